import DecisionKernels
import Testing

@testable import PartnerMatch

/// Plans under quotas, against all plans of small dossiers one by one.
@Suite struct PlanQuotaTests {
    private typealias Pair = NaivePlans.Pair

    private func pairs(_ plan: Plan) -> [Pair] {
        plan.pairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
    }

    private func sample(_ seed: UInt64) -> (dossier: Dossier, candidates: [Candidate]) {
        var random = RandomExpertise(seed: seed)
        var dossier = random.dossier()
        random.addPlanQuotas(&dossier)
        return (dossier, random.candidates(of: dossier))
    }

    @Test func isTheBestRankedPlanThatKeepsTheQuotas() throws {
        var solved = 0
        var infeasible = 0
        var binding = 0
        for seed in 1...400 as ClosedRange<UInt64> {
            let (dossier, candidates) = sample(seed)
            let naive = NaivePlans(dossier, candidates)
            let quotas = NaiveQuotas(dossier)
            let plan = dossier.plan(candidates: candidates)
            guard let best = naive.best(where: { quotas.keepsAll($0) }) else {
                #expect(plan.status == .infeasible && !plan.isUndecided, "seed \(seed)")
                #expect(!plan.clash.isEmpty, "seed \(seed)")
                infeasible += 1
                continue
            }
            #expect(pairs(plan) == best, "seed \(seed)")
            #expect(plan.status == (best.isEmpty ? .empty : .optimal))
            #expect(!plan.isChecked)
            let peers = naive.peers(of: best).filter { quotas.keepsAll($0) }
            #expect(plan.isUnique == (peers.count { naive.total($0) == naive.total(best) } == 1), "seed \(seed)")
            for (report, quota) in zip(plan.quotas, dossier.call.matching.quotas) {
                #expect(report.counted.count == best.count { quotas.truth(quota, $0) == .yes }, "seed \(seed)")
                #expect(report.unknown.count == best.count { quotas.truth(quota, $0) == .unknown }, "seed \(seed)")
            }
            solved += 1
            if best != naive.best { binding += 1 }
        }
        #expect(solved > 120)
        #expect(infeasible > 40)
        #expect(binding > 15)
    }

    @Test func tellsWhatEachQuotaChangedAndCost() throws {
        var binding = 0
        for seed in 1...150 as ClosedRange<UInt64> {
            let (dossier, candidates) = sample(seed)
            let naive = NaivePlans(dossier, candidates)
            let quotas = NaiveQuotas(dossier)
            let plan = dossier.plan(candidates: candidates)
            guard plan.status != .infeasible else { continue }
            for (index, report) in plan.quotas.enumerated() {
                let others = dossier.call.matching.quotas.indices.filter { $0 != index }
                let best = try #require(
                    naive.best { plan in
                        others.allSatisfy { quotas.keeps(dossier.call.matching.quotas[$0], plan) }
                    })
                let change = try #require(report.change)
                #expect(change.binds == (best != pairs(plan)), "seed \(seed)")
                #expect(change.loss == naive.total(best) - naive.total(pairs(plan)), "seed \(seed)")
                #expect(change.displacesBetterRanked == (naive.ranks(best) != naive.ranks(pairs(plan))), "seed \(seed)")
                let out = change.pairs.pairsOut.map { Pair(applicant: $0.applicant, partner: $0.partner) }
                #expect(Set(out) == Set(best).subtracting(pairs(plan)), "seed \(seed)")
                if change.binds { binding += 1 }
            }
        }
        #expect(binding > 8)
    }

    @Test(arguments: [MatchingSettings.Objective.maximinThenTotal, .leximin, .nash, .countThenTotal])
    func keepsQuotasByEveryObjective(_ objective: MatchingSettings.Objective) {
        func level(_ plan: [Pair], _ naive: NaivePlans) -> [Int128] {
            let values = plan.compactMap { naive.score($0)?.value }.sorted().map { Int128($0) }
            let total = values.reduce(0, +)
            switch objective {
            case .maximinThenTotal: return [values.first ?? 0, total]
            case .leximin: return values
            case .nash: return [Int128(values.count { $0 > 0 }), values.filter { $0 > 0 }.reduce(1, *)]
            default: return [total]
            }
        }
        var binding = 0
        for seed in 1...120 as ClosedRange<UInt64> {
            var (dossier, candidates) = sample(seed)
            dossier.call.matching.objective = objective
            // A fixed pair that nobody can assess has no value to compare.
            dossier.decisions = PanelDecisions()
            let naive = NaivePlans(dossier, candidates)
            let quotas = NaiveQuotas(dossier)
            let plan = dossier.plan(candidates: candidates)
            guard let best = naive.best(where: { quotas.keepsAll($0) }) else {
                #expect(plan.status == .infeasible)
                continue
            }
            #expect(quotas.keepsAll(pairs(plan)), "seed \(seed)")
            #expect(naive.ranks(pairs(plan)) == naive.ranks(best), "seed \(seed)")
            let peers = naive.peers(of: best).filter { quotas.keepsAll($0) }
            let own = level(pairs(plan), naive)
            for peer in peers { #expect(!own.lexicographicallyPrecedes(level(peer, naive)), "seed \(seed)") }
            let free = naive.peers(of: naive.best ?? []).contains { own.lexicographicallyPrecedes(level($0, naive)) }
            if free { binding += 1 }
        }
        #expect(binding > 2)
    }

    /// Where the stable plan breaks a quota, the quotas go first, and that is said.
    @Test func letsStabilityYieldToQuotas() {
        var yielding = 0
        var stable = 0
        for seed in 1...150 as ClosedRange<UInt64> {
            var (dossier, candidates) = sample(seed)
            dossier.call.matching.objective = .stable
            let quotas = NaiveQuotas(dossier)
            let plan = dossier.plan(candidates: candidates)
            guard plan.status != .infeasible else { continue }
            #expect(quotas.keepsAll(pairs(plan)), "seed \(seed)")
            if plan.yieldsToQuotas {
                #expect(plan.status != .optimal)
                yielding += 1
            } else {
                #expect(plan.blockingPairs.isEmpty)
                stable += 1
            }
        }
        #expect(yielding > 1)
        #expect(stable > 30)
    }

    @Test func nextBestPlansKeepTheQuotas() {
        var compared = 0
        for seed in 1...120 as ClosedRange<UInt64> {
            let (dossier, candidates) = sample(seed)
            let naive = NaivePlans(dossier, candidates)
            let quotas = NaiveQuotas(dossier)
            let alternatives = PlanAlternatives(
                MatchingBasis(dossier), candidates, count: 3, within: DecimalNumber(5))
            guard let best = naive.best(where: { quotas.keepsAll($0) }) else { continue }
            let peers = naive.peers(of: best).filter { quotas.keepsAll($0) && $0.sorted() != best }
            let totals = peers.map { naive.total($0) }.sorted(by: >)
            #expect(alternatives.entries.map(\.total) == Array(totals.prefix(3)), "seed \(seed)")
            compared += alternatives.entries.count
        }
        #expect(compared > 8)
    }
}
