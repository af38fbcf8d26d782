extension SeatedAssignmentProblem {
    /// What every pair would cost if it had to be made: row by row, how much less the best plan with the pair is worth
    /// than the best plan; 0 where a best plan holds it, nil where no plan can.
    ///
    /// In the units of the solution's duals: without tiers and `matchAtALoss` these are the units of the values. The
    /// solution must be this problem's. Forcing a pair sends its row and column on the cheapest detour back to each
    /// other, so one Dijkstra search per column over reduced costs answers for all rows (Ahuja, Magnanti, Orlin 1993,
    /// §9.11) instead of one new solution per pair. O(n·m + s·m²) for n rows, m columns and s pairs.
    package func forcingLosses(_ solution: SeatedAssignmentSolution) -> [Int128?] {
        let detours = Detours(core: SeatedAssignmentCore(self), solution: solution)
        var losses = [Int128?](repeating: nil, count: rows * columns)
        for pair in requiredPairs { losses[pair.row * columns + pair.column] = 0 }
        for column in 0..<columns where detours.core.isFreeColumn[column] {
            let (toColumns, toOutside) = detours.distances(from: column)
            for row in 0..<rows where detours.core.isFreeRow[row] {
                guard let slack = detours.slack(row, column) else { continue }
                let own = detours.columnOfRow[row]
                let back = own >= 0 ? toColumns[own] : toOutside
                if let back { losses[row * columns + column] = slack + back }
            }
        }
        return losses
    }
}

/// Ways through the residual network of an optimal plan, measured in reduced costs. Rows are passed through on the way
/// from their own column; all unmatched rows, and whatever else has no limit, are one place: outside.
private struct Detours {
    let core: SeatedAssignmentCore
    let columnOfRow: [Int]
    private let rowOfColumn: [Int]
    private let duals: SeatedAssignmentDuals
    private let hasRoom: [Bool]
    private let hasPairs: [Bool]
    /// The least slack of a column with an unmatched row.
    private let slackFromOutside: [Int128?]

    init(core: SeatedAssignmentCore, solution: SeatedAssignmentSolution) {
        let problem = core.problem
        self.core = core
        duals = solution.duals
        var columnOfRow = Array(repeating: -1, count: problem.rows)
        var rowOfColumn = Array(repeating: -1, count: problem.columns)
        var seatsLeft = problem.groupSeats
        for pair in solution.pairs {
            let group = problem.columnGroup[pair.column]
            if group >= 0 { seatsLeft[group] -= 1 }
            if !core.isFreeRow[pair.row] { continue }
            columnOfRow[pair.row] = pair.column
            rowOfColumn[pair.column] = pair.row
        }
        self.columnOfRow = columnOfRow
        self.rowOfColumn = rowOfColumn
        hasRoom = seatsLeft.map { $0 > 0 }
        hasPairs = core.seats.indices.map { seatsLeft[$0] < core.seats[$0] }
        var slackFromOutside = [Int128?](repeating: nil, count: problem.columns)
        for row in 0..<problem.rows where core.isFreeRow[row] && columnOfRow[row] < 0 {
            for column in 0..<problem.columns where core.isFreeColumn[column] {
                guard let slack = Self.slack(core, solution.duals, row, column) else { continue }
                slackFromOutside[column] = min(slackFromOutside[column] ?? slack, slack)
            }
        }
        self.slackFromOutside = slackFromOutside
    }

    /// By how much prices exceed the worth of a pair; nil if it cannot be made.
    func slack(_ row: Int, _ column: Int) -> Int128? {
        Self.slack(core, duals, row, column)
    }

    private static func slack(
        _ core: SeatedAssignmentCore, _ duals: SeatedAssignmentDuals, _ row: Int, _ column: Int
    ) -> Int128? {
        guard let value = core.problem.value(row: row, column: column) else { return nil }
        let group = core.problem.columnGroup[column]
        let price = duals.rows[row] + duals.columns[column] + (group >= 0 ? duals.groups[group] : 0)
        return price - core.rowBase[row] - Int128(value)
    }

    /// Dijkstra's algorithm, dense, from a column that is taken away from whoever has it.
    func distances(from start: Int) -> (toColumns: [Int128?], toOutside: Int128?) {
        let columns = core.problem.columns
        let groupOf = core.problem.columnGroup
        let outside = columns + core.seats.count
        let far = Int128.max
        var distance = Array(repeating: far, count: outside + 1)
        var isDone = Array(repeating: false, count: outside + 1)
        distance[start] = 0
        func reach(_ node: Int, _ length: Int128) {
            if !isDone[node] && length < distance[node] { distance[node] = length }
        }
        while true {
            var node = -1
            var nearest = far
            for other in distance.indices where !isDone[other] && distance[other] < nearest {
                nearest = distance[other]
                node = other
            }
            if node < 0 { break }
            isDone[node] = true
            if node == outside {
                for column in 0..<columns where core.isFreeColumn[column] {
                    if let slack = slackFromOutside[column] { reach(column, nearest + slack) }
                    if groupOf[column] < 0 && rowOfColumn[column] >= 0 {
                        reach(column, nearest + duals.columns[column])
                    }
                }
                for group in core.seats.indices where hasPairs[group] {
                    reach(columns + group, nearest + duals.groups[group])
                }
            } else if node >= columns {
                let group = node - columns
                if hasRoom[group] { reach(outside, nearest) }
                for column in core.columnsOfGroup[group] where rowOfColumn[column] >= 0 {
                    reach(column, nearest + duals.columns[column])
                }
            } else if rowOfColumn[node] >= 0 {
                let row = rowOfColumn[node]
                reach(outside, nearest + duals.rows[row])
                for column in 0..<columns where core.isFreeColumn[column] && !isDone[column] {
                    if let slack = slack(row, column) { reach(column, nearest + slack) }
                }
            } else {
                reach(groupOf[node] >= 0 ? columns + groupOf[node] : outside, nearest)
            }
        }
        return (distance[0..<columns].map { $0 == far ? nil : $0 }, distance[outside] == far ? nil : distance[outside])
    }
}
