/// The Hungarian method for rows that may stay alone and columns that share seats.
///
/// Rows enter one by one. At all times prices are at least 0, no pair is worth more than its prices, every pair made is
/// worth exactly them, and only matched rows, matched columns and full groups have a price above 0: so after every row
/// the matching is the best for the rows so far. A new row looks for the cheapest way (Dijkstra 1959, dense, over
/// reduced costs) to one of three ends: it or a displaced row stays alone; a column is free and its group has a seat
/// left; or its group is full, and another column of that group gives up its seat.
///
/// O(s·m) per row, for m columns and s the number of matched rows reached.
struct AugmentingSearch<Number: FixedWidthInteger & SignedInteger & Sendable> {
    private let core: SeatedAssignmentCore
    private(set) var matching: SeatedMatching
    private(set) var rowPrice: [Number]
    /// Price of a column together with a seat in its group.
    private(set) var columnPrice: [Number]
    private(set) var groupPrice: [Number]

    init(core: SeatedAssignmentCore) {
        self.core = core
        matching = SeatedMatching(
            columnOfRow: Array(repeating: -1, count: core.problem.rows),
            rowOfColumn: Array(repeating: -1, count: core.problem.columns))
        rowPrice = Array(repeating: 0, count: core.problem.rows)
        columnPrice = Array(repeating: 0, count: core.problem.columns)
        groupPrice = Array(repeating: 0, count: core.seats.count)
    }

    /// Lets all rows enter.
    mutating func run() {
        let values = core.problem.values
        values.withUnsafeBufferPointer { run(values: $0) }
    }

    /// One function with all state in local variables, which is several times faster than members; what is touched for
    /// every entry of the matrix is in plain memory.
    private mutating func run(values: UnsafeBufferPointer<Int64>) {
        let width = core.problem.columns
        let groupOf = core.problem.columnGroup
        let columnsOfGroup = core.columnsOfGroup
        let rowBase = core.rowBase.map { Number(truncatingIfNeeded: $0) }
        let freeColumns = (0..<width).filter { core.isFreeColumn[$0] }
        var seatsLeft = core.seats
        var columnOfRow = matching.columnOfRow
        var rowOfColumn = matching.rowOfColumn
        var rowPrice = rowPrice
        let columnPrice = UnsafeMutablePointer<Number>.allocate(capacity: width)
        columnPrice.initialize(repeating: 0, count: width)
        var groupPrice = groupPrice

        let unreached = -1
        let firstGroupCode = -2
        let distance = UnsafeMutablePointer<Number>.allocate(capacity: width)
        distance.initialize(repeating: .max, count: width)
        /// The row from which a column is reached; for a column that gives up its seat, −2 − group.
        let reachedFrom = UnsafeMutablePointer<Int>.allocate(capacity: width)
        reachedFrom.initialize(repeating: unreached, count: width)
        var groupDistance = Array(repeating: Number.max, count: groupPrice.count)
        /// The free column through which a full group is reached.
        var groupEntry = Array(repeating: unreached, count: groupPrice.count)
        let waiting = UnsafeMutablePointer<Int>.allocate(capacity: width)
        waiting.initialize(repeating: 0, count: width)
        defer {
            columnPrice.deallocate()
            distance.deallocate()
            reachedFrom.deallocate()
            waiting.deallocate()
        }
        var done: [Int] = []
        var groupsReached: [Int] = []

        for newRow in 0..<core.problem.rows where core.isFreeRow[newRow] {
            // The lowest price with which the row is worth no more than its prices, and at least 0.
            let newBase = rowBase[newRow]
            var newPrice: Number = 0
            for column in freeColumns {
                let value = values[newRow * width + column]
                if value == SeatedAssignmentProblem.impossible { continue }
                newPrice = max(newPrice, newBase &+ Number(truncatingIfNeeded: value) &- columnPrice[column])
            }
            rowPrice[newRow] = newPrice
            if newPrice == 0 { continue }

            var waitingCount = freeColumns.count
            for (index, column) in freeColumns.enumerated() {
                waiting[index] = column
                distance[column] = .max
                reachedFrom[column] = unreached
            }
            for group in groupsReached { groupDistance[group] = .max }
            done.removeAll(keepingCapacity: true)
            groupsReached.removeAll(keepingCapacity: true)
            var end = newPrice
            var rowLeftAlone = newRow
            var columnTaken = unreached
            var row = newRow
            var rowDistance: Number = 0

            while true {
                var nearest = Number.max
                var position = unreached
                // All sums fit, so they need not be watched.
                if row >= 0 {
                    let offset = rowDistance + rowPrice[row] - rowBase[row]
                    let line = row * width
                    for index in 0..<waitingCount {
                        let column = waiting[index]
                        let value = values[line &+ column]
                        var length = distance[column]
                        if value != SeatedAssignmentProblem.impossible {
                            let reached = offset &+ columnPrice[column] &- Number(truncatingIfNeeded: value)
                            if reached < length {
                                length = reached
                                distance[column] = reached
                                reachedFrom[column] = row
                            }
                        }
                        if length < nearest {
                            nearest = length
                            position = index
                        }
                    }
                } else {
                    for index in 0..<waitingCount where distance[waiting[index]] < nearest {
                        nearest = distance[waiting[index]]
                        position = index
                    }
                }
                // At equal distance a column is preferred to leaving a row alone: more pairs at the same worth.
                if position < 0 || nearest > end { break }
                let column = waiting[position]
                waitingCount -= 1
                waiting[position] = waiting[waitingCount]
                row = rowOfColumn[column]
                if row >= 0 {
                    done.append(column)
                    rowDistance = nearest
                    if nearest + rowPrice[row] < end {
                        end = nearest + rowPrice[row]
                        rowLeftAlone = row
                    }
                    continue
                }
                let group = groupOf[column]
                if group < 0 || seatsLeft[group] > 0 {
                    end = nearest
                    columnTaken = column
                    break
                }
                if groupDistance[group] != .max { continue }
                groupDistance[group] = nearest
                groupEntry[group] = column
                groupsReached.append(group)
                for other in columnsOfGroup[group] where rowOfColumn[other] >= 0 {
                    let reached = nearest + columnPrice[other] - groupPrice[group]
                    if reached < distance[other] {
                        distance[other] = reached
                        reachedFrom[other] = firstGroupCode - group
                    }
                }
            }

            // Prices move by how much nearer than the end each was reached, which keeps all conditions.
            rowPrice[newRow] -= end
            for column in done where distance[column] < end {
                columnPrice[column] += end - distance[column]
                rowPrice[rowOfColumn[column]] -= end - distance[column]
            }
            for group in groupsReached where groupDistance[group] < end {
                groupPrice[group] += end - groupDistance[group]
                for column in columnsOfGroup[group] where rowOfColumn[column] < 0 {
                    columnPrice[column] = groupPrice[group]
                }
            }

            // Back along the way: every column on it goes to the row it was reached from.
            var column = columnTaken
            if column >= 0 {
                if groupOf[column] >= 0 { seatsLeft[groupOf[column]] -= 1 }
            } else {
                if rowLeftAlone == newRow { continue }
                let freed = columnOfRow[rowLeftAlone]
                columnOfRow[rowLeftAlone] = -1
                column = freed
                if reachedFrom[freed] <= firstGroupCode {
                    rowOfColumn[freed] = -1
                    column = groupEntry[firstGroupCode - reachedFrom[freed]]
                }
            }
            while true {
                let taker = reachedFrom[column]
                let freed = columnOfRow[taker]
                columnOfRow[taker] = column
                rowOfColumn[column] = taker
                if taker == newRow { break }
                column = freed
                if reachedFrom[freed] <= firstGroupCode {
                    rowOfColumn[freed] = -1
                    column = groupEntry[firstGroupCode - reachedFrom[freed]]
                }
            }
        }
        self.rowPrice = rowPrice
        self.columnPrice = Array(UnsafeBufferPointer(start: columnPrice, count: width))
        self.groupPrice = groupPrice
        matching = SeatedMatching(columnOfRow: columnOfRow, rowOfColumn: rowOfColumn)
    }
}
