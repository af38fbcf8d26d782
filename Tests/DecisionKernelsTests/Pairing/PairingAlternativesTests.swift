import DecisionKernels
import Testing

@Suite struct PairingAlternativesTests {
    @Test(arguments: PairingObjective.allCases)
    func tellsAllPlansInOrder(objective: PairingObjective) throws {
        var sampler = PairingSampler(seed: 21)
        var told = 0
        for _ in 0..<120 {
            let problem = sampler.problem(largest: 4)
            let expected = PairingOracle(problem).ordered(by: objective).prefix(25)
            let found = try problem.best(25, by: objective).map { $0.plan.pairs }
            #expect(found == Array(expected), "\(objective) \(problem)")
            told += found.count
        }
        #expect(told > 250)
    }

    @Test func tellsTheBestOfManyPlansWithNestedGroups() throws {
        var sampler = PairingSampler(seed: 22)
        for objective in [PairingObjective.total, .countThenTotal] {
            for _ in 0..<250 {
                let problem = sampler.problem()
                let expected = PairingOracle(problem).ordered(by: objective).prefix(40)
                let found = try problem.best(40, by: objective).map { $0.plan.pairs }
                #expect(found == Array(expected), "\(objective) \(problem)")
            }
        }
    }

    @Test func tellsPlansWhereGroupsOverlap() throws {
        var sampler = PairingSampler(seed: 23)
        for _ in 0..<60 {
            let problem = sampler.problem(largest: 4, overlapping: true)
            let expected = PairingOracle(problem).ordered(by: .total).prefix(10)
            let found = try problem.best(10, by: .total).map { $0.plan.pairs }
            #expect(found == Array(expected), "\(problem)")
        }
    }
}
