/// How far the assessors of a panel agree about the same applicants: the share of the variance of scores that lies
/// between the applicants.
///
/// Two-way analysis of variance on the rows that every column scored (Shrout & Fleiss 1979, *Intraclass correlations:
/// uses in assessing rater reliability*, Psychological Bulletin 86, 420–428). With n rows, k columns and the mean
/// squares B between rows, J between columns and E of the residuals:
///
///     ICC(2,1) = (B − E) / (B + (k − 1)·E + k·(J − E)/n)      ICC(2,k) = (B − E) / (B + (J − E)/n)
///     ICC(3,1) = (B − E) / (B + (k − 1)·E)                    ICC(3,k) = (B − E) / B
///
/// (2,·): strict and lenient assessors disagree, for a panel drawn from many; (3,·): only the order counts, for these
/// very assessors. (·,1): one assessor; (·,k): the mean of k. The estimates are those of the formulas and may be below
/// 0; ICC(2,k) can even leave the scale above 1 where the rows differ less than chance would have it.
///
/// Without unit; shift and common factor change nothing. O(n·k), summed in the order of the rows.
package struct IntraclassCorrelation: Sendable {
    /// The rows without a gap, on which everything else is computed.
    package let completeRows: Int
    /// ICC(2,1): absolute agreement of one assessor.
    package private(set) var singleAgreement: Double?
    /// ICC(2,k): absolute agreement of the mean of all columns.
    package private(set) var meanAgreement: Double?
    /// ICC(3,1): consistency of one assessor.
    package private(set) var singleConsistency: Double?
    /// ICC(3,k): consistency of the mean of all columns.
    package private(set) var meanConsistency: Double?

    /// A sum of squares below this part of the whole is rounding, and counts as none.
    private static let negligiblePart = 1e-20

    /// Rows are applicants, columns assessors; nil is a missing score. All rows have one length and all scores are
    /// finite. The correlations are nil with fewer than two complete rows or two columns, where all scores are equal,
    /// and each where its own denominator is zero.
    package init(_ rows: [[Double?]]) {
        let columns = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == columns }, "rows of different lengths")
        let complete = rows.map { $0.compactMap { $0 } }.filter { $0.count == columns && columns > 0 }
        completeRows = complete.count
        guard complete.count >= 2, columns >= 2 else { return }
        let n = Double(complete.count)
        let k = Double(columns)
        let shifted = Self.centred(complete)
        let rowMeans = shifted.map { row in row.reduce(0, +) / k }
        let columnMeans = (0..<columns).map { column in shifted.reduce(0) { $0 + $1[column] } / n }
        var between = 0.0
        var judges = 0.0
        var residual = 0.0
        for mean in rowMeans { between += k * mean * mean }
        for mean in columnMeans { judges += n * mean * mean }
        for (row, rowMean) in zip(shifted, rowMeans) {
            for (score, columnMean) in zip(row, columnMeans) {
                let rest = score - rowMean - columnMean
                residual += rest * rest
            }
        }
        let all = between + judges + residual
        guard all > 0 else { return }
        func meanSquare(_ sum: Double, _ degrees: Double) -> Double {
            sum < Self.negligiblePart * all ? 0 : sum / degrees
        }
        let b = meanSquare(between, n - 1)
        let j = meanSquare(judges, k - 1)
        let e = meanSquare(residual, (n - 1) * (k - 1))
        singleAgreement = Self.quotient(b - e, [b, (k - 1) * e, k * j / n, -k * e / n])
        meanAgreement = Self.quotient(b - e, [b, j / n, -e / n])
        singleConsistency = Self.quotient(b - e, [b, (k - 1) * e])
        meanConsistency = Self.quotient(b - e, [b])
    }

    /// The scores less their grand mean; all zero where all are equal.
    private static func centred(_ rows: [[Double]]) -> [[Double]] {
        // First less one of the scores, so that equal scores leave exactly nothing.
        let origin = rows[0][0]
        let moved = rows.map { row in row.map { $0 - origin } }
        let count = Double(rows.count * rows[0].count)
        let mean = moved.reduce(0) { $0 + $1.reduce(0, +) } / count
        return moved.map { row in row.map { $0 - mean } }
    }

    /// The numerator over the sum of the parts; nil where they cancel out but for rounding.
    private static func quotient(_ numerator: Double, _ parts: [Double]) -> Double? {
        let sum = parts.reduce(0, +)
        let size = parts.reduce(0) { $0 + $1.magnitude }
        return sum.magnitude > 1e-14 * size ? numerator / sum : nil
    }
}
