/// The two oldest rules: the weighted sum, which is the rule of the scoring grid, and the weighted product.
package enum WeightedMeans {
    /// Score and rank by alternative.
    package struct Result: Sendable {
        package let scores: [Double]
        package let ranks: [Int]
    }

    /// `Σ w·v + offset`; a value of which less is better counts negatively. Exact, and rounded once for the scores, but
    /// for `vector`, where rounded sums that differ by rounding alone are tied. O(alternatives · criteria).
    package static func sum(
        _ table: AggregationTable, _ normalisation: AggregationTable.Normalisation, offsets: [Rational]
    ) -> Result {
        guard normalisation != .vector else {
            let scores = zip(table.vectorNormalised(), offsets).map { row, offset in
                var sum = 0.0
                for (index, value) in row.enumerated() {
                    let weighted = table.weights[index].approximate * value
                    sum += table.criteria[index].isCost ? -weighted : weighted
                }
                return sum + offset.approximate
            }
            return Result(scores: scores, ranks: CompetitionRanks.ofRounded(scores, size: 1 + largest(offsets)))
        }
        let normalised = table.normalised(normalisation)
        let scores = zip(normalised.values, offsets).map { row, offset in
            var sum = offset
            for (index, value) in row.enumerated() {
                let weighted = table.weights[index] * value
                sum = normalised.criteria[index].isCost ? sum - weighted : sum + weighted
            }
            return sum
        }
        return Result(scores: scores.map { $0.approximate }, ranks: CompetitionRanks.of(scores, areInOrder: >))
    }

    /// `Π v^w + offset`; a value of which less is better stands in the denominator (Bridgman 1922, *Dimensional
    /// Analysis*; Miller & Starr 1969). Values are at least 0, and above 0 where less is better. A criterion without
    /// weight does not count. Rounded: scores that differ by rounding alone are tied. O(alternatives · criteria).
    package static func product(
        _ table: AggregationTable, _ normalisation: AggregationTable.Normalisation, offsets: [Rational]
    ) -> Result {
        let normalised = table.normalised(normalisation)
        let rows =
            normalisation == .vector
            ? table.vectorNormalised() : normalised.values.map { row in row.map { $0.approximate } }
        let scores = zip(rows, offsets).map { row, offset in
            var sum = 0.0
            for (index, value) in row.enumerated() where !table.weights[index].isZero {
                precondition(value > 0 || (value == 0 && !normalised.criteria[index].isCost), "a value out of range")
                let weighted = table.weights[index].approximate * Logarithm.natural(value)
                sum += normalised.criteria[index].isCost ? -weighted : weighted
            }
            return Exponential.natural(sum) + offset.approximate
        }
        let size = scores.reduce(largest(offsets)) { max($0, $1.magnitude) }
        return Result(scores: scores, ranks: CompetitionRanks.ofRounded(scores, size: size))
    }

    private static func largest(_ offsets: [Rational]) -> Double {
        offsets.reduce(0) { max($0, $1.approximate.magnitude) }
    }
}
