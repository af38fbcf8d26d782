/// A row and a column that belong together.
package struct IndexPair: Hashable, Comparable, Sendable {
    /// Index of the row.
    package let row: Int
    /// Index of the column.
    package let column: Int

    /// A row and a column.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    package static func < (left: IndexPair, right: IndexPair) -> Bool {
        left.row != right.row ? left.row < right.row : left.column < right.column
    }
}

/// Rows and columns to be paired, one to one, where groups of columns share a limited number of seats.
///
/// What is best, in this order: the largest sum of `rowTier` over matched rows, the largest sum of values, the most
/// pairs, the largest smallest value among the pairs, and the lexicographically smallest sorted list of pairs.
///
/// With quotas, the tiers are walked down instead: as many rows of the highest tier as can be matched so that all
/// quotas are kept, then as many of the next, and so on. Without quotas that comes to the same, because the sets of rows
/// that can be matched together are a matroid (Edmonds 1971); with them the sets need not be one.
package struct SeatedAssignmentProblem: Hashable, Sendable {
    /// The value of a pair that cannot be made.
    package static let impossible = Int64.min
    /// The group of a column without seats to share.
    package static let noGroup = -1

    /// Number of rows.
    package let rows: Int
    /// Number of columns.
    package let columns: Int
    /// Row by row, the value of every pair, or `impossible`.
    package var values: [Int64]
    /// Per column its group, an index into `groupSeats`, or `noGroup`.
    package var columnGroup: [Int]
    /// Per group, how many of its columns can be matched at most.
    package var groupSeats: [Int]
    /// Per row, what matching it is worth before any value counts; at least 0.
    package var rowTier: [Int64]
    /// Pairs that must be made, whatever they are worth. A pair listed twice counts once.
    package var requiredPairs: [IndexPair]
    /// Whether as many pairs as possible are made, before their values count. Otherwise no pair is made at a loss: a
    /// pair of negative value only where its row has a tier. A pair worth exactly 0 is no loss, and more pairs are
    /// better, so it is made.
    package var matchAtALoss: Bool
    /// Limits on how many of some rows, or of some columns, are matched.
    package var quotas: [PairingProblem.Group] = []
    /// Limits on how many of some pairs are made.
    package var pairQuotas: [PairingProblem.CellGroup] = []

    /// A problem; without groups, tiers and required pairs unless given.
    package init(
        rows: Int, columns: Int, values: [Int64], columnGroup: [Int]? = nil, groupSeats: [Int] = [],
        rowTier: [Int64]? = nil, requiredPairs: [IndexPair] = [], matchAtALoss: Bool = false
    ) {
        self.rows = rows
        self.columns = columns
        self.values = values
        self.columnGroup = columnGroup ?? Array(repeating: Self.noGroup, count: columns)
        self.groupSeats = groupSeats
        self.rowTier = rowTier ?? Array(repeating: 0, count: rows)
        self.requiredPairs = requiredPairs
        self.matchAtALoss = matchAtALoss
    }

    /// The value of a pair, or nil if it cannot be made.
    package func value(row: Int, column: Int) -> Int64? {
        let value = values[row * columns + column]
        return value == Self.impossible ? nil : value
    }

    /// Traps on sizes that do not fit together: a bug of the caller.
    func checkSizes() {
        precondition(rows >= 0 && columns >= 0 && values.count == rows * columns, "values are not rows times columns")
        precondition(columnGroup.count == columns && rowTier.count == rows, "one group per column, one tier per row")
        precondition(groupSeats.allSatisfy { $0 >= 0 } && rowTier.allSatisfy { $0 >= 0 }, "a negative seat or tier")
        precondition(
            columnGroup.allSatisfy { $0 == Self.noGroup || groupSeats.indices.contains($0) }, "an unknown group")
        for pair in requiredPairs {
            precondition(
                (0..<rows).contains(pair.row) && (0..<columns).contains(pair.column), "a required pair outside")
        }
    }
}

/// Why the required pairs cannot all be made: leave out any one of `pairs` and this reason is gone.
package struct RequiredPairClash: Hashable, Sendable {
    /// What the pairs share.
    package enum Reason: Hashable, Sendable {
        /// The one pair cannot be made at all.
        case impossiblePair
        /// Two pairs have this row.
        case sameRow(Int)
        /// Two pairs have this column.
        case sameColumn(Int)
        /// The group has one seat fewer than these pairs need.
        case tooFewSeats(group: Int)
    }

    /// What the pairs share.
    package let reason: Reason
    /// The clashing pairs, ascending.
    package let pairs: [IndexPair]
}

extension SeatedAssignmentProblem {
    /// The required pairs, each once, ascending.
    var distinctRequiredPairs: [IndexPair] {
        var result: [IndexPair] = []
        for pair in requiredPairs.sorted() where pair != result.last { result.append(pair) }
        return result
    }

    /// The first irreducible clash among the required pairs: impossible pairs first, then rows, columns and seats; nil
    /// if all can be made together. Independent of the order in which they are listed.
    package func requiredPairClash() -> RequiredPairClash? {
        let pairs = distinctRequiredPairs
        if let pair = pairs.first(where: { value(row: $0.row, column: $0.column) == nil }) {
            return RequiredPairClash(reason: .impossiblePair, pairs: [pair])
        }
        for (pair, next) in zip(pairs, pairs.dropFirst()) where pair.row == next.row {
            return RequiredPairClash(reason: .sameRow(pair.row), pairs: [pair, next])
        }
        var pairOfColumn = [IndexPair?](repeating: nil, count: columns)
        for pair in pairs {
            if let other = pairOfColumn[pair.column] {
                return RequiredPairClash(reason: .sameColumn(pair.column), pairs: [other, pair])
            }
            pairOfColumn[pair.column] = pair
        }
        for (group, seats) in groupSeats.enumerated() {
            let inGroup = pairs.filter { columnGroup[$0.column] == group }
            if inGroup.count > seats {
                return RequiredPairClash(reason: .tooFewSeats(group: group), pairs: Array(inGroup.prefix(seats + 1)))
            }
        }
        return nil
    }
}
