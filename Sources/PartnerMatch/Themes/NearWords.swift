/// Words of the taxonomy that an unknown word resembles: a typing error away, or of one family.
enum NearWords {
    /// The words that differ by one letter, in long words by two; the nearest only.
    ///
    /// - Complexity: O(words of the taxonomy of that first letter and about that length).
    static func misspelt(_ word: [UInt8], _ vocabulary: ThemeVocabulary) -> [(Int, Double)] {
        guard word.count >= 6, let first = word.first, first >= UInt8(ascii: "a") else { return [] }
        var allowed = word.count >= 10 ? 2 : 1
        var best: [Int] = []
        for count in (word.count - allowed)...(word.count + allowed) {
            guard let bucket = ThemeVocabulary.bucket(first: first, count: count) else { continue }
            for spelling in vocabulary.spellings[bucket] {
                let distance = Spelling.distance(word, spelling.letters, atMost: allowed)
                guard distance <= allowed else { continue }
                if distance < allowed { best = [] }
                allowed = distance
                if !best.contains(spelling.feature) { best.append(spelling.feature) }
            }
        }
        let strength = word.count == 6 ? Weights.shortWord : allowed == 1 ? Weights.oneError : Weights.twoErrors
        return best.map { ($0, strength) }
    }

    /// Stems that begin alike for long enough: democrat and democratis do, energet and energ do not.
    static func family(_ stem: [UInt8], _ vocabulary: ThemeVocabulary) -> [(Int, Double)] {
        guard stem.count >= 6 else { return [] }
        var node = vocabulary.stems.root
        var found: [Int] = []
        for (offset, letter) in stem.enumerated() {
            guard let next = vocabulary.stems.child(node, letter) else { break }
            node = next
            let common = offset + 1
            guard common >= 6, stem.count - common <= 3 else { continue }
            // Deeper nodes have more in common: the last that leads anywhere stands.
            let values = vocabulary.stems.values(below: node, depth: 3)
            if !values.isEmpty { found = values }
        }
        return found.map { ($0, Weights.family) }
    }

    enum Weights {
        static let shortWord = 0.5
        static let oneError = 0.8
        static let twoErrors = 0.6
        static let family = 0.65
    }
}

extension Spelling {
    /// The distance, or `limit + 1` if it is larger than `limit`; faster than the full table because only a band along
    /// the diagonal is filled.
    package static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int {
        let beyond = limit + 1
        guard abs(left.count - right.count) <= limit else { return beyond }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: beyond, count: right.count + 1)
        var last = (0...right.count).map { min($0, beyond) }
        var current = beforeLast
        for i in 1...left.count {
            let low = max(1, i - limit)
            let high = min(right.count, i + limit)
            guard low <= high else { return beyond }
            current[low - 1] = low == 1 ? min(i, beyond) : beyond
            var least = current[low - 1]
            for j in low...high {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                var value = min(last[j - 1] + cost, current[j - 1] + 1)
                if j < i + limit { value = min(value, last[j] + 1) }
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    value = min(value, beforeLast[j - 2] + 1)
                }
                current[j] = min(value, beyond)
                least = min(least, current[j])
            }
            if least > limit { return beyond }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count]
    }
}
