/// What the words of a text say about each theme, in one language.
struct ThemeEvidence {
    /// Sum over the words of what the best term of the theme makes of each.
    private(set) var strength: [Double]
    /// How much of the theme's best term the text holds.
    private(set) var completeness: [Double]
    /// What all words of the text together could have said.
    private(set) var information = 0.0
    /// Per theme the words (indices into the text's words) that led there.
    private var sources: [[Int32]]

    /// The largest strength.
    var strongest: Double { strength.max() ?? 0 }

    init(_ words: [ScannedWord], _ vocabulary: ThemeVocabulary, themes: Int) {
        strength = [Double](repeating: 0, count: themes)
        completeness = strength
        sources = Array(repeating: [], count: themes)
        let hits = FeatureHits(words, vocabulary)
        information = hits.information
        collect(hits, vocabulary)
    }

    /// A word's contribution to a slot of a term.
    private struct Contribution {
        var slot: Int32
        var word: Int32
        var amount: Double
        var isWhole: Bool
    }

    private mutating func collect(_ hits: FeatureHits, _ vocabulary: ThemeVocabulary) {
        var contributions: [Contribution] = []
        for hit in hits.list {
            for posting in vocabulary.features[hit.feature].postings {
                contributions.append(
                    Contribution(
                        slot: posting.slot, word: hit.word, amount: hit.strength * posting.share,
                        isWhole: posting.share == 1))
            }
        }
        // Slots are numbered term by term and theme by theme.
        contributions.sort { ($0.slot, $0.word) < ($1.slot, $1.word) }

        var said: [(theme: Int32, word: Int32, value: Double)] = []
        var start = 0
        while start < contributions.count {
            let term = vocabulary.slots[Int(contributions[start].slot)].term
            var end = start
            var slotValues: [(range: Range<Int>, whole: Bool, value: Double)] = []
            while end < contributions.count, vocabulary.slots[Int(contributions[end].slot)].term == term {
                let slot = contributions[end].slot
                var slotEnd = end
                var whole = 0.0
                var parts = 0.0
                while slotEnd < contributions.count, contributions[slotEnd].slot == slot {
                    let one = contributions[slotEnd]
                    if one.isWhole { whole = max(whole, one.amount) } else { parts += one.amount }
                    slotEnd += 1
                }
                parts = min(parts, Weights.allParts)
                slotValues.append((end..<slotEnd, whole >= parts, max(whole, parts)))
                end = slotEnd
            }
            add(term, slotValues, contributions, vocabulary, &said)
            start = end
        }
        total(&said)
    }

    private mutating func add(
        _ term: Int32, _ slotValues: [(range: Range<Int>, whole: Bool, value: Double)],
        _ contributions: [Contribution], _ vocabulary: ThemeVocabulary,
        _ said: inout [(theme: Int32, word: Int32, value: Double)]
    ) {
        let entry = vocabulary.terms[Int(term)]
        func weight(_ slot: Int32) -> Double {
            vocabulary.features[Int(vocabulary.slots[Int(slot)].feature)].weight
        }
        var covered = 0.0
        for value in slotValues { covered += weight(contributions[value.range.lowerBound].slot) * value.value }
        let coverage = covered / entry.weight
        let theme = Int(entry.theme)
        completeness[theme] = max(completeness[theme], coverage * entry.strength)
        for value in slotValues {
            let weight = weight(contributions[value.range.lowerBound].slot)
            for index in value.range where contributions[index].isWhole == value.whole {
                let one = contributions[index]
                said.append(
                    (entry.theme, one.word, weight * min(one.amount, value.value) * coverage * entry.strength))
            }
        }
    }

    /// A theme hears each word once, as the term says it that makes most of it.
    private mutating func total(_ said: inout [(theme: Int32, word: Int32, value: Double)]) {
        said.sort { ($0.theme, $0.word, $1.value) < ($1.theme, $1.word, $0.value) }
        var last: (theme: Int32, word: Int32)?
        for entry in said {
            if let last, last == (entry.theme, entry.word) { continue }
            last = (entry.theme, entry.word)
            strength[Int(entry.theme)] += entry.value
            sources[Int(entry.theme)].append(entry.word)
        }
    }

    /// The words that led to a theme, in the order of the text.
    func words(of theme: Int) -> [Int] { sources[theme].map { Int($0) } }

    /// How sure each theme is, from 0 to 1; themes below `least` are left out.
    func confidences(least: Double = Weights.least) -> [(theme: Int, confidence: Double)] {
        let most = strongest
        guard most > 0 else { return [] }
        var result: [(theme: Int, confidence: Double)] = []
        for theme in strength.indices where strength[theme] > 0 {
            let own = strength[theme]
            let unexplained = max(0, information - own)
            let confidence =
                own / (own + Weights.doubt + Weights.unexplained * unexplained)
                * (Weights.incomplete + (1 - Weights.incomplete) * completeness[theme])
                * (own / most)
            if confidence >= least { result.append((theme, confidence)) }
        }
        return result
    }

    enum Weights {
        /// All parts of a compound together nearly count as the word.
        static let allParts = 0.9
        static let doubt = 0.12
        static let unexplained = 0.5
        static let incomplete = 0.3
        static let least = 0.1
    }
}
