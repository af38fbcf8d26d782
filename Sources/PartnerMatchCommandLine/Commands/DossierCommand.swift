import ArgumentParser
import PartnerMatch

/// A command that asks one operation of a dossier.
protocol DossierCommand: ParsableCommand {
    static var operation: PartnerMatch.Operation { get }
    var options: DossierOptions { get }
    /// For `explain`: about whom.
    var subjects: [String] { get }
    /// For `explain`: who reads it.
    var audience: Audience { get }
    /// The day for which deadlines are judged.
    var day: DayOption? { get }
    func settings(_ language: Language) throws -> OperationOptions
    /// The same where it takes the dossier to read them.
    func settings(_ language: Language, for dossier: Dossier) throws -> OperationOptions
    /// For `evaluate-plan`: the plan.
    func plan(for dossier: Dossier, _ language: Language) throws -> PlanInput?
}

/// A day that somebody names; the clock is never asked.
struct DayOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day for which the deadlines of proposals are judged; without it, none is.", valueName: "yyyy-mm-dd"))
    var date: String?

    func day() throws -> CalendarDate? {
        guard let date else { return nil }
        guard let day = CalendarDate(date) else { throw ValidationError("--date takes a day, as in 2026-06-26.") }
        return day
    }
}

extension DossierCommand {
    var subjects: [String] { [] }
    var audience: Audience { .panel }

    var day: DayOption? { nil }

    func settings(_ language: Language) throws -> OperationOptions { try usualSettings(language) }

    /// Those that stand in the same words at several commands.
    func usualSettings(_ language: Language) throws -> OperationOptions {
        var settings = OperationOptions(language: language, of: subjects, audience: audience)
        settings.date = try day?.day()
        return settings
    }

    func settings(_ language: Language, for dossier: Dossier) throws -> OperationOptions { try settings(language) }
    func plan(for dossier: Dossier, _ language: Language) throws -> PlanInput? { nil }

    func run() throws {
        try Printer.run {
            let output = options.output
            let language = output.effectiveLanguage
            let source = try Files.dossier(options.dossier, weights: options.weights, language: language)
            let reading = Dossier.read(source)
            guard let dossier = reading.dossier else { throw Failure(reading.problems, language) }
            let settings = try settings(language, for: dossier)
            // Warnings speak of everybody's files and of assessors: not beside a page that is to be handed on.
            if reading.problems.warningCount > 0, audience == .panel {
                Printer.message(reading.problems.report(in: language))
            }

            let plan = try plan(for: dossier, language)
            let answer: OperationAnswer
            do throws(Problem) {
                answer = try dossier.answer(Self.operation, settings, plan: plan)
            } catch {
                throw Failure(error, language, code: error.code == .notOwnProposal ? .usage : .badData)
            }
            if let path = options.record {
                let record: DecisionRecord
                do throws(ProblemList) {
                    record = try DecisionRecord(Self.operation, of: source, settings, plan: plan, for: dossier)
                } catch {
                    throw Failure(error, language)
                }
                try Files.write(record.document(), to: path, language)
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
