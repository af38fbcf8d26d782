import DecisionKernels

extension RankingPageWriter {
    func addRanking(to page: inout Page) {
        var table = Page.Table([
            Page.Column(texts.rankColumn), Page.Column(texts.applicantColumn, wraps: true),
            Page.Column(texts.totalColumn, isNumeric: true), Page.Column(texts.decisionColumn, wraps: true),
            Page.Column(texts.trackColumn, wraps: true),
        ])
        for entry in ranking.entries {
            table.rows.append(
                Page.Row(
                    [
                        names.rank(entry), names.name(entry.applicant), names.total(entry), names.decision(entry),
                        seat(of: entry),
                    ], tone: tone(entry.decision)))
        }
        page.heading(texts.rankingHeading)
        page.table(table)
        page.paragraph(
            texts.legend(
                hasEquals: ranking.entries.contains { $0.rank?.isExact == true && !$0.tiedWith.isEmpty },
                hasRanges: ranking.entries.contains { $0.rank?.isExact == false }))
    }

    /// The track of a seat, of a seat kept, or of the reserve lists; else the tracks somebody applied for.
    private func seat(of entry: RankingEntry) -> String {
        switch entry.decision {
        case .selected: return entry.track.map { names.track($0) } ?? texts.nothing
        case .pending, .incomplete:
            guard let track = entry.track else { return tracks(of: entry.applicant) }
            return texts.kept(names.track(track))
        case .reserve where !entry.reserve.isEmpty:
            return texts.series(entry.reserve.map { texts.reserveNumber(names.track($0.track), "\($0.place)") })
        case .reserve, .tiedAtTheLine, .notSelected, .belowThreshold, .ineligible, .open:
            return tracks(of: entry.applicant)
        }
    }

    private func tracks(of applicant: Int) -> String {
        guard let tracks = dossier.applicants[applicant].tracks, !tracks.isEmpty else { return texts.nothing }
        return tracks.map { names.track($0) }.joined(separator: ", ")
    }

    private func tone(_ decision: Decision) -> Page.Tone {
        switch decision {
        case .selected: .good
        case .tiedAtTheLine, .pending, .incomplete: .attention
        case .belowThreshold, .ineligible: .bad
        case .reserve, .open: .plain
        case .notSelected: .quiet
        }
    }

    private func tone(_ status: Eligibility.Status) -> Page.Tone {
        switch status {
        case .eligible: .plain
        case .pending: .attention
        case .ineligible: .bad
        }
    }

    /// Without weights: mean points per criterion, and the places that are possible whatever the weights are.
    func addPoints(to page: inout Page) {
        let criteria = ranking.points.criteria
        let codes = columnCodes(criteria)
        page.heading(texts.pointsHeading)
        // So many columns of numbers fit a line beside name, eligibility and place; the others get tables of their own.
        let first = min(6, criteria.count)
        page.table(pointsTable(codes, columns: 0..<first, isFirst: true))
        var start = first
        while start < criteria.count {
            let end = min(start + 8, criteria.count)
            page.table(pointsTable(codes, columns: start..<end, isFirst: false))
            start = end
        }
        page.list(criteria.indices.map { texts.labelled(codes[$0], names.label(criteria[$0])) })
        page.paragraph(
            dossier.call.assessment.aggregation == .mean
                ? texts.possibleRankLegend : texts.possibleRankLegendMedian)
    }

    private func pointsTable(_ codes: [String], columns: Range<Int>, isFirst: Bool) -> Page.Table {
        var table = Page.Table([Page.Column(texts.applicantColumn, wraps: true)])
        for column in columns { table.columns.append(Page.Column(codes[column], isNumeric: true)) }
        if isFirst {
            table.columns.append(Page.Column(texts.eligibilityColumn, wraps: true))
            table.columns.append(Page.Column(texts.possibleRankColumn, wraps: true))
        }
        for entry in ranking.entries {
            var cells = [names.name(entry.applicant)]
            let row = ranking.points.rows[entry.applicant]
            for column in columns {
                cells.append(row.cells[column].points.map { texts.number.text($0) } ?? texts.nothing)
            }
            if isFirst {
                cells.append(eligibility(entry))
                cells.append(entry.dominance.map { names.places($0.places) } ?? texts.nothing)
            }
            table.rows.append(Page.Row(cells, tone: tone(entry.eligibility.status)))
        }
        return table
    }

    private func eligibility(_ entry: RankingEntry) -> String {
        names.isWithdrawn(entry) ? texts.withdrawn : texts.eligibility(entry.eligibility.status)
    }

    /// The numbers the call gives its criteria, where they are short and all different; else 1, 2, 3.
    private func columnCodes(_ criteria: [Int]) -> [String] {
        let references = criteria.map { dossier.call.criteria[$0].reference ?? "" }
        let areUsable =
            references.allSatisfy { !$0.isEmpty && $0.count <= 5 } && Set(references).count == criteria.count
        return areUsable ? references : criteria.indices.map { "\($0 + 1)" }
    }

    /// Nothing is scored: who applied, for what, and whether it may take part.
    func addApplicants(to page: inout Page) {
        var table = Page.Table([
            Page.Column(texts.applicantColumn, wraps: true), Page.Column(texts.trackColumn, wraps: true),
            Page.Column(texts.eligibilityColumn, wraps: true),
        ])
        for entry in ranking.entries {
            table.rows.append(
                Page.Row(
                    [names.name(entry.applicant), tracks(of: entry.applicant), eligibility(entry)],
                    tone: tone(entry.eligibility.status)))
        }
        page.heading(texts.applicantsHeading)
        page.table(table)
    }
}
