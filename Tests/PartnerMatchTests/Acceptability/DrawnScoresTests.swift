import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite struct DrawnScoresTests {
    private typealias Fixtures = AcceptabilityFixtures

    @Test func `an unknown criterion is drawn from its scale`() throws {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.apply("a", ["7"])
        builder.apply("b", [nil])
        let one = try AdmissibleWeights(criteria: 1)
        let partial = try #require(builder.dossier().acceptability(one, Fixtures.settings(10_000, .partial)))
        #expect(partial.open == [1] && partial.drawsScores)
        #expect(abs(partial.selected[0] - 0.7) < 0.02 && abs(partial.pairwise[1][0] - 0.3) < 0.02)
        #expect(abs((partial.confidence[0] ?? 0) - 0.7) < 0.02 && abs((partial.confidence[1] ?? 0) - 0.3) < 0.02)
        let fixed = try #require(builder.dossier().acceptability(one, Fixtures.settings(100)))
        #expect(fixed.selected == [0, 1] && fixed.open == [1] && !fixed.drawsScores)
        // A minimum that b reaches in two cases of ten.
        builder.weights.minimumTotal = decimal("80")
        let high = try #require(builder.dossier().acceptability(one, Fixtures.settings(10_000, .partial)))
        #expect(high.selected[0] == 0 && abs(high.selected[1] - 0.2) < 0.02)
        // A threshold that it reaches in half of them.
        builder.weights.minimumTotal = nil
        builder.weights.criterionThresholds[0] = decimal("5")
        builder["a"].sheets = [["4"]]
        let floor = try #require(builder.dossier().acceptability(one, Fixtures.settings(10_000, .partial)))
        #expect(floor.applicants == [1] && abs(floor.selected[0] - 0.5) < 0.02)
    }

    @Test func `an unknown bonus is there half of the time`() throws {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.addBonus("15")
        builder.apply("a", ["7"])
        builder.apply("b", ["6"])
        builder["a"].facts["bonus"] = false
        let one = try AdmissibleWeights(criteria: 1)
        let found = try #require(builder.dossier().acceptability(one, Fixtures.settings(10_000, .partial)))
        #expect(abs(found.selected[1] - 0.5) < 0.02)
        #expect(try #require(builder.dossier().acceptability(one, Fixtures.settings(10))).selected[1] == 1)
    }

    /// Scores 6 and 8 against 5 and 7: pooled variance 2, so each mean has a standard error of 1, and their difference of
    /// 1 one of √2: the share is Φ(1/√2) = 0.7602.
    @Test func `means of assessors are drawn with their standard error`() throws {
        var builder = DossierBuilder(weights: ["1"], seats: [1], scale: ("0", "100", "1"))
        builder.apply("a", ["56"], ["58"])
        builder.apply("b", ["55"], ["57"])
        let one = try AdmissibleWeights(criteria: 1)
        let found = try #require(builder.dossier().acceptability(one, Fixtures.settings(15_000, .assessors)))
        #expect(abs(found.selected[0] - 0.7602) < 0.012)
        // One sheet each: no spread is known, nothing is drawn.
        builder["a"].sheets = [["57"]]
        builder["b"].sheets = [["56"]]
        let single = try #require(builder.dossier().acceptability(one, Fixtures.settings(100, .assessors)))
        #expect(single.selected == [1, 0] && !single.drawsScores)
        // With one pair of sheets the spread is pooled from it: errors of 1 and √2.
        builder["a"].sheets = [["56"], ["58"]]
        let pooled = try #require(builder.dossier().acceptability(one, Fixtures.settings(15_000, .assessors)))
        // Φ(1/√3)
        #expect(abs(pooled.selected[0] - 0.7181) < 0.012)
    }

    @Test func `drawn means are clipped to the scale, and thresholds look at them`() throws {
        var builder = DossierBuilder(weights: ["1"], seats: [2])
        builder.apply("a", ["10"], ["10"])
        builder.apply("b", ["4"], ["6"])
        builder.weights.criterionThresholds[0] = decimal("5")
        let one = try AdmissibleWeights(criteria: 1)
        let found = try #require(builder.dossier().acceptability(one, Fixtures.settings(10_000, .assessors)))
        #expect(found.selected[0] == 1 && abs(found.selected[1] - 0.5) < 0.02)
        builder["b"].sheets = [["3"], ["5"]]
        let below = try #require(builder.dossier().acceptability(one, Fixtures.settings(10_000, .assessors)))
        // Pooled over both, the standard error is ½·√2·… = 0.7071: Φ(−1/0.7071) = 0.0786.
        #expect(below.applicants == [0, 1] && abs(below.selected[1] - 0.0786) < 0.015)
        #expect(try #require(builder.dossier().acceptability(one, Fixtures.settings(10))).applicants == [0])
    }
}
