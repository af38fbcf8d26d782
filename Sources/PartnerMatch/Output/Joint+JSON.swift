import DecisionKernels

extension JointOutcome {
    /// With every applicant's total as it counted, and who is in or out against the ranking.
    func value(_ dossier: Dossier, _ pairs: [PlannedPair], _ ranking: Ranking) -> JSONValue {
        let departure = RankingDeparture(pairs.map { $0.applicant }, ranking)
        return [
            "lambda": .decimal(weighing.lambda), "value": .number(points.decimalText(maximumPlaces: 10)),
            "totals": Self.value(totals.value, totals.low, totals.high),
            "applicants": .array(
                pairs.map { pair in
                    [
                        "applicant": .string(dossier.applicants[pair.applicant].id),
                        "total": pair.countedTotal.map { Self.value($0.value, $0.low, $0.high) } ?? .null,
                        "decision": .string(ranking.entry(of: pair.applicant).decision.rawValue),
                    ]
                }),
            "againstRanking": departure.value(dossier),
        ]
    }

    private static func value(_ value: Int64, _ low: Int64, _ high: Int64) -> JSONValue {
        ["value": .millionths(value), "low": .millionths(low), "high": .millionths(high)]
    }
}

extension RankingDeparture {
    func value(_ dossier: Dossier) -> JSONValue {
        func list(_ members: [Member]) -> JSONValue {
            .array(
                members.map {
                    [
                        "applicant": .string(dossier.applicants[$0.applicant].id),
                        "decision": .string($0.decision.rawValue),
                    ]
                })
        }
        return ["in": list(comesIn), "out": list(goesOut)]
    }
}
