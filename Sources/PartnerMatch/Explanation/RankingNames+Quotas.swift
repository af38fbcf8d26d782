import DecisionKernels

extension RankingNames {
    func quota(_ index: Int) -> String {
        words(dossier.call.quotas[index].label) ?? dossier.call.quotas[index].id
    }

    private func ranked(_ applicants: [Int]) -> String {
        texts.and(
            applicants.map { applicant in
                let rank = ranking.entry(of: applicant).rank
                let entry = ranking.entry(of: applicant)
                let status = isOpen(entry.decision) ? decision(entry) : nil
                return rank.map { texts.ranked(name(applicant), places($0), status) } ?? name(applicant)
            })
    }

    /// Everything about one quota and what it did, in sentences.
    func quotaRecord(_ record: QuotaRecord, isMet: Bool) -> String {
        let quota = dossier.call.quotas[record.quota]
        var parts = [
            texts.quotaCount(
                self.quota(record.quota), bounds: texts.bounds(minimum: quota.minimum, maximum: quota.maximum),
                record.selected.count, names: names(record.selected))
        ]
        let unknown = isMet ? record.selectedUnknown + record.tiedUnknown : record.unknown
        if !record.kept.isEmpty {
            let kept = record.kept.map { name($0) + " (" + decision(ranking.entry(of: $0)) + ")" }
            parts.append(texts.quotaKept(texts.and(kept)))
        }
        if !record.tied.isEmpty { parts.append(texts.quotaTied(names(record.tied))) }
        if !unknown.isEmpty {
            parts.append(
                texts.quotaUnknown(names(unknown), minimum: quota.minimum, maximum: quota.maximum))
        }
        if isMet {
            guard let change = record.change else { return texts.sentences(parts + [texts.quotaEffectNotProven]) }
            parts.append(
                change.binds
                    ? quotaChange(change, texts.theQuotas([self.quota(record.quota)]), isAll: false)
                    : texts.quotaChangesNothing)
        }
        return texts.sentences(parts)
    }

    /// Who goes before whom because of quotas, and at which cost.
    func quotaChange(_ change: QuotaChange, _ quotas: String, isAll: Bool) -> String {
        let enters = change.movers.filter { $0.with == .selected && $0.without == .notSelected }.map { $0.applicant }
        let leaves = change.movers.filter { $0.with == .notSelected && $0.without == .selected }.map { $0.applicant }
        var parts: [String] = []
        if enters.isEmpty || leaves.isEmpty {
            parts += change.movers.map { standing($0) }
        } else {
            parts.append(
                texts.precedence(by: quotas, of: ranked(enters), isPlural: enters.count > 1, over: ranked(leaves)))
            parts += change.movers.filter { mover in
                !enters.contains(mover.applicant) && !leaves.contains(mover.applicant)
            }.map { standing($0) }
        }
        let open = change.openTotals(in: ranking).map { name($0) }
        parts.append(texts.quotaCost(points: change.totalCost, seats: change.seatCost, isAll: isAll, open: open))
        return texts.sentences(parts)
    }

    private func standing(_ mover: QuotaChange.Mover) -> String {
        texts.sentence(
            texts.instead(
                name(mover.applicant), of: texts.decision(mover.without), now: texts.decision(mover.with)))
    }

    func requirement(_ requirement: QuotaRequirement, _ report: QuotaReport) -> String {
        switch requirement {
        case .minimum(let quota):
            texts.atLeast(
                dossier.call.quotas[quota].minimum ?? 0, quota: texts.quote(self.quota(quota)),
                candidates: report.records[quota].candidates.count)
        case .maximum(let quota):
            texts.atMost(dossier.call.quotas[quota].maximum ?? 0, quota: texts.quote(self.quota(quota)))
        case .seats(let track): texts.noMoreSeats(dossier.call.tracks[track].seats, track: self.track(track))
        case .selected(let applicant): texts.selectedByPanel(name(applicant), isSelected: true)
        case .notSelected(let applicant): texts.selectedByPanel(name(applicant), isSelected: false)
        }
    }

    /// The quotas that each by itself change how somebody fares, as a noun; all of them where none does alone.
    func decidingQuotas(_ applicant: Int, _ report: QuotaReport) -> String {
        let deciding = report.records.filter { record in
            record.change?.movers.contains { $0.applicant == applicant } ?? false
        }
        return deciding.isEmpty ? texts.allQuotas : texts.theQuotas(deciding.map { quota($0.quota) })
    }

    /// Selected ones with a lower rank, where quotas gave them their seat; empty for who has a seat.
    func selectedBelow(_ entry: RankingEntry) -> [Int] {
        guard ranking.quotas?.status == .met, let own = entry.rank else { return [] }
        return ranking.entries.filter { other in
            other.decision == .selected && other.override?.isApplied != true
                && other.decisionWithoutQuotas != .selected && other.rank.map { $0.best > own.worst } ?? false
        }.map { $0.applicant }
    }
}
