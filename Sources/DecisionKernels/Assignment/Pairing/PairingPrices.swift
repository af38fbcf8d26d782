extension PairingProblem {
    /// Row by row, what forcing a pair costs: how much lower the total of the best plan with the pair is than that of
    /// the best plan; 0 where the best plan holds it, nil where no plan can.
    ///
    /// Best by the objective in both cases: so where that is not the total, a forced pair can raise the total (fewer
    /// pairs, say, or a lower worst pair), and the loss is below 0. For `total` and `countThenTotal` with nested groups
    /// from the prices, by one shortest-path search per column: O(m·(n·m + v²)). Otherwise by solving anew for every
    /// pair, and nil as a whole where there are more than `limits.prices` of them.
    package func forcingLosses(
        by objective: PairingObjective, limits: PairingLimits = PairingLimits()
    ) throws(PairingSearchLimit) -> [Int128?]? {
        var losses = [Int128?](repeating: nil, count: scores.count)
        guard let model = PairingModel(self) else { return losses }
        for pair in model.fixed { losses[cell(pair)] = 0 }
        if !model.needsBranching && (objective == .total || objective == .countThenTotal) {
            switch model.solvedForTotal(objective) {
            case .narrow(let network): model.fillForcing(&losses, network, objective)
            case .wide(let network): model.fillForcing(&losses, network, objective)
            case nil: break
            }
            return losses
        }
        guard model.isOpen.count(where: { $0 }) <= limits.prices else { return nil }
        guard let best = try best(by: objective, limits: limits, needsUniqueness: false) else { return losses }
        for pair in best.plan.pairs { losses[cell(pair)] = 0 }
        for cell in model.isOpen.indices where model.isOpen[cell] && losses[cell] == nil {
            var forced = self
            forced.fixed.append(IndexPair(row: cell / columns, column: cell % columns))
            if let answer = try forced.best(by: objective, limits: limits, needsUniqueness: false) {
                losses[cell] = best.plan.total - answer.plan.total
            }
        }
        return losses
    }

    /// For every pair of a best plan, how much lower the total of the best plan without it is; nil for a fixed pair and
    /// where there is no plan without it.
    package func lossesWithout(
        _ plan: PairingPlan, by objective: PairingObjective, limits: PairingLimits = PairingLimits()
    ) throws(PairingSearchLimit) -> [Int128?] {
        let fixed = Set(fixed)
        var losses: [Int128?] = []
        for pair in plan.pairs {
            var loss: Int128?
            if !fixed.contains(pair) {
                var other = self
                other.forbidden.append(pair)
                if let answer = try other.best(by: objective, limits: limits, needsUniqueness: false) {
                    loss = plan.total - answer.plan.total
                }
            }
            losses.append(loss)
        }
        return losses
    }
}

extension PairingModel {
    /// A forced pair sends its column on the cheapest way back to its row (Ahuja, Magnanti, Orlin 1993, §9.11).
    fileprivate func fillForcing<Number>(
        _ losses: inout [Int128?], _ solved: PairingNetwork<Number>, _ objective: PairingObjective
    ) {
        var network = solved
        let perScore = weightOfTotal(objective).perScore
        let perPair = weightOfTotal(objective).perPair
        // What does not count the total is smaller than half of what does, or the other way round.
        let larger = max(perScore, perPair)
        for column in network.activeColumns {
            _ = network.search(from: problem.rows + column, to: -1, below: .max)
            for row in 0..<problem.rows {
                let cell = row * problem.columns + column
                if !isOpen[cell] { continue }
                if network.columnOfRow[row] == column {
                    losses[cell] = 0
                } else if let back = network.settledDistance(row), let reduced = network.reducedCost(row, column) {
                    let loss = Int128(back) + Int128(reduced)
                    let quotient = (loss + larger / 2) / larger
                    losses[cell] = objective == .total ? quotient : loss - quotient * larger
                }
            }
        }
    }
}
