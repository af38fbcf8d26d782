import ArgumentParser
import PartnerMatch

struct Defaults: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "defaults",
        abstract: "Prints a file of Config as it is compiled in: themes, a call, a template, a weight set.",
        discussion: "Files: " + PartnerMatch.Defaults.names.joined(separator: ", ") + ".")

    @Argument(
        help: "Name of the file, such as weights/equal; without it, the names.",
        completion: .list(PartnerMatch.Defaults.names))
    var name: String?

    func run() throws {
        try Printer.run {
            guard let name else {
                Printer.write(Array((PartnerMatch.Defaults.names.joined(separator: "\n") + "\n").utf8), to: 1)
                return
            }
            guard let text = PartnerMatch.Defaults.text(name) else {
                throw ValidationError(
                    "There is no file \(name). Files: " + PartnerMatch.Defaults.names.joined(separator: ", "))
            }
            Printer.write(Array(text.utf8), to: 1)
        }
    }
}
