import DecisionKernels

/// The applicants of a call in whole numbers: what their totals are made of, so that thousands of weightings can be
/// ranked without a fraction and, for all but the oddest scales, without rounding (design §7).
///
/// Studied is who can get a seat: eligible or perhaps so, above the thresholds, and not decided otherwise by the panel;
/// whom it selected goes first under all weights. As the ranking does,
/// it counts whoever is still open at the best it can reach, but for what is drawn. Weights never move thresholds; a bonus
/// is a constant on top; the sheets that the third-assessor rule keeps at the call's weights are kept. What the panel
/// decided and drew stands.
struct WeighedField: Sendable {
    /// Values below one are whole parts of at most so much.
    private static let largestUnit: Int64 = 1 << 30
    /// Where values are drawn, parts are at least so fine.
    private static let finestUnit: Int64 = 1 << 16

    let dossier: Dossier
    /// The kept sheets' points.
    let points: PointsTable
    let eligibilities: [Eligibility]
    /// Whoever is studied, as indices into the applicants; everything below is by position in this list.
    let applicants: [Int]
    /// Those of them whose own decision is open today.
    let open: [Int]
    /// Number of scored criteria.
    let criteria: Int
    /// 1 in parts.
    let unit: Int64
    /// Position by position, the values on 0…1 in parts, at the best they can be.
    let values: [Int64]
    /// The same exactly, with the bonus.
    let rows: [[Rational]]
    /// Hundredths of the bonus, in parts.
    let constants: [Int64]
    /// A hundredth of the minimum total, in parts.
    let minimum: Int64?
    /// Higher for who is ahead among equal totals.
    let tieLevels: [Int]
    let draws: ScoreDraws
    /// Whether the panel selected it, whatever the weights.
    let isForcedIn: [Bool]
    let contest: Contest
    /// Whether a rule of the tie-break looks at who is ranked higher.
    let looksAtCoverage: Bool
    /// Nil where nothing is ranked.
    init?(_ dossier: Dossier, _ scores: SamplingSettings.Scores) {
        let maker = RankingMaker(dossier, points: nil)
        guard maker.isRanked, !maker.grid.columns.isEmpty else { return nil }
        self.dossier = dossier
        points = maker.points
        let isDrawn = scores != .fixed
        let grid = maker.grid
        let eligibilities = dossier.applicants.indices.map { dossier.eligibility(of: $0, withdrawals: true) }
        self.eligibilities = eligibilities
        let forced = maker.overrides(eligibilities)
        var studied: [Int] = []
        for applicant in dossier.applicants.indices {
            let isFailing = maker.thresholds[applicant].contains { $0.subject != .minimumTotal && $0.met == .no }
            let takesPart =
                forced[applicant].map { $0 == .selected }
                ?? (eligibilities[applicant].status != .ineligible && (!isFailing || scores == .assessors))
            if takesPart { studied.append(applicant) }
        }
        applicants = studied
        var settling = maker
        open = settling.settle(eligibilities, withPanel: true).1.uncertain
        criteria = grid.columns.count
        isForcedIn = studied.map { forced[$0] == .selected }

        let exact = studied.map { Self.values(of: maker.points.rows[$0], grid) }
        let bonus = studied.map { applicant in
            (maker.totals[applicant]?.bonuses ?? []).reduce(Rational.zero) { sum, bonus in
                sum + (isDrawn && !bonus.amount.isExact ? .zero : bonus.amount.high)
            }
        }
        let hundredth = Rational(numerator: 1, denominator: 100)
        let required = grid.thresholds.first { $0.subject == .minimumTotal }.map { $0.required * hundredth }
        let unit = Self.unit(
            exact.flatMap { $0 } + bonus.map { $0 * hundredth } + (required.map { [$0] } ?? []),
            isDrawn: isDrawn)
        self.unit = unit
        values = exact.flatMap { row in row.map { Self.parts($0, unit) } }
        constants = bonus.map { Self.parts($0 * hundredth, unit) }
        minimum = required.map { Self.parts($0, unit) }
        rows = zip(exact, bonus).map { row, bonus in row.map { $0 + bonus * hundredth } }
        tieLevels =
            RankLevels(
                studied.map { applicant in
                    let key = RankKey(total: .zero, tieBreak: maker.keys[applicant].high.tieBreak)
                    return (key, key)
                }
            ).high
        draws = ScoreDraws(maker, studied, scores, unit: unit)
        looksAtCoverage = maker.coverage != nil
        let lots = dossier.decisions.lots.enumerated().map { DrawnLot($1, index: $0) }
        var contest = Contest(
            dossier, forced: forced, lots: lots, forcedLevels: dossier.applicants.map { _ in 0 })
        contest.quotas = maker.quotaRules(eligibilities)
        self.contest = contest
    }

    /// How many weightings a study of so many looks at. Every one of them is a search of its own under quotas, and a whole
    /// ranking where the tie-break looks at who is ranked higher and some are equal under all weights.
    func samples(_ asked: Int) -> Int {
        let count = max(1, applicants.count)
        var most = asked
        if contest.quotas != nil { most = min(most, max(100, 50_000 / count)) }
        if looksAtCoverage { most = min(most, max(200, 300_000 / count)) }
        return most
    }

    /// On 0…1, at the best they can be.
    private static func values(of row: PointsTable.Row, _ grid: ScoringGrid) -> [Rational] {
        grid.columns.enumerated().map { index, column in
            guard let scale = column.scale, let range = grid.points(row.cells[index], on: index) else { return .one }
            guard scale.maximum > scale.minimum else { return .zero }
            return (range.high - scale.minimum) / (scale.maximum - scale.minimum)
        }
    }

    /// The smallest number of parts in which all numbers are whole; the largest allowed where that would be more.
    private static func unit(_ numbers: [Rational], isDrawn: Bool) -> Int64 {
        var unit: Int64 = 1
        for number in numbers {
            guard let denominator = number.denominator.asInt64 else { return largestUnit }
            let (common, overflows) = unit.multipliedReportingOverflow(
                by: denominator / greatestCommonDivisor(unit, denominator))
            if overflows || common > largestUnit { return largestUnit }
            unit = common
        }
        guard isDrawn, unit < finestUnit else { return unit }
        return unit * ((finestUnit + unit - 1) / unit)
    }

    private static func greatestCommonDivisor(_ one: Int64, _ other: Int64) -> Int64 {
        var one = one
        var other = other
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }

    /// Whole parts; rounded where there are too many digits.
    private static func parts(_ number: Rational, _ unit: Int64) -> Int64 {
        let scaled = number * Rational(unit)
        if scaled.denominator == .one, let whole = scaled.numerator.asInt64 { return whole }
        let nearest = scaled.approximate
        return nearest < 0 ? -Int64(0.5 - nearest) : Int64(nearest + 0.5)
    }
}
