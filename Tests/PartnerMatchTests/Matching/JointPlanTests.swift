import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

/// Plans in which total and score decide together, against all plans of small dossiers one by one.
@Suite struct JointPlanTests {
    private typealias Pair = NaivePlans.Pair

    private static let lambdas = ["0", "0.3", "0.5", "0.0007", "1"]

    private func pairs(_ plan: Plan) -> [Pair] {
        plan.pairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
    }

    /// Everything by definition, in the order of the criteria.
    private struct Definition {
        let naive: NaivePlans
        let candidates: [Int: Candidate]
        let weighing: JointWeighing
        let countsPairsFirst: Bool

        func total(_ applicant: Int) -> CountedTotal? { candidates[applicant]?.total }

        func value(_ pair: Pair) -> Int64 {
            let score = naive.score(pair)?.value ?? 0
            return weighing.share * (total(pair.applicant)?.value ?? 0) + (weighing.parts - weighing.share) * score
        }

        func chosenByPanel(_ plan: [Pair]) -> Int { plan.count { candidates[$0.applicant]?.tier == 0 } }

        func levels(_ plan: [Pair]) -> [Int64] {
            let counts = [Int64(chosenByPanel(plan)), countsPairsFirst ? Int64(plan.count) : 0]
            return counts + [plan.map(value).reduce(0, +)]
        }

        var best: [[Pair]] {
            let most = naive.plans.map(levels).max { $0.lexicographicallyPrecedes($1) }
            return naive.plans.filter { levels($0) == most }
        }

        func isBefore(_ one: [Pair], _ other: [Pair]) -> Bool {
            if one.count != other.count { return one.count > other.count }
            let (worst, otherWorst) = (one.map(value).min() ?? 0, other.map(value).min() ?? 0)
            if worst != otherWorst { return worst > otherWorst }
            return one.sorted().lexicographicallyPrecedes(other.sorted())
        }

        /// Over every choice of one end of each score and total; nil where that would be too many.
        func largestRegret(of plan: [Pair]) -> Int64? {
            let peers = naive.plans.filter { other in
                chosenByPanel(other) == chosenByPanel(plan) && (!countsPairsFirst || other.count == plan.count)
            }
            let pairs = Set(peers.joined()).sorted()
            let applicants = Set(pairs.map(\.applicant)).sorted()
            guard pairs.count + applicants.count <= 10 else { return nil }
            var largest: Int64 = 0
            for choice in 0..<(1 << (pairs.count + applicants.count)) {
                var worth: [Pair: Int64] = [:]
                for (position, pair) in pairs.enumerated() {
                    let score = naive.score(pair)
                    worth[pair] =
                        (weighing.parts - weighing.share)
                        * (choice >> position & 1 == 1 ? score?.high ?? 0 : score?.low ?? 0)
                }
                for (position, applicant) in applicants.enumerated() {
                    let total = total(applicant)
                    let end = choice >> (pairs.count + position) & 1 == 1 ? total?.high ?? 0 : total?.low ?? 0
                    for pair in pairs where pair.applicant == applicant {
                        worth[pair, default: 0] += weighing.share * end
                    }
                }
                func sum(_ plan: [Pair]) -> Int64 { plan.map { worth[$0] ?? 0 }.reduce(0, +) }
                largest = max(largest, (peers.map(sum).max() ?? 0) - sum(plan))
            }
            return largest
        }
    }

    private func total(_ random: inout RandomExpertise) -> CountedTotal {
        let low = Int64(random.below(5)) * 20_000_000
        let isKnown = random.chance(70)
        let interval = Interval(
            low: Rational(low) / Rational(1_000_000),
            high: Rational(isKnown ? low : low + 10_000_000) / Rational(1_000_000))
        return CountedTotal(interval, unknown: DecimalNumber("0.5") ?? DecimalNumber(0))
    }

    @Test(arguments: [MatchingSettings.Objective.total, .countThenTotal])
    func isTheBestOfAllPlans(_ objective: MatchingSettings.Objective) throws {
        var (tied, notMost, regrets) = (0, 0, 0)
        for seed in 0..<UInt64(400) {
            var random = RandomExpertise(seed: 9_000 + seed)
            var dossier = random.dossier()
            dossier.call.matching.objective = objective
            dossier.call.matching.candidates = .joint
            let lambda = try #require(DecimalNumber(random.pick(Self.lambdas)))
            let weighing = try #require(JointWeighing(lambda))
            dossier.call.matching.weighing = weighing
            var candidates: [Candidate] = []
            for applicant in dossier.applicants.indices where random.chance(90) {
                candidates.append(
                    Candidate(applicant: applicant, tier: random.chance(15) ? 0 : 1, total: total(&random)))
            }
            let naive = NaivePlans(dossier, candidates)
            let plan = dossier.plan(candidates: random.generator.shuffled(candidates))
            guard !naive.plans.isEmpty else {
                #expect(plan.status == .infeasible, "seed \(seed)")
                continue
            }
            var byApplicant: [Int: Candidate] = [:]
            for candidate in candidates { byApplicant[candidate.applicant] = candidate }
            let definition = Definition(
                naive: naive, candidates: byApplicant, weighing: weighing,
                countsPairsFirst: objective == .countThenTotal)
            let best = definition.best.sorted(by: definition.isBefore)
            let own = pairs(plan)
            #expect(own == best.first?.sorted(), "seed \(seed)")
            let joint = try #require(plan.joint)
            #expect(joint.value == own.map(definition.value).reduce(0, +), "seed \(seed)")
            #expect(joint.totals.value == own.reduce(0) { $0 + (definition.total($1.applicant)?.value ?? 0) })
            #expect(plan.total.value == naive.total(own))
            if plan.status.hasPairs {
                #expect(plan.isUnique == (best.count == 1), "seed \(seed)")
                #expect(plan.isCertified, "seed \(seed)")
                if let regret = definition.largestRegret(of: own) {
                    #expect(plan.largestRegret == weighing.millionths(regret), "seed \(seed)")
                    regrets += regret > 0 ? 1 : 0
                }
            }
            tied += best.count > 1 ? 1 : 0
            notMost += own.count < (naive.plans.map(\.count).max() ?? 0) ? 1 : 0
        }
        #expect(tied > 10 && regrets > 10)
        #expect(objective == .countThenTotal ? notMost == 0 : true)
    }

    // MARK: Who competes

    private func dossier(seed: UInt64) throws -> Dossier {
        var generator = DossierGenerator(applicants: 7, partners: 5, seed: seed)
        generator.seats = 3
        generator.criteria = 3
        generator.demands = 2
        generator.offers = 2
        let reading = Dossier.read(.folder(name: "generated", files: generator.files()))
        return try #require(reading.dossier)
    }

    @Test func everybodyEligibleCompetesAndThePanelIsFollowed() throws {
        var dossier = try dossier(seed: 3)
        let lambda = try #require(DecimalNumber("0.25"))
        dossier.call.matching.candidates = .joint
        dossier.call.matching.weighing = JointWeighing(lambda)
        let plain = dossier.ranking()
        let competing = plain.candidates(of: dossier)
        let expected = plain.entries.filter { entry in
            let decision = [.pending, .incomplete].contains(entry.decision) ? entry.wouldBe : entry.decision
            return decision != .ineligible && decision != .belowThreshold
        }.map(\.applicant).sorted()
        #expect(competing.map(\.applicant) == expected)
        #expect(competing.allSatisfy { $0.tier == 1 && !$0.isReserve && $0.total != nil })
        let out = try #require(expected.first)
        let selected = try #require(expected.last)
        func decided(_ decision: PanelDecisions.Override.Decision, _ applicant: Int) -> [Candidate] {
            var other = dossier
            other.decisions.overrides = [
                PanelDecisions.Override(
                    applicant: applicant, decision: decision, reason: LocalisedText("why"), date: nil)
            ]
            return other.ranking().candidates(of: other)
        }
        for decision in [PanelDecisions.Override.Decision.reserve, .notSelected, .ineligible] {
            #expect(decided(decision, out).map(\.applicant) == expected.filter { $0 != out })
        }
        let first = decided(.selected, selected)
        #expect(first.map(\.applicant) == expected)
        #expect(first.filter { $0.tier == 0 }.map(\.applicant) == [selected])
    }

    @Test func aPlanWithoutTotalsGoesByScores() throws {
        var dossier = MatchingFixture.pair()
        dossier.call.matching.candidates = .joint
        dossier.call.matching.weighing = JointWeighing(DecimalNumber(1))
        let plan = Study(dossier).plan()
        #expect(plan.joint == nil)
        #expect(plan.pairs.count == 1)
        let frontier = Study(dossier).planFrontier()
        #expect(!frontier.isRanked && frontier.points.isEmpty)
    }

    // MARK: The frontier

    @Test(arguments: 0..<UInt64(24))
    func theFrontierHasEveryPlanThatNoOtherDominates(seed: UInt64) throws {
        var dossier = try dossier(seed: seed)
        if seed % 3 == 0 { dossier.call.matching.objective = .countThenTotal }
        if seed % 4 == 1 {
            dossier.decisions.fixedPairs = [PanelDecisions.PairDecision(applicant: 2, partner: 1, reason: nil)]
        }
        let study = Study(dossier)
        let frontier = study.planFrontier()
        let candidates = study.ranking.jointCandidates(of: dossier)
        var totals: [Int: Int64] = [:]
        for candidate in candidates { totals[candidate.applicant] = candidate.total?.value }
        let naive = NaivePlans(dossier, candidates)
        let most = naive.plans.map(\.count).max() ?? 0
        let plans = naive.plans.filter { seed % 3 != 0 || $0.count == most }
        let sums = plans.map { plan in
            (totals: plan.reduce(Int64(0)) { $0 + (totals[$1.applicant] ?? 0) }, scores: naive.total(plan), plan: plan)
        }
        let best = sums.filter { own in
            !sums.contains {
                $0.totals >= own.totals && $0.scores >= own.scores && ($0.totals, $0.scores) != (own.totals, own.scores)
            }
        }
        let points = Set(best.map { [$0.totals, $0.scores] }).sorted { $0[1] > $1[1] }
        #expect(frontier.isComplete)
        #expect(frontier.points.map { [$0.totals, $0.scores] } == points)
        for point in frontier.points {
            let pairs = point.pairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
            #expect(
                best.contains { $0.plan.sorted() == pairs && $0.totals == point.totals && $0.scores == point.scores })
            guard let lambda = point.lambda else { continue }
            // With a λ between its ends the call's own plan has the same sums.
            let middle = (lambda.low + lambda.high) / Rational(2)
            guard let tenThousandths = middle.scaled(by: 10_000),
                let inside = DecimalNumber(coefficient: tenThousandths, exponent: -4),
                inside.rational > lambda.low, inside.rational < lambda.high
            else { continue }
            var joint = dossier
            joint.call.matching.candidates = .joint
            joint.call.matching.weighing = JointWeighing(inside)
            let plan = Study(joint).plan()
            #expect(plan.joint?.totals.value == point.totals && plan.total.value == point.scores)
        }
        // A plan of fewer pairs is not compared where their number comes first.
        #expect(seed % 3 == 0 || frontier.proposed != nil || frontier.better != nil)
    }
}
