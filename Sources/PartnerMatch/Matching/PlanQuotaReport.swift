import DecisionKernels

/// What a quota counts in a plan, and what it changed.
package struct PlanQuotaReport: Sendable {
    /// What the plan would be without the quota, all others kept.
    package struct Change: Hashable, Sendable {
        /// How much higher the total would be, in millionths of a point; below 0 where it would be lower, which takes
        /// other applicants, or an objective other than the total.
        package var loss: Int64
        /// Whether better ranked applicants would get a partner. Then points do not compare.
        package var displacesBetterRanked: Bool
        /// From the plan without the quota to the plan.
        package var pairs: PlanChange

        /// Whether the quota changes anything.
        package var binds: Bool { !pairs.pairsIn.isEmpty || !pairs.pairsOut.isEmpty }
    }

    /// Index into the quotas of the call's matching.
    package var quota: Int
    /// The pairs that count, by applicant.
    package var counted: [RematchPair]
    /// The pairs of which nobody knows whether they count: towards the maximum, not towards the minimum.
    package var unknown: [RematchPair]
    /// Who could get a partner, is not in the plan, and of whom nobody knows whether it would count.
    package var unknownOutside: [RematchMember] = []
    /// Nil where that could not be found out within the limits.
    package var change: Change?

    /// How many there are at least and at most.
    package var count: ClosedRange<Int> { counted.count...(counted.count + unknown.count) }

    /// Whether too few count for certain, and whether too many may.
    func count(with members: PlanQuotaMembers) -> (isBelow: Bool, isAbove: Bool) {
        let isBelow = members.minimum.map { number(members, counted) < $0 } ?? false
        let isAbove = members.maximum.map { number(members, counted + unknown) > $0 } ?? false
        return (isBelow: isBelow, isAbove: isAbove)
    }

    /// Of a municipality that stands in several pairs, which a plan that somebody brings may hold, each counts once.
    private func number(_ members: PlanQuotaMembers, _ pairs: [RematchPair]) -> Int {
        switch members.kind {
        case .north: Set(pairs.map { $0.applicant }).count
        case .south: Set(pairs.map { $0.partner }).count
        case .pairs: pairs.count
        }
    }

    /// One for each quota of the table.
    static func all(
        _ dossier: Dossier, _ table: PairTable, _ candidates: [Candidate], _ settings: MatchingSettings,
        _ pairs: [IndexPair], _ problem: PlanProblem
    ) -> [PlanQuotaReport] {
        let own = problem.pairs(pairs)
        return table.quotas.indices.map { index in
            var report = PlanQuotaReport(table.quotas[index], own)
            report.unknownOutside = table.quotas[index].unknownMembers(problem.candidates).filter { member in
                !own.contains { $0.index(member.side) == member.index }
            }
            var without = table
            without.quotas.remove(at: index)
            let other = PlanProblem(dossier, without, candidates, objective: settings.objective)
            if let best = SeatedAssignment(solving: other.assignment).solution {
                let chosen = ChosenPairs(other, without, settings, best)
                guard chosen.isProved || chosen.yieldsToQuotas else { return report }
                let free = other.pairs(chosen.pairs)
                let ranks = problem.assignment.standing(of: pairs).ranks
                report.change = Change(
                    loss: problem.millionths(
                        other.assignment.totals(of: chosen.pairs).total - problem.assignment.totals(of: pairs).total),
                    displacesBetterRanked: ranks.lexicographicallyPrecedes(
                        other.assignment.standing(of: chosen.pairs).ranks),
                    pairs: PlanChange(from: free, to: own))
            }
            return report
        }
    }

    /// Without a look at what it changed.
    init(_ members: PlanQuotaMembers, _ pairs: [RematchPair]) {
        quota = members.quota
        counted = pairs.filter { members.truth($0.applicant, $0.partner) == .yes }
        unknown = pairs.filter { members.truth($0.applicant, $0.partner) == .unknown }
    }
}

extension PlanProblem {
    /// From rows and columns to applicants and partners.
    fileprivate func pairs(_ pairs: [IndexPair]) -> [RematchPair] {
        pairs.map { RematchPair(candidates[$0.row].applicant, $0.column) }.sorted()
    }
}
