/// Rows and columns to be paired, one to one, under everything a plan can be asked to respect.
///
/// A plan is a set of pairs in which no row and no column occurs twice; it holds all fixed pairs and no forbidden,
/// impossible or too low one, keeps every group between its minimum and maximum, and matches whoever is required.
package struct PairingProblem: Hashable, Sendable {
    /// The score of a pair that cannot be made.
    package static let impossible = Int64.min

    /// One of the two sides.
    package enum Side: Hashable, Sendable {
        case rows
        case columns
    }

    /// Some rows, or some columns, of which so many are matched.
    package struct Group: Hashable, Sendable {
        /// Whether the members are rows or columns.
        package var side: Side
        /// Indices of the members; one listed twice counts once.
        package var members: [Int]
        /// At least so many members are matched.
        package var minimum: Int
        /// At most so many members are matched.
        package var maximum: Int

        package init(side: Side, members: [Int], minimum: Int = 0, maximum: Int) {
            self.side = side
            self.members = members
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// Some pairs, of which so many are made: what is asked of pairs as such, whatever rows and columns they join.
    package struct CellGroup: Hashable, Sendable {
        /// Places of the pairs, row by row; one listed twice counts once.
        package var cells: [Int]
        /// At least so many of them are made.
        package var minimum: Int
        /// At most so many of them are made.
        package var maximum: Int

        package init(cells: [Int], minimum: Int = 0, maximum: Int) {
            self.cells = cells
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// What two sides each get out of a pair, for the objectives that look at the worst off.
    package struct SideValues: Hashable, Sendable {
        package var row: Int64
        package var column: Int64

        package init(row: Int64, column: Int64) {
            self.row = row
            self.column = column
        }
    }

    /// Number of rows.
    package var rows: Int
    /// Number of columns.
    package var columns: Int
    /// Row by row, the score of every pair, or `impossible`. In magnitude at most 2⁵⁴.
    package var scores: [Int64]
    /// Row by row, the two values of every pair that `maximin`, `leximin` and `nash` look at; nil: its score, once.
    package var sideValues: [SideValues]?
    /// Pairs that must be made. A pair listed twice counts once.
    package var fixed: [IndexPair]
    /// Pairs that must not be made.
    package var forbidden: [IndexPair]
    /// Limits on how many of some are matched. Groups of one side may be nested or overlap.
    package var groups: [Group]
    /// Limits on how many of some pairs are made; they may overlap each other and the groups.
    package var cellGroups: [CellGroup]
    /// By row, whether it must be matched.
    package var isRowRequired: [Bool]
    /// By column, whether it must be matched.
    package var isColumnRequired: [Bool]
    /// The lowest score with which a pair can be made; nil: any.
    package var minimum: Int64?

    /// A problem; without fixed and forbidden pairs, groups, requirements and minimum unless given.
    package init(
        rows: Int, columns: Int, scores: [Int64], sideValues: [SideValues]? = nil, fixed: [IndexPair] = [],
        forbidden: [IndexPair] = [], groups: [Group] = [], isRowRequired: [Bool]? = nil,
        isColumnRequired: [Bool]? = nil, minimum: Int64? = nil, cellGroups: [CellGroup] = []
    ) {
        self.rows = rows
        self.columns = columns
        self.scores = scores
        self.sideValues = sideValues
        self.fixed = fixed
        self.forbidden = forbidden
        self.groups = groups
        self.isRowRequired = isRowRequired ?? Array(repeating: false, count: rows)
        self.isColumnRequired = isColumnRequired ?? Array(repeating: false, count: columns)
        self.minimum = minimum
        self.cellGroups = cellGroups
    }

    /// The place of a pair in `scores`.
    func cell(_ pair: IndexPair) -> Int { pair.row * columns + pair.column }

    /// The fixed pairs, each once, ascending.
    var distinctFixed: [IndexPair] {
        var result: [IndexPair] = []
        for pair in fixed.sorted() where pair != result.last { result.append(pair) }
        return result
    }

    /// Traps on sizes that do not fit together: a bug of the caller.
    func checkSizes() {
        precondition(rows >= 0 && columns >= 0 && scores.count == rows * columns, "scores are not rows times columns")
        precondition(sideValues.map { $0.count == scores.count } ?? true, "values are not rows times columns")
        precondition(isRowRequired.count == rows && isColumnRequired.count == columns, "one flag per row and column")
        for pair in fixed + forbidden {
            precondition(pair.row >= 0 && pair.row < rows && pair.column >= 0 && pair.column < columns, "outside")
        }
        for group in groups {
            let count = group.side == .rows ? rows : columns
            precondition(group.members.allSatisfy { $0 >= 0 && $0 < count }, "a member outside")
        }
        for group in cellGroups { precondition(group.cells.allSatisfy { scores.indices.contains($0) }, "outside") }
    }
}
