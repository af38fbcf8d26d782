extension QuotaSelectionProblem {
    /// The best set that can be seated and meets quotas and forced elements: first as many elements as possible (an
    /// empty seat serves nobody), then the highest sum of values, both exactly. With it, who is tied at the line, what
    /// every quota changed and cost, or which requirements clash.
    ///
    /// Without quotas it is the greedy set of `SeatMatroid.walk`. Everything is exact and depends on nothing but the
    /// problem; renumbering elements within ties renumbers the answer, but for `chosen`, which prefers the first.
    /// Branch and bound (see `QuotaSelectionSearch`), up to 2·n + 1 times for each of Q + 2 settings of the quotas, for
    /// n elements and Q quotas; nearly all end at their first bound. Fast while the values' range stays below 2⁵⁰.
    package func solve() -> QuotaSelection {
        checkSizes()
        let model = QuotaSelectionModel(self)
        let limits = QuotaSelectionLimits(self, model)
        guard let optimum = QuotaOptimum(problem: self, model: model, limits: limits) else {
            return .infeasible(clash(model, limits))
        }
        var search = optimum
        let taken = search.firstInRankOrder()
        let chosen = model.elements(taken)
        var effects: [QuotaEffect] = []
        for quota in quotas.indices {
            var lifted = limits
            lifted.liftMinimum(quota)
            lifted.liftMaximum(quota)
            effects.append(effect(of: lifted, model, optimum, taken))
        }
        var lifted = limits
        for quota in quotas.indices {
            lifted.liftMinimum(quota)
            lifted.liftMaximum(quota)
        }
        return .selected(
            QuotaSelectionSolution(
                chosen: chosen, total: optimum.value, memberships: optimum.memberships, effects: effects,
                combinedEffect: effect(of: lifted, model, optimum, taken)))
    }

    /// Compares the best sets with those under lifted limits.
    private func effect(
        of lifted: QuotaSelectionLimits, _ model: QuotaSelectionModel, _ optimum: QuotaOptimum, _ taken: [Int]
    ) -> QuotaEffect {
        let chosen = model.elements(taken)
        guard var other = QuotaOptimum(problem: self, model: model, limits: lifted, known: (optimum, taken)) else {
            preconditionFailure("lifting a quota leaves every set that met it")
        }
        let remains = other.size == optimum.size && other.value == optimum.value
        let chosenWithout = remains ? chosen : model.elements(other.firstInRankOrder())
        var isWith = Array(repeating: false, count: values.count)
        var isWithout = isWith
        for element in chosen { isWith[element] = true }
        for element in chosenWithout { isWithout[element] = true }
        return QuotaEffect(
            seatCost: other.size - optimum.size, totalCost: other.value - optimum.value, totalWithout: other.value,
            chosenWithout: chosenWithout, enters: chosen.filter { !isWithout[$0] },
            leaves: chosenWithout.filter { !isWith[$0] }, membershipsWithout: other.memberships,
            binds: other.memberships != optimum.memberships)
    }
}
