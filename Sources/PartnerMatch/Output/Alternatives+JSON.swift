import DecisionKernels

/// The next best plans as JSON and as rows.
package struct AlternativesWriter {
    private let dossier: Dossier
    private let ranking: Ranking
    private let alternatives: PlanAlternatives

    package init(_ dossier: Dossier, _ ranking: Ranking, _ alternatives: PlanAlternatives) {
        self.dossier = dossier
        self.ranking = ranking
        self.alternatives = alternatives
    }

    private var plan: Plan { alternatives.plan }

    package func value() -> JSONValue {
        [
            "status": .string(plan.status.rawValue), "objective": .string(plan.objective.rawValue),
            "orderedBy": "total", "conflict": PlanWriter(dossier, ranking).conflict(plan),
            "proposed": [
                "pairs": .array(plan.pairs.map { pair(RematchPair($0.applicant, $0.partner)) }),
                "total": .millionths(plan.total.value), "worst": plan.worst.map { .millionths($0) } ?? .null,
                "unique": .boolean(plan.isUnique), "blockingPairs": .integer(plan.blockingPairs.count),
                "cohesion": cohesion(alternatives.cohesion),
            ],
            "asked": .integer(alternatives.asked),
            "alternatives": .array(alternatives.entries.map { entry($0) }),
            "complete": .boolean(alternatives.entries.count < alternatives.asked),
            "mostCohesive": [
                "within": .decimal(alternatives.within), "compared": .integer(alternatives.compared),
                "proven": .boolean(alternatives.isCohesionProven),
                "isProposed": .boolean(plan.status != .infeasible && alternatives.mostCohesive == nil),
                "plan": alternatives.mostCohesive.map { entry($0) } ?? .null,
            ],
        ]
    }

    /// One row per pair of every plan, one per pair that is given up, in the order of the plans.
    package func records() -> Records {
        var rows = plan.pairs.map {
            row("0", RematchPair($0.applicant, $0.partner), "proposed", plan.total.value, 0, alternatives.cohesion)
        }
        var others = alternatives.entries.enumerated().map { ("\($0 + 1)", $1) }
        if let entry = alternatives.mostCohesive { others.append(("cohesive", entry)) }
        for (name, entry) in others {
            let isNew = Set(entry.change.pairsIn)
            rows += entry.pairs.map {
                row(name, $0, isNew.contains($0) ? "in" : "same", entry.total, entry.loss, entry.cohesion)
            }
            rows += entry.change.pairsOut.map {
                row(name, $0, "out", entry.total, entry.loss, entry.cohesion)
            }
        }
        return Records(
            header: [
                "plan", "applicant", "partner", "track", "state", "score", "total", "loss", "connectedPairs",
                "linkedTwos",
            ], rows: rows)
    }

    private func row(
        _ plan: String, _ pair: RematchPair, _ state: String, _ total: Int64, _ loss: Int64, _ cohesion: PlanCohesion
    ) -> [String] {
        [
            plan, dossier.applicants[pair.applicant].id, dossier.partners[pair.partner].id, track(pair) ?? "", state,
            score(pair).map { decimal($0) } ?? "", decimal(total), decimal(loss), "\(cohesion.connected)",
            "\(cohesion.links)",
        ]
    }

    private func decimal(_ millionths: Int64) -> String {
        Rational(numerator: millionths, denominator: 1_000_000).decimalText(maximumPlaces: 6)
    }

    private func track(_ pair: RematchPair) -> String? {
        plan.table.trackOfPartner[pair.partner].map { dossier.call.tracks[$0].id }
    }

    private func score(_ pair: RematchPair) -> Int64? { plan.table[pair.applicant, pair.partner].score?.value }

    private func entry(_ entry: PlanAlternatives.Entry) -> JSONValue {
        [
            "total": .millionths(entry.total), "loss": .millionths(entry.loss),
            "worst": entry.worst.map { .millionths($0) } ?? .null, "pairs": .array(entry.pairs.map { pair($0) }),
            "change": entry.change.value(dossier), "cohesion": cohesion(entry.cohesion),
            "blockingPairs": .integer(entry.blockingPairs),
        ]
    }

    private func pair(_ pair: RematchPair) -> JSONValue {
        [
            "applicant": .string(dossier.applicants[pair.applicant].id),
            "partner": .string(dossier.partners[pair.partner].id), "track": .text(track(pair)),
            "score": score(pair).map { .millionths($0) } ?? .null,
        ]
    }

    private func cohesion(_ cohesion: PlanCohesion) -> JSONValue {
        [
            "connectedPairs": .integer(cohesion.connected), "linkedTwos": .integer(cohesion.links),
            "pairs": .integer(cohesion.pairs), "twos": .integer(cohesion.twos),
        ]
    }
}

extension PlanWriter {
    /// The decisions and rules that cannot hold together.
    func conflict(_ plan: Plan) -> JSONValue { .array(plan.clash.map { clash($0) }) }
}

extension PlanChange {
    func value(_ dossier: Dossier) -> JSONValue {
        func pairs(_ pairs: [RematchPair]) -> JSONValue {
            .array(
                pairs.map {
                    [
                        "applicant": .string(dossier.applicants[$0.applicant].id),
                        "partner": .string(dossier.partners[$0.partner].id),
                    ]
                })
        }
        func members(_ members: [RematchMember]) -> JSONValue {
            func ids(_ side: Side) -> JSONValue {
                .texts(members.filter { $0.side == side }.map { dossier.municipality($0).id })
            }
            return ["applicants": ids(.north), "partners": ids(.south)]
        }
        return [
            "pairsOut": pairs(pairsOut), "pairsIn": pairs(pairsIn), "otherPartner": members(moved),
            "comesIn": members(comesIn), "goesOut": members(goesOut),
        ]
    }
}
