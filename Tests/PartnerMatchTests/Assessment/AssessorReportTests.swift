import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Report on the assessors")
struct AssessorReportTests {
    private func report(_ builder: DossierBuilder) -> AssessorReport {
        let dossier = builder.dossier()
        return dossier.assessorReport(dossier.ranking())
    }

    private func isClose(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return (one - other).magnitude < 1e-9 * max(1, one.magnitude)
    }

    /// Sheets with random whole scores on two criteria; missing sheets and scores, recusals now and then.
    private func randomPanel(_ dice: inout Dice, assessors: Int = 3, gaps: Int = 2) -> DossierBuilder {
        var builder = DossierBuilder(weights: ["3", "1"], seats: [2], reserve: 1)
        for number in 0..<5 {
            builder.apply("m\(number)")
            for assessor in 0..<assessors {
                builder.last.sheets.append(
                    (0..<2).map { _ in dice.chance(gaps, in: 10) ? nil : "\(dice.roll(11))" })
                if dice.chance(gaps, in: 20) { builder.last.recused.insert(assessor) }
            }
        }
        return builder
    }

    @Test func measuresStrictnessInPointsOfBase() {
        var builder = DossierBuilder(weights: ["3", "1"], seats: [1])
        builder.apply("a", ["5", "5"], ["6", "6"], ["7", "7"])
        builder.apply("b", ["3", "1"], [nil, nil], ["5", "3"])
        builder.apply("c", [nil, nil], ["2", "8"], ["3", "9"])
        let report = report(builder)
        // One point on every criterion of 0 to 10 is ten points of base.
        #expect(isClose(report.assessors[0].strictness, 10))
        #expect(isClose(report.assessors[1].strictness, 0))
        #expect(isClose(report.assessors[2].strictness, -10))
        #expect(report.assessors.map(\.bases) == [2, 2, 3])
        #expect(report.assessors.map(\.sheets.count) == [3, 3, 3])
        #expect(isClose(report.noise?.standardDeviation, 0))
        // Three applicants and three assessors leave two of seven scores free.
        #expect(report.noise?.degreesOfFreedom == 2)
    }

    @Test func comparesOnlySheetsThatScoredEverythingThatWeighs() {
        var builder = DossierBuilder(weights: ["1", "0"], seats: [1])
        builder.apply("a", ["5", nil], ["7", "1"])
        builder.apply("b", [nil, "5"], ["7", "1"])
        let report = report(builder)
        #expect(report.assessors.map(\.bases) == [1, 2])
        #expect(isClose(report.assessors[0].strictness, 10))
    }

    @Test func namesTheGroupsThatCannotBeCompared() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.apply("a", ["5"], [nil], ["7"])
        builder.apply("b", [nil], ["4"], [nil])
        let report = report(builder)
        guard case .divided(let blocks) = report.comparison else {
            Issue.record("connected")
            return
        }
        #expect(
            blocks == [.init(assessors: [0, 2], applicants: [0]), .init(assessors: [1], applicants: [1])])
        #expect(report.assessors.allSatisfy { $0.strictness == nil })
        #expect(report.noise == nil && report.normalisedRanks == nil && report.nearTies.isEmpty)
    }

    @Test func saysLessWithoutWeights() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.apply("a", ["5"], ["6"])
        builder.apply("b", ["7"], ["9"])
        builder.weights = .none
        let report = report(builder)
        guard case .noBases = report.comparison else {
            Issue.record("compared")
            return
        }
        #expect(report.bases == nil && report.noise == nil && report.normalisedRanks == nil)
        #expect(report.assessors.allSatisfy { $0.withoutSheets == nil && $0.strictness == nil })
        #expect(report.criteria[0].spread == rational("3/4"))
        #expect(report.criteria[0].agreement.completeApplicants == 2)
    }

    @Test func meansOfCompleteSheetsAreTheBasesOfTheRanking() throws {
        var dice = Dice(41)
        for _ in 0..<30 {
            let dossier = randomPanel(&dice, gaps: 0).dossier()
            let ranking = dossier.ranking()
            let grid = ScoringGrid(call: dossier.call, weights: dossier.weights)
            for (applicant, row) in AssessmentSheets(dossier).bases(grid).enumerated() {
                let bases = row.compactMap { $0 }
                #expect(bases.count == 3)
                let mean = bases.reduce(Rational.zero, +) / Rational(3)
                #expect(try #require(ranking.entry(of: applicant).total).base == Interval(mean))
            }
        }
    }

    @Test func measuresDistancesBetweenAssessors() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.apply("a", ["2"], ["5"], ["8"])
        builder.apply("b", ["4"], ["6"], [nil])
        builder.apply("c", ["9"], [nil], [nil])
        let report = report(builder)
        // (3 + 0 + 3) + (1 + 1) over five scores; the third applicant has one score only.
        #expect(report.criteria[0].spread == rational("8/5"))
        #expect(
            report.assessors.map { $0.distances.map(\.distance) } == [
                [rational("2")], [rational("1/2")], [rational("3")],
            ])
        #expect(report.assessors.map { $0.distances.map(\.scores) } == [[2], [2], [1]])
    }

    @Test func agreesWithTheKernelsOnEveryTable() {
        var dice = Dice(42)
        for _ in 0..<50 {
            let builder = randomPanel(&dice)
            let report = report(builder)
            for criterion in 0..<2 {
                let table = builder.applicants.map { applicant in
                    applicant.sheets.enumerated().map { assessor, scores in
                        applicant.recused.contains(assessor) ? nil : scores[criterion].flatMap { Double($0) }
                    }
                }
                let agreement = report.criteria[criterion].agreement
                #expect(agreement.alpha == KrippendorffAlpha(table).value)
                #expect(agreement.pairedApplicants == KrippendorffAlpha(table).units)
                let correlation = IntraclassCorrelation(table)
                #expect(agreement.single == correlation.singleAgreement)
                #expect(agreement.completeApplicants == correlation.completeRows)
            }
        }
    }

    @Test func leavesOutAssessorsOutsideTheMandate() {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.apply("a", ["2", "1"], ["5", "3"], ["4", nil])
        builder.apply("b", ["4", "1"], ["6", "9"], ["3", nil])
        let report = report(builder)
        #expect(report.criteria.map(\.agreement.assessors) == [3, 2])
        #expect(report.criteria.map(\.agreement.completeApplicants) == [2, 2])
        #expect(report.criteria[1].agreement.single != nil)
    }

    @Test func leavingOneOutIsLikeRecusingIt() throws {
        var dice = Dice(43)
        var changed = 0
        for _ in 0..<25 {
            var builder = randomPanel(&dice)
            builder.rules.minimumAssessors = 1 + dice.roll(2)
            builder.rules.thirdAssessorRatio = dice.chance(1, in: 2) ? decimal("0.3") : nil
            let before = builder.dossier().ranking()
            let report = report(builder)
            for assessor in 0..<3 {
                var without = builder
                for index in without.applicants.indices { without.applicants[index].recused.insert(assessor) }
                let after = without.dossier().ranking()
                let changes = try #require(report.assessors[assessor].withoutSheets)
                changed += changes.count
                for applicant in 0..<5 {
                    let change = changes.first { $0.applicant == applicant }
                    let from = before.entry(of: applicant).decision
                    let to = after.entry(of: applicant).decision
                    #expect((change == nil) == (from == to))
                    if let change {
                        #expect(change.from == from && change.to == to)
                        #expect(change.wouldBe == after.entry(of: applicant).wouldBe)
                    }
                }
            }
        }
        #expect(changed > 20)
    }

    @Test func staysTheSameWhenAllWeightsAreMultiplied() {
        var dice = Dice(45)
        for _ in 0..<20 {
            let builder = randomPanel(&dice)
            var multiplied = builder
            multiplied.weights.criteria = [0: decimal("7.5"), 1: decimal("2.5")]
            let one = report(builder)
            let other = report(multiplied)
            #expect(one.assessors.map(\.strictness) == other.assessors.map(\.strictness))
            #expect(one.nearTies.map(\.difference) == other.nearTies.map(\.difference))
            #expect(one.normalisedRanks?.map(\.normalised) == other.normalisedRanks?.map(\.normalised))
        }
    }

    @Test func findsNeighboursWithinTheNoise() throws {
        var dice = Dice(44)
        var found = 0
        for _ in 0..<40 {
            let builder = randomPanel(&dice, gaps: 1)
            let dossier = builder.dossier()
            let ranking = dossier.ranking()
            let report = dossier.assessorReport(ranking)
            guard let noise = report.noise else {
                #expect(report.nearTies.isEmpty)
                continue
            }
            let known = ranking.entries.filter { $0.rank != nil && $0.total?.total.isExact == true }
            let pairs = zip(known, known.dropFirst()).filter { ahead, behind in
                let counts = [ahead, behind].map { entry in
                    let applicant = builder.applicants[entry.applicant]
                    return applicant.sheets.indices.count {
                        !applicant.recused.contains($0) && !applicant.sheets[$0].contains(nil)
                    }
                }
                guard !counts.contains(0), let one = ahead.total?.total.low, let other = behind.total?.total.low else {
                    return false
                }
                let variance = noise.standardDeviation * noise.standardDeviation
                let error = (variance / Double(counts[0]) + variance / Double(counts[1])).squareRoot()
                return (one - other).approximate < error
            }
            found += pairs.count
            #expect(report.nearTies.map(\.ahead) == pairs.map(\.0.applicant))
            #expect(report.nearTies.map(\.behind) == pairs.map(\.1.applicant))
            #expect(report.nearTies.allSatisfy { $0.difference >= .zero })
        }
        #expect(found > 30)
    }
}
