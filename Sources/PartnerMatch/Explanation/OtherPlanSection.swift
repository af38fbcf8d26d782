extension PlanPageMaker {
    /// A plan for another version of the questions: its pairs, and what differs.
    mutating func addOther(_ other: Plan) {
        page.heading(texts.otherPlanHeading(other.questionVersion))
        guard other.status.hasPairs else {
            page.paragraph(texts.status(other.status))
            return
        }
        let differences = differences(other)
        let total = other.worst == nil ? "" : texts.otherTotal(other.total.value, here: plan.total.value)
        if differences.isEmpty {
            page.paragraph(texts.samePairs + " " + total)
            return
        }
        page.paragraph(total.isEmpty ? texts.pairsThere : total + " " + texts.pairsThere)
        page.table(table(other))
        page.list(differences)
    }

    /// - Parameter progress: how far each pair has come; nil leaves that out.
    func table(_ other: Plan, progress: [PairProgress]? = nil) -> Page.Table {
        let titles = texts.pairColumns
        var columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[2], wraps: true),
            Page.Column(titles[4], wraps: true), Page.Column(titles[5], isNumeric: true),
        ]
        var rows = other.pairs.map { pair in
            Page.Row([
                texts.name(.north, pair.applicant), texts.name(.south, pair.partner), texts.track(pair.track),
                texts.tableScore(pair.score),
            ])
        }
        if let progress {
            columns.append(Page.Column(texts.progressColumn, wraps: true))
            for (row, pair) in progress.enumerated() { rows[row].cells.append(texts.progress(pair.status)) }
        }
        return Page.Table(columns, rows: rows)
    }

    private func differences(_ other: Plan) -> [String] {
        texts.dossier.applicants.indices.compactMap { applicant in
            let here = plan.pairs.first { $0.applicant == applicant }?.partner
            let there = other.pairs.first { $0.applicant == applicant }?.partner
            return here == there ? nil : texts.differs(applicant: applicant, here: here, there: there)
        }
    }
}
