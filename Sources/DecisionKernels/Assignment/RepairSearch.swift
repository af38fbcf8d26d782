/// The largest total with at least so many current pairs kept and so many rows matched by tier.
struct RepairSearch {
    private let problem: RepairProblem
    private let matched: [Int]
    private let kept: Int
    /// All rows to be matched, with a place to be parked on where some of a tier may stay alone.
    private let network: SeatedAssignmentProblem
    private let mandatory: Int
    /// Columns from here on are places to be parked on.
    private let parking: Int
    private let isCurrent: [Bool]
    /// More than two plans can differ by.
    private let spread: Int64
    /// More rows than there are.
    private let many: Int64

    /// One plan: its total, how many current pairs it keeps, and its pairs.
    private struct Corner {
        var total: Int64
        var kept: Int
        var pairs: [IndexPair]
    }

    /// Plans that hold some pairs and do not hold others, and what none of them can exceed.
    private struct Node {
        var network: SeatedAssignmentProblem
        var bound: Int64
    }

    /// What is known of a node: a plan that keeps enough, the bound, and the plan on the other end of the edge, which
    /// keeps too few. Along the edge `scale · total + reward · kept` is the same.
    private struct Edge {
        var enough: Corner
        var bound: Int64
        var tooFew: Corner?
        var scale: Int64
        var reward: Int64
    }

    init(_ problem: RepairProblem, _ tiers: RepairTiers, _ matched: [Int], keeping kept: Int) {
        self.problem = problem
        self.matched = matched
        self.kept = kept
        (network, mandatory) = tiers.network(problem.assignment, matched, leavesOutOthers: true)
        parking = problem.assignment.columns
        var isCurrent = [Bool](repeating: false, count: network.values.count)
        for pair in problem.current { isCurrent[pair.row * network.columns + pair.column] = true }
        self.isCurrent = isCurrent
        var largest: Int64 = 0
        for value in network.values where value != SeatedAssignmentProblem.impossible { largest = max(largest, value) }
        many = Int64(network.rows) + 1
        spread = largest * many + 1
    }

    /// Whether no plan has a larger total, however many pairs it gives up.
    func isAtTop(_ total: Int64) -> Bool { corner(of: network, scale: 1, reward: 0)?.total ?? total <= total }

    /// The best plan, if it is better than `floor`; and, if there is none, whether that is proved.
    func point(above floor: Int64?) -> (point: RepairPoint?, isProved: Bool) {
        let (found, bound) = best(of: network, above: floor ?? -1)
        guard let found else { return (nil, bound <= floor ?? -1) }
        let gap = max(0, bound - found.total)
        let (pairs, isUnique) = gap == 0 ? first(like: found) : (found.pairs, nil)
        let current = problem.current
        let point = RepairPoint(
            givenUp: current.count - pairs.count { pair in current.contains(pair) }, pairs: pairs, matched: matched,
            total: found.total, gap: gap, isUnique: isUnique)
        return (point, gap == 0)
    }

    // MARK: Branch and bound

    /// The best plan with a total above `floor`, and what no plan exceeds (at least `floor`).
    private func best(
        of network: SeatedAssignmentProblem, above floor: Int64, stopsAtFirst: Bool = false
    ) -> (Corner?, bound: Int64) {
        var best: Corner?
        var least = floor
        var open = [Node(network: network, bound: .max)]
        var count = 0
        while let node = open.popLast() {
            if node.bound <= least { continue }
            if count == problem.limit {
                open.append(node)
                break
            }
            count += 1
            guard let edge = edge(of: node.network) else { continue }
            if edge.enough.total > least {
                best = edge.enough
                least = edge.enough.total
                if stopsAtFirst { return (best, least) }
            }
            guard edge.bound > least, let tooFew = edge.tooFew else { continue }
            guard let pair = edge.enough.pairs.first(where: { isCurrent($0) && !tooFew.pairs.contains($0) })
            else { continue }
            var without = node.network
            without.values[pair.row * without.columns + pair.column] = SeatedAssignmentProblem.impossible
            var with = node.network
            with.requiredPairs.append(pair)
            open.append(Node(network: without, bound: edge.bound))
            open.append(Node(network: with, bound: edge.bound))
        }
        return (best, open.reduce(least) { max($0, $1.bound) })
    }

    private func isCurrent(_ pair: IndexPair) -> Bool {
        pair.column < parking && isCurrent[pair.row * network.columns + pair.column]
    }

    /// The edge of the concave envelope at the number of pairs to be kept; nil if so many cannot be kept.
    private func edge(of network: SeatedAssignmentProblem) -> Edge? {
        guard var low = corner(of: network, scale: many, reward: 1) else { return nil }
        if low.kept >= kept { return Edge(enough: low, bound: low.total, tooFew: nil, scale: 1, reward: 0) }
        guard var high = corner(of: network, scale: 1, reward: spread), high.kept >= kept else { return nil }
        while true {
            let scale = Int64(high.kept - low.kept)
            let reward = low.total - high.total
            let height = scale * low.total + reward * Int64(low.kept)
            guard let between = corner(of: network, scale: scale, reward: reward),
                scale * between.total + reward * Int64(between.kept) > height
            else {
                let bound = (height - reward * Int64(kept)) / scale
                return Edge(enough: high, bound: bound, tooFew: low, scale: scale, reward: reward)
            }
            if between.kept >= kept { high = between } else { low = between }
        }
    }

    /// The plan with the largest `scale · total + reward · kept`; nil if the rows cannot all be matched.
    private func corner(of network: SeatedAssignmentProblem, scale: Int64, reward: Int64) -> Corner? {
        let rewarded = rewarded(network, scale: scale, reward: reward)
        guard rewarded.requiredPairClash() == nil else { return nil }
        let core = SeatedAssignmentCore(rewarded)
        let matching = core.optimum().matching
        var pairs = core.requiredPairs
        for (row, column) in matching.columnOfRow.enumerated() where column >= 0 {
            pairs.append(IndexPair(row: row, column: column))
        }
        let isComplete = pairs.count { network.rowTier[$0.row] > 0 } == mandatory
        return isComplete ? corner(pairs) : nil
    }

    private func corner(_ pairs: [IndexPair]) -> Corner {
        let pairs = pairs.filter { $0.column < parking }.sorted()
        var total: Int64 = 0
        for pair in pairs { total += self.network.values[pair.row * self.network.columns + pair.column] }
        return Corner(total: total, kept: pairs.count { isCurrent($0) }, pairs: pairs)
    }

    private func rewarded(
        _ network: SeatedAssignmentProblem, scale: Int64, reward: Int64
    ) -> SeatedAssignmentProblem {
        var result = network
        for index in result.values.indices where result.values[index] != SeatedAssignmentProblem.impossible {
            result.values[index] = scale * result.values[index] + (isCurrent[index] ? reward : 0)
        }
        return result
    }

    // MARK: Among equals

    /// The plan as good as `found` that comes first: the largest smallest value, then the first list of pairs; and
    /// whether there is only one.
    private func first(like found: Corner) -> ([IndexPair], isUnique: Bool?) {
        guard var left = onlyPossible(found) else { return (found.pairs, nil) }
        let fixed = Set(problem.assignment.requiredPairs)
        func value(_ pair: IndexPair) -> Int64 { network.values[pair.row * network.columns + pair.column] }
        func cell(_ pair: IndexPair) -> Int { pair.row * left.columns + pair.column }
        let free = found.pairs.filter { !fixed.contains($0) }
        var isUnique: Bool? = true
        for pair in free where isUnique == true {
            var other = left
            other.values[cell(pair)] = SeatedAssignmentProblem.impossible
            let (equal, isProved) = reaches(found.total, other)
            if equal != nil { isUnique = false } else if !isProved { isUnique = nil }
        }
        guard isUnique == false else { return (found.pairs, isUnique) }

        var best = found
        // More than the required pairs have is not asked for.
        let limit = fixed.map(value).min() ?? .max
        func worst(_ corner: Corner) -> Int64 { min(limit, corner.pairs.map(value).min() ?? limit) }
        var steps: [Int64] = []
        for row in 0..<left.rows {
            for column in 0..<parking {
                let value = left.values[row * left.columns + column]
                if value != SeatedAssignmentProblem.impossible { steps.append(min(limit, value)) }
            }
        }
        steps = Set(steps).filter { $0 > worst(best) }.sorted()
        while !steps.isEmpty {
            let middle = steps[steps.count / 2]
            if let better = reaches(found.total, without(left, below: middle)).corner {
                best = better
                steps.removeAll { $0 <= worst(better) }
            } else {
                steps.removeAll { $0 >= middle }
            }
        }
        left = without(left, below: worst(best))

        for row in 0..<left.rows where !fixed.contains(where: { $0.row == row }) {
            let own = best.pairs.first { $0.row == row }
            for column in 0..<(own?.column ?? parking)
            where left.values[row * left.columns + column] != SeatedAssignmentProblem.impossible {
                var earlier = left
                earlier.requiredPairs.append(IndexPair(row: row, column: column))
                guard let better = reaches(found.total, earlier).corner else { continue }
                best = better
                break
            }
            if let chosen = best.pairs.first(where: { $0.row == row }) {
                left.requiredPairs.append(chosen)
            } else {
                for column in 0..<parking {
                    left.values[row * left.columns + column] = SeatedAssignmentProblem.impossible
                }
            }
        }
        return (best.pairs, false)
    }

    private func reaches(
        _ total: Int64, _ network: SeatedAssignmentProblem
    ) -> (corner: Corner?, isProved: Bool) {
        let (corner, bound) = best(of: network, above: total - 1, stopsAtFirst: true)
        return (corner, bound < total)
    }

    /// Without the pairs of small value that are not required.
    private func without(_ network: SeatedAssignmentProblem, below least: Int64) -> SeatedAssignmentProblem {
        var result = network
        let required = Set(network.requiredPairs)
        for row in 0..<network.rows {
            for column in 0..<parking where network.values[row * network.columns + column] < least {
                guard !required.contains(IndexPair(row: row, column: column)) else { continue }
                result.values[row * network.columns + column] = SeatedAssignmentProblem.impossible
            }
        }
        return result
    }

    /// Without the pairs whose price rules out that a plan with them is as good as `found`.
    private func onlyPossible(_ found: Corner) -> SeatedAssignmentProblem? {
        guard let edge = edge(of: network) else { return nil }
        let rewarded = rewarded(network, scale: edge.scale, reward: edge.reward)
        guard let solution = SeatedAssignment(solving: rewarded).solution else { return nil }
        let top = edge.scale * edge.enough.total + edge.reward * Int64(edge.enough.kept)
        let slack = Int128(top - edge.scale * found.total - edge.reward * Int64(kept))
        let losses = rewarded.forcingLosses(solution)
        var result = network
        for row in 0..<result.rows {
            for column in 0..<parking {
                let index = row * result.columns + column
                if let loss = losses[index], loss <= slack { continue }
                result.values[index] = SeatedAssignmentProblem.impossible
            }
        }
        return result
    }
}
