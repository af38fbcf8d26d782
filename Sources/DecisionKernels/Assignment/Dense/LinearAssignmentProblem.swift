/// A matrix of costs or values of which every row, or every column if there are fewer, gets a partner of its own.
///
/// Rows and columns are taken in the order given, and among equally good assignments the one that comes out depends on
/// it. Whoever wants an answer independent of the order of the input sorts rows and columns by their ids first.
package struct LinearAssignmentProblem<Cost: FixedWidthInteger & SignedInteger & Sendable>: Hashable, Sendable {
    /// What the sum over the pairs should be.
    package enum Goal: Hashable, Sendable {
        /// As small as can be; a pair of `Cost.max` cannot be made.
        case least
        /// As large as can be; a pair of `Cost.min` cannot be made.
        case most
    }

    /// Number of rows.
    package let rows: Int
    /// Number of columns.
    package let columns: Int
    /// Row by row, what every pair adds to the sum.
    package var costs: [Cost]
    /// What the sum should be.
    package var goal: Goal

    /// A problem; `costs` has rows · columns entries.
    package init(rows: Int, columns: Int, costs: [Cost], goal: Goal = .least) {
        precondition(rows >= 0 && columns >= 0 && costs.count == rows * columns, "costs are not rows times columns")
        // Places in lists have 32 bits.
        precondition(rows < 1 << 30 && columns < 1 << 30, "more rows or columns than there are places")
        self.rows = rows
        self.columns = columns
        self.costs = costs
        self.goal = goal
    }

    /// The mark of a pair that cannot be made.
    package var impossible: Cost { goal == .least ? .max : .min }

    /// What a pair adds to the sum, or nil if it cannot be made.
    package func cost(row: Int, column: Int) -> Cost? {
        let cost = costs[row * columns + column]
        return cost == impossible ? nil : cost
    }
}

/// An assignment with its sum and its proof.
package struct LinearAssignmentSolution: Hashable, Sendable {
    /// Per row its column; −1 for a row left over where there are more rows than columns.
    package var columnOfRow: [Int]
    /// The sum over all pairs.
    package var total: Int128
    /// Price of every row. No pair costs less than the prices of its row and column (with `.most`: is worth more), and
    /// pairs made cost exactly these.
    package var rowPrices: [Int128]
    /// Price of every column; of rows or columns, whichever are more, 0 for those left over, and at most 0 for all
    /// (with `.most`: at least 0).
    package var columnPrices: [Int128]
}

/// Why there is no assignment (Hall 1935, *On Representatives of Subsets*): these rows, or columns, have fewer possible
/// partners than they are. Leave out any one of them and the rest can be given partners.
package struct AssignmentBottleneck: Hashable, Sendable {
    /// Whether the members are rows and the partners columns, or the other way round.
    package var isOfRows: Bool
    /// Who needs a partner, ascending.
    package var members: [Int]
    /// All partners any of them can have, ascending.
    package var partners: [Int]

    package init(isOfRows: Bool, members: [Int], partners: [Int]) {
        self.isOfRows = isOfRows
        self.members = members
        self.partners = partners
    }
}
