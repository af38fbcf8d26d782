/// Who is pre-selected in the South: by the umbrella association's own word, or else by its own grid (design §3, §4).
package struct SouthernPreselection: Sendable {
    /// The tracks whose umbrella association has a grid, in the order of the call.
    package var grids: [GridOutcome]
    /// By partner.
    package var standings: [PartnerStanding]

    /// The grid of a track; nil where it has none.
    package func grid(of track: Int?) -> GridOutcome? { grids.first { $0.track == track } }
}

/// What the grid of one track came to.
package struct GridOutcome: Sendable {
    package var track: Int
    /// The track as its umbrella association sees it: its partners stand where applicants stand, its grid is the
    /// scoring grid, its places are the seats.
    package var dossier: Dossier
    /// Partners by their index as applicants of `dossier`.
    package var partners: [Int]
    /// With the statuses that the umbrella association gave: they come first.
    package var ranking: Ranking
    /// By the grid alone.
    package var alone: Ranking
    /// The criterion of `dossier` that stands for a decision the umbrella association still has to take; nil where it
    /// left none open.
    package var openDecision: Int?

    /// What the grid says about a partner; nil for those of other tracks. Who has a status is judged by the grid alone,
    /// the others by what the statuses leave.
    package func entry(of partner: Int, hasStatus: Bool) -> RankingEntry? {
        partners.firstIndex(of: partner).map { (hasStatus ? alone : ranking).entry(of: $0) }
    }
}

/// How one partner stands in the pre-selection.
package struct PartnerStanding: Sendable {
    package var partner: Int
    /// Index of its track; nil where the call has none for its country.
    package var track: Int?
    /// What counts: the umbrella association's status, else what its grid says. Nil while neither says anything.
    package var status: Preselection.Status?
    /// The best that can still come of it; differs from `status` only while the grid is unfinished.
    package var best: Preselection.Status?
    /// Whether `status` comes from the grid.
    package var isByGrid: Bool
    /// What the grid says; nil without one.
    package var decision: Decision?
    /// The grid is certain of another outcome than the umbrella association's status.
    package var differs: Bool
    /// The grid rejects the partner for nothing but what the call and the decisions rule out themselves.
    package var isOutAnyway: Bool
}

extension Dossier {
    /// The pre-selection of every partner.
    ///
    /// The grid of a track is computed by the very ranking of the applicants: exact totals, thresholds, ties, pending
    /// and incomplete. O(r) for the rankings r of the partners of each track that has a grid; linear in the partners
    /// without any.
    package func southernPreselection() -> SouthernPreselection {
        let grids = call.tracks.indices.compactMap { gridOutcome(of: $0) }
        let standings = partners.indices.map { partner -> PartnerStanding in
            let track = call.track(of: partners[partner])
            let given = partners[partner].preselection?.status
            guard let grid = grids.first(where: { $0.track == track }),
                let entry = grid.entry(of: partner, hasStatus: given != nil)
            else {
                return PartnerStanding(
                    partner: partner, track: track, status: given, best: given, isByGrid: false, decision: nil,
                    differs: false, isOutAnyway: false)
            }
            let certain = Preselection.Status(entry.decision)
            let best = Preselection.Status(entry.wouldBe ?? entry.decision)
            let isCertain = certain != nil && certain != .pending
            return PartnerStanding(
                partner: partner, track: track, status: given ?? certain, best: given ?? best,
                isByGrid: given == nil && certain != nil, decision: entry.decision,
                differs: given != nil && isCertain && given != certain,
                isOutAnyway: grid.isOutAnyway(entry, lines: call.gridLines(of: grid.track).count))
        }
        return SouthernPreselection(grids: grids, standings: standings)
    }

    private func gridOutcome(of track: Int) -> GridOutcome? {
        guard !call.gridLines(of: track).isEmpty else { return nil }
        let (dossier, partners, openDecision) = umbrellaDossier(of: track)
        var ranking = dossier.ranking()
        var alone = ranking
        let hasStatus = partners.contains { self.partners[$0].preselection?.status != nil }
        if hasStatus {
            var free = dossier
            free.decisions.overrides = []
            if let openDecision { free.call.criteria.remove(at: openDecision) }
            alone = free.ranking()
        }
        if let openDecision {
            // That is a question to the umbrella association and not to the partner.
            for index in ranking.entries.indices {
                ranking.entries[index].missing.removeAll { $0 == .rule(openDecision) }
            }
        }
        return GridOutcome(
            track: track, dossier: dossier, partners: partners, ranking: ranking, alone: alone,
            openDecision: openDecision)
    }
}

extension GridOutcome {
    /// Withdrawn, or short of a rule of the call for partners, and of nothing else.
    fileprivate func isOutAnyway(_ entry: RankingEntry, lines: Int) -> Bool {
        guard entry.decision == .ineligible else { return false }
        return !entry.eligibility.findings.contains { finding in
            guard finding.effect == .ineligible, finding.reason != .withdrawn else { return false }
            return finding.criterion.map { $0 < lines } ?? true
        }
    }
}

extension Preselection.Status {
    /// What a decision of the grid amounts to; nil where nothing can be decided yet.
    init?(_ decision: Decision) {
        switch decision {
        case .selected: self = .preselected
        case .reserve: self = .reserve
        case .notSelected, .belowThreshold, .ineligible: self = .notRetained
        case .tiedAtTheLine, .pending, .incomplete: self = .pending
        case .open: return nil
        }
    }
}
