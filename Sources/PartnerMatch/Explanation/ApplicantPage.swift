import DecisionKernels

extension Dossier {
    /// The page for one applicant, made from what it may know and from the call alone.
    package func applicantPage(_ feedback: ApplicantFeedback, _ ranking: Ranking, language: Language) -> Page {
        // The names serve for criteria, tracks and the applicant's own file; nothing of the ranking is asked.
        let names = RankingNames(self, ranking, language)
        var maker = ApplicantPageMaker(names: names, feedback: feedback)
        maker.make()
        return names.texts.typeset(maker.page)
    }
}

/// Puts the page for an applicant together.
struct ApplicantPageMaker: Sendable {
    let names: RankingNames
    let feedback: ApplicantFeedback
    var page: Page

    init(names: RankingNames, feedback: ApplicantFeedback) {
        self.names = names
        self.feedback = feedback
        page = Page(title: names.name(feedback.applicant))
    }

    private var dossier: Dossier { names.dossier }
    private var texts: Texts { names.texts }
    private var name: String { names.name(feedback.applicant) }

    mutating func make() {
        for notice in dossier.call.notices { page.notice(notice.text(in: names.language)) }
        page.paragraph(texts.feedbackFor(name, call: names.words(dossier.call.title) ?? dossier.call.id))
        let isProvisional = feedback.standing.isOpen && feedback.lines.contains { $0.points != nil }
        page.paragraph(texts.sentences([decision(), isProvisional ? texts.provisionalPoints : ""]))
        addPoints()
        addThresholds()
        addEligibility()
        let better = names.betterFile(feedback.betterFile)
        if !better.isEmpty {
            page.heading(texts.strongerFileHeading)
            page.list(better)
        }
        guard feedback.standing == .selected else { return }
        page.heading(names.language.partnership)
        guard let proposal = feedback.proposal else {
            page.paragraph(MatchingTexts(dossier, names.language).noProposalYet(.north, feedback.applicant))
            return
        }
        page.blocks += OwnProposalMaker(dossier, proposal, reader: .north, names.language).blocks()
    }

    private func decision() -> String {
        switch feedback.standing {
        case .selected: return texts.told(selected: name, track: feedback.track.map { names.track($0) } ?? "")
        case .reserve: return texts.told(reserve: name, tracks: feedback.reserveTracks.map { names.track($0) })
        case .notSelected: return texts.told(notSelected: name)
        case .belowThreshold:
            let missed = feedback.thresholds.filter { $0.met == .no }.map { threshold in
                texts.threshold(names.subject(threshold.subject), required: texts.number.text(threshold.required))
            }
            return texts.told(belowThreshold: name, texts.and(missed))
        case .ineligible:
            let reasons = phrases(.ineligible)
            return reasons.isEmpty
                ? texts.told(ineligibleByDecision: name) : texts.ineligible(name, texts.series(reasons))
        case .withdrawn: return texts.withdrew(name, date: names.date(feedback.withdrawnOn))
        case .pending:
            return texts.pending(name, texts.series(phrases(.pending)))
        case .notYetDecided: return texts.told(notYetDecided: name)
        }
    }

    private func phrases(_ effect: EligibilityFinding.Effect) -> [String] {
        names.findingPhrases(feedback.findings.filter { $0.effect == effect }, of: feedback.applicant)
    }

    private mutating func addPoints() {
        guard !feedback.lines.isEmpty else { return }
        let isWeighted = feedback.total != nil
        var columns = [
            Page.Column(texts.criterionColumn, wraps: true), Page.Column(texts.pointsColumn, isNumeric: true),
        ]
        if isWeighted {
            columns.append(Page.Column(texts.weightColumn, isNumeric: true))
            columns.append(Page.Column(texts.contributionColumn, isNumeric: true))
        }
        var table = Page.Table(columns)
        for line in feedback.lines {
            var cells = [names.label(line.criterion), points(line)]
            if isWeighted {
                cells.append(line.share.map { texts.percent(ofHundred: $0) } ?? texts.nothing)
                cells.append(line.contribution.map { texts.number.text($0) } ?? texts.nothing)
            }
            table.rows.append(Page.Row(cells, tone: line.points == nil ? .attention : .plain))
        }
        for bonus in feedback.bonuses {
            table.rows.append(
                Page.Row(
                    [
                        texts.bonus(names.label(bonus.criterion)), texts.truth(bonus.holds), "",
                        texts.number.text(bonus.amount),
                    ], tone: bonus.holds == .unknown ? .attention : .plain))
        }
        if let total = feedback.total {
            table.rows.append(Page.Row([texts.totalColumn, "", "", texts.number.text(total)]))
        }
        page.heading(isWeighted ? texts.totalHeading : texts.pointsHeading)
        page.table(table)
        page.paragraph(texts.pointsOnSteps)
    }

    private func points(_ line: ApplicantFeedback.Line) -> String {
        guard let points = line.points else { return texts.nothing }
        let text = texts.number.text(points)
        return line.maximum.map { text + "/" + texts.number.text($0) } ?? text
    }

    private mutating func addThresholds() {
        guard !feedback.thresholds.isEmpty else { return }
        page.heading(texts.thresholdsHeading)
        page.list(
            feedback.thresholds.map { threshold in
                texts.thresholdLine(
                    names.subject(threshold.subject), required: texts.number.text(threshold.required),
                    met: threshold.met, isByExactPoints: threshold.isByExactPoints)
            })
    }

    private mutating func addEligibility() {
        var items = names.findingPhrases(feedback.findings, of: feedback.applicant).map {
            texts.capitalised(texts.sentence($0))
        }
        if feedback.isEligible { items.insert(texts.isEligible, at: 0) }
        guard !items.isEmpty || !feedback.missing.isEmpty else { return }
        page.heading(texts.eligibilityHeading)
        page.list(items)
        guard !feedback.missing.isEmpty else { return }
        switch feedback.standing {
        case .selected, .reserve, .pending, .notYetDecided: page.paragraph(texts.pleaseComplete)
        case .notSelected, .belowThreshold, .ineligible, .withdrawn: page.paragraph(texts.wasMissing)
        }
        page.list(feedback.missing.map { texts.capitalised(names.missing($0)) })
    }
}
