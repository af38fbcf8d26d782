import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Points of the sheets")
struct PointsTableTests {
    private func table(_ sheets: [[String?]], weights: [String] = ["1"], ratio: String? = nil) -> PointsTable {
        var builder = DossierBuilder(weights: weights, seats: [1])
        builder.rules.thirdAssessorRatio = ratio.map(decimal)
        builder.applicants = [.init(id: "m", tracks: [0], sheets: sheets)]
        return builder.dossier().pointsTable()
    }

    @Test func `takes the exact mean of three assessors`() throws {
        let cell = table([["7"], ["7"], ["6"]]).rows[0].cells[0]
        #expect(cell.points == rational("20/3"))
        #expect(cell.scores == 3)
        #expect(cell.lowest == Rational(6))
        #expect(cell.highest == Rational(7))
        #expect(cell.spread == Rational(1))
    }

    @Test func `takes the median of four as the mean of the middle two`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.rules.aggregation = .median
        builder.apply("m", ["9"], ["1"], ["2.5"], ["3"])
        #expect(builder.dossier().pointsTable().rows[0].cells[0].points == rational("2.75"))
        builder.apply("n", ["9"], ["1"], ["2.5"])
        #expect(builder.dossier().pointsTable().rows[1].cells[0].points == rational("2.5"))
    }

    @Test func `adds very long decimals exactly`() {
        let cell = table([["0.000000000000001"], ["3"]]).rows[0].cells[0]
        #expect(cell.points == (rational("0.000000000000001") + Rational(3)) / Rational(2))
    }

    @Test func `leaves recused sheets and missing scores absent`() {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.apply("m", ["8", nil], ["0", "0"], ["6", nil])
        builder.last.recused = [1]
        let row = builder.dossier().pointsTable().rows[0]
        #expect(row.cells[0].points == Rational(7))
        #expect(row.cells[1].points == nil)
        #expect(row.cells[1].scores == 0)
        #expect(row.recused == [1])
        #expect(row.kept == [0, 2])
    }

    @Test func `asks for a third assessor when two lie too far apart`() {
        // Bases 100 and 69: 31 > 0.3 · 100. With 70 the difference is not larger.
        let apart = table([["10"], ["6.9"]], ratio: "0.3").rows[0]
        #expect(apart.disagreement.outcome == .thirdAsked)
        #expect(apart.disagreement.bases.map(\.base) == [Rational(100), Rational(69)])
        #expect(apart.cells[0].points == rational("8.45"))
        #expect(table([["10"], ["7"]], ratio: "0.3").rows[0].disagreement.outcome == .withinRatio)
        #expect(table([["0"], ["0"]], ratio: "0.3").rows[0].disagreement.outcome == .withinRatio)
        #expect(table([["10"]], ratio: "0.3").rows[0].disagreement.outcome == .notCompared)
    }

    @Test func `drops the outlier of three on every criterion`() {
        let row = table(
            [["10", "8"], ["2", "2"], ["9", "8"]], weights: ["1", "1"], ratio: "0.3"
        ).rows[0]
        #expect(row.disagreement.outcome == .oneDropped)
        #expect(row.dropped == [1])
        #expect(row.kept == [0, 2])
        #expect(row.cells[0].points == rational("9.5"))
        #expect(row.cells[1].points == Rational(8))
        let high = table([["10"], ["2"], ["3"]], ratio: "0.3").rows[0]
        #expect(high.dropped == [0])
    }

    @Test func `keeps all three at equal gaps`() {
        let row = table([["10"], ["4"], ["7"]], ratio: "0.3").rows[0]
        #expect(row.disagreement.outcome == .equalGaps)
        #expect(row.dropped.isEmpty)
        #expect(row.cells[0].points == Rational(7))
    }

    @Test func `only reports the disagreement of four`() {
        let row = table([["10"], ["4"], ["4"], ["4"]], ratio: "0.3").rows[0]
        #expect(row.disagreement.outcome == .reportedOnly)
        #expect(row.kept == [0, 1, 2, 3])
    }

    @Test func `compares only sheets that scored every criterion that weighs`() {
        // The third criterion has no weight; the second sheet misses the second criterion.
        let row = table(
            [["10", "10", nil], ["0", nil, "1"], ["9", "9", nil]], weights: ["1", "1", "0"], ratio: "0.3"
        ).rows[0]
        #expect(row.disagreement.outcome == .withinRatio)
        #expect(row.disagreement.bases.map(\.sheet) == [0, 2])
        #expect(row.kept == [0, 1, 2])
    }

    @Test func `measures bases from the minimum of the scale`() {
        var builder = DossierBuilder(weights: ["3", "1"], seats: [1], scale: ("2", "6", "1"))
        builder.rules.thirdAssessorRatio = decimal("0.5")
        builder.apply("m", ["4", "6"])
        builder.last.sheets.append(["2", "2"])
        // 100 · (3 · 1/2 + 1 · 1) / 4
        #expect(builder.dossier().pointsTable().rows[0].disagreement.bases.map(\.base) == [rational("62.5"), .zero])
    }

    @Test func `says that the rule needs weights and scales`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.apply("m", ["10"], ["1"])
        #expect(builder.dossier().pointsTable().thirdAssessorRule == .none)
        builder.rules.thirdAssessorRatio = decimal("0.3")
        #expect(builder.dossier().pointsTable().thirdAssessorRule == .applied)
        var unweighted = builder
        unweighted.weights.criteria = nil
        #expect(unweighted.dossier().pointsTable().thirdAssessorRule == .needsWeights)
        #expect(unweighted.dossier().pointsTable().rows[0].disagreement.outcome == .notCompared)
        builder.addScored(scale: nil)
        builder.weights.criteria?[1] = decimal("1")
        #expect(builder.dossier().pointsTable().thirdAssessorRule == .needsScales)
    }
}
