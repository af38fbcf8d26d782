import DecisionKernels
import Testing

@Suite("Intraclass correlation")
struct IntraclassCorrelationTests {
    /// Six targets by four judges: Shrout & Fleiss 1979, table 2; the four correlations as in the documentation of R
    /// packages that hold the same table.
    private static let published: [[Double?]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]

    @Test func givesThePublishedCorrelations() {
        let result = IntraclassCorrelation(Self.published)
        #expect(result.completeRows == 6)
        #expect(isClose(result.singleAgreement, 0.290, within: 0.0005))
        #expect(isClose(result.meanAgreement, 0.620, within: 0.0005))
        #expect(isClose(result.singleConsistency, 0.715, within: 0.0005))
        #expect(isClose(result.meanConsistency, 0.909, within: 0.0005))
    }

    @Test func usesOnlyCompleteRows() {
        let result = IntraclassCorrelation(Self.published + [[1, nil, 9, 9], [nil, nil, nil, nil]])
        let without = IntraclassCorrelation(Self.published)
        #expect(result.completeRows == 6)
        #expect(result.singleAgreement == without.singleAgreement)
        #expect(result.meanConsistency == without.meanConsistency)
    }

    private static let undefined: [[[Double?]]] = [
        [], [[1, 2, 3]], [[1], [2]], [[4, 4], [4, 4]], [[0.1, 0.1], [0.1, 0.1], [0.1, 0.1]], [[1, nil], [nil, 2]],
        [[], []],
    ]

    @Test(arguments: undefined)
    func isUndefinedWithoutRowsColumnsOrVariance(_ rows: [[Double?]]) {
        let result = IntraclassCorrelation(rows)
        #expect(result.singleAgreement == nil)
        #expect(result.meanAgreement == nil)
        #expect(result.singleConsistency == nil)
        #expect(result.meanConsistency == nil)
    }

    @Test func isUndefinedWhereADenominatorIsZero() {
        // Rows and columns have equal means, so nothing but residuals is left.
        let crossed = IntraclassCorrelation([[0, 1], [1, 0]])
        #expect(crossed.singleAgreement == nil)
        #expect(crossed.meanConsistency == nil)
        #expect(isClose(crossed.singleConsistency, -1))
        // The two columns differ by a constant: consistent, and not in agreement.
        let shifted = IntraclassCorrelation([[0.1, 1.1], [0.2, 1.2], [0.3, 1.3]])
        #expect(isClose(shifted.singleConsistency, 1))
        #expect(isClose(shifted.meanConsistency, 1))
        #expect((shifted.singleAgreement ?? 1) < 0.1)
    }

    @Test func agreesWithTheNaiveAnalysisOfVariance() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let rows = RandomPanel.table(
                &random, rows: 2 + random.uniformInteger(below: 8), columns: 2 + random.uniformInteger(below: 4),
                gaps: random.uniformInteger(below: 2))
            let result = IntraclassCorrelation(rows)
            let complete = rows.filter { !$0.contains(nil) }.map { $0.compactMap { $0 } }
            #expect(result.completeRows == complete.count)
            guard let naive = Naive(complete), naive.between > 1e-9 else { continue }
            let (b, j, e) = (naive.between, naive.judges, naive.residual)
            let (n, k) = (Double(complete.count), Double(rows[0].count))
            #expect(isClose(result.singleAgreement, (b - e) / (b + (k - 1) * e + k * (j - e) / n)))
            #expect(isClose(result.singleConsistency, (b - e) / (b + (k - 1) * e)))
            #expect(isClose(result.meanConsistency, (b - e) / b))
            let divisor = b + (j - e) / n
            if divisor.magnitude > 1e-9 { #expect(isClose(result.meanAgreement, (b - e) / divisor)) }
        }
    }

    @Test func staysTheSameUnderShiftScaleAndPermutation() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<100 {
            let rows = RandomPanel.table(&random, rows: 6, columns: 3)
            let plain = IntraclassCorrelation(rows)
            let changed = [
                rows.map { $0.map { $0.map { 1000 + $0 } } }, rows.map { $0.map { $0.map { $0 * -0.3 } } },
                random.shuffled(rows), rows.map { [$0[2], $0[0], $0[1]] },
            ]
            for other in changed.map({ IntraclassCorrelation($0) }) {
                #expect(isClose(other.singleAgreement, plain.singleAgreement))
                #expect(isClose(other.meanAgreement, plain.meanAgreement))
                #expect(isClose(other.singleConsistency, plain.singleConsistency))
                #expect(isClose(other.meanConsistency, plain.meanConsistency))
            }
            // Strictness of one column counts for agreement only.
            let stricter = IntraclassCorrelation(rows.map { [$0[0].map { $0 - 5 }, $0[1], $0[2]] })
            #expect(isClose(stricter.singleConsistency, plain.singleConsistency))
        }
    }

    /// Mean squares from sums of squares about the grand mean, the residual as what is left.
    private struct Naive {
        var between = 0.0
        var judges = 0.0
        var residual = 0.0

        init?(_ rows: [[Double]]) {
            guard rows.count >= 2 else { return nil }
            let (n, k) = (Double(rows.count), Double(rows[0].count))
            let mean = rows.flatMap { $0 }.reduce(0, +) / (n * k)
            let total = rows.flatMap { $0 }.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let byRow = rows.map { $0.reduce(0, +) / k }.reduce(0) { $0 + k * ($1 - mean) * ($1 - mean) }
            let byColumn = rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } / n }
                .reduce(0) { $0 + n * ($1 - mean) * ($1 - mean) }
            between = byRow / (n - 1)
            judges = byColumn / (k - 1)
            residual = (total - byRow - byColumn) / ((n - 1) * (k - 1))
        }
    }
}
