import DecisionKernels
import Testing

@Suite struct PairingSolverTests {
    @Test(arguments: PairingObjective.allCases)
    func agreesWithAListOfAllPlans(objective: PairingObjective) throws {
        var sampler = PairingSampler(seed: 11)
        var feasible = 0
        for _ in 0..<500 {
            let problem = sampler.problem(twoValues: sampler.chance(25))
            feasible += try compare(problem, objective)
        }
        #expect(feasible > 200)
    }

    @Test(arguments: PairingObjective.allCases)
    func agreesWithAListOfAllPlansWhereGroupsOverlap(objective: PairingObjective) throws {
        var sampler = PairingSampler(seed: 12)
        var feasible = 0
        for _ in 0..<250 {
            let problem = sampler.problem(overlapping: true)
            feasible += try compare(problem, objective)
        }
        #expect(feasible > 80)
    }

    /// Of the best plans the one with most pairs of another plan.
    @Test(arguments: PairingObjective.allCases)
    func findsTheNearestOfTheBestPlans(objective: PairingObjective) throws {
        var sampler = PairingSampler(seed: 13)
        var differing = 0
        for _ in 0..<400 {
            let problem = sampler.problem(twoValues: sampler.chance(25))
            let oracle = PairingOracle(problem)
            let ordered = oracle.ordered(by: objective)
            let other = oracle.plans.isEmpty ? [] : oracle.plans[sampler.number(0...(oracle.plans.count - 1))]
            let answer = try problem.nearestBest(to: other, by: objective)
            guard let first = ordered.first else {
                #expect(answer == nil)
                continue
            }
            func shared(_ plan: [IndexPair]) -> Int { plan.count { other.contains($0) } }
            // Of plans equal by `total`, those with the most pairs.
            let best = ordered.filter {
                oracle.levels($0, objective) == oracle.levels(first, objective) && $0.count == first.count
            }
            let nearest = best.map(shared).max()
            #expect(answer?.plan.pairs == best.first { shared($0) == nearest }, "\(objective) \(problem)")
            differing += answer?.plan.pairs == first ? 0 : 1
        }
        #expect(differing > 5)
    }

    /// Prices confirm the best plan by leximin, and no other.
    @Test func confirmsLeximinByPrices() throws {
        var sampler = PairingSampler(seed: 14)
        var (confirmed, refused) = (0, 0)
        for _ in 0..<500 {
            let problem = sampler.problem(twoValues: sampler.chance(40))
            let oracle = PairingOracle(problem)
            let ordered = oracle.ordered(by: .leximin)
            guard let first = ordered.first else { continue }
            let best = oracle.levels(first, .leximin)
            for plan in ordered.prefix(20) {
                let isBest = oracle.levels(plan, .leximin) == best
                #expect(problem.confirmsLeximin(plan) == isBest, "\(problem)")
                confirmed += isBest ? 1 : 0
                refused += isBest ? 0 : 1
            }
        }
        #expect(confirmed > 200 && refused > 500)
    }

    private func compare(_ problem: PairingProblem, _ objective: PairingObjective) throws -> Int {
        let oracle = PairingOracle(problem)
        let expected = oracle.ordered(by: objective)
        let answer = try problem.best(by: objective)
        #expect(try problem.isFeasible() == !expected.isEmpty)
        guard let first = expected.first else {
            #expect(answer == nil, "\(problem)")
            return 0
        }
        let found = try #require(answer, "\(problem)")
        #expect(found.plan.pairs == first, "\(objective) \(problem)")
        #expect(found.plan.total == Int128(oracle.total(first)))
        #expect(found.plan.worst == oracle.worst(first))
        #expect(found.isOptimal)
        #expect(found.gap == 0)
        let equals = expected.count { oracle.levels($0, objective) == oracle.levels(first, objective) }
        #expect(found.isUnique == (equals == 1), "\(objective) \(problem)")
        return 1
    }
}
