/// All decisions of one call, once everybody's key is known.
struct Settlement: Sendable {
    /// With the open ones in, at the best they can reach.
    let run: ContestRun
    let seats: Seats
    /// By applicant.
    let decisions: [Decision]
    /// By applicant, for the open ones.
    let wouldBe: [Decision?]
    let dependences: [Dependence?]
    /// The open ones, in id order.
    let uncertain: [Int]
    /// By applicant: there are gaps, and the decision is the same however they are filled.
    let isDecidedDespiteGaps: [Bool]
    /// Under quotas, what happens to them if open ones drop out; nil without quotas.
    let quotaRisk: QuotaRisk?
}

/// Decides a call with those who are pending or incomplete counted once in and once out (design §4).
///
/// What others get with them in, at the best they can reach, holds whatever comes: seats are kept for them. What
/// others would get without them, if that is better, is told as a dependence. An incomplete applicant whose decision
/// is the same at its worst against everybody and at its best against the firm ones alone is decided like anybody
/// else: for a seat, fewer and lower rivals and a higher key never hurt, so these two ends enclose all others.
/// Reserve places are softer: who loses a seat to somebody lower can stand on more lists, and who is tied at the line
/// stands on none yet. There, everybody who may come ahead is counted.
struct Settler {
    let contest: Contest
    let candidacies: [Candidacy]
    let levels: RankLevels
    /// Decisions that giving the seats cannot change; nil for who takes part.
    private var fixed: [Decision?]
    /// Levels of those who take part for certain, at their best.
    var firm: [Int?]
    var open: [Int] = []
    private var isSettled: [Bool]

    /// Without weights or sheets (`isRanked` false) only who is forced in takes part.
    init(contest: Contest, candidacies: [Candidacy], levels: RankLevels, isRanked: Bool) {
        self.contest = contest
        self.candidacies = candidacies
        self.levels = levels
        fixed = candidacies.indices.map {
            Self.fixedDecision(candidacies[$0], contest.forced[$0], isRanked: isRanked)
        }
        firm = candidacies.map { _ in nil }
        isSettled = candidacies.map { _ in false }
        for applicant in candidacies.indices where fixed[applicant] == nil {
            let candidacy = candidacies[applicant]
            let isCertain = candidacy.eligibility == .eligible && !candidacy.hasGaps
            if isCertain || contest.forced[applicant] == .selected {
                firm[applicant] = levels.high[applicant]
            } else {
                open.append(applicant)
            }
        }
    }

    private static func fixedDecision(
        _ candidacy: Candidacy, _ forced: PanelDecisions.Override.Decision?, isRanked: Bool
    ) -> Decision? {
        switch forced {
        case .selected: return nil
        case .reserve: return .reserve
        case .notSelected: return .notSelected
        case .ineligible: return .ineligible
        case nil: break
        }
        switch candidacy.eligibility {
        case .ineligible: return .ineligible
        case .pending: return isRanked ? nil : .pending
        case .eligible: break
        }
        if !isRanked { return .open }
        return candidacy.isBelowAtBest && !candidacy.lacksAssessors ? .belowThreshold : nil
    }

    /// O(r·u) runs of the contest, for u incomplete ones and r rounds, rarely more than two.
    mutating func settlement() -> Settlement {
        while settleRound() {}
        let hasGaps = !open.isEmpty || isSettled.contains(true)
        let run = contest.run(levels(with: open))
        let seats = contest.seats(after: run)
        let without = hasGaps ? contest.run(levelsWithout()) : run
        let seatsWithout = hasGaps ? contest.seats(after: without) : seats
        let drops = contest.quotas == nil ? nil : QuotaDrops(self, run, without)
        var decisions: [Decision] = []
        var wouldBe: [Decision?] = []
        var dependences: [Dependence?] = []
        var isOpen = Array(repeating: false, count: candidacies.count)
        for applicant in open { isOpen[applicant] = true }
        for applicant in candidacies.indices {
            let reached = fixed[applicant] ?? run.decisions[applicant] ?? .belowThreshold
            if isOpen[applicant] {
                decisions.append(candidacies[applicant].eligibility == .pending ? .pending : .incomplete)
                wouldBe.append(reached == .open ? nil : reached)
                dependences.append(nil)
                continue
            }
            decisions.append(reached)
            wouldBe.append(nil)
            if let drops {
                let isTrackBetter = reached == .selected && prefers(applicant, seatsWithout, to: seats)
                let track = isTrackBetter ? seatsWithout.exchange.trackOf[applicant] : nil
                dependences.append(fixed[applicant] == nil ? drops.dependence(of: applicant, reached, track) : nil)
                continue
            }
            let better = without.decisions[applicant] ?? reached
            let track = better == .selected ? seatsWithout.exchange.trackOf[applicant] : nil
            let isTrackBetter = reached == .selected && prefers(applicant, seatsWithout, to: seats)
            if fixed[applicant] == nil, better.order < reached.order || isTrackBetter {
                let on = rivals(of: applicant, run, forTrack: isTrackBetter)
                dependences.append(Dependence(on: on, decision: better, track: track))
            } else {
                dependences.append(nil)
            }
        }
        let despite = candidacies.indices.map {
            isSettled[$0] || (fixed[$0] == .belowThreshold && candidacies[$0].hasGaps)
        }
        return Settlement(
            run: run, seats: seats, decisions: decisions, wouldBe: wouldBe, dependences: dependences,
            uncertain: open, isDecidedDespiteGaps: despite, quotaRisk: drops?.risk)
    }

    /// Decides the incomplete ones whose gaps do not matter; true if there were any. Who is decided counts as firm
    /// from then on, which can decide others.
    private mutating func settleRound() -> Bool {
        if open.isEmpty { return false }
        var found: [Int] = []
        if contest.quotas != nil {
            found = settledUnderQuotas()
            settle(found)
            return !found.isEmpty
        }
        let all = contest.run(levels(with: open))
        for applicant in open {
            let candidacy = candidacies[applicant]
            if candidacy.eligibility == .pending || candidacy.lacksAssessors { continue }
            let best = bestDecision(of: applicant)
            let isSame =
                best == .reserve ? isReserveAnyway(applicant, all) : best == worstDecision(of: applicant)
            if isSame { found.append(applicant) }
        }
        settle(found)
        return !found.isEmpty
    }

    private mutating func settle(_ found: [Int]) {
        for applicant in found {
            firm[applicant] = levels.high[applicant]
            isSettled[applicant] = true
        }
        open.removeAll { isSettled[$0] }
    }

    /// At its best, without the open ones and with the others who have gaps at their worst.
    private func bestDecision(of applicant: Int) -> Decision? {
        var field = levelsWithout()
        field[applicant] = levels.high[applicant]
        return contest.run(field).decisions[applicant]
    }

    /// At its worst, with all others at their best.
    private func worstDecision(of applicant: Int) -> Decision? {
        if candidacies[applicant].isBelowAtWorst { return .belowThreshold }
        var field = levels(with: open)
        field[applicant] = levels.low[applicant]
        return contest.run(field).decisions[applicant]
    }

    /// Whether some track has a reserve place for somebody even if all stay ahead who can be, but for those who have
    /// a seat whatever comes.
    private func isReserveAnyway(_ applicant: Int, _ all: ContestRun) -> Bool {
        if candidacies[applicant].isBelowAtWorst { return false }
        return contest.tracks[applicant].contains { track in
            var ahead = 0
            for other in candidacies.indices where other != applicant && contest.tracks[other].contains(track) {
                if contest.forced[other] == .reserve {
                    ahead += 1
                } else if let level = all.levels[other], level > levels.low[applicant] {
                    let isSeated = firm[other] != nil && all.decisions[other] == .selected
                    if !isSeated { ahead += 1 }
                }
            }
            return ahead < contest.reserveSizes[track]
        }
    }

    func levelsWithout() -> [Int?] {
        var field = firm
        for applicant in field.indices where isSettled[applicant] { field[applicant] = levels.low[applicant] }
        for applicant in open where candidacies[applicant].isPresent { field[applicant] = levels.low[applicant] }
        return field
    }

    func levels(with others: [Int]) -> [Int?] {
        var field = firm
        for applicant in others where !candidacies[applicant].isBelowAtBest {
            field[applicant] = levels.high[applicant]
        }
        return field
    }

    /// Whether the first seats give somebody a track that it likes better, and not only by the order of ids.
    private func prefers(_ applicant: Int, _ first: Seats, to second: Seats) -> Bool {
        guard let one = first.exchange.trackOf[applicant], let other = second.exchange.trackOf[applicant],
            one != other, !first.isByIdOrder[applicant], !second.isByIdOrder[applicant]
        else { return false }
        let choices = contest.tracks[applicant]
        return (choices.firstIndex(of: one) ?? choices.count) < (choices.firstIndex(of: other) ?? choices.count)
    }

    /// The others with gaps who can stand in somebody's way: competing for seats that are linked to its own tracks by
    /// those who name several, and not behind it, unless its track is at stake. Who is decided despite its gaps stands
    /// in the way only while its place in the order is open.
    private func rivals(of applicant: Int, _ run: ContestRun, forTrack: Bool) -> [Int] {
        let own = run.levels[applicant] ?? 0
        let isAhead = { (other: Int) -> Bool in
            guard let level = run.levels[other] else { return false }
            return forTrack || level >= own || contest.forced[other] == .selected
        }
        var isLinked = Array(repeating: false, count: contest.reserveSizes.count)
        for track in contest.tracks[applicant] { isLinked[track] = true }
        var grows = true
        while grows {
            grows = false
            for other in candidacies.indices
            where isAhead(other) && contest.tracks[other].contains(where: { isLinked[$0] }) {
                for track in contest.tracks[other] where !isLinked[track] {
                    isLinked[track] = true
                    grows = true
                }
            }
        }
        return candidacies.indices.filter { other in
            guard other != applicant, isAhead(other), contest.tracks[other].contains(where: { isLinked[$0] }) else {
                return false
            }
            if firm[other] == nil { return !candidacies[other].isPresent }
            return isSettled[other] && levels.low[other] <= own && levels.low[other] < levels.high[other]
                && run.decisions[other] == (forTrack ? .selected : .reserve)
        }
    }
}
