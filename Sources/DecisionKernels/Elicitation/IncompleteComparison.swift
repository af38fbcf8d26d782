/// Judgements two by two of which some are missing.
///
/// A missing judgement gets the value with which all judgements together fit best: the one that makes the principal
/// eigenvalue as small as possible (Shiraishi, Obata & Daigo 1998; Bozóki, Fülöp & Rónyai 2010, *On optimal completion
/// of incomplete pairwise comparison matrices*, Mathematical and Computer Modelling 52, 318–333). The eigenvalue is
/// convex in the logarithms of the missing values, and the best is unique exactly where the judgements that are there
/// connect all rows; so any point where it no longer changes is the best. There, with the right eigenvector w and the
/// left one v, every missing value is `√(vⱼ·wᵢ / (vᵢ·wⱼ))`.
package enum IncompleteComparison {
    /// The matrix with the best value in the place of every nil; nil where the judgements do not connect all rows.
    /// Square, above zero, reciprocal, and missing on both sides of the diagonal or on none. O(n²) per step.
    package static func completed(_ matrix: [[Double?]]) -> [[Double]]? {
        let n = matrix.count
        precondition(matrix.allSatisfy { $0.count == n }, "not a square matrix")
        guard groups(matrix).count == 1 else { return nil }
        var missing: [IndexPair] = []
        for row in 0..<n {
            for column in (row + 1)..<max(n, row + 1) where matrix[row][column] == nil {
                missing.append(IndexPair(row: row, column: column))
            }
        }
        var filled = matrix.map { row in row.map { $0 ?? 1 } }
        guard !missing.isEmpty else { return filled }
        for _ in 0..<steps {
            let right = PairwiseComparison.eigenvector(filled).vector
            let left = PairwiseComparison.eigenvector(transposed(filled)).vector
            var change = 0.0
            for pair in missing {
                let (i, j) = (pair.row, pair.column)
                let value = (left[j] * right[i] / (left[i] * right[j])).squareRoot()
                change = max(change, (value / filled[i][j] - 1).magnitude)
                filled[i][j] = value
                filled[j][i] = 1 / value
            }
            if change < 1e-12 { break }
        }
        return filled
    }

    /// Rows that judgements connect, directly or through others; more than one group: what one weighs against the
    /// other is not said anywhere. Ascending. O(n²).
    package static func groups(_ matrix: [[Double?]]) -> [[Int]] {
        var groups: [[Int]] = []
        var isSeen = matrix.map { _ in false }
        for start in matrix.indices where !isSeen[start] {
            var group = [start]
            isSeen[start] = true
            var next = 0
            while next < group.count {
                for other in matrix.indices where !isSeen[other] && matrix[group[next]][other] != nil {
                    isSeen[other] = true
                    group.append(other)
                }
                next += 1
            }
            groups.append(group.sorted())
        }
        return groups
    }

    /// Far more than matrices of judgements take, which is some dozens.
    private static let steps = 2000

    private static func transposed(_ matrix: [[Double]]) -> [[Double]] {
        matrix.indices.map { column in matrix.map { $0[column] } }
    }
}
