extension RankingPageWriter {
    /// What the steering group still has to settle, and what to ask for.
    func addOpenCases(to page: inout Page) {
        var items = ranking.outcome.ties.map { texts.tie(between: names.names($0.between), seats: $0.seats) }
        var covered: [Int] = []
        for entry in ranking.entries {
            guard let item = openCase(entry) else { continue }
            items.append(item)
            covered.append(entry.applicant)
        }
        // A third assessor is asked for even where the decision does not depend on it.
        for entry in ranking.entries where !covered.contains(entry.applicant) {
            guard ranking.points.rows[entry.applicant].disagreement.outcome == .thirdAsked else { continue }
            items.append(names.disagreement(entry.applicant))
        }
        for entry in ranking.entries where entry.dependence != nil { items.append(names.dependence(entry)) }
        // Who lacks what a rule for equals looks at is named there: that is not without consequence.
        let asked = ranking.coverageUnknown.flatMap { $0.applicants }
        let blanks = ranking.entries.filter { entry in
            !entry.missing.isEmpty && !covered.contains(entry.applicant) && entry.decision != .ineligible
                && !asked.contains(entry.applicant)
        }
        if isRanked, !blanks.isEmpty {
            items.append(texts.filesWithBlanks(names.names(blanks.map { $0.applicant })))
        }
        guard !items.isEmpty else { return }
        page.heading(isRanked ? texts.settleHeading : texts.askHeading)
        page.list(items)
    }

    /// Somebody whose own decision is open; nil for others, and for who only waits for weights or scores.
    func openCase(_ entry: RankingEntry) -> String? {
        let name = names.name(entry.applicant)
        let reasons: String
        switch entry.decision {
        case .pending: reasons = texts.pending(name, names.findings(entry, .pending))
        case .incomplete: reasons = texts.incomplete(name, names.gaps(entry))
        case .open:
            let open = names.findings(entry, .pending)
            guard !open.isEmpty || !entry.missing.isEmpty else { return nil }
            reasons = open.isEmpty ? "" : texts.pending(name, open)
        case .selected, .reserve, .tiedAtTheLine, .notSelected, .belowThreshold, .ineligible: return nil
        }
        let others = names.missing(names.otherMissing(entry))
        let label = reasons.isEmpty ? name : texts.alsoMissing
        let rest = others.isEmpty ? "" : texts.labelled(label, others)
        return texts.sentences([reasons, names.ifAllGoesWell(entry), rest])
    }
}
