import ArgumentParser
import PartnerMatch

/// A command that asks one operation of a dossier.
protocol DossierCommand: ParsableCommand {
    static var operation: PartnerMatch.Operation { get }
    var options: DossierOptions { get }
    /// For `explain`: about whom.
    var subjects: [String] { get }
    /// Sets what only this command asks for.
    func adjust(_ settings: inout OperationOptions)
}

extension DossierCommand {
    var subjects: [String] { [] }

    func adjust(_ settings: inout OperationOptions) {}

    func run() throws {
        try Printer.run {
            let output = options.output
            let language = output.effectiveLanguage
            let source = try Files.dossier(options.dossier, weights: options.weights, language: language)
            let reading = Dossier.read(source)
            guard let dossier = reading.dossier else { throw Failure(reading.problems, language) }
            if reading.problems.warningCount > 0 { Printer.message(reading.problems.report(in: language)) }

            var settings = OperationOptions(language: language, of: subjects)
            adjust(&settings)
            let answer: OperationAnswer
            do throws(Problem) {
                answer = try dossier.answer(Self.operation, settings)
            } catch {
                throw Failure(error, language, code: .badData)
            }
            switch output.format {
            case .json: try Printer.answer(answer.document(), output)
            case .csv: try Printer.answer(Array(answer.csv().utf8), output)
            case .table:
                let colour = output.output == nil && Environment.usesColour
                try Printer.answer(Array(answer.text(colour: colour).utf8), output)
            }
            if !answer.isComplete { throw ExitCode.open }
        }
    }
}
