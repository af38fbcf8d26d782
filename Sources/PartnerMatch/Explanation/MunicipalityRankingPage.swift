import DecisionKernels

extension Dossier {
    /// The whole story of one applicant: the decision and why in the first sentence, then its total criterion by
    /// criterion, thresholds, eligibility and what to complete, assessors, ties, whom it depends on, how close to the
    /// line it is, and what a stronger file would show.
    ///
    /// It names other applicants and assessors, so it is for the steering group.
    ///
    /// - Complexity: linear in the criteria and in the sheets and names that concern this applicant.
    package func rankingStory(
        of applicant: Int, in ranking: Ranking, overall: OverallChange? = nil, language: Language
    ) -> [Page.Block] {
        let names = RankingNames(self, ranking, language)
        let writer = RankingStoryWriter(names: names, entry: ranking.entry(of: applicant), overall: overall)
        return writer.blocks().map { names.texts.typeset($0) }
    }
}

/// Tells the story of one applicant, section by section.
struct RankingStoryWriter: Sendable {
    let names: RankingNames
    let entry: RankingEntry
    /// The smallest change over all criteria together; nil where nobody looked for it.
    let overall: OverallChange?

    var dossier: Dossier { names.dossier }
    var ranking: Ranking { names.ranking }
    var texts: Texts { names.texts }
    var name: String { names.name(entry.applicant) }

    func blocks() -> [Page.Block] {
        var page = Page(title: "")
        page.paragraph(verdict())
        page.paragraph(aftermath())
        addTotal(to: &page)
        addThresholds(to: &page)
        addEligibility(to: &page)
        addAssessors(to: &page)
        addTies(to: &page)
        addLine(to: &page)
        addQuotas(to: &page)
        addPossibleRanks(to: &page)
        addStrongerFile(to: &page)
        return page.blocks
    }

    /// The decision and why, in one sentence.
    private func verdict() -> String {
        if let override = entry.override, override.isApplied {
            let track = entry.decision == .selected ? entry.track.map { names.track($0) } : nil
            return texts.byPanel(
                name, texts.decision(entry.decision, track: track), date: names.date(override.date),
                reason: names.words(override.reason) ?? texts.nothing)
        }
        switch entry.decision {
        case .selected: return selected()
        case .reserve:
            let places = entry.reserve.map { texts.reserveNumber(names.track($0.track), "\($0.place)") }
            if isPassedOver {
                return texts.passedOver(
                    name, places: texts.series(places), total: names.total(entry), rank: plainRank)
            }
            return texts.onReserve(
                name, places: texts.series(places), total: names.total(entry), rank: plainRank)
        case .tiedAtTheLine:
            guard let tie = entry.tieAtTheLine else { return texts.standing(name, texts.decision(entry.decision)) }
            return texts.tied(
                name, with: names.names(tie.between.filter { $0 != entry.applicant }), seats: tie.seats)
        case .notSelected where isPassedOver:
            return texts.passedOver(name, places: nil, total: names.total(entry), rank: plainRank)
        case .notSelected: return texts.notSelected(name, total: names.total(entry), rank: plainRank)
        case .belowThreshold: return texts.belowThreshold(name, names.failedThresholds(entry))
        case .ineligible: return ineligible()
        case .pending: return texts.pending(name, names.findings(entry, .pending))
        case .incomplete: return texts.incomplete(name, names.gaps(entry))
        case .open:
            let quotas = ranking.quotas.map { texts.whyNobody($0.status) } ?? ""
            return texts.open(name, quotas.isEmpty ? texts.whyOpen(ranking.status) : quotas)
        }
    }

    private func selected() -> String {
        guard let track = entry.track else { return texts.standing(name, texts.decision(entry.decision)) }
        let total = names.total(entry)
        if let quotas = quotasBehindSeat {
            return texts.selectedByQuota(
                name, track: names.track(track), quotas: quotas, total: total, rank: plainRank)
        }
        return entry.lot == nil
            ? texts.selected(name, track: names.track(track), total: total, rank: plainRank)
            : texts.selectedByLot(name, track: names.track(track), total: total, rank: plainRank)
    }

    /// Without a sign for equals: they have a section of their own.
    var plainRank: String { entry.rank.map { names.places($0) } ?? texts.nothing }

    private func ineligible() -> String {
        guard let finding = entry.eligibility.findings.first(where: { $0.reason == .withdrawn }) else {
            return texts.ineligible(name, names.findings(entry, .ineligible))
        }
        let withdrawal = finding.withdrawal.map { dossier.decisions.withdrawals[$0] }
        return texts.sentences([
            texts.withdrew(name, date: names.date(withdrawal?.date)),
            names.words(withdrawal?.reason).map { texts.reason($0) } ?? "",
        ])
    }

    /// What could still change the decision, and what it would be without the steering group's.
    private func aftermath() -> String {
        var parts = [choice(), names.ifAllGoesWell(entry), names.dependence(entry)]
        if entry.isDecidedDespiteGaps { parts.append(texts.decidedDespiteGaps(names.gaps(entry))) }
        if let override = entry.override, !override.isApplied, let text = names.override(entry) { parts.append(text) }
        if entry.lot != nil, entry.decision != .selected { parts.append(texts.lotDecided) }
        if entry.decision != entry.decisionWithoutPanel, ranking.status == .ranked {
            let before = texts.decision(entry.decisionWithoutPanel)
            let isOwn = entry.override?.isApplied == true
            parts.append(isOwn ? texts.withoutThis(before) : texts.withoutAny(before))
        }
        parts.append(aftermathOfQuotas())
        if entry.trackByIdOrder, let track = entry.track {
            parts.append(texts.seatByOrderOfFile(name, track: names.track(track)))
        }
        return texts.sentences(parts)
    }

    private func addEligibility(to page: inout Page) {
        page.heading(texts.eligibilityHeading)
        var findings = names.findingPhrases(entry.eligibility.findings, of: entry.applicant).map {
            texts.capitalised(texts.sentence($0))
        }
        if entry.eligibility.status == .eligible { findings.insert(texts.isEligible, at: 0) }
        page.list(findings)
        if !entry.missing.isEmpty {
            page.paragraph(texts.pleaseComplete)
            page.list(entry.missing.map { texts.capitalised(names.missing($0)) })
        }
    }

    private func addAssessors(to page: inout Page) {
        let row = ranking.points.rows[entry.applicant]
        var items: [String] = []
        if !row.kept.isEmpty { items.append(texts.sheetsCounted(row.kept.count)) }
        items.append(contentsOf: names.recusals(entry.applicant))
        items.append(names.disagreement(entry.applicant))
        items.removeAll { $0.isEmpty }
        guard !items.isEmpty else { return }
        page.heading(texts.assessorsHeading)
        page.list(items)
    }

    /// Equal totals: what put them in order, and what stays equal.
    private func addTies(to page: inout Page) {
        var items = ranking.tieBreaks.filter { tie in
            tie.ahead.contains(entry.applicant) || tie.behind.contains(entry.applicant)
        }.map { names.tieBreak($0) }
        items += names.coverageUnknown(of: entry.applicant)
        // Whose order is open for another reason than equality is told with the decision.
        if !entry.tiedWith.isEmpty, !entry.gaps.contains(where: { $0.isOrder }) {
            items.append(texts.stillEqual(names.names([entry.applicant] + entry.tiedWith)))
        }
        for lot in ranking.lots where dossier.decisions.lots[lot.index].between.contains(entry.applicant) {
            items.append(names.lot(lot))
        }
        guard !items.isEmpty else { return }
        page.heading(texts.tieBreakHeading)
        page.list(items)
    }
}
