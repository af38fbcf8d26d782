/// A growing assignment of rows to columns with its prices, and the ways to make it grow: bidding
/// (`DenseAssignmentSearch+Bidding`) and shortest augmenting paths (`DenseAssignmentSearch+Paths`).
///
/// Between two steps, an assigned row has a column that is as near as any at the prices of now; during an auction, as
/// near but for the increment.
struct DenseAssignmentSearch<
    Cost: FixedWidthInteger & SignedInteger & Sendable, Number: FixedWidthInteger & SignedInteger & Sendable
>: ~Copyable {
    /// How an attempt to assign all rows ended.
    enum Outcome {
        case complete
        /// Some rows have too few columns between them.
        case blocked
        /// More work than allowed.
        case tired
    }

    let lines: DenseRows<Cost, Number>
    /// −1 for none.
    let columnOfRow: UnsafeMutablePointer<Int32>
    let rowOfColumn: UnsafeMutablePointer<Int32>
    /// The price of an assigned row: what is left of the cost of its pair beyond the column's price.
    let left: UnsafeMutablePointer<Number>
    /// Entries of the matrix and of lists looked at: what decides when to change the method. Not time, so that the
    /// answer is the same on every machine.
    var work: Int64 = 0
    private var allowedWork = Int64.max

    /// Of the search for a path: how far a column is, `Number.max` for not reached; from which row; which ones were
    /// reached; which are done.
    let distance: UnsafeMutablePointer<Number>
    let reachedFrom: UnsafeMutablePointer<Int32>
    let reached: UnsafeMutablePointer<Int32>
    let done: UnsafeMutablePointer<Int32>
    var doneCount = 0
    /// The row for which there is no way; −1 for none.
    var blockedRow = -1
    /// Columns as near as the one looked at.
    let near: UnsafeMutablePointer<Int32>
    /// Columns, and after them rows to be read whole, by distance.
    var waiting: NodeHeap<Number>

    /// Nobody is assigned yet.
    init(lines: consuming DenseRows<Cost, Number>) {
        let rows = lines.rows
        let columns = lines.columns
        self.lines = lines
        columnOfRow = .allocate(capacity: rows)
        columnOfRow.initialize(repeating: -1, count: rows)
        rowOfColumn = .allocate(capacity: columns)
        rowOfColumn.initialize(repeating: -1, count: columns)
        left = .allocate(capacity: rows)
        left.initialize(repeating: 0, count: rows)
        distance = .allocate(capacity: columns)
        distance.initialize(repeating: .max, count: columns)
        reachedFrom = .allocate(capacity: columns)
        reachedFrom.initialize(repeating: -1, count: columns)
        reached = .allocate(capacity: columns)
        reached.initialize(repeating: 0, count: columns)
        done = .allocate(capacity: columns)
        done.initialize(repeating: 0, count: columns)
        near = .allocate(capacity: columns)
        near.initialize(repeating: 0, count: columns)
        waiting = NodeHeap(nodes: columns + rows)
    }

    deinit {
        columnOfRow.deallocate()
        rowOfColumn.deallocate()
        left.deallocate()
        distance.deallocate()
        reachedFrom.deallocate()
        reached.deallocate()
        done.deallocate()
        near.deallocate()
    }

    /// From now on, as much work as reading the whole matrix so many times; nil for any amount.
    mutating func allow(entries times: Int?) {
        work = 0
        allowedWork = .max
        if let times { allowedWork = entries * Int64(max(0, times)) }
    }

    var isTired: Bool { work > allowedWork }
    /// The work since it was last allowed, in readings of the matrix, rounded up.
    var reads: Int { Int(truncatingIfNeeded: work / entries) + 1 }
    private var entries: Int64 { Int64(lines.rows) * Int64(lines.columns) }

    /// Rows without a column, ascending.
    func freeRows() -> [Int32] {
        var free: [Int32] = []
        for row in 0..<lines.rows where columnOfRow[row] < 0 { free.append(Int32(truncatingIfNeeded: row)) }
        return free
    }

    @inline(__always)
    func give(_ row: Int, _ column: Int, _ left: Number) {
        columnOfRow[row] = Int32(truncatingIfNeeded: column)
        rowOfColumn[column] = Int32(truncatingIfNeeded: row)
        self.left[row] = left
    }

    /// A row's nearest column, and how much is left of the cost there and at the second nearest.
    struct Nearest {
        /// −1 for none.
        var column: Int
        /// −1 for none.
        var second: Int
        var left: Number
        /// `Number.max` for none.
        var secondLeft: Number
    }

    /// The two nearest columns of a row, from its list where that is certain. O(width), or O(columns) to list anew.
    @inline(__always)
    mutating func nearest(_ row: Int) -> Nearest {
        var isFresh = false
        while true {
            var found = Nearest(column: -1, second: -1, left: .max, secondLeft: .max)
            let places = lines.places(row)
            for place in places {
                let column = Int(lines.listed[place])
                let left = lines.listedCost[place] &- lines.price[column]
                if left >= found.secondLeft { continue }
                if left < found.left {
                    found.secondLeft = found.left
                    found.second = found.column
                    found.left = left
                    found.column = column
                } else {
                    found.secondLeft = left
                    found.second = column
                }
            }
            work &+= Int64(places.count)
            if isFresh || found.secondLeft <= lines.floor[row] { return found }
            lines.list(row)
            work &+= Int64(lines.columns)
            isFresh = true
        }
    }
}
