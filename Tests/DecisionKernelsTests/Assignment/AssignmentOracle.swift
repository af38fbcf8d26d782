import DecisionKernels

/// Answers small problems by listing every set of pairs that keeps the rules.
struct AssignmentOracle {
    var pairs: [IndexPair] = []
    var tierTotal: Int64 = 0
    var total: Int64 = 0
    var worst: Int64?
    /// Sets with the same totals (and, where it matters, number of pairs) as the best.
    var equals = 0

    /// Nil if no set holds all required pairs.
    init?(_ problem: SeatedAssignmentProblem) {
        var found = false
        var chosen: [IndexPair] = []
        var usedColumns = Array(repeating: false, count: problem.columns)
        var seats = problem.groupSeats

        func judge(_ best: inout AssignmentOracle) {
            guard problem.requiredPairs.allSatisfy({ chosen.contains($0) }) else { return }
            let tierTotal = chosen.reduce(0) { $0 + problem.rowTier[$1.row] }
            let values = chosen.map { problem.values[$0.row * problem.columns + $0.column] }
            let total = values.reduce(0, +)
            let count = problem.matchAtALoss ? chosen.count : 0
            let ours = [tierTotal, Int64(count), total]
            let theirs = [best.tierTotal, Int64(problem.matchAtALoss ? best.pairs.count : 0), best.total]
            if found && ours.lexicographicallyPrecedes(theirs) { return }
            if found && ours == theirs {
                best.equals += 1
                if chosen.count < best.pairs.count { return }
                if chosen.count == best.pairs.count {
                    let worst = values.min() ?? 0
                    let theirWorst = best.worst ?? 0
                    if worst < theirWorst { return }
                    if worst == theirWorst && !chosen.lexicographicallyPrecedes(best.pairs) { return }
                }
            } else {
                best.equals = 1
            }
            found = true
            best.pairs = chosen
            best.tierTotal = tierTotal
            best.total = total
            best.worst = values.min()
        }

        func extend(_ row: Int, _ best: inout AssignmentOracle) {
            if row == problem.rows {
                judge(&best)
                return
            }
            extend(row + 1, &best)
            for column in 0..<problem.columns where !usedColumns[column] {
                guard problem.value(row: row, column: column) != nil else { continue }
                let group = problem.columnGroup[column]
                if group >= 0 && seats[group] == 0 { continue }
                if group >= 0 { seats[group] -= 1 }
                usedColumns[column] = true
                chosen.append(IndexPair(row: row, column: column))
                extend(row + 1, &best)
                chosen.removeLast()
                usedColumns[column] = false
                if group >= 0 { seats[group] += 1 }
            }
        }
        extend(0, &self)
        if !found { return nil }
    }
}

/// Random problems that force what is hard: ties, full groups, tiers, impossible and required pairs.
struct AssignmentSampler {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Values are drawn from a small range around `lowest`, so that many plans are equal.
    mutating func problem(rows: Int, columns: Int, lowest: Int64, spread: Int) -> SeatedAssignmentProblem {
        let impossibleShare = generator.uniformInteger(below: 4)
        let values = (0..<rows * columns).map { _ -> Int64 in
            generator.uniformInteger(below: 8) < impossibleShare
                ? SeatedAssignmentProblem.impossible : lowest + Int64(generator.uniformInteger(below: spread))
        }
        let groups = generator.uniformInteger(below: 4)
        let columnGroup = (0..<columns).map { _ in generator.uniformInteger(below: groups + 1) - 1 }
        let seats = (0..<groups).map { _ in generator.uniformInteger(below: max(2, columns)) }
        let hasTiers = generator.uniformInteger(below: 2) == 0
        let tiers = (0..<rows).map { _ in hasTiers ? Int64(generator.uniformInteger(below: 3)) : 0 }
        var required: [IndexPair] = []
        if rows > 0 && columns > 0 && generator.uniformInteger(below: 3) == 0 {
            for _ in 0...generator.uniformInteger(below: 2) {
                required.append(
                    IndexPair(
                        row: generator.uniformInteger(below: rows), column: generator.uniformInteger(below: columns)))
            }
        }
        return SeatedAssignmentProblem(
            rows: rows, columns: columns, values: values, columnGroup: columnGroup, groupSeats: seats, rowTier: tiers,
            requiredPairs: required, matchAtALoss: generator.uniformInteger(below: 4) == 0)
    }
}
