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
                let best = builder.smallestChange(of: applicant, isSelected: entry.decision == .selected)
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
