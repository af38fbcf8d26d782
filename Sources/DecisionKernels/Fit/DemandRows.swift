/// What many learners ask, theme by theme: one sparse row of weights per learner, in the order of the themes.
///
/// A fit is a weighted mean, so the weights of a row are divided by their sum once, here, and the last one is what the
/// others leave of 1. A learner whose every theme is answered in full then has a fit of exactly 1, and none has more:
/// rounding never turns a larger sum into a smaller one.
package struct DemandRows: Sendable {
    struct Entry: Sendable {
        /// Where the theme's row starts in a block of `OfferColumns`, in bytes.
        var offset: Int
        var weight: Double
    }

    /// Number of themes.
    package let themes: Int
    /// All rows one after the other.
    private(set) var entries: [Entry] = []
    /// Where each row starts, and where the last one ends.
    private(set) var starts: [Int] = [0]

    /// No learner yet.
    package init(themes: Int) { self.themes = themes }

    /// Number of learners.
    package var count: Int { starts.count - 1 }

    /// Adds a learner who asks `parts`: themes with weights of at least 0 on any scale. A theme may come several times;
    /// its weights are added in the order given, and all else in the order of the themes. Without parts, or with
    /// weights that are all 0, there is nothing to learn and the fit is 0. O(k²) for k different themes.
    package mutating func append(_ parts: ArraySlice<(theme: Int, weight: Double)>) {
        let start = entries.count
        for part in parts {
            precondition((0..<themes).contains(part.theme) && part.weight >= 0, "A theme there is, and a weight.")
            if part.weight > 0 { add(part.theme * OfferColumns.rowBytes, part.weight, from: start) }
        }
        divideBySum(from: start)
        starts.append(entries.count)
    }

    private mutating func add(_ offset: Int, _ weight: Double, from start: Int) {
        var place = entries.count
        while place > start, entries[place - 1].offset > offset { place -= 1 }
        if place > start, entries[place - 1].offset == offset {
            entries[place - 1].weight += weight
        } else {
            entries.append(Entry(offset: offset, weight: weight))
            for later in stride(from: entries.count - 1, to: place, by: -1) { entries.swapAt(later, later - 1) }
        }
    }

    private mutating func divideBySum(from start: Int) {
        guard start < entries.count else { return }
        var sum = 0.0
        for place in start..<entries.count { sum += entries[place].weight }
        var used = 0.0
        for place in start..<(entries.count - 1) {
            entries[place].weight /= sum
            used += entries[place].weight
        }
        entries[entries.count - 1].weight = max(0, 1 - used)
    }
}
