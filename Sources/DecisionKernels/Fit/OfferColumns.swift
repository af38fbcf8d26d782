/// What many teachers can give, theme by theme: the best `similarity · level` among the offers of each.
///
/// Teachers lie in blocks of sixteen, and in a block theme after theme: what sixteen teachers give on one theme are two
/// cache lines, and a block over some hundred themes fits the first-level cache.
package struct OfferColumns: Sendable {
    /// Teachers of one block.
    static let lanes = 16
    /// Bytes of one theme of a block.
    static let rowBytes = lanes * MemoryLayout<Double>.stride

    /// Number of teachers.
    package let count: Int
    /// Number of themes.
    package let themes: Int
    private(set) var values: [Double]

    /// Teachers who give nothing yet. Memory: `count · themes` numbers, rounded up to whole blocks.
    package init(count: Int, themes: Int) {
        self.count = count
        self.themes = themes
        values = [Double](repeating: 0, count: Self.blocks(count) * Self.lanes * themes)
    }

    /// Raises what `teacher` gives on every theme to what an offer on `theme` at this level, 0…1, gives there.
    /// O(themes near it).
    package mutating func raise(_ teacher: Int, by theme: Int, level: Double, _ near: NearThemes) {
        precondition((0..<count).contains(teacher) && near.count == themes, "A teacher there is, and the same themes.")
        let first = teacher / Self.lanes * themes * Self.lanes + teacher % Self.lanes
        near.raise(&values, from: first, stride: Self.lanes, by: theme, level: level)
    }

    /// Blocks that `count` teachers take.
    static func blocks(_ count: Int) -> Int { (count + lanes - 1) / lanes }
}
