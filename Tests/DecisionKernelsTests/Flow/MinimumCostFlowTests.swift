import DecisionKernels
import Testing

@Suite struct MinimumCostFlowTests {
    private struct Arc {
        var tail: Int
        var head: Int
        var lower: Int64
        var capacity: Int64
        var cost: Int64
    }

    private struct Instance {
        var nodes: Int
        var arcs: [Arc] = []
        var supplies: [Int64]

        init(seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            nodes = 2 + generator.uniformInteger(below: 3)
            supplies = Array(repeating: 0, count: nodes)
            for _ in 0..<(1 + generator.uniformInteger(below: 6)) {
                let capacity = Int64(generator.uniformInteger(below: 3))
                arcs.append(
                    Arc(
                        tail: generator.uniformInteger(below: nodes), head: generator.uniformInteger(below: nodes),
                        lower: generator.uniformInteger(below: 5) == 0 ? min(1, capacity) : 0, capacity: capacity,
                        cost: Int64(generator.uniformInteger(below: 9)) - 4))
            }
            for _ in 0..<generator.uniformInteger(below: 3) {
                supplies[generator.uniformInteger(below: nodes)] += 1
                supplies[generator.uniformInteger(below: nodes)] -= 1
            }
        }

        var network: MinimumCostFlow {
            var network = MinimumCostFlow(nodes: nodes)
            for (index, arc) in arcs.enumerated() {
                let added = network.addArc(
                    from: arc.tail, to: arc.head, lower: arc.lower, capacity: arc.capacity, cost: arc.cost)
                #expect(added == index)
            }
            return network
        }

        /// Calls back with the net supplies and the cost of every flow within the bounds.
        func forEachFlow(_ body: ([Int64], Int64) -> Void) {
            var net = [Int64](repeating: 0, count: nodes)
            func extend(_ index: Int, _ cost: Int64) {
                if index == arcs.count {
                    body(net, cost)
                    return
                }
                let arc = arcs[index]
                for flow in arc.lower...arc.capacity {
                    net[arc.tail] += flow
                    net[arc.head] -= flow
                    extend(index + 1, cost + flow * arc.cost)
                    net[arc.tail] -= flow
                    net[arc.head] += flow
                }
            }
            extend(0, 0)
        }
    }

    @Test func meetsSuppliesAsCheaplyAsEnumeration() {
        var feasible = 0
        for seed in 0..<1200 {
            let instance = Instance(seed: UInt64(seed))
            var best: Int64?
            instance.forEachFlow { net, cost in
                if net == instance.supplies { best = min(best ?? cost, cost) }
            }
            let network = instance.network
            let solution = network.solve(supplies: instance.supplies)
            #expect((solution?.cost).map { Int64($0) } == best, "seed \(seed)")
            if let solution {
                feasible += 1
                #expect(network.netSupplies(of: solution.flows) == instance.supplies)
                #expect(network.certifies(solution))
            }
        }
        #expect(feasible > 200)
    }

    @Test func sendsFromSourceToSinkAsCheaplyAsEnumeration() {
        for seed in 0..<1200 {
            let instance = Instance(seed: 5000 + UInt64(seed))
            var cheapest: [Int64: Int64] = [:]
            instance.forEachFlow { net, cost in
                let amount = net[0]
                guard amount >= 0, net[1] == -amount, net.dropFirst(2).allSatisfy({ $0 == 0 }) else { return }
                cheapest[amount] = min(cheapest[amount] ?? cost, cost)
            }
            let network = instance.network
            guard let least = cheapest[0] else {
                #expect(network.solve(from: 0, to: 1) == nil)
                continue
            }
            let most = cheapest.keys.max() ?? 0
            for limit in [nil, 0, 1] as [Int64?] {
                let amount = min(most, limit ?? most)
                let solution = network.solve(from: 0, to: 1, limit: limit)
                #expect(solution?.amount == amount, "seed \(seed)")
                #expect((solution?.cost).map { Int64($0) } == cheapest[amount])
            }
            let paying = network.solve(from: 0, to: 1, onlyWhileItPays: true)
            let best = cheapest.values.min() ?? least
            #expect((paying?.cost).map { Int64($0) } == best, "seed \(seed)")
            #expect(paying?.amount == cheapest.filter { $0.value == best }.keys.min())
            if let paying { #expect(network.certifies(paying)) }
        }
    }

    @Test func agreesWithTheAssignmentKernel() throws {
        for seed in 0..<60 {
            var sampler = AssignmentSampler(seed: 300 + UInt64(seed))
            var problem = sampler.problem(rows: 8, columns: 6, lowest: 0, spread: 20)
            problem.requiredPairs = []
            problem.matchAtALoss = false
            problem.rowTier = Array(repeating: 0, count: 8)
            let groups = problem.groupSeats.count
            var network = MinimumCostFlow(nodes: 8 + 6 + groups + 2)
            let sink = 14 + groups
            for row in 0..<8 {
                network.addArc(from: sink + 1, to: row, capacity: 1, cost: 0)
                for column in 0..<6 {
                    guard let value = problem.value(row: row, column: column) else { continue }
                    network.addArc(from: row, to: 8 + column, capacity: 1, cost: -value)
                }
            }
            for (column, group) in problem.columnGroup.enumerated() {
                network.addArc(from: 8 + column, to: group >= 0 ? 14 + group : sink, capacity: 1, cost: 0)
            }
            for (group, seats) in problem.groupSeats.enumerated() {
                network.addArc(from: 14 + group, to: sink, capacity: Int64(seats), cost: 0)
            }
            let flow = try #require(network.solve(from: sink + 1, to: sink, onlyWhileItPays: true))
            let best = try #require(SeatedAssignment.bestValue(problem))
            #expect(flow.cost == -Int128(best.total), "seed \(seed)")
        }
    }

    @Test func staysExactWithTheLargestCosts() throws {
        var network = MinimumCostFlow(nodes: 4)
        network.addArc(from: 0, to: 1, capacity: MinimumCostFlow.largestCapacity, cost: .max)
        network.addArc(from: 1, to: 2, capacity: MinimumCostFlow.largestCapacity, cost: .max)
        network.addArc(from: 2, to: 3, capacity: 5, cost: -.max)
        network.addArc(from: 2, to: 3, capacity: MinimumCostFlow.largestCapacity, cost: .max)
        let solution = try #require(network.solve(from: 0, to: 3))
        #expect(solution.amount == MinimumCostFlow.largestCapacity)
        let perUnit = 3 * Int128(Int64.max)
        #expect(solution.cost == Int128(solution.amount) * perUnit - 10 * Int128(Int64.max))
        #expect(network.certifies(solution))
    }

    @Test func refusesSuppliesThatDoNotAddUp() {
        var network = MinimumCostFlow(nodes: 2)
        network.addArc(from: 0, to: 1, capacity: 3, cost: 1)
        #expect(network.solve(supplies: [2, -1]) == nil)
        #expect(network.solve(supplies: [-1, 1]) == nil)
        #expect(network.solve(supplies: [4, -4]) == nil)
        #expect(network.solve(supplies: [3, -3])?.cost == 3)
    }

    @Test func rejectsACorruptedFlow() throws {
        var network = MinimumCostFlow(nodes: 3)
        network.addArc(from: 0, to: 1, capacity: 2, cost: 1)
        network.addArc(from: 1, to: 2, capacity: 2, cost: 1)
        network.addArc(from: 0, to: 2, capacity: 1, cost: 5)
        let solution = try #require(network.solve(supplies: [2, 0, -2]))
        #expect(network.certifies(solution))
        var other = MinimumCostFlow(nodes: 3)
        other.addArc(from: 0, to: 1, capacity: 2, cost: 1)
        other.addArc(from: 1, to: 2, capacity: 2, cost: 1)
        other.addArc(from: 0, to: 2, capacity: 1, cost: 0)
        #expect(!other.certifies(solution))
    }
}
