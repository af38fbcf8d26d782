/// What one municipality is asked to add to its file: enough for a letter, and nothing about anybody else.
package struct CompletionRequest: Sendable {
    package var side: Side
    /// Index into the applicants (north) or the partners (south).
    package var municipality: Int
    /// What the decision on it waits for.
    package var needed: [MissingItem]
    /// What is missing besides.
    package var others: [MissingItem]
    /// Learning questions, offers and themes to ask for.
    package var asks: [MissingExpertise]
    /// The dossier whose criteria the items point to: for a partner, the view of its umbrella association.
    package var dossier: Dossier
    package var ranking: Ranking

    /// Whether the file is complete.
    package var isEmpty: Bool { needed.isEmpty && others.isEmpty && asks.isEmpty }
}

extension Dossier {
    /// The completion requests to everybody whose file lacks something: applicants, then partners, in id order. Who is
    /// out for certain is not bothered.
    ///
    /// O(n·c) for n municipalities and c criteria, and one ranking of the partners of each track.
    package func completionRequests(_ ranking: Ranking, _ table: PairTable) -> [CompletionRequest] {
        let north = applicants.indices.filter { ranking.entry(of: $0).eligibility.status != .ineligible }
        let standings = southernPreselection().standings
        let views = umbrellaViews()
        let south = partners.indices.filter { partner in
            guard standings[partner].status != .notRetained, let view = views.first(where: { $0.holds(partner) }) else {
                return false
            }
            return view.entry(of: partner)?.eligibility.status != .ineligible || standings[partner].track == nil
        }
        let requests =
            north.map { request(.north, $0, ranking, table, views) }
            + south.map { request(.south, $0, ranking, table, views) }
        return requests.filter { !$0.isEmpty }
    }

    /// The completion requests to these municipalities, whether anything is missing or not.
    package func completionRequests(
        to subjects: [(side: Side, index: Int)], _ ranking: Ranking, _ table: PairTable
    ) -> [CompletionRequest] {
        let views = subjects.contains { $0.side == .south } ? umbrellaViews() : []
        return subjects.map { request($0.side, $0.index, ranking, table, views) }
    }

    /// One for every track with partners, and one for those without a track.
    private func umbrellaViews() -> [UmbrellaView] {
        let tracks = call.tracks.indices.map { Int?.some($0) } + [nil]
        return tracks.compactMap { track in
            let (dossier, members, openDecision) = umbrellaDossier(of: track)
            guard !members.isEmpty else { return nil }
            return UmbrellaView(
                dossier: dossier, partners: members, openDecision: openDecision, ranking: dossier.ranking())
        }
    }

    private func request(
        _ side: Side, _ index: Int, _ ranking: Ranking, _ table: PairTable, _ views: [UmbrellaView]
    ) -> CompletionRequest {
        let asks = table.notAssessable.first { $0.side == side && $0.municipality == index }?.asks ?? []
        let view = side == .south ? views.first { $0.holds(index) } : nil
        let entry = view.flatMap { $0.entry(of: index) } ?? ranking.entry(of: index)
        let missing = entry.missing.filter { item in
            switch item {
            // Asked for in full among the questions, once.
            case .demands, .offers: return false
            // Not the partner's to answer.
            case .tracks, .receivedAt: return side == .north
            case .rule(let criterion): return criterion != view?.openDecision
            case .fact, .commitment, .bonus, .quota, .languages, .team: return true
            }
        }
        // Where the umbrella association decided already, nothing waits for the partner's answers.
        let given = side == .south ? partners[index].preselection?.status : nil
        let isDecided = given != nil && given != .pending
        let needed = isDecided ? [] : missing.filter { entry.waits(for: $0) }
        return CompletionRequest(
            side: side, municipality: index, needed: needed, others: missing.filter { !needed.contains($0) },
            asks: asks, dossier: view?.dossier ?? self, ranking: view?.ranking ?? ranking)
    }
}

/// Partners as their umbrella association sees them, with or without a grid.
private struct UmbrellaView {
    var dossier: Dossier
    var partners: [Int]
    var openDecision: Int?
    var ranking: Ranking

    func holds(_ partner: Int) -> Bool { partners.contains(partner) }

    func entry(of partner: Int) -> RankingEntry? {
        partners.firstIndex(of: partner).map { ranking.entry(of: $0) }
    }
}

extension RankingEntry {
    /// Whether the item keeps the decision open.
    fileprivate func waits(for item: MissingItem) -> Bool {
        func keepsPending(_ reason: EligibilityFinding.Reason, _ criterion: Int? = nil) -> Bool {
            eligibility.findings.contains {
                $0.effect == .pending && $0.reason == reason && $0.criterion == criterion
            }
        }
        switch item {
        case .commitment(let index): return keepsPending(.commitmentUnknown, index)
        case .rule(let index): return keepsPending(.ruleUnknown, index)
        case .tracks: return keepsPending(.tracksUnknown)
        case .bonus(let index):
            return decision == .incomplete && gaps.contains(.bonus(criterion: index))
        case .fact, .quota, .receivedAt, .languages, .team, .demands, .offers: return false
        }
    }
}
