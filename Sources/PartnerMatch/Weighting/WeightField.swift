package import DecisionKernels

/// The applicants of a dossier as other weights see them: who takes part, with which values, under which rules.
///
/// As the ranking does, it counts whoever is still open at the best it can reach, so that a selection found here is the
/// one that `rank` would give under those weights. Thresholds are points and do not move with weights, the sheets that
/// the third-assessor rule keeps are those of the call's own weights (design §4), and a bonus is a constant.
package struct WeightField: Sendable {
    /// Without the open ones, where they are to be left out.
    let dossier: Dossier
    /// Under today's weights.
    package let ranking: Ranking
    /// The scored criteria: indices into the criteria of the call, in its order. Weights are in the same order.
    package let criteria: [Int]
    /// Who can get a seat under some weights: eligible or pending, no threshold missed for certain, and nothing else
    /// decided by the panel. Indices into the applicants.
    package let candidates: [Int]
    /// By candidate: the values on the criteria in points of the total, bonus included, and today's weights.
    package let table: WeightedTable
    /// The lowest total that gets a seat.
    package let minimumTotal: Rational?
    /// By candidate: the panel selected it, so it goes before all others and no minimum holds it back.
    package let isForced: [Bool]
    /// Candidates whose own decision is still open, counted at the best they can reach; indices into the applicants.
    package let open: [Int]
    /// By candidate: its place in the tie-break among equal totals, more is ahead. Rules that look at who is ranked
    /// higher are left aside.
    let tieLevels: [Int]
    /// The tie-break has such rules.
    let hasCoverage: Bool
    let seating: WeightSeating

    /// Nil where nothing is ranked, or nobody can get a seat.
    ///
    /// - Parameter openCount: false leaves out who is still open, as if it had withdrawn.
    package init?(_ original: Dossier, openCount: Bool = true) {
        var dossier = original
        var ranking = original.ranking()
        if !openCount, !ranking.uncertain.isEmpty {
            for applicant in ranking.uncertain {
                dossier.decisions.withdrawals.append(.init(who: .applicant(applicant), date: nil, reason: nil))
            }
            ranking = dossier.ranking()
        }
        let maker = RankingMaker(dossier, points: ranking.points)
        guard maker.isRanked, !maker.grid.columns.isEmpty else { return nil }
        let eligibilities = dossier.applicants.indices.map { dossier.eligibility(of: $0, withdrawals: true) }
        let forced = maker.overrides(eligibilities)
        let candidates = dossier.applicants.indices.filter { applicant in
            if let decision = forced[applicant] { return decision == .selected }
            let isBelow = maker.thresholds[applicant].contains { $0.met == .no && $0.subject != .minimumTotal }
            return eligibilities[applicant].status != .ineligible && !isBelow
        }
        guard !candidates.isEmpty else { return nil }
        self.dossier = dossier
        self.ranking = ranking
        self.candidates = candidates
        criteria = maker.grid.columns.map { $0.criterion }
        let rows = candidates.map { maker.grid.values(of: ranking.points.rows[$0]) }
        table = WeightedTable(
            values: rows, offsets: candidates.map { maker.totals[$0]?.bonus.high ?? .zero },
            weights: maker.grid.columns.map { $0.share })
        minimumTotal = maker.grid.thresholds.first { $0.subject == .minimumTotal }?.required
        isForced = candidates.map { forced[$0] == .selected }
        open = candidates.filter { ranking.uncertain.contains($0) }
        let first = maker.grid.firstCoverage
        hasCoverage = first < maker.grid.tieBreak.count
        tieLevels = Self.levels(candidates.map { Array(maker.ownKeys[$0].high.tieBreak.prefix(first)) })
        let contest = Contest(
            dossier, forced: forced, lots: dossier.decisions.lots.enumerated().map { DrawnLot($1, index: $0) },
            forcedLevels: dossier.applicants.map { _ in 0 })
        seating = WeightSeating(
            contest: contest, candidates: candidates,
            quotas: dossier.call.quotas.map { quota in
                QuotaRules.Rule(
                    minimum: quota.minimum, maximum: quota.maximum,
                    membership: dossier.applicants.map { quota.condition.holds(for: $0) })
            }, tieBreaks: candidates.map { maker.ownKeys[$0].high.tieBreak }, isForced: isForced,
            minimumTotal: minimumTotal)
    }

    /// Whether the selection is the best in rank order, so that no sums of totals are compared.
    package var hasQuotas: Bool { !dossier.call.quotas.isEmpty }

    /// Today's weights; their sum is 1.
    package var weights: [Rational] { table.weights }

    /// Who gets a seat under these weights, whose sum is 1, by the ranking's own rules.
    package func seats(under weights: [Rational]) -> WeightSeats {
        if hasCoverage { return seatsByRanking(under: weights) }
        return seating.seats(table.totals(under: weights))
    }

    /// The same by a whole new ranking: slower, and the reference for the other.
    package func seatsByRanking(under weights: [Rational]) -> WeightSeats {
        WeightSeats(dossier.ranking(points: ranking.points, shares: weights), of: candidates)
    }

    /// Equal lists share a level; more is better.
    private static func levels(_ keys: [[Rational]]) -> [Int] {
        let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
        var levels = keys.map { _ in 0 }
        var level = 0
        for (position, index) in order.enumerated() {
            if position > 0, keys[order[position - 1]] != keys[index] { level += 1 }
            levels[index] = level
        }
        return levels
    }
}

extension ScoringGrid {
    /// What each column brings at most to the total if it has all the weight: 100 for full points, and for points that
    /// nobody gave yet.
    func values(of row: PointsTable.Row) -> [Rational] {
        columns.indices.map { index in
            let cell = row.cells[index]
            guard let scale = columns[index].scale, cell.points != nil, let points = points(cell, on: index) else {
                return Rational(100)
            }
            guard scale.maximum > scale.minimum else { return .zero }
            return Rational(100) * (points.high - scale.minimum) / (scale.maximum - scale.minimum)
        }
    }
}
