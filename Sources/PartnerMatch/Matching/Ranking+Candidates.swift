extension Ranking {
    /// Who may get a partner, and in which order (design §6); with `joint` see `jointCandidates`.
    ///
    /// First the selected and those for whom a seat is kept, by rank; then the tied at the line; then the reserve, by
    /// rank. Where nobody could be ranked, all who are not ineligible stand on equal footing. Whatever is not settled
    /// goes with the candidate as a condition, so that no plan settles it silently.
    package func candidates(of dossier: Dossier) -> [Candidate] {
        guard status == .ranked else {
            return entries.filter { $0.decision != .ineligible }.map { entry in
                let isPending = entry.eligibility.status == .pending
                return Candidate(
                    applicant: entry.applicant, tier: 0, conditions: isPending ? [.pending, .notRanked] : [.notRanked])
            }.sorted { $0.applicant < $1.applicant }
        }
        if dossier.call.matching.candidates == .joint { return jointCandidates(of: dossier) }
        var groups: [(order: Int, rank: Int, entry: RankingEntry, conditions: [Candidate.Condition])] = []
        for entry in entries {
            var conditions: [Candidate.Condition] = []
            var decision = entry.decision
            if decision == .pending || decision == .incomplete {
                conditions.append(decision == .pending ? .pending : .incomplete)
                decision = entry.wouldBe ?? .notSelected
            }
            let order: Int
            switch decision {
            case .selected: order = 0
            case .tiedAtTheLine:
                order = 1
                conditions.append(.tiedAtTheLine)
            case .reserve:
                order = 2
                conditions.append(.reserve)
            default: continue
            }
            groups.append((order, entry.rank?.best ?? Int(Int32.max), entry, conditions))
        }
        groups.sort { ($0.order, $0.rank, $0.entry.applicant) < ($1.order, $1.rank, $1.entry.applicant) }
        var candidates: [Candidate] = []
        var tier = -1
        var previous: (Int, Int)?
        for group in groups {
            if previous.map({ $0 != (group.order, group.rank) }) ?? true { tier += 1 }
            previous = (group.order, group.rank)
            candidates.append(
                Candidate(
                    applicant: group.entry.applicant, tier: tier, isReserve: group.order == 2,
                    conditions: group.conditions))
        }
        return candidates.sorted { $0.applicant < $1.applicant }
    }
}
