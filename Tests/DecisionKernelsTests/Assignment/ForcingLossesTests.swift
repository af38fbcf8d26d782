import DecisionKernels
import Testing

@Suite struct ForcingLossesTests {
    @Test func agreeWithSolvingAgainForEveryPair() throws {
        var impossible = 0
        for seed in 0..<400 {
            var sampler = AssignmentSampler(seed: 4000 + UInt64(seed))
            let rows = 1 + sampler.generator.uniformInteger(below: 7)
            let columns = 1 + sampler.generator.uniformInteger(below: 7)
            var problem = sampler.problem(rows: rows, columns: columns, lowest: -3, spread: 6 + seed % 20)
            problem.rowTier = Array(repeating: 0, count: rows)
            problem.matchAtALoss = false
            guard let solution = SeatedAssignment(solving: problem).solution else { continue }
            let losses = problem.forcingLosses(solution)
            for row in 0..<rows {
                for column in 0..<columns {
                    var forced = problem
                    forced.requiredPairs.append(IndexPair(row: row, column: column))
                    let again = SeatedAssignment.bestValue(forced).map { Int128(solution.total - $0.total) }
                    #expect(losses[row * columns + column] == again, "seed \(seed), pair \(row) \(column)")
                    if again == nil { impossible += 1 }
                }
            }
        }
        #expect(impossible > 100)
    }

    @Test func areZeroExactlyWhereSomeBestPlanHoldsThePair() throws {
        let problem = SeatedAssignmentProblem(rows: 2, columns: 2, values: [5, 5, 5, 3])
        let solution = try #require(SeatedAssignment(solving: problem).solution)
        #expect(problem.forcingLosses(solution) == [2, 0, 0, 2])
    }
}
