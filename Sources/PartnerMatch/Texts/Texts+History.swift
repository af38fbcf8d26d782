extension MatchingTexts {
    /// Stands over everything that happened later.
    package var historyHeading: String {
        language.pick(
            nl: "Wat later gebeurde (geschiedenis, geen voorspelling)",
            fr: "Ce qui s'est passé ensuite (historique, pas une prévision)",
            en: "What happened later (history, not a prediction)")
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

    /// A day or a month in the language; anything else as it is written.
    private func date(_ written: String) -> String {
        if let day = CalendarDate(written) { return numbers.date(day) }
        guard let first = CalendarDate(written + "-01") else { return written }
        return numbers.date(first).split(separator: " ").dropFirst().joined(separator: " ")
    }
}
