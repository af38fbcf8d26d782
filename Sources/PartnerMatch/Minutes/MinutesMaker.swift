/// Puts the parts of the minutes into words. What the pages of the ranking and of the plan say already comes from
/// there.
struct MinutesMaker: Sendable {
    let minutes: Minutes
    let names: RankingNames
    let matching: MatchingTexts
    private let rankingPage: RankingPageWriter

    init(_ minutes: Minutes, _ language: Language) {
        self.minutes = minutes
        names = RankingNames(minutes.dossier, minutes.ranking, language)
        matching = MatchingTexts(minutes.dossier, language)
        rankingPage = RankingPageWriter(names: names)
    }

    var dossier: Dossier { minutes.dossier }
    var ranking: Ranking { minutes.ranking }
    var texts: Texts { names.texts }
    private var isRanked: Bool { ranking.status == .ranked }

    /// As Markdown; empty where there is nothing to say.
    func text(_ section: MinutesSection) -> String {
        section.isInline
            ? MarkdownRenderer.escaped(texts.typeset(phrase(section)))
            : MarkdownRenderer.render(blocks(section), headingLevel: 3)
    }

    /// The parts that stand inside a line.
    func phrase(_ section: MinutesSection) -> String {
        switch section {
        case .call: names.words(dossier.call.title) ?? dossier.call.id
        case .date: names.date(minutes.date) ?? texts.blank
        case .provenance:
            texts.minutesProvenance(
                version: Version.current, call: dossier.call.id, callVersion: dossier.call.version,
                weights: dossier.weights.id)
        default: ""
        }
    }

    func blocks(_ section: MinutesSection) -> [Page.Block] {
        var page = Page(title: "")
        switch section {
        case .call, .date, .provenance: break
        case .notices: for notice in dossier.call.notices { page.notice(notice.text(in: names.language)) }
        case .members: addMembers(to: &page)
        case .assessment: addAssessment(to: &page)
        case .recusals: addRecusals(to: &page)
        case .eligibility: addEligibility(to: &page)
        case .ranking: addRanking(to: &page)
        case .ties: addTies(to: &page)
        case .quotas:
            var body = Page(title: "")
            rankingPage.addQuotas(to: &body)
            page.blocks += body.withoutHeadings
        case .overrides: addOverrides(to: &page)
        case .withdrawals: addWithdrawals(to: &page)
        case .pending: addPending(to: &page)
        case .tracks: if isRanked { rankingPage.addTracks(to: &page) }
        case .pairs: addPairs(to: &page)
        case .signOffs: page.list(minutes.signOffs.map { matching.signOff($0) })
        case .openPoints: addOpenPoints(to: &page)
        }
        return page.blocks.map { texts.typeset($0) }
    }

    // MARK: Who and how

    private func addMembers(to page: inout Page) {
        let titles = texts.memberColumns
        let box = "☐"
        let rows = dossier.assessors.map { assessor in
            Page.Row([assessor.id, names.words(assessor.role) ?? texts.blank, box, box])
        }
        guard !rows.isEmpty else {
            page.paragraph(texts.noMembers)
            return
        }
        page.table(Page.Table(titles.map { Page.Column($0) }, rows: rows))
    }

    /// The weights as they were set, how the sheets count, and sheets that lie far apart.
    private func addAssessment(to page: inout Page) {
        if ranking.isScored {
            let sheets = dossier.sheets.filter { !$0.isRecused }
            let count = Set(sheets.map { $0.assessor }).count
            page.paragraph(
                texts.howScored(
                    assessors: count, sheets: sheets.count, isMedian: dossier.call.assessment.aggregation == .median))
        }
        let set = dossier.weights
        if let weights = set.criteria {
            rankingPage.addWeights(to: &page)
            var table = Page.Table([
                Page.Column(texts.criterionColumn), Page.Column(texts.scaleColumn),
                Page.Column(texts.weightColumn, isNumeric: true), Page.Column(texts.thresholdColumn, isNumeric: true),
            ])
            for criterion in dossier.call.scoredCriteria {
                table.rows.append(
                    Page.Row([
                        names.label(criterion), scale(of: criterion),
                        weights[criterion].map { texts.number.text($0) } ?? texts.nothing,
                        set.criterionThresholds[criterion].map { texts.number.text($0) } ?? texts.nothing,
                    ]))
            }
            page.table(table)
            page.list(otherRules(set))
        }
        var items = ranking.entries.compactMap { entry -> String? in
            switch ranking.points.rows[entry.applicant].disagreement.outcome {
            case .oneDropped, .equalGaps, .reportedOnly, .thirdAsked: names.disagreement(entry.applicant)
            case .withinRatio, .notCompared: nil
            }
        }
        switch ranking.points.thirdAssessorRule {
        case .needsWeights where ranking.isScored, .needsScales where ranking.isScored:
            items.append(texts.thirdAssessorRule(ranking.points.thirdAssessorRule))
        case .none, .applied, .needsWeights, .needsScales: break
        }
        if !items.isEmpty { page.paragraph(texts.sheetsApart) }
        page.list(items)
    }

    private func scale(of criterion: Int) -> String {
        guard case .scored(let scored) = dossier.call.criteria[criterion].kind, let scale = scored.scale else {
            return texts.nothing
        }
        return texts.number.text(scale.minimum) + "–" + texts.number.text(scale.maximum)
    }

    private func otherRules(_ set: WeightSet) -> [String] {
        var items = set.sectionThresholds.map { threshold in
            texts.labelled(
                texts.capitalised(names.subject(.section(threshold.section))),
                texts.atLeast(texts.number.text(threshold.points)))
        }
        for criterion in dossier.call.criteria.indices {
            guard let points = set.bonus[criterion] else { continue }
            items.append(texts.bonusPoints(names.criterion(criterion), points.rational))
        }
        if let minimum = set.minimumTotal {
            items.append(texts.minimumTotal(texts.number.text(minimum)))
        }
        return items
    }

    private func addRecusals(to page: inout Page) {
        var table = Page.Table(texts.recusalColumns.map { Page.Column($0) })
        for entry in ranking.entries {
            let row = ranking.points.rows[entry.applicant]
            for sheet in row.recused {
                table.rows.append(
                    Page.Row([
                        names.assessor(ofSheet: sheet), names.name(entry.applicant),
                        names.words(dossier.sheets[sheet].reason) ?? texts.nothing,
                        texts.recusalEffect(others: texts.and(row.kept.map { names.assessor(ofSheet: $0) })),
                    ]))
            }
        }
        page.table(table)
        if table.rows.isEmpty, !dossier.sheets.isEmpty { page.paragraph(texts.noRecusals) }
    }

    // MARK: Who may take part, and in which place

    private func addEligibility(to page: inout Page) {
        let inOrder = ranking.entries.sorted { $0.applicant < $1.applicant }
        var items: [String] = []
        let eligible = inOrder.filter { $0.eligibility.status == .eligible }.map { $0.applicant }
        if !eligible.isEmpty { items.append(texts.eligibleApplicants(names.names(eligible), count: eligible.count)) }
        for status in [Eligibility.Status.pending, .ineligible] {
            let open = inOrder.filter { $0.eligibility.status == status && !names.isWithdrawn($0) }
            let effect: EligibilityFinding.Effect = status == .pending ? .pending : .ineligible
            for group in grouped(open, by: { names.findings($0, effect) }) {
                let who = texts.standing(names.names(group.applicants), status, count: group.applicants.count)
                items.append(texts.sentence(texts.labelled(who, group.text)))
            }
        }
        for entry in inOrder where names.isWithdrawn(entry) {
            items.append(
                texts.sentence(texts.labelled(names.name(entry.applicant), names.findings(entry, .ineligible))))
        }
        for (finding, applicants) in rankingPage.flags() {
            let phrase = names.finding(finding, of: applicants[0])
            items.append(texts.capitalised(texts.sentence(texts.labelled(phrase, names.names(applicants)))))
        }
        page.list(items)
    }

    /// Entries of which the same is to be said, in the order of the first of them.
    private func grouped(
        _ entries: [RankingEntry], by text: (RankingEntry) -> String
    ) -> [(applicants: [Int], text: String)] {
        var groups: [(applicants: [Int], text: String)] = []
        for entry in entries {
            let text = text(entry)
            if let place = groups.firstIndex(where: { $0.text == text }) {
                groups[place].applicants.append(entry.applicant)
            } else {
                groups.append(([entry.applicant], text))
            }
        }
        return groups
    }

    private func addRanking(to page: inout Page) {
        rankingPage.addStatus(to: &page)
        rankingPage.addSummary(to: &page)
        var body = Page(title: "")
        if isRanked {
            rankingPage.addRanking(to: &body)
        } else if ranking.isScored {
            rankingPage.addPoints(to: &body)
        } else {
            rankingPage.addApplicants(to: &body)
        }
        page.blocks += body.withoutHeadings
        let below = ranking.entries.filter { $0.decision == .belowThreshold }
        page.list(below.map { texts.belowThreshold(names.name($0.applicant), names.failedThresholds($0)) })
    }

    private func addTies(to page: inout Page) {
        var items = ranking.tieBreaks.map { names.tieBreak($0) } + names.coverageUnknown()
        items += minutes.ties.map { tie in
            let between = names.names(tie.tie.between)
            switch tie.means {
            case .open: return texts.tie(between: between, seats: tie.tie.seats)
            case .lots: return texts.tieByLot(between, seats: tie.tie.seats)
            case .panel(let overrides):
                let decided = overrides.map { names.name(dossier.decisions.overrides[$0].applicant) }
                return texts.tieByPanel(between, seats: tie.tie.seats, decided: texts.and(decided))
            case .lapsed: return texts.tieLapsed(between, seats: tie.tie.seats)
            }
        }
        items += ranking.lots.map { names.lot($0) }
        for entry in ranking.entries where entry.trackByIdOrder {
            guard let track = entry.track else { continue }
            items.append(texts.seatByOrderOfFile(names.name(entry.applicant), track: names.track(track)))
        }
        page.list(items)
        addConsequences(to: &page, in: .ties)
    }

    // MARK: What people decided

    private func addOverrides(to page: inout Page) {
        let decided = ranking.entries.filter { $0.override != nil }
        let rows = decided.compactMap { entry -> Page.Row? in
            guard let override = entry.override else { return nil }
            let standings = rankingPage.standings(entry)
            let after =
                override.isApplied
                ? standings.after : texts.notFollowed(texts.decision(override.decision), now: standings.after)
            return Page.Row([
                names.name(entry.applicant), standings.before, after, names.date(override.date) ?? texts.noDate,
                names.words(override.reason) ?? texts.nothing,
            ])
        }
        page.table(Page.Table(texts.overrideColumns.map { Page.Column($0) }, rows: rows))
        addConsequences(to: &page, in: .overrides)
    }

    /// Whose decision or seat the overrides, lots and withdrawals changed, those apart whom an override is about: once,
    /// after the overrides, or else where the other decisions stand.
    private func addConsequences(to page: inout Page, in section: MinutesSection) {
        let place: MinutesSection =
            !dossier.decisions.overrides.isEmpty
            ? .overrides : !dossier.decisions.withdrawals.isEmpty ? .withdrawals : .ties
        guard section == place, isRanked else { return }
        let overridden = ranking.entries.filter { $0.override != nil }.map { names.name($0.applicant) }
        var table = rankingPage.changesByPanel
        table.rows.removeAll { overridden.contains($0.cells[0]) }
        guard !table.rows.isEmpty else { return }
        page.paragraph(texts.consequences)
        page.table(table)
    }

    private func addWithdrawals(to page: inout Page) {
        page.list(
            dossier.decisions.withdrawals.map { withdrawal in
                let name =
                    switch withdrawal.who {
                    case .applicant(let applicant): matching.name(.north, applicant)
                    case .partner(let partner): matching.name(.south, partner)
                    }
                return texts.withdrawal(
                    name, date: names.date(withdrawal.date), reason: names.words(withdrawal.reason))
            })
        addConsequences(to: &page, in: .withdrawals)
    }

    /// Without a ranking nobody waits for more than the findings and the open points say.
    private func addPending(to page: inout Page) {
        guard isRanked else { return }
        let open = ranking.entries.filter { $0.decision == .pending || $0.decision == .incomplete }
        var items = grouped(open, by: { waitsFor($0) }).map { names.names($0.applicants) + ", " + $0.text }
        items += ranking.entries.filter { $0.dependence != nil }.map { names.dependence($0) }
        let unharmed = ranking.entries.filter { $0.isDecidedDespiteGaps }.map { $0.applicant }
        if !unharmed.isEmpty { items.append(texts.decidedDespiteGaps(names.names(unharmed))) }
        page.list(items)
    }

    /// `in afwachting: antwoord niet bekend op … Als alles goed uitvalt: reserve.`
    private func waitsFor(_ entry: RankingEntry) -> String {
        let reasons = entry.decision == .pending ? names.findings(entry, .pending) : names.gaps(entry)
        return texts.sentences([texts.labelled(names.decision(entry), reasons), names.ifAllGoesWell(entry)])
    }

    // MARK: Pairs

    private func addPairs(to page: inout Page) {
        guard let plan = minutes.plan else { return }
        var maker = PlanPageMaker(plan, ranking, matching, date: minutes.date)
        if plan.status == .infeasible {
            maker.addClash()
            maker.addProgress()
            page.blocks += maker.page.blocks
            return
        }
        page.paragraph(
            [matching.seatSummary(plan), matching.scoreSummary(plan)].filter { !$0.isEmpty }.joined(separator: " "))
        var table = maker.table(plan, progress: maker.progress)
        for index in table.columns.indices {
            table.columns[index].title = texts.capitalised(table.columns[index].title)
        }
        page.table(table)
        if plan.status.hasPairs {
            let claim = plan.objective.isByTotal ? "" : matching.claim(plan, isUnranked: false) + " "
            page.paragraph(claim + matching.uniqueness(of: plan))
        }
        if plan.status == .empty { page.notice(matching.status(.empty)) }
        maker.addConditions()
        maker.addProgress()
        maker.addUnmatched()
        page.blocks += maker.page.blocks
        let forbidden = dossier.decisions.forbiddenPairs.map { matching.forbidden($0) }
        guard !forbidden.isEmpty else { return }
        page.heading(matching.forbiddenHeading)
        page.list(forbidden)
    }

    private func addOpenPoints(to page: inout Page) {
        let rows = minutes.openPoints.map { point in
            Page.Row([
                texts.capitalised(matching.who(point.who)), texts.capitalised(matching.task(point, names)),
            ])
        }
        page.table(Page.Table(texts.openPointColumns.map { Page.Column($0) }, rows: rows))
        if rows.isEmpty { page.paragraph(texts.noOpenPoints) }
    }
}

extension Page {
    fileprivate var withoutHeadings: [Block] {
        blocks.filter { block in
            if case .heading = block { return false }
            return true
        }
    }
}
