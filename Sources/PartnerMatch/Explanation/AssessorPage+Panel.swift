extension AssessorPageWriter {
    /// Who is on the panel: role, organisation, what may be scored, and ties to applicants.
    func addPanel(to page: inout Page) {
        page.heading(texts.panelMembersHeading)
        page.list(
            report.assessors.map { record in
                let member = dossier.assessors[record.assessor]
                var phrases = [names.words(member.role), member.organisation].compactMap { $0 }
                phrases.append(member.mandate.map { texts.mandate(names.criteria($0)) } ?? texts.wholeMandate)
                phrases += record.conflicts.map { texts.conflict(names.name($0.applicant), $0.status) }
                return texts.labelled(member.id, texts.series(phrases))
            })
    }

    /// The places without each assessor, of those who have another place without one of them.
    func addPlacesWithoutOne(to page: inout Page) {
        let shown = report.assessors.filter { !$0.sheets.isEmpty }
        // More columns than this do not fit a line.
        guard shown.count > 1, shown.count <= 6 else { return }
        var table = Page.Table([
            Page.Column(texts.applicantColumn, wraps: true), Page.Column(texts.realRankColumn, isNumeric: true),
        ])
        for record in shown {
            table.columns.append(Page.Column(texts.without(assessor(record.assessor)), isNumeric: true))
        }
        for entry in names.ranking.entries {
            guard let rank = entry.rank else { continue }
            let places = shown.map { record in
                record.placesWithout?.first { $0.applicant == entry.applicant }.map { $0.place } ?? rank
            }
            guard places.contains(where: { $0 != rank }) else { continue }
            table.rows.append(
                Page.Row([names.name(entry.applicant), names.places(rank)] + places.map { names.places($0) }))
        }
        guard !table.rows.isEmpty else { return }
        page.paragraph(texts.placesWithoutOne)
        page.table(table)
    }
}
