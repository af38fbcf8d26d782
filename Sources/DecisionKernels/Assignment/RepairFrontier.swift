/// A plan that is to change as little as possible: what can be won by giving up one, two, three … of its pairs.
package struct RepairProblem: Sendable {
    /// The rules, the values and the ranking of the rows as they are now. Required pairs are never given up.
    package let assignment: SeatedAssignmentProblem
    /// The pairs that can be kept, ascending: all of them can be made together and with the required pairs.
    package let current: [IndexPair]
    /// Subproblems of one search after which it stops with a bound in place of a proof.
    package var limit = 20_000

    /// A problem. No value is negative, so every row is matched rather than left alone; a row without a tier is of the
    /// last one.
    package init(_ assignment: SeatedAssignmentProblem, current: [IndexPair]) {
        precondition(
            assignment.values.allSatisfy { $0 >= 0 || $0 == SeatedAssignmentProblem.impossible }, "a negative value")
        var assignment = assignment
        assignment.rowTier = assignment.rowTier.map { $0 == .max ? $0 : $0 + 1 }
        self.assignment = assignment
        let required = assignment.requiredPairs
        self.current = current.filter { !required.contains($0) }.sorted()
    }
}

/// The best plan among those that give up at most so many of the current pairs.
package struct RepairPoint: Hashable, Sendable {
    /// How many of the current pairs are not in the plan.
    package var givenUp: Int
    /// The pairs, ascending.
    package var pairs: [IndexPair]
    /// How many rows are matched, by tier, the best tier first.
    package var matched: [Int]
    /// Sum of the values of all pairs.
    package var total: Int64
    /// By how much a better plan could at most be better; 0 where it is proved that there is none.
    package var gap: Int64
    /// Whether no other plan with as few given-up pairs is as good; nil where that was not found out.
    package var isUnique: Bool?

    package init(
        givenUp: Int, pairs: [IndexPair], matched: [Int], total: Int64, gap: Int64, isUnique: Bool?
    ) {
        self.givenUp = givenUp
        self.pairs = pairs
        self.matched = matched
        self.total = total
        self.gap = gap
        self.isUnique = isUnique
    }
}

/// The frontier of a repair.
package struct RepairFrontier: Hashable, Sendable {
    /// By given-up pairs.
    package var points: [RepairPoint]
    /// Numbers of given-up pairs with which nothing better was found, though that there is nothing was not proved
    /// within the limit.
    package var unproved: [Int]

    package init(points: [RepairPoint], unproved: [Int]) {
        self.points = points
        self.unproved = unproved
    }
}

extension RepairProblem {
    /// The frontier: for c = 0, 1, 2 … given-up pairs the best plan, only where it is better than with fewer. The last
    /// point is the best plan of all.
    ///
    /// Better is, as for the assignment itself: more rows of the best tier, then of the next, and so on; then the
    /// largest sum of values. Equals are told apart by the larger smallest value, then by the sorted list of pairs.
    ///
    /// With a limit on given-up pairs, the sets of rows that can be matched are no matroid any more, so the tiers are
    /// settled one after the other: how many current pairs can be kept while so many rows of the tiers so far are
    /// matched is an assignment problem of its own. Then the values: a reward for every kept pair (Lagrange) gives the
    /// concave envelope of the best total over the number of kept pairs, walked from corner to corner in whole numbers
    /// (Handler & Zang 1980, *A dual algorithm for the constrained shortest path problem*; for assignments Aboudi &
    /// Jørnsten 1990); where the number asked for is no corner, branching on a pair that one end of the edge keeps and
    /// the other gives up closes the gap. Exact; all arithmetic in whole numbers.
    ///
    /// O(k·(t·log n + b)) assignments for k current pairs, t tiers and b branches, which grows exponentially in the
    /// worst case and stops at `limit`; about ten in practice.
    package func frontier() -> RepairFrontier {
        var points: [RepairPoint] = []
        var unproved: [Int] = []
        guard assignment.requiredPairClash() == nil else { return RepairFrontier(points: [], unproved: []) }
        let tiers = RepairTiers(self)
        let best = tiers.best()
        for givenUp in 0...current.count {
            let matched = tiers.best(keeping: current.count - givenUp, upTo: best)
            let search = RepairSearch(self, tiers, matched, keeping: current.count - givenUp)
            let isHigher = points.last.map { $0.matched.lexicographicallyPrecedes(matched) } ?? true
            // In the same tiers only a larger total is an improvement.
            let floor = isHigher ? nil : points.last?.total
            let (point, isProved) = search.point(above: floor)
            if let point { points.append(point) }
            if point == nil, !isProved { unproved.append(givenUp) }
            if matched == best, let last = points.last, last.gap == 0, search.isAtTop(last.total) { break }
        }
        return RepairFrontier(points: points, unproved: unproved)
    }
}
