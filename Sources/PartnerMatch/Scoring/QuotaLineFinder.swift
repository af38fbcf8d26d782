package import DecisionKernels

/// How far everybody is from the line under quotas: by how much the total of one alone would have to change, everybody
/// else's staying as it is.
///
/// The exact difference between the best sums with and without the applicant (see `QuotaBestSets.gap`), by solving
/// again for each. Nobody in particular need stand at the line: others may change places at the same time.
struct QuotaLineFinder {
    /// Parts that the search for one applicant may look at; beyond it the distance is not proven.
    static let partLimit = 400

    private let rules: QuotaRules
    /// Nil where they cannot be found within the limit of the problem itself.
    private let sets: QuotaBestSets?
    private let problem: QuotaProblem

    /// Nil where the quotas decide nothing. `below`: applicants that take no part for want of points.
    init?(
        _ contest: Contest, _ run: ContestRun, below: [(applicant: Int, level: Int)],
        partLimit: Int = QuotaLineFinder.partLimit
    ) {
        guard let rules = contest.quotas, let values = rules.values, case .solved = run.quota?.state else { return nil }
        var problem = contest.quotaProblem(run.levels, run.tiers, rules, values, absent: below)
        let sets = try? problem.kernel.bestSets()
        problem.kernel.partLimit = partLimit
        self.rules = rules
        self.sets = sets?.limited(to: partLimit)
        self.problem = problem
    }

    /// Nil for who takes no part.
    func line(of applicant: Int) -> QuotaLine? {
        guard let element = problem.elements[applicant] else { return nil }
        guard let sets, let gap = try? sets.gap(of: element) else {
            return QuotaLine(position: .notProven, distance: nil, against: nil)
        }
        switch gap {
        case .certain: return QuotaLine(position: .certain, distance: nil, against: nil)
        case .closed: return QuotaLine(position: .closed, distance: nil, against: nil)
        case .value(let value):
            let own = Int128(problem.kernel.values[element])
            let rival = sets.rival(of: element, value: own - value)
            return QuotaLine(
                position: .points, distance: Rational(BigInteger(value)) * rules.unit,
                against: rival.map { problem.applicants[$0] })
        }
    }
}

/// Where an applicant stands under quotas.
package struct QuotaLine: Sendable {
    package enum Position: String, CaseIterable, Sendable {
        /// More points lead to a seat, or fewer cost it; `distance` says how many.
        case points
        /// It has a seat whatever its points: without it, fewer seats could be filled.
        case certain
        /// It has none whatever its points.
        case closed
        /// The search was cut short: nobody knows how far it is from the line.
        case notProven = "not-proven"
    }

    package var position: Position
    /// Not negative with a seat, not positive without: what the total could lose, or would have to win.
    package var distance: Rational?
    /// Who alone would change places with it; nil where nobody does, or several would.
    package var against: Int?
}

/// Gives the seats once more after one applicant's points have changed.
struct QuotaReplay: Sendable {
    private let contest: Contest
    private let isTaking: [Bool]
    private let keys: [RankKey]
    private let line: [QuotaLine?]

    init?(_ contest: Contest, _ run: ContestRun, keys: [RankKey], lines: [QuotaLine?]) {
        guard contest.quotas != nil else { return nil }
        self.contest = contest
        isTaking = run.levels.map { $0 != nil }
        self.keys = keys
        line = lines
    }

    /// By how much the total must rise to reach the line, or may fall; nil where points do not matter or nobody knows.
    func threshold(of applicant: Int) -> Rational? { line[applicant]?.distance.map { -$0 } }

    /// Nobody stands in the way of a seat.
    func isUnrivalled(_ applicant: Int) -> Bool { line[applicant]?.position == .certain }

    /// Whether an applicant is selected for certain with another key, where that puts it on the line. `orTied`: where
    /// rules that are left aside would decide, count it as selected.
    func isSelected(_ applicant: Int, with key: RankKey, orTied: Bool) -> Bool {
        var changed = keys
        changed[applicant] = key
        let levels = RankLevels(changed.map { ($0, $0) })
        var other = contest
        other.forcedLevels = levels.high
        // A lot was held between those who were equal then.
        other.lots = []
        other.quotas = contest.quotas?.with(totals: levels.totals)
        let field = levels.high.indices.map { isTaking[$0] || $0 == applicant ? levels.high[$0] : nil }
        let decision = other.run(field).decisions[applicant]
        return decision == .selected || orTied && decision == .tiedAtTheLine
    }
}
