extension Dossier {
    /// The next best plans as people read them: what each loses, and what differs from the proposed plan.
    package func alternativesPage(_ alternatives: PlanAlternatives, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var maker = AlternativesPageMaker(alternatives, texts)
        maker.makePage()
        return texts.texts.typeset(maker.page)
    }
}

/// Puts the page together.
private struct AlternativesPageMaker {
    let alternatives: PlanAlternatives
    let texts: MatchingTexts
    var page: Page

    /// At most so many alternatives are told in words; the table has them all.
    private static let told = 10

    init(_ alternatives: PlanAlternatives, _ texts: MatchingTexts) {
        self.alternatives = alternatives
        self.texts = texts
        page = Page(title: texts.alternativesTitle)
    }

    private var plan: Plan { alternatives.plan }

    mutating func makePage() {
        for notice in texts.dossier.call.notices { page.notice(notice.text(in: texts.language)) }
        guard plan.status != .infeasible else {
            var clash = PlanPageMaker(plan, nil, texts)
            clash.addClash()
            page.blocks += clash.page.blocks
            return
        }
        if let joint = plan.joint {
            page.paragraph(texts.jointStandsForTotal(joint.weighing))
        } else {
            page.paragraph(texts.alternativesIntroduction)
        }
        if plan.objective != .total { page.notice(texts.alternativesByTotal) }
        addProposed()
        addTable()
        addDifferences()
        addCohesion()
    }

    private mutating func addProposed() {
        page.heading(texts.proposedPlan)
        page.list(
            plan.pairs.map { texts.pair($0.applicant, $0.partner) + texts.colon + texts.tableScore($0.score) })
        page.paragraph(texts.scoreSummary(plan))
    }

    private mutating func addTable() {
        guard !alternatives.entries.isEmpty else {
            page.notice(texts.noOtherPlan)
            return
        }
        page.heading(texts.alternativesHeading)
        let columns = texts.alternativeColumns.map { Page.Column($0, isNumeric: true) }
        let rows =
            [row("–", plan.total.value, 0, plan.worst, plan.blockingPairs.count, alternatives.cohesion)]
            + alternatives.entries.enumerated().map { position, entry in
                row("\(position + 1)", entry.total, entry.loss, entry.worst, entry.blockingPairs, entry.cohesion)
            }
        page.table(Page.Table(columns, rows: rows))
        page.paragraph(texts.alternativesNote)
        if alternatives.entries.count < alternatives.asked {
            page.paragraph(texts.noFurtherPlans(alternatives.entries.count))
        }
    }

    private func row(
        _ name: String, _ total: Int64, _ loss: Int64, _ worst: Int64?, _ blocking: Int, _ cohesion: PlanCohesion
    ) -> Page.Row {
        Page.Row([
            name, texts.numbers.score(total), texts.loss(loss), worst.map { texts.numbers.score($0) } ?? "–",
            "\(blocking)", "\(cohesion.connected)/\(cohesion.pairs)",
        ])
    }

    private mutating func addDifferences() {
        guard !alternatives.entries.isEmpty else { return }
        page.heading(texts.differencesHeading)
        page.list(
            alternatives.entries.prefix(Self.told).enumerated().map { position, entry in
                texts.alternative(position + 1, loss: entry.loss) + texts.colon + texts.change(entry.change)
            })
        let rest = alternatives.entries.count - Self.told
        if rest > 0 { page.paragraph(texts.moreAlternatives(rest)) }
    }

    private mutating func addCohesion() {
        page.heading(texts.cohesionHeading)
        page.paragraph(texts.cohesionIntroduction(within: alternatives.within))
        page.paragraph(texts.proposedCohesion(alternatives.cohesion))
        if let entry = alternatives.mostCohesive {
            page.paragraph(texts.moreCohesive(entry) + " " + texts.sentence(texts.change(entry.change)))
        } else {
            page.paragraph(texts.proposedIsMostCohesive)
        }
        let count = alternatives.compared
        if alternatives.isCohesionProven {
            page.paragraph(texts.cohesionCompared(count))
        } else {
            page.notice(texts.cohesionCutShort(count))
        }
    }
}
