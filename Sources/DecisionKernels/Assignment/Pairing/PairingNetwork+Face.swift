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
        for row in 0..<tree.rows where !isLocked[row] && tree.high[row] > 0 {
            let own = columnOfRow[row]
            var walk = FaceWalk(nodes: tree.outside + 1)
            for column in activeColumns where weights[row * tree.columns + column] != Self.none {
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
        for row in 0..<tree.rows where !isLocked[row] && tree.high[row] > 0 {
            var walk = FaceWalk(nodes: tree.outside + 1)
            if columnOfRow[row] >= 0 {
                if walk.reach(tree.rows + columnOfRow[row], from: row, self) { return false }
                continue
            }
            for column in activeColumns where weights[row * tree.columns + column] != Self.none {
                if walk.reach(row, from: tree.rows + column, self) { return false }
            }
        }
        return true
    }
}

/// Ways through the face of a network, without lengths. What led nowhere once is not walked again.
private struct FaceWalk {
    var reachedFrom: [Int]
    private var isSeen: [Bool]
    private var queue: [Int] = []

    init(nodes: Int) {
        reachedFrom = Array(repeating: -1, count: nodes)
        isSeen = Array(repeating: false, count: nodes)
    }

    mutating func reach(_ goal: Int, from start: Int, _ network: PairingNetwork<Int64>) -> Bool {
        if isSeen[start] { return false }
        let tree = network.tree
        let leaves = tree.rows + tree.columns
        queue.removeAll(keepingCapacity: true)
        queue.append(start)
        isSeen[start] = true
        var first = 0
        while first < queue.count {
            let node = queue[first]
            first += 1
            if node >= tree.rows && node < leaves, network.rowOfColumn[node - tree.rows] >= 0 {
                let row = network.rowOfColumn[node - tree.rows]
                if !network.isLocked[row] && visit(row, node, goal) { return true }
                continue
            }
            if node < tree.rows {
                let own = network.columnOfRow[node]
                for column in network.activeColumns where column != own && !isSeen[tree.rows + column] {
                    if network.weights[node * tree.columns + column] == PairingNetwork<Int64>.none { continue }
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
        if isSeen[node] { return false }
        isSeen[node] = true
        reachedFrom[node] = tail
        queue.append(node)
        return false
    }
}
