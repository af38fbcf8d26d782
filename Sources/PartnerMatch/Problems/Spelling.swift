/// Finds the name somebody probably meant.
package enum Spelling {
    /// The nearest of `candidates` to `word`, or nil when none is near enough to be meant.
    ///
    /// A word of four letters or more that begins one name and no other means that one. Otherwise near enough is: at
    /// most a third of the word's letters differ, counting swapped neighbours as one difference (optimal string
    /// alignment distance; Damerau 1964, "A technique for computer detection and correction of spelling errors"). Between equally near names the first in sorted order is given, so the answer is stable.
    ///
    /// - Complexity: O(c · w²) for c candidates and words of w bytes.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        let bytes = lowercasedBytes(word)
        guard !bytes.isEmpty, bytes.count <= 64 else { return nil }
        let begun = candidates.filter { lowercasedBytes($0).starts(with: bytes) }
        if bytes.count >= 4, begun.count == 1, let name = begun.first { return name }
        let allowed = max(1, bytes.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let other = lowercasedBytes(candidate)
            guard other.count <= 64, abs(other.count - bytes.count) <= allowed else { continue }
            let distance = self.distance(bytes, other)
            guard distance <= allowed else { continue }
            if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    private static func lowercasedBytes(_ word: String) -> [UInt8] { [UInt8](word.lowercased().utf8) }

    /// Optimal string alignment distance over bytes.
    package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        if left.isEmpty { return right.count }
        if right.isEmpty { return left.count }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = last
        for i in 1...left.count {
            current[0] = i
            for j in 1...right.count {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                var value = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    value = min(value, beforeLast[j - 2] + 1)
                }
                current[j] = value
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
