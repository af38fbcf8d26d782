extension Problem {
    /// A problem with a file as such.
    public static func file(_ code: ProblemCode, _ path: String) -> Problem { Problem(code, file: path) }

    /// A name that is neither a weight set nor a file.
    public static func unknownWeights(_ name: String) -> Problem {
        let names = DefaultFiles.weights.map { $0.name }
        return Problem(
            .unknownWeights, expected: .oneOf(names), found: "\"\(name)\"",
            suggestion: Spelling.nearest(to: name, among: names))
    }
}
