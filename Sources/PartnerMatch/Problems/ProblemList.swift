/// Everything wrong with an input, at once: the first `limit` in full, the rest counted.
public struct ProblemList: Error, Sendable {
    /// How many problems are kept in full.
    public static let limit = 100

    /// The problems in full, in the order in which they stand in the files.
    public private(set) var problems: [Problem] = []
    /// How many errors there are, those not shown included.
    public private(set) var errorCount = 0
    /// How many warnings there are, those not shown included.
    public private(set) var warningCount = 0
    private var shownWarningCount = 0

    package init() {}

    package init(_ problem: Problem) { append(problem) }

    /// Whether something stops the computation.
    public var hasErrors: Bool { errorCount > 0 }
    /// How many problems are counted but not shown.
    public var omittedCount: Int { errorCount + warningCount - problems.count }

    /// Whether another problem would still be shown. Where it would not, whoever reports spares the work of
    /// describing it and only counts it: a file of a million unknown keys must not take minutes to refuse.
    package func shows(_ severity: Problem.Severity) -> Bool {
        problems.count < Self.limit || (severity == .error && shownWarningCount > 0)
    }

    /// Counts problems that were found and are not shown.
    package mutating func countOmitted(_ severity: Problem.Severity, _ count: Int) {
        if severity == .error { errorCount += count } else { warningCount += count }
    }

    package mutating func append(_ problem: Problem) {
        countOmitted(problem.severity, 1)
        guard shows(problem.severity) else { return }
        if problems.count >= Self.limit, let weaker = problems.lastIndex(where: { $0.severity == .warning }) {
            // An error must never be hidden behind warnings.
            problems.remove(at: weaker)
            shownWarningCount -= 1
        }
        problems.append(problem)
        if problem.severity == .warning { shownWarningCount += 1 }
    }

    package mutating func append(contentsOf other: ProblemList) {
        for problem in other.problems { append(problem) }
        countOmitted(.error, other.errorCount - other.problems.count { $0.severity == .error })
        countOmitted(.warning, other.warningCount - other.problems.count { $0.severity == .warning })
    }

    /// Changes the problems shown, such as their pointers; their severity stays.
    package mutating func change(_ body: (inout Problem) -> Void) {
        for index in problems.indices { body(&problems[index]) }
    }

    /// Errors in the order of files and lines; `files` is the order in which the files were given.
    package mutating func sort(files: [String?]) {
        func rank(_ problem: Problem) -> (Int, Int, Int) {
            let file = files.firstIndex { $0 == problem.file } ?? files.count
            return (file, problem.position?.line ?? Int(Int32.max), problem.position?.column ?? 0)
        }
        let ranked = problems.enumerated().map { (rank: rank($0.element), offset: $0.offset, problem: $0.element) }
        problems = ranked.sorted {
            $0.rank != $1.rank ? $0.rank < $1.rank : $0.offset < $1.offset
        }.map { $0.problem }
    }
}
