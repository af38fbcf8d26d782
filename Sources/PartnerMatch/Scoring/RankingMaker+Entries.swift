import DecisionKernels

/// Putting together what is said about each applicant.
extension RankingMaker {
    func entries(
        _ eligibilities: [Eligibility], _ contest: Contest, _ settlement: Settlement, _ outcome: Outcome,
        _ without: Outcome
    ) -> [RankingEntry] {
        let isMember = eligibilities.map { $0.status != .ineligible }
        let places = isRanked ? levels.places(among: isMember) : isMember.map { _ in nil }
        let ties = isRanked ? equalTotals(among: isMember) : isMember.map { _ in [] }
        let dominance =
            isRanked ? isMember.map { _ in nil } : DominanceTable.make(points, grid: grid, among: isMember)
        let finder = LineFinder(contest, seats: dossier.call.tracks.map { $0.seats }, settlement)
        let lines = isBrief ? isMember.map { _ in nil } : quotaLines(contest, settlement, outcome)
        var changes = ChangeFinder(grid: grid, keys: keys)
        if !isBrief { changes.replay = QuotaReplay(contest, settlement.run, keys: changes.keys, lines: lines) }
        var reserve: [[ReservePlace]] = isMember.map { _ in [] }
        for (track, list) in outcome.lists.enumerated() {
            for place in list.reserve {
                reserve[place.applicant].append(
                    .init(track: track, place: place.place, isTiedAtEnd: place.isTiedAtEnd))
            }
        }
        var tieAtTheLine: [LineTie?] = isMember.map { _ in nil }
        for tie in outcome.ties {
            for applicant in tie.between { tieAtTheLine[applicant] = tie }
        }
        var entries = isMember.indices.map { applicant in
            let override = overrideRecord(of: applicant, contest, outcome)
            let bar = isBrief ? LineFinder.Bar.none : finder.bar(for: applicant)
            let isFree = isRanked && !isBrief && contest.forced[applicant] == nil
            let hasLine = isFree && settlement.run.levels[applicant] != nil
            return RankingEntry(
                applicant: applicant, eligibility: eligibilities[applicant],
                missing: isBrief ? [] : dossier.missingItems(of: applicant), total: totals[applicant],
                rank: places[applicant],
                tiedWith: ties[applicant], thresholds: thresholds[applicant], gaps: gaps[applicant],
                decision: outcome.decisions[applicant], decisionWithoutPanel: without.decisions[applicant],
                wouldBe: settlement.wouldBe[applicant],
                isDecidedDespiteGaps: settlement.isDecidedDespiteGaps[applicant],
                dependence: settlement.dependences[applicant], override: override, track: outcome.tracks[applicant],
                trackByIdOrder: outcome.tracks[applicant] != nil && settlement.seats.isByIdOrder[applicant],
                reserve: reserve[applicant], tieAtTheLine: tieAtTheLine[applicant],
                lot: settlement.run.lotOf[applicant].map { contest.lots[$0].index },
                line: hasLine && contest.quotas == nil ? distance(of: applicant, to: bar) : nil,
                smallestChange: isFree
                    ? smallestChange(for: applicant, outcome.decisions[applicant], bar, changes) : nil,
                dominance: dominance[applicant], quotaLine: hasLine ? lines[applicant] : nil)
        }
        entries.sort { left, right in
            let one = left.rank?.best ?? .max
            let other = right.rank?.best ?? .max
            return one == other ? left.applicant < right.applicant : one < other
        }
        return entries
    }

    private func overrideRecord(of applicant: Int, _ contest: Contest, _ outcome: Outcome) -> OverrideRecord? {
        let overrides = dossier.decisions.overrides
        guard let index = overrides.lastIndex(where: { $0.applicant == applicant }) else { return nil }
        let override = overrides[index]
        let decision: Decision =
            switch override.decision {
            case .selected: .selected
            case .reserve: .reserve
            case .notSelected: .notSelected
            case .ineligible: .ineligible
            }
        return OverrideRecord(
            index: index, decision: decision, reason: override.reason, date: override.date,
            isApplied: contest.forced[applicant] != nil && outcome.decisions[applicant] == decision)
    }

    private func distance(of applicant: Int, to bar: LineFinder.Bar) -> LineDistance? {
        guard case .rival(let rival) = bar else { return nil }
        return LineDistance(distance: keys[applicant].high.total - keys[rival].high.total, against: rival)
    }

    private func smallestChange(
        for applicant: Int, _ decision: Decision, _ bar: LineFinder.Bar, _ finder: ChangeFinder
    ) -> PointsChange? {
        guard gaps[applicant].isEmpty, let total = totals[applicant] else { return nil }
        let subject = ChangeFinder.Subject(
            applicant: applicant, row: points.rows[applicant], total: total, thresholds: thresholds[applicant])
        switch decision {
        case .selected:
            return finder.smallestChange(for: subject, gains: false, against: bar)
        case .tiedAtTheLine, .reserve, .notSelected, .belowThreshold:
            return finder.smallestChange(for: subject, gains: true, against: bar)
        case .ineligible, .pending, .incomplete, .open:
            return nil
        }
    }
}
