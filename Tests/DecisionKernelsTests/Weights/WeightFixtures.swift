import DecisionKernels

/// Random tables and plain answers about them, in rationals only.
enum WeightFixtures {
    /// Values in tenths up to `top`, so that few values give many ties.
    static func table(
        _ alternatives: Int, _ criteria: Int, top: Int, bonuses: Bool = false, using generator: inout SeededGenerator
    ) -> WeightedTable {
        func tenths(_ below: Int) -> Rational {
            Rational(numerator: Int64(generator.uniformInteger(below: below + 1)), denominator: 10)
        }
        let values = (0..<alternatives).map { _ in (0..<criteria).map { _ in tenths(top) } }
        let offsets = bonuses ? (0..<alternatives).map { _ in tenths(5) } : []
        var weights = (0..<criteria).map { _ in Rational(Int64(generator.uniformInteger(below: 6))) }
        if weights.allSatisfy(\.isZero) { weights[0] = .one }
        return WeightedTable(values: values, offsets: offsets, weights: weights)
    }

    /// Totals when a criterion has this share and the others keep their proportions.
    static func totals(_ table: WeightedTable, _ criterion: Int, share: Rational) -> [Rational] {
        let rest = Rational.one - table.weights[criterion]
        return table.totals(
            under: table.weights.indices.map {
                $0 == criterion ? share : table.weights[$0] / rest * (.one - share)
            })
    }

    /// 1 + how many are strictly ahead.
    static func ranks(_ totals: [Rational]) -> [Int] { totals.map { total in 1 + totals.count { $0 > total } } }

    /// All selections of the best so many, as sets.
    static func selections(_ totals: [Rational], seats: Int) -> Set<Set<Int>> {
        if seats >= totals.count { return [Set(totals.indices)] }
        if seats <= 0 { return [[]] }
        let line = totals.sorted(by: >)[seats - 1]
        let certain = totals.indices.filter { totals[$0] > line }
        let tied = totals.indices.filter { totals[$0] == line }
        func choose(_ count: Int, _ from: ArraySlice<Int>) -> [[Int]] {
            if count == 0 { return [[]] }
            guard let first = from.first else { return [] }
            return choose(count - 1, from.dropFirst()).map { [first] + $0 } + choose(count, from.dropFirst())
        }
        return Set(choose(seats - certain.count, tied[...]).map { Set(certain + $0) })
    }
}
