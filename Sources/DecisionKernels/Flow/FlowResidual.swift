/// What can still be changed about a flow: every arc as a pair of residual arcs, 2·i onward and 2·i + 1 back.
struct FlowResidual {
    private let nodes: Int
    private var tails: [Int] = []
    private var heads: [Int] = []
    private var costs: [Int64] = []
    /// Units that can still go over each residual arc.
    private(set) var left: [Int64] = []
    /// Units a node has too many (positive) or too few.
    var excess: [Int64]
    /// Node prices that keep the reduced cost of every usable residual arc at 0 or above.
    private(set) var potential: [Int128]
    private var firstArc: [Int] = []
    private var arcOrder: [Int] = []

    init(nodes: Int, pairs: Int) {
        self.nodes = nodes
        excess = Array(repeating: 0, count: nodes)
        potential = Array(repeating: 0, count: nodes)
        tails.reserveCapacity(2 * pairs)
        heads.reserveCapacity(2 * pairs)
        costs.reserveCapacity(2 * pairs)
        left.reserveCapacity(2 * pairs)
    }

    mutating func addPair(from tail: Int, to head: Int, forward: Int64, backward: Int64, cost: Int64) {
        tails += [tail, head]
        heads += [head, tail]
        costs += [cost, -cost]
        left += [forward, backward]
    }

    /// Lists the arcs by tail, once all are there.
    mutating func index() {
        firstArc = Array(repeating: 0, count: nodes + 1)
        for tail in tails { firstArc[tail + 1] += 1 }
        for node in 0..<nodes { firstArc[node + 1] += firstArc[node] }
        arcOrder = Array(repeating: 0, count: tails.count)
        var next = firstArc
        for (arc, tail) in tails.enumerated() {
            arcOrder[next[tail]] = arc
            next[tail] += 1
        }
    }

    /// Sends all excess to where it is missing, at least cost; false if some cannot get there.
    mutating func balance() -> Bool {
        for node in 0..<nodes {
            while excess[node] > 0 {
                guard let (path, deficient) = shortestPath(from: node, to: nil, whileBelow: nil) else { return false }
                let sent = push(along: path, limit: min(excess[node], -excess[deficient]))
                excess[node] -= sent
                excess[deficient] += sent
            }
        }
        return excess.allSatisfy { $0 == 0 }
    }

    /// Sends units over one cheapest path; nil if there is none or, when asked, if it does not pay.
    mutating func augment(from source: Int, to sink: Int, limit: Int64, onlyWhileItPays: Bool) -> Int64? {
        guard let (path, _) = shortestPath(from: source, to: sink, whileBelow: onlyWhileItPays ? 0 : nil) else {
            return nil
        }
        return push(along: path, limit: limit)
    }

    private mutating func push(along path: [Int], limit: Int64) -> Int64 {
        var amount = limit
        for arc in path { amount = min(amount, left[arc]) }
        for arc in path {
            left[arc] -= amount
            left[arc ^ 1] += amount
        }
        return amount
    }

    /// Dijkstra's algorithm on reduced costs to the target (nil: the nearest node with too few units). Raises the
    /// potentials by the distances, cut off at the target's, which keeps all reduced costs at 0 or above. With
    /// `whileBelow`, nil when the path's true cost is not below it.
    private mutating func shortestPath(
        from start: Int, to target: Int?, whileBelow bound: Int128?
    ) -> (path: [Int], end: Int)? {
        var distance = [Int128](repeating: .max, count: nodes)
        var reachedBy = [Int](repeating: -1, count: nodes)
        var isDone = [Bool](repeating: false, count: nodes)
        var heap = DistanceHeap()
        distance[start] = 0
        heap.push(distance: 0, node: start)
        var end = -1
        while let (reached, node) = heap.pop() {
            if isDone[node] { continue }
            if target == nil ? excess[node] < 0 : node == target {
                end = node
                break
            }
            isDone[node] = true
            for arc in arcOrder[firstArc[node]..<firstArc[node + 1]] where left[arc] > 0 && !isDone[heads[arc]] {
                let head = heads[arc]
                let next = reached + Int128(costs[arc]) + potential[node] - potential[head]
                if next < distance[head] {
                    distance[head] = next
                    reachedBy[head] = arc
                    heap.push(distance: next, node: head)
                }
            }
        }
        guard end >= 0 else { return nil }
        if let bound, distance[end] - potential[start] + potential[end] >= bound { return nil }
        let reach = distance[end]
        for node in 0..<nodes { potential[node] += min(distance[node], reach) }
        var path: [Int] = []
        var node = end
        while node != start {
            path.append(reachedBy[node])
            node = tails[reachedBy[node]]
        }
        return (path.reversed(), end)
    }
}

/// A binary heap of nodes by distance; among equals the lowest node first, so that runs agree.
private struct DistanceHeap {
    private var entries: [(distance: Int128, node: Int)] = []

    mutating func push(distance: Int128, node: Int) {
        entries.append((distance, node))
        var child = entries.count - 1
        while child > 0, Self.precedes(entries[child], entries[(child - 1) / 2]) {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> (distance: Int128, node: Int)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return first }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < entries.count && Self.precedes(entries[child], entries[least]) {
                least = child
            }
            if least == parent { return first }
            entries.swapAt(parent, least)
            parent = least
        }
    }

    private static func precedes(
        _ left: (distance: Int128, node: Int), _ right: (distance: Int128, node: Int)
    ) -> Bool {
        left.distance != right.distance ? left.distance < right.distance : left.node < right.node
    }
}
