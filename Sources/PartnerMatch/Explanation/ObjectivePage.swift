extension Dossier {
    /// What every objective would choose, as people read it: one table, and which pairs differ.
    package func objectivePage(
        _ comparison: ObjectiveComparison, ranking: Ranking, language: Language, date: CalendarDate? = nil
    ) -> Page {
        let recommended = comparison.recommended.plan
        // Decisions that clash leave nothing to compare.
        guard recommended.status.hasPairs else {
            return planPage(recommended, others: [], ranking: ranking, language: language, date: date)
        }
        let texts = MatchingTexts(self, language)
        var page = Page(title: texts.planTitle)
        for notice in call.notices { page.notice(notice.text(in: language)) }
        page.paragraph(texts.comparedObjectives(recommended))
        page.table(texts.table(comparison))
        page.paragraph(texts.objectiveNote)
        for entry in comparison.entries where entry.plan.status == .bounded {
            page.notice(texts.objectiveName(entry) + texts.colon + texts.status(.bounded))
        }
        page.heading(texts.objectiveDifferences)
        let same = comparison.entries.filter {
            $0.missing.isEmpty && $0.added.isEmpty && !comparison.isRecommended($0)
        }
        if !same.isEmpty { page.paragraph(texts.sameByObjective(same.map { texts.objectiveName($0) })) }
        page.list(
            comparison.entries.filter { !$0.missing.isEmpty || !$0.added.isEmpty }.map { texts.differing($0) })
        return texts.texts.typeset(page)
    }
}

extension MatchingTexts {
    fileprivate func objectiveName(_ entry: ObjectiveComparison.Entry) -> String {
        objective(entry.objective, entry.plan.over)
    }

    fileprivate func table(_ comparison: ObjectiveComparison) -> Page.Table {
        let columns = objectiveColumns.enumerated().map { index, title in
            Page.Column(title, isNumeric: index > 0, wraps: index == 0)
        }
        let rows = comparison.entries.map { entry in
            Page.Row(
                [
                    objectiveName(entry) + (comparison.isRecommended(entry) ? " *" : ""),
                    "\(entry.plan.pairs.count)", numbers.score(entry.plan.total.value),
                    entry.plan.worst.map { numbers.score($0) } ?? texts.nothing,
                    entry.spread.map { numbers.score($0) } ?? texts.nothing, "\(entry.plan.blockingPairs.count)",
                    "\(entry.shared)",
                ], tone: comparison.isRecommended(entry) ? .good : .plain)
        }
        return Page.Table(columns, rows: rows)
    }
}
