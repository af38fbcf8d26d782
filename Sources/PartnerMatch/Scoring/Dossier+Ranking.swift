package import DecisionKernels

extension Dossier {
    /// Ranks the applicants and gives the seats, from the score sheets to a decision for everybody (design §4).
    ///
    /// Additive multi-attribute value with fixed scales (Keeney & Raiffa 1976, *Decisions with Multiple Objectives*),
    /// in exact fractions. The answer does not depend on the order of the input. Without weights or sheets nothing is
    /// ranked: the status says so, and what holds under every weighting is told instead.
    /// `points` holds the kept sheets fixed when other weights are tried on the same dossier.
    /// O(s·c + n·c + n log n) for s sheets, c criteria and n applicants, and two runs of the seats for each applicant
    /// that is incomplete.
    /// `shares` puts other weights, of sum 1, in place of the steering group's: one for each scored criterion.
    ///
    /// - Parameter isBrief: leaves out what is told beside places, totals and decisions: distances to the line, smallest
    ///   changes, what is missing in the files, and the outcome without the panel. For trying many weights.
    package func ranking(
        points: PointsTable? = nil, shares: [Rational]? = nil, isBrief: Bool = false
    ) -> Ranking {
        var maker = RankingMaker(self, points: points, shares: shares)
        maker.isBrief = isBrief
        return maker.ranking()
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
    /// With the gaps and keys that follow from who is ranked higher, once these are filled in.
    private(set) var gaps: [[Gap]]
    private(set) var keys: [(low: RankKey, high: RankKey)]
    private(set) var levels: RankLevels
    private let ownGaps: [[Gap]]
    let ownKeys: [(low: RankKey, high: RankKey)]
    /// Nil where no rule of the tie-break looks at who is ranked higher.
    let coverage: CoverageOrder?
    /// By applicant: what is covered when it goes, among equals.
    private(set) var covered: [[Bool]?] = []
    private var coverageUnknown: [CoverageUnknown] = []
    /// Without what is told beside places, totals and decisions.
    var isBrief = false
    /// How long the search for the distance of one applicant to the line under quotas may take.
    var quotaLinePartLimit = QuotaLineFinder.partLimit

    var isRanked: Bool { grid.hasWeights && isScored }

    init(_ dossier: Dossier, points known: PointsTable?, shares: [Rational]? = nil) {
        var grid = ScoringGrid(call: dossier.call, weights: dossier.weights)
        if let shares { grid.setShares(shares) }
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
        ownGaps = gaps
        ownKeys = keys
        levels = RankLevels(keys)
        // Where there is nothing to score, nothing is missing.
        isScored =
            grid.columns.isEmpty && grid.hasWeights
            || points.rows.contains { row in row.cells.contains { $0.scores > 0 } }
        coverage = grid.hasWeights && isScored ? CoverageOrder(dossier, grid.tieBreak) : nil
    }

    func ranking() -> Ranking {
        let eligibilities = dossier.applicants.indices.map { dossier.eligibility(of: $0, withdrawals: true) }
        var maker = self
        let (contest, settlement) = maker.settle(eligibilities, withPanel: true)
        return maker.ranking(eligibilities, contest, settlement)
    }

    private func ranking(
        _ eligibilities: [Eligibility], _ contest: Contest, _ settlement: Settlement
    ) -> Ranking {
        let isPlain =
            dossier.decisions.overrides.isEmpty && dossier.decisions.lots.isEmpty
            && dossier.decisions.withdrawals.isEmpty
        let outcome = outcome(settlement)
        let without = isPlain || isBrief ? outcome : outcomeWithoutPanel()
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
            coverageUnknown: coverageUnknown, uncertain: settlement.uncertain, outcome: outcome,
            outcomeWithoutPanel: without, lots: lots, quotas: quotas, position: position)
    }

    /// Gives the seats, with the panel's overrides and lots or without.
    ///
    /// Where rules of the tie-break look at who is ranked higher, everybody counts there for certain who is decided
    /// whatever comes; that can decide others, so it is done again until nobody is added.
    mutating func settle(_ eligibilities: [Eligibility], withPanel: Bool) -> (Contest, Settlement) {
        let forced = withPanel ? overrides(eligibilities) : eligibilities.map { _ in nil }
        let lots = withPanel ? dossier.decisions.lots.enumerated().map { DrawnLot($1, index: $0) } : []
        var isDecided = eligibilities.map { _ in false }
        while true {
            orderEquals(eligibilities, forced, isDecided)
            var contest = Contest(dossier, forced: forced, lots: lots, forcedLevels: levels.high)
            contest.quotas = quotaRules(eligibilities)
            let settlement = settle(contest, eligibilities)
            var next = isDecided
            for applicant in next.indices where settlement.isDecidedDespiteGaps[applicant] { next[applicant] = true }
            if coverage == nil || next == isDecided { return (contest, settlement) }
            isDecided = next
        }
    }

    /// Fills in the keys what depends on who is ranked higher.
    private mutating func orderEquals(
        _ eligibilities: [Eligibility], _ forced: [PanelDecisions.Override.Decision?], _ isDecided: [Bool]
    ) {
        guard let coverage else { return }
        let presence = eligibilities.indices.map { applicant -> CoverageOrder.Presence in
            switch forced[applicant] {
            case .selected: return .certain
            case .reserve, .notSelected, .ineligible: return .no
            case nil: break
            }
            let isBelow = thresholds[applicant].contains { $0.met == .no }
            if isBelow || eligibilities[applicant].status == .ineligible { return .no }
            if isDecided[applicant] { return .certain }
            return eligibilities[applicant].status == .eligible && ownGaps[applicant].isEmpty ? .certain : .possible
        }
        let result = coverage.result(ownKeys, presence)
        keys = result.keys
        levels = RankLevels(keys)
        covered = result.coveredBefore
        coverageUnknown = result.unknown.map { CoverageUnknown(aspect: $0.aspect, applicants: $0.applicants) }
        gaps = ownGaps
        for (applicant, on) in result.dependsOn.enumerated() where !on.isEmpty {
            gaps[applicant].append(.coverage(on: on))
        }
    }

    /// What the panel decided. Who withdrew cannot be forced, nor who names no track.
    func overrides(_ eligibilities: [Eligibility]) -> [PanelDecisions.Override.Decision?] {
        var forced: [PanelDecisions.Override.Decision?] = dossier.applicants.map { _ in nil }
        for override in dossier.decisions.overrides {
            if eligibilities[override.applicant].findings.contains(where: { $0.reason == .withdrawn }) { continue }
            let needsTrack = override.decision == .selected || override.decision == .reserve
            if needsTrack, dossier.applicants[override.applicant].tracks?.isEmpty ?? false { continue }
            forced[override.applicant] = override.decision
        }
        return forced
    }

    private func outcomeWithoutPanel() -> Outcome {
        let eligibilities = dossier.applicants.indices.map { dossier.eligibility(of: $0, withdrawals: false) }
        var maker = self
        let (_, settlement) = maker.settle(eligibilities, withPanel: false)
        return maker.outcome(settlement)
    }

    private func settle(_ contest: Contest, _ eligibilities: [Eligibility]) -> Settlement {
        let candidacies = eligibilities.indices.map { applicant in
            Candidacy(
                eligibility: eligibilities[applicant].status,
                isBelowAtBest: thresholds[applicant].contains { $0.met == .no },
                isBelowAtWorst: thresholds[applicant].contains { $0.met != .yes },
                hasGaps: !gaps[applicant].isEmpty,
                isPresent: eligibilities[applicant].status == .eligible && ownGaps[applicant].isEmpty,
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
        // Whose order among equals is still open is not tied, and nobody can settle it by lot.
        let ties = run.ties.map { $0.tie }.filter { tie in
            !tie.between.contains { applicant in isOpen[applicant] && gaps[applicant].contains { $0.isOrder } }
        }
        return Outcome(decisions: settlement.decisions, tracks: tracks, lists: lists, ties: ties)
    }
}
