/// The rules by which alternatives get seats, beside their totals.
package struct SeatRule: Sendable {
    /// Who can be seated together; its elements are the alternatives.
    let matroid: SeatMatroid
    /// Among equal totals the higher level goes first; equal levels stay tied.
    let levels: [Int]
    /// Goes before all others, and no floor holds it back.
    let isFirst: [Bool]
    /// The lowest total that gets a seat; none, if nil.
    let floor: Rational?
    /// Alternatives that go first.
    let first: [Int]

    package init(matroid: SeatMatroid, levels: [Int], isFirst: [Bool], floor: Rational?) {
        self.matroid = matroid
        self.levels = levels
        self.isFirst = isFirst
        self.floor = floor
        first = isFirst.indices.filter { isFirst[$0] }
    }

    /// Whether those who go before leave no seat for an alternative: it depends on them in the matroid.
    func isFull(for alternative: Int, after ahead: [Int]) -> Bool {
        let rank = matroid.rank(of: ahead)
        return matroid.rank(of: ahead + [alternative]) == rank
    }
}
