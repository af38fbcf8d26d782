/// The best assignment of a dense matrix, or why there is none.
///
/// Exact for every range of costs: sums are kept in 64 bits where 32 · (columns + 1) · the largest magnitude fits, and
/// in 128 where not. In order: prices of columns start at the least cost of each (only if the matrix is square); every
/// row lists its few nearest columns; rows without a column bid; the rest is assigned by shortest augmenting paths
/// (Jonker & Volgenant 1987, *A Shortest Augmenting Path Algorithm for Dense and Sparse Linear Assignment Problems*).
/// When these have looked at more than three times the matrix, all rows start anew in an auction whose increments are
/// made smaller step by step (Bertsekas 1988, *The Auction Algorithm*; Goldberg & Kennedy 1995, *An Efficient Cost
/// Scaling Algorithm for the Assignment Problem*), and augmenting paths repair what is left: so matrices like i · j,
/// where single paths wander over all rows, are solved in little more time than others.
///
/// O(n · m) and little more on random costs, O(n² · m) at worst, for n rows and m columns, n ≤ m. Memory: the matrix
/// given and O(n + m); a matrix with more rows than columns is turned, which takes a second one. Same answer on every
/// machine; no clock decides anything.
package enum LinearAssignment: Hashable, Sendable {
    /// Not every row, or column, can have a partner.
    case infeasible(AssignmentBottleneck)
    /// The best assignment.
    case solved(LinearAssignmentSolution)

    /// Solves a problem of 64-bit costs.
    package init(solving problem: LinearAssignmentProblem<Int64>) {
        self = problem.costs.withUnsafeBufferPointer {
            Self(costs: $0, rows: problem.rows, columns: problem.columns, goal: problem.goal)
        }
    }

    /// Solves a problem of 32-bit costs, in half the memory.
    package init(solving problem: LinearAssignmentProblem<Int32>) {
        self = problem.costs.withUnsafeBufferPointer {
            Self.solve($0, rows: problem.rows, columns: problem.columns, isMost: problem.goal == .most)
        }
    }

    /// Solves a problem whose costs lie in the caller's memory, row by row.
    package init(
        costs: UnsafeBufferPointer<Int64>, rows: Int, columns: Int, goal: LinearAssignmentProblem<Int64>.Goal = .least
    ) {
        precondition(rows >= 0 && columns >= 0 && costs.count == rows * columns, "costs are not rows times columns")
        precondition(rows < 1 << 30 && columns < 1 << 30, "more rows or columns than there are places")
        self = Self.solve(costs, rows: rows, columns: columns, isMost: goal == .most)
    }

    /// The solution, or nil if there is none.
    package var solution: LinearAssignmentSolution? {
        switch self {
        case .infeasible: nil
        case .solved(let solution): solution
        }
    }

    private static func solve<Cost: FixedWidthInteger & SignedInteger & Sendable>(
        _ costs: UnsafeBufferPointer<Cost>, rows: Int, columns: Int, isMost: Bool
    ) -> LinearAssignment {
        if rows <= columns { return solveWide(costs, rows: rows, columns: columns, isMost: isMost) }
        var turned: [Cost] = []
        turned.reserveCapacity(costs.count)
        for column in 0..<columns {
            for row in 0..<rows { turned.append(costs[row * columns + column]) }
        }
        let answer = turned.withUnsafeBufferPointer { solveWide($0, rows: columns, columns: rows, isMost: isMost) }
        return answer.turned(rows: rows)
    }

    /// Rows for columns.
    private func turned(rows: Int) -> LinearAssignment {
        switch self {
        case .infeasible(var bottleneck):
            bottleneck.isOfRows.toggle()
            return .infeasible(bottleneck)
        case .solved(let solution):
            var columnOfRow = [Int](repeating: -1, count: rows)
            for (column, row) in solution.columnOfRow.enumerated() { columnOfRow[row] = column }
            return .solved(
                LinearAssignmentSolution(
                    columnOfRow: columnOfRow, total: solution.total, rowPrices: solution.columnPrices,
                    columnPrices: solution.rowPrices))
        }
    }

    private static func solveWide<Cost: FixedWidthInteger & SignedInteger & Sendable>(
        _ costs: UnsafeBufferPointer<Cost>, rows: Int, columns: Int, isMost: Bool
    ) -> LinearAssignment {
        guard rows > 0, let start = costs.baseAddress else {
            return .solved(
                LinearAssignmentSolution(
                    columnOfRow: [], total: 0, rowPrices: [],
                    columnPrices: Array(repeating: 0, count: columns)))
        }
        let matrix = CostMatrix(start: start, rows: rows, columns: columns, isMost: isMost)
        let survey = matrix.survey()
        let (most, overflows) = survey.largest.multipliedReportingOverflow(by: 32 * UInt64(columns + 1))
        return !overflows && most <= UInt64(Int64.max)
            ? DenseAssignment<Cost, Int64>(matrix, survey).answer()
            : DenseAssignment<Cost, Int128>(matrix, survey).answer()
    }
}
