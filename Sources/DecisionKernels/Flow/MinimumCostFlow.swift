/// A directed network with costs and capacities, and the cheapest way to send whole units through it.
///
/// For small combined choices that no simple walk settles: seats, quotas and bounds at once. Successive shortest paths
/// with node potentials (Edmonds & Karp 1972; Ahuja, Magnanti, Orlin 1993, *Network Flows*, §9.7). Arcs of negative
/// cost are filled first and what that displaces is sent back, so neither Bellman–Ford nor the absence of negative
/// cycles is needed. Exact: costs are `Int64`, distances and totals `Int128`.
///
/// O(f·(a + v)·log a) for a arcs, v nodes and f augmentations (at most the units sent and displaced). The flow found
/// depends only on the network as built, never on hashing; among equally cheap flows it promises none in particular.
package struct MinimumCostFlow: Sendable {
    /// The largest capacity of an arc; with it no total can leave `Int128`.
    package static let largestCapacity: Int64 = 1 << 32

    private let nodes: Int
    private var arcs: [Arc] = []

    private struct Arc {
        var tail: Int
        var head: Int
        var lower: Int64
        var capacity: Int64
        var cost: Int64
    }

    /// A network of nodes 0 ..< nodes without arcs.
    package init(nodes: Int) {
        self.nodes = nodes
    }

    /// Adds an arc and returns its index. Between `lower` and `capacity` units may flow over it, each at `cost`.
    @discardableResult
    package mutating func addArc(
        from tail: Int, to head: Int, lower: Int64 = 0, capacity: Int64, cost: Int64
    ) -> Int {
        precondition((0..<nodes).contains(tail) && (0..<nodes).contains(head), "an arc outside the network")
        precondition(0 <= lower && lower <= capacity && capacity <= Self.largestCapacity, "an impossible capacity")
        precondition(cost > .min, "a cost that cannot be negated")
        arcs.append(Arc(tail: tail, head: head, lower: lower, capacity: capacity, cost: cost))
        return arcs.count - 1
    }

    /// The cheapest flow in which every node sends out `supplies[node]` units more than it takes in; nil if there is
    /// none, or if the supplies do not add up to zero.
    package func solve(supplies: [Int64]) -> FlowSolution? {
        precondition(supplies.count == nodes, "one supply per node")
        guard supplies.reduce(Int128(0), { $0 + Int128($1) }) == 0 else { return nil }
        var residual = startingResidual()
        for (node, supply) in supplies.enumerated() { residual.excess[node] += supply }
        guard residual.balance() else { return nil }
        return solution(of: residual, amount: 0)
    }

    /// The cheapest flow from source to sink of at most `limit` units (nil: no limit). With `onlyWhileItPays`, stops
    /// before the first unit that would make the whole dearer or leave it equal; otherwise sends as many units as can
    /// be. Nil if no flow keeps the lower bounds.
    package func solve(
        from source: Int, to sink: Int, limit: Int64? = nil, onlyWhileItPays: Bool = false
    ) -> FlowSolution? {
        precondition(source != sink, "source and sink are one node")
        var residual = startingResidual()
        guard residual.balance() else { return nil }
        var amount: Int64 = 0
        while amount < limit ?? .max {
            let left = (limit ?? .max) - amount
            guard let sent = residual.augment(from: source, to: sink, limit: left, onlyWhileItPays: onlyWhileItPays)
            else { break }
            amount += sent
        }
        return solution(of: residual, amount: amount)
    }

    /// Lower bounds and arcs of negative cost at full capacity, so that every remaining residual arc costs at least 0.
    private func startingResidual() -> FlowResidual {
        var residual = FlowResidual(nodes: nodes, pairs: arcs.count)
        for arc in arcs {
            let sent = arc.cost < 0 ? arc.capacity : arc.lower
            residual.addPair(
                from: arc.tail, to: arc.head, forward: arc.capacity - sent, backward: sent - arc.lower, cost: arc.cost)
            residual.excess[arc.tail] -= sent
            residual.excess[arc.head] += sent
        }
        residual.index()
        return residual
    }

    private func solution(of residual: FlowResidual, amount: Int64) -> FlowSolution {
        var flows: [Int64] = []
        var cost: Int128 = 0
        for (index, arc) in arcs.enumerated() {
            let flow = arc.capacity - residual.left[2 * index]
            flows.append(flow)
            cost += Int128(flow) * Int128(arc.cost)
        }
        return FlowSolution(flows: flows, amount: amount, cost: cost, potentials: residual.potential)
    }

    /// Whether a flow keeps all bounds and its potentials prove that no flow with the same supplies is cheaper: an arc
    /// that could take more costs at least 0 in reduced cost, one that could take less at most 0.
    package func certifies(_ solution: FlowSolution) -> Bool {
        guard solution.flows.count == arcs.count, solution.potentials.count == nodes else { return false }
        var cost: Int128 = 0
        for (arc, flow) in zip(arcs, solution.flows) {
            guard arc.lower <= flow, flow <= arc.capacity else { return false }
            let reduced = Int128(arc.cost) + solution.potentials[arc.tail] - solution.potentials[arc.head]
            if reduced < 0 && flow < arc.capacity { return false }
            if reduced > 0 && flow > arc.lower { return false }
            cost += Int128(flow) * Int128(arc.cost)
        }
        return cost == solution.cost
    }

    /// What a flow sends out of every node beyond what it takes in.
    package func netSupplies(of flows: [Int64]) -> [Int64] {
        var net = [Int64](repeating: 0, count: nodes)
        for (arc, flow) in zip(arcs, flows) {
            net[arc.tail] += flow
            net[arc.head] -= flow
        }
        return net
    }
}

/// A cheapest flow, and the proof that it is one.
package struct FlowSolution: Hashable, Sendable {
    /// Units per arc, in the order in which the arcs were added.
    package let flows: [Int64]
    /// Units sent from source to sink; 0 where supplies were given.
    package let amount: Int64
    /// Sum of cost times units.
    package let cost: Int128
    /// Node prices with which every arc that could take more has reduced cost `cost + p(tail) − p(head)` of at least 0.
    package let potentials: [Int128]
}
