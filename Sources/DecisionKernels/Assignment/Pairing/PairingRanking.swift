extension PairingModel {
    /// The best plans by `total` or `countThenTotal`, in the full order of plans.
    func rankedPlans(_ count: Int, by objective: PairingObjective, _ limits: PairingLimits) -> [PairingPlan] {
        switch solvedForTotal(objective) {
        case .narrow(let network):
            var ranking = PairingRanking(self, network, objective, limits)
            return ranking.plans(count)
        case .wide(let network):
            var ranking = PairingRanking(self, network, objective, limits)
            return ranking.plans(count)
        case nil: return []
        }
    }

    /// The weight of one pair more, and how many units of weight a unit of score has.
    func weightOfTotal(_ objective: PairingObjective) -> (perPair: Int128, perScore: Int128) {
        objective == .total
            ? (1, Int128(2 * room + 1)) : (Int128(4 * room) * Int128(largestScore) + 1, 1)
    }

    func solvedForTotal(_ objective: PairingObjective) -> SolvedPairing? {
        let (perPair, perScore) = weightOfTotal(objective)
        return solved { Int128(problem.scores[$0]) * perScore + perPair }
    }
}

/// The best plans by the sum of weights, one after the other.
///
/// Murty's and Lawler's parts, each from the prices of the plan it comes from: what part i loses is one shortest path
/// from row i, at least its cheapest way out and the cheapest way into what it gives up (Miller, Stone & Cox 1997,
/// *Optimizing Murty's Ranked Assignment Method*; Pascoal, Captivo & Clímaco 2003, *A Note on a New Variant of Murty's
/// Ranking Assignments Algorithm*). Parts wait by that bound, so that most are never looked at.
struct PairingRanking<Number: FixedWidthInteger & SignedInteger & Sendable> {
    private let model: PairingModel
    private let objective: PairingObjective
    private let limits: PairingLimits
    private var plans: [Ranked] = []
    private var waiting: [Part] = []
    /// The plan told last, whose parts are made only when one more is asked for.
    private var last: Int?

    /// A plan that was told, or is about to be, with the rows that keep what they have.
    private struct Ranked {
        var network: PairingNetwork<Number>
        var loss: Number
        var firstRow: Int
    }

    private enum Stage: Int {
        case bounded
        case measured
        case chosen
    }

    private struct Part {
        var loss: Number
        var stage: Stage
        var parent: Int
        var row: Int
        var standing: PairingStanding?
        var plan: PairingPlan?
        /// Once chosen, the plan's place.
        var ranked = -1
    }

    init(
        _ model: PairingModel, _ network: PairingNetwork<Number>, _ objective: PairingObjective,
        _ limits: PairingLimits
    ) {
        self.model = model
        self.objective = objective
        self.limits = limits
        choose(network, loss: 0, firstRow: 0, parent: -1, row: -1)
    }

    mutating func plans(_ count: Int) -> [PairingPlan] {
        var result: [PairingPlan] = []
        while result.count < count, let next = next() { result.append(next.plan) }
        return result
    }

    /// The next best plan and what it loses in weight; nil when all have been told.
    mutating func next() -> (plan: PairingPlan, loss: Number)? {
        if let last { split(last) }
        last = nil
        while let part = takeFirst() {
            switch part.stage {
            case .bounded: measure(part)
            case .measured: choose(part)
            case .chosen:
                last = part.ranked
                if let plan = part.plan { return (plan, part.loss) }
            }
        }
        return nil
    }

    /// Less loss first; among equals whoever is not yet fully known, so that all equals are there before one is told.
    private func precedes(_ left: Part, _ right: Part) -> Bool {
        if left.loss != right.loss { return left.loss < right.loss }
        if left.stage != right.stage { return left.stage.rawValue < right.stage.rawValue }
        if let standing = left.standing, let other = right.standing { return other < standing }
        return left.parent != right.parent ? left.parent < right.parent : left.row < right.row
    }

    private mutating func add(_ part: Part) {
        waiting.append(part)
        var child = waiting.count - 1
        while child > 0, precedes(waiting[child], waiting[(child - 1) / 2]) {
            waiting.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func takeFirst() -> Part? {
        guard let last = waiting.popLast() else { return nil }
        guard let first = waiting.first else { return last }
        waiting[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < waiting.count && precedes(waiting[child], waiting[least]) {
                least = child
            }
            if least == parent { return first }
            waiting.swapAt(parent, least)
            parent = least
        }
    }

    /// Adds the parts of a plan, each with a lower bound of its loss.
    private mutating func split(_ index: Int) {
        let tree = plans[index].network.tree
        let loss = plans[index].loss
        let width = tree.columns
        /// By column, the cheapest way into it from the rows that follow.
        var nearest = [Number](repeating: .max, count: width)
        var row = tree.rows
        while row > plans[index].firstRow {
            row -= 1
            if tree.high[row] == 0 { continue }
            let own = plans[index].network.columnOfRow[row]
            let price = plans[index].network.price
            var out = Number.max
            plans[index].network.weights.withUnsafeBufferPointer { weights in
                for column in plans[index].network.activeColumns where column != own {
                    let weight = weights[row * width + column]
                    if weight == PairingNetwork<Number>.none { continue }
                    out = min(out, price[row] - weight - price[tree.rows + column])
                }
            }
            let parent = price[tree.parent[row]]
            var bound: Number?
            if own >= 0 {
                if plans[index].network.costOfLess(row) != nil { out = min(out, price[row] - parent) }
                var into = nearest[own]
                let leaf = tree.rows + own
                if plans[index].network.costOfLess(leaf) != nil {
                    into = min(into, price[tree.parent[leaf]] - price[leaf])
                }
                if out < .max && into < .max { bound = out + into }
            } else if out < .max && !plans[index].network.isFrozen[row] {
                bound = out + parent - price[row]
            }
            if let bound {
                add(Part(loss: loss + bound, stage: .bounded, parent: index, row: row))
            }
            plans[index].network.weights.withUnsafeBufferPointer { weights in
                for column in plans[index].network.activeColumns where column != own {
                    let weight = weights[row * width + column]
                    if weight == PairingNetwork<Number>.none { continue }
                    nearest[column] = min(nearest[column], price[row] - weight - price[tree.rows + column])
                }
            }
        }
    }

    /// Keeps what the rows before one have, or lets them go again.
    private mutating func keep(_ index: Int, before row: Int, _ isKept: Bool) {
        let first = plans[index].firstRow
        for other in first..<max(first, row) where plans[index].network.tree.high[other] > 0 {
            if plans[index].network.columnOfRow[other] >= 0 {
                plans[index].network.isLocked[other] = isKept
            } else {
                plans[index].network.isFrozen[other] = isKept
            }
        }
    }

    private func goal(_ index: Int, _ row: Int) -> Int {
        let network = plans[index].network
        let own = network.columnOfRow[row]
        return own >= 0 ? network.tree.rows + own : network.tree.parent[row]
    }

    private mutating func measure(_ part: Part) {
        let goal = goal(part.parent, part.row)
        keep(part.parent, before: part.row, true)
        let reached = plans[part.parent].network.search(from: part.row, to: goal, below: .max)
        keep(part.parent, before: part.row, false)
        guard let reached else { return }
        var measured = part
        measured.stage = .measured
        measured.loss = plans[part.parent].loss + reached
        if goal >= plans[part.parent].network.tree.rows + plans[part.parent].network.tree.columns {
            let price = plans[part.parent].network.price
            measured.loss += price[goal] - price[part.row]
        }
        add(measured)
    }

    private mutating func choose(_ part: Part) {
        let goal = goal(part.parent, part.row)
        keep(part.parent, before: part.row, true)
        var network = plans[part.parent].network
        keep(part.parent, before: part.row, false)
        guard let reached = network.search(from: part.row, to: goal, below: .max) else { return }
        network.movePrices(upTo: reached)
        let own = network.columnOfRow[part.row]
        if own >= 0 {
            network.unlink(part.row)
            network.weights[part.row * network.tree.columns + own] = PairingNetwork<Number>.none
            network.push(from: part.row, to: goal)
        } else {
            network.push(from: part.row, to: goal)
            network.count(1, above: part.row)
            network.requireRow(part.row)
        }
        choose(network, loss: part.loss, firstRow: part.row, parent: part.parent, row: part.row)
    }

    /// Moves to the first of the equally good plans of a part.
    private mutating func choose(
        _ network: PairingNetwork<Number>, loss: Number, firstRow: Int, parent: Int, row: Int
    ) {
        var network = network
        if max(model.problem.rows, model.problem.columns) <= limits.canonicalSize {
            var face = PairingNetwork<Int64>(faceOf: network)
            if !face.hasOnePlan {
                model.chooseFirst(&face)
                network.take(face)
            }
        }
        let plan = model.plan(network.pairs)
        var part = Part(loss: loss, stage: .chosen, parent: parent, row: row)
        part.standing = PairingStanding(plan, objective, model.problem)
        part.plan = plan
        part.ranked = plans.count
        plans.append(Ranked(network: network, loss: loss, firstRow: firstRow))
        add(part)
    }
}
