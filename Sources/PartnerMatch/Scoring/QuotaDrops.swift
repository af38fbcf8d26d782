import DecisionKernels

/// What becomes of the quotas when open ones drop out.
struct QuotaRisk: Sendable {
    /// Those without whom, one by one, the quotas cannot be met.
    var essential: [Int]
    /// What clashes when all open ones drop out; nil where nothing does.
    var clash: [QuotaRequirement]?
    /// There are too many open ones to look at every outcome.
    var isPartial = false
}

/// Under quotas, what others get when open ones drop out. Unlike without quotas, that can be worse: who drops out may
/// have been the one through whom a quota was met. So beside all of them together each is left out alone; and where
/// the open ones are few, every outcome that filling the gaps can bring is looked at.
struct QuotaDrops: Sendable {
    /// Beyond so many open ones, they are left out together only.
    static let mostOpen = 40

    private var runs: [(dropped: [Int], run: ContestRun)] = []
    private var taking: [Int] = []
    private var choices: [QuotaChoice] = []
    private(set) var risk = QuotaRisk(essential: [], clash: nil)

    init(_ settler: Settler, _ run: ContestRun, _ without: ContestRun) {
        guard case .solved = run.quota?.state else { return }
        taking = settler.taking
        // Whose order among equals alone is open takes part whatever comes.
        let dropping = taking.filter { !settler.candidacies[$0].isPresent }
        if dropping.count > 1, dropping.count <= Self.mostOpen {
            for applicant in dropping {
                var levels = run.levels
                levels[applicant] = nil
                add([applicant], settler.contest.run(levels))
            }
        }
        guard !taking.isEmpty else { return }
        if !dropping.isEmpty { add(dropping, without) }
        if let possible = settler.possibleQuotaChoices() { choices = possible } else { risk.isPartial = true }
    }

    private mutating func add(_ dropped: [Int], _ run: ContestRun) {
        if case .infeasible(let clash) = run.quota?.state {
            if dropped.count == 1 { risk.essential += dropped }
            risk.clash = clash
        } else {
            runs.append((dropped, run))
        }
    }

    /// The first change that there is: one open applicant dropping out alone, by id, then all together. `track`: the
    /// better one that it would have without any of them.
    func dependence(of applicant: Int, _ reached: Decision, _ track: Int?) -> Dependence? {
        for (dropped, run) in runs {
            guard let other = run.decisions[applicant], other != reached, other != .open else { continue }
            return Dependence(on: dropped, decision: other, track: nil)
        }
        for choice in choices {
            guard let other = choice.decision(on: applicant), other != (reached.order < 2 ? reached : .notSelected)
            else { continue }
            return Dependence(on: taking, decision: other, track: nil, isOnPoints: true)
        }
        guard let track, let all = runs.last else { return nil }
        return Dependence(on: all.dropped, decision: .selected, track: track)
    }
}
