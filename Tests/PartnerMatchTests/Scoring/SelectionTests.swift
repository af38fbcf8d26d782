import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Giving the seats")
struct SelectionTests {
    @Test func `moves somebody to another track to seat one more`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1, 1])
        builder.apply("a", to: [0, 1], ["9"])
        builder.apply("b", to: [0], ["8"])
        builder.apply("c", to: [1], ["7"])
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.selected, .selected, .notSelected])
        #expect(ranking.outcome.tracks == [1, 0, nil])
        #expect(ranking.entry(of: 2).line?.distance == Rational(-10))
        #expect(ranking.entry(of: 2).line?.against == 1)
        #expect(ranking.entry(of: 1).line?.distance == Rational(10))
        #expect(ranking.entry(of: 0).line?.distance == Rational(20))
    }

    @Test func `gives tracks by preference in rank order and says where the id decided`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1, 2])
        builder.apply("a", to: [0, 1], ["8"])
        builder.apply("b", to: [0, 1], ["8"])
        builder.apply("c", to: [1], ["9"])
        let ranking = builder.dossier().ranking()
        #expect(ranking.outcome.tracks == [0, 1, 1])
        #expect((0..<3).map { ranking.entry(of: $0).trackByIdOrder } == [true, true, false])
        builder["b"].sheets = [["8.5"]]
        let ordered = builder.dossier().ranking()
        #expect(ordered.outcome.tracks == [1, 0, 1])
        #expect(!ordered.entries.contains { $0.trackByIdOrder })
    }

    @Test func `keeps a reserve per track, longer where equals stand at its end`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1, 1], reserve: 2)
        builder.apply("a", to: [0], ["9"])
        builder.apply("b", to: [1], ["9"])
        builder.apply("c", to: [0, 1], ["8"])
        builder.apply("d", to: [0], ["7"])
        builder.apply("e", to: [0], ["7"])
        builder.apply("f", to: [0], ["6"])
        builder.apply("g", to: [1], ["5"])
        builder.apply("h", to: [1], ["4"])
        let ranking = builder.dossier().ranking()
        #expect(
            ranking.decisions == [
                .selected, .selected, .reserve, .reserve, .reserve, .notSelected, .reserve, .notSelected,
            ])
        #expect(ranking.outcome.lists[0].reserve.map(\.applicant) == [2, 3, 4])
        #expect(ranking.outcome.lists[0].reserve.map(\.place) == [1, 2, 2])
        #expect(ranking.outcome.lists[0].reserve.map(\.isTiedAtEnd) == [false, true, true])
        #expect(ranking.outcome.lists[1].reserve.map(\.applicant) == [2, 6])
        #expect(
            ranking.entry(of: 2).reserve == [
                .init(track: 0, place: 1, isTiedAtEnd: false), .init(track: 1, place: 1, isTiedAtEnd: false),
            ])
    }

    @Test func `tells separate ties at one level apart`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1, 1, 2])
        builder.apply("a", to: [0], ["8"])
        builder.apply("b", to: [1], ["8"])
        builder.apply("c", to: [0], ["8"])
        builder.apply("d", to: [1], ["8"])
        builder.apply("e", to: [2], ["8"])
        let ranking = builder.dossier().ranking()
        #expect(
            ranking.outcome.ties == [LineTie(between: [0, 2], seats: 1), LineTie(between: [1, 3], seats: 1)])
        #expect(ranking.decisions[4] == .selected)
        // Somebody who can go to both links them.
        builder.apply("f", to: [0, 1], ["8"])
        #expect(
            builder.dossier().ranking().outcome.ties == [LineTie(between: [0, 1, 2, 3, 5], seats: 2)])
    }

    @Test func `keeps a seat for the pending and says who depends on it`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1, 1], reserve: 1)
        let commitment = builder.add(.commitment(required: true))
        for (id, score, answer) in [("a", "9", nil), ("b", "8", true), ("c", "7", true), ("d", "6", true)] {
            builder.apply(id, to: id == "d" ? [1] : [0], [score])
            builder.last.commitments[commitment] = answer
        }
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.pending, .reserve, .notSelected, .selected])
        #expect(ranking.uncertain == [0])
        #expect(ranking.entry(of: 0).wouldBe == .selected)
        #expect(ranking.entry(of: 0).track == 0)
        #expect(ranking.outcome.lists[0].kept == [0])
        #expect(ranking.outcome.lists[0].selected.isEmpty)
        #expect(ranking.entry(of: 1).dependence?.on == [0])
        #expect(ranking.entry(of: 1).dependence?.decision == .selected)
        #expect(ranking.entry(of: 1).dependence?.track == 0)
        #expect(ranking.entry(of: 2).dependence?.decision == .reserve)
        #expect(ranking.entry(of: 3).dependence == nil)
    }

    @Test func `decides the incomplete where their gaps do not matter`() {
        var builder = DossierBuilder(weights: ["4", "1"], seats: [2])
        builder.apply("a", ["10", nil])
        builder.apply("b", ["6", nil])
        builder.apply("c", ["5", "9"])
        builder.apply("d", ["1", nil])
        let ranking = builder.dossier().ranking()
        // b reaches 48…68, c has 58.
        #expect(ranking.decisions == [.selected, .incomplete, .notSelected, .notSelected])
        #expect((0..<4).map { ranking.entry(of: $0).isDecidedDespiteGaps } == [true, false, false, true])
        #expect(ranking.entry(of: 2).dependence?.on == [1])
        #expect(ranking.uncertain == [1])
    }

    @Test func `finds the smallest change that would have changed the decision`() throws {
        var builder = DossierBuilder(weights: ["3", "1"], seats: [1])
        builder.apply("a", ["6", "6"])
        builder.apply("b", ["5", "5"])
        builder.apply("c", ["0", "10"])
        let ranking = builder.dossier().ranking()
        // a has 60, b 50, c 25. One step on the first criterion brings 7.5, on the second 2.5.
        let gain = try #require(ranking.entry(of: 1).smallestChange)
        #expect((gain.criterion, gain.from, gain.to, gain.gains) == (0, Rational(5), Rational(7), true))
        let loss = try #require(ranking.entry(of: 0).smallestChange)
        #expect((loss.criterion, loss.from, loss.to, loss.gains) == (0, Rational(6), Rational(4), false))
        let far = try #require(ranking.entry(of: 2).smallestChange)
        #expect((far.criterion, far.to) == (0, Rational(5)))
    }

    @Test func `agrees with the definition on thousands of small calls`() {
        var dice = Dice(7)
        var seen: [Decision: Int] = [:]
        for _ in 0..<2_000 {
            let builder = DossierBuilder.random(&dice, applicants: 2 + dice.roll(4))
            let dossier = builder.dossier()
            let ranking = dossier.ranking()
            let oracle = RankingOracle(
                tracks: dossier.applicants.map { $0.tracks ?? [] }, seats: dossier.call.tracks.map(\.seats),
                reserve: dossier.call.tracks[0].reserve)
            let entries = dossier.applicants.indices.map { ranking.entry(of: $0) }
            let field = entries.map { entry in
                entry.thresholds.contains { $0.met != .yes } ? nil : entry.rank.map { -$0.best }
            }
            let expected = oracle.decisions(field).map { $0 ?? .belowThreshold }
            #expect(ranking.decisions == expected)
            for decision in expected { seen[decision, default: 0] += 1 }
            check(ranking, oracle, field)
        }
        for decision in [Decision.selected, .reserve, .tiedAtTheLine, .notSelected, .belowThreshold] {
            #expect(seen[decision, default: 0] > 200, "\(decision) is hardly tested")
        }
    }

    /// Tracks, ties and the line of one ranking against their definitions.
    private func check(_ ranking: Ranking, _ oracle: RankingOracle, _ field: [Int?]) {
        let best = oracle.bestSets(field)
        for tie in ranking.outcome.ties {
            let counts = Set(best.map { set in set.filter(tie.between.contains).count })
            #expect(counts == [tie.seats])
        }
        var used = oracle.seats
        for (applicant, track) in ranking.outcome.tracks.enumerated() {
            #expect((track != nil) == (ranking.entry(of: applicant).decision == .selected))
            guard let track else { continue }
            #expect(oracle.tracks[applicant].contains(track))
            used[track] -= 1
        }
        #expect(used.allSatisfy { $0 >= 0 })
        guard best.count == 1 else { return }
        for applicant in field.indices where field[applicant] != nil {
            let isIn = best[0].contains(applicant)
            let rivals = field.indices.filter { other in
                guard field[other] != nil, best[0].contains(other) != isIn else { return false }
                let swapped = best[0].filter { $0 != applicant && $0 != other } + [isIn ? other : applicant]
                return oracle.isSeatable(swapped)
            }
            let totals = rivals.compactMap { ranking.entry(of: $0).total?.total.low }
            let line = isIn ? totals.max() : totals.min()
            let own = ranking.entry(of: applicant).total?.total.low ?? .zero
            #expect(ranking.entry(of: applicant).line?.distance == line.map { own - $0 })
        }
    }

    /// Every single change of one score by whole steps, each ranked anew.
    @Test func `agrees with trying every single change`() {
        var dice = Dice(11)
        var found = 0
        for _ in 0..<100 {
            let builder = DossierBuilder.random(&dice, applicants: 3 + dice.roll(2))
            let ranking = builder.dossier().ranking()
            for applicant in builder.applicants.indices {
                let entry = ranking.entry(of: applicant)
                let best = builder.smallestChange(of: applicant, isSelected: entry.decision == .selected)
                #expect(entry.smallestChange?.criterion == best?.criterion)
                #expect(
                    entry.smallestChange.map { ($0.to - $0.from).absolute } == best.map { Rational(Int64($0.size)) })
                if best != nil { found += 1 }
            }
        }
        #expect(found > 130)
    }
}
