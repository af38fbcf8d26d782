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

    @Test(arguments: PairingObjective.allCases)
    func agreesWithAListOfAllPlansWherePairsAreLimited(objective: PairingObjective) throws {
        var sampler = PairingSampler(seed: 13)
        var feasible = 0
        var bound = 0
        for _ in 0..<400 {
            let overlapping = sampler.chance(25)
            let twoValues = sampler.chance(25)
            let problem = sampler.problem(overlapping: overlapping, twoValues: twoValues, limitingPairs: true)
            feasible += try compare(problem, objective)
            var free = problem
            free.cellGroups = []
            if try free.best(by: objective)?.plan != problem.best(by: objective)?.plan { bound += 1 }
        }
        #expect(feasible > 130)
        #expect(bound > 100)
    }

    @Test func saysSoWhereTheLimitCame() throws {
        var problem = PairingProblem(rows: 8, columns: 8, scores: (0..<64).map { Int64($0 * 5 % 7) })
        problem.cellGroups = [
            .init(cells: (0..<64).filter { $0 % 5 == 0 }, minimum: 4, maximum: 5),
            .init(cells: (0..<64).filter { $0 % 3 == 1 }, minimum: 1, maximum: 2),
        ]
        let full = try #require(try problem.best(by: .total))
        #expect(full.isOptimal)
        var limits = PairingLimits()
        limits.parts = 2
        #expect(throws: PairingSearchLimit.self) { try problem.best(by: .total, limits: limits) }
        let group = problem.cellGroups[1]
        problem.cellGroups = [group]
        limits.parts = 3
        if let answer = try? problem.best(by: .total, limits: limits) { #expect(!answer.isOptimal) }
        // More than there can be: seen at once.
        problem.cellGroups = [.init(cells: (0..<8).map { 8 * $0 }, minimum: 2, maximum: 5)]
        #expect(try problem.best(by: .total, limits: limits) == nil)
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
