extension QuotaSelectionProblem {
    /// The best set that can be seated and meets quotas and forced elements: first as many elements as possible (an
    /// empty seat serves nobody), then the highest sum of values, then as many as possible of the best tier, of the next
    /// and so on, all exactly. With it, who is tied at the line, what every quota changed and cost, or which
    /// requirements clash.
    ///
    /// Without quotas it is the greedy set of `SeatMatroid.walk`. Everything is exact and depends on nothing but the
    /// problem; renumbering elements within ties renumbers the answer, but for `chosen`, which prefers the first.
    /// Branch and bound (see `QuotaSelectionSearch`), up to 2·n + 1 times for each of Q + 2 settings of the quotas, for
    /// n elements and Q quotas; nearly all end at their first bound. Fast while the values' range stays below 2⁵⁰.
    package func solve() -> QuotaSelection {
        do {
            guard let best = try bestSets() else { return .infeasible(try clash()) }
            var effects: [QuotaEffect] = []
            for quota in quotas.indices { effects.append(try best.effect(lifting: [quota])) }
            return .selected(
                QuotaSelectionSolution(
                    chosen: best.chosen, total: best.total, memberships: best.memberships, effects: effects,
                    combinedEffect: try best.effect(lifting: Array(quotas.indices))))
        } catch {
            return .unresolved
        }
    }

    /// The best sets, as `solve` defines them; nil if there are none.
    package func bestSets() throws(QuotaSearchLimit) -> QuotaBestSets? {
        checkSizes()
        guard let all = try QuotaOptimum(problem: self, model: QuotaSelectionModel(self)) else { return nil }
        return try QuotaBestSets(all)
    }
}
