import DecisionKernels
import Testing

/// Seats, tiers, required pairs and quotas at once, against a list of all plans.
@Suite struct QuotaAssignmentTests {
    private func problem(_ sampler: inout PairingSampler) -> SeatedAssignmentProblem {
        let sampled = sampler.problem(overlapping: sampler.chance(30), limitingPairs: sampler.chance(60))
        let tiers = sampler.number(1...3)
        var problem = SeatedAssignmentProblem(
            rows: sampled.rows, columns: sampled.columns,
            values: sampled.scores.map { $0 == PairingProblem.impossible ? $0 : max($0, 0) },
            columnGroup: (0..<sampled.columns).map { _ in sampler.number(0...1) },
            groupSeats: [sampler.number(0...2), sampler.number(1...3)],
            rowTier: (0..<sampled.rows).map { _ in Int64(sampler.number(1...(tiers + 1))) },
            requiredPairs: sampled.fixed)
        problem.quotas = sampled.groups
        problem.pairQuotas = sampled.cellGroups
        return problem
    }

    @Test func agreesWithAListOfAllPlans() throws {
        var sampler = PairingSampler(seed: 71)
        var solved = 0
        var bindsRank = 0
        var broken = 0
        for _ in 0..<1200 {
            let problem = problem(&sampler)
            guard problem.hasQuotas, problem.requiredPairClash() == nil else { continue }
            let plain = problem.pairing(matching: [:])
            let oracle = PairingOracle(plain)
            func standing(_ plan: [IndexPair]) -> SeatedStanding { problem.standing(of: plan) }
            let best = oracle.ordered(by: .total).max { left, right in standing(left) < standing(right) }
            guard let best else {
                #expect(SeatedAssignment(solving: problem) == .breaksQuotas)
                #expect(SeatedAssignment.bestStanding(problem) == nil)
                broken += 1
                continue
            }
            // The list is ordered, so that the first with the best standing is the canonical one.
            let first = try #require(oracle.ordered(by: .total).first { standing($0) == standing(best) })
            let solution = try #require(SeatedAssignment(solving: problem).solution)
            #expect(solution.pairs == first, "\(problem)")
            #expect(solution.isProved)
            #expect(solution.isUnique == (oracle.plans.count { standing($0) == standing(best) } == 1), "\(problem)")
            #expect(SeatedAssignment.bestStanding(problem) == standing(best))
            #expect(!problem.certifies(solution))
            solved += 1
            var free = problem
            free.quotas = []
            free.pairQuotas = []
            let other = try #require(SeatedAssignment.bestStanding(free))
            #expect(other >= standing(best))
            if other.ranks != standing(best).ranks { bindsRank += 1 }
        }
        #expect(solved > 300)
        #expect(bindsRank > 50)
        #expect(broken > 50)
    }

    @Test func repairsWithinQuotas() throws {
        var sampler = PairingSampler(seed: 72)
        var steps = 0
        for _ in 0..<300 {
            var problem = problem(&sampler)
            // In a repair every row counts.
            guard problem.hasQuotas, problem.requiredPairClash() == nil else { continue }
            problem.rowTier = problem.rowTier.map { max($0, 1) }
            let all = PairingOracle(problem.pairing(matching: [:])).plans
            var free = problem
            free.quotas = []
            free.pairQuotas = []
            let any = PairingOracle(free.pairing(matching: [:])).plans
            guard !any.isEmpty else { continue }
            let required = problem.requiredPairs
            let current = any[sampler.number(0...(any.count - 1))].filter { !required.contains($0) }
            var expected: [SeatedStanding] = []
            for givenUp in 0...current.count {
                let within = all.filter { plan in current.count { !plan.contains($0) } <= givenUp }
                guard let best = within.map({ problem.standing(of: $0) }).max() else { continue }
                if expected.last.map({ $0 < best }) ?? true { expected.append(best) }
            }
            let frontier = RepairFrontier(keepingQuotas: problem, current: current)
            #expect(frontier.unproved.isEmpty)
            #expect(frontier.points.map { problem.standing(of: $0.pairs) } == expected, "\(problem)")
            for point in frontier.points {
                #expect(point.givenUp == current.count { !point.pairs.contains($0) })
                #expect(problem.keepsQuotas(point.pairs))
            }
            steps += expected.count
        }
        #expect(steps > 100)
    }

    /// Rank by rank: the second is worth more than the third and fourth together.
    @Test func walksDownTheTiers() throws {
        var problem = SeatedAssignmentProblem(
            rows: 4, columns: 4, values: [Int64](repeating: 1, count: 16), rowTier: [4, 3, 2, 1])
        // Either the second alone, or the third and the fourth.
        problem.quotas = [
            .init(side: .rows, members: [1, 2], maximum: 1), .init(side: .rows, members: [1, 3], maximum: 1),
        ]
        let solution = try #require(SeatedAssignment(solving: problem).solution)
        #expect(solution.pairs.map { $0.row } == [0, 1])
        #expect(problem.standing(of: solution.pairs).ranks == [1, 1, 0, 0])
    }
}
