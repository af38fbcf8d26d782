extension Problem {
    /// The problem as an object of a response (design §8), its sentences in `language`.
    package func value(in language: Language) -> JSONValue {
        [
            "code": .string(code.rawValue), "severity": .string(severity.rawValue),
            "message": .string(message(in: language)), "file": .text(file), "pointer": .string(pointer),
            "line": position.map { .integer($0.line) } ?? .null,
            "column": position.map { .integer($0.column) } ?? .null,
            "expected": .text(expectation(in: language)), "found": .text(found),
            "suggestion": .text(suggestion),
        ]
    }
}

extension ProblemList {
    /// All problems shown, as a list of objects.
    package func value(in language: Language) -> JSONValue { .array(problems.map { $0.value(in: language) }) }
}
