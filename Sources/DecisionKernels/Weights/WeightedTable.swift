/// Alternatives and their values on criteria, with today's weights: what every analysis of weights starts from.
///
/// More is better on every criterion: directions and normalisation are applied before. A bonus is a constant on top of
/// the weighted sum; because weights sum to 1, it is held as part of each of its alternative's values.
package struct WeightedTable: Sendable {
    /// Number of alternatives.
    package let alternatives: Int
    /// Number of criteria, at least one.
    package let criteria: Int
    /// Values with the bonus in them, alternative by alternative.
    package let values: [Rational]
    /// The bonus of every alternative.
    let offsets: [Rational]
    /// Today's weights; they sum to 1.
    package let weights: [Rational]

    /// A row of values per alternative, a bonus per alternative (none: zero for all), and weights of any sum above zero,
    /// none negative.
    package init(values: [[Rational]], offsets: [Rational] = [], weights: [Rational]) {
        let sum = weights.reduce(.zero, +)
        precondition(sum.signum > 0 && weights.allSatisfy { $0.signum >= 0 }, "weights are not negative, nor all zero")
        precondition(values.allSatisfy { $0.count == weights.count }, "a value per criterion")
        precondition(offsets.isEmpty || offsets.count == values.count, "a bonus per alternative, or none")
        alternatives = values.count
        criteria = weights.count
        self.weights = weights.map { $0 / sum }
        self.offsets = offsets.isEmpty ? [Rational](repeating: .zero, count: values.count) : offsets
        var flat: [Rational] = []
        flat.reserveCapacity(values.count * weights.count)
        for (index, row) in values.enumerated() {
            if offsets.isEmpty || offsets[index].isZero {
                flat += row
            } else {
                flat += row.map { $0 + offsets[index] }
            }
        }
        self.values = flat
    }

    /// An alternative's value on a criterion.
    package func value(_ alternative: Int, _ criterion: Int) -> Rational { values[alternative * criteria + criterion] }

    /// Every alternative's total under these weights, which sum to 1. O(n·m).
    package func totals(under weights: [Rational]) -> [Rational] {
        (0..<alternatives).map { alternative in
            var sum = Rational.zero
            for criterion in 0..<criteria where !weights[criterion].isZero {
                sum += weights[criterion] * value(alternative, criterion)
            }
            return sum
        }
    }
}
