/// The limits on who is matched as two trees that share their root: a leaf per row and per column, an inner node per
/// group, and the root `outside`, which stands for staying alone.
///
/// A unit flows from the root through the groups of a row to the row, over a pair to a column, and through the groups
/// of the column back to the root. The arc above every node carries how many of its members are matched.
struct PairingTree: Sendable {
    let rows: Int
    let columns: Int
    /// The root; rows are nodes 0 ..< rows, columns follow, then the groups.
    let outside: Int
    /// By node; of the root itself.
    private(set) var parent: [Int]
    private(set) var children: [[Int]]
    private(set) var isRowSide: [Bool]
    /// The least and the most units over the arc above a node.
    var low: [Int]
    var high: [Int]

    /// Nil if the groups are not nested: two of one side share members without one holding the other.
    init?(rows: Int, columns: Int, groups: [PairingProblem.Group]) {
        self.rows = rows
        self.columns = columns
        let leaves = rows + columns
        outside = leaves + groups.count
        parent = Array(repeating: outside, count: outside + 1)
        children = Array(repeating: [], count: outside + 1)
        isRowSide = Array(repeating: false, count: outside + 1)
        low = Array(repeating: 0, count: outside + 1)
        high = Array(repeating: 1, count: outside + 1)
        for row in 0..<rows { isRowSide[row] = true }
        let members = groups.map { group in Self.distinct(group.members).map { group.side == .rows ? $0 : rows + $0 } }
        // The largest first, so that whoever already holds the members is the parent.
        let order = groups.indices.sorted {
            members[$0].count != members[$1].count ? members[$0].count > members[$1].count : $0 < $1
        }
        for group in order {
            let node = leaves + group
            isRowSide[node] = groups[group].side == .rows
            low[node] = groups[group].minimum
            high[node] = groups[group].maximum
            guard let first = members[group].first else { continue }
            guard members[group].allSatisfy({ parent[$0] == parent[first] }) else { return nil }
            parent[node] = parent[first]
            for member in members[group] { parent[member] = node }
        }
        for node in 0..<outside { children[parent[node]].append(node) }
    }

    static func distinct(_ members: [Int]) -> [Int] {
        var result: [Int] = []
        for member in members.sorted() where member != result.last { result.append(member) }
        return result
    }

    /// Takes a row or column out of play; with `matched`, as one that is matched elsewhere, which its groups count.
    /// False if a group has no room for it.
    mutating func close(_ leaf: Int, matched: Bool) -> Bool {
        high[leaf] = 0
        if !matched { return low[leaf] == 0 }
        low[leaf] = 0
        var node = parent[leaf]
        while node != outside {
            if high[node] == 0 { return false }
            high[node] -= 1
            low[node] = max(0, low[node] - 1)
            node = parent[node]
        }
        return true
    }

    /// Inner nodes, every one after its parent.
    var groupsFromTop: [Int] {
        var order: [Int] = []
        var waiting = [outside]
        while let node = waiting.popLast() {
            if node != outside { order.append(node) }
            for child in children[node] where child >= rows + columns { waiting.append(child) }
        }
        return order
    }
}
