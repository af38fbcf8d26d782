extension MatchingTexts {
    /// A place in the pilot's documents in words: `S004 §5.1` is the final report. Other sources stay as they are.
    package func source(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false)
            .map { document(String($0)) ?? String($0) }.joined(separator: " ")
    }

    private func document(_ code: String) -> String? {
        switch code {
        case "S003":
            language.pick(nl: "conceptnota 2023", fr: "note conceptuelle 2023", en: "concept note 2023")
        case "S004":
            language.pick(
                nl: "eindrapport 2024-2025", fr: "rapport final 2024-2025", en: "final report 2024-2025")
        default: nil
        }
    }

    /// Where a lesson stands, in brackets, or nothing: ` (les uit de piloot: eindrapport 2024-2025 §5.1)`. The report
    /// says nothing of the municipality that the lesson is applied to, so it is not called its source.
    package func lessonInBrackets(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        let label = language.pick(
            nl: "les uit de piloot", fr: "leçon du projet pilote", en: "a lesson of the pilot")
        return " (" + label + colon + source(text) + ")"
    }

    /// `bron: eindrapport 2024-2025 §5.1`.
    package func labelledSource(_ text: String) -> String {
        language.pick(nl: "bron", fr: "source", en: "source") + colon + source(text)
    }
}
