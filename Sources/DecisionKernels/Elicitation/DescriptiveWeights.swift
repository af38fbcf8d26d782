/// How much each criterion tells the alternatives apart: a description of the data, not of anybody's wishes.
///
/// Rows are alternatives, columns criteria. Weights sum to 1; nil where no criterion tells anybody apart. Summed in the
/// order of the rows and columns. O(rows · columns), CRITIC O(rows · columns²).
package enum DescriptiveWeights {
    /// Entropy weights: with shares p of each alternative in a column's sum, `1 + Σ p·ln p / ln m`, normalised (Shannon
    /// 1948; Hwang & Yoon 1981, *Multiple Attribute Decision Making*, 3.2). All values are at least 0. A column that is
    /// 0 throughout, or equal for all, weighs nothing.
    package static func entropy(_ rows: [[Double]]) -> [Double]? {
        let size = Logarithm.natural(Double(rows.count))
        return normalised(
            columns(rows).map { column in
                let sum = column.reduce(0, +)
                guard sum > 0, !isConstant(column) else { return 0 }
                var entropy = 0.0
                for value in column where value > 0 {
                    entropy -= value / sum * Logarithm.natural(value / sum)
                }
                return max(0, 1 - entropy / size)
            })
    }

    /// CRITIC weights: the standard deviation of a column on 0…1, times the sum of 1 − r over the correlations r with
    /// the other columns (Diakoulaki, Mavrotas & Papayannakis 1995, *Determining objective weights in multiple criteria
    /// problems: the CRITIC method*, Computers & Operations Research 22, 763–770). `isCost`: less is better. A column
    /// that is equal for all weighs nothing and correlates with none; a single one that differs weighs 1.
    package static func critic(_ rows: [[Double]], isCost: [Bool]) -> [Double]? {
        let scaled = zip(columns(rows), isCost).map { column, isCost in deviations(column, isCost) }
        let lengths = scaled.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        let differing = lengths.indices.filter { lengths[$0] > 0 }
        if differing.count == 1 { return lengths.map { $0 > 0 ? 1 : 0 } }
        return normalised(
            lengths.indices.map { own in
                guard lengths[own] > 0 else { return 0 }
                var conflict = 0.0
                for other in differing where other != own {
                    let product = zip(scaled[own], scaled[other]).reduce(0) { $0 + $1.0 * $1.1 }
                    conflict += max(0, 1 - product / (lengths[own] * lengths[other]))
                }
                // Equal but for rounding is equal.
                return conflict > 1e-12 ? lengths[own] * conflict : 0
            })
    }

    private static func columns(_ rows: [[Double]]) -> [[Double]] {
        let count = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == count }, "rows of different lengths")
        return (0..<count).map { column in rows.map { $0[column] } }
    }

    private static func isConstant(_ column: [Double]) -> Bool { column.allSatisfy { $0 == column[0] } }

    /// A column on 0…1, 1 the best, less its mean; all 0 where it is constant.
    private static func deviations(_ column: [Double], _ isCost: Bool) -> [Double] {
        guard let low = column.min(), let high = column.max(), low < high else { return column.map { _ in 0 } }
        let scaled = column.map { isCost ? (high - $0) / (high - low) : ($0 - low) / (high - low) }
        let mean = scaled.reduce(0, +) / Double(scaled.count)
        return scaled.map { $0 - mean }
    }

    private static func normalised(_ weights: [Double]) -> [Double]? {
        let sum = weights.reduce(0, +)
        return sum > 0 ? weights.map { $0 / sum } : nil
    }
}
