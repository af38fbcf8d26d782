extension MatchingTexts {
    /// Stands over everything that is told and counts in nothing.
    package var historyHeading: String {
        language.pick(
            nl: "Voorgeschiedenis en verloop (telt in geen enkele score; geen voorspelling)",
            fr: "Historique (ne compte dans aucun score ; pas une prévision)",
            en: "History (counts in no score; not a prediction)")
    }

    /// `De leerdoelen zijn behaald (januari 2024; bron: eindrapport 2024-2025 §6.1).`, with the date as the source gives
    /// it.
    package func history(_ entry: HistoryEntry) -> String {
        var brackets: [String] = []
        if let written = entry.date, !written.isEmpty { brackets.append(date(written)) }
        if let source = entry.source, !source.isEmpty { brackets.append(labelledSource(source)) }
        let text = inSentence(entry.text.text(in: language))
        return sentence(brackets.isEmpty ? text : text + " (" + brackets.joined(separator: semicolon) + ")")
    }

    /// The same before a list inside a section.
    package var historyLead: String { historyHeading + language.pick(nl: ":", fr: " :", en: ":") }

    /// A day, a month or two of them with a slash between, in the language; anything else as it is written.
    private func date(_ written: String) -> String {
        let ends = written.split(separator: "/", omittingEmptySubsequences: false)
        if ends.count == 2 { return ends.map { date(String($0)) }.joined(separator: " – ") }
        if let day = CalendarDate(written) { return numbers.date(day) }
        guard let first = CalendarDate(written + "-01") else { return written }
        return numbers.date(first).split(separator: " ").dropFirst().joined(separator: " ")
    }
}
