import DecisionKernels
import Testing

@testable import PartnerMatch

/// Five rules on one dossier.
@Suite struct RuleComparisonTests {
    private func builder(_ dice: inout SeededGenerator) -> DossierBuilder {
        let weights = (0..<3).map { _ in "\(1 + dice.uniformInteger(below: 5))" }
        var builder = DossierBuilder(weights: weights, seats: [1 + dice.uniformInteger(below: 2), 1])
        builder.addBonus("3")
        builder.applicants = (0..<(3 + dice.uniformInteger(below: 5))).map { index in
            let scores = (0..<3).map { _ -> String? in "\(dice.uniformInteger(below: 11))" }
            return DossierBuilder.Applicant(
                id: "m\(index)", tracks: dice.uniformInteger(below: 2) == 0 ? [0] : [0, 1], sheets: [scores],
                facts: ["bonus": dice.uniformInteger(below: 2) == 0])
        }
        return builder
    }

    /// The weighted sum is the ranking itself, as long as no tie-break, quota or panel decision plays a part.
    @Test func theWeightedSumIsTheRanking() {
        var dice = SeededGenerator(seed: 94)
        var selected = 0
        for _ in 0..<150 {
            let dossier = builder(&dice).dossier()
            let ranking = dossier.ranking()
            let comparison = dossier.ruleComparison(preference: .usual)
            #expect(comparison.participants == Array(dossier.applicants.indices))
            #expect(comparison.entries.map(\.rule) == AggregationRule.allCases)
            let sum = comparison.entries[0]
            #expect(sum.kendallTauB == 1 || Set(sum.ranks).count == 1)
            for (place, applicant) in comparison.participants.enumerated() {
                let entry = ranking.entry(of: applicant)
                #expect(entry.rank?.best == sum.ranks[place])
                let total = entry.total?.total.low.approximate ?? -1
                #expect(((sum.scores[place] ?? -2) - total).magnitude < 1e-9)
                switch sum.seats[place] {
                case .inEvery: #expect(entry.decision == .selected)
                case .inSome: #expect(entry.decision == .tiedAtTheLine)
                case .inNone: #expect(entry.decision == .notSelected || entry.decision == .reserve)
                }
            }
            selected += comparison.always.count
            #expect(Set(comparison.always).isDisjoint(with: comparison.sometimes))
        }
        #expect(selected > 100)
    }

    /// Every change of order that is told happens, in a dossier without that applicant, and no other does.
    @Test func reversalsAreThoseOfTheDossierWithoutTheApplicant() {
        var dice = SeededGenerator(seed: 95)
        var seen = 0
        for _ in 0..<40 {
            let whole = builder(&dice)
            let comparison = whole.dossier().ruleComparison(preference: LeadPreference(kind: .linear))
            for (index, entry) in comparison.entries.enumerated() {
                if index < 2 { #expect(entry.reversals.isEmpty) }
                var expected: Set<RankReversals.Reversal> = []
                for removed in whole.applicants.indices {
                    var rest = whole
                    rest.applicants.remove(at: removed)
                    var ranks = rest.dossier().ruleComparison(preference: LeadPreference(kind: .linear)).entries[index]
                        .ranks
                    ranks.insert(0, at: removed)
                    for a in ranks.indices where a != removed {
                        for b in ranks.indices
                        where b != removed && entry.ranks[a] < entry.ranks[b] && ranks[b] < ranks[a] {
                            expected.insert(.init(removed: removed, ahead: a, behind: b))
                        }
                    }
                }
                #expect(Set(entry.reversals) == expected)
                seen += expected.count
            }
        }
        #expect(seen > 10)
    }

    @Test func leavesOutWhoIsNotInTheRunning() throws {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.applicants = [
            .init(id: "known", tracks: [0], sheets: [["8"]]), .init(id: "unknown", tracks: [0], sheets: [[nil]]),
            .init(id: "withdrawn", tracks: [0], sheets: [["9"]]),
        ]
        builder.withdrawals = ["withdrawn"]
        let comparison = builder.dossier().ruleComparison(preference: .usual)
        #expect(comparison.participants == [0])
        #expect(comparison.leftOut.map(\.applicant) == [1, 2])
        #expect(comparison.always == [0] && comparison.compromise == [0])
        builder.weights = .none
        let unweighted = builder.dossier().ruleComparison(preference: .usual)
        #expect(unweighted.status == .weightsNotSet && unweighted.entries.isEmpty && unweighted.always.isEmpty)
    }

    @Test(arguments: Language.allCases)
    func tellsTheSampleWithinTheTerminal(_ language: Language) throws {
        let dossier = try ScenarioComparisonTests.sample()
        var options = OperationOptions(language: language)
        options.rules = true
        for kind in LeadPreference.Kind.allCases {
            options.lead = LeadPreference(kind: kind)
            let answer = try dossier.answer(.compare, options)
            for line in answer.text().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
            #expect(answer.isComplete)
            #expect(answer.records.rows.count % 5 == 0)
        }
    }

    @Test(
        arguments: [
            ("usual", true), ("linear", true), ("linear,0.1,0.6", true), ("gaussian,0.3", true), ("linear,0.6", false),
            ("linear,0.1,0.2,0.3", false), ("usual,1", false), ("curve", false), ("v-shape,x", false), ("", false),
        ])
    func readsAPreferenceInTheWordsOfACommand(_ text: String, _ isOne: Bool) {
        var options = OperationOptions(language: .english)
        #expect(options.setPreference(text) == isOne)
        #expect((options.lead != nil) == isOne)
    }
}
