extension Dossier {
    /// The trade-offs between ranking and pairs as people read them.
    package func frontierPage(_ frontier: PlanFrontier, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var page = Page(title: texts.frontierTitle)
        for notice in call.notices { page.notice(notice.text(in: language)) }
        guard frontier.isRanked else {
            page.notice(texts.frontierWithoutRanking)
            return texts.texts.typeset(page)
        }
        guard !frontier.points.isEmpty, frontier.plan.status != .infeasible else {
            var clash = PlanPageMaker(frontier.plan, nil, texts)
            clash.addClash()
            page.blocks += clash.page.blocks
            return texts.texts.typeset(page)
        }
        page.paragraph(texts.frontierIntroduction(frontier))
        if frontier.points.count == 1 { page.paragraph(texts.onlyOnePoint) }
        let columns = texts.tradeOffColumns.map { Page.Column($0, isNumeric: true) }
        let proposed = frontier.proposed
        page.table(
            Page.Table(
                columns,
                rows: frontier.points.enumerated().map { position, point in
                    Page.Row(
                        [
                            "\(position + 1)" + (position == proposed ? "*" : ""), "\(point.pairs.count)",
                            texts.numbers.score(point.totals), texts.numbers.score(point.scores),
                            point.worst.map { texts.numbers.score($0) } ?? "–", texts.lambda(point.lambda),
                        ], tone: .plain)
                }))
        page.paragraph(texts.tradeOffNote(hasProposed: proposed != nil))
        if !frontier.isComplete { page.notice(texts.cornersOnly(frontier.points.count)) }
        if let proposed {
            page.paragraph(texts.proposedOnFrontier(proposed + 1))
        } else {
            page.paragraph(texts.proposedBesideFrontier(frontier))
        }
        if !frontier.openTotals.isEmpty {
            page.paragraph(
                texts.openTotalsOnFrontier(frontier.openTotals, unknown: call.matching.unknownValue))
        }
        page.heading(texts.differencesHeading)
        page.list(frontier.points.enumerated().map { texts.point($0 + 1, $1) })
        return texts.texts.typeset(page)
    }
}
