import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

/// Several weight sets side by side, against every set tried alone.
@Suite struct ScenarioComparisonTests {
    static func sample() throws -> Dossier {
        let files = try Repository.dossierFiles("Samples/example-call")
        return try #require(Dossier.read(.folder(name: "example-call", files: files)).dossier)
    }

    private static func generated(_ seed: UInt64) throws -> Dossier {
        var generator = DossierGenerator(applicants: 14, partners: 7, seed: seed)
        generator.criteria = 4
        generator.seats = 5
        generator.demands = 2
        generator.offers = 2
        generator.hasQuotas = seed % 3 == 0
        var dossier = try #require(Dossier.read(.folder(name: "generated", files: generator.files())).dossier)
        // With it another set can drop another sheet; see below.
        dossier.call.assessment.thirdAssessorRatio = nil
        return dossier
    }

    private static func scenario(_ id: String, _ dossier: Dossier, _ dice: inout SeededGenerator) -> WeightScenario {
        var weights = dossier.weights
        for index in dossier.call.scoredCriteria {
            weights.criteria?[index] = DecimalNumber(Int64(1 + dice.uniformInteger(below: 9)))
        }
        if dice.uniformInteger(below: 3) == 0 {
            weights.components = .standard
            weights.components?.weights[.expertise] = DecimalNumber(5)
            weights.components?.weights[.language] = DecimalNumber(60)
        }
        if dice.uniformInteger(below: 4) == 0 { weights.minimumTotal = DecimalNumber(55) }
        return WeightScenario(id: id, weights: weights, given: .string(id))
    }

    @Test func saysOfEverySetWhatItSaysAlone() throws {
        var dice = SeededGenerator(seed: 91)
        var moved = 0
        var rematched = 0
        for seed in 1...12 as ClosedRange<UInt64> {
            let dossier = try Self.generated(seed)
            let scenarios = (1...4).map { Self.scenario("s\($0)", dossier, &dice) }
            let comparison = dossier.comparison(scenarios, plans: true)
            #expect(comparison.entries.count == 5 && comparison.isOwnReference && !comparison.heldSheets)
            let own = Study(dossier)
            let before = Set(own.ranking.applicants(.selected))
            let pairsBefore = Set(own.plan().pairs.map { PairIndices($0.applicant, $0.partner) })
            var selections = dossier.applicants.map { _ in 0 }
            for (entry, set) in zip(comparison.entries, [nil] + scenarios.map { Optional($0) }) {
                var alone = dossier
                if let set { alone.weights = set.weights }
                let study = Study(alone)
                for applicant in dossier.applicants.indices {
                    let expected = study.ranking.entry(of: applicant)
                    let found = entry.standings[applicant]
                    #expect(found.rank == expected.rank && found.decision == expected.decision)
                    #expect(found.total == expected.total?.total && found.track == expected.track)
                    #expect(found.isTied == !expected.tiedWith.isEmpty)
                    if found.decision == .selected { selections[applicant] += 1 }
                }
                let selected = Set(study.ranking.applicants(.selected))
                #expect(entry.enters == selected.subtracting(before).sorted())
                #expect(entry.leaves == before.subtracting(selected).sorted())
                let plan = study.plan()
                let pairs = Set(plan.pairs.map { PairIndices($0.applicant, $0.partner) })
                #expect(Set(entry.plan?.pairs ?? []) == pairs)
                #expect(entry.plan?.total == plan.total.value && entry.plan?.status == plan.status)
                #expect(Set(entry.added) == pairs.subtracting(pairsBefore))
                #expect(Set(entry.missing) == pairsBefore.subtracting(pairs))
                moved += entry.enters.count
                rematched += entry.added.count
            }
            #expect(comparison.selections == selections)
            #expect(comparison.always == selections.indices.filter { selections[$0] == 5 })
        }
        #expect(moved > 5 && rematched > 5)
    }

    /// τ-b and ρ by their definitions on the totals of those who are known; WS on shared ranks.
    @Test func measuresLikenessOverThoseWhoAreKnown() throws {
        var dice = SeededGenerator(seed: 92)
        for seed in 20...27 as ClosedRange<UInt64> {
            let dossier = try Self.generated(seed)
            let comparison = dossier.comparison([Self.scenario("s", dossier, &dice)], plans: false)
            #expect(comparison.reference.likeness.kendallTauB == 1)
            #expect(comparison.reference.likeness.weightedSimilarity == 1)
            let entry = comparison.entries[1]
            #expect(entry.plan == nil)
            var left: [Rational] = []
            var right: [Rational] = []
            for (one, other) in zip(comparison.reference.standings, entry.standings) where one.rank != nil {
                guard let first = one.total, let second = other.total, first.isExact, second.isExact else { continue }
                left.append(first.low)
                right.append(second.low)
            }
            #expect(entry.likeness.compared == left.count && left.count > 2)
            // Without equal totals a rank says what the total says; the tie-break would part equals.
            guard Set(left).count == left.count, Set(right).count == right.count else { continue }
            var score = 0.0
            for a in left.indices {
                for b in left.indices where a < b { score += (left[a] < left[b]) == (right[a] < right[b]) ? 1 : -1 }
            }
            let all = Double(left.count * (left.count - 1) / 2)
            let found = try #require(entry.likeness.kendallTauB)
            #expect((found - score / all).magnitude < 1e-12)
        }
    }

    /// What another set would drop of the sheets stays in: only the weights change.
    @Test func holdsTheSheetsOfTheReference() throws {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.rules.thirdAssessorRatio = decimal("0.3")
        builder.applicants = [
            .init(id: "a", tracks: [0], sheets: [["8", "1"], ["8", "9"], ["8", "9"]]),
            .init(id: "b", tracks: [0], sheets: [["6", "6"], ["6", "6"], ["6", "6"]]),
        ]
        let dossier = builder.dossier()
        var weights = dossier.weights
        weights.criteria?[1] = decimal("0.001")
        let comparison = dossier.comparison(
            [WeightScenario(id: "first", weights: weights, given: .null)], plans: false)
        #expect(comparison.heldSheets)
        // Alone, the three sheets agree under the other weights, and the mean on the second criterion is 19/3, not 9.
        var alone = dossier
        alone.weights = weights
        #expect(alone.ranking().points.rows[0].cells[1].points == rational("19/3"))
        let held = try #require(comparison.entries[1].standings[0].total)
        #expect(held == alone.ranking(points: dossier.ranking().points).entry(of: 0).total?.total)
        #expect(held != alone.ranking().entry(of: 0).total?.total)
    }

    @Test func takesTheFirstSetWhereTheDossierHasNone() throws {
        var dossier = try Self.sample()
        let own = dossier.weights
        dossier.weights = .none
        var other = own
        other.criteria?[dossier.call.scoredCriteria[0]] = DecimalNumber(1)
        let comparison = dossier.comparison(
            [
                WeightScenario(id: "one", weights: own, given: .null),
                WeightScenario(id: "two", weights: other, given: .null),
            ], plans: true)
        #expect(!comparison.isOwnReference && comparison.entries.count == 2)
        #expect(comparison.reference.scenario.id == "one" && comparison.reference.enters.isEmpty)
    }

    @Test func comparesWithTheNamedSetsThatFit() throws {
        let dossier = try Self.sample()
        #expect(WeightScenario.fitting(dossier).map(\.id) == ["equal", "learning-first", "support-first"])
        let answer = try dossier.answer(.compare, OperationOptions(language: .english))
        #expect(answer.result["sets"] == 4)
        let generated = try Self.generated(1)
        #expect(WeightScenario.fitting(generated).isEmpty)
        #expect(throws: Problem.self) { try generated.answer(.compare, OperationOptions(language: .english)) }
    }

    @Test(arguments: Language.allCases)
    func fitsTheTerminalWithFewSetsAndWithMany(_ language: Language) throws {
        let dossier = try Self.sample()
        var dice = SeededGenerator(seed: 93)
        for count in [1, 7, 40] {
            var options = OperationOptions(language: language)
            options.scenarios = (1...count).map { Self.scenario("set-number-\($0)", dossier, &dice) }
            let answer = try dossier.answer(.compare, options)
            for line in answer.text().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
            #expect(answer.records.rows.count == (count + 1) * dossier.applicants.count)
        }
    }
}
