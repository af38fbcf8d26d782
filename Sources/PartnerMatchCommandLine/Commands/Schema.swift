import ArgumentParser
import PartnerMatch

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints a JSON Schema (draft 2020-12).",
        discussion: "Schemas: " + JSONSchema.names.joined(separator: ", ") + ".")

    @Argument(help: "Name of the schema; without it, the names.", completion: .list(JSONSchema.names))
    var name: String?

    func run() throws {
        try Printer.run {
            guard let name else {
                Printer.write(Array((JSONSchema.names.joined(separator: "\n") + "\n").utf8), to: 1)
                return
            }
            guard let schema = JSONSchema.document(name) else {
                throw ValidationError(
                    "There is no schema \(name). Schemas: " + JSONSchema.names.joined(separator: ", "))
            }
            Printer.write(JSONWriter.pretty(schema), to: 1)
        }
    }
}
