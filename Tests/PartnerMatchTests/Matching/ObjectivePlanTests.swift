import Testing

@testable import PartnerMatch

/// Plans by every objective, against all plans of small dossiers one by one.
@Suite struct ObjectivePlanTests {
    private typealias Pair = NaivePlans.Pair
    private static let byValue: [MatchingSettings.Objective] = [.maximinThenTotal, .leximin, .nash]

    private func pairs(_ plan: Plan) -> [Pair] {
        plan.pairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
    }

    /// Best first by ranks alone.
    private func bestRanked(_ naive: NaivePlans) -> [[Pair]] {
        let ranks = naive.plans.map { naive.ranks($0) }.max { $0.lexicographicallyPrecedes($1) }
        return naive.plans.filter { naive.ranks($0) == ranks }
    }

    /// What the objective looks at: nobody knows a value of a pair that cannot be assessed.
    private func values(_ plan: [Pair], _ table: PairTable, _ over: MatchingSettings.ObjectiveValues) -> [Int64] {
        plan.flatMap { pair -> [Int64] in
            let entry = table[pair.applicant, pair.partner]
            switch over {
            case .pairs: return entry.score.map { [$0.value] } ?? []
            case .municipalities:
                return entry.fit.map { fit in
                    [fit.north.value, fit.south.value].map { Int64((1_000_000 * $0).rounded()) }
                } ?? []
            }
        }.sorted()
    }

    /// Whole numbers of any size as base 10⁹ digits, lowest first: enough to compare products.
    private func product(_ values: [Int64]) -> [Int64] {
        var digits: [Int64] = [1]
        for value in values where value > 0 {
            var carry: Int64 = 0
            for index in digits.indices {
                let next = digits[index] * value + carry
                digits[index] = next % 1_000_000_000
                carry = next / 1_000_000_000
            }
            while carry > 0 {
                digits.append(carry % 1_000_000_000)
                carry /= 1_000_000_000
            }
        }
        return digits
    }

    /// Bigger is better, level by level.
    private func standing(
        _ plan: [Pair], _ naive: NaivePlans, _ settings: MatchingSettings
    ) -> [[Int64]] {
        let values = values(plan, naive.table, settings.over)
        switch settings.objective {
        case .total, .countThenTotal, .stable: return [[naive.total(plan)]]
        case .maximinThenTotal: return [[values.first ?? .max], [naive.total(plan)]]
        case .leximin: return [values]
        case .nash:
            let product = product(values)
            return [[Int64(values.count { $0 > 0 })], [Int64(product.count)], product.reversed()]
        }
    }

    private func isLess(_ one: [[Int64]], _ other: [[Int64]]) -> Bool {
        for (left, right) in zip(one, other) where left != right { return left.lexicographicallyPrecedes(right) }
        return false
    }

    private func isBefore(_ one: [Pair], _ other: [Pair], _ naive: NaivePlans) -> Bool {
        func worst(_ plan: [Pair]) -> Int64 { plan.map { naive.score($0)?.value ?? 0 }.min() ?? 0 }
        if worst(one) != worst(other) { return worst(one) > worst(other) }
        return one.sorted().lexicographicallyPrecedes(other.sorted())
    }

    @Test(arguments: MatchingSettings.ObjectiveValues.allCases)
    func isTheBestOfAllPlans(_ over: MatchingSettings.ObjectiveValues) throws {
        var differing: [MatchingSettings.Objective: Int] = [:]
        var several = 0
        for seed in 0..<350 {
            var random = RandomExpertise(seed: UInt64(70_000 + seed))
            var dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let naive = NaivePlans(dossier, candidates)
            let total = dossier.plan(candidates: candidates)
            let peers = bestRanked(naive)
            for objective in [.countThenTotal] + Self.byValue {
                dossier.call.matching.objective = objective
                dossier.call.matching.over = over
                let plan = dossier.plan(candidates: candidates)
                #expect(plan.objective == objective && plan.over == over && plan.status == total.status)
                guard plan.status.hasPairs else { continue }
                let settings = dossier.call.matching
                let standings = peers.map { standing($0, naive, settings) }
                let best = try #require(standings.max { isLess($0, $1) })
                let equals = peers.indices.filter { standings[$0] == best }.map { peers[$0] }
                let first = try #require(equals.min { isBefore($0, $1, naive) })
                #expect(pairs(plan) == first.sorted(), "seed \(seed), \(objective.rawValue)")
                #expect(plan.isUnique == (equals.count == 1), "seed \(seed), \(objective.rawValue)")
                #expect(plan.isCertified)
                #expect(plan.isChecked == (objective != .nash))
                #expect(plan.lossOfTotal == total.total.value - plan.total.value && plan.lossOfTotal >= 0)
                #expect(
                    plan.blockingPairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
                        == naive.blockingPairs(of: first), "seed \(seed)")
                if pairs(plan) != pairs(total) { differing[objective, default: 0] += 1 }
                if equals.count > 1 { several += 1 }
            }
        }
        for objective in Self.byValue { #expect((differing[objective] ?? 0) > 2, "\(objective.rawValue)") }
        #expect(differing[.countThenTotal] == nil)
        #expect(several > 25)
    }

    /// The law: no plan with leximin's number of pairs has a higher minimum.
    @Test func nobodyIsBetterOffAtTheBottomThanWithLeximin() {
        var compared = 0
        for seed in 0..<300 {
            var random = RandomExpertise(seed: UInt64(80_000 + seed))
            var dossier = random.dossier()
            dossier.decisions.fixedPairs = []
            // Nobody ranked: all are equals.
            let candidates = random.candidates(of: dossier).map { Candidate(applicant: $0.applicant, tier: 0) }
            let naive = NaivePlans(dossier, candidates)
            dossier.call.matching.objective = .leximin
            let plan = dossier.plan(candidates: candidates)
            guard let worst = plan.worst else { continue }
            for other in naive.plans where other.count == plan.pairs.count {
                #expect(other.compactMap { naive.score($0)?.value }.min() ?? 0 <= worst, "seed \(seed)")
                compared += 1
            }
            #expect(naive.plans.allSatisfy { $0.count <= plan.pairs.count })
        }
        #expect(compared > 500)
    }

    @Test func doesNotDependOnTheOrderOfCandidatesAndDecisions() {
        for seed in 0..<100 {
            var random = RandomExpertise(seed: UInt64(90_000 + seed))
            var dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            for objective in Self.byValue {
                dossier.call.matching.objective = objective
                let plan = dossier.plan(candidates: candidates)
                var other = dossier
                other.decisions.fixedPairs.reverse()
                let again = other.plan(candidates: candidates.reversed())
                #expect(pairs(plan) == pairs(again) && plan.status == again.status && plan.isUnique == again.isUnique)
            }
        }
    }

    /// Whom somebody would get among other candidates follows the objective.
    @Test func placesFollowTheObjective() {
        var placed = 0
        for seed in 0..<150 {
            var random = RandomExpertise(seed: UInt64(95_000 + seed))
            var dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            for objective in MatchingSettings.Objective.allCases {
                dossier.call.matching.objective = objective
                let plan = dossier.plan(candidates: candidates)
                for applicant in dossier.applicants.indices {
                    let expected = plan.pairs.first { $0.applicant == applicant }?.partner
                    #expect(plan.place(of: applicant, among: candidates, of: dossier)?.partner == expected)
                    if expected != nil { placed += 1 }
                }
            }
        }
        #expect(placed > 300)
    }
}
