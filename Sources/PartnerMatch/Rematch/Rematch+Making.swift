import DecisionKernels

extension Dossier {
    /// Repairs a plan after withdrawals.
    ///
    /// Kept is every pair of the plan whose two are still there, unless a rule of the call or a decision stands against
    /// it; reasons of judgment, such as too little to learn, or a partner's place in reserve, break no partnership that
    /// people made. Where not all can
    /// be kept (more pairs than seats, a municipality in two pairs), those that a decision fixed or to which both said
    /// yes go first, then the most pairs are kept, then those with the highest scores. The others then get their
    /// partners in the order of the ranking, made anew without those who left: selected, tied, reserve.
    ///
    /// - Complexity: two rankings, a table of all pairs, and a plan; with the frontier as `RepairProblem.frontier`.
    package func rematch(_ scenario: RematchScenario, frontier: Bool = false) -> Rematch {
        var maker = RematchMaker(self, scenario)
        return maker.rematch(frontier: frontier)
    }
}

/// Puts a repaired plan together.
private struct RematchMaker {
    let dossier: Dossier
    let scenario: RematchScenario
    let droppedTracks: [Int]
    let leavers: [Rematch.Leaver]
    let lapsedPairs: [Int]
    let old: [RematchPair]
    let oldClash: [PlanClash]
    let ranking: Ranking
    /// Those of the ranking; and, after all of them, those who stood on the reserve list before and for whom the new
    /// ranking has no place: a dropped track sends better ranked ones to the other, who may find nobody there.
    let ranked: [Candidate]
    /// As it is now.
    var now: Dossier
    var table: PairTable
    private let hasLeft: Set<RematchMember>
    /// Partners in reserve that the plan has in a pair: people let them in.
    private let reserveInUse: Set<Int>

    init(_ dossier: Dossier, _ scenario: RematchScenario) {
        self.dossier = dossier
        self.scenario = scenario
        let dropped = dossier.call.tracks.indices.filter { track in
            scenario.countries.contains(dossier.call.tracks[track].country)
        }
        droppedTracks = dropped
        var causes: [RematchMember: Rematch.Leaver.Cause] = [:]
        for (index, withdrawal) in dossier.decisions.withdrawals.enumerated() {
            causes[withdrawal.member] = causes[withdrawal.member] ?? .recorded(index)
        }
        for member in scenario.withdrawals { causes[member] = causes[member] ?? .named }
        for (index, partner) in dossier.partners.enumerated() {
            guard let track = dossier.call.track(of: partner), dropped.contains(track) else { continue }
            let member = RematchMember(.south, index)
            causes[member] = causes[member] ?? .countryDropped(dossier.call.tracks[track].country)
        }
        let hasLeft = Set(causes.keys)
        self.hasLeft = hasLeft

        var now = dossier
        for member in hasLeft.sorted() {
            if case .recorded = causes[member] { continue }
            now.decisions.withdrawals.append(PanelDecisions.Withdrawal(who: member.who, date: nil, reason: nil))
        }
        for track in dropped {
            now.call.tracks[track].seats = 0
            now.call.tracks[track].reserve = 0
        }
        func isOver(_ applicant: Int, _ partner: Int) -> Bool {
            hasLeft.contains(RematchMember(.north, applicant)) || hasLeft.contains(RematchMember(.south, partner))
        }
        lapsedPairs = dossier.decisions.fixedPairs.indices.filter { index in
            let pair = dossier.decisions.fixedPairs[index]
            return isOver(pair.applicant, pair.partner)
        }
        now.decisions.fixedPairs.removeAll { isOver($0.applicant, $0.partner) }
        now.decisions.consents.removeAll { isOver($0.applicant, $0.partner) }
        self.now = now
        ranking = now.ranking()
        ranked = ranking.candidates(of: now) + Self.formerReserve(dossier.beforeWithdrawals, ranking, now, hasLeft)
        var made = PairTable(MatchingBasis(now))

        if let current = scenario.current {
            old = current
            oldClash = []
        } else {
            let plan = Study(dossier.beforeWithdrawals).plans().plan
            old = plan.pairs.map { RematchPair($0.applicant, $0.partner) }.sorted()
            oldClash = plan.clash
        }
        let pairs = old
        let inUse = Set(pairs.map { $0.partner }).filter { partner in
            made.isInReserve(partner) && !hasLeft.contains(RematchMember(.south, partner))
        }
        for partner in inUse.sorted() { made.letIn(partner) }
        table = made
        reserveInUse = inUse
        leavers = hasLeft.sorted().map { member in
            Rematch.Leaver(
                member: member, cause: causes[member] ?? .named,
                partners: pairs.filter { $0.index(member.side) == member.index }.map { $0.index(member.side.other) })
        }
    }

    mutating func rematch(frontier wantsFrontier: Bool) -> Rematch {
        let (kept, lost) = keeping(candidates(in: old.filter { isPresent($0) }))
        let candidates = candidates(in: kept)
        let reservePartners = openReserve(candidates, kept)
        var (plan, givenUp) = plan(candidates, keeping: kept)
        plan.unmatchedApplicants.removeAll { hasLeft.contains(RematchMember(.north, $0.municipality)) }
        plan.unmatchedPartners.removeAll { hasLeft.contains(RematchMember(.south, $0.municipality)) }
        let planned = plan.pairs.map { RematchPair($0.applicant, $0.partner) }.sorted()
        let new = planned.filter { !kept.contains($0) }
        let ranked = Set(self.ranked.map { $0.applicant })
        var result = Rematch(
            scenario: scenario, isGiven: scenario.current != nil, old: old, oldTotal: total(old), oldClash: oldClash,
            leavers: leavers, droppedTracks: droppedTracks, lapsedPairs: lapsedPairs, dossier: now, ranking: ranking,
            ranked: self.ranked, plan: plan, kept: plan.status == .infeasible ? [] : kept, lost: lost, new: new,
            keptDespite: kept.compactMap { pair in
                let inReserve: [PairBlock] = reserveInUse.contains(pair.partner) ? [.partnerInReserve] : []
                let blocks = inReserve + table[pair.applicant, pair.partner].blocks
                return blocks.isEmpty || isFixed(pair) ? nil : (pair, blocks)
            },
            keptOutsideRanking: kept.map { $0.applicant }.filter { !ranked.contains($0) },
            reservePartners: reservePartners, incoming: incoming(new), stranded: stranded(plan, ranked),
            frontier: nil, givenUpQuotas: givenUp)
        if wantsFrontier, plan.status != .infeasible { result.frontier = frontier(candidates, kept) }
        return result
    }

    private func total(_ pairs: [RematchPair]) -> Int64 {
        pairs.reduce(0) { $0 + (table[$1.applicant, $1.partner].score?.value ?? 0) }
    }

    private func isFixed(_ pair: RematchPair) -> Bool {
        now.decisions.fixedPairs.contains { $0.applicant == pair.applicant && $0.partner == pair.partner }
    }

    private func isAgreed(_ pair: RematchPair) -> Bool {
        now.decisions.consents.contains {
            $0.applicant == pair.applicant && $0.partner == pair.partner && $0.isAgreed
        }
    }

    // MARK: Who may get a partner

    /// In the order of the earlier list.
    private static func formerReserve(
        _ before: Dossier, _ ranking: Ranking, _ now: Dossier, _ hasLeft: Set<RematchMember>
    ) -> [Candidate] {
        guard ranking.status == .ranked else { return [] }
        let isRanked = Set(ranking.candidates(of: now).map { $0.applicant })
        let former = before.ranking().candidates(of: before)
            .filter { candidate in
                candidate.isReserve && !isRanked.contains(candidate.applicant)
                    && !hasLeft.contains(RematchMember(.north, candidate.applicant))
            }
        // Behind every place that the new ranking can give.
        let last = Int(Int32.max) / 2
        return former.map { candidate in
            var candidate = candidate
            candidate.tier += last
            return candidate
        }
    }

    /// Those who may get a partner; and, after all of them, those in `pairs` who may keep theirs and get no other.
    private func candidates(in pairs: [RematchPair]) -> [Candidate] {
        let isRanked = Set(ranked.map { $0.applicant })
        let others = Set(pairs.map { $0.applicant }).subtracting(isRanked).sorted()
        return ranked
            + others.map { Candidate(applicant: $0, tier: Int(Int32.max), isReserve: true, conditions: []) }
    }

    /// Whether both are still there, and nothing but judgment stands against the pair.
    private func isPresent(_ pair: RematchPair) -> Bool {
        Side.allCases.allSatisfy { !hasLeft.contains(RematchMember($0, pair.index($0))) } && hardBlocks(pair).isEmpty
    }

    private func hardBlocks(_ pair: RematchPair) -> [PairBlock] {
        table[pair.applicant, pair.partner].blocks.filter { !$0.yieldsToFixing }
    }

    // MARK: What is kept

    /// The pairs that are kept, and why the others are not.
    private func keeping(_ candidates: [Candidate]) -> (kept: [RematchPair], lost: [Rematch.LostPair]) {
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

    private func loss(of pair: RematchPair, _ held: Set<RematchPair>) -> Rematch.Loss {
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

    // MARK: Who comes in

    /// Lets partners in whom the umbrella association kept in reserve: in each track at most as many as it lost, in the
    /// order of its grid where there is one, and only with whom more or better ranked applicants get a partner.
    private mutating func openReserve(_ candidates: [Candidate], _ kept: [RematchPair]) -> [Int] {
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
    private func best(of partners: [Int], _ candidates: [Candidate], _ kept: [RematchPair]) -> Int? {
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

    private mutating func open(_ partner: Int) { table.letIn(partner) }

    // MARK: The plan

    /// The best plan with the kept pairs in it. They are fixed for it, and are no decisions.
    ///
    /// Where no plan keeps all quotas beside them, the first of the smallest sets of quotas is given up without which one
    /// does.
    private mutating func plan(
        _ candidates: [Candidate], keeping kept: [RematchPair]
    ) -> (plan: Plan, givenUpQuotas: [Int]) {
        let basis = MatchingBasis(now.keeping(kept))
        var plan = Plan(basis, table, candidates)
        var givenUp: [Int] = []
        if plan.status == .infeasible, !table.quotas.isEmpty {
            let full = table
            for out in Self.subsets(of: table.quotas.count) {
                table.quotas = full.quotas.indices.filter { !out.contains($0) }.map { full.quotas[$0] }
                let other = Plan(basis, table, candidates)
                guard other.status != .infeasible else { continue }
                plan = other
                givenUp = out.map { full.quotas[$0].quota }
                let pairs = plan.pairs.map { RematchPair($0.applicant, $0.partner) }
                plan.quotas += out.map { PlanQuotaReport(full.quotas[$0], pairs) }
                plan.quotas.sort { $0.quota < $1.quota }
                break
            }
            if givenUp.isEmpty { table = full }
        }
        for index in plan.pairs.indices {
            let pair = RematchPair(plan.pairs[index].applicant, plan.pairs[index].partner)
            plan.pairs[index].isFixed = isFixed(pair)
            plan.pairs[index].isAgreed = !isFixed(pair) && isAgreed(pair)
            // That it stood in reserve is no condition for who has its partner already.
            if kept.contains(pair) { plan.pairs[index].conditions.removeAll { $0 == .reserve } }
        }
        return (plan, givenUp)
    }

    /// The sets of one or more of so many, the smallest first, then by their members; of very many, single ones and all.
    private static func subsets(of count: Int) -> [[Int]] {
        guard count <= 10 else { return (0..<count).map { [$0] } + [Array(0..<count)] }
        let all = (1..<(1 << count)).map { bits in (0..<count).filter { bits & (1 << $0) != 0 } }
        return all.sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
    }

    private func incoming(_ new: [RematchPair]) -> [Int] {
        let had = Set(old.map { $0.applicant })
        return new.map { $0.applicant }.filter { !had.contains($0) }
    }

    private func stranded(_ plan: Plan, _ ranked: Set<Int>) -> [Rematch.Stranded] {
        let matched = Set(plan.pairs.map { $0.applicant })
        let orphans = Set(old.map { $0.applicant }).filter {
            !matched.contains($0) && !ranked.contains($0) && !hasLeft.contains(RematchMember(.north, $0))
        }
        return orphans.sorted().map { applicant in
            let tracks = now.applicants[applicant].tracks ?? []
            return Rematch.Stranded(
                applicant: applicant, decision: ranking.entry(of: applicant).decision,
                hasNoTrackLeft: !tracks.isEmpty && tracks.allSatisfy { droppedTracks.contains($0) })
        }
    }

    // MARK: What giving up more would bring

    private func frontier(_ candidates: [Candidate], _ kept: [RematchPair]) -> Rematch.Frontier {
        let problem = PlanProblem(now, table, candidates)
        var assignment = problem.assignment
        var rowOfApplicant = [Int](repeating: -1, count: now.applicants.count)
        for (row, candidate) in problem.candidates.enumerated() { rowOfApplicant[candidate.applicant] = row }
        let current = kept.map { IndexPair(row: rowOfApplicant[$0.applicant], column: $0.partner) }
        // Whom the ranking has no place for may keep its partner, and get no other.
        let ranked = Set(self.ranked.map { $0.applicant })
        for pair in current where !ranked.contains(problem.candidates[pair.row].applicant) {
            for column in 0..<assignment.columns where column != pair.column {
                assignment.values[pair.row * assignment.columns + column] = SeatedAssignmentProblem.impossible
            }
        }
        for pair in current where assignment.value(row: pair.row, column: pair.column) == nil {
            // Kept although reasons of judgment stand against it.
            let score = table[problem.candidates[pair.row].applicant, pair.column].score
            assignment.values[pair.row * assignment.columns + pair.column] = score?.value ?? 0
        }
        var steps: [Rematch.Step] = []
        let frontier =
            assignment.hasQuotas
            ? RepairFrontier(keepingQuotas: assignment, current: current)
            : RepairProblem(assignment, current: current).frontier()
        for point in frontier.points {
            let pairs = point.pairs.map { RematchPair(problem.candidates[$0.row].applicant, $0.column) }
            let matched = Set(pairs.map { $0.applicant })
            let before = Set((steps.last?.pairs ?? pairs).map { $0.applicant })
            steps.append(
                Rematch.Step(
                    pairs: pairs, givenUp: kept.filter { !pairs.contains($0) }, total: problem.millionths(point.total),
                    gap: problem.millionths(point.gap),
                    isUnique: point.isUnique, comesIn: matched.subtracting(before).sorted(),
                    goesOut: before.subtracting(matched).sorted()))
        }
        return Rematch.Frontier(steps: steps, unproved: frontier.unproved)
    }
}

extension Dossier {
    /// As if nobody had withdrawn.
    fileprivate var beforeWithdrawals: Dossier {
        var before = self
        before.decisions.withdrawals = []
        return before
    }

    /// With pairs that a plan has to hold.
    func keeping(_ pairs: [RematchPair]) -> Dossier {
        var result = self
        for pair in pairs {
            result.decisions.fixedPairs.append(
                PanelDecisions.PairDecision(applicant: pair.applicant, partner: pair.partner, reason: nil))
        }
        return result
    }
}

extension PairTable {
    fileprivate func isInReserve(_ partner: Int) -> Bool {
        applicantCount > 0 && self[0, partner].blocks.contains(.partnerInReserve)
    }

    /// A partner that was kept in reserve may be paired.
    fileprivate mutating func letIn(_ partner: Int) {
        for applicant in 0..<applicantCount {
            entries[applicant * partnerCount + partner].blocks.removeAll { $0 == .partnerInReserve }
        }
    }
}

extension PanelDecisions.Withdrawal {
    /// Who withdrew.
    package var member: RematchMember {
        switch who {
        case .applicant(let applicant): RematchMember(.north, applicant)
        case .partner(let partner): RematchMember(.south, partner)
        }
    }
}

extension RematchMember {
    fileprivate var who: PanelDecisions.Withdrawal.Who {
        side == .north ? .applicant(index) : .partner(index)
    }
}
