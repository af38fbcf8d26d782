import DecisionKernels

/// The trade-offs between ranking and pairs as JSON and as rows.
struct PlanFrontierWriter {
    let dossier: Dossier
    let ranking: Ranking
    let frontier: PlanFrontier

    func value() -> JSONValue {
        [
            "status": .string(frontier.plan.status.rawValue), "ranked": .boolean(frontier.isRanked),
            "conflict": PlanWriter(dossier, ranking).conflict(frontier.plan),
            "proposed": [
                "pairs": .array(frontier.plan.pairs.map { pair(RematchPair($0.applicant, $0.partner)) }),
                "totals": .millionths(frontier.totals), "scores": .millionths(frontier.plan.total.value),
                "point": number(frontier.proposed), "betterPoint": number(frontier.better),
            ],
            "complete": .boolean(frontier.isComplete), "limit": .integer(PlanFrontier.most),
            "countsPairsFirst": .boolean(frontier.countsPairsFirst),
            "openTotals": .texts(frontier.openTotals.map { dossier.applicants[$0].id }),
            "points": .array(frontier.points.map { value($0) }),
        ]
    }

    /// From 1, as on the page.
    private func number(_ index: Int?) -> JSONValue { index.map { .integer($0 + 1) } ?? .null }

    private func value(_ point: PlanFrontier.Point) -> JSONValue {
        [
            "pairs": .array(point.pairs.map { pair($0) }), "totals": .millionths(point.totals),
            "scores": .millionths(point.scores), "worst": point.worst.map { .millionths($0) } ?? .null,
            "lambda": point.lambda.map { .exact(Interval(low: $0.low, high: $0.high)) } ?? .null,
            "change": point.change.value(dossier), "againstRanking": point.departure.value(dossier),
        ]
    }

    private func pair(_ pair: RematchPair) -> JSONValue {
        [
            "applicant": .string(dossier.applicants[pair.applicant].id),
            "partner": .string(dossier.partners[pair.partner].id), "track": .text(track(pair)),
            "score": frontier.plan.table[pair.applicant, pair.partner].score.map { .millionths($0.value) } ?? .null,
        ]
    }

    private func track(_ pair: RematchPair) -> String? {
        frontier.plan.table.trackOfPartner[pair.partner].map { dossier.call.tracks[$0].id }
    }

    /// One row per pair of every point, and one per pair of the proposed plan that it has not.
    func records() -> Records {
        func decimal(_ millionths: Int64?) -> String {
            millionths.map { Rational(numerator: $0, denominator: 1_000_000).decimalText(maximumPlaces: 6) } ?? ""
        }
        var rows: [[String]] = []
        for (position, point) in frontier.points.enumerated() {
            let isNew = Set(point.change.pairsIn)
            func row(_ pair: RematchPair, _ state: String) -> [String] {
                [
                    "\(position + 1)", decimal(point.totals), decimal(point.scores),
                    point.lambda?.low.decimalText(maximumPlaces: JSONValue.decimals) ?? "",
                    point.lambda?.high.decimalText(maximumPlaces: JSONValue.decimals) ?? "",
                    dossier.applicants[pair.applicant].id, dossier.partners[pair.partner].id, track(pair) ?? "", state,
                    decimal(frontier.plan.table[pair.applicant, pair.partner].score?.value),
                    ranking.entry(of: pair.applicant).decision.rawValue,
                ]
            }
            rows += point.pairs.map { row($0, isNew.contains($0) ? "in" : "same") }
            rows += point.change.pairsOut.map { row($0, "out") }
        }
        return Records(
            header: [
                "point", "totals", "scores", "lambdaLow", "lambdaHigh", "applicant", "partner", "track", "state",
                "score",
                "decision",
            ], rows: rows)
    }
}
