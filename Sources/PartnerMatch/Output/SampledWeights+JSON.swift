import DecisionKernels

/// What was sampled, as JSON and as rows; keys as those of the operation on bare numbers.
struct SampledWeightsWriter {
    let dossier: Dossier

    /// The members about applicants.
    func members(_ found: DossierAcceptability) -> [JSONMember] {
        func perApplicant(_ key: String, _ members: (Int) -> [JSONMember]) -> JSONMember {
            JSONMember(
                key: key,
                value: .array(
                    found.applicants.indices.map { position in
                        .object([JSONMember(key: "applicant", value: id(found, position))] + members(position))
                    }))
        }
        return [
            JSONMember(key: "samples", value: .integer(found.samples)),
            JSONMember(key: "scores", value: .string(found.scores.rawValue)),
            JSONMember(key: "drawnScores", value: .boolean(found.drawsScores)),
            perApplicant("rankAcceptability") { position in
                [JSONMember(key: "ranks", value: .array(found.ranks[position].map { .fraction($0) }))]
            },
            perApplicant("selectedAcceptability") { position in
                [
                    JSONMember(key: "share", value: .fraction(found.selected[position])),
                    JSONMember(key: "standardError", value: number(found.selectedError[position])),
                    JSONMember(key: "reserve", value: .fraction(found.reserve[position])),
                ]
            },
            perApplicant("expectedRank") { position in
                [JSONMember(key: "rank", value: .fraction(found.expectedRank[position]))]
            },
            perApplicant("centralWeights") { position in
                [JSONMember(key: "weights", value: weights(found, found.centralWeights[position]))]
            },
            perApplicant("confidence") { position in
                [JSONMember(key: "factor", value: number(found.confidence[position]))]
            },
            JSONMember(
                key: "pairwiseWinning",
                value: .array(found.pairwise.map { row in .array(row.map { .fraction($0) }) })),
            JSONMember(key: "undecided", value: .fraction(found.undecided)),
        ]
    }

    /// The member about pairs.
    func value(_ found: PairAcceptability) -> JSONValue {
        [
            "vary": .string(found.vary.rawValue), "samples": .integer(found.samples),
            "components": .texts(found.components.map { $0.rawValue }),
            "exactIntervals": .boolean(found.areIntervalsExact), "infeasible": .fraction(found.infeasible),
            "pairs": .array(found.pairs.map { pair($0) }),
        ]
    }

    private func pair(_ pair: PairAcceptability.Pair) -> JSONValue {
        [
            "applicant": .string(dossier.applicants[pair.applicant].id),
            "partner": .string(dossier.partners[pair.partner].id), "share": .fraction(pair.share),
            "standardError": number(pair.error), "planned": .boolean(pair.isPlanned),
            "standing": .string(pair.standing.rawValue),
            "intervals": .array(
                pair.intervals.map { interval in
                    [
                        "component": .string(interval.component.rawValue), "today": .fraction(interval.today),
                        "low": .fraction(interval.low), "high": .fraction(interval.high),
                    ]
                }),
        ]
    }

    /// One row per applicant.
    func records(_ acceptability: DossierAcceptability?) -> Records {
        let header = ["applicant", "selected", "standardError", "reserve", "expectedRank", "confidence"]
        guard let found = acceptability else { return Records(header: header, rows: []) }
        let count = found.applicants.count
        return Records(
            header: header + found.criteria.map { "central:" + dossier.call.criteria[$0].id }
                + (0..<count).map { "rank\($0 + 1)" },
            rows: (0..<count).map { position in
                var row = [
                    dossier.applicants[found.applicants[position]].id, text(found.selected[position]),
                    text(found.selectedError[position]), text(found.reserve[position]),
                    text(found.expectedRank[position]), text(found.confidence[position]),
                ]
                let central = found.centralWeights[position]
                for column in found.criteria.indices { row.append(text(central.map { $0[column] })) }
                for rank in 0..<count { row.append(text(found.ranks[position][rank])) }
                return row
            })
    }

    /// One row per pair.
    func records(_ pairs: PairAcceptability?) -> Records {
        let header = ["applicant", "partner", "share", "standardError", "planned", "standing"]
        guard let found = pairs else { return Records(header: header, rows: []) }
        return Records(
            header: header + found.components.flatMap { [$0.rawValue + ":low", $0.rawValue + ":high"] },
            rows: found.pairs.map { pair in
                var row = [
                    dossier.applicants[pair.applicant].id, dossier.partners[pair.partner].id, text(pair.share),
                    text(pair.error), "\(pair.isPlanned)", pair.standing.rawValue,
                ]
                for component in found.components {
                    let interval = pair.intervals.first { $0.component == component }
                    row += [text(interval?.low), text(interval?.high)]
                }
                return row
            })
    }

    private func id(_ found: DossierAcceptability, _ position: Int) -> JSONValue {
        .string(dossier.applicants[found.applicants[position]].id)
    }

    private func weights(_ found: DossierAcceptability, _ weights: [Double]?) -> JSONValue {
        guard let weights else { return .null }
        return .object(
            weights.indices.map {
                JSONMember(key: dossier.call.criteria[found.criteria[$0]].id, value: .fraction(weights[$0]))
            })
    }

    private func number(_ value: Double?) -> JSONValue { value.map { .fraction($0) } ?? .null }

    private func text(_ value: Double?) -> String {
        guard let value, case .number(let text) = JSONValue.fraction(value) else { return "" }
        return text
    }
}
