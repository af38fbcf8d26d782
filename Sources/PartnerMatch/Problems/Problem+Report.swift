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

    /// The problem as people read it: where, what, what was expected, what to do.
    ///
    /// `call.json:12:9: error: De sleutel "seets" bestaat niet. …`
    public func report(in language: Language) -> String {
        var lines: [String] = []
        var place = file ?? ""
        if let position { place += (place.isEmpty ? "" : ":") + "\(position.line):\(position.column)" }
        if !place.isEmpty { place += ": " }
        let kind =
            severity == .error
            ? language.pick(nl: "fout", fr: "erreur", en: "error")
            : language.pick(nl: "let op", fr: "attention", en: "warning")
        let colon = language == .french ? " : " : ": "
        lines.append(place + kind + colon + message(in: language) + " [" + code.rawValue + "]")
        if !pointer.isEmpty {
            lines.append("    " + language.pick(nl: "plaats", fr: "emplacement", en: "place") + colon + pointer)
        }
        if let expectation = expectation(in: language) {
            lines.append("    " + language.pick(nl: "verwacht", fr: "attendu", en: "expected") + colon + expectation)
        }
        if let advice = advice(in: language) { lines.append("    " + advice) }
        return lines.map { $0.printable + "\n" }.joined()
    }
}

extension ProblemList {
    /// All problems shown, then a count.
    public func report(in language: Language) -> String {
        var text = problems.map { $0.report(in: language) }.joined()
        if omittedCount > 0 {
            text +=
                language.pick(
                    nl: "En nog \(omittedCount) andere.", fr: "Et encore \(omittedCount) autres.",
                    en: "And \(omittedCount) more.") + "\n"
        }
        if errorCount + warningCount > 1 || errorCount > 0 {
            text +=
                language.pick(
                    nl: "\(errorCount) fout(en), \(warningCount) aandachtspunt(en).",
                    fr: "\(errorCount) erreur(s), \(warningCount) point(s) d'attention.",
                    en: "\(errorCount) error(s), \(warningCount) warning(s).") + "\n"
        }
        return text
    }
}
