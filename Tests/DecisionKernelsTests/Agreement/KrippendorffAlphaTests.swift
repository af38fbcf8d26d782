import DecisionKernels
import Testing

@Suite("Krippendorff's alpha")
struct KrippendorffAlphaTests {
    /// Four observers by twelve units with gaps: Krippendorff 2011, *Computing Krippendorff's alpha-reliability*, sections
    /// C and D; data and values recalled, not compared with the article.
    private static let observers: [[Double?]] = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
        [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]

    private static var published: [[Double?]] {
        (0..<12).map { unit in observers.map { $0[unit] } }
    }

    @Test func givesThePublishedIntervalValue() {
        // The nominal value of the same data, as recalled as well.
        #expect(isClose(naive(Self.published) { $0 == $1 ? 0 : 1 }, 0.743, within: 0.0005))
        let result = KrippendorffAlpha(Self.published)
        #expect(isClose(result.value, 0.849, within: 0.0005))
        #expect(result.units == 11)
        #expect(result.scores == 40)
    }

    @Test func agreesWithAllPairs() {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<300 {
            let rows = RandomPanel.table(
                &random, rows: 1 + random.uniformInteger(below: 7), columns: 2 + random.uniformInteger(below: 3),
                gaps: random.uniformInteger(below: 6))
            #expect(isClose(KrippendorffAlpha(rows).value, naive(rows) { ($0 - $1) * ($0 - $1) }))
        }
    }

    private static let undefined: [[[Double?]]] = [
        [], [[1, nil], [nil, 2]], [[0.1, 0.1], [0.1, 0.1, 0.1]], [[nil, nil]], [[3, 3, nil], [nil, nil, 7]],
    ]

    @Test(arguments: undefined)
    func isUndefinedWithoutPairsOrVariance(_ rows: [[Double?]]) {
        #expect(KrippendorffAlpha(rows).value == nil)
    }

    @Test func isOneForFullAgreement() {
        #expect(KrippendorffAlpha([[0.1, 0.1, 0.1], [0.3, nil, 0.3], [0.7, 0.7, nil]]).value == 1)
    }

    @Test func staysTheSameUnderShiftScaleAndPermutation() {
        var random = SeededGenerator(seed: 22)
        for _ in 0..<100 {
            let rows = RandomPanel.table(&random, rows: 6, columns: 3, gaps: 2)
            let plain = KrippendorffAlpha(rows).value
            #expect(isClose(KrippendorffAlpha(rows.map { $0.map { $0.map { $0 + 1000 } } }).value, plain))
            #expect(isClose(KrippendorffAlpha(rows.map { $0.map { $0.map { $0 * -7 } } }).value, plain))
            #expect(isClose(KrippendorffAlpha(random.shuffled(rows)).value, plain))
            #expect(isClose(KrippendorffAlpha(rows.map { random.shuffled($0) }).value, plain))
        }
    }

    /// The definition, pair by pair: coincidences within units against all pairs of the paired scores.
    private func naive(_ rows: [[Double?]], difference: (Double, Double) -> Double) -> Double? {
        let units = rows.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
        let all = units.flatMap { $0 }
        var observed = 0.0
        for unit in units {
            for one in unit.indices {
                for other in unit.indices where other != one {
                    observed += difference(unit[one], unit[other]) / Double(unit.count - 1)
                }
            }
        }
        var expected = 0.0
        for one in all.indices {
            for other in all.indices where other != one { expected += difference(all[one], all[other]) }
        }
        guard expected > 0 else { return nil }
        return 1 - observed * Double(all.count - 1) / expected
    }
}
