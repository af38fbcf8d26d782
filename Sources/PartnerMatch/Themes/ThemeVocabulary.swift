/// The words of a taxonomy in one language, prepared for looking up the words of a text.
///
/// A *feature* is a stem. A *term* (label, synonym or keyword) is a list of *slots*, one per word that is no function
/// word. A feature stands for a slot as a whole (`landbouwraad`) or, in Dutch, as one of the parts of its compound
/// (`landbouw`, `raad`), which makes word order and compounding matter less.
package struct ThemeVocabulary: Sendable {
    struct Feature: Sendable {
        var stem: [UInt8]
        /// Rare words say more: 1/√n for a word in the terms of n themes; general words count less still.
        var weight = 0.0
        var postings: [Posting] = []
    }
    struct Posting: Sendable {
        var slot: Int32
        /// 1 for the whole word, less for a part of a compound.
        var share: Double
    }
    struct Slot: Sendable {
        var term: Int32
        var feature: Int32
    }
    struct Term: Sendable {
        var theme: Int32
        /// How surely the term means its theme.
        var strength: Double
        /// Sum of the weights of its slots.
        var weight = 0.0
    }
    /// A part of a compound and how much of the word's meaning it carries.
    struct Part: Sendable {
        var feature: Int
        var share: Double
    }

    struct Spelling: Sendable {
        var letters: [UInt8]
        var feature: Int
    }

    /// Words of this length and more are not compared letter by letter.
    static let lengths = 32

    package let language: Language
    let stemmer: Stemmer
    let function: FunctionWords
    private(set) var features: [Feature] = []
    private(set) var slots: [Slot] = []
    private(set) var terms: [Term] = []
    private(set) var stems = WordTrie()
    /// The words of the terms as they are written.
    private var known = WordTrie()
    /// What a Dutch compound can begin with: the words of the terms as they are written, and their stems.
    private var beginnings = WordTrie()
    /// The words of the terms as they are written, by first letter (a…z) and length, for words that are nearly right.
    private(set) var spellings: [[Spelling]] = Array(repeating: [], count: 26 * Self.lengths)

    /// O(letters of all terms · endings).
    package init(_ taxonomy: Taxonomy, _ language: Language) {
        self.language = language
        stemmer = Stemmer(language)
        function = FunctionWords(language)
        for (theme, entry) in taxonomy.themes.enumerated() {
            add(entry.label.text(in: language), theme, Weights.label)
            for (termLanguage, term) in entry.synonyms where termLanguage == language {
                add(term, theme, Weights.synonym)
            }
            for (termLanguage, term) in entry.keywords where termLanguage == language {
                add(term, theme, Weights.keyword)
            }
        }
        if language == .dutch { addParts() }
        weigh()
    }

    private mutating func add(_ text: String, _ theme: Int, _ strength: Double) {
        let words = WordScanner.words(text).filter { function.grammar.value($0.letters) == nil }
        guard !words.isEmpty else { return }
        let term = terms.count
        terms.append(Term(theme: Int32(theme), strength: strength))
        for word in words {
            let stem = stemmer.stem(word.letters)
            let feature = stems.insert(stem, features.count)
            if feature == features.count { features.append(Feature(stem: stem)) }
            if known.insert(word.letters, slots.count) == slots.count, let bucket = Self.bucket(word.letters) {
                spellings[bucket].append(Spelling(letters: word.letters, feature: feature))
            }
            if word.letters.count >= 3 { beginnings.insert(word.letters, feature) }
            if stem.count >= 4 { beginnings.insert(stem, feature) }
            features[feature].postings.append(Posting(slot: Int32(slots.count), share: 1))
            slots.append(Slot(term: Int32(term), feature: Int32(feature)))
        }
    }

    /// Where words of this first letter and length stand among the spellings.
    static func bucket(_ letters: [UInt8]) -> Int? {
        guard let first = letters.first, first >= UInt8(ascii: "a") else { return nil }
        return bucket(first: first, count: letters.count)
    }

    static func bucket(first: UInt8, count: Int) -> Int? {
        guard count < lengths else { return nil }
        return Int(first - UInt8(ascii: "a")) * lengths + count
    }

    /// The compounds among the terms can be reached by their parts.
    private mutating func addParts() {
        let count = features.count
        var parts: [[Part]] = []
        for index in 0..<count { parts.append(self.parts(of: features[index].stem, except: index)) }
        for index in 0..<count where !parts[index].isEmpty {
            let whole = features[index].postings.filter { $0.share == 1 }
            for part in parts[index] {
                for posting in whole {
                    features[part.feature].postings.append(Posting(slot: posting.slot, share: part.share))
                }
            }
        }
    }

    private mutating func weigh() {
        for index in features.indices {
            var themes: [Int32] = []
            for posting in features[index].postings {
                let theme = terms[Int(slots[Int(posting.slot)].term)].theme
                if !themes.contains(theme) { themes.append(theme) }
            }
            let weight = 1 / Double(max(1, themes.count)).squareRoot()
            features[index].weight =
                function.general.value(features[index].stem) == nil ? weight : weight * Weights.general
        }
        for slot in slots { terms[Int(slot.term)].weight += features[Int(slot.feature)].weight }
    }

    /// The parts of a Dutch compound that are words of the taxonomy: all of it, else its head (the last part), else its
    /// beginning. Empty when it is none.
    ///
    /// - Complexity: O(letters²).
    func parts(of word: [UInt8], except own: Int? = nil) -> [Part] {
        guard word.count >= 6, word.count <= 60, !Self.isLexicalised(word) else { return [] }
        if let parts = complete(word[...], own: own, depth: 2) {
            let modifiers = Double(parts.count - 1)
            return parts.enumerated().map { offset, feature in
                let isHead = offset == parts.count - 1
                return Part(feature: feature, share: isHead ? Weights.head : Weights.modifiers / modifiers)
            }
        }
        // The longest head that is known, then the longest beginning.
        for start in 3..<max(4, word.count - 4) {
            if let feature = lookUp(word[start...]), feature != own, features[feature].stem.count >= 4 {
                return [Part(feature: feature, share: Weights.headAlone)]
            }
        }
        var best: Int?
        walk(word[...]) { end, feature in
            if end - word.startIndex >= 5, word.endIndex - end >= 3, feature != own { best = feature }
        }
        return best.map { [Part(feature: $0, share: Weights.modifierAlone)] } ?? []
    }

    /// The word as a row of words of the taxonomy, linked by nothing, s, e or en.
    private func complete(_ word: ArraySlice<UInt8>, own: Int?, depth: Int) -> [Int]? {
        var best: [Int]?
        walk(word) { end, first in
            guard first != own else { return }
            for link in 0...2 {
                let rest = word[end...]
                guard rest.count - link >= 3, isLink(rest.prefix(link)) else { continue }
                let tail = rest.dropFirst(link)
                if let last = lookUp(tail), last != own {
                    // The longest first part wins: later ends overwrite.
                    best = [first, last]
                } else if depth > 1, tail.count >= 6, best == nil,
                    let others = complete(tail, own: own, depth: depth - 1)
                {
                    best = [first] + others
                }
            }
        }
        return best
    }

    /// Every word that the letters begin with, shortest first.
    private func walk(_ word: ArraySlice<UInt8>, _ visit: (_ end: Int, _ feature: Int) -> Void) {
        var node = beginnings.root
        for position in word.indices {
            guard let next = beginnings.child(node, word[position]) else { return }
            node = next
            let end = position + 1
            if end - word.startIndex >= 3, end < word.endIndex, let feature = beginnings.value(at: node) {
                visit(end, feature)
            }
        }
    }

    private func isLink(_ letters: ArraySlice<UInt8>) -> Bool {
        switch letters.count {
        case 0: true
        case 1: letters.first == UInt8(ascii: "s") || letters.first == UInt8(ascii: "e")
        default: letters.elementsEqual([UInt8(ascii: "e"), UInt8(ascii: "n")])
        }
    }

    private func lookUp(_ letters: ArraySlice<UInt8>) -> Int? {
        let word = Array(letters)
        return stems.value(stemmer.stem(word)) ?? stems.value(word)
    }

    /// Compounds of old that mean something else than their parts.
    private static func isLexicalised(_ word: [UInt8]) -> Bool {
        let list: [StaticString] = [
            "landbouw", "erfgoed", "overheid", "onderwijs", "voorstel", "middenveld", "toerism", "ondernem",
        ]
        return list.contains { entry in
            word.elementsEqual(UnsafeBufferPointer(start: entry.utf8Start, count: entry.utf8CodeUnitCount))
        }
    }
}

extension ThemeVocabulary {
    /// Set by hand on `Samples/themes/development.jsonl`.
    enum Weights {
        static let label = 1.0
        static let synonym = 1.0
        static let keyword = 0.85
        /// What remains of a word that stands in every municipality's question.
        static let general = 0.3
        static let head = 0.35
        static let modifiers = 0.55
        static let headAlone = 0.45
        static let modifierAlone = 0.35
    }
}
