import DecisionKernels
import Testing

/// Instances that others have published, certificates, and comparison with other solvers at larger sizes.
@Suite struct PairingInstancesTests {
    /// The assignment of smallest cost, as the largest sum of negative scores with everybody on one side matched.
    private func smallestCost(
        _ costs: [[Int64]], groups: [PairingProblem.Group] = []
    ) throws -> (cost: Int64, columnOfRow: [Int?]) {
        let width = costs[0].count
        let problem = PairingProblem(
            rows: costs.count, columns: width, scores: costs.flatMap { $0.map { -$0 } }, groups: groups,
            isRowRequired: Array(repeating: costs.count <= width, count: costs.count),
            isColumnRequired: Array(repeating: costs.count >= width, count: width))
        let plan = try #require(try problem.best(by: .total)?.plan)
        return (
            Int64(-plan.total), costs.indices.map { row in plan.pairs.first { $0.row == row }?.column }
        )
    }

    /// Examples of the documentation of three libraries, compared with it: the matrices, and the least cost.
    @Test func solvesTextbookExamples() throws {
        // SciPy, scipy.optimize.linear_sum_assignment.
        let scipy = try smallestCost([[4, 1, 3], [2, 0, 5], [3, 2, 2]])
        #expect(scipy.cost == 5)
        #expect(scipy.columnOfRow == [1, 0, 2])
        // Clapper, munkres for Python.
        let munkres = try smallestCost([[5, 9, 1], [10, 3, 2], [8, 7, 4]])
        #expect(munkres.cost == 12)
        #expect(munkres.columnOfRow == [0, 1, 2])
        // Google OR-Tools, "Linear Sum Assignment Solver": four workers, four tasks.
        let linear = try smallestCost([[90, 76, 75, 70], [35, 85, 55, 65], [125, 95, 90, 105], [45, 110, 95, 115]])
        #expect(linear.cost == 265)
        #expect(linear.columnOfRow == [3, 2, 1, 0])
        // Google OR-Tools, "Solving an assignment problem": five workers, four tasks.
        let workers = try smallestCost([
            [90, 80, 75, 70], [35, 85, 55, 65], [125, 95, 90, 95], [45, 110, 95, 115], [50, 100, 90, 100],
        ])
        #expect(workers.cost == 265)
        #expect(workers.columnOfRow == [3, 2, 1, 0, nil])
    }

    /// Google OR-Tools, "Assignment with teams of workers": no team may have more than two tasks. The costs were
    /// compared with it; the total of 250 is recalled.
    @Test func keepsTeamsOfWorkers() throws {
        let teams = try smallestCost(
            [
                [90, 76, 75, 70], [35, 85, 55, 65], [125, 95, 90, 105], [45, 110, 95, 115], [60, 105, 80, 75],
                [45, 65, 110, 95],
            ],
            groups: [
                .init(side: .rows, members: [0, 2, 4], maximum: 2), .init(side: .rows, members: [1, 3, 5], maximum: 2),
            ])
        #expect(teams.cost == 250)
        #expect([0, 2, 4].count { teams.columnOfRow[$0] != nil } == 2)
    }

    /// Machol & Wien 1976, *A Hard Assignment Problem*: c = i·j, whose only best plan runs backwards, as the
    /// rearrangement inequality says.
    @Test(arguments: [1, 2, 7, 30])
    func solvesTheProblemOfMacholAndWien(size: Int) throws {
        let costs = (1...size).map { row in (1...size).map { Int64(row * $0) } }
        let found = try smallestCost(costs)
        #expect(found.cost == Int64(size * (size + 1) * (size + 2) / 6))
        #expect(found.columnOfRow == (0..<size).map { size - 1 - $0 })
    }

    @Test func provesItsPlansByPrices() throws {
        var sampler = PairingSampler(seed: 41)
        var proved = 0
        for round in 0..<300 {
            let problem = sampler.problem(largest: round < 250 ? 5 : 25)
            for objective in [PairingObjective.total, .countThenTotal] {
                guard let plan = try problem.best(by: objective)?.plan else { continue }
                let certificate = try #require(problem.certificate(for: objective))
                let weight = certificate.perScore * plan.total + certificate.perPair * Int128(plan.pairs.count)
                #expect(problem.bound(by: certificate) == weight, "\(objective) \(problem)")
                proved += 1
            }
        }
        #expect(proved > 300)
    }

    /// Seats as groups of columns, by a solver that shares no code with this one.
    @Test func agreesWithTheSeatedAssignment() throws {
        var generator = SeededGenerator(seed: 42)
        for round in 0..<12 {
            let rows = 20 + 5 * round
            let columns = 50 - 2 * round
            let spread = [3, 1000, 100_000_000][round % 3]
            let scores = (0..<(rows * columns)).map { _ in
                generator.uniformInteger(below: 10) == 0
                    ? PairingProblem.impossible : Int64(generator.uniformInteger(below: spread))
            }
            let groupOf = (0..<columns).map { _ in generator.uniformInteger(below: 4) }
            let seats = (0..<4).map { _ in 3 + generator.uniformInteger(below: 4) }
            let seated = SeatedAssignmentProblem(
                rows: rows, columns: columns, values: scores, columnGroup: groupOf, groupSeats: seats)
            let problem = PairingProblem(
                rows: rows, columns: columns, scores: scores,
                groups: seats.indices.map { group in
                    .init(
                        side: .columns, members: (0..<columns).filter { groupOf[$0] == group }, maximum: seats[group])
                })
            let expected = try #require(SeatedAssignment(solving: seated).solution)
            let found = try #require(try problem.best(by: .total))
            #expect(found.plan.pairs == expected.pairs)
            #expect(found.isUnique == expected.isUnique)
            if round < 3 {
                #expect(try problem.forcingLosses(by: .total) == seated.forcingLosses(expected))
            }
        }
    }

    /// Around the sizes of a call: the largest smallest value is a threshold of the numbers of pairs that can be made.
    @Test func keepsTheLawsOfFairPlansAtLargerSizes() throws {
        var generator = SeededGenerator(seed: 43)
        let scores = (0..<(60 * 30)).map { _ in Int64(1 + generator.uniformInteger(below: 50)) }
        var problem = PairingProblem(rows: 60, columns: 30, scores: scores)
        problem.groups = [.init(side: .columns, members: Array(0..<15), maximum: 9)]
        let leximin = try #require(try problem.best(by: .leximin))
        let maximin = try #require(try problem.best(by: .maximinThenTotal))
        let nash = try #require(try problem.best(by: .nash))
        #expect(leximin.plan.pairs.count == 24 && maximin.plan.pairs.count == 24 && nash.plan.pairs.count == 24)
        #expect(leximin.plan.worst == maximin.plan.worst)
        #expect(nash.isOptimal)
        let worst = try #require(leximin.plan.worst)
        problem.minimum = worst + 1
        #expect(try #require(try problem.best(by: .countThenTotal)).plan.pairs.count < 24)
        problem.minimum = nil
        let total = try #require(try problem.best(by: .countThenTotal))
        #expect(total.plan.total >= nash.plan.total && total.plan.total >= maximin.plan.total)
        #expect(maximin.plan.total >= leximin.plan.total)
    }

    /// Numbering rows and columns differently renumbers the plan and changes nothing else.
    @Test func doesNotDependOnTheNumbering() throws {
        var sampler = PairingSampler(seed: 44)
        for objective in PairingObjective.allCases {
            for _ in 0..<40 {
                let problem = sampler.problem(largest: 6)
                let rows = sampler.generator.shuffled(Array(0..<problem.rows))
                let columns = sampler.generator.shuffled(Array(0..<problem.columns))
                func moved(_ pair: IndexPair) -> IndexPair {
                    IndexPair(row: rows[pair.row], column: columns[pair.column])
                }
                var other = problem
                for row in 0..<problem.rows {
                    other.isRowRequired[rows[row]] = problem.isRowRequired[row]
                    for column in 0..<problem.columns {
                        other.scores[rows[row] * problem.columns + columns[column]] =
                            problem.scores[row * problem.columns + column]
                    }
                }
                for column in 0..<problem.columns {
                    other.isColumnRequired[columns[column]] = problem.isColumnRequired[column]
                }
                other.fixed = problem.fixed.map(moved)
                other.forbidden = problem.forbidden.map(moved)
                for group in other.groups.indices {
                    let places = other.groups[group].side == .rows ? rows : columns
                    other.groups[group].members = other.groups[group].members.map { places[$0] }
                }
                let answer = try problem.best(by: objective)
                let renumbered = try other.best(by: objective)
                // Equal products can have different sums.
                if objective != .nash { #expect(answer?.plan.total == renumbered?.plan.total) }
                #expect(answer?.plan.worst == renumbered?.plan.worst)
                #expect(answer?.plan.pairs.count == renumbered?.plan.pairs.count)
                #expect(answer?.isUnique == renumbered?.isUnique)
                guard answer?.isUnique == true else { continue }
                #expect(answer?.plan.pairs.map(moved).sorted() == renumbered?.plan.pairs)
            }
        }
    }
}
