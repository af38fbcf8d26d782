/// All optimal sets of pairs at once: what can be rearranged without loss.
///
/// Given optimal prices, a set of pairs is optimal exactly when all its pairs are tight (worth exactly their prices),
/// every row and column with a price is matched and every group with a price is full (complementary slackness). Two
/// optimal sets differ by cycles in the residual network of these arcs, so searching it answers which optimum has the
/// most pairs, the best worst pair, the first list of pairs, and whether there is another one at all.
///
/// Each search takes O(t + n + m) for t tight arcs, n rows and m columns.
struct TightResidual {
    private let rows: Int
    private let columns: Int
    private let values: [Int64]
    private let groupOf: [Int]
    private let columnsOfGroup: [[Int]]
    private let seats: [Int]
    private let isFreeRow: [Bool]
    private let mayRowBeAlone: [Bool]
    private let mayColumnBeFree: [Bool]
    private let mayGroupHaveRoom: [Bool]
    /// The tight columns of row r, ascending: `tightColumns[firstTight[r]..<firstTight[r + 1]]`.
    private let firstTight: [Int]
    private let tightColumns: [Int]

    private var columnOfRow: [Int]
    private var rowOfColumn: [Int]
    private var seatsLeft: [Int]
    /// Pairs of less value are not made any more.
    private var threshold = Int64.min
    /// Rows before this one keep what they have.
    private var firstOpenRow = 0

    private var parent: [Int]
    private var seenIn: [Int]
    private var round = 0
    private var successors: [Int] = []

    init(core: SeatedAssignmentCore, matching: SeatedMatching, duals: SeatedAssignmentDuals) {
        let problem = core.problem
        rows = problem.rows
        columns = problem.columns
        values = problem.values
        groupOf = problem.columnGroup
        columnsOfGroup = core.columnsOfGroup
        seats = core.seats
        isFreeRow = core.isFreeRow
        mayRowBeAlone = duals.rows.map { $0 == 0 }
        mayColumnBeFree = duals.columns.map { $0 == 0 }
        mayGroupHaveRoom = duals.groups.map { $0 == 0 }
        columnOfRow = matching.columnOfRow
        rowOfColumn = matching.rowOfColumn
        var seatsLeft = core.seats
        for (column, row) in matching.rowOfColumn.enumerated() where row >= 0 {
            if problem.columnGroup[column] >= 0 { seatsLeft[problem.columnGroup[column]] -= 1 }
        }
        self.seatsLeft = seatsLeft
        parent = Array(repeating: -1, count: rows + columns + seats.count + 2)
        seenIn = Array(repeating: 0, count: parent.count)

        let freeColumns = (0..<columns).filter { core.isFreeColumn[$0] }
        var priceOfColumn = duals.columns
        for (column, group) in groupOf.enumerated() where group >= 0 { priceOfColumn[column] += duals.groups[group] }
        var firstTight = [0]
        var tightColumns: [Int] = []
        for row in 0..<rows {
            if isFreeRow[row] {
                let missing = duals.rows[row] - core.rowBase[row]
                for column in freeColumns {
                    let value = values[row * columns + column]
                    if value != SeatedAssignmentProblem.impossible && Int128(value) == priceOfColumn[column] + missing {
                        tightColumns.append(column)
                    }
                }
            }
            firstTight.append(tightColumns.count)
        }
        self.firstTight = firstTight
        self.tightColumns = tightColumns
    }

    /// The pairs as they stand, ascending, without the required ones.
    var pairs: [IndexPair] {
        var result: [IndexPair] = []
        for (row, column) in columnOfRow.enumerated() where column >= 0 {
            result.append(IndexPair(row: row, column: column))
        }
        return result
    }

    // MARK: Among equals

    /// Makes as many pairs as any optimal set has: first whatever is at hand, then by rearranging.
    mutating func matchMore() {
        for row in 0..<rows where columnOfRow[row] < 0 {
            for arc in firstTight[row]..<firstTight[row + 1] {
                let column = tightColumns[arc]
                let group = groupOf[column]
                if rowOfColumn[column] >= 0 || (group >= 0 && seatsLeft[group] == 0) { continue }
                if group >= 0 { seatsLeft[group] -= 1 }
                columnOfRow[row] = column
                rowOfColumn[column] = row
                break
            }
        }
        repeat { forgetSeen() } while reach(sink, from: source)
    }

    /// Makes the smallest value of a pair as large as any optimal set with as many pairs has it, and holds it there.
    /// More than the smallest value of the required pairs (nil: none) is not asked for.
    ///
    /// Bisection over the values of tight arcs, O(log t) rounds; in each, every pair below the value in question is
    /// given up for a detour.
    mutating func raiseWorst(upTo bound: Int64?) {
        let limit = bound ?? .max
        guard var worst = worstValue(limit: limit) else { return }
        var candidates: [Int64] = []
        for row in 0..<rows {
            for arc in firstTight[row]..<firstTight[row + 1] {
                let value = min(values[row * columns + tightColumns[arc]], limit)
                if value > worst { candidates.append(value) }
            }
        }
        candidates.sort()
        var low = 0
        var high = candidates.count
        // Most often nothing can be raised, so the least step is tried first; then the middle of what is left.
        var middle = 0
        while low < high {
            threshold = candidates[middle]
            let isRaised = giveUpPairsBelowThreshold()
            worst = worstValue(limit: limit) ?? worst
            if !isRaised { high = middle }
            while low < high && candidates[low] <= worst { low += 1 }
            while low < high && candidates[high - 1] >= threshold && !isRaised { high -= 1 }
            middle = (low + high) / 2
        }
        threshold = worst
    }

    private func worstValue(limit: Int64) -> Int64? {
        var worst: Int64?
        for (row, column) in columnOfRow.enumerated() where column >= 0 {
            worst = min(worst ?? limit, values[row * columns + column])
        }
        return worst
    }

    /// Replaces pairs below the threshold by pairs at or above it; false at the first that cannot be. What was replaced
    /// before stays: that set is optimal, too, and its smallest value no smaller.
    private mutating func giveUpPairsBelowThreshold() -> Bool {
        for row in 0..<rows {
            let column = columnOfRow[row]
            if column < 0 || values[row * columns + column] >= threshold { continue }
            forgetSeen()
            if !reach(rows + column, from: row) { return false }
        }
        return true
    }

    /// Turns the set into the one with the lexicographically first list of pairs: row by row, the lowest column that
    /// an optimal set with all pairs so far can give it.
    mutating func makeFirst() {
        for row in 0..<rows where firstTight[row] < firstTight[row + 1] {
            firstOpenRow = row
            forgetSeen()
            let current = columnOfRow[row]
            // The row's place is freed by leaving its column, or by being one of the rows left alone.
            let goal = current >= 0 ? rows + current : row
            for arc in firstTight[row]..<firstTight[row + 1] {
                let column = tightColumns[arc]
                if column == current { break }
                // Seen in vain from an earlier column: the goal cannot be reached from here either.
                if !isOpen(column) || isSeen(rows + column) || values[row * columns + column] < threshold { continue }
                if reach(goal, from: rows + column) {
                    columnOfRow[row] = column
                    rowOfColumn[column] = row
                    break
                }
            }
        }
        firstOpenRow = 0
    }

    /// Whether no other set of pairs is optimal. Sets of another number of pairs count as others, unless the number
    /// itself is part of what is best.
    ///
    /// Another set exists exactly if the residual network has a cycle. The only cycles that change no pair go from a
    /// group with room to the sink and back; so such groups are merged with the sink, and what is left is peeled node
    /// by node (Kahn 1962).
    mutating func isUnique(countMatters: Bool) -> Bool {
        threshold = .min
        var name = Array(0..<parent.count)
        var merged = [sink]
        for group in seats.indices where seatsLeft[group] > 0 { merged.append(rows + columns + group) }
        if !countMatters { merged.append(source) }
        for node in merged { name[node] = sink }

        var entering = Array(repeating: 0, count: parent.count)
        for node in parent.indices {
            listSuccessors(of: node)
            for next in successors where name[next] != name[node] { entering[name[next]] += 1 }
        }
        var peeled = parent.indices.filter { name[$0] == $0 && entering[$0] == 0 }
        let count = parent.indices.count { name[$0] == $0 }
        var head = 0
        while head < peeled.count {
            let first = peeled[head]
            head += 1
            for node in first == sink ? merged : [first] {
                listSuccessors(of: node)
                for next in successors where name[next] != first {
                    entering[name[next]] -= 1
                    if entering[name[next]] == 0 { peeled.append(name[next]) }
                }
            }
        }
        return peeled.count == count
    }

    // MARK: The residual network

    private var source: Int { rows + columns + seats.count }
    private var sink: Int { rows + columns + seats.count + 1 }

    private func isOpen(_ column: Int) -> Bool {
        rowOfColumn[column] < 0 || rowOfColumn[column] >= firstOpenRow
    }

    /// Whether a matched column can lose its pair without loss.
    private func canBeFreed(_ column: Int) -> Bool {
        rowOfColumn[column] >= firstOpenRow && mayColumnBeFree[column]
    }

    private mutating func listSuccessors(of node: Int) {
        successors.removeAll(keepingCapacity: true)
        if node < rows {
            for arc in firstTight[node]..<firstTight[node + 1] {
                let column = tightColumns[arc]
                if column != columnOfRow[node] && isOpen(column) && values[node * columns + column] >= threshold {
                    successors.append(rows + column)
                }
            }
            if columnOfRow[node] >= 0 && mayRowBeAlone[node] { successors.append(source) }
        } else if node < rows + columns {
            let column = node - rows
            if rowOfColumn[column] >= 0 {
                successors.append(rowOfColumn[column])
            } else {
                successors.append(groupOf[column] >= 0 ? rows + columns + groupOf[column] : sink)
            }
        } else if node < source {
            let group = node - rows - columns
            if seatsLeft[group] > 0 { successors.append(sink) }
            for column in columnsOfGroup[group] where canBeFreed(column) { successors.append(rows + column) }
        } else if node == source {
            for row in firstOpenRow..<rows where columnOfRow[row] < 0 && firstTight[row] < firstTight[row + 1] {
                successors.append(row)
            }
        } else {
            for group in seats.indices where mayGroupHaveRoom[group] && seatsLeft[group] < seats[group] {
                successors.append(rows + columns + group)
            }
            for (column, group) in groupOf.enumerated() where group < 0 && canBeFreed(column) {
                successors.append(rows + column)
            }
        }
    }

    private mutating func forgetSeen() { round += 1 }

    private func isSeen(_ node: Int) -> Bool { seenIn[node] == round }

    /// Searches a way breadth-first through nodes not seen yet and, if there is one, changes the set along it.
    private mutating func reach(_ goal: Int, from start: Int) -> Bool {
        var queue = [start]
        seenIn[start] = round
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            listSuccessors(of: node)
            for next in successors where seenIn[next] != round {
                seenIn[next] = round
                parent[next] = node
                if next == goal {
                    change(from: start, to: goal)
                    return true
                }
                queue.append(next)
            }
        }
        return false
    }

    private mutating func change(from start: Int, to goal: Int) {
        var head = goal
        while head != start {
            let tail = parent[head]
            if tail < rows {
                if head == source {
                    columnOfRow[tail] = -1
                } else {
                    columnOfRow[tail] = head - rows
                    rowOfColumn[head - rows] = tail
                }
            } else if head == sink {
                if tail >= rows + columns { seatsLeft[tail - rows - columns] -= 1 }
            } else if tail == sink && head >= rows + columns {
                seatsLeft[head - rows - columns] += 1
            } else if tail >= rows + columns && head >= rows && head < rows + columns {
                rowOfColumn[head - rows] = -1
            }
            head = tail
        }
    }
}
