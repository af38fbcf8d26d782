import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("What the panel decides")
struct PanelDecisionTests {
    /// Three equals for two seats, one better, one worse.
    private func tied(reserve: Int = 1) -> DossierBuilder {
        var builder = DossierBuilder(weights: ["1"], seats: [3], reserve: reserve)
        for (id, score) in [("a", "9"), ("b", "7"), ("c", "7"), ("d", "7"), ("e", "5")] { builder.apply(id, [score]) }
        return builder
    }

    @Test func `draws the same lot from the same seed, whatever the order of its ids`() {
        var builder = tied()
        #expect(builder.dossier().ranking().outcome.ties == [LineTie(between: [1, 2, 3], seats: 2)])
        builder.lots = [(["d", "b", "c"], 7)]
        let ranking = builder.dossier().ranking()
        var generator = SeededGenerator(seed: 7)
        let order = generator.shuffled([1, 2, 3])
        #expect(ranking.lots.map(\.order) == [order])
        #expect(ranking.lots.map(\.isApplied) == [true])
        #expect(ranking.outcome.ties.isEmpty)
        #expect(ranking.decisions[order[0]] == .selected)
        #expect(ranking.decisions[order[1]] == .selected)
        #expect(ranking.decisions[order[2]] == .reserve)
        #expect(ranking.decisions[4] == .notSelected)
        #expect(ranking.entry(of: order[2]).lot == 0)
        #expect(ranking.entry(of: 0).lot == nil)
        // The places stay tied: the lot settles the seat, not the merit.
        #expect(ranking.places == [1, 2, 2, 2, 5])
        #expect(ranking.outcomeWithoutPanel.decisions[1...3] == [.tiedAtTheLine, .tiedAtTheLine, .tiedAtTheLine])
        builder.lots = [(["b", "c", "d"], 7)]
        #expect(builder.dossier().ranking().decisions == ranking.decisions)
    }

    @Test func `gives every order a chance`() {
        var builder = tied()
        var losers: Set<Int> = []
        for seed in 0..<40 as Range<UInt64> {
            builder.lots = [(["b", "c", "d"], seed)]
            losers.insert(builder.dossier().ranking().decisions.firstIndex(of: .reserve) ?? -1)
        }
        #expect(losers == [1, 2, 3])
    }

    @Test func `does not apply a lot that leaves out one of the tied`() {
        var builder = tied()
        builder.lots = [(["b", "c"], 7)]
        let ranking = builder.dossier().ranking()
        #expect(ranking.lots.map(\.isApplied) == [false])
        #expect(ranking.decisions[1...3] == [.tiedAtTheLine, .tiedAtTheLine, .tiedAtTheLine])
    }

    @Test func `settles one tie by lot and leaves another`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1, 1])
        for (id, track) in [("a", 0), ("b", 0), ("c", 1), ("d", 1)] { builder.apply(id, to: [track], ["7"]) }
        builder.lots = [(["a", "b"], 1)]
        let ranking = builder.dossier().ranking()
        #expect(Set(ranking.decisions[0...1]) == [.selected, .notSelected])
        #expect(ranking.outcome.ties == [LineTie(between: [2, 3], seats: 1)])
    }

    @Test func `settles the end of a reserve list by lot`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1], reserve: 1)
        for (id, score) in [("a", "9"), ("b", "7"), ("c", "7")] { builder.apply(id, [score]) }
        #expect(builder.dossier().ranking().decisions == [.selected, .reserve, .reserve])
        builder.lots = [(["b", "c"], 3)]
        let ranking = builder.dossier().ranking()
        #expect(Set(ranking.decisions[1...2]) == [.reserve, .notSelected])
        #expect(ranking.lots[0].isApplied)
    }

    @Test func `follows overrides and shows the outcome without them`() {
        // The first reserve place is for whoever of the tied gets no seat.
        var builder = tied(reserve: 2)
        builder.overrides = [("e", .selected), ("a", .notSelected)]
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.notSelected, .tiedAtTheLine, .tiedAtTheLine, .tiedAtTheLine, .selected])
        let without: [Decision] = [.selected, .tiedAtTheLine, .tiedAtTheLine, .tiedAtTheLine, .reserve]
        #expect(ranking.outcomeWithoutPanel.decisions == without)
        let forced = ranking.entry(of: 4)
        #expect(forced.override?.decision == .selected)
        #expect(forced.override?.isApplied == true)
        #expect(forced.override?.reason == LocalisedText("because"))
        #expect(forced.decisionWithoutPanel == .reserve)
        #expect(forced.track == 0)
        // Totals and places are not touched.
        #expect(ranking.places == [1, 2, 2, 2, 5])
        #expect(forced.line == nil)
    }

    @Test func `puts a forced reserve first on its lists`() {
        var builder = tied()
        builder.overrides = [("e", .reserve), ("a", .reserve)]
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.reserve, .selected, .selected, .selected, .reserve])
        #expect(ranking.outcome.lists[0].reserve.map(\.applicant) == [0, 4])
        #expect(ranking.outcome.lists[0].reserve.map(\.place) == [1, 2])
    }

    @Test func `lets an override decide for the late, the pending and those below a threshold`() {
        var builder = DossierBuilder(weights: ["1"], seats: [3])
        builder.closes = "2023-11-30"
        builder.weights.minimumTotal = decimal("50")
        let commitment = builder.add(.commitment(required: true))
        for (id, day) in [("late", "2023-12-01"), ("low", "2023-11-01"), ("open", "2023-11-01")] {
            builder.apply(id, [id == "low" ? "4" : "9"])
            builder.last.receivedAt = day
            if id != "open" { builder.last.commitments[commitment] = true }
        }
        builder.overrides = [("late", .selected), ("low", .selected), ("open", .selected)]
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.selected, .selected, .selected])
        #expect(ranking.outcomeWithoutPanel.decisions == [.ineligible, .belowThreshold, .pending])
        #expect(ranking.uncertain.isEmpty)
        #expect(ranking.entry(of: 0).rank == nil)
    }

    @Test func `says so where an override cannot be followed`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        for (id, score) in [("a", "9"), ("b", "7"), ("c", "5")] { builder.apply(id, [score]) }
        builder.overrides = [("b", .selected), ("c", .selected)]
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.notSelected, .selected, .notSelected])
        #expect(ranking.entry(of: 2).override?.isApplied == false)
        #expect(ranking.entry(of: 0).smallestChange == nil)
        builder.overrides = [("b", .selected)]
        builder.withdrawals = ["b"]
        let withdrawn = builder.dossier().ranking()
        #expect(withdrawn.decisions == [.selected, .ineligible, .notSelected])
        #expect(withdrawn.entry(of: 1).override?.isApplied == false)
    }

    @Test func `moves the reserve up after a withdrawal and shows it`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1], reserve: 1)
        for (id, score) in [("a", "9"), ("b", "7"), ("c", "5")] { builder.apply(id, [score]) }
        builder.withdrawals = ["a"]
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.ineligible, .selected, .reserve])
        #expect(ranking.entries.map(\.decisionWithoutPanel) == [.reserve, .notSelected, .selected])
        #expect(ranking.places == [nil, 1, 2])
        #expect(ranking.entries.map(\.applicant) == [1, 2, 0])
    }
}
