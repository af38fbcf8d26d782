import ArgumentParser
import PartnerMatch

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Computes decision records again: identical, or the first difference.",
        discussion: "Make a record with --record FILE. Exit status 0 when all are identical, 1 when any is not.")

    @Argument(help: "Decision records.", completion: .file(extensions: ["json"]))
    var records: [String]

    @OptionGroup var output: OutputOptions

    func run() throws {
        try Printer.run {
            let language = output.effectiveLanguage
            let verifications = try records.map { path in
                switch DecisionRecord.read(try Files.read(path, language)) {
                case .success(let record): return record.verification()
                case .failure(let problems): throw Failure(problems, language)
                }
            }
            switch output.format {
            case .json:
                let result = JSONValue.array(verifications.map { $0.value(in: language) })
                try Printer.answer(
                    JSONWriter.pretty(
                        ["format": "partnermatch/1", "kind": "verify", "result": result]), output)
            case .csv: try Printer.answer(Array(RecordVerification.csv(verifications).utf8), output)
            case .table:
                try Printer.answer(Array(verifications.map { $0.text(in: language) }.joined().utf8), output)
            }
            if verifications.contains(where: { !$0.isIdentical }) { throw ExitCode.open }
        }
    }
}
