extension Problem {
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
            : language.pick(nl: "waarschuwing", fr: "avertissement", en: "warning")
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
            let texts = Texts(language)
            text += texts.errors(errorCount) + ", " + texts.warnings(warningCount) + ".\n"
        }
        return text
    }
}

extension Texts {
    fileprivate func errors(_ count: Int) -> String {
        isSingular(count)
            ? language.pick(nl: "\(count) fout", fr: "\(count) erreur", en: "\(count) error")
            : language.pick(nl: "\(count) fouten", fr: "\(count) erreurs", en: "\(count) errors")
    }

    fileprivate func warnings(_ count: Int) -> String {
        isSingular(count)
            ? language.pick(nl: "\(count) waarschuwing", fr: "\(count) avertissement", en: "\(count) warning")
            : language.pick(nl: "\(count) waarschuwingen", fr: "\(count) avertissements", en: "\(count) warnings")
    }
}
