/// Words of the taxonomy that an unknown word resembles: a typing error away, or of one family.
enum NearWords {
    /// - Complexity: O(features with that first letter), few of which are compared letter by letter.
    static func find(_ stem: [UInt8], _ vocabulary: ThemeVocabulary) -> [(Int, Double)] {
        guard stem.count >= 5, stem.count <= 40, let first = stem.first else { return [] }
        let allowed = stem.count >= 9 ? 2 : 1
        var best: [(Int, Double)] = []
        var bestStrength = 0.0
        for feature in vocabulary.byFirstLetter[Int(first)] {
            let other = vocabulary.features[feature].stem
            guard other.count >= 4 else { continue }
            var strength = 0.0
            if abs(other.count - stem.count) <= allowed, other.count >= 5 {
                let distance = Spelling.distance(stem, other, atMost: allowed)
                if distance <= allowed { strength = distance == 1 ? Weights.oneError : Weights.twoErrors }
            }
            if strength < Weights.family, isFamily(stem, other) { strength = Weights.family }
            guard strength > 0, strength >= bestStrength else { continue }
            if strength > bestStrength { best = [] }
            bestStrength = strength
            best.append((feature, strength))
        }
        return best
    }

    /// Words that begin alike for long enough: energie and energetisch, associatie and associatief.
    private static func isFamily(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        var common = 0
        while common < left.count, common < right.count, left[common] == right[common] { common += 1 }
        return common >= 6 && left.count - common <= 3 && right.count - common <= 3
    }

    enum Weights {
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
