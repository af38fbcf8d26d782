extension ThemeResolver {
    /// The language that the words are in, and the languages that it may be where they do not settle it.
    ///
    /// Counts words of grammar (two points) and words of the taxonomy (one point) of each language. A language that is
    /// clearly ahead is taken; otherwise the one whose themes fit best decides.
    func languages(of words: [ScannedWord]) -> (Language?, [Language]) {
        var points = [Int](repeating: 0, count: Language.allCases.count)
        // The first few hundred words settle it.
        for word in words.prefix(400) where word.letters.count > 1 {
            for (index, vocabulary) in vocabularies.enumerated() {
                if vocabulary.function.grammar.value(word.letters) != nil {
                    points[index] += 2
                } else if vocabulary.stems.value(vocabulary.stemmer.stem(word.letters)) != nil {
                    points[index] += 1
                }
            }
        }
        guard let most = points.max(), most > 0 else { return (nil, []) }
        let near = Language.allCases.indices.filter { points[$0] * 4 >= most * 3 }
        let candidates = near.map { Language.allCases[$0] }
        let leaders = Language.allCases.indices.filter { points[$0] == most }
        return (leaders.count == 1 ? Language.allCases[leaders[0]] : nil, candidates)
    }
}
