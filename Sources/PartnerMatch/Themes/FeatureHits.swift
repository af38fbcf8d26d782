/// The words of a text that are words of the taxonomy: as they are, as compounds, or nearly.
struct FeatureHits {
    struct Hit {
        var feature: Int
        /// Index of the word in the text.
        var word: Int32
        /// 1 for the word itself, less for a part of it or a word that resembles it.
        var strength: Double
    }

    /// Each feature once, by its best word.
    private(set) var list: [Hit] = []
    /// The sum of what the words could say; an unknown word that is no function word counts a little.
    private(set) var information = 0.0

    init(_ words: [ScannedWord], _ vocabulary: ThemeVocabulary) {
        var seen = WordTrie()
        var place = [Int32](repeating: -1, count: vocabulary.features.count)
        for (index, word) in words.enumerated() {
            guard vocabulary.function.grammar.value(word.letters) == nil else { continue }
            let stem = vocabulary.stemmer.stem(word.letters)
            // The same word again says nothing new.
            guard seen.insert(stem, index) == index else { continue }
            var most = 0.0
            for (feature, strength) in Self.features(of: word.letters, stem, vocabulary) {
                most = max(most, vocabulary.features[feature].weight * strength)
                if place[feature] >= 0 {
                    let other = Int(place[feature])
                    if list[other].strength < strength {
                        list[other] = Hit(feature: feature, word: Int32(index), strength: strength)
                    }
                } else {
                    place[feature] = Int32(list.count)
                    list.append(Hit(feature: feature, word: Int32(index), strength: strength))
                }
            }
            if most > 0 {
                information += most
            } else if vocabulary.function.general.value(stem) == nil, !Self.isNumber(word.letters) {
                information += Weights.unknown
            }
        }
    }

    private static func isNumber(_ letters: [UInt8]) -> Bool { letters.allSatisfy { $0 < UInt8(ascii: "a") } }

    private static func features(
        of word: [UInt8], _ stem: [UInt8], _ vocabulary: ThemeVocabulary
    ) -> [(Int, Double)] {
        let exact = vocabulary.stems.value(stem)
        var result: [(Int, Double)] = exact.map { [($0, 1)] } ?? []
        let parts = vocabulary.language == .dutch ? vocabulary.parts(of: word) : []
        if exact == nil, parts.count < 2, vocabulary.function.general.value(stem) == nil {
            // Half a compound may also be a whole one with a typing error.
            result = NearWords.misspelt(word, vocabulary)
            if result.isEmpty, parts.isEmpty { result = NearWords.family(stem, vocabulary) }
        }
        for part in parts where part.feature != exact {
            result.append((part.feature, part.share * (exact == nil ? Weights.part : Weights.partOfKnown)))
        }
        return result
    }

    enum Weights {
        static let unknown = 0.45
        static let part = 1.5
        static let partOfKnown = 0.8
    }
}
