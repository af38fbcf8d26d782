import DecisionKernels

/// From points to totals and thresholds. What is unknown runs from the worst to the best it can be.
extension ScoringGrid {
    /// The points on a column: exact where somebody scored it, else the whole scale; nil without a scale.
    ///
    /// While a third sheet is asked for, at least one of the scores given will count, and besides it at most the third:
    /// so the points lie between the means of the lowest score with the scale's minimum and of the highest with its
    /// maximum.
    func points(_ cell: PointsTable.Cell, on column: Int) -> Interval? {
        guard let scale = columns[column].scale else { return nil }
        guard let points = cell.points else { return Interval(low: scale.minimum, high: scale.maximum) }
        guard cell.awaitsThird, let lowest = cell.lowest, let highest = cell.highest else { return Interval(points) }
        let half = Rational(numerator: 1, denominator: 2)
        return Interval(low: half * (lowest + scale.minimum), high: half * (highest + scale.maximum))
    }

    /// Total, contributions and bonuses of one applicant. Weights are a precondition. O(c) for c criteria.
    func total(of row: PointsTable.Row, _ applicant: Municipality) -> Total {
        var base = Interval(.zero)
        var contributions: [Total.Contribution] = []
        contributions.reserveCapacity(columns.count)
        for (index, column) in columns.enumerated() {
            let cell = row.cells[index]
            var amount = Interval(low: .zero, high: column.share)
            var isUnknown = true
            if let scale = column.scale, cell.points != nil, let points = points(cell, on: index) {
                amount = Interval(
                    low: column.perPoint * (points.low - scale.minimum),
                    high: column.perPoint * (points.high - scale.minimum))
                isUnknown = false
            }
            base = base + amount
            contributions.append(
                .init(criterion: column.criterion, amount: amount, share: column.share, isUnknown: isUnknown))
        }
        var bonus = Interval(.zero)
        var bonuses: [Total.BonusContribution] = []
        for entry in self.bonuses {
            let holds = entry.condition.holds(for: applicant)
            let points = entry.points ?? .zero
            let amount =
                switch holds {
                case .yes: Interval(points)
                case .no: Interval(.zero)
                case .unknown: Interval(low: min(points, .zero), high: max(points, .zero))
                }
            bonus = bonus + amount
            bonuses.append(.init(criterion: entry.criterion, holds: holds, amount: amount))
        }
        return Total(
            total: base + bonus, base: base, bonus: bonus, contributions: contributions, bonuses: bonuses)
    }

    /// How one applicant stands to every threshold. O(t·c) for t thresholds and c criteria.
    func thresholdResults(of row: PointsTable.Row, total: Total?) -> [ThresholdResult] {
        thresholds.map { threshold in
            var reached: Interval? = threshold.columns.isEmpty ? total?.total : Interval(.zero)
            for column in threshold.columns {
                guard let sum = reached, let points = points(row.cells[column], on: column) else {
                    reached = nil
                    break
                }
                reached = sum + points
            }
            return ThresholdResult(
                subject: threshold.subject, required: threshold.required, reached: reached,
                met: Self.isMet(reached, threshold.required))
        }
    }

    private static func isMet(_ reached: Interval?, _ required: Rational) -> Truth {
        guard let reached else { return .unknown }
        if reached.low >= required { return .yes }
        return reached.high < required ? .no : .unknown
    }

    /// What is unfinished about one applicant: missing points, bonus facts, assessors, uncertain thresholds.
    func gaps(
        of row: PointsTable.Row, total: Total?, _ thresholds: [ThresholdResult], minimumAssessors: Int
    ) -> [Gap] {
        var gaps: [Gap] = []
        for (index, column) in columns.enumerated() where column.counts {
            let have = row.cells[index].scores
            if column.scale == nil {
                gaps.append(.scale(criterion: column.criterion))
            } else if have == 0 {
                gaps.append(.points(criterion: column.criterion))
            }
            // A minimum of one says no more than that the points are known.
            if minimumAssessors > 1, have < minimumAssessors {
                gaps.append(.assessors(criterion: column.criterion, have: have, need: minimumAssessors))
            }
        }
        if row.disagreement.outcome == .thirdAsked { gaps.append(.thirdAssessor) }
        for bonus in total?.bonuses ?? [] where !bonus.amount.isExact {
            gaps.append(.bonus(criterion: bonus.criterion))
        }
        for threshold in thresholds where threshold.met == .unknown {
            gaps.append(.threshold(threshold.subject))
        }
        return gaps
    }
}

extension Interval {
    static func + (left: Interval, right: Interval) -> Interval {
        if left.isExact && right.isExact { return Interval(left.low + right.low) }
        return Interval(low: left.low + right.low, high: left.high + right.high)
    }
}
