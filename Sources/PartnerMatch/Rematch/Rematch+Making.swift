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
struct RematchMaker {
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
    let hasLeft: Set<RematchMember>
    /// Partners in reserve that the plan has in a pair: people let them in.
    let reserveInUse: Set<Int>

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

    func total(_ pairs: [RematchPair]) -> Int64 {
        pairs.reduce(0) { $0 + (table[$1.applicant, $1.partner].score?.value ?? 0) }
    }

    func isFixed(_ pair: RematchPair) -> Bool {
        now.decisions.fixedPairs.contains { $0.applicant == pair.applicant && $0.partner == pair.partner }
    }

    func isAgreed(_ pair: RematchPair) -> Bool {
        now.decisions.consents.contains {
            $0.applicant == pair.applicant && $0.partner == pair.partner && $0.isAgreed
        }
    }

    // MARK: Who may get a partner

    /// In the order of the earlier list.
    static func formerReserve(
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
    func candidates(in pairs: [RematchPair]) -> [Candidate] {
        let isRanked = Set(ranked.map { $0.applicant })
        let others = Set(pairs.map { $0.applicant }).subtracting(isRanked).sorted()
        return ranked
            + others.map { Candidate(applicant: $0, tier: Int(Int32.max), isReserve: true, conditions: []) }
    }

    /// Whether both are still there, and nothing but judgment stands against the pair.
    func isPresent(_ pair: RematchPair) -> Bool {
        Side.allCases.allSatisfy { !hasLeft.contains(RematchMember($0, pair.index($0))) } && hardBlocks(pair).isEmpty
    }

    func hardBlocks(_ pair: RematchPair) -> [PairBlock] {
        table[pair.applicant, pair.partner].blocks.filter { !$0.yieldsToFixing }
    }
}

extension Dossier {
    /// As if nobody had withdrawn.
    var beforeWithdrawals: Dossier {
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
    func isInReserve(_ partner: Int) -> Bool {
        applicantCount > 0 && self[0, partner].blocks.contains(.partnerInReserve)
    }

    /// A partner that was kept in reserve may be paired.
    mutating func letIn(_ partner: Int) {
        for applicant in 0..<applicantCount {
            entries[applicant * partnerCount + partner].blocks.removeAll { $0 == .partnerInReserve }
        }
    }
}

extension RematchMember {
    fileprivate var who: PanelDecisions.Withdrawal.Who {
        side == .north ? .applicant(index) : .partner(index)
    }
}
