import DecisionKernels

/// What is said about the quotas of the call.
extension RankingMaker {
    /// Nil where the call has none, or nothing is ranked.
    func quotaRules(_ eligibilities: [Eligibility]) -> QuotaRules? {
        guard isRanked, !dossier.call.quotas.isEmpty else { return nil }
        let rules = dossier.call.quotas.map { quota in
            QuotaRules.Rule(
                minimum: quota.minimum, maximum: quota.maximum,
                membership: dossier.applicants.map { quota.condition.holds(for: $0) })
        }
        let mayTakePart = eligibilities.indices.map { applicant in
            eligibilities[applicant].status != .ineligible && !thresholds[applicant].contains { $0.met == .no }
        }
        return QuotaRules(rules: rules, mayTakePart: mayTakePart, totals: levels.totals)
    }

    /// By applicant; nil without quotas, and where nothing is to be said.
    func quotaLines(_ contest: Contest, _ settlement: Settlement, _ outcome: Outcome) -> [QuotaLine?] {
        let below = outcome.decisions.indices.filter {
            outcome.decisions[$0] == .belowThreshold && settlement.run.levels[$0] == nil
        }
        guard
            let finder = QuotaLineFinder(
                contest, settlement.run, below: below.map { ($0, levels.high[$0]) }, partLimit: quotaLinePartLimit)
        else { return outcome.decisions.map { _ in nil } }
        return outcome.decisions.indices.map { contest.forced[$0] == nil ? finder.line(of: $0) : nil }
    }

    /// The report, given the same call settled without quotas.
    func quotaReport(_ contest: Contest, _ settlement: Settlement, without: Outcome) -> QuotaReport? {
        guard let rules = contest.quotas, let run = settlement.run.quota else { return nil }
        var report = QuotaReport(
            status: .met, clash: [], essential: settlement.quotaRisk?.essential ?? [],
            clashWithoutOpen: settlement.quotaRisk?.clash, isPartial: settlement.quotaRisk?.isPartial ?? false,
            records: rules.rules.enumerated().map { record($0, $1, settlement) }, together: nil,
            outcomeWithout: without)
        switch run.state {
        case .infeasible(let clash):
            report.status = .infeasible
            report.clash = clash
        case .unresolved: report.status = .bounded
        case .tooFine: report.status = .tooFine
        case .solved(let sets):
            guard let problem = run.problem else { break }
            for index in report.records.indices {
                report.records[index].change = change(problem.rows(of: index), sets, problem, settlement.run)
            }
            report.together = change(problem.rows(), sets, problem, settlement.run)
        }
        return report
    }

    private func record(_ index: Int, _ rule: QuotaRules.Rule, _ settlement: Settlement) -> QuotaRecord {
        let run = settlement.run
        func filtered(_ list: [Int], _ truth: Truth) -> [Int] { list.filter { rule.membership[$0] == truth } }
        let taking = run.levels.indices.filter { run.levels[$0] != nil }
        let order = taking.sorted { left, right in
            let (one, other) = (run.levels[left] ?? 0, run.levels[right] ?? 0)
            return one != other ? one > other : left < right
        }
        let seated = order.filter { run.decisions[$0] == .selected }
        let selected = seated.filter { settlement.decisions[$0] == .selected }
        let kept = seated.filter { settlement.decisions[$0] != .selected }
        let tied = taking.filter { run.decisions[$0] == .tiedAtTheLine }
        return QuotaRecord(
            quota: index, candidates: filtered(taking, .yes), unknown: filtered(taking, .unknown),
            selected: filtered(selected, .yes), kept: filtered(kept, .yes),
            selectedUnknown: filtered(seated, .unknown),
            tied: filtered(tied, .yes), tiedUnknown: filtered(tied, .unknown))
    }

    private func change(
        _ rows: [Int], _ sets: QuotaBestSets, _ problem: QuotaProblem, _ run: ContestRun
    ) -> QuotaChange? {
        guard let effect = try? sets.effect(lifting: rows) else { return nil }
        var movers: [QuotaChange.Mover] = []
        for (element, membership) in sets.memberships.enumerated() {
            let without = effect.membershipsWithout[element]
            guard membership != without else { continue }
            movers.append(
                .init(
                    applicant: problem.applicants[element], with: decision(membership), without: decision(without)))
        }
        let total = { (set: [Int]) in
            set.reduce(Rational.zero) { $0 + levels.totals[run.levels[problem.applicants[$1]] ?? 0] }
        }
        return QuotaChange(
            movers: movers, seatCost: effect.seatCost, totalCost: total(effect.chosenWithout) - total(sets.chosen))
    }

    private func decision(_ membership: SeatWalk.Membership) -> Decision {
        switch membership {
        case .inEvery: .selected
        case .inSome: .tiedAtTheLine
        case .inNone: .notSelected
        }
    }
}
