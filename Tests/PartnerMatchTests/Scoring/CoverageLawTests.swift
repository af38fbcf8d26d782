import DecisionKernels
import Testing

@testable import PartnerMatch

/// What stays true of a ranking with rules that look at who is ranked higher.
@Suite("Laws of coverage")
struct CoverageLawTests {
    private func places(_ builder: DossierBuilder) -> [String: PlaceInterval] {
        let dossier = builder.dossier()
        var places: [String: PlaceInterval] = [:]
        for entry in dossier.ranking().entries { places[dossier.applicants[entry.applicant].id] = entry.rank }
        return places
    }

    private func decisions(_ builder: DossierBuilder) -> [String: Decision] {
        let dossier = builder.dossier()
        var decisions: [String: Decision] = [:]
        for entry in dossier.ranking().entries { decisions[dossier.applicants[entry.applicant].id] = entry.decision }
        return decisions
    }

    @Test func `the order of the applicants does not matter`() {
        var dice = Dice(41)
        for _ in 0..<150 {
            let builder = DossierBuilder.randomCoverage(&dice, applicants: 6, gaps: true)
            var names: [String: String] = [:]
            for (old, new) in zip(builder.applicants.map(\.id), dice.shuffled(["p", "q", "r", "s", "t", "u"])) {
                names[old] = new
            }
            var renamed = builder
            for index in renamed.applicants.indices {
                renamed.applicants[index].id = names[builder.applicants[index].id] ?? ""
            }
            let one = (places(builder), decisions(builder))
            let other = (places(renamed), decisions(renamed))
            for (old, new) in names {
                #expect(one.0[old] == other.0[new])
                #expect(one.1[old] == other.1[new])
            }
        }
    }

    @Test func `more points never cost one's own place or seat`() {
        var dice = Dice(42)
        var compared = 0
        for _ in 0..<300 {
            let builder = DossierBuilder.randomCoverage(&dice, applicants: 5)
            let index = dice.roll(5)
            let criterion = dice.roll(builder.applicants[index].sheets[0].count)
            guard let score = builder.applicants[index].sheets[0][criterion], score != "3" else { continue }
            var better = builder
            better.applicants[index].sheets[0][criterion] = score == "0" ? "1" : score == "1" ? "2" : "3"
            let id = builder.applicants[index].id
            #expect((places(better)[id]?.best ?? 99) <= (places(builder)[id]?.best ?? 0))
            #expect((decisions(better)[id]?.order ?? 99) <= (decisions(builder)[id]?.order ?? 0))
            compared += 1
        }
        #expect(compared > 150)
    }

    @Test func `whoever comes last changes nothing above`() {
        var dice = Dice(43)
        for _ in 0..<150 {
            var builder = DossierBuilder.randomCoverage(&dice, applicants: 6)
            let before = places(builder)
            let worst = before.values.map(\.best).max() ?? 0
            let last = before.filter { $0.value.best == worst }.map(\.key)
            builder.applicants.removeAll { last.contains($0.id) }
            #expect(places(builder) == before.filter { !last.contains($0.key) })
        }
    }

    @Test func `who brings nothing never reverses two others`() {
        var dice = Dice(44)
        for _ in 0..<150 {
            var builder = DossierBuilder.randomCoverage(&dice, applicants: 5)
            let before = places(builder)
            let criteria = builder.applicants[0].sheets[0].count
            builder.apply("new", (0..<criteria).map { _ in "\(dice.roll(4))" })
            builder.last.facts["bonus"] = true
            builder.last.themes = dice.chance(1, in: 2) ? nil : []
            let after = places(builder)
            for one in before.keys {
                for other in before.keys {
                    guard let a = before[one]?.best, let b = before[other]?.best, let c = after[one]?.best,
                        let d = after[other]?.best
                    else { continue }
                    #expect((a < b) == (c < d))
                }
            }
        }
    }

    @Test func `no coverage ever reverses unequal totals`() {
        var dice = Dice(45)
        for _ in 0..<150 {
            let builder = DossierBuilder.randomCoverage(&dice, applicants: 6)
            let ranking = builder.dossier().ranking()
            let totals = ranking.entries.compactMap { $0.total?.total.high }
            #expect(totals == totals.sorted(by: >))
        }
    }

    @Test func `the smallest overall change is the smallest of all, coverage counted`() {
        var dice = Dice(47)
        var found = 0
        for _ in 0..<60 {
            let dossier = DossierBuilder.randomCoverage(&dice, applicants: 4).dossier()
            let ranking = dossier.ranking()
            let applicant = dice.roll(4)
            let oracle = OverallChangeTests.Oracle(dossier, ranking, applicant)
            switch dossier.overallChange(of: applicant, in: ranking) {
            case .some(.change(let change)):
                #expect(change.size == oracle.best?.size && change.points.count == oracle.best?.touched)
                found += 1
            case .some(.none): #expect(oracle.best == nil)
            case nil: Issue.record("no answer")
            }
        }
        #expect(found > 15)
    }

    @Test func `a change that is said to suffice suffices`() {
        var dice = Dice(46)
        var (gains, losses) = (0, 0)
        for _ in 0..<150 {
            let builder = DossierBuilder.randomCoverage(&dice, applicants: 5)
            let dossier = builder.dossier()
            let names = dossier.applicants.map(\.id)
            for entry in dossier.ranking().entries {
                guard let change = entry.smallestChange else { continue }
                var changed = builder
                changed[names[entry.applicant]].sheets[0][change.criterion] = change.to.description
                let decision = decisions(changed)[names[entry.applicant]]
                #expect((decision == .selected) == change.gains)
                if change.gains { gains += 1 } else { losses += 1 }
            }
        }
        #expect(gains > 30 && losses > 30)
    }
}

/// Pending and incomplete applicants, with rules that look at who is ranked higher.
@Suite("Coverage under uncertainty")
struct CoverageUncertaintyTests {
    @Test func `never promises what some outcome takes away`() {
        var dice = Dice(51)
        var (open, decided, ordered, cautious) = (0, 0, 0, 0)
        for _ in 0..<150 {
            var builder = DossierBuilder.randomCoverage(&dice, applicants: 4 + dice.roll(2), gaps: true)
            let gaps = builder.applicants.reduce(0) { $0 + $1.sheets[0].filter { $0 == nil }.count }
            let unknown = builder.applicants.count { $0.facts["bonus"] == nil }
            guard gaps <= 1, unknown <= 2 else { continue }
            let visit = builder.add(.commitment(required: true))
            for index in builder.applicants.indices {
                builder.applicants[index].commitments = dice.chance(1, in: 5) ? [:] : [visit: true]
            }
            let dossier = builder.dossier()
            let names = dossier.applicants.map(\.id)
            let ranking = dossier.ranking()
            // Who may be gone in the end; whose order alone is open always stays.
            let leaving = ranking.uncertain.filter { applicant in
                !ranking.entry(of: applicant).gaps.allSatisfy { $0.isOrder }
                    || ranking.entry(of: applicant).decision == .pending
            }
            guard leaving.count <= 3 else { continue }
            var possible: [[Decision]] = names.map { _ in [] }
            var places: [[Int]] = names.map { _ in [] }
            for filled in builder.fillings() {
                for mask in 0..<(1 << leaving.count) {
                    var complete = filled
                    for index in complete.applicants.indices { complete.applicants[index].commitments = [visit: true] }
                    let gone = leaving.indices.filter { mask >> $0 & 1 == 1 }.map { leaving[$0] }
                    complete.withdrawals = gone.map { names[$0] }
                    let outcome = complete.dossier().ranking()
                    for applicant in names.indices where !gone.contains(applicant) {
                        possible[applicant].append(outcome.entry(of: applicant).decision)
                        if gone.isEmpty, let rank = outcome.entry(of: applicant).rank {
                            places[applicant].append(rank.best)
                        }
                    }
                }
            }
            for entry in ranking.entries {
                let found = possible[entry.applicant]
                let rank = entry.rank ?? PlaceInterval(best: 99, worst: 0)
                #expect(places[entry.applicant].allSatisfy { rank.best <= $0 && $0 <= rank.worst })
                if entry.gaps.contains(where: { $0.isOrder }) { ordered += 1 }
                switch entry.decision {
                case .incomplete, .pending: open += 1
                default:
                    decided += 1
                    // The worst that can come is what is said. Who is open and can come to the very same total counts
                    // as ahead there, whatever it brings, so that now and then less is said than could be.
                    let worst = found.map(\.order).max() ?? 0
                    if entry.decision != .reserve { #expect(worst <= entry.decision.order) }
                    if worst < entry.decision.order { cautious += 1 }
                    let best = entry.dependence?.decision ?? entry.decision
                    #expect(found.map(\.order).min() == best.order)
                    if entry.isDecidedDespiteGaps { #expect(Set(found) == [entry.decision]) }
                }
            }
        }
        #expect(open > 60 && decided > 200 && ordered > 15 && cautious < 10)
    }
}
