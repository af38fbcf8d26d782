import DecisionKernels
import Testing

/// The least cost of giving every row a column, by dynamic programming over sets of columns; nil if none can be made.
private func leastCost(_ problem: LinearAssignmentProblem<Int64>) -> Int128? {
    let isTall = problem.rows > problem.columns
    let (few, many) = isTall ? (problem.columns, problem.rows) : (problem.rows, problem.columns)
    let sign: Int128 = problem.goal == .least ? 1 : -1
    var best: [Int128?] = Array(repeating: nil, count: 1 << many)
    best[0] = 0
    for taken in 0..<(1 << many) {
        let member = taken.nonzeroBitCount
        guard let sum = best[taken], member < few else { continue }
        for partner in 0..<many where taken & (1 << partner) == 0 {
            let cost = isTall ? problem.cost(row: partner, column: member) : problem.cost(row: member, column: partner)
            guard let cost else { continue }
            let next = taken | 1 << partner
            best[next] = min(best[next] ?? .max, sum + sign * Int128(cost))
        }
    }
    return best.enumerated().filter { $0.offset.nonzeroBitCount == few }.compactMap { $0.element }.min()
        .map { sign * $0 }
}

private struct MatrixSampler {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func below(_ bound: Int) -> Int { generator.uniformInteger(below: bound) }

    /// `impossible` of 8 pairs cannot be made; ranges from two values to nearly all of `Int64`.
    mutating func problem(rows: Int, columns: Int, impossible: Int, kind: Int? = nil) -> LinearAssignmentProblem<Int64>
    {
        let kind = kind ?? below(5)
        var problem = LinearAssignmentProblem(
            rows: rows, columns: columns, costs: [Int64](repeating: 0, count: rows * columns),
            goal: below(2) == 0 ? .least : .most)
        for row in 0..<rows {
            for column in 0..<columns {
                let cost: Int64
                switch kind {
                case 0: cost = Int64(below(2))
                case 1: cost = Int64(below(9)) - 4
                case 2: cost = Int64(below(2_000_000)) - 1_000_000
                case 3: cost = Int64(row * column) * (problem.goal == .least ? 1 : -1)
                default: cost = Int64(bitPattern: generator.next() >> 1) - Int64.max / 2
                }
                problem.costs[row * columns + column] = below(8) < impossible ? problem.impossible : cost
            }
        }
        return problem
    }
}

@Suite struct LinearAssignmentTests {
    private func check(_ problem: LinearAssignmentProblem<Int64>, _ label: Comment) -> LinearAssignmentSolution? {
        switch LinearAssignment(solving: problem) {
        case .solved(let solution):
            #expect(problem.isCertified(solution), label)
            return solution
        case .infeasible(let bottleneck):
            #expect(problem.isCertified(bottleneck), label)
            return nil
        }
    }

    @Test(arguments: 0..<4)
    func agreesWithEnumeration(block: Int) {
        var infeasible = 0
        for seed in (block * 400)..<(block * 400 + 400) {
            var sampler = MatrixSampler(seed: UInt64(seed))
            let problem = sampler.problem(
                rows: sampler.below(7), columns: sampler.below(7), impossible: seed % 2 == 0 ? 0 : sampler.below(8))
            let solution = check(problem, "seed \(seed)")
            #expect(solution?.total == leastCost(problem), "seed \(seed)")
            if solution == nil { infeasible += 1 }
        }
        #expect(infeasible > 20)
    }

    /// Leaving out any one member, the others can be given partners.
    @Test func namesABottleneckOfWhichNothingCanBeLeftOut() throws {
        var seen = 0
        for seed in 0..<800 {
            var sampler = MatrixSampler(seed: 7000 + UInt64(seed))
            let problem = sampler.problem(
                rows: 2 + sampler.below(8), columns: 2 + sampler.below(8), impossible: 4 + sampler.below(2))
            guard case .infeasible(let bottleneck) = LinearAssignment(solving: problem) else { continue }
            seen += bottleneck.members.count > 2 ? 1 : 0
            for left in bottleneck.members {
                let members = bottleneck.members.filter { $0 != left }
                var costs: [Int64] = []
                for member in members {
                    for partner in bottleneck.partners {
                        let cost =
                            bottleneck.isOfRows
                            ? problem.cost(row: member, column: partner) : problem.cost(row: partner, column: member)
                        costs.append(cost ?? .max)
                    }
                }
                let rest = LinearAssignmentProblem(
                    rows: members.count, columns: bottleneck.partners.count, costs: costs)
                #expect(LinearAssignment(solving: rest).solution != nil, "seed \(seed)")
            }
        }
        #expect(seen > 8)
    }

    @Test(arguments: 0..<6)
    func agreesWithSeatedAssignmentAtMiddleSizes(seed: Int) throws {
        var sampler = MatrixSampler(seed: 100 + UInt64(seed))
        let (rows, columns) = [(60, 60), (40, 70), (70, 40), (50, 51), (64, 64), (30, 80)][seed]
        var problem = sampler.problem(rows: rows, columns: columns, impossible: seed % 3, kind: seed % 4)
        problem.goal = .most
        problem.costs = problem.costs.map { $0 == .max ? .min : $0 }
        let seated = SeatedAssignmentProblem(
            rows: rows, columns: columns, values: problem.costs, matchAtALoss: true)
        let other = try #require(SeatedAssignment(solving: seated).solution)
        let solution = check(problem, "seed \(seed)")
        #expect((solution == nil) == (other.pairs.count < min(rows, columns)))
        if let solution { #expect(solution.total == Int128(other.total)) }
    }

    /// Sizes at which lists are shorter than rows, and hard matrices make the solver change its method.
    @Test(arguments: 0..<8)
    func provesLargerOptima(kind: Int) throws {
        var sampler = MatrixSampler(seed: 300 + UInt64(kind))
        let (rows, columns) = kind == 7 ? (150, 170) : kind == 6 ? (170, 150) : (200, 200)
        let problem = sampler.problem(
            rows: rows, columns: columns, impossible: kind == 5 ? 5 : 0, kind: kind < 5 ? kind : kind == 5 ? 2 : 3)
        #expect(check(problem, "kind \(kind)") != nil)
    }

    /// Machol & Wien 1976, *A Hard Assignment Problem*: costs i · j, least where large meets small; also with rows and
    /// columns in any order and with noise, which must not matter to the time either (measured by the benchmark).
    @Test(arguments: [1, 2, 3, 20, 120])
    func solvesMacholAndWien(size: Int) throws {
        var sampler = MatrixSampler(seed: 5)
        let rowAt = sampler.generator.shuffled(Array(1...size))
        let columnAt = sampler.generator.shuffled(Array(1...size))
        for (rowAt, columnAt) in [(Array(1...size), Array(1...size)), (rowAt, columnAt)] {
            var costs: [Int64] = []
            for row in rowAt { for column in columnAt { costs.append(Int64(row * column)) } }
            var problem = LinearAssignmentProblem(rows: size, columns: size, costs: costs)
            let solution = try #require(check(problem, "size \(size)"))
            #expect(solution.total == Int128(size * (size + 1) * (size + 2) / 6))
            #expect(
                solution.columnOfRow.enumerated().allSatisfy { rowAt[$0.offset] + columnAt[$0.element] == size + 1 })
            problem.costs = costs.map { $0 + Int64(sampler.below(size)) }
            #expect(check(problem, "size \(size)") != nil)
        }
    }

    @Test func answersWhereAllIsEqual() throws {
        for (rows, columns) in [(90, 90), (90, 95), (95, 90)] {
            let problem = LinearAssignmentProblem(
                rows: rows, columns: columns, costs: [Int64](repeating: 7, count: rows * columns))
            #expect(check(problem, "equal")?.total == Int128(630))
        }
    }

    @Test func saysWhichRowsCannotBeAssigned() throws {
        var sampler = MatrixSampler(seed: 8)
        for size in [3, 150] {
            var problem = sampler.problem(rows: size, columns: size, impossible: 0, kind: 2)
            for column in 0..<size { problem.costs[size + column] = problem.impossible }
            guard case .infeasible(let bottleneck) = LinearAssignment(solving: problem) else {
                Issue.record("a row without a possible pair was assigned")
                continue
            }
            #expect(bottleneck == AssignmentBottleneck(isOfRows: true, members: [1], partners: []))
        }
        // Twelve rows of a hard matrix share ten columns.
        for goal in [LinearAssignmentProblem<Int64>.Goal.least, .most] {
            var problem = LinearAssignmentProblem(
                rows: 60, columns: 60, costs: (0..<3600).map { Int64($0 / 60 * ($0 % 60)) }, goal: goal)
            for row in 48..<60 {
                for column in 0..<60 where !(30..<40).contains(column) {
                    problem.costs[row * 60 + column] = problem.impossible
                }
            }
            #expect(check(problem, "hard and infeasible") == nil)
        }
    }

    @Test func answersForEmptySides() throws {
        for (rows, columns) in [(0, 0), (0, 3), (3, 0)] {
            let problem = LinearAssignmentProblem(rows: rows, columns: columns, costs: [Int64]())
            let solution = try #require(check(problem, "empty"))
            #expect(solution.total == 0 && solution.columnOfRow == Array(repeating: -1, count: rows))
        }
    }

    @Test func staysExactAtTheEndsOfTheRange() throws {
        for goal in [LinearAssignmentProblem<Int64>.Goal.least, .most] {
            let low = goal == .least ? Int64.min : .min + 1
            let high = goal == .least ? Int64.max - 1 : .max
            for size in [2, 5, 40] {
                var sampler = MatrixSampler(seed: UInt64(size))
                let costs = (0..<size * size).map { _ in sampler.below(2) == 0 ? low : high }
                let problem = LinearAssignmentProblem(rows: size, columns: size, costs: costs, goal: goal)
                let solution = try #require(check(problem, "size \(size)"))
                if size <= 5 { #expect(solution.total == leastCost(problem)) }
            }
        }
    }

    @Test func givesTheSameForCostsOf32Bits() throws {
        for seed in 0..<40 {
            var sampler = MatrixSampler(seed: 900 + UInt64(seed))
            let problem = sampler.problem(
                rows: 1 + sampler.below(40), columns: 1 + sampler.below(40), impossible: seed % 4, kind: seed % 4)
            let small = LinearAssignmentProblem<Int32>(
                rows: problem.rows, columns: problem.columns,
                costs: problem.costs.map { $0 == .max ? .max : $0 == .min ? .min : Int32($0) },
                goal: problem.goal == .least ? .least : .most)
            let answer = LinearAssignment(solving: small)
            #expect(answer == LinearAssignment(solving: problem), "seed \(seed)")
            if let solution = answer.solution { #expect(small.isCertified(solution)) }
        }
    }

    @Test func listsTheTightColumnsOfEveryBestAssignment() throws {
        let problem = LinearAssignmentProblem(rows: 2, columns: 3, costs: [1, 1, 9, 1, 1, 9] as [Int64])
        let solution = try #require(check(problem, "tight"))
        #expect(solution.tightColumns(problem, row: 0) == [0, 1])
        #expect(solution.tightColumns(problem, row: 1) == [0, 1])
        #expect(solution.slack(problem, row: 0, column: 2) == 8)
    }

    @Test func rejectsEveryCorruptedProof() throws {
        var sampler = MatrixSampler(seed: 12)
        for (rows, columns) in [(6, 6), (5, 8), (8, 5)] {
            var problem = sampler.problem(rows: rows, columns: columns, impossible: 0, kind: 2)
            problem.goal = .least
            let solution = try #require(check(problem, "whole"))
            func reject(_ name: Comment, _ change: (inout LinearAssignmentSolution) -> Void) {
                var copy = solution
                change(&copy)
                #expect(!problem.isCertified(copy), name)
            }
            let matched = try #require(solution.columnOfRow.firstIndex { $0 >= 0 })
            reject("total") { $0.total += 1 }
            reject("left out") { $0.columnOfRow[matched] = -1 }
            reject("outside") { $0.columnOfRow[matched] = columns }
            reject("short") { $0.columnOfRow.removeLast() }
            reject("twice") { $0.columnOfRow = Array(repeating: 0, count: rows) }
            reject("row price up") { $0.rowPrices[matched] += 1 }
            reject("row price down") { $0.rowPrices[matched] -= 1 }
            reject("column price") { $0.columnPrices[solution.columnOfRow[matched]] -= 1 }
            reject("huge") {
                $0.rowPrices[0] = .min
                $0.columnPrices[0] = .max
            }
            reject("prices missing") { $0.columnPrices = [] }
            if rows != columns {
                // Prices moved from one side to the other prove nothing where somebody is left over.
                reject("moved") { copy in
                    copy.rowPrices = copy.rowPrices.map { $0 + (rows < columns ? -1 : 1) }
                    copy.columnPrices = copy.columnPrices.map { $0 + (rows < columns ? 1 : -1) }
                    copy.rowPrices[matched] += rows < columns ? Int128(rows - columns) : 0
                }
            }
            // A worse assignment with honest totals.
            reject("swapped") { copy in
                let others = solution.columnOfRow.indices.filter { solution.columnOfRow[$0] >= 0 }
                copy.columnOfRow.swapAt(others[0], others[1])
                copy.total = 0
                for (row, column) in copy.columnOfRow.enumerated() where column >= 0 {
                    copy.total += Int128(problem.costs[row * columns + column])
                }
            }
        }
        var problem = sampler.problem(rows: 3, columns: 3, impossible: 0, kind: 1)
        for row in 0..<2 { for column in 1..<3 { problem.costs[row * 3 + column] = problem.impossible } }
        #expect(problem.isCertified(AssignmentBottleneck(isOfRows: true, members: [0, 1], partners: [0])))
        #expect(!problem.isCertified(AssignmentBottleneck(isOfRows: true, members: [0, 2], partners: [0])))
        #expect(!problem.isCertified(AssignmentBottleneck(isOfRows: true, members: [0, 1], partners: [])))
        #expect(!problem.isCertified(AssignmentBottleneck(isOfRows: true, members: [0, 0], partners: [0])))
        #expect(!problem.isCertified(AssignmentBottleneck(isOfRows: true, members: [0], partners: [0])))
    }
}
