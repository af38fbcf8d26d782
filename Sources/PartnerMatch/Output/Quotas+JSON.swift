import DecisionKernels

/// What a ranking says about quotas, as JSON; without quotas its bytes are those of a call that has none.
extension RankingWriter {
    func withQuotas(_ value: JSONValue) -> JSONValue {
        guard let report = ranking.quotas, case .object(var members) = value else { return value }
        members.append(JSONMember(key: "quotas", value: quotas(report)))
        return .object(members)
    }

    func withQuotas(_ value: JSONValue, _ entry: RankingEntry) -> JSONValue {
        guard ranking.quotas != nil, case .object(var members) = value else { return value }
        members.append(
            JSONMember(
                key: "decisionWithoutQuotas", value: .text(entry.decisionWithoutQuotas?.rawValue)))
        let applicant = dossier.applicants[entry.applicant]
        members.append(
            JSONMember(
                key: "quotas",
                value: .array(
                    dossier.call.quotas.map {
                        ["quota": .string($0.id), "counts": .truth($0.condition.holds(for: applicant))]
                    })))
        members.append(
            JSONMember(
                key: "quotaLine",
                value: entry.quotaLine.map { line in
                    [
                        "position": .string(line.position.rawValue),
                        "distance": line.distance.map { .exact($0) } ?? .null,
                        "against": line.against.map { .string(self.applicant($0)) } ?? .null,
                    ]
                } ?? .null))
        return .object(members)
    }

    private func quotas(_ report: QuotaReport) -> JSONValue {
        [
            "status": .string(report.status.rawValue),
            "clash": .array(report.clash.map { requirement($0) }),
            "essential": applicants(report.essential),
            "clashWithoutOpen": report.clashWithoutOpen.map { .array($0.map { requirement($0) }) } ?? .null,
            "isPartial": .boolean(report.isPartial),
            "quotas": .array(report.records.map { record($0) }),
            "together": change(report.together),
            "tracksWithout": .array(outcome(report.outcomeWithout)),
        ]
    }

    private func record(_ record: QuotaRecord) -> JSONValue {
        let quota = dossier.call.quotas[record.quota]
        return [
            "quota": .string(quota.id), "min": quota.minimum.map { .integer($0) } ?? .null,
            "max": quota.maximum.map { .integer($0) } ?? .null,
            "candidates": applicants(record.candidates), "unknown": applicants(record.unknown),
            "selected": applicants(record.selected), "kept": applicants(record.kept),
            "selectedUnknown": applicants(record.selectedUnknown),
            "tied": applicants(record.tied), "tiedUnknown": applicants(record.tiedUnknown),
            "change": change(record.change),
        ]
    }

    private func change(_ change: QuotaChange?) -> JSONValue {
        guard let change else { return .null }
        return [
            "binds": .boolean(change.binds), "seatCost": .integer(change.seatCost),
            "totalCost": .exact(change.totalCost), "openTotals": applicants(change.openTotals(in: ranking)),
            "movers": .array(
                change.movers.map {
                    [
                        "applicant": .string(applicant($0.applicant)), "with": .string($0.with.rawValue),
                        "without": .string($0.without.rawValue),
                    ]
                }),
        ]
    }

    private func requirement(_ requirement: QuotaRequirement) -> JSONValue {
        switch requirement {
        case .minimum(let index): ["minimum": .string(dossier.call.quotas[index].id)]
        case .maximum(let index): ["maximum": .string(dossier.call.quotas[index].id)]
        case .seats(let index): ["seats": .string(track(index))]
        case .selected(let index): ["selected": .string(applicant(index))]
        case .notSelected(let index): ["notSelected": .string(applicant(index))]
        }
    }
}
