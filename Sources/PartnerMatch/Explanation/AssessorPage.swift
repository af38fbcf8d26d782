import DecisionKernels

extension Dossier {
    /// How the panel assessed, for the analyst and the chair: sheets, agreement, what rests on one assessor, close
    /// neighbours, what is still to do, and the ranking with equally strict assessors beside the real one. Neutral
    /// about people; it decides nothing.
    ///
    /// - Complexity: linear in assessors × applicants.
    package func assessorPage(_ report: AssessorReport, _ ranking: Ranking, language: Language) -> Page {
        let writer = AssessorPageWriter(names: RankingNames(self, ranking, language), report: report)
        return writer.names.texts.typeset(writer.page())
    }
}

/// Puts the page on the assessors together; a section without content leaves no trace.
struct AssessorPageWriter: Sendable {
    let names: RankingNames
    let report: AssessorReport

    var dossier: Dossier { names.dossier }
    var texts: Texts { names.texts }

    func page() -> Page {
        var page = Page(title: texts.assessorsTitle(names.words(dossier.call.title) ?? dossier.call.id))
        page.paragraph(texts.assessorsPurpose)
        if names.ranking.status == .weightsNotSet { page.notice(texts.weightsNotSet) }
        guard !report.assessors.isEmpty else {
            page.notice(texts.noAssessors)
            return page
        }
        addPanel(to: &page)
        addSheets(to: &page)
        addTasks(to: &page)
        addAgreement(to: &page)
        addWithoutOne(to: &page)
        addNearTies(to: &page)
        addNormalised(to: &page)
        return page
    }

    func assessor(_ index: Int) -> String { dossier.assessors[index].id }

    private func addSheets(to page: inout Page) {
        var table = Page.Table([
            Page.Column(texts.assessorColumn), Page.Column(texts.sheetsColumn, isNumeric: true),
            Page.Column(texts.recusalsColumn, isNumeric: true), Page.Column(texts.givesColumn, isNumeric: true),
            Page.Column(texts.deviationColumn, isNumeric: true),
        ])
        for record in report.assessors {
            table.rows.append(
                Page.Row([
                    assessor(record.assessor), "\(record.sheets.count)", "\(record.recusals.count)",
                    record.strictness.map { texts.gives(strictness: $0) } ?? texts.nothing,
                    distance(record).map { texts.number.text($0, places: 1) } ?? texts.nothing,
                ]))
        }
        page.heading(texts.sheetsHeading)
        page.table(table)
        page.paragraph(texts.givesLegend)
        page.paragraph(texts.strictnessUnknown(report.comparison))
        if case .divided(let blocks) = report.comparison {
            page.list(
                blocks.map { block in
                    texts.assessorGroup(
                        texts.and(block.assessors.map { assessor($0) }), municipalities: block.applicants.count)
                })
        }
        page.list(dossier.applicants.indices.flatMap { names.recusals($0) })
    }

    /// All criteria together, as a part of 100 of their scales, weighted by the number of scores.
    private func distance(_ record: AssessorRecord) -> Rational? {
        var sum = Rational.zero
        var count: Int64 = 0
        for item in record.distances {
            guard case .scored(let scored) = dossier.call.criteria[item.criterion].kind, let scale = scored.scale,
                scale.maximum > scale.minimum
            else { continue }
            sum += item.distance * Rational(Int64(item.scores)) / (scale.maximum.rational - scale.minimum.rational)
            count += Int64(item.scores)
        }
        return count == 0 ? nil : Rational(100) * sum / Rational(count)
    }

    private func addAgreement(to page: inout Page) {
        var table = Page.Table([
            Page.Column(texts.criterionColumn, wraps: true), Page.Column(texts.deviationColumn, isNumeric: true),
            Page.Column("ICC(2,1)", isNumeric: true), Page.Column("ICC(2,k)", isNumeric: true),
            Page.Column("n", isNumeric: true), Page.Column("α", isNumeric: true),
        ])
        for item in report.criteria where item.agreement.assessors > 0 {
            table.rows.append(row(names.label(item.criterion), item.spread, item.agreement))
        }
        if let bases = report.bases, bases.assessors > 0 { table.rows.append(row(texts.wholeSheet, nil, bases)) }
        guard !table.rows.isEmpty else { return }
        page.heading(texts.agreementHeading)
        page.table(table)
        page.paragraph(texts.agreementLegend)
    }

    private func row(_ name: String, _ spread: Rational?, _ agreement: PanelAgreement) -> Page.Row {
        func coefficient(_ value: Double?) -> String { value.map { texts.binary($0, places: 2) } ?? texts.nothing }
        return Page.Row([
            name, spread.map { texts.number.text($0) } ?? texts.nothing, coefficient(agreement.single),
            coefficient(agreement.mean), "\(agreement.completeApplicants)", coefficient(agreement.alpha),
        ])
    }

    private func addNormalised(to page: inout Page) {
        guard let ranks = report.normalisedRanks, !ranks.isEmpty else { return }
        page.heading(texts.normalisedHeading)
        if ranks.allSatisfy({ $0.rank == $0.normalised }) {
            page.paragraph(texts.normalisedSame)
            return
        }
        var table = Page.Table([
            Page.Column(texts.applicantColumn, wraps: true), Page.Column(texts.realRankColumn, isNumeric: true),
            Page.Column(texts.normalisedRankColumn, isNumeric: true),
        ])
        for rank in ranks {
            table.rows.append(
                Page.Row(
                    [names.name(rank.applicant), names.places(rank.rank), names.places(rank.normalised)],
                    tone: rank.rank == rank.normalised ? .plain : .attention))
        }
        page.table(table)
        page.paragraph(texts.normalisedLegend)
    }
}
