import DecisionKernels

/// All plans of a small problem, listed one by one and put in order by definitions of its own.
struct PairingOracle {
    let problem: PairingProblem
    /// Every plan that keeps all limits.
    private(set) var plans: [[IndexPair]] = []

    init(_ problem: PairingProblem) {
        self.problem = problem
        var chosen: [IndexPair] = []
        var isTaken = Array(repeating: false, count: problem.columns)
        func extend(_ row: Int) {
            if row == problem.rows {
                if keepsAll(chosen) { plans.append(chosen) }
                return
            }
            extend(row + 1)
            for column in 0..<problem.columns where !isTaken[column] {
                let score = problem.scores[row * problem.columns + column]
                if score == PairingProblem.impossible { continue }
                if let minimum = problem.minimum, score < minimum { continue }
                if problem.forbidden.contains(IndexPair(row: row, column: column)) { continue }
                isTaken[column] = true
                chosen.append(IndexPair(row: row, column: column))
                extend(row + 1)
                chosen.removeLast()
                isTaken[column] = false
            }
        }
        extend(0)
    }

    private func keepsAll(_ plan: [IndexPair]) -> Bool {
        guard problem.fixed.allSatisfy({ plan.contains($0) }) else { return false }
        let rows = Set(plan.map { $0.row })
        let columns = Set(plan.map { $0.column })
        for row in 0..<problem.rows where problem.isRowRequired[row] && !rows.contains(row) { return false }
        for column in 0..<problem.columns where problem.isColumnRequired[column] && !columns.contains(column) {
            return false
        }
        for group in problem.groups {
            let matched = Set(group.members).intersection(group.side == .rows ? rows : columns).count
            if matched < group.minimum || matched > group.maximum { return false }
        }
        for group in problem.cellGroups {
            let made = Set(group.cells).intersection(plan.map { $0.row * problem.columns + $0.column }).count
            if made < group.minimum || made > group.maximum { return false }
        }
        return true
    }

    func total(_ plan: [IndexPair]) -> Int64 {
        plan.reduce(0) { $0 + problem.scores[$1.row * problem.columns + $1.column] }
    }

    func worst(_ plan: [IndexPair]) -> Int64? {
        plan.map { problem.scores[$0.row * problem.columns + $0.column] }.min()
    }

    func values(_ plan: [IndexPair]) -> [Int64] {
        var result: [Int64] = []
        for pair in plan {
            let cell = pair.row * problem.columns + pair.column
            if let both = problem.sideValues?[cell] {
                result += [both.row, both.column]
            } else {
                result.append(problem.scores[cell])
            }
        }
        return result.sorted()
    }

    /// The objective alone, most important first; products of small values fit.
    func levels(_ plan: [IndexPair], _ objective: PairingObjective) -> [Int64] {
        let values = values(plan)
        switch objective {
        case .total: return [total(plan)]
        case .countThenTotal: return [Int64(plan.count), total(plan)]
        case .maximinThenTotal: return [Int64(plan.count), values.first ?? 0, total(plan)]
        case .leximin: return [Int64(plan.count)] + values
        case .nash:
            let positive = values.filter { $0 > 0 }
            return [Int64(plan.count), Int64(positive.count), positive.reduce(1, *)]
        }
    }

    /// All plans, the best first, equal ones by number of pairs, worst score and pairs.
    func ordered(by objective: PairingObjective) -> [[IndexPair]] {
        let keyed = plans.map { (levels: levels($0, objective), plan: $0) }
        return keyed.sorted { left, right in
            if left.levels != right.levels { return right.levels.lexicographicallyPrecedes(left.levels) }
            if left.plan.count != right.plan.count { return left.plan.count > right.plan.count }
            let worst = worst(left.plan) ?? 0
            let other = self.worst(right.plan) ?? 0
            if worst != other { return worst > other }
            return left.plan.lexicographicallyPrecedes(right.plan)
        }.map { $0.plan }
    }
}

/// Random problems that force what is hard: ties, groups that bind, fixed and impossible pairs, requirements.
struct PairingSampler {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + generator.uniformInteger(below: range.count)
    }

    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func problem(
        largest: Int = 5, overlapping: Bool = false, twoValues: Bool = false, limitingPairs: Bool = false
    ) -> PairingProblem {
        let rows = number(0...largest)
        let columns = number(0...largest)
        let spread = [1, 3, 20][number(0...2)]
        let lowest = [0, 0, 1, -3][number(0...3)]
        let holes = [0, 20, 50][number(0...2)]
        let scores = (0..<(rows * columns)).map { _ in
            chance(holes) ? PairingProblem.impossible : Int64(lowest + number(0...spread))
        }
        var problem = PairingProblem(rows: rows, columns: columns, scores: scores)
        if twoValues {
            problem.sideValues = scores.map { _ in
                .init(row: Int64(lowest + number(0...spread)), column: Int64(lowest + number(0...spread)))
            }
        }
        if chance(40) { problem.groups += groups(.rows, rows, overlapping) }
        if chance(40) || overlapping { problem.groups += groups(.columns, columns, overlapping) }
        if chance(15) { problem.isRowRequired = (0..<rows).map { _ in chance(50) } }
        if chance(15) { problem.isColumnRequired = (0..<columns).map { _ in chance(50) } }
        if chance(20) { problem.minimum = Int64(lowest + number(0...1)) }
        if limitingPairs {
            for _ in 0..<number(1...2) {
                let share = number(20...70)
                let cells = scores.indices.filter { _ in chance(share) }
                let maximum = number(0...4)
                let minimum = chance(60) ? min(maximum, number(0...3)) : 0
                problem.cellGroups.append(.init(cells: cells, minimum: minimum, maximum: maximum))
            }
        }
        for row in 0..<rows {
            for column in 0..<columns {
                if chance(4) { problem.fixed.append(IndexPair(row: row, column: column)) }
                if chance(4) { problem.forbidden.append(IndexPair(row: row, column: column)) }
            }
        }
        return problem
    }

    private mutating func groups(
        _ side: PairingProblem.Side, _ count: Int, _ overlapping: Bool
    ) -> [PairingProblem.Group] {
        var result: [PairingProblem.Group] = []
        if overlapping {
            for _ in 0..<number(1...3) { result.append(group(side, (0..<count).filter { _ in chance(60) })) }
            return result
        }
        let split = number(0...count)
        let order = generator.shuffled(Array(0..<count))
        result.append(group(side, Array(order[..<split])))
        result.append(group(side, Array(order[split...])))
        if chance(50) { result.append(group(side, order)) }
        if chance(50) { result.append(group(side, Array(order[..<(split / 2)]))) }
        return result
    }

    private mutating func group(_ side: PairingProblem.Side, _ members: [Int]) -> PairingProblem.Group {
        let maximum = number(0...(members.count + 1))
        let minimum = chance(40) ? min(maximum, number(0...2)) : 0
        return .init(side: side, members: members, minimum: minimum, maximum: maximum)
    }
}
