/// A plan as a flow through the tree of limits, with prices that prove it the best so far.
///
/// The Hungarian method (Kuhn 1955; Munkres 1957) as successive shortest paths (Edmonds & Karp 1972; Ahuja, Magnanti,
/// Orlin 1993, *Network Flows*, §9.7 and §12.4): rows enter one by one, each over the cheapest way through the residual
/// network. Units below a minimum earn a reward that no weights outweigh, so that a plan without them is found only
/// where there is none with them.
///
/// O(n·(n·m + v²)) for n rows, m columns and v nodes at worst; memory one matrix and O(v).
struct PairingNetwork<Number: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
    /// The weight of a pair that cannot be made.
    static var none: Number { .min }

    private(set) var tree: PairingTree
    let reward: Number
    /// Row by row.
    var weights: [Number]
    /// -1 for nobody.
    private(set) var columnOfRow: [Int]
    private(set) var rowOfColumn: [Int]
    /// Units over the arc above each node.
    private(set) var used: [Int]
    /// Whether the pair of a row may not be undone.
    var isLocked: [Bool]
    /// Whether the arc above a node may not change.
    var isFrozen: [Bool]
    /// For every arc that could take a unit more, cost + price of its tail − price of its head is at least 0.
    var price: [Number]
    /// Whether minima are kept instead of rewarded.
    private(set) var isHard = false
    let activeColumns: [Int]

    // Kept from search to search for their memory.
    private var distance: [Number]
    private var reachedFrom: [Int]
    private var isDone: [Bool]

    init(tree: PairingTree, weights: [Number], reward: Number) {
        self.tree = tree
        self.weights = weights
        self.reward = reward
        let nodes = tree.outside + 1
        columnOfRow = Array(repeating: -1, count: tree.rows)
        rowOfColumn = Array(repeating: -1, count: tree.columns)
        used = Array(repeating: 0, count: nodes)
        isLocked = Array(repeating: false, count: tree.rows)
        isFrozen = Array(repeating: false, count: nodes)
        price = Array(repeating: 0, count: nodes)
        activeColumns = (0..<tree.columns).filter { tree.high[tree.rows + $0] > 0 }
        distance = Array(repeating: 0, count: nodes)
        reachedFrom = Array(repeating: -1, count: nodes)
        isDone = Array(repeating: false, count: nodes)
        for row in 0..<tree.rows { isFrozen[row] = true }
        for node in tree.groupsFromTop + Array(tree.rows..<(tree.rows + tree.columns)) {
            let gain = tree.low[node] > 0 ? reward : 0
            price[node] = price[tree.parent[node]] + (tree.isRowSide[node] ? -gain : gain)
        }
    }

    /// A network in which every plan of another one's face has the same weight: what is left to choose by other rules.
    init<Other>(faceOf other: PairingNetwork<Other>) {
        tree = other.tree
        reward = 0
        weights = Array(repeating: Self.none, count: other.weights.count)
        columnOfRow = other.columnOfRow
        rowOfColumn = other.rowOfColumn
        used = other.used
        isLocked = other.isLocked
        isFrozen = other.isFrozen
        price = Array(repeating: 0, count: other.price.count)
        isHard = true
        activeColumns = other.activeColumns
        distance = Array(repeating: 0, count: other.price.count)
        reachedFrom = Array(repeating: -1, count: other.price.count)
        isDone = Array(repeating: false, count: other.price.count)
        for row in 0..<tree.rows {
            for column in activeColumns {
                let cell = row * tree.columns + column
                guard let reduced = other.reducedCost(row, column) else { continue }
                if columnOfRow[row] == column {
                    weights[cell] = 0
                    if reduced != 0 { isLocked[row] = true }
                } else if reduced == 0 && tree.high[row] > 0 {
                    weights[cell] = 0
                }
            }
        }
        for node in 0..<tree.outside {
            if other.price[node] != other.price[tree.parent[node]] || tree.low[node] == tree.high[node] {
                isFrozen[node] = true
            }
        }
    }

    /// By how much prices exceed the weight of a pair; nil if it cannot be made.
    func reducedCost(_ row: Int, _ column: Int) -> Number? {
        let weight = weights[row * tree.columns + column]
        return weight == Self.none ? nil : price[row] - weight - price[tree.rows + column]
    }

    /// The pairs of the plan, ascending.
    var pairs: [IndexPair] {
        columnOfRow.indices.filter { columnOfRow[$0] >= 0 }.map { IndexPair(row: $0, column: columnOfRow[$0]) }
    }

    /// Lets all rows enter. False if some minimum cannot be reached; then the network is of no further use.
    mutating func solve() -> Bool {
        for row in 0..<tree.rows where tree.high[row] > 0 { enter(row) }
        for node in 0..<tree.outside where used[node] < tree.low[node] || tree.high[node] < tree.low[node] {
            return false
        }
        isHard = true
        return true
    }

    private mutating func enter(_ row: Int) {
        let parent = tree.parent[row]
        isFrozen[row] = false
        let open = price[parent] - (tree.low[row] > 0 ? reward : 0)
        var needed = open
        for column in activeColumns {
            let weight = weights[row * tree.columns + column]
            if weight != Self.none { needed = max(needed, weight + price[tree.rows + column]) }
        }
        price[row] = needed
        if needed == open { return }
        if let reached = search(from: row, to: parent, below: needed - open) {
            movePrices(upTo: reached)
            push(from: row, to: parent)
            used[row] += 1
        } else {
            movePrices(upTo: needed - open)
        }
    }

    /// Undoes the pair of a row if that costs less than `limit`, by whatever other way is cheapest; false, and only
    /// prices moved, if not.
    mutating func replace(_ row: Int, below limit: Number) -> Bool {
        let column = columnOfRow[row]
        guard let reached = search(from: row, to: tree.rows + column, below: limit) else {
            if limit < .max { movePrices(upTo: limit) }
            return false
        }
        movePrices(upTo: reached)
        unlink(row)
        push(from: row, to: tree.rows + column)
        return true
    }

    /// Makes a pair along the way found last from its column to its row.
    mutating func link(_ row: Int, _ column: Int) {
        push(from: tree.rows + column, to: row)
        setPair(row, column)
    }

    mutating func setPair(_ row: Int, _ column: Int) {
        columnOfRow[row] = column
        rowOfColumn[column] = row
    }

    mutating func unlink(_ row: Int) {
        rowOfColumn[columnOfRow[row]] = -1
        columnOfRow[row] = -1
    }

    /// Counts a unit over the arc above a node, after the rest of its round has been pushed.
    mutating func count(_ change: Int, above node: Int) { used[node] += change }

    /// Raises prices by the distances of the last search, cut off at `end`; that keeps all reduced costs at least 0.
    mutating func movePrices(upTo end: Number) {
        if end == 0 { return }
        for node in price.indices where distance[node] < end { price[node] += distance[node] - end }
    }

    /// The distance of a node in the last search; nil if it was not settled.
    func settledDistance(_ node: Int) -> Number? { isDone[node] ? distance[node] : nil }

    /// From now on the row must be matched, as it is.
    mutating func requireRow(_ row: Int) { tree.low[row] = 1 }

    /// Takes over the plan of a network of the same tree.
    mutating func take(_ other: PairingNetwork<Int64>) {
        columnOfRow = other.columnOfRow
        rowOfColumn = other.rowOfColumn
        used = other.used
    }

    /// Dijkstra's algorithm (1959), dense, over reduced costs, from one node to another; nil if that is `below` or
    /// farther. A negative goal settles everything that is nearer than `below`.
    mutating func search(from start: Int, to goal: Int, below limit: Number) -> Number? {
        var distance: [Number] = []
        var reachedFrom: [Int] = []
        var isDone: [Bool] = []
        swap(&distance, &self.distance)
        swap(&reachedFrom, &self.reachedFrom)
        swap(&isDone, &self.isDone)
        defer {
            swap(&distance, &self.distance)
            swap(&reachedFrom, &self.reachedFrom)
            swap(&isDone, &self.isDone)
        }
        let rows = tree.rows
        let width = tree.columns
        let leaves = rows + width
        for node in distance.indices {
            distance[node] = .max
            isDone[node] = false
        }
        var waiting = activeColumns
        /// Reached nodes other than columns.
        var others: [Int] = []
        var node = start
        var from: Number = 0
        distance[start] = 0
        isDone[start] = true
        if start >= rows && start < leaves, let place = waiting.firstIndex(of: start - rows) {
            waiting.swapAt(place, waiting.count - 1)
            waiting.removeLast()
        }

        while true {
            if node >= rows && node < leaves {
                // A matched column leads to its row alone, mostly at no cost, and the row is reached in no other way.
                let row = rowOfColumn[node - rows]
                if row >= 0 && !isLocked[row] && !isDone[row] {
                    let weight = weights[row * width + node - rows]
                    let cost = weight == Self.none ? 0 : weight + price[node] - price[row]
                    reachedFrom[row] = node
                    distance[row] = from + cost
                    if cost == 0 {
                        isDone[row] = true
                        if row == goal { return from }
                        node = row
                    } else {
                        others.append(row)
                    }
                }
            }
            var nearest = Number.max
            var place = -1
            if node < rows {
                let base = from + price[node]
                let own = columnOfRow[node]
                let first = node * width
                weights.withUnsafeBufferPointer { weights in
                    price.withUnsafeBufferPointer { price in
                        for (index, column) in waiting.enumerated() {
                            let weight = weights[first + column]
                            var best = distance[rows + column]
                            if weight != Self.none && column != own {
                                let reached = base - weight - price[rows + column]
                                if reached < best {
                                    best = reached
                                    distance[rows + column] = reached
                                    reachedFrom[rows + column] = node
                                }
                            }
                            if best < nearest {
                                nearest = best
                                place = index
                            }
                        }
                    }
                }
            }
            if node >= leaves || node < rows || rowOfColumn[node - rows] < 0 {
                expandTree(node, from, &distance, &reachedFrom, isDone, &others, &waiting)
            }
            if node >= rows {
                for (index, column) in waiting.enumerated() where distance[rows + column] < nearest {
                    nearest = distance[rows + column]
                    place = index
                }
            }
            var isOther = false
            for (index, other) in others.enumerated() where distance[other] < nearest {
                nearest = distance[other]
                place = index
                isOther = true
            }
            if place < 0 || nearest >= limit { return nil }
            if isOther {
                node = others[place]
                others.swapAt(place, others.count - 1)
                others.removeLast()
            } else {
                node = rows + waiting[place]
                waiting.swapAt(place, waiting.count - 1)
                waiting.removeLast()
            }
            isDone[node] = true
            from = nearest
            if node == goal { return nearest }
        }
    }

    /// Reaches the neighbours of a node over the arcs of the tree.
    private func expandTree(
        _ node: Int, _ from: Number, _ distance: inout [Number], _ reachedFrom: inout [Int], _ isDone: [Bool],
        _ others: inout [Int], _ waiting: inout [Int]
    ) {
        let leaves = tree.rows + tree.columns
        func reach(_ head: Int, _ cost: Number) {
            if isDone[head] { return }
            let reached = from + cost + price[node] - price[head]
            if reached >= distance[head] { return }
            if distance[head] == .max && (head < tree.rows || head >= leaves) { others.append(head) }
            distance[head] = reached
            reachedFrom[head] = node
        }
        if node != tree.outside {
            let isUp = !tree.isRowSide[node]
            if let cost = isUp ? costOfMore(node) : costOfLess(node) { reach(tree.parent[node], cost) }
        }
        if node < leaves { return }
        for child in tree.children[node] {
            let isDown = tree.isRowSide[child]
            if let cost = isDown ? costOfMore(child) : costOfLess(child) { reach(child, cost) }
        }
    }

    /// What a unit more over the arc above a node costs; nil if it cannot be.
    func costOfMore(_ node: Int) -> Number? {
        if isFrozen[node] || used[node] >= tree.high[node] { return nil }
        return !isHard && used[node] < tree.low[node] ? -reward : 0
    }

    /// What a unit less over the arc above a node costs; nil if it cannot be.
    func costOfLess(_ node: Int) -> Number? {
        if isFrozen[node] || used[node] == 0 { return nil }
        // The row of a pair that stays cannot be left alone, nor can its column.
        if node < tree.rows && isLocked[node] { return nil }
        if node >= tree.rows && node < tree.rows + tree.columns {
            let row = rowOfColumn[node - tree.rows]
            if row >= 0 && isLocked[row] { return nil }
        }
        if used[node] > tree.low[node] { return 0 }
        return isHard ? nil : reward
    }

    /// Sends a unit along the way of the last search.
    mutating func push(from start: Int, to goal: Int) { follow(reachedFrom, from: start, to: goal) }

    /// Sends a unit along a way.
    mutating func follow(_ reachedFrom: [Int], from start: Int, to goal: Int) {
        let leaves = tree.rows + tree.columns
        var arcs: [(tail: Int, head: Int)] = []
        var head = goal
        while head != start {
            arcs.append((reachedFrom[head], head))
            head = reachedFrom[head]
        }
        for arc in arcs where arc.head < tree.rows && arc.tail >= tree.rows && arc.tail < leaves {
            columnOfRow[arc.head] = -1
            rowOfColumn[arc.tail - tree.rows] = -1
        }
        for (tail, head) in arcs {
            if tail < tree.rows && head >= tree.rows && head < leaves {
                columnOfRow[tail] = head - tree.rows
                rowOfColumn[head - tree.rows] = tail
            } else if head < tree.rows && tail >= tree.rows && tail < leaves {
                continue
            } else if tail != tree.outside && tree.parent[tail] == head {
                used[tail] += tree.isRowSide[tail] ? -1 : 1
            } else {
                used[head] += tree.isRowSide[head] ? 1 : -1
            }
        }
    }
}
