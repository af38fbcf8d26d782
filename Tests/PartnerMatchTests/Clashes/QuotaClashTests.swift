import DecisionKernels
import Testing

@testable import PartnerMatch

/// Quotas that cannot be kept together with decisions and seats: every irreducible set, and nothing else.
@Suite struct QuotaClashTests {
    private typealias Pair = NaivePlans.Pair

    private struct Oracle {
        let dossier: Dossier
        let quotas: NaiveQuotas
        /// Every set of pairs in which nobody stands twice, of pairs that can be made or that a decision asks for.
        let plans: [[Pair]]

        init(_ dossier: Dossier, _ candidates: [Candidate]) {
            self.dossier = dossier
            quotas = NaiveQuotas(dossier)
            let table = quotas.table
            let applicants = Set(candidates.map(\.applicant))
            var cells: Set<Pair> = Set(
                dossier.decisions.fixedPairs.map { Pair(applicant: $0.applicant, partner: $0.partner) })
            for applicant in applicants {
                for partner in dossier.partners.indices where table[applicant, partner].isPossible {
                    cells.insert(Pair(applicant: applicant, partner: partner))
                }
            }
            var plans: [[Pair]] = [[]]
            for cell in cells.sorted() {
                plans += plans.filter { plan in
                    !plan.contains { $0.applicant == cell.applicant || $0.partner == cell.partner }
                }.map { $0 + [cell] }
            }
            self.plans = plans
        }

        private func fixed(_ index: Int) -> Pair {
            let pair = dossier.decisions.fixedPairs[index]
            return Pair(applicant: pair.applicant, partner: pair.partner)
        }

        func canHold(_ items: [PlanClash]) -> Bool {
            plans.contains { plan in
                items.allSatisfy { item in
                    switch item {
                    case .fixedPair(let index): plan.contains(fixed(index))
                    case .seats(let track):
                        plan.count { quotas.table.trackOfPartner[$0.partner] == track }
                            <= dossier.call.tracks[track].seats
                    case .quotaMinimum(let index):
                        quotas.count(dossier.call.matching.quotas[index], plan).low
                            >= dossier.call.matching.quotas[index].minimum ?? 0
                    case .quotaMaximum(let index):
                        quotas.count(dossier.call.matching.quotas[index], plan).high
                            <= dossier.call.matching.quotas[index].maximum ?? 0
                    case .forbiddenPair(let index):
                        !plan.contains { pair in
                            let forbidden = dossier.decisions.forbiddenPairs[index]
                            return pair.applicant == forbidden.applicant && pair.partner == forbidden.partner
                        }
                    // Held against its pair below.
                    case .block, .agreedPair, .applicantTwice, .partnerTwice: true
                    }
                }
            }
        }

        var items: [PlanClash] {
            var items: [PlanClash] = []
            for index in dossier.decisions.fixedPairs.indices
            where !dossier.decisions.fixedPairs[..<index].contains(where: {
                fixed(index) == Pair(applicant: $0.applicant, partner: $0.partner)
            }) {
                items.append(.fixedPair(index))
            }
            items += dossier.call.tracks.indices.map { .seats(track: $0) }
            for (index, quota) in dossier.call.matching.quotas.enumerated() {
                if quota.minimum != nil { items.append(.quotaMinimum(index)) }
                if quota.maximum != nil { items.append(.quotaMaximum(index)) }
            }
            return items
        }

        /// All irreducible sets, by trying every one.
        var conflicts: Set<Set<PlanClash>> {
            let items = items
            let sets = (0..<(1 << items.count)).map { bits in
                items.indices.filter { bits & (1 << $0) != 0 }.map { items[$0] }
            }
            let clashing = sets.filter { !canHold($0) }.map { Set($0) }
            return Set(clashing.filter { set in !clashing.contains { $0.isStrictSubset(of: set) } })
        }
    }

    @Test func findsEverySetThatClashes() throws {
        var clashing = 0
        for seed in 1...250 as ClosedRange<UInt64> {
            var random = RandomExpertise(seed: seed)
            var dossier = random.dossier()
            random.addPlanQuotas(&dossier)
            // What stands against a fixed pair is told elsewhere; here decisions meet quotas.
            let table = dossier.pairTable()
            dossier.decisions.fixedPairs.removeAll { pair in
                table[pair.applicant, pair.partner].blocks.contains { !$0.yieldsToFixing }
            }
            let candidates = random.candidates(of: dossier)
            let plan = dossier.plan(candidates: candidates)
            guard plan.status == .infeasible else { continue }
            let oracle = Oracle(dossier, candidates)
            #expect(!oracle.canHold(oracle.items), "seed \(seed)")
            let found = Set(plan.clashes.sets.map { set in Set(set.filter { !$0.isExplanation }) })
            #expect(plan.clashes.areAll, "seed \(seed)")
            #expect(found == oracle.conflicts, "seed \(seed)")
            for repair in plan.clashes.repairs {
                #expect(repair.allSatisfy { $0.canBeTakenBack })
                #expect(oracle.canHold(oracle.items.filter { !repair.contains($0) }), "seed \(seed)")
            }
            clashing += 1
        }
        #expect(clashing > 25)
    }
}
