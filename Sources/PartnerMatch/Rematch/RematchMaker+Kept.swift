import DecisionKernels

/// Which pairs stay, and who comes in for one that left.
extension RematchMaker {
    /// The pairs that are kept, and why the others are not.
    func keeping(_ candidates: [Candidate]) -> (kept: [RematchPair], lost: [Rematch.LostPair]) {
        let problem = PlanProblem(now, table, candidates)
        var asked = problem.assignment
        let width = asked.columns
        var rowOfApplicant = [Int](repeating: -1, count: now.applicants.count)
        for (row, candidate) in problem.candidates.enumerated() { rowOfApplicant[candidate.applicant] = row }
        let required = Set(asked.requiredPairs.map { $0.row * width + $0.column })
        let present = old.filter { isPresent($0) }
        for cell in asked.values.indices where !required.contains(cell) {
            asked.values[cell] = SeatedAssignmentProblem.impossible
        }
        for pair in present {
            let cell = rowOfApplicant[pair.applicant] * width + pair.partner
            if !required.contains(cell) { asked.values[cell] = table[pair.applicant, pair.partner].score?.value ?? 0 }
        }
        asked.rowTier = asked.rowTier.map { _ in 0 }
        asked.matchAtALoss = true
        // What people made stands before what the call would like; the plan says which quotas that leaves unmet.
        asked.quotas = []
        asked.pairQuotas = []
        let solution = problem.clash.isEmpty ? SeatedAssignment(solving: asked).solution : nil
        let held = Set(
            (solution?.pairs ?? []).map { RematchPair(problem.candidates[$0.row].applicant, $0.column) })
        let kept = present.filter { held.contains($0) }
        // Where the decisions clash there is no plan, and nothing is said of what could have been kept.
        let gone = old.filter { solution == nil ? !isPresent($0) : !held.contains($0) }
        let lost = gone.map { pair in
            Rematch.LostPair(
                pair: pair, loss: loss(of: pair, held), score: table[pair.applicant, pair.partner].score)
        }
        return (kept, lost)
    }

    func loss(of pair: RematchPair, _ held: Set<RematchPair>) -> Rematch.Loss {
        let left = Side.allCases.filter { side in
            let leaver = leavers.first { $0.member == RematchMember(side, pair.index(side)) }
            guard let leaver else { return false }
            if case .countryDropped = leaver.cause { return false }
            return true
        }
        if !left.isEmpty { return .left(left) }
        if let track = table.trackOfPartner[pair.partner], droppedTracks.contains(track) { return .trackDropped(track) }
        let blocks = hardBlocks(pair)
        if !blocks.isEmpty { return .blocked(blocks) }
        for side in Side.allCases {
            guard let other = held.first(where: { $0.index(side) == pair.index(side) }) else { continue }
            return old.contains(other) ? .twice(side) : .decidedOtherwise(side)
        }
        return .noSeat(track: table.trackOfPartner[pair.partner] ?? 0)
    }

    /// Lets partners in whom the umbrella association kept in reserve: in each track at most as many as it lost, in the
    /// order of its grid where there is one, and only with whom more or better ranked applicants get a partner.
    mutating func openReserve(_ candidates: [Candidate], _ kept: [RematchPair]) -> [Int] {
        let before = dossier.beforeWithdrawals.southernPreselection()
        let after = now.southernPreselection()
        var opened: [Int] = []
        let tracks = now.call.tracks.indices.filter { !droppedTracks.contains($0) }
            .sorted { now.call.tracks[$0].id < now.call.tracks[$1].id }
        for track in tracks {
            let members = now.partners.indices.filter { table.trackOfPartner[$0] == track }
            func free(_ standings: [PartnerStanding]) -> Int { members.count { standings[$0].block == nil } }
            let present = members.filter { !hasLeft.contains(RematchMember(.south, $0)) }
            let gone = members.count { !present.contains($0) && before.standings[$0].block == nil }
            let stillIn = present.count { after.standings[$0].block == nil || reserveInUse.contains($0) }
            var places = min(gone, free(before.standings) - stillIn)
            let reserve = present.filter {
                after.standings[$0].block == .partnerInReserve && !reserveInUse.contains($0)
            }
            let grid = after.grid(of: track)
            func place(_ partner: Int) -> Int {
                grid?.entry(of: partner, hasStatus: true)?.rank?.best ?? Int(Int32.max)
            }
            for group in Set(reserve.map(place)).sorted() {
                var waiting = reserve.filter { place($0) == group }
                while places > 0, let next = best(of: waiting, candidates, kept) {
                    open(next)
                    opened.append(next)
                    waiting.removeAll { $0 == next }
                    places -= 1
                }
            }
        }
        return opened.sorted()
    }

    /// The one with whom most is won, by the sum of scores whatever the objective; nil where nobody more gets a partner
    /// with any of them.
    func best(of partners: [Int], _ candidates: [Candidate], _ kept: [RematchPair]) -> Int? {
        func worth(_ table: PairTable) -> (tierTotal: Int64, total: Int64) {
            let problem = PlanProblem(now.keeping(kept), table, candidates)
            var assignment = problem.assignment
            // Whether a quota can be kept is not yet known; who could be matched is.
            assignment.quotas = []
            assignment.pairQuotas = []
            // Where nobody goes before others, it is the number of those with a partner that counts.
            if problem.weighing != nil { assignment.rowTier = assignment.rowTier.map { $0 + 1 } }
            return SeatedAssignment.bestValue(assignment) ?? (0, 0)
        }
        let today = worth(table)
        var best: (partner: Int, worth: (tierTotal: Int64, total: Int64))?
        for partner in partners {
            var opened = table
            opened.letIn(partner)
            let worth = worth(opened)
            guard worth.tierTotal > today.tierTotal else { continue }
            if best.map({ worth > $0.worth }) ?? true { best = (partner, worth) }
        }
        return best?.partner
    }

    mutating func open(_ partner: Int) { table.letIn(partner) }
}
