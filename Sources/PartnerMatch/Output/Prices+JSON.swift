import DecisionKernels

/// The prices of wishes as JSON and as rows.
package struct PricesWriter {
    private let dossier: Dossier
    private let ranking: Ranking
    private let prices: PlanPrices
    private let pairs: PairWriter

    package init(_ dossier: Dossier, _ ranking: Ranking, _ prices: PlanPrices) {
        self.dossier = dossier
        self.ranking = ranking
        self.prices = prices
        pairs = PairWriter(dossier)
    }

    package func value() -> JSONValue {
        [
            "status": .string(prices.plan.status.rawValue), "objective": .string(prices.plan.objective.rawValue),
            "pricedBy": "total",
            "plan": [
                "pairs": .array(
                    prices.pairs.map {
                        ["applicant": .string(applicant($0.applicant)), "partner": .string(partner($0.partner))]
                    }), "total": .millionths(prices.total),
            ],
            "conflict": PlanWriter(dossier, ranking).conflict(prices.plan),
            "pairs": .array(prices.cells.map { cell($0) }),
            "seats": .array(
                prices.seats.sorted { trackID($0) < trackID($1) }.map {
                    [
                        "track": .string(trackID($0)), "seats": .integer($0.seats),
                        "more": $0.more.map { change($0) } ?? .null, "less": $0.less.map { change($0) } ?? .null,
                    ]
                }),
        ]
    }

    /// One row per candidate and partner, then one per track and direction.
    package func records() -> Records {
        let none = [String](repeating: "", count: 4)
        func cost(_ cost: PlanPrices.Cost?) -> [String] {
            guard let cost else { return none }
            return [
                decimal(cost.loss), cost.losesRank ? "yes" : "no", ids(cost.goesOut), ids(cost.comesIn),
            ]
        }
        var rows = prices.cells.map { cell -> [String] in
            let track = prices.plan.table.trackOfPartner[cell.pair.partner].map { dossier.call.tracks[$0].id } ?? ""
            return ["pair", applicant(cell.pair.applicant), partner(cell.pair.partner), track, cell.state.rawValue]
                + cost(cell.forcing) + cost(cell.without ?? cell.binding)
                + [cell.obstacles.map { code($0) }.joined(separator: " ")]
        }
        for seats in prices.seats.sorted(by: { trackID($0) < trackID($1) }) {
            for (name, change) in [("seat-more", seats.more), ("seat-less", seats.less)] {
                guard seats.seats > 0 || name == "seat-more" else { continue }
                var row = [name, "", "", trackID(seats), change == nil ? "impossible" : "possible"]
                if let change {
                    row += [
                        decimal(-change.gain), "", memberIDs(change.change.goesOut),
                        memberIDs(change.change.comesIn),
                    ]
                } else {
                    row += none
                }
                rows.append(row + none + [""])
            }
        }
        return Records(
            header: [
                "item", "applicant", "partner", "track", "state", "loss", "losesRank", "goesOut", "comesIn",
                "lossOtherwise", "losesRankOtherwise", "goesOutOtherwise", "comesInOtherwise", "reasons",
            ], rows: rows)
    }

    private func trackID(_ seats: PlanPrices.Seats) -> String { dossier.call.tracks[seats.track].id }
    private func applicant(_ index: Int) -> String { dossier.applicants[index].id }
    private func partner(_ index: Int) -> String { dossier.partners[index].id }

    private func decimal(_ millionths: Int64) -> String {
        Rational(numerator: millionths, denominator: 1_000_000).decimalText(maximumPlaces: 6)
    }

    private func ids(_ applicants: [Int]?) -> String {
        (applicants ?? []).map { applicant($0) }.joined(separator: " ")
    }

    private func memberIDs(_ members: [RematchMember]) -> String {
        members.map { dossier.municipality($0).id }.joined(separator: " ")
    }

    private func code(_ obstacle: PlanPrices.Obstacle) -> String {
        switch obstacle {
        case .block(let block): block.code
        case .applicantIsBound: "applicant-bound"
        case .partnerIsBound: "partner-bound"
        case .noSeat: "no-seat"
        case .quotas: "quotas"
        }
    }

    private func cell(_ cell: PlanPrices.Cell) -> JSONValue {
        [
            "applicant": .string(applicant(cell.pair.applicant)), "partner": .string(partner(cell.pair.partner)),
            "state": .string(cell.state.rawValue),
            "score": prices.plan.table[cell.pair.applicant, cell.pair.partner].score.map { .millionths($0.value) }
                ?? .null, "forcing": cost(cell.forcing), "without": cost(cell.without),
            "binding": cost(cell.binding), "reasons": .array(cell.obstacles.map { obstacle($0) }),
        ]
    }

    private func cost(_ cost: PlanPrices.Cost?) -> JSONValue {
        guard let cost else { return .null }
        func list(_ applicants: [Int]?) -> JSONValue {
            applicants.map { .texts($0.map { applicant($0) }) } ?? .null
        }
        return [
            "loss": .millionths(cost.loss), "losesRank": .boolean(cost.losesRank), "goesOut": list(cost.goesOut),
            "comesIn": list(cost.comesIn),
        ]
    }

    private func obstacle(_ obstacle: PlanPrices.Obstacle) -> JSONValue {
        switch obstacle {
        case .block(let block): pairs.block(block)
        case .applicantIsBound(let index): ["code": .string(code(obstacle)), "partner": .string(partner(index))]
        case .partnerIsBound(let index): ["code": .string(code(obstacle)), "applicant": .string(applicant(index))]
        case .quotas: ["code": .string(code(obstacle))]
        case .noSeat(let track):
            ["code": .string(code(obstacle)), "track": .string(dossier.call.tracks[track].id)]
        }
    }

    private func change(_ change: PlanPrices.SeatChange) -> JSONValue {
        func ids(_ members: [RematchMember]) -> JSONValue { .texts(members.map { dossier.municipality($0).id }) }
        return [
            "gain": .millionths(change.gain), "pairs": .integer(change.pairs), "change": change.change.value(dossier),
            "better": ids(change.better), "worse": ids(change.worse),
        ]
    }
}
