import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Ranking with equally strict assessors")
struct NormalisedRankTests {
    /// A panel whose assessors differ by nothing but their strictness, the same on every criterion.
    private func panel(_ dice: inout Dice, bias: [Int], isBiased: Bool, quality: [[Int]], given: [[Bool]])
        -> DossierBuilder
    {
        var builder = DossierBuilder(weights: ["3", "2"], seats: [2], scale: ("0", "20", "1"))
        builder.tieBreak = [1]
        builder.addBonus("4")
        for (number, points) in quality.enumerated() {
            builder.apply("m\(number)")
            builder.last.facts["bonus"] = points[0] % 2 == 0
            for (assessor, bias) in bias.enumerated() {
                builder.last.sheets.append(
                    points.map { given[number][assessor] ? "\($0 + (isBiased ? bias : 5))" : nil })
            }
        }
        return builder
    }

    @Test(arguments: AssessmentRules.Aggregation.allCases)
    func takesStrictnessOut(_ aggregation: AssessmentRules.Aggregation) throws {
        var dice = Dice(51)
        var moved = 0
        var compared = 0
        for _ in 0..<30 {
            let bias = (0..<3).map { _ in dice.roll(9) }
            let quality = (0..<6).map { _ in (0..<2).map { _ in dice.roll(5) } }
            let given = (0..<6).map { _ in
                let sure = dice.roll(3)
                return (0..<3).map { $0 == sure || dice.chance(1, in: 2) }
            }
            var biased = panel(&dice, bias: bias, isBiased: true, quality: quality, given: given)
            var fair = panel(&dice, bias: bias, isBiased: false, quality: quality, given: given)
            biased.rules.aggregation = aggregation
            fair.rules.aggregation = aggregation
            let dossier = biased.dossier()
            let ranking = dossier.ranking()
            let report = dossier.assessorReport(ranking)
            guard case .connected = report.comparison else { continue }
            compared += 1
            let expected = fair.dossier().ranking()
            for rank in try #require(report.normalisedRanks) {
                #expect(rank.normalised == expected.entry(of: rank.applicant).rank)
                #expect(rank.rank == ranking.entry(of: rank.applicant).rank)
                if rank.rank != rank.normalised { moved += 1 }
            }
        }
        #expect(compared > 15)
        #expect(moved > 10)
    }

    @Test func keepsWhatIsOpenOpen() throws {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.apply("a", ["8", "8"], ["8", "8"])
        builder.apply("b", ["5", nil], ["5", nil])
        builder.apply("c", ["1", "1"], ["1", "1"])
        let dossier = builder.dossier()
        let ranks = try #require(dossier.assessorReport(dossier.ranking()).normalisedRanks)
        // From 25 to 75: behind the first and ahead of the last, whatever is still to come.
        #expect(ranks.map(\.normalised) == ranks.map(\.rank))
        #expect(ranks.map(\.rank.best) == [1, 2, 3])
        builder["a"].sheets = [["8", "5"], ["8", "5"]]
        let open = builder.dossier()
        let wide = try #require(open.assessorReport(open.ranking()).normalisedRanks)
        #expect(wide.map(\.normalised) == wide.map(\.rank))
        #expect(wide.contains { $0.rank == PlaceInterval(best: 1, worst: 2) })
    }

    @Test func isSilentWhereACountedScoreHasNoStrictness() {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.apply("a", ["8", "8"], ["7", "8"], ["8", nil])
        builder.apply("b", ["5", "5"], ["4", "5"])
        let dossier = builder.dossier()
        #expect(dossier.assessorReport(dossier.ranking()).normalisedRanks == nil)
    }
}
