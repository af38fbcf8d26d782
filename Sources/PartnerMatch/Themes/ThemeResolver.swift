/// Proposes themes for a text in Dutch, French or English.
///
/// The words of the text, without their endings, are looked up among the labels, synonyms and keywords of the themes.
/// What a word counts depends on how few themes use it (after Spärck Jones 1972, "A statistical interpretation of term
/// specificity") and on how much of a theme's term the text holds; a theme gets the sum over the words. Deterministic,
/// no data but the taxonomy, the tables of endings and the lists of function words.
package struct ThemeResolver: Sendable {
    package let taxonomy: Taxonomy
    /// In the order of `Language.allCases`.
    let vocabularies: [ThemeVocabulary]

    /// - Complexity: linear in the letters of the taxonomy.
    package init(_ taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        vocabularies = Language.allCases.map { ThemeVocabulary(taxonomy, $0) }
    }

    /// The themes that a text is about, surest first; equally sure ones in the order of the taxonomy (by id).
    ///
    /// - Parameter language: nil to find out from the words.
    /// - Complexity: linear in the text; a sentence takes some hundredths of a millisecond.
    package func resolve(_ text: String, language: Language? = nil, limit: Int = 5) -> ThemeResolution {
        let words = WordScanner.words(text)
        let (chosen, candidates) = language.map { ($0, [$0]) } ?? languages(of: words)
        var best: (language: Language, evidence: ThemeEvidence)?
        for candidate in candidates {
            let vocabulary = vocabularies[Language.allCases.firstIndex(of: candidate) ?? 0]
            let evidence = ThemeEvidence(words, vocabulary, themes: taxonomy.themes.count)
            if let found = best, found.evidence.strongest >= evidence.strongest { continue }
            best = (candidate, evidence)
        }
        guard let best else { return ThemeResolution(language: chosen, themes: []) }
        var themes: [ResolvedTheme] = []
        for (theme, confidence) in best.evidence.confidences() {
            themes.append(
                ResolvedTheme(
                    theme: theme, confidence: confidence,
                    words: best.evidence.words(of: theme).map { Self.slice(text, words[$0]) }))
        }
        themes.sort { ($1.confidence, $0.theme) < ($0.confidence, $1.theme) }
        return ThemeResolution(
            language: language ?? (best.evidence.strongest > 0 ? best.language : chosen),
            themes: Array(themes.prefix(limit)))
    }

    /// The word as it was written.
    private static func slice(_ text: String, _ word: ScannedWord) -> String {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: word.start)
        let end = bytes.index(bytes.startIndex, offsetBy: word.end)
        return String(Substring(bytes[start..<end]))
    }
}

/// What was found for one text.
package struct ThemeResolution: Sendable {
    /// The language in which the text was read; nil when nothing in it gives a language away.
    package var language: Language?
    package var themes: [ResolvedTheme]

    package init(language: Language?, themes: [ResolvedTheme]) {
        self.language = language
        self.themes = themes
    }
}

/// A theme that a text seems to be about.
package struct ResolvedTheme: Sendable {
    /// Index in the taxonomy.
    package var theme: Int
    /// 0…1, see `ThemeEvidence.confidences`.
    package var confidence: Double
    /// The words of the text that led here, as they were written.
    package var words: [String]
}
