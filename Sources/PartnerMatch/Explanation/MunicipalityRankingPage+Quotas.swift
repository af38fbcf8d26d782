import DecisionKernels

extension RankingStoryWriter {
    /// Whether others have a seat with the quotas while this applicant, better ranked or selected without them, has not.
    var isPassedOver: Bool {
        guard let report = ranking.quotas, report.status == .met else { return false }
        return entry.decisionWithoutQuotas.map { $0.order < entry.decision.order } ?? false
            || !names.selectedBelow(entry).isEmpty
    }

    /// The quotas that gave this applicant its seat, as a noun; nil where it has it without them.
    var quotasBehindSeat: String? {
        guard let report = ranking.quotas, report.status == .met, entry.decision == .selected,
            let without = entry.decisionWithoutQuotas, without != .selected
        else { return nil }
        return names.decidingQuotas(entry.applicant, report)
    }

    /// Who goes before it because of a quota, and the decision without any.
    func aftermathOfQuotas() -> String {
        guard let report = ranking.quotas, report.status == .met, let without = entry.decisionWithoutQuotas else {
            return ""
        }
        var parts: [String] = []
        for record in report.records {
            guard let change = record.change, change.movers.contains(where: { $0.applicant == entry.applicant }) else {
                continue
            }
            parts.append(names.quotaChange(change, texts.theQuotas([names.quota(record.quota)]), isAll: false))
        }
        if parts.isEmpty, let together = report.together,
            together.movers.contains(where: { $0.applicant == entry.applicant })
        {
            parts.append(names.quotaChange(together, texts.allQuotas, isAll: true))
        }
        let below = names.selectedBelow(entry)
        if entry.decision != .selected, !names.isOpen(entry.decision), parts.isEmpty, !below.isEmpty,
            entry.decision != .ineligible, entry.decision != .belowThreshold
        {
            parts.append(texts.lowerRanked(names.names(below)))
        }
        if without != entry.decision {
            let track = report.outcomeWithout.tracks[entry.applicant]
            parts.append(texts.withoutQuotas(texts.decision(without, track: track.map { names.track($0) })))
        }
        return texts.sentences(parts)
    }

    /// For which quotas it counts, and how far it is from the line under them.
    func addQuotas(to page: inout Page) {
        guard let report = ranking.quotas else { return }
        var items: [String] = []
        let quotas = dossier.call.quotas.indices
        let applicant = dossier.applicants[entry.applicant]
        let counting = quotas.filter { dossier.call.quotas[$0].condition.holds(for: applicant) == .yes }
        if !counting.isEmpty { items.append(texts.countsFor(texts.theQuotas(counting.map { names.quota($0) }))) }
        let unknown = quotas.filter { dossier.call.quotas[$0].condition.holds(for: applicant) == .unknown }
        if !unknown.isEmpty { items.append(texts.mayCountFor(texts.theQuotas(unknown.map { names.quota($0) }))) }
        if report.essential.contains(entry.applicant) { items.append(texts.quotasNeed(name, isPlural: false)) }
        guard !items.isEmpty else { return }
        page.heading(texts.quotaHeading)
        page.list(items)
    }

    /// How close to the line under quotas; empty without them.
    func quotaLine() -> String {
        guard let line = entry.quotaLine else { return "" }
        switch line.position {
        case .certain: return entry.decision == .selected ? texts.seatWhateverThePoints(name) : ""
        case .closed: return texts.noSeatWhateverThePoints(name)
        case .notProven: return texts.quotaLineNotProven(name)
        case .points:
            guard let distance = line.distance else { return "" }
            let other = line.against.map { names.name($0) }
            if distance.isZero { return texts.onQuotaLine(name) }
            let points = texts.points(distance.absolute)
            return distance.signum > 0
                ? texts.keepsSeat(name, by: points, other: other) : texts.needsForSeat(name, by: points, other: other)
        }
    }
}
