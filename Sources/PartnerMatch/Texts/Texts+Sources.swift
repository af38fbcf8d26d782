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

    /// The source in brackets, or nothing: ` (bron: eindrapport 2024-2025 §5.1)`.
    package func sourceInBrackets(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        return " (" + labelledSource(text) + ")"
    }

    /// `bron: eindrapport 2024-2025 §5.1`.
    package func labelledSource(_ text: String) -> String {
        language.pick(nl: "bron", fr: "source", en: "source") + colon + source(text)
    }
}
