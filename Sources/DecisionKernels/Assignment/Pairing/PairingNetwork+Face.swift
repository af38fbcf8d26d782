extension PairingNetwork where Number == Int64 {
    /// Makes the smallest value among the pairs as large as it can be within the face, and rules out all lower pairs.
    /// By halving over the values that occur: O(n·m·log(n·m) + p·n·m·log(n·m)) for p pairs.
    ///
    /// - Parameter ceiling: a value above which nothing is gained, as of pairs made elsewhere.
    mutating func raiseSmallest(of values: [Int64], ceiling: Int64?) {
        guard let current = pairs.map({ values[$0.row * tree.columns + $0.column] }).min() else { return }
        var highest = ceiling ?? .max
        for pair in pairs where isLocked[pair.row] {
            highest = min(highest, values[pair.row * tree.columns + pair.column])
        }
        var levels: [Int64] = []
        for cell in weights.indices where weights[cell] != Self.none {
            let level = min(values[cell], highest)
            if level > current { levels.append(level) }
        }
        levels.sort()
        var distinct: [Int64] = []
        for level in levels where level != distinct.last { distinct.append(level) }
        var reachable = 0
        var unknown = distinct.count
        var best = self
        while reachable < unknown {
            let middle = (reachable + unknown) / 2
            var attempt = best
            if attempt.avoid(below: distinct[middle], values) {
                best = attempt
                reachable = middle + 1
            } else {
                unknown = middle
            }
        }
        self = best
        let smallest = reachable > 0 ? distinct[reachable - 1] : current
        _ = avoid(below: min(smallest, ceiling ?? smallest), values)
    }

    /// Rules out all pairs below a value and makes others instead; false if that cannot be.
    private mutating func avoid(below limit: Int64, _ values: [Int64]) -> Bool {
        let low = pairs.filter { values[$0.row * tree.columns + $0.column] < limit }
        if low.contains(where: { isLocked[$0.row] }) { return false }
        for cell in weights.indices where weights[cell] != Self.none && values[cell] < limit {
            weights[cell] = Self.none
        }
        for pair in low where columnOfRow[pair.row] == pair.column {
            if !replace(pair.row, below: .max) { return false }
        }
        return true
    }

    /// Changes to the plan of the face whose sorted list of pairs comes first.
    ///
    /// Row by row, the first column with a way back to the row is taken and kept. O(n·m) per row.
    mutating func takeFirst() {
        var walk = FaceWalk(self)
        for row in 0..<tree.rows where !isLocked[row] && tree.high[row] > 0 {
            let own = columnOfRow[row]
            walk.forget()
            for column in walk.columns(of: row) {
                if column == own { break }
                if walk.reach(row, from: tree.rows + column, self) {
                    follow(walk.reachedFrom, from: tree.rows + column, to: row)
                    setPair(row, column)
                    break
                }
            }
            if columnOfRow[row] >= 0 { isLocked[row] = true } else { isFrozen[row] = true }
        }
    }

    /// Whether the face holds one plan only: no pair of it can be undone, and nobody alone can be matched. O(n²·m).
    var hasOnePlan: Bool {
        var walk = FaceWalk(self)
        for row in 0..<tree.rows where !isLocked[row] && tree.high[row] > 0 {
            walk.forget()
            if columnOfRow[row] >= 0 {
                if walk.reach(tree.rows + columnOfRow[row], from: row, self) { return false }
                continue
            }
            for column in walk.columns(of: row) {
                if walk.reach(row, from: tree.rows + column, self) { return false }
            }
        }
        return true
    }
}

/// Ways through the face of a network, without lengths. What led nowhere once is not walked again.
private struct FaceWalk {
    var reachedFrom: [Int]
    /// By node, the round in which it was seen last.
    private var seenIn: [Int]
    private var round = 0
    private var queue: [Int] = []
    /// The columns of all rows, one row after the other, and where each row starts.
    private var columns: [Int] = []
    private var first: [Int] = []

    init(_ network: PairingNetwork<Int64>) {
        let tree = network.tree
        reachedFrom = Array(repeating: -1, count: tree.outside + 1)
        seenIn = Array(repeating: -1, count: tree.outside + 1)
        first.reserveCapacity(tree.rows + 1)
        network.weights.withUnsafeBufferPointer { weights in
            for row in 0..<tree.rows {
                first.append(columns.count)
                for column in network.activeColumns
                where weights[row * tree.columns + column] != PairingNetwork<Int64>.none {
                    columns.append(column)
                }
            }
        }
        first.append(columns.count)
    }

    /// The columns that a row can be paired with, ascending.
    func columns(of row: Int) -> ArraySlice<Int> { columns[first[row]..<first[row + 1]] }

    mutating func forget() { round += 1 }

    mutating func reach(_ goal: Int, from start: Int, _ network: PairingNetwork<Int64>) -> Bool {
        if seenIn[start] == round { return false }
        let tree = network.tree
        let leaves = tree.rows + tree.columns
        queue.removeAll(keepingCapacity: true)
        queue.append(start)
        seenIn[start] = round
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            if node >= tree.rows && node < leaves, network.rowOfColumn[node - tree.rows] >= 0 {
                let row = network.rowOfColumn[node - tree.rows]
                if !network.isLocked[row] && visit(row, node, goal) { return true }
                continue
            }
            if node < tree.rows {
                let own = network.columnOfRow[node]
                for column in columns(of: node) where column != own && seenIn[tree.rows + column] != round {
                    if visit(tree.rows + column, node, goal) { return true }
                }
            }
            if node != tree.outside {
                let isPossible =
                    tree.isRowSide[node] ? network.costOfLess(node) != nil : network.costOfMore(node) != nil
                if isPossible && visit(tree.parent[node], node, goal) { return true }
            }
            if node < leaves { continue }
            for child in tree.children[node] {
                let isPossible =
                    tree.isRowSide[child] ? network.costOfMore(child) != nil : network.costOfLess(child) != nil
                if isPossible && visit(child, node, goal) { return true }
            }
        }
        return false
    }

    private mutating func visit(_ node: Int, _ tail: Int, _ goal: Int) -> Bool {
        if node == goal {
            reachedFrom[node] = tail
            return true
        }
        if seenIn[node] == round { return false }
        seenIn[node] = round
        reachedFrom[node] = tail
        queue.append(node)
        return false
    }
}
