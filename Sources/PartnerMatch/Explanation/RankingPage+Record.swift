extension RankingPageWriter {
    func addRejected(to page: inout Page) {
        let items = ranking.entries.compactMap { entry -> String? in
            switch entry.decision {
            case .belowThreshold, .ineligible:
                if names.isWithdrawn(entry), entry.override?.isApplied != true {
                    return texts.sentence(withdrawal(entry))
                }
                let standing = names.name(entry.applicant) + ", " + names.decision(entry)
                return texts.standing(standing, rejection(entry))
            case .selected, .reserve, .tiedAtTheLine, .notSelected, .pending, .incomplete, .open: return nil
            }
        }
        guard !items.isEmpty else { return }
        page.heading(texts.rejectedHeading)
        page.list(items)
    }

    private func withdrawal(_ entry: RankingEntry) -> String {
        texts.labelled(names.name(entry.applicant), names.findings(entry, .ineligible))
    }

    private func rejection(_ entry: RankingEntry) -> String {
        if let override = entry.override, override.isApplied { return names.words(override.reason) ?? texts.nothing }
        return entry.decision == .ineligible ? names.findings(entry, .ineligible) : names.failedThresholds(entry)
    }

    func addTieBreaks(to page: inout Page) {
        let items = ranking.tieBreaks.map { names.tieBreak($0) } + names.coverageUnknown()
        guard !items.isEmpty else { return }
        page.heading(texts.tieBreakHeading)
        page.list(items)
    }

    /// Recusals, and sheets that lie too far apart.
    func addAssessors(to page: inout Page) {
        var items = ranking.entries.flatMap { names.recusals($0.applicant) }
        for entry in ranking.entries {
            switch ranking.points.rows[entry.applicant].disagreement.outcome {
            case .oneDropped, .equalGaps, .reportedOnly: items.append(names.disagreement(entry.applicant))
            // Asked for under "to settle".
            case .thirdAsked, .withinRatio, .notCompared: break
            }
        }
        switch ranking.points.thirdAssessorRule {
        case .needsWeights where ranking.isScored, .needsScales where ranking.isScored:
            items.append(texts.thirdAssessorRule(ranking.points.thirdAssessorRule))
        case .none, .applied, .needsWeights, .needsScales: break
        }
        guard !items.isEmpty else { return }
        page.heading(texts.assessorsHeading)
        page.list(items)
    }

    /// What people decided, and the outcome without it.
    func addPanel(to page: inout Page) {
        var items = ranking.entries.compactMap { names.override($0) }
        items.append(contentsOf: ranking.lots.map { names.lot($0) })
        for withdrawal in dossier.decisions.withdrawals {
            guard case .applicant(let applicant) = withdrawal.who else { continue }
            items.append(
                texts.withdrawal(
                    names.name(applicant), date: names.date(withdrawal.date), reason: names.words(withdrawal.reason)))
        }
        guard !items.isEmpty else { return }
        page.heading(texts.panelHeading)
        page.list(items)
        guard isRanked else { return }
        let changes = changesByPanel
        page.paragraph(changes.rows.isEmpty ? texts.sameWithoutPanel : texts.withoutPanel)
        page.table(changes)
    }

    /// Who has another decision or another seat than without the steering group's decisions, lots and withdrawals:
    /// the two side by side, by place.
    var changesByPanel: Page.Table {
        let titles = texts.panelColumns
        let rows = ranking.entries.compactMap { entry -> Page.Row? in
            let standings = standings(entry)
            return standings.before == standings.after
                ? nil : Page.Row([names.name(entry.applicant), standings.before, standings.after])
        }
        return Page.Table(titles.map { Page.Column($0, wraps: true) }, rows: rows)
    }

    /// What somebody is without the steering group's decisions, lots and withdrawals, and with them.
    func standings(_ entry: RankingEntry) -> (before: String, after: String) {
        let applicant = entry.applicant
        let before = ranking.outcomeWithoutPanel
        return (
            standing(before.decisions[applicant], applicant, before),
            names.isWithdrawn(entry)
                ? texts.withdrawn : standing(ranking.outcome.decisions[applicant], applicant, ranking.outcome)
        )
    }

    private func standing(_ decision: Decision, _ applicant: Int, _ outcome: Outcome) -> String {
        let track = decision == .selected ? outcome.tracks[applicant] : nil
        return texts.decision(decision, track: track.map { names.track($0) })
    }

    /// What is only said: flags of the call's rules, gaps without effect, seats given by order alone.
    func addRemarks(to page: inout Page) {
        var items: [String] = []
        for (finding, applicants) in flags() {
            let phrase = names.finding(finding, of: applicants[0])
            items.append(texts.capitalised(texts.sentence(texts.labelled(phrase, names.names(applicants)))))
        }
        let unharmed = ranking.entries.filter { $0.isDecidedDespiteGaps }.map { $0.applicant }
        if !unharmed.isEmpty { items.append(texts.decidedDespiteGaps(names.names(unharmed))) }
        for entry in ranking.entries where entry.trackByIdOrder {
            guard let track = entry.track else { continue }
            items.append(texts.seatByOrderOfFile(names.name(entry.applicant), track: names.track(track)))
        }
        guard !items.isEmpty else { return }
        page.heading(texts.remarksHeading)
        page.list(items)
    }

    /// Flags with everybody they are about, in the order in which the ranking meets them.
    func flags() -> [(EligibilityFinding, [Int])] {
        var groups: [(EligibilityFinding, [Int])] = []
        for entry in ranking.entries where entry.decision != .ineligible {
            for finding in entry.eligibility.findings where finding.effect == .flag {
                if let place = groups.firstIndex(where: { $0.0 == finding }) {
                    groups[place].1.append(entry.applicant)
                } else {
                    groups.append((finding, [entry.applicant]))
                }
            }
        }
        return groups
    }
}
