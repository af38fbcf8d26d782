package import DecisionKernels

/// Where ranking and pairs pull apart: every plan of those eligible with which no other has both a higher sum of totals
/// and a sum of scores that is as high, or the other way round (design §6, the frontier of `joint`).
package struct PlanFrontier: Sendable {
    package struct Point: Sendable {
        /// By applicant, the first of the plans with these sums.
        package var pairs: [RematchPair]
        /// Sum of the applicants' totals, in millionths of a point.
        package var totals: Int64
        /// Sum of the scores, in millionths of a point.
        package var scores: Int64
        /// The lowest score; nil for a plan without a scored pair.
        package var worst: Int64?
        /// For which λ no plan has a higher `λ · totals + (1 − λ) · scores`, both ends in it; nil: for none.
        package var lambda: ClosedLambda?
        /// Against the proposed plan.
        package var change: PlanChange
        /// Against the ranking.
        package var departure: RankingDeparture
    }

    package struct ClosedLambda: Hashable, Sendable {
        package var low: Rational
        package var high: Rational
    }

    /// The most points that are told where there are others than the best for some λ.
    package static let most = PairingTradeOffLimits().points

    /// The proposed plan, by the call's own rule.
    package var plan: Plan
    /// Of the proposed plan: the sum of the totals of those whom the ranking counts.
    package var totals: Int64
    /// The highest sum of scores first, the highest sum of totals last. Empty where there is no ranking, or decisions
    /// clash.
    package var points: [Point]
    /// Whether these are all of them; otherwise they are those that are best alone for some λ.
    package var isComplete: Bool
    /// Whether there are totals at all.
    package var isRanked: Bool
    /// Applicants of the points whose total is not known in full.
    package var openTotals: [Int]
    /// Whether every plan has as many pairs as possible, because the call's objective says so.
    package var countsPairsFirst: Bool

    /// Where the proposed plan's sums are among the points; nil where others are better by both.
    package var proposed: Int? { points.firstIndex { $0.totals == totals && $0.scores == plan.total.value } }

    /// The first point that is as good as the proposed plan by one sum and better by the other, or better by both.
    package var better: Int? {
        guard proposed == nil else { return nil }
        return points.firstIndex { $0.totals >= totals && $0.scores >= plan.total.value }
    }
}

extension Study {
    /// The trade-offs between ranking and pairs, whatever the call says about who competes.
    ///
    /// - Complexity: see `PairingProblem.tradeOff`.
    package func planFrontier(limits: PairingTradeOffLimits = PairingTradeOffLimits()) -> PlanFrontier {
        let basis = MatchingBasis(dossier)
        let table = PairTable(basis)
        let plan = Plan(basis, table, ranking.candidates(of: dossier))
        let candidates = ranking.jointCandidates(of: dossier)
        var counted: [Int: CountedTotal] = [:]
        for candidate in candidates { counted[candidate.applicant] = candidate.total }
        var frontier = PlanFrontier(
            plan: plan, totals: plan.pairs.reduce(0) { $0 + (counted[$1.applicant]?.value ?? 0) }, points: [],
            isComplete: true, isRanked: ranking.status == .ranked, openTotals: [],
            countsPairsFirst: dossier.call.matching.objective.countsPairsFirst)
        guard frontier.isRanked else { return frontier }
        // Both sums are looked at apart, so a pair's value is its score.
        var apart = dossier
        apart.call.matching.candidates = .joint
        apart.call.matching.weighing = JointWeighing(DecimalNumber(0))
        let problem = PlanProblem(apart, table, candidates)
        guard problem.clash.isEmpty, let solution = SeatedAssignment(solving: problem.assignment).solution,
            let found = problem.pairing(matchingAs: solution)
                .tradeOff(gains: problem.candidates.map { $0.total?.value ?? 0 }, limits: limits)
        else { return frontier }
        let proposed = plan.pairs.map { RematchPair($0.applicant, $0.partner) }
        frontier.isComplete = found.isComplete
        frontier.points = found.points.map { point in
            let pairs = point.plan.pairs.map { RematchPair(problem.candidates[$0.row].applicant, $0.column) }.sorted()
            return PlanFrontier.Point(
                pairs: pairs, totals: Int64(point.gain), scores: Int64(point.plan.total),
                worst: pairs.compactMap { table[$0.applicant, $0.partner].score?.value }.min(),
                lambda: point.shares.map { PlanFrontier.ClosedLambda(low: $0.low, high: $0.high) },
                change: PlanChange(from: proposed, to: pairs),
                departure: RankingDeparture(pairs.map { $0.applicant }, ranking))
        }
        let matched = Set(frontier.points.flatMap { $0.pairs.map { $0.applicant } })
        frontier.openTotals = matched.filter { counted[$0].map { $0.low != $0.high } ?? false }.sorted()
        return frontier
    }
}
