import DecisionKernels

extension ScenarioComparison {
    /// The comparison as data: every set with its ranking, what it changes, its pairs and its likeness.
    func value(_ dossier: Dossier) -> JSONValue {
        func ids(_ applicants: [Int]) -> JSONValue { .texts(applicants.map { dossier.applicants[$0].id }) }
        let some = sometimes.map { applicant -> JSONValue in
            ["applicant": .string(dossier.applicants[applicant].id), "sets": .integer(selections[applicant])]
        }
        var members = [
            JSONMember(key: "reference", value: .string(reference.scenario.id)),
            JSONMember(key: "sets", value: .integer(entries.count)),
            JSONMember(key: "sheetsHeld", value: .boolean(heldSheets)),
            JSONMember(key: "selected", value: ["always": ids(always), "sometimes": .array(some)]),
            JSONMember(key: "scenarios", value: .array(entries.map { value($0, dossier) })),
        ]
        if reference.plan != nil {
            members.append(
                JSONMember(
                    key: "pairs",
                    value: .array(
                        pairs.map { found -> JSONValue in
                            [
                                "applicant": .string(dossier.applicants[found.pair.applicant].id),
                                "partner": .string(dossier.partners[found.pair.partner].id),
                                "sets": .integer(found.count),
                            ]
                        })))
        }
        return .object(members)
    }

    private func value(_ entry: Entry, _ dossier: Dossier) -> JSONValue {
        func ids(_ applicants: [Int]) -> JSONValue { .texts(applicants.map { dossier.applicants[$0].id }) }
        func pairs(_ list: [PairIndices]) -> JSONValue {
            .array(
                list.map { pair -> JSONValue in
                    [
                        "applicant": .string(dossier.applicants[pair.applicant].id),
                        "partner": .string(dossier.partners[pair.partner].id),
                    ]
                })
        }
        func measure(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }
        let ranking = entry.standings.enumerated().map { applicant, standing -> JSONValue in
            [
                "applicant": .string(dossier.applicants[applicant].id),
                "rank": standing.rank.map { ["best": .integer($0.best), "worst": .integer($0.worst)] } ?? .null,
                "total": standing.total.map { .exact($0) } ?? .null, "decision": .string(standing.decision.rawValue),
                "track": standing.track.map { .string(dossier.call.tracks[$0].id) } ?? .null,
            ]
        }
        let plan: JSONValue =
            entry.plan.map { plan in
                [
                    "status": .string(plan.status.rawValue), "total": .millionths(plan.total),
                    "pairs": pairs(plan.pairs),
                    "added": pairs(entry.added), "missing": pairs(entry.missing),
                ]
            } ?? .null
        return [
            "id": .string(entry.scenario.id), "label": .words(entry.scenario.label),
            "status": .string(entry.status.rawValue), "isDecided": .boolean(entry.isDecided),
            "enters": ids(entry.enters), "leaves": ids(entry.leaves), "tied": ids(entry.tied), "plan": plan,
            "likeness": [
                "compared": .integer(entry.likeness.compared), "kendallTauB": measure(entry.likeness.kendallTauB),
                "spearman": measure(entry.likeness.spearman), "ws": measure(entry.likeness.weightedSimilarity),
            ],
            "ranking": .array(ranking),
        ]
    }

    /// One row per set and applicant.
    func records(_ dossier: Dossier) -> Records {
        func decimal(_ value: Rational?) -> String { value?.decimalText(maximumPlaces: JSONValue.decimals) ?? "" }
        var rows: [[String]] = []
        for entry in entries {
            var partnerOf: [Int: Int] = [:]
            for pair in entry.plan?.pairs ?? [] { partnerOf[pair.applicant] = pair.partner }
            for (applicant, standing) in entry.standings.enumerated() {
                let change =
                    entry.enters.contains(applicant) ? "enters" : entry.leaves.contains(applicant) ? "leaves" : ""
                rows.append([
                    entry.scenario.id, dossier.applicants[applicant].id, dossier.applicants[applicant].name,
                    standing.rank.map { "\($0.best)" } ?? "", standing.rank.map { "\($0.worst)" } ?? "",
                    decimal(standing.total?.low), decimal(standing.total?.high), standing.decision.rawValue,
                    standing.track.map { dossier.call.tracks[$0].id } ?? "", change,
                    partnerOf[applicant].map { dossier.partners[$0].id } ?? "",
                ])
            }
        }
        return Records(
            header: [
                "scenario", "applicant", "name", "rankBest", "rankWorst", "totalLow", "totalHigh", "decision", "track",
                "change", "partner",
            ], rows: rows)
    }
}
