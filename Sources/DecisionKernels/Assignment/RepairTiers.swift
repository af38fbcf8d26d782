/// How many rows of each tier can be matched while so many current pairs are kept.
struct RepairTiers {
    let problem: RepairProblem
    /// Rows by tier, the best tier first.
    let rows: [[Int]]
    private let isRequiredRow: [Bool]

    init(_ problem: RepairProblem) {
        self.problem = problem
        let tierOfRow = problem.assignment.rowTier
        var tiers: [Int64] = []
        for tier in tierOfRow.sorted(by: >) where tier != tiers.last { tiers.append(tier) }
        rows = tiers.map { tier in tierOfRow.indices.filter { tierOfRow[$0] == tier } }
        var isRequired = tierOfRow.map { _ in false }
        for pair in problem.assignment.requiredPairs { isRequired[pair.row] = true }
        isRequiredRow = isRequired
    }

    /// The best numbers by tier when every current pair may be given up.
    func best() -> [Int] {
        let matching = SeatedAssignmentCore(problem.assignment).optimum().matching
        return rows.map { tier in tier.count { isRequiredRow[$0] || matching.columnOfRow[$0] >= 0 } }
    }

    /// The best numbers by tier with at least `kept` current pairs, tier by tier; `top` is the best of all.
    func best(keeping kept: Int, upTo top: [Int]) -> [Int] {
        // Most often the best of all can be had, or its beginning.
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high + 1) / 2
            if mostKept(Array(top.prefix(middle))) >= kept { low = middle } else { high = middle - 1 }
        }
        var matched = Array(top.prefix(low))
        while matched.count < rows.count {
            var least = 0
            var most = rows[matched.count].count
            while least < most {
                let middle = (least + most + 1) / 2
                if mostKept(matched + [middle]) >= kept { least = middle } else { most = middle - 1 }
            }
            matched.append(least)
        }
        return matched
    }

    /// The most current pairs that can be kept while at least so many rows of the first tiers are matched; −1 where so
    /// many cannot be matched at all.
    private func mostKept(_ matched: [Int]) -> Int {
        var asked = problem.assignment
        for index in asked.values.indices where asked.values[index] != SeatedAssignmentProblem.impossible {
            asked.values[index] = 0
        }
        for pair in problem.current { asked.values[pair.row * asked.columns + pair.column] = 1 }
        for pair in asked.requiredPairs { asked.values[pair.row * asked.columns + pair.column] = 0 }
        let (network, mandatory) = network(asked, matched, leavesOutOthers: false)
        guard let (tierTotal, total) = SeatedAssignment.bestValue(network), tierTotal == Int64(mandatory) else {
            return -1
        }
        return Int(total)
    }

    /// The problem in which all rows of the first tiers are to be matched, where as many of a tier as may stay alone
    /// have a column of their own to be parked on; with the number of rows to be matched.
    ///
    /// - Parameter leavesOutOthers: rows of which none is to be matched are left out, parked rows included.
    func network(
        _ base: SeatedAssignmentProblem, _ matched: [Int], leavesOutOthers: Bool
    ) -> (problem: SeatedAssignmentProblem, mandatory: Int) {
        let parking = matched.indices.map { matched[$0] == 0 ? 0 : rows[$0].count - matched[$0] }
        let columns = base.columns + parking.reduce(0, +)
        var values = [Int64](repeating: SeatedAssignmentProblem.impossible, count: base.rows * columns)
        for row in 0..<base.rows {
            for column in 0..<base.columns {
                values[row * columns + column] = base.values[row * base.columns + column]
            }
        }
        var rowTier = [Int64](repeating: 0, count: base.rows)
        var isTaken = [Bool](repeating: !leavesOutOthers, count: base.rows)
        var mandatory = 0
        var column = base.columns
        for (tier, count) in matched.enumerated() where count > 0 {
            for row in rows[tier] {
                isTaken[row] = true
                rowTier[row] = 1
                mandatory += 1
                for place in column..<column + parking[tier] { values[row * columns + place] = 0 }
            }
            column += parking[tier]
        }
        var network = SeatedAssignmentProblem(
            rows: base.rows, columns: columns, values: values,
            columnGroup: base.columnGroup
                + [Int](repeating: SeatedAssignmentProblem.noGroup, count: columns - base.columns),
            groupSeats: base.groupSeats, rowTier: rowTier, requiredPairs: base.requiredPairs)
        for row in 0..<base.rows where !isTaken[row] && !isRequiredRow[row] { leaveOut(row, of: &network) }
        return (network, mandatory)
    }

    private func leaveOut(_ row: Int, of problem: inout SeatedAssignmentProblem) {
        for column in 0..<problem.columns {
            problem.values[row * problem.columns + column] = SeatedAssignmentProblem.impossible
        }
    }
}
