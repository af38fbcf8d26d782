import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Giving the seats under quotas")
struct QuotaTests {
    private static func membershipMovers(
        _ with: QuotaOracle.Best, _ without: QuotaOracle.Best, _ applicants: [Int]
    ) -> Set<QuotaChange.Mover> {
        Set(
            applicants.compactMap { applicant in
                let (one, other) = (with.decision(applicant), without.decision(applicant))
                return one == other ? nil : .init(applicant: applicant, with: one, without: other)
            })
    }

    private func sums(_ change: QuotaChange, _ with: QuotaOracle.Best, _ without: QuotaOracle.Best) {
        #expect(change.seatCost == without.size - with.size)
        #expect(change.totalCost == without.sum - with.sum)
    }

    @Test func `agrees with looking at every set, on a thousand and more small calls`() throws {
        var dice = Dice(101)
        var (met, infeasible, tied, costly, unknown, forced) = (0, 0, 0, 0, 0, 0)
        for round in 0..<1_200 {
            var builder = DossierBuilder.randomWithQuotas(
                &dice, applicants: 3 + dice.roll(round % 10 == 0 ? 5 : 3), hasCoverage: round % 5 == 1)
            if round % 3 == 0 { builder.decideSome(&dice) }
            let dossier = builder.dossier()
            let ranking = dossier.ranking()
            let oracle = QuotaOracle(dossier, ranking)
            // More of the panel's own than there are seats is another matter.
            guard oracle.isSeatable(oracle.forced) else { continue }
            let report = try #require(ranking.quotas)
            guard let best = oracle.best() else {
                infeasible += 1
                #expect(report.status == .infeasible)
                #expect(!oracle.canMeet(report.clash), "round \(round)")
                for index in report.clash.indices {
                    var fewer = report.clash
                    fewer.remove(at: index)
                    #expect(oracle.canMeet(fewer), "round \(round)")
                }
                for applicant in oracle.field {
                    let decision = ranking.entry(of: applicant).decision
                    #expect(decision == (oracle.forced.contains(applicant) ? .selected : .open), "round \(round)")
                }
                continue
            }
            met += 1
            #expect(report.status == .met && report.clash.isEmpty)
            for applicant in oracle.field {
                let decision = ranking.entry(of: applicant).decision
                #expect(
                    (decision == .reserve ? .notSelected : decision) == best.decision(applicant), "round \(round)")
            }
            for tie in ranking.outcome.ties {
                #expect(Set(best.sets.map { set in set.count { tie.between.contains($0) } }) == [tie.seats])
            }
            tied += best.sets.count > 1 ? 1 : 0
            forced += oracle.forced.isEmpty ? 0 : 1
            for (quota, record) in report.records.enumerated() {
                let without = try #require(oracle.best(lifting: [quota]))
                let change = try #require(record.change)
                sums(change, best, without)
                #expect(Set(change.movers) == Self.membershipMovers(best, without, oracle.field), "round \(round)")
                let selected = oracle.field.filter { best.decision($0) == .selected }
                #expect(record.kept.isEmpty)
                #expect(Set(record.selected) == Set(selected.filter { oracle.isIn[quota][$0] == .yes }))
                #expect(Set(record.selectedUnknown) == Set(selected.filter { oracle.isIn[quota][$0] == .unknown }))
                costly += change.totalCost.signum > 0 ? 1 : 0
                unknown += record.selectedUnknown.isEmpty ? 0 : 1
            }
            let free = try #require(oracle.best(lifting: Set(dossier.call.quotas.indices)))
            let together = try #require(report.together)
            sums(together, best, free)
            #expect(Set(together.movers) == Self.membershipMovers(best, free, oracle.field))
            check(ranking, oracle, best)
        }
        #expect(met > 500 && infeasible > 150 && tied > 50 && costly > 60 && unknown > 60 && forced > 40)
    }

    /// Tracks and the line of one ranking against their definitions.
    private func check(_ ranking: Ranking, _ oracle: QuotaOracle, _ best: QuotaOracle.Best) {
        var free = oracle.dossier.call.tracks.map { $0.seats }
        for (applicant, track) in ranking.outcome.tracks.enumerated() {
            guard let track else { continue }
            #expect(oracle.dossier.applicants[applicant].tracks?.contains(track) ?? false)
            free[track] -= 1
        }
        #expect(free.allSatisfy { $0 >= 0 })
        for applicant in oracle.field where !oracle.forced.contains(applicant) {
            let isIn = best.decision(applicant) == .selected
            let other = oracle.best { $0.count == best.size && $0.contains(applicant) != isIn }
            let line = ranking.entry(of: applicant).quotaLine
            if best.decision(applicant) == .tiedAtTheLine {
                #expect(line?.distance == .zero)
            } else if let other {
                #expect(line?.position == .points)
                #expect(line?.distance == (isIn ? best.sum - other.sum : other.sum - best.sum))
            } else {
                #expect(line?.position == (isIn ? .certain : .closed))
            }
        }
    }

    @Test func `changes nothing where no quota binds`() throws {
        var dice = Dice(103)
        for round in 0..<180 {
            // Every third call puts equals in order by what they cover.
            var builder =
                round % 3 == 0
                ? DossierBuilder.randomCoverage(&dice, applicants: 3 + dice.roll(4))
                : DossierBuilder.random(&dice, applicants: 3 + dice.roll(5))
            builder.decideSome(&dice)
            if dice.chance(1, in: 3) { builder.lots = [(builder.applicants.map(\.id), UInt64(dice.roll(9)))] }
            let plain = builder.dossier().ranking()
            builder.quotas = [
                SelectionQuota(id: "all", condition: .fact("bonus", is: true), minimum: 0, maximum: nil),
                SelectionQuota(id: "wide", condition: .fact("unheard-of", is: true), minimum: nil, maximum: 50),
            ]
            let ranking = builder.dossier().ranking()
            let report = try #require(ranking.quotas)
            #expect(report.status == .met)
            #expect(report.records.allSatisfy { $0.change?.binds == false } && report.together?.binds == false)
            #expect(ranking.decisions == plain.decisions)
            #expect(ranking.outcome.tracks == plain.outcome.tracks)
            #expect(ranking.outcome.ties == plain.outcome.ties)
            #expect(
                ranking.outcome.lists.map { $0.reserve.map(\.applicant) }
                    == plain.outcome.lists.map { $0.reserve.map(\.applicant) })
            #expect(ranking.entries.map(\.trackByIdOrder) == plain.entries.map(\.trackByIdOrder))
            #expect(ranking.entries.map(\.lot) == plain.entries.map(\.lot))
            #expect(ranking.lots.map(\.isApplied) == plain.lots.map(\.isApplied))
            for (one, other) in zip(ranking.entries, plain.entries) {
                if let line = other.line { #expect(one.quotaLine?.distance == line.distance) }
                #expect(one.smallestChange?.criterion == other.smallestChange?.criterion)
                #expect(one.smallestChange?.to == other.smallestChange?.to)
            }
        }
    }

    @Test func `agrees with trying every single change`() {
        var dice = Dice(107)
        var found = 0
        for _ in 0..<60 {
            let builder = DossierBuilder.randomWithQuotas(&dice, applicants: 3 + dice.roll(3))
            let ranking = builder.dossier().ranking()
            guard ranking.quotas?.status == .met else { continue }
            for applicant in builder.applicants.indices {
                let entry = ranking.entry(of: applicant)
                let isSelected = entry.decision == .selected
                var best: (size: Int, criterion: Int)?
                for criterion in builder.applicants[applicant].sheets[0].indices {
                    let score = Int(builder.applicants[applicant].sheets[0][criterion] ?? "") ?? 0
                    for other in isSelected ? Array(0..<score) : Array((score + 1)..<max(4, score + 1)) {
                        var changed = builder
                        changed.applicants[applicant].sheets[0][criterion] = "\(other)"
                        let decision = changed.dossier().ranking().entry(of: applicant).decision
                        guard (decision == .selected) != isSelected, decision != .open else { continue }
                        let size = abs(other - score)
                        if best.map({ ($0.size, $0.criterion) > (size, criterion) }) ?? true {
                            best = (size, criterion)
                        }
                    }
                }
                #expect(entry.smallestChange?.criterion == best?.criterion)
                #expect(
                    entry.smallestChange.map { ($0.to - $0.from).absolute } == best.map { Rational(Int64($0.size)) })
                if best != nil { found += 1 }
            }
        }
        #expect(found > 50)
    }

    @Test func `permuting the input permutes the output`() {
        var dice = Dice(109)
        for _ in 0..<100 {
            var builder = DossierBuilder.randomWithQuotas(&dice, applicants: 6, gaps: dice.chance(1, in: 2))
            if dice.chance(1, in: 3) { builder.decideSome(&dice) }
            let names = dice.shuffled(["p", "q", "r", "s", "t", "u"])
            var other = builder
            for index in other.applicants.indices { other.applicants[index].id = names[index] }
            for index in other.overrides.indices {
                let old = builder.applicants.firstIndex { $0.id == builder.overrides[index].id } ?? 0
                other.overrides[index].id = names[old]
            }
            let first = builder.dossier().ranking()
            let second = other.dossier().ranking()
            #expect(first.quotas?.status == second.quotas?.status)
            #expect(first.quotas?.together?.totalCost == second.quotas?.together?.totalCost)
            for applicant in builder.applicants.indices {
                let one = first.entry(of: builder.index(builder.applicants[applicant].id))
                let two = second.entry(names[applicant], in: other)
                #expect(one.decision == two.decision)
                #expect(one.decisionWithoutQuotas == two.decisionWithoutQuotas)
                #expect(one.wouldBe == two.wouldBe)
                #expect(one.isDecidedDespiteGaps == two.isDecidedDespiteGaps)
                #expect(Set(one.reserve) == Set(two.reserve))
                #expect(one.quotaLine?.distance == two.quotaLine?.distance)
                #expect(one.tieAtTheLine?.seats == two.tieAtTheLine?.seats)
                #expect(one.smallestChange?.to == two.smallestChange?.to)
                if !one.trackByIdOrder && !two.trackByIdOrder { #expect(one.track == two.track) }
            }
        }
    }
}

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

    private func fillings(of builder: DossierBuilder) -> [DossierBuilder] {
        for (index, applicant) in builder.applicants.enumerated() {
            for criterion in applicant.sheets[0].indices where applicant.sheets[0][criterion] == nil {
                return ["0", "1", "2", "3"].flatMap { score in
                    var next = builder
                    next.applicants[index].sheets[0][criterion] = score
                    return fillings(of: next)
                }
            }
            if applicant.facts["bonus"] == nil {
                return [true, false].flatMap { holds in
                    var next = builder
                    next.applicants[index].facts["bonus"] = holds
                    return fillings(of: next)
                }
            }
        }
        return [builder]
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
            let all = fillings(of: builder).map { $0.dossier().ranking() }
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
}
