extension Dossier {
    /// The plan as people read it: what is proposed, with reasons and risks, who is left, how certain it is, and what
    /// still has to be decided or asked.
    ///
    /// - Parameters:
    ///   - others: plans for other versions of the questions, shown apart and short.
    ///   - ranking: tells who ties with whom for a seat; nil leaves that out.
    ///   - date: the day for which deadlines are judged; nil judges none.
    /// - Complexity: linear in the text, but for the history of each pair; one more plan per tie of two for a seat.
    package func planPage(
        _ plan: Plan, others: [Plan], ranking: Ranking?, language: Language, date: CalendarDate? = nil
    ) -> Page {
        var maker = PlanPageMaker(plan, ranking, MatchingTexts(self, language), date: date)
        maker.makePage(others)
        return maker.texts.texts.typeset(maker.page)
    }
}

extension Page {
    /// Whether the umbrella association agreed to the track of a proposed pair; not to be overlooked where it did not.
    mutating func add(_ signOff: TrackSignOff, _ texts: MatchingTexts) {
        if signOff.status == .given { paragraph(texts.signOff(signOff)) } else { notice(texts.signOff(signOff)) }
    }
}

extension Page {
    /// How far a proposed pair has come; not to be overlooked where a deadline has passed.
    mutating func add(
        _ dossier: Dossier, _ pair: PlannedPair, _ signOff: TrackSignOff, _ date: CalendarDate?, _ texts: MatchingTexts
    ) {
        let progress = dossier.progress(
            applicant: pair.applicant, partner: pair.partner, signOff: signOff.status, on: date)
        let text = texts.progress(progress, applicant: pair.applicant, partner: pair.partner)
        if progress.isOverdue == true { notice(text) } else { paragraph(text) }
        paragraph(texts.keptInSpite(pair) ?? "")
    }
}

/// Puts the page of a plan together, from what is decided to what is open.
struct PlanPageMaker: Sendable {
    let plan: Plan
    let texts: MatchingTexts
    let ties: PlanTies
    let signOffs: [TrackSignOff]
    /// How far each pair of the plan has come.
    let progress: [PairProgress]
    let date: CalendarDate?
    var page: Page

    init(_ plan: Plan, _ ranking: Ranking?, _ texts: MatchingTexts, date: CalendarDate? = nil) {
        self.plan = plan
        ties = PlanTies(texts, plan, ranking)
        signOffs = texts.dossier.signOffs(ranking ?? texts.dossier.ranking())
        progress = texts.dossier.progress(plan, signOffs, on: date)
        self.date = date
        self.texts = texts
        page = Page(title: texts.planTitle)
    }

    private var dossier: Dossier { texts.dossier }

    mutating func makePage(_ others: [Plan]) {
        for notice in dossier.call.notices { page.notice(notice.text(in: texts.language)) }
        if plan.status == .infeasible {
            addClash()
            addProgress()
        } else {
            addSummary()
            addDeparture(ties.ranking)
            addConditions()
            addProgress()
            addQuotas()
            for pair in plan.pairs { addSection(pair) }
            addUnmatched()
        }
        addPreselection()
        addAsks()
        if plan.status.hasPairs { addCertainty() }
        addSignOffs()
        for other in others { addOther(other) }
    }

    // MARK: What is proposed

    private mutating func addSummary() {
        if plan.status == .empty { page.notice(texts.status(.empty)) }
        page.paragraph(
            [texts.seatSummary(plan), texts.scoreSummary(plan)].filter { !$0.isEmpty }.joined(separator: " "))
        addJoint(ties.ranking)
        if hasVersions { page.paragraph(texts.madeWith(plan.questionVersion)) }
        guard !plan.pairs.isEmpty else { return }
        page.table(pairTable)
        var notes = [texts.learnsNote]
        let hasGrades = plan.pairs.contains { pair in
            PairStory(texts, applicant: pair.applicant, partner: pair.partner, detail: pair.detail).hasGrades
        }
        if hasGrades { notes.append(texts.gradeNote) }
        page.paragraph(notes.filter { !$0.isEmpty }.joined(separator: " "))
        let ends = lowEnds
        if !ends.isEmpty { page.paragraph(texts.unratedNote(ends)) }
    }

    /// Of everybody with a star in the table: how low its percentage could be.
    private var lowEnds: [(name: String, low: Double)] {
        plan.pairs.flatMap { pair -> [(name: String, low: Double)] in
            Side.allCases.compactMap { side in
                guard let fit = pair.fit?.learned(by: side), FitTolerance.isAbove(fit.value, fit.low) else {
                    return nil
                }
                return (texts.name(side, side == .north ? pair.applicant : pair.partner), fit.low)
            }
        }
    }

    private func learned(_ fit: DirectionalFit?) -> String {
        guard let fit, FitTolerance.isAbove(fit.value, fit.low) else { return texts.percent(fit?.value) }
        return texts.percent(fit.value) + "*"
    }

    /// Whether anybody's questions come in versions, so that it matters which one counted.
    private var hasVersions: Bool {
        (dossier.applicants + dossier.partners).contains { municipality in
            (municipality.demands ?? []).contains { $0.version != nil }
        }
    }

    private var pairTable: Page.Table {
        let titles = texts.pairColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], isNumeric: true),
            Page.Column(titles[2], wraps: true), Page.Column(titles[3], isNumeric: true),
            Page.Column(titles[4], wraps: true), Page.Column(titles[5], isNumeric: true),
            Page.Column(texts.progressColumn, wraps: true),
        ]
        let rows = zip(plan.pairs, progress).map { pair, progress in
            Page.Row(
                [
                    texts.name(.north, pair.applicant), learned(pair.fit?.north),
                    texts.name(.south, pair.partner), learned(pair.fit?.south), texts.track(pair.track),
                    texts.tableScore(pair.score), texts.progress(progress.status),
                ], tone: pair.conditions.isEmpty && pair.overridden.isEmpty ? .plain : .attention)
        }
        return Page.Table(columns, rows: rows)
    }

    // MARK: Under which conditions

    private var isUnranked: Bool {
        !plan.pairs.isEmpty && plan.pairs.allSatisfy { $0.conditions.contains(.notRanked) }
    }

    mutating func addConditions() {
        let isUnranked = isUnranked
        let items = plan.pairs.compactMap { pair -> String? in
            let open = pair.conditions.filter { !isUnranked || $0 != .notRanked }
            var parts = open.map { texts.sentence(ties.condition($0, of: pair)) }
            if pair.isFixed { parts.append(texts.fixed(pair)) }
            guard !parts.isEmpty else { return nil }
            return texts.pair(pair.applicant, pair.partner) + texts.colon + parts.joined(separator: " ")
        }
        guard isUnranked || !items.isEmpty else { return }
        page.heading(texts.conditionsHeading)
        if isUnranked { page.notice(texts.nobodyRanked) }
        page.list(items)
    }

    // MARK: What is final

    /// What waits for whom, which agreements cannot stand, and what keeping the others costs.
    mutating func addProgress() {
        let broken = plan.agreements.broken
        let others = dossier.consentsOutside(plan)
        guard !plan.pairs.isEmpty || !broken.isEmpty || !others.isEmpty else { return }
        page.heading(texts.progressHeading)
        for entry in broken { page.notice(texts.broken(entry)) }
        if let cost = texts.costOfAgreements(plan.agreements, isJoint: plan.joint != nil) { page.notice(cost) }
        let asked = zip(plan.pairs, progress).filter { $0.1.consent != nil }
        page.list(
            asked.map { pair, progress in
                let own = texts.progress(progress, applicant: pair.applicant, partner: pair.partner)
                let text = [own, texts.keptInSpite(pair) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
                return texts.pair(pair.applicant, pair.partner) + texts.colon + text
            }
                + others.map { texts.outsidePlan(dossier.decisions.consents[$0], on: date) })
        let proposals = zip(plan.pairs, progress).filter { $0.1.consent == nil }.map { $0.0 }
        if !proposals.isEmpty { page.paragraph(texts.onlyProposals(proposals)) }
    }

    // MARK: One pair

    private mutating func addSection(_ pair: PlannedPair) {
        let story = PairStory(texts, applicant: pair.applicant, partner: pair.partner, detail: pair.detail)
        page.heading(texts.pair(pair.applicant, pair.partner))
        page.paragraph(Side.allCases.map { story.learning($0, limit: 2) }.joined(separator: " "))
        page.paragraph(story.unanswered(limit: 2))
        page.paragraph(story.mainRisks(limit: 3))
        let history = story.history
        if !history.isEmpty {
            page.paragraph(texts.historyLead)
            page.list(history)
        }
    }

    // MARK: Who is left, and what to ask

    mutating func addUnmatched() {
        if !plan.unmatchedApplicants.isEmpty {
            page.heading(texts.unmatchedApplicantsHeading)
            page.list(
                texts.unmatched(plan.unmatchedApplicants, side: .north, standing: { ties.standing($0) }))
        }
        if !plan.unmatchedPartners.isEmpty {
            page.heading(texts.unmatchedPartnersHeading)
            page.list(texts.unmatched(plan.unmatchedPartners, side: .south))
        }
    }

    /// Who is pre-selected, where a grid says so and not only the files; and what that grid still lacks.
    private mutating func addPreselection() {
        guard !dossier.call.partnerCriteria.isEmpty else { return }
        let preselection = dossier.southernPreselection()
        var items: [String] = []
        for grid in preselection.grids {
            let standings = preselection.standings.filter { $0.track == grid.track }
            items.append(texts.preselectionLine(track: grid.track, standings))
            if grid.ranking.status == .weightsNotSet {
                items.append(texts.sentence(texts.umbrellaWeightsNotSet(track: grid.track)))
            }
            items += standings.filter { $0.differs }.map { texts.differsFromGrid($0) }
        }
        page.heading(texts.texts.preselectionHeading)
        page.list(items)
    }

    mutating func addAsks() {
        let withoutOffers = namesWithoutOffers
        guard !plan.notAssessable.isEmpty || !withoutOffers.isEmpty else { return }
        page.heading(texts.askHeading)
        page.paragraph(texts.askIntroduction)
        page.list(texts.asks(plan.notAssessable) + withoutOffers.map { texts.withoutOffers($0) })
    }

    /// Everybody left without a partner that declares to have no offers.
    private var namesWithoutOffers: [String] {
        let north = plan.unmatchedApplicants.map { (Side.north, $0.municipality) }
        let south = plan.unmatchedPartners.map { (Side.south, $0.municipality) }
        return (north + south).filter { texts.municipality($0.0, $0.1).offers?.isEmpty == true }.map {
            texts.name($0.0, $0.1)
        }
    }

    // MARK: How certain it is

    private mutating func addCertainty() {
        page.heading(texts.certaintyHeading)
        let claim = texts.claim(plan, isUnranked: isUnranked)
        let proof = texts.proof(isCertified: plan.isCertified)
        if plan.status == .bounded {
            page.notice(claim)
        } else if !plan.isChecked {
            page.paragraph(claim + " " + texts.comparedExactly(hasQuotas: !plan.quotas.isEmpty))
        } else if plan.isCertified {
            page.paragraph(claim + " " + proof)
        } else {
            page.paragraph(claim)
            page.notice(proof)
        }
        if !plan.objective.isByTotal {
            let uniqueness = texts.uniqueness(of: plan)
            let loss =
                plan.joint == nil ? texts.lossOfTotal(plan.lossOfTotal) : texts.lossOfWeightedSum(plan.lossOfTotal)
            page.paragraph((uniqueness.isEmpty ? "" : uniqueness + " ") + loss)
            if plan.hasOpenScores { page.paragraph(texts.openScoresMayChange) }
            if !plan.notAssessable.isEmpty { page.paragraph(texts.answersMayChange) }
        } else if plan.notAssessable.isEmpty {
            page.paragraph(texts.uniqueness(plan.isUnique) + " " + texts.regret(plan.largestRegret))
        } else if plan.largestRegret == 0 {
            page.paragraph(texts.uniqueness(plan.isUnique) + " " + texts.onlyAnswersMayChange)
        } else {
            page.paragraph(texts.uniqueness(plan.isUnique) + " " + texts.regret(plan.largestRegret))
            page.paragraph(texts.answersMayChange)
        }
        if plan.blockingPairs.isEmpty {
            // A stable plan has said so already.
            if plan.objective != .stable { page.paragraph(texts.noBlocking) }
        } else {
            page.heading(texts.blockingHeading)
            page.list(texts.blocking(plan.blockingPairs))
        }
    }

    private mutating func addSignOffs() {
        let signOffs = signOffs.filter { plan.seats[$0.track].seats + plan.seats[$0.track].used > 0 }
        guard !signOffs.isEmpty else { return }
        page.heading(texts.signOffHeading)
        page.list(signOffs.map { texts.signOff($0) })
    }
}
