import ArgumentParser
import PartnerMatch

/// A run that ends with something wrong with the input: the problems are printed, then the process ends.
struct Failure: Error {
    var text: String
    var code: ExitCode

    init(_ code: ProblemCode, _ path: String, _ language: Language) {
        let problem = Problem.file(code, path)
        text = problem.report(in: language)
        self.code = code == .tooLarge ? .badData : .missingFile
    }

    init(_ problem: Problem, _ language: Language, code: ExitCode) {
        text = problem.report(in: language)
        self.code = code
    }

    init(_ problems: ProblemList, _ language: Language) {
        text = problems.report(in: language)
        let files: [ProblemCode] = [.missingFile, .unreadableFile]
        let errors = problems.problems.filter { $0.severity == .error }
        code = errors.contains { files.contains($0.code) } ? .missingFile : .badData
    }
}

extension ExitCode {
    /// Done, and the answer is infeasible or incomplete.
    static let open = ExitCode(1)
    /// The words of the command are wrong.
    static let usage = ExitCode(64)
    /// The dossier has errors.
    static let badData = ExitCode(65)
    /// A file is missing or cannot be read.
    static let missingFile = ExitCode(66)
}
