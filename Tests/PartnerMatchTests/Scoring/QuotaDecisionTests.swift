import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Quotas, lots, withdrawals and open files")
struct QuotaDecisionTests {
    /// Two seats, a and b ahead of the small ones c and d, who tie; at least one small one.
    private func call() -> DossierBuilder {
        var builder = DossierBuilder(weights: ["1"], seats: [2], reserve: 2)
        for (id, score, isSmall) in [("a", "9", false), ("b", "8", false), ("c", "7", true), ("d", "7", true)] {
            builder.apply(id, [score])
            builder.last.facts["small"] = isSmall
        }
        builder.quotas = [SelectionQuota(id: "small", condition: .fact("small", is: true), minimum: 1, maximum: nil)]
        return builder
    }

    @Test func `leaves a tie within a quota open until a lot settles it`() throws {
        var builder = call()
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.selected, .reserve, .tiedAtTheLine, .tiedAtTheLine])
        #expect(ranking.outcome.ties == [LineTie(between: [2, 3], seats: 1)])
        let change = try #require(ranking.quotas?.records[0].change)
        #expect(change.totalCost == Rational(10) && change.seatCost == 0)
        #expect(change.leaves == [1] && Set(change.enters) == [2, 3])
        #expect(ranking.entry(of: 1).decisionWithoutQuotas == .selected)
        #expect(ranking.entry(of: 1).quotaLine?.position == .points)
        // b comes in when its total beats a's; c and d stay out of its way.
        #expect(ranking.entry(of: 1).quotaLine?.distance == Rational(-10))
        #expect(ranking.entry(of: 1).quotaLine?.against == 0)
        builder.lots = [(["c", "d"], 3)]
        let drawn = builder.dossier().ranking()
        #expect(drawn.lots[0].isApplied && drawn.outcome.ties.isEmpty)
        let first = drawn.lots[0].order[0]
        #expect(drawn.decisions[first] == .selected && drawn.decisions[5 - first] == .reserve)
        #expect(drawn.entry(of: first).lot == 0)
    }

    @Test func `settles equal totals in a quota by the tie-break`() {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [2], reserve: 0)
        builder.tieBreak = [1]
        for (id, scores, isSmall) in [
            ("a", ["9", "9"], false), ("b", ["8", "8"], false), ("c", ["8", "2"], true), ("d", ["2", "8"], true),
        ] {
            builder.apply(id, scores)
            builder.last.facts["small"] = isSmall
        }
        builder.quotas = [SelectionQuota(id: "small", condition: .fact("small", is: true), minimum: 1, maximum: nil)]
        #expect(builder.dossier().ranking().decisions == [.selected, .notSelected, .notSelected, .selected])
        builder.tieBreak = []
        #expect(builder.dossier().ranking().decisions[2...] == [.tiedAtTheLine, .tiedAtTheLine])
    }

    @Test func `prefers the best in rank order among equal sums`() {
        // 90 + 50 and 80 + 60 are both 140; at most one of a and b, at most one of a and c.
        var builder = DossierBuilder(weights: ["1"], seats: [2], reserve: 0)
        for (id, score, facts) in [("a", "9", [0, 1]), ("b", "8", [0]), ("c", "6", [1]), ("d", "5", [])] {
            builder.apply(id, [score])
            for fact in 0..<2 { builder.last.facts["q\(fact)"] = facts.contains(fact) }
        }
        builder.quotas = (0..<2).map {
            SelectionQuota(id: "q\($0)", condition: .fact("q\($0)", is: true), minimum: nil, maximum: 1)
        }
        #expect(builder.dossier().ranking().decisions == [.selected, .notSelected, .notSelected, .selected])
    }

    @Test func `solves again after a withdrawal, within the quotas`() {
        var builder = call()
        builder["d"].sheets = [["6"]]
        #expect(builder.dossier().ranking().decisions == [.selected, .reserve, .selected, .reserve])
        builder.withdrawals = ["c"]
        let ranking = builder.dossier().ranking()
        // b is first on the reserve list, and the quota takes d.
        #expect(ranking.decisions == [.selected, .reserve, .ineligible, .selected])
        #expect(ranking.outcomeWithoutPanel.decisions == [.selected, .reserve, .selected, .reserve])
        builder.withdrawals = ["c", "d"]
        let none = builder.dossier().ranking()
        #expect(none.quotas?.status == .infeasible && none.quotas?.clash == [.minimum(0)])
        #expect(none.decisions == [.open, .open, .ineligible, .ineligible])
        #expect(none.places == [1, 2, nil, nil])
    }

    @Test func `counts the unknown towards a maximum and not towards a minimum`() {
        var builder = call()
        builder["c"].facts["small"] = nil
        let asked = builder.dossier().ranking()
        #expect(asked.decisions == [.selected, .reserve, .reserve, .selected])
        #expect(asked.quotas?.records[0].unknown == [2])
        #expect(asked.entry(of: 2).missing.contains(.quota(0)))
        builder.quotas[0].minimum = nil
        builder.quotas[0].maximum = 0
        builder["b"].facts["small"] = nil
        builder["a"].facts["small"] = true
        #expect(builder.dossier().ranking().quotas?.status == .met)
        // Nobody is known to be outside the quota, so no seat can be filled.
        #expect(builder.dossier().ranking().decisions.allSatisfy { $0 != .selected })
        #expect(builder.dossier().ranking().quotas?.records[0].change?.seatCost == 2)
    }

    @Test func `names the panel's own decisions in a clash`() {
        var builder = call()
        builder.overrides = [("a", .selected), ("b", .selected)]
        let ranking = builder.dossier().ranking()
        #expect(ranking.quotas?.status == .infeasible)
        #expect(ranking.quotas?.clash == [.selected(0), .selected(1), .minimum(0), .seats(track: 0)])
        #expect(ranking.decisions == [.selected, .selected, .open, .open])
        #expect(ranking.isDecided == false)
        builder.overrides = [("c", .notSelected), ("d", .notSelected)]
        #expect(builder.dossier().ranking().quotas?.clash == [.notSelected(2), .notSelected(3), .minimum(0)])
    }

    @Test func `says what hangs on an open file`() {
        var builder = call()
        let visit = builder.add(.commitment(required: true))
        for id in ["a", "b", "c", "d"] { builder[id].commitments[visit] = true }
        builder["c"].commitments[visit] = nil
        builder["d"].facts["small"] = false
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.selected, .reserve, .pending, .reserve])
        #expect(ranking.entry(of: 2).wouldBe == .selected)
        #expect(ranking.quotas?.essential == [2])
        #expect(ranking.quotas?.records[0].selected == [] && ranking.quotas?.records[0].kept == [2])
        #expect(ranking.quotas?.clashWithoutOpen == [.minimum(0)])
        // With a second small one the first is not needed, and others are better or worse off without it.
        builder["d"].facts["small"] = true
        builder["d"].sheets = [["1"]]
        let other = builder.dossier().ranking()
        #expect(other.quotas?.essential == [])
        #expect(other.entry(of: 3).dependence?.on == [2] && other.entry(of: 3).dependence?.decision == .selected)
    }

    @Test func `somebody can lose a seat when another drops out`() {
        // x alone meets both quotas; without it c and d are needed, and a has no seat left.
        var builder = DossierBuilder(weights: ["1"], seats: [2], reserve: 0)
        let visit = builder.add(.commitment(required: true))
        for (id, score, facts) in [("a", "9", []), ("c", "4", [0]), ("d", "3", [1]), ("x", "5", [0, 1])] {
            builder.apply(id, [score])
            for fact in 0..<2 { builder.last.facts["q\(fact)"] = facts.contains(fact) }
            builder.last.commitments[visit] = id == "x" ? nil : true
        }
        builder.quotas = (0..<2).map {
            SelectionQuota(id: "q\($0)", condition: .fact("q\($0)", is: true), minimum: 1, maximum: nil)
        }
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.selected, .notSelected, .notSelected, .pending])
        #expect(ranking.entry(of: 0).dependence?.on == [3])
        #expect(ranking.entry(of: 0).dependence?.decision == .notSelected)
    }

    @Test func `decides only what no filling of the gaps changes`() {
        var dice = Dice(113)
        var (settled, dependent, open, firm) = (0, 0, 0, 0)
        for round in 0..<130 {
            let builder = DossierBuilder.randomWithQuotas(&dice, applicants: 4 + dice.roll(2), gaps: true)
            let blanks = builder.applicants.reduce(0) { sum, applicant in
                sum + applicant.sheets[0].count { $0 == nil } + (applicant.facts["bonus"] == nil ? 1 : 0)
            }
            guard blanks > 0, blanks <= 3 else { continue }
            let ranking = builder.dossier().ranking()
            guard ranking.quotas?.status == .met else { continue }
            let all = builder.fillings().map { $0.dossier().ranking() }
            for entry in ranking.entries {
                // A filling in which the quotas cannot be met is told for all at once.
                let possible = Set(
                    all.map { $0.entry(of: entry.applicant).decision }.filter { $0 != .open })
                let seats = Set(possible.map { $0.order < 2 ? $0 : Decision.notSelected })
                switch entry.decision {
                case .incomplete: open += 1
                case .pending, .ineligible, .open: Issue.record("nobody is pending here")
                default:
                    if entry.isDecidedDespiteGaps {
                        settled += 1
                        #expect(possible.isSubset(of: [entry.decision]), "round \(round)")
                    } else if entry.dependence == nil {
                        firm += 1
                        let own = entry.decision.order < 2 ? entry.decision : .notSelected
                        #expect(seats.isSubset(of: [own]), "round \(round)")
                    } else {
                        dependent += 1
                    }
                }
            }
        }
        #expect(settled > 4 && dependent > 4 && open > 10 && firm > 50)
    }

    @Test func `refuses totals that do not fit, and says so`() {
        let third = Rational(numerator: 1, denominator: 3)
        #expect(QuotaRules.wholeNumbers([.zero, third, Rational(2)]).values == [0, 1, 6])
        #expect(
            QuotaRules.wholeNumbers([Rational(70), Rational(numerator: 141, denominator: 2)]).unit
                == Rational(numerator: 1, denominator: 2))
        #expect(QuotaRules.wholeNumbers([third, third]).values == [0, 0])
        #expect(QuotaRules.wholeNumbers([]).values == [])
        let tiny = Rational(numerator: 1, denominator: Int64.max)
        #expect(QuotaRules.wholeNumbers([.zero, tiny, Rational(1)]).values == nil)
        var builder = call()
        builder["d"].sheets = [["1"]]
        builder["c"].sheets = [["0"]]
        // Weights with so many digits that no common unit fits.
        builder.addScored(scale: ("0", "10", "1"))
        builder.weights.criteria = [0: decimal("900000000000000007"), 1: decimal("1")]
        for index in builder.applicants.indices { builder.applicants[index].sheets[0].append("\(index * 3 % 7)") }
        let ranking = builder.dossier().ranking()
        #expect(ranking.quotas?.status == .tooFine)
        #expect(ranking.decisions.allSatisfy { $0 == .open } && ranking.places == [1, 2, 4, 3])
    }

    @Test func `says where the distance to the line is not proven, and takes no seat away for it`() {
        var dice = Dice(127)
        var (unproven, proven) = (0, 0)
        for _ in 0..<150 {
            let dossier = DossierBuilder.randomWithQuotas(&dice, applicants: 6).dossier()
            let ranking = dossier.ranking()
            guard ranking.quotas?.status == .met else { continue }
            var maker = RankingMaker(dossier, points: nil)
            maker.quotaLinePartLimit = 1
            let short = maker.ranking()
            #expect(short.decisions == ranking.decisions)
            for entry in short.entries {
                let full = ranking.entry(of: entry.applicant)
                #expect((entry.quotaLine == nil) == (full.quotaLine == nil))
                guard let line = entry.quotaLine, line.position == .notProven else {
                    proven += entry.quotaLine == nil ? 0 : 1
                    #expect(entry.quotaLine?.distance == full.quotaLine?.distance)
                    continue
                }
                unproven += 1
                #expect(line.distance == nil && line.against == nil && entry.smallestChange == nil)
            }
        }
        #expect(unproven > 20 && proven > 100)
    }
}
