extension QuotaSelectionProblem {
    /// An irreducible set of requirements that clash, given that all together do.
    ///
    /// The deletion filter (Chinneck & Dravnieks 1991, *Locating Minimal Infeasible Constraint Sets in Linear Programs*):
    /// each requirement in turn is lifted, and stays lifted if the rest still clash. Tracks are lifted first, then
    /// maxima, minima and forced elements, each from the last to the first: so the clash tends to be one of quotas. One
    /// exact search per requirement that limits anything.
    package func clash() throws(QuotaSearchLimit) -> QuotaClash {
        let count = values.count
        let model = QuotaSelectionModel(self)
        let limits = QuotaSelectionLimits(self, model)
        var candidates: [QuotaClash.Requirement] = []
        for element in Set(forcedIn).sorted() { candidates.append(.forcedIn(element: element)) }
        for element in Set(forcedOut).sorted() { candidates.append(.forcedOut(element: element)) }
        for quota in quotas.indices where quotas[quota].minimum > 0 { candidates.append(.minimum(quota: quota)) }
        for quota in quotas.indices where quotas[quota].maximum < count { candidates.append(.maximum(quota: quota)) }
        for track in seats.indices where seats[track] < count { candidates.append(.seats(track: track)) }
        var kept: [QuotaClash.Requirement] = []
        var present = limits
        for requirement in candidates.reversed() {
            var lifted = present
            switch requirement {
            case .forcedIn(let element): lifted.low[model.classOf[element]] -= 1
            case .forcedOut(let element): lifted.high[model.classOf[element]] += 1
            case .minimum(let quota): lifted.liftMinimum(quota)
            case .maximum(let quota): lifted.liftMaximum(quota)
            case .seats(let track): lifted.seats[track] = count
            }
            if try isFeasible(model, lifted) { kept.append(requirement) } else { present = lifted }
        }
        return QuotaClash(requirements: kept.reversed())
    }

    private func isFeasible(_ model: QuotaSelectionModel, _ limits: QuotaSelectionLimits) throws(QuotaSearchLimit)
        -> Bool
    {
        var search = QuotaSelectionSearch(
            model: model, limits: limits, values: Array(repeating: 0, count: values.count), partLimit: partLimit)
        return try search.best() != nil
    }
}
