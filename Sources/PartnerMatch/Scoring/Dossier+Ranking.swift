extension Dossier {
    /// Ranks the applicants and gives the seats, from the score sheets to a decision for everybody (design §4).
    ///
    /// Additive multi-attribute value with fixed scales (Keeney & Raiffa 1976, *Decisions with Multiple Objectives*),
    /// in exact fractions. The answer does not depend on the order of the input. Without weights or sheets nothing is
    /// ranked: the status says so, and what holds under every weighting is told instead.
    /// `points` holds the kept sheets fixed when other weights are tried on the same dossier.
    /// O(s·c + n·c + n log n) for s sheets, c criteria and n applicants, and two runs of the seats for each applicant
    /// that is incomplete.
    package func ranking(points: PointsTable? = nil) -> Ranking {
        RankingMaker(self, points: points).ranking()
    }
}

/// The parts of a ranking on their way to becoming one.
struct RankingMaker {
    let dossier: Dossier
    let grid: ScoringGrid
    let points: PointsTable
    let isScored: Bool
    let totals: [Total?]
    let thresholds: [[ThresholdResult]]
    let gaps: [[Gap]]
    let keys: [(low: RankKey, high: RankKey)]
    let levels: RankLevels

    var isRanked: Bool { grid.hasWeights && isScored }

    init(_ dossier: Dossier, points known: PointsTable?) {
        let grid = ScoringGrid(call: dossier.call, weights: dossier.weights)
        let points = known ?? dossier.pointsTable(grid: grid)
        var totals: [Total?] = []
        var thresholds: [[ThresholdResult]] = []
        var gaps: [[Gap]] = []
        var keys: [(low: RankKey, high: RankKey)] = []
        for (applicant, row) in zip(dossier.applicants, points.rows) {
            let total = grid.hasWeights ? grid.total(of: row, applicant) : nil
            let results = grid.thresholdResults(of: row, total: total)
            gaps.append(
                grid.gaps(
                    of: row, total: total, results, minimumAssessors: dossier.call.assessment.minimumAssessors))
            keys.append(grid.keys(of: row, total: total))
            totals.append(total)
            thresholds.append(results)
        }
        self.dossier = dossier
        self.grid = grid
        self.points = points
        self.totals = totals
        self.thresholds = thresholds
        self.gaps = gaps
        self.keys = keys
        levels = RankLevels(keys)
        isScored = points.rows.contains { row in row.cells.contains { $0.scores > 0 } }
    }

    func ranking() -> Ranking {
        let eligibilities = dossier.applicants.indices.map { dossier.eligibility(of: $0, withdrawals: true) }
        var contest = contest(overrides: eligibilities)
        contest.quotas = quotaRules(eligibilities)
        let settlement = settle(contest, eligibilities)
        let isPlain =
            dossier.decisions.overrides.isEmpty && dossier.decisions.lots.isEmpty
            && dossier.decisions.withdrawals.isEmpty
        let outcome = outcome(settlement)
        let without = isPlain ? outcome : outcomeWithoutPanel()
        var entries = entries(eligibilities, contest, settlement, outcome, without)
        var quotas: QuotaReport?
        if contest.quotas != nil {
            var plain = contest
            plain.quotas = nil
            let unbound = self.outcome(settle(plain, eligibilities))
            quotas = quotaReport(contest, settlement, without: unbound)
            for index in entries.indices {
                entries[index].decisionWithoutQuotas = unbound.decisions[entries[index].applicant]
            }
        }
        var position = entries.map { _ in 0 }
        for (index, entry) in entries.enumerated() { position[entry.applicant] = index }
        let lots = contest.lots.enumerated().map { position, lot in
            LotRecord(
                index: lot.index, order: lot.order,
                isApplied: settlement.run.lotOf.contains(position) || settlement.seats.lots.contains(position))
        }
        return Ranking(
            status: !grid.hasWeights ? .weightsNotSet : isScored ? .ranked : .notScored, isScored: isScored,
            weightNotSet: grid.weightNotSet, scaleNotSet: grid.scaleNotSet, bonusNotSet: grid.bonusNotSet,
            points: points, entries: entries, tieBreaks: isRanked ? tieBreaks(eligibilities) : [],
            uncertain: settlement.uncertain, outcome: outcome, outcomeWithoutPanel: without, lots: lots,
            quotas: quotas, position: position)
    }

    /// The contest with the panel's overrides and lots. Who withdrew cannot be forced, nor who names no track.
    private func contest(overrides eligibilities: [Eligibility]) -> Contest {
        var forced: [PanelDecisions.Override.Decision?] = dossier.applicants.map { _ in nil }
        for override in dossier.decisions.overrides {
            if eligibilities[override.applicant].findings.contains(where: { $0.reason == .withdrawn }) { continue }
            let needsTrack = override.decision == .selected || override.decision == .reserve
            if needsTrack, dossier.applicants[override.applicant].tracks?.isEmpty ?? false { continue }
            forced[override.applicant] = override.decision
        }
        let lots = dossier.decisions.lots.enumerated().map { DrawnLot($1, index: $0) }
        return Contest(dossier, forced: forced, lots: lots, forcedLevels: levels.high)
    }

    private func outcomeWithoutPanel() -> Outcome {
        let eligibilities = dossier.applicants.indices.map { dossier.eligibility(of: $0, withdrawals: false) }
        var contest = Contest(
            dossier, forced: eligibilities.map { _ in nil }, lots: [], forcedLevels: levels.high)
        contest.quotas = quotaRules(eligibilities)
        return outcome(settle(contest, eligibilities))
    }

    private func settle(_ contest: Contest, _ eligibilities: [Eligibility]) -> Settlement {
        let candidacies = eligibilities.indices.map { applicant in
            Candidacy(
                eligibility: eligibilities[applicant].status,
                isBelowAtBest: thresholds[applicant].contains { $0.met == .no },
                isBelowAtWorst: thresholds[applicant].contains { $0.met != .yes },
                hasGaps: !gaps[applicant].isEmpty,
                lacksAssessors: gaps[applicant].contains { $0.isProcedural })
        }
        var settler = Settler(contest: contest, candidacies: candidacies, levels: levels, isRanked: isRanked)
        return settler.settlement()
    }

    private func outcome(_ settlement: Settlement) -> Outcome {
        let run = settlement.run
        var isOpen = settlement.decisions.map { _ in false }
        for applicant in settlement.uncertain { isOpen[applicant] = true }
        var tracks: [Int?] = settlement.decisions.map { _ in nil }
        var lists = run.reserve.map { TrackList(selected: [], kept: [], reserve: $0) }
        for applicant in settlement.seats.seated where run.decisions[applicant] == .selected {
            guard let track = settlement.seats.exchange.trackOf[applicant] else { continue }
            tracks[applicant] = track
            if isOpen[applicant] {
                lists[track].kept.append(applicant)
            } else {
                lists[track].selected.append(applicant)
            }
        }
        return Outcome(decisions: settlement.decisions, tracks: tracks, lists: lists, ties: run.ties.map { $0.tie })
    }
}
