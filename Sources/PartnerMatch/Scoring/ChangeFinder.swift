import DecisionKernels

/// Finds the smallest change of points on one criterion that would have made somebody selected, or cost a certain
/// seat, in steps of what one assessor's step on the scale moves. Everybody else's points stay as they are.
///
/// Exact recomputation; more points never lower a key, so the number of steps is found by halving. Rules that look at
/// who is ranked higher are left aside, because points move others in them, too: the change then has to decide before
/// them, and does so whatever they say.
struct ChangeFinder: Sendable {
    let grid: ScoringGrid
    /// By applicant, at the high end, up to the first rule that looks at who is ranked higher.
    let keys: [RankKey]
    /// Under quotas it is not one rival that has to be passed.
    var replay: QuotaReplay?

    init(grid: ScoringGrid, keys: [(low: RankKey, high: RankKey)]) {
        self.grid = grid
        let first = grid.firstCoverage
        self.keys = keys.map { $0.high.prefix(first) }
    }

    /// What is known of one applicant: exact points, total and thresholds.
    struct Subject {
        var applicant: Int
        var row: PointsTable.Row
        var total: Total
        var thresholds: [ThresholdResult]
    }

    /// Nil where no single criterion suffices, or its scale has no steps. O(c·t·log m) for c criteria, t thresholds
    /// and m steps.
    func smallestChange(for subject: Subject, gains: Bool, against bar: LineFinder.Bar) -> PointsChange? {
        var rival: RankKey?
        var needed: Rational?
        if let replay {
            needed = replay.threshold(of: subject.applicant)
            if needed == nil, !replay.isUnrivalled(subject.applicant) { return nil }
        } else {
            switch bar {
            case .none: break
            case .rival(let applicant): rival = keys[applicant]
            case .closed: return nil
            }
            needed = rival.map { $0.total - subject.total.total.high }
        }
        var best: (size: Rational, change: PointsChange)?
        for column in grid.columns.indices {
            let contribution = subject.total.contributions[column]
            if gains, let needed, contribution.share - contribution.amount.high < needed { continue }
            guard let (size, from) = smallest(on: column, subject, gains, rival) else { continue }
            if let known = best, known.size <= size { continue }
            let change = PointsChange(
                criterion: grid.columns[column].criterion, from: from, to: gains ? from + size : from - size,
                gains: gains)
            best = (size, change)
        }
        return best?.change
    }

    private func smallest(
        on index: Int, _ subject: Subject, _ gains: Bool, _ rival: RankKey?
    ) -> (size: Rational, from: Rational)? {
        let column = grid.columns[index]
        let cell = subject.row.cells[index]
        guard let scale = column.scale, let points = cell.points, let step = grid.step(of: index, scores: cell.scores)
        else { return nil }
        let room = gains ? scale.maximum - points : points - scale.minimum
        func suffices(_ steps: Int64) -> Bool {
            let size = step * Rational(steps)
            return isSelected(subject, index, gains ? size : -size, rival, orEqual: !gains) == gains
        }
        var most = (room / step).floor
        guard most > 0, suffices(most) else { return nil }
        var least: Int64 = 1
        while least < most {
            let middle = least + (most - least) / 2
            if suffices(middle) { most = middle } else { least = middle + 1 }
        }
        return (step * Rational(least), points)
    }

    /// Whether the applicant is selected for certain with so many points more (or fewer) on a column.
    ///
    /// `orEqual`: where rules that are left aside would decide, count it as selected.
    private func isSelected(
        _ subject: Subject, _ index: Int, _ change: Rational, _ rival: RankKey?, orEqual: Bool
    ) -> Bool {
        let gain = grid.columns[index].perPoint * change
        for (threshold, result) in zip(grid.thresholds, subject.thresholds) {
            guard let reached = result.reached?.low else { return false }
            var sum = reached
            if threshold.subject == .minimumTotal { sum += gain }
            if threshold.columns.contains(index) { sum += change }
            if sum < threshold.required { return false }
        }
        if rival == nil, replay == nil { return true }
        var key = keys[subject.applicant]
        key.total += gain
        for position in key.tieBreak.indices where grid.tieBreak[position] == .column(index) {
            key.tieBreak[position] += change
        }
        guard let rival else {
            guard let replay, let threshold = replay.threshold(of: subject.applicant) else { return true }
            if gain != threshold { return gain > threshold }
            return replay.isSelected(subject.applicant, with: key, orTied: orEqual && leavesRulesAside)
        }
        if key == rival { return orEqual && leavesRulesAside }
        return key > rival
    }

    private var leavesRulesAside: Bool { grid.firstCoverage < grid.tieBreak.count }
}
