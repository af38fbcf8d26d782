import DecisionKernels

/// The rule for assessors who disagree: when the highest and the lowest base lie further apart than a ratio of the
/// highest, a third assessor decides which two are close (design §4).
///
/// Only sheets that scored every criterion that weighs have comparable bases; the others take no part and are kept.
struct ThirdAssessorRule {
    let state: PointsTable.RuleState
    private let ratio: Rational
    /// The columns that weigh.
    private let columns: [ScoringGrid.Column]
    /// What all minima together would bring, taken off every base.
    private let floor: Rational

    init(rules: AssessmentRules, grid: ScoringGrid) {
        columns = grid.columns.filter { !$0.share.isZero }
        ratio = rules.thirdAssessorRatio.map(ExactScores.rational) ?? .zero
        floor = columns.reduce(Rational.zero) { $0 + $1.perPoint * ($1.scale?.minimum ?? .zero) }
        if rules.thirdAssessorRatio == nil {
            state = .none
        } else if !grid.hasWeights {
            state = .needsWeights
        } else if columns.contains(where: { $0.scale == nil }) {
            state = .needsScales
        } else {
            state = .applied
        }
    }

    /// What the rule says about one applicant's sheets (not the recused ones), and the sheet it drops.
    func judge(_ handedIn: [Int], of sheets: [ScoreSheet]) -> (PointsTable.Disagreement, dropped: Int?) {
        guard state == .applied else { return (.init(outcome: .notCompared, bases: []), nil) }
        let bases = handedIn.compactMap { index in
            base(of: sheets[index]).map { PointsTable.SheetBase(sheet: index, base: $0) }
        }
        let ordered = bases.map { $0.base }.sorted()
        guard ordered.count >= 2, let lowest = ordered.first, let highest = ordered.last else {
            return (.init(outcome: .notCompared, bases: bases), nil)
        }
        guard highest - lowest > ratio * highest else { return (.init(outcome: .withinRatio, bases: bases), nil) }
        switch ordered.count {
        case 2:
            return (.init(outcome: .thirdAsked, bases: bases), nil)
        case 3:
            let below = ordered[1] - lowest
            let above = highest - ordered[1]
            if below == above { return (.init(outcome: .equalGaps, bases: bases), nil) }
            let outlier = below < above ? highest : lowest
            let dropped = bases.first { $0.base == outlier }?.sheet
            return (.init(outcome: .oneDropped, bases: bases), dropped)
        default:
            return (.init(outcome: .reportedOnly, bases: bases), nil)
        }
    }

    private func base(of sheet: ScoreSheet) -> Rational? {
        var sum = Rational.zero
        for column in columns {
            guard let score = sheet.scores[column.criterion] else { return nil }
            sum += column.perPoint * ExactScores.rational(score)
        }
        return sum - floor
    }
}
