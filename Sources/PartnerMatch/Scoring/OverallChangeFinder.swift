import DecisionKernels

/// Looks for the smallest overall change of one applicant's points.
///
/// A vector of steps says how many steps each criterion moves, up to gain a seat or down to lose it. More steps never
/// undo what fewer did, because more points never lower a key.
struct OverallChangeFinder: Sendable {
    let dossier: Dossier
    let ranking: Ranking
    let applicant: Int
    let gains: Bool
    let grid: ScoringGrid
    /// Own points by column, as they are.
    let points: [Rational]
    /// By column: the points of one step and how many steps there is room for.
    let steps: [Rational]
    let room: [Int64]
    let ownKey: RankKey
    /// What is known of the keys so far: with this one or a better one it is selected for certain, with that one or a
    /// worse one it is not.
    private(set) var holding: RankKey?
    private(set) var failing: RankKey?
    /// Nodes of the search that may still be looked at.
    var budget = 200_000

    /// Steps on one criterion; a scale of that many is as good as continuous.
    private static let mostSteps: Int64 = 1 << 40

    init(_ dossier: Dossier, _ ranking: Ranking, _ applicant: Int, gains: Bool) {
        self.dossier = dossier
        self.ranking = ranking
        self.applicant = applicant
        self.gains = gains
        let grid = ScoringGrid(call: dossier.call, weights: dossier.weights)
        let row = ranking.points.rows[applicant]
        var points: [Rational] = []
        var steps: [Rational] = []
        var room: [Int64] = []
        for (index, column) in grid.columns.enumerated() {
            let cell = row.cells[index]
            let own = cell.points ?? .zero
            points.append(own)
            guard column.counts, let scale = column.scale, let step = grid.step(of: index, scores: cell.scores) else {
                steps.append(.zero)
                room.append(0)
                continue
            }
            steps.append(step)
            room.append(min(((gains ? scale.maximum - own : own - scale.minimum) / step).floor, Self.mostSteps))
        }
        self.grid = grid
        self.points = points
        self.steps = steps
        self.room = room
        ownKey = grid.keys(of: row, total: grid.total(of: row, dossier.applicants[applicant])).high
        if !gains {
            holding = ownKey
        } else if meetsThresholds(room.map { _ in 0 }) {
            failing = ownKey
        }
    }

    /// Nil where the change found does not hold: only where a rule lets more points hurt.
    mutating func answer() -> OverallChange? {
        guard changesDecision(room) else { return .some(.none(reason())) }
        var best: Found?
        for search in searches() {
            if let found = smallest(search, below: best) { best = found }
        }
        guard let best else { return .some(.none(reason())) }
        let isSelected = rankedAgain(best.steps).entry(of: applicant).decision == .selected
        guard isSelected == gains else { return nil }
        return .change(change(best.steps))
    }

    /// Why not even the largest change does it.
    private func reason() -> OverallChange.Reason {
        guard gains else { return .neverLost }
        let entry = rankedAgain(room).entry(of: applicant)
        // Where the distance under quotas is not proven, points may count: that even the most were not enough holds.
        let isAgainstSomebody: Bool =
            switch entry.quotaLine?.position {
            case .points, .notProven: true
            case .certain, .closed, nil: entry.line != nil
            }
        return !isAgainstSomebody && meetsThresholds(room) ? .noSeatByPoints : .notEnough
    }

    private func change(_ vector: [Int64]) -> OverallChange.Change {
        var changes: [PointsChange] = []
        var size = Rational.zero
        for column in vector.indices where vector[column] > 0 {
            size += cost(of: column) * Rational(vector[column])
            changes.append(
                PointsChange(
                    criterion: grid.columns[column].criterion, from: points[column],
                    to: self.points(vector, column), gains: gains))
        }
        return OverallChange.Change(
            gains: gains, size: size, points: changes.sorted { $0.criterion < $1.criterion }, isProven: budget > 0)
    }

    // MARK: What a vector of steps comes to

    /// What one step on a column counts in the size of a change.
    func cost(of column: Int) -> Rational {
        guard let scale = grid.columns[column].scale else { return .zero }
        return steps[column] / (scale.maximum - scale.minimum)
    }

    private func points(_ vector: [Int64], _ column: Int) -> Rational {
        let change = steps[column] * Rational(vector[column])
        return gains ? points[column] + change : points[column] - change
    }

    private func key(_ vector: [Int64]) -> RankKey {
        var key = ownKey
        for column in vector.indices where vector[column] > 0 {
            let change = grid.columns[column].perPoint * steps[column] * Rational(vector[column])
            key.total += gains ? change : -change
        }
        for (position, rule) in grid.tieBreak.enumerated() {
            if case .column(let column) = rule { key.tieBreak[position] = points(vector, column) }
        }
        return key
    }

    /// The thresholds that points alone decide; the minimum total is one of them.
    private func meetsThresholds(_ vector: [Int64]) -> Bool {
        grid.thresholds.allSatisfy { threshold in
            let reached =
                threshold.columns.isEmpty
                ? key(vector).total : threshold.columns.reduce(Rational.zero) { $0 + points(vector, $1) }
            return reached >= threshold.required
        }
    }

    /// Whether it is selected for certain with so many steps. Ranks again only where no key seen before tells.
    private mutating func isSelected(_ vector: [Int64]) -> Bool {
        guard meetsThresholds(vector) else { return false }
        let key = key(vector)
        if let holding, key >= holding { return true }
        if let failing, key <= failing { return false }
        let isSelected = rankedAgain(vector).entry(of: applicant).decision == .selected
        if isSelected { holding = key } else { failing = key }
        return isSelected
    }

    mutating func changesDecision(_ vector: [Int64]) -> Bool { isSelected(vector) == gains }

    private func rankedAgain(_ vector: [Int64]) -> Ranking {
        var table = ranking.points
        for column in vector.indices where vector[column] > 0 {
            table.rows[applicant].cells[column].points = points(vector, column)
        }
        return dossier.ranking(points: table)
    }
}
