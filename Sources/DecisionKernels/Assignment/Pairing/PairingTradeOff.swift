/// A plan with which no other is better by one of two sums and at least as good by the other: the sum of the scores of
/// the pairs, and the sum of what the matched rows bring whoever they are paired with.
package struct PairingTradeOffPoint: Hashable, Sendable {
    /// Sum of the gains of the matched rows.
    package let gain: Int128
    /// The plan; its total is the other sum.
    package let plan: PairingPlan
    /// From which to which share of the gain in `share · gain + (1 − share) · total` no other plan is better; nil where
    /// none makes it so.
    package let shares: ClosedShares?

    /// A range of shares, both ends in it, each as a quotient of whole numbers.
    package struct ClosedShares: Hashable, Sendable {
        package let low: Rational
        package let high: Rational
    }
}

/// The plans among which two sums leave a choice.
package struct PairingTradeOff: Hashable, Sendable {
    /// The highest total first, the highest gain last; both sums differ from point to point.
    package let points: [PairingTradeOffPoint]
    /// Whether these are all of them. Otherwise they are those that are best alone for some share.
    package let isComplete: Bool
}

/// How far a search for all trade-offs goes before only the best for some share are told.
package struct PairingTradeOffLimits: Hashable, Sendable {
    /// The most points that are told if not only those.
    package var points = 50
    /// Pairs looked at in all networks that are solved, which takes some seconds at most.
    package var cells = 20_000_000

    package init() {}
}

extension PairingProblem {
    /// One plan for every point that no other dominates: by the sum of its scores and by the sum of what its rows bring.
    ///
    /// Weighted sums give the corners of the upper hull (Aneja & Nair 1979, *Bicriteria transportation problem*). Between
    /// two of them the other points are found one by one, each as the largest total with more gain than the last (the
    /// ε-constraint method: Haimes, Lasdon & Wismer 1971), by branch and bound over who is matched, because that alone
    /// makes the gain; a weighted sum bounds every part (Lagrangian relaxation: Geoffrion 1974). Of plans at one point
    /// the first by the number of pairs, the worst score and the sorted list of pairs is told.
    ///
    /// Nil where no plan keeps all limits, and for groups of one side that overlap. O(n·m·s) for each of the networks,
    /// for n rows, m columns and s pairs; the number of networks grows with the points, and beyond `limits` only the
    /// corners are told, which are found in any case. Exact; depends on nothing but the problem.
    ///
    /// - Parameter gains: what every row brings; in magnitude at most 2³⁴, like the scores.
    package func tradeOff(
        gains: [Int64], limits: PairingTradeOffLimits = PairingTradeOffLimits()
    ) -> PairingTradeOff? {
        checkSizes()
        precondition(gains.count == rows, "one gain per row")
        guard let model = PairingModel(self), model.loose.isEmpty else { return nil }
        var search = PairingTradeOffSearch(self, gains, room: model.room, limits)
        return search.run()
    }
}
