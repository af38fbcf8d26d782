import DecisionKernels

extension RankingPageWriter {
    /// That quotas kept the seats from being given, and why: not to be overlooked.
    func addQuotaNotice(to page: inout Page) {
        guard let report = ranking.quotas, report.status != .met else { return }
        page.notice(texts.nobodySelected(report.status))
    }

    /// What clashes, or who counts for which quota and what each changed and cost.
    func addQuotas(to page: inout Page) {
        guard let report = ranking.quotas else { return }
        page.heading(texts.quotaHeading)
        if !report.clash.isEmpty {
            page.paragraph(texts.clash(isSingle: report.clash.count == 1))
            page.list(report.clash.map { texts.capitalised(texts.sentence(names.requirement($0, report))) })
        }
        let isMet = report.status == .met
        page.list(report.records.map { names.quotaRecord($0, isMet: isMet) })
        if !report.essential.isEmpty {
            page.paragraph(
                texts.quotasNeed(names.names(report.essential), isPlural: report.essential.count > 1))
        } else if report.clashWithoutOpen != nil {
            page.paragraph(texts.quotasNeedOpen)
        }
        if report.isPartial { page.paragraph(texts.quotasManyOpen) }
        guard isMet else { return }
        if report.records.count > 1, let together = report.together, together.binds {
            page.paragraph(names.quotaChange(together, texts.allQuotas, isAll: true))
        }
        let changes = changesByQuotas(report)
        page.paragraph(changes.rows.isEmpty ? texts.sameWithoutQuotas : texts.withoutQuotas)
        page.table(changes)
    }

    /// With the seat, or the seat that is kept while the decision is open.
    private func standing(_ decision: Decision, _ seat: Int?) -> String {
        guard let seat, names.isOpen(decision) else {
            return texts.decision(decision, track: seat.map { names.track($0) })
        }
        return texts.decision(decision, track: texts.kept(names.track(seat)))
    }

    /// Who has another decision or another seat than without any quota: the two side by side, by place.
    private func changesByQuotas(_ report: QuotaReport) -> Page.Table {
        let rows = ranking.entries.compactMap { entry -> Page.Row? in
            let applicant = entry.applicant
            let now = standing(ranking.outcome.decisions[applicant], ranking.outcome.tracks[applicant])
            let before = standing(
                report.outcomeWithout.decisions[applicant], report.outcomeWithout.tracks[applicant])
            return now == before ? nil : Page.Row([names.name(applicant), before, now])
        }
        return Page.Table(texts.panelColumns.map { Page.Column($0, wraps: true) }, rows: rows)
    }
}
