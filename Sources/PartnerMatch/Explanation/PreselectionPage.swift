import DecisionKernels

extension Dossier {
    /// The southern pre-selection as an umbrella association and the steering group read it: per track the grid's
    /// ranking of its candidates, what is open or out and why, where the umbrella association decided otherwise than by
    /// its grid, and every status with who, when and why.
    ///
    /// - Complexity: linear in partners × criteria.
    package func preselectionPage(_ preselection: SouthernPreselection, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var page = Page(title: texts.texts.preselectionTitle(call.title?.text(in: language) ?? call.id))
        for notice in call.notices { page.notice(notice.text(in: language)) }
        for track in call.tracks.indices {
            let standings = preselection.standings.filter { $0.track == track }
            guard !standings.isEmpty else { continue }
            page.heading(texts.texts.trackHeading(texts.track(track)))
            let writer = preselection.grid(of: track).map { GridWriter(texts, $0, standings) }
            writer?.addTables(to: &page)
            page.list(standings.filter { $0.differs }.map { texts.differsFromGrid($0) })
            // With a grid, who has no status of its own stands in its table.
            let given = standings.filter { standing in
                preselection.grid(of: track) == nil || partners[standing.partner].preselection?.status != nil
            }
            page.list(given.map { texts.umbrellaDecision(on: $0.partner) })
            writer?.addOpen(to: &page)
            writer?.addOut(to: &page)
        }
        page.list(
            preselection.standings.filter { $0.track == nil }.map { standing in
                texts.sentence(texts.reason(.noTrack, north: "", south: texts.name(.south, standing.partner)))
            })
        return texts.texts.typeset(page)
    }

    /// The pre-selection of one partner: how it stands by whose word, and, with a grid, its total criterion by
    /// criterion, thresholds, and why it is open or out. It names nobody else.
    package func preselectionStory(
        of partner: Int, in preselection: SouthernPreselection, language: Language
    ) -> [Page.Block] {
        let texts = MatchingTexts(self, language)
        let standing = preselection.standings[partner]
        let hasStatus = partners[partner].preselection?.status != nil
        var page = Page(title: "")
        page.heading(texts.texts.preselectionColumn)
        guard let track = standing.track, let grid = preselection.grid(of: track),
            let entry = grid.entry(of: partner, hasStatus: hasStatus)
        else {
            page.paragraph(texts.umbrellaDecision(on: partner))
            return page.blocks.map { texts.texts.typeset($0) }
        }
        let writer = GridWriter(texts, grid, [standing])
        if hasStatus { page.paragraph(texts.umbrellaDecision(on: partner)) }
        page.paragraph(
            standing.differs
                ? texts.differsFromGrid(standing)
                : texts.standsByGrid(track, texts.name(.south, partner), entry.decision))
        if grid.ranking.status == .weightsNotSet { page.notice(texts.umbrellaWeightsNotSet(track: track)) }
        page.paragraph(writer.reason(entry))
        let story = RankingStoryWriter(names: writer.names, entry: entry, overall: nil)
        story.addTotal(to: &page)
        story.addThresholds(to: &page)
        return page.blocks.map { texts.texts.typeset($0) }
    }
}

/// Puts together what the grid of one track says.
struct GridWriter: Sendable {
    let texts: MatchingTexts
    let grid: GridOutcome
    let standings: [PartnerStanding]
    let names: RankingNames

    /// So many columns of points fit a line beside the name.
    private static let pointColumns = 6

    init(_ texts: MatchingTexts, _ grid: GridOutcome, _ standings: [PartnerStanding]) {
        self.texts = texts
        self.grid = grid
        self.standings = standings
        names = RankingNames(grid.dossier, grid.ranking, texts.language)
    }

    private var ranking: Ranking { grid.ranking }
    private var words: Texts { texts.texts }
    private var isRanked: Bool { ranking.status == .ranked }

    func addTables(to page: inout Page) {
        addStatus(to: &page)
        if isRanked { addRanking(to: &page) } else { addStandings(to: &page) }
        if !isRanked, ranking.isScored { addPoints(to: &page) }
    }

    private func addStatus(to page: inout Page) {
        if ranking.status == .weightsNotSet { page.notice(texts.umbrellaWeightsNotSet(track: grid.track)) }
        if !ranking.isScored { page.notice(words.notScored) }
        if !ranking.scaleNotSet.isEmpty { page.notice(words.scaleMissing(names.criteria(ranking.scaleNotSet))) }
        let weights = texts.dossier.weights.ofUmbrellas?[grid.track]
        if weights != nil, !ranking.bonusNotSet.isEmpty {
            page.notice(words.bonusMissing(names.criteria(ranking.bonusNotSet)))
        }
        let places = texts.dossier.call.tracks[grid.track].preselection.places
        var size = words.preselectionSize(grid.partners.count, places: places)
        if isRanked, weights?.criteria != nil {
            size += " " + texts.umbrellaWeightsUsed(track: grid.track, setBy: weights?.setBy)
        }
        page.paragraph(size)
    }

    private func standing(_ entry: RankingEntry) -> PartnerStanding? {
        standings.first { $0.partner == grid.partners[entry.applicant] }
    }

    /// Who has a status is judged by the grid alone, so that the two can be compared.
    private func judged(_ entry: RankingEntry) -> RankingEntry {
        let partner = grid.partners[entry.applicant]
        let hasStatus = texts.dossier.partners[partner].preselection?.status != nil
        return grid.entry(of: partner, hasStatus: hasStatus) ?? entry
    }

    private func decision(_ entry: RankingEntry) -> String {
        names.isWithdrawn(entry) ? words.withdrawn : words.gridDecision(judged(entry).decision)
    }

    private func addRanking(to page: inout Page) {
        var table = Page.Table([
            Page.Column(words.rankColumn), Page.Column(words.partnerColumn, wraps: true),
            Page.Column(words.totalColumn, isNumeric: true), Page.Column(words.gridColumn, wraps: true),
            Page.Column(words.preselectionColumn, wraps: true),
        ])
        for entry in ranking.entries {
            let status = standing(entry)?.status
            table.rows.append(
                Page.Row(
                    [
                        names.rank(entry), names.name(entry.applicant), names.total(entry), decision(entry),
                        words.preselection(status),
                    ], tone: tone(status)))
        }
        page.table(table)
        page.paragraph(
            words.legend(
                hasEquals: ranking.entries.contains { $0.rank?.isExact == true && !$0.tiedWith.isEmpty },
                hasRanges: ranking.entries.contains { $0.rank?.isExact == false }))
        page.list(ranking.tieBreaks.map { names.tieBreak($0) })
    }

    /// Nothing can be ranked: who stands how all the same.
    private func addStandings(to page: inout Page) {
        var table = Page.Table([
            Page.Column(words.partnerColumn, wraps: true), Page.Column(words.gridColumn, wraps: true),
            Page.Column(words.preselectionColumn, wraps: true), Page.Column(words.possibleRankColumn, wraps: true),
        ])
        for entry in ranking.entries {
            let status = standing(entry)?.status
            table.rows.append(
                Page.Row(
                    [
                        names.name(entry.applicant), decision(entry), words.preselection(status),
                        ranking.isScored
                            ? entry.dominance.map { names.places($0.places) } ?? words.nothing : words.nothing,
                    ], tone: tone(status)))
        }
        page.table(table)
        if ranking.isScored { page.paragraph(words.possiblePlaceLegend) }
    }

    /// Without weights: the points on every criterion.
    private func addPoints(to page: inout Page) {
        let criteria = ranking.points.criteria
        var start = 0
        while start < criteria.count {
            let end = min(start + Self.pointColumns, criteria.count)
            var table = Page.Table([Page.Column(words.partnerColumn, wraps: true)])
            for column in start..<end { table.columns.append(Page.Column("\(column + 1)", isNumeric: true)) }
            for entry in ranking.entries {
                let cells = ranking.points.rows[entry.applicant].cells[start..<end]
                table.rows.append(
                    Page.Row(
                        [names.name(entry.applicant)]
                            + cells.map { $0.points.map { words.number.text($0) } ?? words.nothing }))
            }
            page.table(table)
            start = end
        }
        page.list(criteria.enumerated().map { words.labelled("\($0.offset + 1)", names.label($0.element)) })
    }

    private func tone(_ status: Preselection.Status?) -> Page.Tone {
        switch status {
        case .preselected: .good
        case .pending: .attention
        case .notRetained: .bad
        case .reserve, nil: .plain
        }
    }

    /// Whoever the umbrella association or its assessors still have to settle.
    func addOpen(to page: inout Page) {
        var items = ranking.outcome.ties.map { words.gridTie(names.names($0.between), places: $0.seats) }
        for entry in ranking.entries.map({ judged($0) })
        where entry.decision == .pending || entry.decision == .incomplete {
            items.append(reason(entry))
        }
        for entry in ranking.entries {
            guard let dependence = entry.dependence else { continue }
            items.append(
                words.gridDependence(
                    names.name(entry.applicant), words.gridDecision(entry.decision), on: names.names(dependence.on)))
        }
        for entry in ranking.entries where ranking.points.rows[entry.applicant].disagreement.outcome != .withinRatio {
            items.append(names.disagreement(entry.applicant))
        }
        for entry in ranking.entries { items += names.recusals(entry.applicant) }
        items.removeAll { $0.isEmpty }
        guard !items.isEmpty else { return }
        page.heading(words.settleHeading)
        page.list(items)
    }

    func addOut(to page: inout Page) {
        let out = ranking.entries.map { judged($0) }.filter { entry in
            entry.decision == .belowThreshold || entry.decision == .ineligible
        }
        guard !out.isEmpty else { return }
        page.heading(words.rejectedHeading)
        page.list(out.map { reason($0) })
    }

    /// Why somebody is open or out; empty for the others.
    func reason(_ entry: RankingEntry) -> String {
        let name = names.name(entry.applicant)
        switch entry.decision {
        case .pending:
            return words.sentences([words.pending(name, names.findings(entry, .pending)), atBest(entry)])
        case .incomplete: return words.sentences([words.incomplete(name, names.gaps(entry)), atBest(entry)])
        case .belowThreshold: return words.belowThreshold(name, names.failedThresholds(entry))
        case .ineligible:
            if names.isWithdrawn(entry) {
                return words.sentence(words.labelled(name, names.findings(entry, .ineligible)))
            }
            return words.ineligible(name, names.findings(entry, .ineligible))
        case .selected, .reserve, .tiedAtTheLine, .notSelected, .open: return ""
        }
    }

    private func atBest(_ entry: RankingEntry) -> String { entry.wouldBe.map { words.gridAtBest($0) } ?? "" }
}
