extension ThemeResolver {
    /// The language that the words are in, and the languages that it may be where they do not settle it.
    ///
    /// Counts words of grammar (two points) and words of the taxonomy (one point) of each language. A language that is
    /// clearly ahead is taken; otherwise the one whose themes fit best decides.
    func languages(of words: [ScannedWord]) -> (Language?, [Language]) {
        // The first few hundred words settle it.
        let sample = words.prefix(400).filter { $0.letters.count > 1 }
        var points = vocabularies.map { vocabulary in
            2 * sample.count { vocabulary.function.grammar.value($0.letters) != nil }
        }
        let sorted = points.sorted()
        if sorted[sorted.count - 1] < 2 * sorted[sorted.count - 2] + 4 {
            for (index, vocabulary) in vocabularies.enumerated() {
                points[index] += sample.count { vocabulary.stems.value(vocabulary.stemmer.stem($0.letters)) != nil }
            }
        }
        guard let most = points.max(), most > 0 else { return (nil, Language.allCases) }
        let near = Language.allCases.indices.filter { points[$0] * 4 >= most * 3 }
        let candidates = near.map { Language.allCases[$0] }
        let leaders = Language.allCases.indices.filter { points[$0] == most }
        return (leaders.count == 1 ? Language.allCases[leaders[0]] : nil, candidates)
    }
}
