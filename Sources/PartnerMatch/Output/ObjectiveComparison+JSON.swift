import DecisionKernels

extension ObjectiveComparison {
    /// The comparison as data; `writer` tells what clashes where there is no plan.
    func value(_ dossier: Dossier, _ writer: PlanWriter) -> JSONValue {
        [
            "recommended": .string(recommended.objective.rawValue), "over": .string(recommended.plan.over.rawValue),
            "objectives": .array(entries.map { value($0, dossier, writer) }),
        ]
    }

    private func value(_ entry: Entry, _ dossier: Dossier, _ writer: PlanWriter) -> JSONValue {
        let plan = entry.plan
        let pairs = plan.pairs.map { pair -> JSONValue in
            [
                "applicant": .string(dossier.applicants[pair.applicant].id),
                "partner": .string(dossier.partners[pair.partner].id),
                "track": .string(dossier.call.tracks[pair.track].id),
                "score": pair.score.map { .millionths($0.value) } ?? .null,
            ]
        }
        let kept = ["status", "objective", "total", "worst", "unique", "gap", "certified", "lossOfTotal", "conflict"]
        var members: [JSONMember] = []
        if case .object(let all) = writer.value(plan) {
            for member in all where kept.contains(member.key) { members.append(member) }
        }
        members += [
            JSONMember(key: "spread", value: entry.spread.map { .millionths($0) } ?? .null),
            JSONMember(key: "count", value: .integer(plan.pairs.count)),
            JSONMember(key: "pairs", value: .array(pairs)),
            JSONMember(key: "blockingPairs", value: .integer(plan.blockingPairs.count)),
            JSONMember(key: "shared", value: .integer(entry.shared)),
            JSONMember(key: "added", value: .array(entry.added.map { ids($0, dossier) })),
            JSONMember(key: "missing", value: .array(entry.missing.map { ids($0, dossier) })),
        ]
        return .object(members)
    }

    private func ids(_ pair: PairIndices, _ dossier: Dossier) -> JSONValue {
        [
            "applicant": .string(dossier.applicants[pair.applicant].id),
            "partner": .string(dossier.partners[pair.partner].id),
        ]
    }

    /// One row per objective; pairs that differ as `applicant/partner`.
    func records(_ dossier: Dossier) -> Records {
        func list(_ pairs: [PairIndices]) -> String {
            pairs.map { dossier.applicants[$0.applicant].id + "/" + dossier.partners[$0.partner].id }
                .joined(separator: " ")
        }
        func points(_ value: Int64?) -> String {
            value.map { Rational(numerator: $0, denominator: 1_000_000).decimalText(maximumPlaces: 6) } ?? ""
        }
        return Records(
            header: [
                "objective", "recommended", "status", "pairs", "total", "worst", "spread", "blockingPairs", "shared",
                "added", "missing",
            ],
            rows: entries.map { entry in
                [
                    entry.objective.rawValue, "\(isRecommended(entry))", entry.plan.status.rawValue,
                    "\(entry.plan.pairs.count)", points(entry.plan.total.value), points(entry.plan.worst),
                    points(entry.spread), "\(entry.plan.blockingPairs.count)", "\(entry.shared)", list(entry.added),
                    list(entry.missing),
                ]
            })
    }
}
