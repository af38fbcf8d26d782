import DecisionKernels
import Testing

@testable import PartnerMatch

/// Somebody's plan held against quotas, and its repair, against all plans of small dossiers.
@Suite struct PlanEvaluationQuotaTests {
    private typealias Pair = NaivePlans.Pair

    @Test func namesBrokenQuotasAndRepairsThem() throws {
        var broken = 0
        var repaired = 0
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = RandomExpertise(seed: seed)
            var dossier = random.dossier()
            random.addPlanQuotas(&dossier)
            let candidates = random.candidates(of: dossier)
            let own = Set(
                (0..<random.below(4)).map { _ in
                    Pair(
                        applicant: random.below(dossier.applicants.count), partner: random.below(dossier.partners.count)
                    )
                }
            ).sorted()
            let input = PlanInput(own.map { (applicant: $0.applicant, partner: $0.partner) })
            let table = dossier.pairTable()
            let evaluator = PlanEvaluator(dossier, table, candidates, input)
            let evaluation = evaluator.evaluation(best: dossier.plan(candidates: candidates))
            let quotas = NaiveQuotas(dossier)
            let expected = dossier.call.matching.quotas.indices.filter {
                !quotas.keeps(dossier.call.matching.quotas[$0], own)
            }
            let found = evaluation.violations.compactMap { violation -> Int? in
                if case .quota(let index) = violation { return index }
                return nil
            }
            #expect(found == expected, "seed \(seed)")
            broken += expected.count
            let naive = NaivePlans(dossier, candidates)
            let keeping = naive.plans.filter { quotas.keepsAll($0) }
            guard let best = naive.best(where: { quotas.keepsAll($0) }) else {
                #expect(evaluation.repair == nil, "seed \(seed)")
                continue
            }
            // Whoever ranks best first, then the most pairs kept, then the sum.
            let peers = keeping.filter { naive.ranks($0) == naive.ranks(best) }
            let kept = peers.map { Set($0).intersection(own).count }.max() ?? 0
            let total = peers.filter { Set($0).intersection(own).count == kept }.map { naive.total($0) }.max() ?? 0
            let repair = try #require(evaluation.repair, "seed \(seed)")
            let repairPairs = repair.pairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
            #expect(quotas.keepsAll(repairPairs), "seed \(seed)")
            #expect(Set(repairPairs).intersection(own).count == kept, "seed \(seed)")
            #expect(repair.total == total, "seed \(seed)")
            // A plan that keeps everything else and is ranked lower is not let through.
            if keeping.contains(where: { $0.sorted() == own }), naive.ranks(own) != naive.ranks(best) {
                #expect(!evaluation.isValid, "seed \(seed)")
            }
            if naive.ranks(own) == naive.ranks(best), keeping.contains(where: { $0.sorted() == own }) {
                let passed = evaluation.violations.contains {
                    if case .passedOver = $0 { return true }
                    return false
                }
                #expect(!passed, "seed \(seed)")
            }
            repaired += 1
        }
        #expect(broken > 40)
        #expect(repaired > 45)
    }
}
