/// Which themes are near which, and how near: the values above 0 of a table of similarities, theme after theme. Most
/// pairs of themes have nothing in common.
package struct NearThemes: Sendable {
    struct Entry: Sendable {
        var theme: Int
        var value: Double
    }

    /// Number of themes.
    package let count: Int
    private let entries: [Entry]
    /// Where the entries of each theme start, and where the last ones end.
    private let starts: [Int]

    /// From a table of `count` rows with `count` values each, 0…1.
    package init(_ values: [Double], count: Int) {
        precondition(values.count == count * count, "A square table.")
        var entries: [Entry] = []
        var starts = [0]
        // Enough for domains of a dozen themes.
        entries.reserveCapacity(16 * count)
        values.withUnsafeBufferPointer { values in
            for theme in 0..<count {
                for other in 0..<count {
                    let value = values[theme &* count &+ other]
                    if value > 0 { entries.append(Entry(theme: other, value: value)) }
                }
                starts.append(entries.count)
            }
        }
        self.count = count
        self.entries = entries
        self.starts = starts
    }

    /// Raises numbers that lie `stride` apart from `first` on, one per theme, to what an offer on `theme` at this
    /// level gives there: `similarity · level`, if that is more.
    func raise(_ best: inout [Double], from first: Int, stride: Int, by theme: Int, level: Double) {
        precondition(first >= 0 && stride > 0 && first + (count - 1) * stride < best.count, "One number per theme.")
        let range = starts[theme]..<starts[theme + 1]
        best.withUnsafeMutableBufferPointer { best in
            entries.withUnsafeBufferPointer { entries in
                guard let best = best.baseAddress else { return }
                for entry in entries[range] {
                    let target = best + (first &+ entry.theme &* stride)
                    target.pointee = max(target.pointee, entry.value * level)
                }
            }
        }
    }

    /// Raises what somebody gives on every theme to what an offer on `theme` at this level gives there.
    package func raise(_ best: inout [Double], by theme: Int, level: Double) {
        precondition(best.count == count, "One number per theme.")
        raise(&best, from: 0, stride: 1, by: theme, level: level)
    }
}
