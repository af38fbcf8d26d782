import DecisionKernels
import Testing

@Suite struct PairingSolverTests {
    @Test(arguments: PairingObjective.allCases)
    func agreesWithAListOfAllPlans(objective: PairingObjective) throws {
        var sampler = PairingSampler(seed: 11)
        var feasible = 0
        for _ in 0..<700 {
            let problem = sampler.problem(twoValues: sampler.chance(25))
            feasible += try compare(problem, objective)
        }
        #expect(feasible > 300)
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
