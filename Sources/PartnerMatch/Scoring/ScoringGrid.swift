import DecisionKernels

/// The call's grid and the steering group's weights, turned into exact numbers once.
struct ScoringGrid: Sendable {
    /// A scored criterion.
    struct Column: Sendable {
        /// Index into the criteria of the call.
        var criterion: Int
        var scale: (minimum: Rational, maximum: Rational)?
        var step: Rational?
        var weight: Rational?
        /// 100 · w / Σw; zero without weights.
        var share: Rational
        /// What one point brings to the total: share / (max − min); zero without scale.
        var perPoint: Rational
        /// Whether a missing score can matter: the criterion weighs, has a threshold or breaks ties.
        var counts: Bool
    }

    struct Threshold: Sendable {
        var subject: ThresholdResult.Subject
        var required: Rational
        /// The columns whose points are added up; none for the minimum total.
        var columns: [Int]
    }

    struct Bonus: Sendable {
        var criterion: Int
        var condition: Condition
        /// Nil where the weight set names no points.
        var points: Rational?
    }

    var columns: [Column]
    /// Whether every scored criterion has a weight.
    var hasWeights: Bool
    var bonuses: [Bonus]
    /// Criteria and sections in the order of the call, then the lowest sum of points and the minimum total.
    var thresholds: [Threshold]
    /// In the order in which ties are broken.
    var tieBreak: [TieBreak]
    /// Whether points are the mean of the scores, and not their median.
    var isMean: Bool

    /// How many rules of the tie-break come before the first that looks at who is ranked higher.
    var firstCoverage: Int { tieBreak.firstIndex { $0.aspect != nil } ?? tieBreak.count }

    var weightNotSet: [Int] { columns.filter { $0.weight == nil }.map { $0.criterion } }
    var scaleNotSet: [Int] { columns.filter { $0.scale == nil }.map { $0.criterion } }
    var bonusNotSet: [Int] { bonuses.filter { $0.points == nil }.map { $0.criterion } }

    /// What one step of one assessor moves the points of a column by, where `scores` assessors scored it; nil where
    /// nobody did, or its scale has no steps. A mean of n moves by an n-th of the step; a median by half a step or a
    /// whole one, and counts as a whole one.
    func step(of column: Int, scores: Int) -> Rational? {
        guard let step = columns[column].step, scores > 0 else { return nil }
        return isMean ? step / Rational(Int64(scores)) : step
    }

    /// Weights that are all zero are a programming error: the input refuses them.
    init(call: Call, weights: WeightSet) {
        columns = []
        hasWeights = false
        bonuses = []
        thresholds = []
        tieBreak = []
        isMean = call.assessment.aggregation == .mean
        var sections: [(name: String, columns: [Int])] = []
        for (index, criterion) in call.criteria.enumerated() {
            switch criterion.kind {
            case .scored(let scored):
                if let section = scored.section {
                    if let known = sections.firstIndex(where: { $0.name == section }) {
                        sections[known].columns.append(columns.count)
                    } else {
                        sections.append((section, [columns.count]))
                    }
                }
                columns.append(Self.column(index, scored, weights))
            case .bonus(let condition):
                let points = weights.bonus[index].map(ExactScores.rational)
                bonuses.append(Bonus(criterion: index, condition: condition, points: points))
            case .commitment, .rule, .informational:
                break
            }
        }
        hasWeights = weights.criteria != nil && columns.allSatisfy { $0.weight != nil }
        tieBreak = call.tieBreak.compactMap { rule in
            switch rule {
            case .criterion(let criterion):
                columns.firstIndex { $0.criterion == criterion }.map { .column($0) }
            case .coverage(let aspect): .coverage(aspect)
            }
        }
        addThresholds(weights, sections)
        shareWeights()
        noteWhatCounts()
    }

    private mutating func noteWhatCounts() {
        for index in columns.indices {
            columns[index].counts =
                !columns[index].share.isZero || tieBreak.contains(.column(index))
                || thresholds.contains { $0.columns.contains(index) }
        }
    }

    /// Puts other weights in place of the steering group's: one for each column, their sum 1. Thresholds stay.
    mutating func setShares(_ shares: [Rational]) {
        precondition(hasWeights && shares.count == columns.count, "a share per column, in place of known weights")
        for index in columns.indices { share(Rational(100) * shares[index], at: index) }
        noteWhatCounts()
    }

    private static func column(_ criterion: Int, _ scored: Criterion.Scored, _ weights: WeightSet) -> Column {
        Column(
            criterion: criterion,
            scale: scored.scale.map { (ExactScores.rational($0.minimum), ExactScores.rational($0.maximum)) },
            step: scored.scale?.step.map(ExactScores.rational),
            weight: weights.criteria?[criterion].map(ExactScores.rational),
            share: .zero, perPoint: .zero, counts: false)
    }

    private mutating func addThresholds(_ weights: WeightSet, _ sections: [(name: String, columns: [Int])]) {
        for (index, column) in columns.enumerated() {
            guard let points = weights.criterionThresholds[column.criterion] else { continue }
            thresholds.append(
                Threshold(
                    subject: .criterion(column.criterion), required: ExactScores.rational(points), columns: [index]))
        }
        for section in sections {
            for threshold in weights.sectionThresholds where threshold.section == section.name {
                thresholds.append(
                    Threshold(
                        subject: .section(section.name), required: ExactScores.rational(threshold.points),
                        columns: section.columns))
            }
        }
        if let minimum = weights.minimumPoints, !columns.isEmpty {
            thresholds.append(
                Threshold(
                    subject: .minimumPoints, required: ExactScores.rational(minimum), columns: Array(columns.indices)))
        }
        if let minimum = weights.minimumTotal, hasWeights {
            thresholds.append(
                Threshold(subject: .minimumTotal, required: ExactScores.rational(minimum), columns: []))
        }
    }

    private mutating func shareWeights() {
        guard hasWeights, !columns.isEmpty else { return }
        let sum = columns.reduce(Rational.zero) { $0 + ($1.weight ?? .zero) }
        precondition(!sum.isZero, "weights that are all zero")
        for index in columns.indices {
            share(Rational(100) * (columns[index].weight ?? .zero) / sum, at: index)
        }
    }

    private mutating func share(_ share: Rational, at index: Int) {
        columns[index].share = share
        if let scale = columns[index].scale, scale.maximum > scale.minimum {
            columns[index].perPoint = share / (scale.maximum - scale.minimum)
        }
    }
}
