extension Dossier {
    /// A plan that somebody brought, as people read about it: what it breaks, what it costs, and what would mend it.
    ///
    /// - Parameter date: the day for which deadlines are judged; nil judges none.
    package func evaluationPage(
        _ evaluation: PlanEvaluation, ranking: Ranking, language: Language, date: CalendarDate? = nil
    ) -> Page {
        var maker = PlanEvaluationPageMaker(evaluation, ranking, MatchingTexts(self, language), date)
        maker.makePage()
        return maker.texts.texts.typeset(maker.page)
    }
}

struct PlanEvaluationPageMaker: Sendable {
    let evaluation: PlanEvaluation
    let ranking: Ranking
    let texts: MatchingTexts
    /// How far each pair has come.
    private let progress: [PairProgress]
    var page: Page

    init(_ evaluation: PlanEvaluation, _ ranking: Ranking, _ texts: MatchingTexts, _ date: CalendarDate?) {
        self.evaluation = evaluation
        self.ranking = ranking
        self.texts = texts
        let signOffs = texts.dossier.signOffs(ranking)
        progress = evaluation.pairs.map { pair in
            texts.dossier.progress(
                applicant: pair.applicant, partner: pair.partner, signOff: pair.track.map { signOffs[$0].status },
                on: date)
        }
        page = Page(title: texts.evaluationTitle)
    }

    mutating func makePage() {
        for notice in texts.dossier.call.notices { page.notice(notice.text(in: texts.language)) }
        if evaluation.isValid {
            page.paragraph(texts.verdict(evaluation))
        } else {
            page.notice(texts.verdict(evaluation))
        }
        page.paragraph(texts.ownSummary(evaluation))
        page.table(table)
        if !evaluation.pairs.isEmpty { page.paragraph(texts.learnsNote) }
        if evaluation.pairs.contains(where: { mayFall($0.entry.fit?.north) || mayFall($0.entry.fit?.south) }) {
            page.paragraph(texts.unratedStarNote)
        }
        page.paragraph(texts.read(evaluation.input))
        if let joint = evaluation.best.joint { page.notice(texts.jointStandsForTotal(joint.weighing)) }
        addViolations()
        addConditions()
        addProgress()
        addDistance()
        addRepair()
        page.heading(texts.blockingHeading)
        if !evaluation.blockingPairs.isEmpty {
            page.list(texts.blocking(evaluation.blockingPairs))
        } else {
            page.paragraph(texts.noBlocking)
        }
    }

    private var table: Page.Table {
        let titles = texts.pairColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], isNumeric: true),
            Page.Column(titles[2], wraps: true), Page.Column(titles[3], isNumeric: true),
            Page.Column(titles[4], wraps: true), Page.Column(titles[5], isNumeric: true),
            Page.Column(texts.progressColumn, wraps: true),
        ]
        let rows = zip(evaluation.pairs, progress).map { pair, progress in
            Page.Row(
                [
                    texts.name(.north, pair.applicant), learned(pair.entry.fit?.north),
                    texts.name(.south, pair.partner), learned(pair.entry.fit?.south),
                    pair.track.map { texts.track($0) } ?? texts.texts.nothing, texts.tableScore(pair.entry.score),
                    texts.progress(progress.status),
                ], tone: pair.violations.isEmpty ? .plain : .bad)
        }
        return Page.Table(columns, rows: rows)
    }

    /// With a star where it falls if unrated offers turn out weak, as in the table of a plan.
    private func learned(_ fit: DirectionalFit?) -> String { texts.percent(fit?.value) + (mayFall(fit) ? "*" : "") }

    private func mayFall(_ fit: DirectionalFit?) -> Bool { fit.map { FitTolerance.isAbove($0.value, $0.low) } ?? false }

    /// The word of the ranking about an applicant; nil while it says nothing.
    private func decision(_ applicant: Int) -> String? {
        let decision = ranking.entry(of: applicant).decision
        return decision == .open ? nil : texts.texts.decision(decision)
    }

    private mutating func addViolations() {
        guard !evaluation.isValid else { return }
        page.heading(texts.violationsHeading)
        page.list(evaluation.violations.map { texts.violation($0, evaluation, decision: decision) })
    }

    private mutating func addConditions() {
        let items = evaluation.pairs.flatMap { pair in
            pair.conditions.map { texts.sentence(texts.condition($0, applicant: pair.applicant, isOwnPlan: true)) }
        }
        guard !items.isEmpty else { return }
        page.heading(texts.conditionsHeading)
        page.list(items)
    }

    private mutating func addProgress() {
        let asked = zip(evaluation.pairs, progress).filter { $0.1.consent != nil }
        guard !asked.isEmpty else { return }
        page.heading(texts.progressHeading)
        page.list(
            asked.map { pair, progress in
                texts.pair(pair.applicant, pair.partner) + texts.colon
                    + texts.progress(progress, applicant: pair.applicant, partner: pair.partner)
            })
    }

    private mutating func addDistance() {
        page.heading(texts.distanceHeading)
        guard let distance = evaluation.distance else {
            page.notice(texts.status(.infeasible))
            page.list(texts.items(evaluation.best.clash))
            return
        }
        let isByTotal = evaluation.best.objective.isByTotal
        page.paragraph(
            (isByTotal ? "" : texts.bestBy(evaluation.best) + " ")
                + texts.distance(distance, total: evaluation.best.joint == nil ? evaluation.total.value : nil))
        if !distance.missing.isEmpty { page.paragraph(texts.onlyInBest(distance.missing)) }
        if !distance.extra.isEmpty { page.paragraph(texts.onlyHere(distance.extra)) }
    }

    private mutating func addRepair() {
        guard let repair = evaluation.repair else { return }
        page.heading(texts.repairHeading)
        guard !repair.dropped.isEmpty || !repair.added.isEmpty else {
            page.paragraph(texts.nothingToRepair)
            return
        }
        let note = evaluation.best.objective.isByTotal ? "" : " " + texts.repairByTotal
        page.paragraph(texts.repair(repair, of: evaluation) + note)
        page.list(
            repair.dropped.map { texts.dropped($0, repair, evaluation, decision: decision) }
                + repair.added.map { texts.added($0) })
    }
}
