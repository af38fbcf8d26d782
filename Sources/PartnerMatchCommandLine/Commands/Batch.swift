import ArgumentParser
import PartnerMatch

struct Batch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answers JSON Lines: one request per line in, one response per line out.",
        discussion: """
            Exit status 0 when all lines succeeded, 1 when any failed. The answers stand in the order of the requests,
            the same bytes for any number of jobs. Ctrl-C ends between two answers.
            """)

    @Option(
        help: ArgumentHelp("Define a dossier before the first line; may be given often.", valueName: "name=dossier"))
    var define: [String] = []

    @Option(help: "Language of sentences unless a request says otherwise: nl, fr or en.")
    var language: Language?

    @Option(help: ArgumentHelp("So many lines at the same time. (default: one per processor)", valueName: "count"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...Self.mostJobs).contains(jobs) {
            throw ValidationError("--jobs takes a whole number from 1 to \(Self.mostJobs).")
        }
    }

    private static let mostJobs = 256

    func run() throws {
        try Printer.run {
            let language = language ?? Environment.language ?? .dutch
            var session = Session(language: language)
            for definition in define { try add(definition, to: &session, language) }
            var run = BatchRun(session, jobs: jobs ?? min(Self.mostJobs, Environment.processors), language)
            guard run.answerAll() else { throw ExitCode.open }
        }
    }

    private func add(_ definition: String, to session: inout Session, _ language: Language) throws {
        let parts = definition.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, Identifier.isValid(String(parts[0])) else {
            throw ValidationError(
                "--define takes NAME=DOSSIER, as in base=Samples/example-call; NAME: a-z, 0-9 and hyphens.")
        }
        let source = try Files.dossier(String(parts[1]), weights: nil, language: language)
        let problems = session.define(String(parts[0]), source)
        if problems.hasErrors { throw Failure(problems, language) }
        if problems.warningCount > 0 { Printer.message(problems.report(in: language)) }
    }
}
