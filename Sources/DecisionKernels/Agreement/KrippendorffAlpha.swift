/// How far the assessors of a panel agree where not everybody scored everybody: 1 for full agreement, 0 for chance,
/// below 0 for less than chance.
///
/// Krippendorff's α for interval data, `1 − observed / expected disagreement` (Krippendorff 2011, *Computing
/// Krippendorff's Alpha-Reliability*). A unit is one applicant; only units with two scores or more can be paired and
/// count. With squared differences both disagreements are sums of squares about means: of m scores with the sum of
/// squares S about their mean, the squared differences of all ordered pairs add up to 2·m·S.
///
/// Without unit; shift and common factor change nothing. O(v) for v scores, summed in the order of the rows.
package struct KrippendorffAlpha: Sendable {
    /// Units with at least two scores.
    package let units: Int
    /// The scores in those units.
    package let scores: Int
    /// Nil where nothing can be paired or all scores that can are equal.
    package let value: Double?

    /// Rows are units, columns assessors; nil is a missing score. All scores are finite.
    package init(_ rows: [[Double?]]) {
        let paired = rows.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
        let all = paired.flatMap { $0 }
        units = paired.count
        scores = all.count
        let total = Self.sumOfSquares(all)
        guard total > 0 else {
            value = nil
            return
        }
        var within = 0.0
        for unit in paired {
            let m = Double(unit.count)
            within += m / (m - 1) * Self.sumOfSquares(unit)
        }
        let n = Double(all.count)
        value = 1 - (n - 1) / n * within / total
    }

    /// Squared distances from the mean; exactly zero where all are equal.
    private static func sumOfSquares(_ values: [Double]) -> Double {
        guard let origin = values.first else { return 0 }
        let moved = values.map { $0 - origin }
        let mean = moved.reduce(0, +) / Double(moved.count)
        return moved.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
}
