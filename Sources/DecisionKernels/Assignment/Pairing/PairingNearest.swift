extension PairingProblem {
    /// Of the plans that are best by an objective, the one that shares most pairs with another; among these the first.
    /// Nil if no plan keeps all limits. The pairs of the other plan need not be possible.
    ///
    /// All best plans of an objective have equally many pairs (of `total`, those with the most), so those that share
    /// most are those with the fewest others: one more level of the search for lexicographic optima. Where groups
    /// overlap it is the first of the best plans, whatever it shares.
    package func nearestBest(
        to current: [IndexPair], by objective: PairingObjective, limits: PairingLimits = PairingLimits()
    ) throws(PairingSearchLimit) -> PairingAnswer? {
        checkSizes()
        guard let model = PairingModel(self) else { return nil }
        if !model.loose.isEmpty { return try best(by: objective, limits: limits) }
        var isShared = [Int64](repeating: 0, count: scores.count)
        for pair in current { isShared[cell(pair)] = 1 }
        if objective == .nash { return model.bestProduct(limits, preferring: isShared) }
        guard var face = model.face(of: objective) else { return nil }
        let isUnique = face.hasOnePlan
        face.takeLargestAscending([isShared])
        var answer = model.answer(&face, limits)
        answer.isUnique = isUnique
        return answer
    }
}
