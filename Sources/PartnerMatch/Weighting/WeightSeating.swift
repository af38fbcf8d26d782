package import DecisionKernels

/// Who gets a seat under some weights, by candidate.
package struct WeightSeats: Sendable, Equatable {
    /// In every best selection, in some (tied at the line), or in none.
    package var memberships: [SeatWalk.Membership]
    /// False where the quotas cannot be met, or no proof was found: then nobody is in.
    package var isDecided: Bool

    init(memberships: [SeatWalk.Membership], isDecided: Bool) {
        self.memberships = memberships
        self.isDecided = isDecided
    }

    /// What a ranking says of some applicants, the open ones at the best they can reach.
    init(_ ranking: Ranking, of applicants: [Int]) {
        memberships = applicants.map { applicant in
            let entry = ranking.entry(of: applicant)
            switch entry.wouldBe ?? entry.decision {
            case .selected: return .inEvery
            case .tiedAtTheLine: return .inSome
            case .reserve, .notSelected, .belowThreshold, .ineligible, .pending, .incomplete, .open: return .inNone
            }
        }
        isDecided = ranking.isDecided
    }

    /// Candidates in every best selection.
    package var selected: [Int] { memberships.indices.filter { memberships[$0] == .inEvery } }

    /// Whether somebody is in here who was out before, or out who was in: settling a tie of before counts as neither.
    func departs(from before: WeightSeats) -> Bool {
        if isDecided != before.isDecided { return true }
        return memberships.indices.contains { index in
            memberships[index] != before.memberships[index] && before.memberships[index] != .inSome
        }
    }
}

/// Gives the seats for any totals of the candidates, with the rules of the ranking and its own engine.
struct WeightSeating: Sendable {
    private let contest: Contest
    private(set) var candidates: [Int]
    let quotas: [QuotaRules.Rule]
    private(set) var tieBreaks: [[Rational]]
    private(set) var isForced: [Bool]
    private let minimumTotal: Rational?

    init(
        contest: Contest, candidates: [Int], quotas: [QuotaRules.Rule], tieBreaks: [[Rational]], isForced: [Bool],
        minimumTotal: Rational?
    ) {
        self.contest = contest
        self.candidates = candidates
        self.quotas = quotas
        self.tieBreaks = tieBreaks
        self.isForced = isForced
        self.minimumTotal = minimumTotal
    }

    var matroid: SeatMatroid { contest.matroid }
    func tracks(of candidate: Int) -> [Int] { contest.tracks[candidates[candidate]] }
    var trackSeats: [Int] { contest.matroid.seats }

    /// The same seats for other candidates.
    func with(candidates: [Int], isForced: [Bool], tieBreaks: [[Rational]]) -> WeightSeating {
        var other = self
        other.candidates = candidates
        other.isForced = isForced
        other.tieBreaks = tieBreaks
        return other
    }

    /// By candidate: whether its total lets it take part.
    func participants(_ totals: [Rational]) -> [Bool] {
        guard let minimumTotal else { return totals.map { _ in true } }
        return totals.indices.map { isForced[$0] || totals[$0] >= minimumTotal }
    }

    /// The seats for these totals; `without` lifts one quota, `present` says who takes part in place of the minimum.
    func seats(_ totals: [Rational], without: Int? = nil, present: [Bool]? = nil) -> WeightSeats {
        let run = self.run(totals, without: without, present: present)
        return WeightSeats(memberships: memberships(run), isDecided: isDecided(run))
    }

    private func memberships(_ run: ContestRun) -> [SeatWalk.Membership] {
        candidates.map { applicant in
            switch run.decisions[applicant] {
            case .selected: .inEvery
            case .tiedAtTheLine: .inSome
            default: .inNone
            }
        }
    }

    private func isDecided(_ run: ContestRun) -> Bool {
        guard let quota = run.quota else { return true }
        if case .solved = quota.state { return true }
        return false
    }

    /// One best selection and what all best ones have in common, for totals that are compared as sums.
    func best(
        _ totals: [Rational], without: Int?, present: [Bool]
    ) -> (seats: WeightSeats, chosen: [Int]) {
        let run = self.run(totals, without: without, present: present)
        let chosen = run.quota?.chosen ?? contest.seatable(run.tiers)
        return (
            WeightSeats(memberships: memberships(run), isDecided: isDecided(run)),
            candidates.indices.filter { chosen.contains(candidates[$0]) }
        )
    }

    /// The same with other places in the tie-break.
    func seats(_ totals: [Rational], tieBreaks: [[Rational]], present: [Bool]) -> WeightSeats {
        var other = self
        other.tieBreaks = tieBreaks
        return other.seats(totals, present: present)
    }

    private func run(_ totals: [Rational], without: Int?, present: [Bool]?) -> ContestRun {
        let present = present ?? participants(totals)
        let lowest = totals.min() ?? .zero
        let width = tieBreaks.first?.count ?? 0
        let nothing = RankKey(total: lowest, tieBreak: [Rational](repeating: .zero, count: width))
        var keys = contest.tracks.map { _ in (low: nothing, high: nothing) }
        for (index, applicant) in candidates.enumerated() {
            let key = RankKey(total: totals[index], tieBreak: tieBreaks[index])
            keys[applicant] = (low: key, high: key)
        }
        let levels = RankLevels(keys)
        var field: [Int?] = contest.tracks.map { _ in nil }
        for (index, applicant) in candidates.enumerated() where present[index] {
            field[applicant] = levels.high[applicant]
        }
        var own = contest
        own.forcedLevels = levels.high
        var rules = quotas
        if let without { rules.remove(at: without) }
        if !rules.isEmpty {
            own.quotas = QuotaRules(
                rules: rules, mayTakePart: contest.tracks.map { _ in false }, totals: levels.totals)
        }
        return own.run(field)
    }
}
