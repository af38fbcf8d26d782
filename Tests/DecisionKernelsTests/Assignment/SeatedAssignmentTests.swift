import DecisionKernels
import Testing

@Suite struct SeatedAssignmentTests {
    private func solve(_ problem: SeatedAssignmentProblem) throws -> SeatedAssignmentSolution {
        try #require(SeatedAssignment(solving: problem).solution)
    }

    @Test(arguments: 0..<8)
    func agreesWithEnumeration(block: Int) throws {
        for seed in (block * 500)..<(block * 500 + 500) {
            var sampler = AssignmentSampler(seed: UInt64(seed))
            let rows = sampler.generator.uniformInteger(below: 6)
            // Five by five takes the oracle longest and is drawn less often.
            let columns = sampler.generator.uniformInteger(below: rows == 5 ? 5 : 6)
            let lowest = Int64(sampler.generator.uniformInteger(below: 5)) - 3
            let spread = 1 + sampler.generator.uniformInteger(below: 6)
            let problem = sampler.problem(rows: rows, columns: columns, lowest: lowest, spread: spread)
            let result = SeatedAssignment(solving: problem)
            guard let oracle = AssignmentOracle(problem) else {
                #expect(result.solution == nil, "seed \(seed)")
                #expect(SeatedAssignment.bestValue(problem) == nil)
                continue
            }
            let solution = try #require(result.solution, "seed \(seed)")
            #expect(solution.pairs == oracle.pairs, "seed \(seed)")
            #expect(solution.tierTotal == oracle.tierTotal)
            #expect(solution.total == oracle.total)
            #expect(solution.worst == oracle.worst)
            #expect(solution.isUnique == (oracle.equals == 1), "seed \(seed)")
            #expect(problem.certifies(solution), "seed \(seed)")
            let value = try #require(SeatedAssignment.bestValue(problem))
            #expect(value == (oracle.tierTotal, oracle.total))
        }
    }

    @Test func provesLargerOptimaAndKeepsThemUnderRenumbering() throws {
        for seed in 0..<24 {
            var sampler = AssignmentSampler(seed: 9000 + UInt64(seed))
            let spread = seed % 3 == 0 ? 4 : 100_000_000
            let problem = sampler.problem(rows: 60, columns: 40, lowest: seed % 2 == 0 ? 0 : -50, spread: spread)
            guard let solution = SeatedAssignment(solving: problem).solution else {
                #expect(problem.requiredPairClash() != nil)
                continue
            }
            #expect(problem.certifies(solution), "seed \(seed)")

            let rowAt = sampler.generator.shuffled(Array(0..<60))
            let columnAt = sampler.generator.shuffled(Array(0..<40))
            var renumbered = problem
            for row in 0..<60 {
                for column in 0..<40 {
                    renumbered.values[row * 40 + column] = problem.values[rowAt[row] * 40 + columnAt[column]]
                }
            }
            renumbered.columnGroup = columnAt.map { problem.columnGroup[$0] }
            renumbered.rowTier = rowAt.map { problem.rowTier[$0] }
            renumbered.requiredPairs = try problem.requiredPairs.map {
                IndexPair(
                    row: try #require(rowAt.firstIndex(of: $0.row)),
                    column: try #require(columnAt.firstIndex(of: $0.column)))
            }
            let other = try solve(renumbered)
            #expect(other.tierTotal == solution.tierTotal)
            #expect(other.total == solution.total)
            #expect(other.worst == solution.worst)
            #expect(other.pairs.count == solution.pairs.count)
            #expect(other.isUnique == solution.isUnique)
            if solution.isUnique {
                let back = other.pairs.map { IndexPair(row: rowAt[$0.row], column: columnAt[$0.column]) }
                #expect(back.sorted() == solution.pairs)
            }
        }
    }

    /// The canonical plan is found by rearranging; the proof fails if that ever loses anything.
    @Test func losesNothingWhileRearrangingAmongManyEquals() {
        for seed in 0..<400 {
            var sampler = AssignmentSampler(seed: 20_000 + UInt64(seed))
            let problem = sampler.problem(rows: 14, columns: 11, lowest: 0, spread: 2 + seed % 4)
            guard let solution = SeatedAssignment(solving: problem).solution else { continue }
            #expect(problem.certifies(solution), "seed \(seed)")
        }
    }

    @Test func rejectsEveryCorruptedProof() throws {
        var sampler = AssignmentSampler(seed: 77)
        var problem = sampler.problem(rows: 12, columns: 9, lowest: 1, spread: 50)
        problem.requiredPairs = []
        problem.columnGroup = (0..<9).map { $0 % 2 }
        problem.groupSeats = [3, 2]
        let solution = try solve(problem)
        #expect(problem.certifies(solution))
        #expect(solution.pairs.count == 5)

        var corrupted: [SeatedAssignmentSolution] = []
        func corrupt(_ change: (inout SeatedAssignmentSolution) -> Void) {
            var copy = solution
            change(&copy)
            corrupted.append(copy)
        }
        corrupt { $0.total += 1 }
        corrupt { $0.tierTotal += 1 }
        corrupt { $0.worst = 0 }
        corrupt { $0.pairs.removeLast() }
        corrupt { $0.pairs.swapAt(0, 1) }
        corrupt { $0.pairs.append($0.pairs[4]) }
        corrupt { $0.pairs[4] = IndexPair(row: 11, column: $0.pairs[0].column) }
        corrupt { $0.pairs[4] = IndexPair(row: 12, column: 0) }
        corrupt { $0.duals.rows[solution.pairs[0].row] += 1 }
        corrupt { $0.duals.rows[solution.pairs[0].row] -= 1 }
        corrupt { $0.duals.columns[solution.pairs[0].column] -= 1 }
        corrupt { $0.duals.groups[0] += 1 }
        corrupt { $0.duals.groups = [] }
        corrupt { $0.duals.rows[0] = .max }
        corrupt { $0.duals.tierUnit = 1 }
        corrupt { $0.duals.pairUnit = 1 }
        for (index, copy) in corrupted.enumerated() { #expect(!problem.certifies(copy), "corruption \(index)") }

        // A worse plan with honest totals has no proof either.
        var worse = solution
        let dropped = worse.pairs.removeFirst()
        worse.total -= try #require(problem.value(row: dropped.row, column: dropped.column))
        worse.tierTotal -= problem.rowTier[dropped.row]
        worse.worst = worse.pairs.compactMap { problem.value(row: $0.row, column: $0.column) }.min()
        #expect(!problem.certifies(worse))
        // And a required pair that is missing is missing.
        var demanding = problem
        let missing = try #require((0..<9).first { column in !solution.pairs.contains { $0.column == column } })
        demanding.values[missing] = 1
        demanding.requiredPairs = [IndexPair(row: 0, column: missing)]
        #expect(!demanding.certifies(solution))
    }

    /// Machol & Wien 1976, *A Hard Assignment Problem*: costs (i − 1)(j − 1), best on the other diagonal.
    @Test(arguments: [1, 2, 5, 12])
    func solvesMacholAndWien(size: Int) throws {
        var values: [Int64] = []
        for row in 0..<size {
            for column in 0..<size { values.append(-Int64(row * column)) }
        }
        let problem = SeatedAssignmentProblem(rows: size, columns: size, values: values, matchAtALoss: true)
        let solution = try solve(problem)
        #expect(solution.pairs == (0..<size).map { IndexPair(row: $0, column: size - 1 - $0) })
        #expect(solution.isUnique)
        #expect(problem.certifies(solution))
    }

    /// The example of the OR-Tools guide, *Solving an Assignment Problem*: five workers, four tasks, least cost 265.
    @Test func solvesTheExampleOfTheORToolsGuide() throws {
        let costs: [Int64] = [
            90, 80, 75, 70, 35, 85, 55, 65, 125, 95, 90, 95, 45, 110, 95, 115, 50, 100, 90, 100,
        ]
        let problem = SeatedAssignmentProblem(rows: 5, columns: 4, values: costs.map { -$0 }, matchAtALoss: true)
        let solution = try solve(problem)
        #expect(solution.total == -265)
        let tasks = [(0, 3), (1, 2), (2, 1), (3, 0)]
        #expect(solution.pairs == tasks.map { IndexPair(row: $0.0, column: $0.1) })
        #expect(problem.certifies(solution))
    }

    @Test func matchesAsManyAsCanBeWhereAllPairsAreEqual() throws {
        // The last two rows can only have the last column, so three of four is the most.
        let possible: [[Int64]] = [[1, 1, 1, 0], [0, 0, 1, 1], [0, 0, 0, 1], [0, 0, 0, 1]]
        for worth in [0, 1] as [Int64] {
            let values = possible.flatMap { $0 }.map { $0 == 1 ? worth : SeatedAssignmentProblem.impossible }
            let problem = SeatedAssignmentProblem(rows: 4, columns: 4, values: values)
            let solution = try solve(problem)
            #expect(!solution.isUnique)
            let first = [(0, 0), (1, 2), (2, 3)]
            #expect(solution.pairs == first.map { IndexPair(row: $0.0, column: $0.1) })
        }
    }

    @Test func makesAPairWorthNothingButNoneAtALoss() throws {
        let problem = SeatedAssignmentProblem(rows: 2, columns: 2, values: [0, -1, -1, -1])
        let solution = try solve(problem)
        #expect(solution.pairs == [IndexPair(row: 0, column: 0)])
        // Making no pair at all is worth as much.
        #expect(!solution.isUnique)

        var all = problem
        all.matchAtALoss = true
        let forced = try solve(all)
        #expect(forced.pairs == [IndexPair(row: 0, column: 0), IndexPair(row: 1, column: 1)])
        #expect(forced.total == -1)
        #expect(forced.isUnique)
    }

    @Test func putsTiersBeforeAnyValue() throws {
        let dear = Int64(1) << 52
        let problem = SeatedAssignmentProblem(
            rows: 3, columns: 3, values: [dear, dear, dear, dear, 1, 1, -dear, -dear, -5], columnGroup: [0, 0, 0],
            groupSeats: [2], rowTier: [1, 2, .max / 2])
        let solution = try solve(problem)
        #expect(solution.pairs == [IndexPair(row: 1, column: 0), IndexPair(row: 2, column: 2)])
        #expect(solution.tierTotal == 2 + .max / 2)
        #expect(solution.total == dear - 5)
        #expect(problem.certifies(solution))
    }

    @Test func staysExactOverHugeRanges() throws {
        let huge = Int64.max / 4
        for seed in 0..<200 {
            var sampler = AssignmentSampler(seed: 500 + UInt64(seed))
            var problem = sampler.problem(rows: 4, columns: 4, lowest: -1, spread: 3)
            problem.values = problem.values.map {
                $0 == SeatedAssignmentProblem.impossible
                    ? $0 : $0 * huge + Int64(sampler.generator.uniformInteger(below: 2)) * -$0.signum()
            }
            problem.rowTier = problem.rowTier.map { $0 * (.max / 16) }
            guard let solution = SeatedAssignment(solving: problem).solution else { continue }
            let oracle = try #require(AssignmentOracle(problem))
            #expect(solution.pairs == oracle.pairs, "seed \(seed)")
            #expect(solution.isUnique == (oracle.equals == 1))
            #expect(problem.certifies(solution))
        }
    }

    @Test func answersForEmptySidesAndImpossiblePairs() throws {
        for (rows, columns) in [(0, 0), (0, 3), (3, 0), (2, 3)] {
            let values = [Int64](repeating: SeatedAssignmentProblem.impossible, count: rows * columns)
            for matchAtALoss in [false, true] {
                let problem = SeatedAssignmentProblem(
                    rows: rows, columns: columns, values: values, matchAtALoss: matchAtALoss)
                let solution = try solve(problem)
                #expect(solution.pairs.isEmpty && solution.total == 0 && solution.worst == nil)
                #expect(solution.isUnique)
                #expect(problem.certifies(solution))
            }
        }
    }

    @Test func namesAnIrreducibleClashOfRequiredPairs() {
        var problem = SeatedAssignmentProblem(
            rows: 4, columns: 4, values: Array(repeating: 1, count: 16), columnGroup: [0, 0, 0, 1], groupSeats: [2, 0])
        problem.values[5] = SeatedAssignmentProblem.impossible
        func clash(_ pairs: [(Int, Int)]) -> RequiredPairClash? {
            problem.requiredPairs = pairs.map { IndexPair(row: $0.0, column: $0.1) }
            guard case .infeasible(let clash) = SeatedAssignment(solving: problem) else { return nil }
            // Irreducible: without any one of its pairs, the rest of the clash can be made.
            for left in clash.pairs {
                var without = problem
                without.requiredPairs = clash.pairs.filter { $0 != left }
                #expect(without.requiredPairClash() == nil)
            }
            var alone = problem
            alone.requiredPairs = clash.pairs
            #expect(alone.requiredPairClash()?.reason == clash.reason)
            return clash
        }
        #expect(clash([(0, 0), (1, 1)])?.reason == .impossiblePair)
        #expect(clash([(2, 1), (2, 0)])?.reason == .sameRow(2))
        #expect(clash([(3, 2), (0, 2)])?.reason == .sameColumn(2))
        #expect(clash([(3, 2), (0, 0), (2, 1)])?.reason == .tooFewSeats(group: 0))
        #expect(clash([(0, 3)])?.reason == .tooFewSeats(group: 1))
        #expect(clash([(0, 0), (0, 0), (2, 1)]) == nil)
    }
}
