import ArgumentParser
import PartnerMatch

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed between two decision records: data, weights, ranks, pairs.")

    @Argument(help: "The earlier record.", completion: .file(extensions: ["json"]))
    var before: String

    @Argument(help: "The later record.", completion: .file(extensions: ["json"]))
    var after: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        try Printer.run {
            let language = output.effectiveLanguage
            func read(_ path: String) throws -> DecisionRecord {
                switch DecisionRecord.read(try Files.read(path, language)) {
                case .success(let record): return record
                case .failure(let problems): throw Failure(problems, language)
                }
            }
            let comparison = RecordComparison(try read(before), try read(after))
            switch output.format {
            case .json:
                try Printer.answer(
                    JSONWriter.pretty(
                        ["format": "partnermatch/1", "kind": "diff", "result": comparison.value]), output)
            case .csv: try Printer.answer(Array(comparison.csv.utf8), output)
            case .table:
                let colour = output.output == nil && Environment.usesColour
                try Printer.answer(Array(comparison.text(in: language, colour: colour).utf8), output)
            }
        }
    }
}
