/// TOPSIS: near to the best and far from the worst that any alternative has (Hwang & Yoon 1981, *Multiple Attribute
/// Decision Making*, 3.4).
///
/// With weighted normalised values v, ideal v⁺ and anti-ideal v⁻ per criterion: `C = D⁻ / (D⁺ + D⁻)`, the D Euclidean
/// distances. The squares of the distances are fractions even after division by the length of a column, and C grows with
/// D⁻²/D⁺², so ranks are exact; only the numbers shown are rounded. O(alternatives · criteria).
package struct Topsis: Sendable {
    /// Closeness to the ideal, 0…1; nil where ideal and anti-ideal are the same.
    package let closeness: [Double?]
    package let ranks: [Int]
    /// Distance to the ideal and to the anti-ideal.
    package let distances: [(toIdeal: Double, toAntiIdeal: Double)]

    package init(_ table: AggregationTable, _ normalisation: AggregationTable.Normalisation) {
        let normalised = table.normalised(normalisation)
        var squares = [(ideal: Rational, antiIdeal: Rational)](
            repeating: (.zero, .zero), count: table.values.count)
        for (index, criterion) in normalised.criteria.enumerated() {
            let column = normalised.values.map { $0[index] }
            guard let low = column.min(), let high = column.max() else { continue }
            var factor = table.weights[index] * table.weights[index]
            if normalisation == .vector {
                let length = table.squaredLength(index)
                if !length.isZero { factor = factor / length }
            }
            let (ideal, antiIdeal) = criterion.isCost ? (low, high) : (high, low)
            for (row, value) in column.enumerated() {
                squares[row].ideal += factor * (value - ideal) * (value - ideal)
                squares[row].antiIdeal += factor * (value - antiIdeal) * (value - antiIdeal)
            }
        }
        distances = squares.map { ($0.ideal.approximate.squareRoot(), $0.antiIdeal.approximate.squareRoot()) }
        closeness = squares.map { square in
            if square.ideal.isZero && square.antiIdeal.isZero { return nil }
            guard !square.antiIdeal.isZero else { return 0 }
            return 1 / (1 + (square.ideal / square.antiIdeal).approximate.squareRoot())
        }
        ranks = CompetitionRanks.of(squares) { $0.antiIdeal * $1.ideal > $1.antiIdeal * $0.ideal }
    }
}
