/// Weights from judgements two by two, and how well these fit together (Saaty 1980, *The Analytic Hierarchy Process*).
///
/// The weights are the principal eigenvector of the matrix of judgements, found by power iteration and summing to 1;
/// λ is its eigenvalue, and CI = (λ − n)/(n − 1). The consistency ratio divides that by the mean CI of random matrices
/// of the size (Saaty's table: 0.58, 0.90, 1.12, 1.24, 1.32 for n = 3 … 7). O(n²) per step.
package struct PairwiseComparison: Sendable {
    /// One weight per row.
    package let weights: [Double]
    /// λ; n where all judgements fit.
    package let eigenvalue: Double
    /// (λ − n)/(n − 1); 0 for one or two, which always fit.
    package let consistencyIndex: Double
    /// The index over that of random judgements; nil beyond 15, for which there is no random index. 0 for one or two.
    package let consistencyRatio: Double?
    /// The judgement that fits the weights least: the row is the one that is judged to weigh more by it than by the
    /// weights. Nil where all fit.
    package let mostInconsistent: IndexPair?

    /// By size from 1: the mean consistency index of random matrices (Saaty 1980).
    private static let randomIndex = [
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]

    /// How many times more the row weighs than the column; square, above zero, reciprocal. At least one row.
    package init(_ matrix: [[Double]]) {
        let n = matrix.count
        precondition(n > 0 && matrix.allSatisfy { $0.count == n }, "not a square matrix")
        precondition(matrix.allSatisfy { $0.allSatisfy { $0 > 0 } }, "a judgement that is not above zero")
        let (weights, eigenvalue) = Self.eigenvector(matrix)
        self.weights = weights
        self.eigenvalue = eigenvalue
        consistencyIndex = n > 2 ? max(0, (eigenvalue - Double(n)) / Double(n - 1)) : 0
        switch n {
        case 1, 2: consistencyRatio = 0
        case 3...Self.randomIndex.count: consistencyRatio = consistencyIndex / Self.randomIndex[n - 1]
        default: consistencyRatio = nil
        }
        var worst: (pair: IndexPair, size: Double)?
        for row in 0..<n {
            for column in 0..<n where column != row {
                let size = matrix[row][column] * weights[column] / weights[row]
                // Judgement and reciprocal disagree by the same factor; the one above 1 is named.
                if size > (worst?.size ?? 1) * (1 + 1e-9) { worst = (IndexPair(row: row, column: column), size) }
            }
        }
        mostInconsistent = worst?.pair
    }

    /// The principal eigenvector of a matrix of numbers above zero, with the sum 1, and its eigenvalue.
    static func eigenvector(_ matrix: [[Double]]) -> (vector: [Double], value: Double) {
        let n = matrix.count
        var weights = [Double](repeating: 1 / Double(n), count: n)
        var eigenvalue = Double(n)
        for _ in 0..<10_000 {
            let product = matrix.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
            let sum = product.reduce(0, +)
            let next = product.map { $0 / sum }
            let change = zip(next, weights).map { ($0 - $1).magnitude / max($0, $1) }.max() ?? 0
            weights = next
            eigenvalue = sum
            if change < 1e-15 { break }
        }
        return (weights, eigenvalue)
    }

    /// The judgements of several people as one: the geometric means, which stay reciprocal (Aczél & Saaty 1983,
    /// *Procedures for synthesizing ratio judgements*). All matrices have one size; at least one.
    package static func combined(_ matrices: [[[Double]]]) -> [[Double]] {
        guard matrices.count > 1, let first = matrices.first else { return matrices.first ?? [] }
        return first.indices.map { row in
            first.indices.map { column in
                // Sorted, so that the order of the people does not count.
                let logarithms = matrices.map { Logarithm.natural($0[row][column]) }.sorted()
                return row == column ? 1 : Exponential.natural(logarithms.reduce(0, +) / Double(matrices.count))
            }
        }
    }
}
