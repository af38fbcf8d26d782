/// A ranking as JSON. Ids stand for indices again; nothing is said here in words.
package struct RankingWriter {
    let dossier: Dossier
    let ranking: Ranking

    package init(_ dossier: Dossier, _ ranking: Ranking) {
        self.dossier = dossier
        self.ranking = ranking
    }

    package func value() -> JSONValue {
        let value: JSONValue = [
            "status": .string(ranking.status.rawValue),
            "weights": .text(dossier.weights.id),
            "weightNotSet": criteria(ranking.weightNotSet),
            "scaleNotSet": criteria(ranking.scaleNotSet),
            "bonusNotSet": criteria(ranking.bonusNotSet),
            "thirdAssessorRule": .string(ranking.points.thirdAssessorRule.rawValue),
            "entries": .array(ranking.entries.map { entry($0) }),
            "tieBreaks": .array(
                ranking.tieBreaks.map { tieBreak($0) }),
            "coverageUnknown": .array(
                ranking.coverageUnknown.map {
                    ["coverage": .string($0.aspect.rawValue), "applicants": applicants($0.applicants)]
                }),
            "tracks": .array(outcome(ranking.outcome)),
            "tracksWithoutPanel": .array(outcome(ranking.outcomeWithoutPanel)),
            "uncertain": applicants(ranking.uncertain),
            "lots": .array(ranking.lots.map { lot($0) }),
            "withdrawals": .array(dossier.decisions.withdrawals.map { withdrawal($0) }),
        ]
        return withQuotas(value)
    }

    /// One applicant, as in `entries`.
    package func entry(_ entry: RankingEntry) -> JSONValue {
        let value: JSONValue = [
            "applicant": .string(applicant(entry.applicant)),
            "name": .string(dossier.applicants[entry.applicant].name),
            "decision": .string(entry.decision.rawValue),
            "decisionWithoutPanel": .string(entry.decisionWithoutPanel.rawValue),
            "trackWithoutPanel": ranking.outcomeWithoutPanel.tracks[entry.applicant].map { .string(track($0)) }
                ?? .null,
            "wouldBe": .text(entry.wouldBe?.rawValue),
            "isDecidedDespiteGaps": .boolean(entry.isDecidedDespiteGaps),
            "rank": entry.rank.map { places($0) } ?? .null,
            "tiedWith": applicants(entry.tiedWith),
            "total": entry.total.map { total($0) } ?? .null,
            "points": .array(points(entry.applicant)),
            "thresholds": .array(entry.thresholds.map { threshold($0) }),
            "eligibility": eligibility(entry.eligibility),
            "missing": .array(entry.missing.map { missing($0) }),
            "gaps": .array(entry.gaps.map { gap($0) }),
            "sheets": sheets(ranking.points.rows[entry.applicant]),
            "track": entry.track.map { .string(track($0)) } ?? .null,
            "trackByIdOrder": .boolean(entry.trackByIdOrder),
            "reserve": .array(
                entry.reserve.map {
                    [
                        "track": .string(track($0.track)), "place": .integer($0.place),
                        "isTiedAtEnd": .boolean($0.isTiedAtEnd),
                    ]
                }),
            "tieAtTheLine": entry.tieAtTheLine.map { tie($0) } ?? .null,
            "dependsOn": entry.dependence.map { dependence($0) } ?? .null,
            "override": entry.override.map { override($0) } ?? .null,
            "lot": entry.lot.map { .integer($0) } ?? .null,
            "line": entry.line.map {
                ["distance": .exact($0.distance), "against": .string(applicant($0.against))]
            } ?? .null,
            "smallestChange": entry.smallestChange.map {
                [
                    "criterion": .string(criterion($0.criterion)), "from": .exact($0.from), "to": .exact($0.to),
                    "gains": .boolean($0.gains),
                ]
            } ?? .null,
            "dominance": entry.dominance.map {
                ["over": applicants($0.over), "under": applicants($0.under), "places": places($0.places)]
            } ?? .null,
        ]
        return withQuotas(value, entry)
    }

    /// The smallest change over all criteria together, or why there is none.
    package func overallChange(_ change: OverallChange) -> JSONValue {
        switch change {
        case .none(let reason): return ["none": .string(reason.rawValue)]
        case .change(let change):
            let points = change.points.sorted { criterion($0.criterion) < criterion($1.criterion) }
            return [
                "gains": .boolean(change.gains), "size": .exact(change.size), "isProven": .boolean(change.isProven),
                "points": .array(
                    points.map {
                        [
                            "criterion": .string(criterion($0.criterion)), "from": .exact($0.from), "to": .exact($0.to),
                        ]
                    }),
            ]
        }
    }

    private func tieBreak(_ tieBreak: TieBreak) -> JSONValue {
        let ahead = applicants(tieBreak.ahead)
        let behind = applicants(tieBreak.behind)
        switch tieBreak.rule {
        case .criterion(let index): return ["criterion": .string(criterion(index)), "ahead": ahead, "behind": behind]
        case .coverage(let aspect):
            let brings = tieBreak.brings.map { item in
                switch item {
                case .theme(let index): dossier.taxonomy.themes[index].id
                case .region(let name): name
                }
            }
            return [
                "coverage": .string(aspect.rawValue), "brings": .texts(brings.sorted()), "ahead": ahead,
                "behind": behind,
            ]
        }
    }

    private func total(_ total: Total) -> JSONValue {
        [
            "total": .exact(total.total), "base": .exact(total.base), "bonus": .exact(total.bonus),
            "contributions": .array(
                total.contributions.sorted { criterion($0.criterion) < criterion($1.criterion) }.map {
                    [
                        "criterion": .string(criterion($0.criterion)), "contribution": .exact($0.amount),
                        "share": .exact($0.share), "isUnknown": .boolean($0.isUnknown),
                    ]
                }),
            "bonuses": .array(
                total.bonuses.sorted { criterion($0.criterion) < criterion($1.criterion) }.map {
                    [
                        "criterion": .string(criterion($0.criterion)), "holds": .truth($0.holds),
                        "points": .exact($0.amount),
                    ]
                }),
        ]
    }

    private func points(_ applicant: Int) -> [JSONValue] {
        let columns = ranking.points.criteria.enumerated().map { (criterion($0.element), $0.offset) }
        let cells = ranking.points.rows[applicant].cells
        return columns.sorted { $0.0 < $1.0 }.map { id, column in
            let cell = cells[column]
            return [
                "criterion": .string(id), "points": cell.points.map { .exact($0) } ?? .null,
                "scores": .integer(cell.scores), "lowest": .rounded(cell.lowest), "highest": .rounded(cell.highest),
            ]
        }
    }

    private func threshold(_ result: ThresholdResult) -> JSONValue {
        [
            "subject": subject(result.subject), "required": .rounded(result.required),
            "reached": result.reached.map { .exact($0) } ?? .null, "met": .truth(result.met),
        ]
    }

    private func subject(_ subject: ThresholdResult.Subject) -> JSONValue {
        switch subject {
        case .criterion(let index): ["criterion": .string(criterion(index))]
        case .section(let section): ["section": .string(section)]
        case .minimumTotal: "minimum-total"
        case .minimumPoints: "minimum-points"
        }
    }

    private func eligibility(_ eligibility: Eligibility) -> JSONValue {
        [
            "status": .string(eligibility.status.rawValue),
            "findings": .array(
                eligibility.findings.map {
                    [
                        "code": .string($0.reason.rawValue), "effect": .string($0.effect.rawValue),
                        "criterion": $0.criterion.map { .string(criterion($0)) } ?? .null,
                    ]
                }),
        ]
    }

    package func missing(_ item: MissingItem) -> JSONValue {
        switch item {
        case .fact(let fact, let index): ["fact": .string(fact), "criterion": .string(criterion(index))]
        case .commitment(let index): ["commitment": .string(criterion(index))]
        case .rule(let index): ["rule": .string(criterion(index))]
        case .bonus(let index): ["bonus": .string(criterion(index))]
        case .quota(let index): ["quota": .string(dossier.call.quotas[index].id)]
        case .tracks: ["key": "tracks"]
        case .receivedAt: ["key": "receivedAt"]
        case .languages: ["key": "languages"]
        case .team: ["key": "team"]
        case .demands: ["key": "demands"]
        case .offers: ["key": "offers"]
        }
    }

    private func gap(_ gap: Gap) -> JSONValue {
        switch gap {
        case .points(let index): ["code": "points", "criterion": .string(criterion(index))]
        case .scale(let index): ["code": "scale", "criterion": .string(criterion(index))]
        case .bonus(let index): ["code": "bonus", "criterion": .string(criterion(index))]
        case .assessors(let index, let have, let need):
            [
                "code": "assessors", "criterion": .string(criterion(index)), "have": .integer(have),
                "need": .integer(need),
            ]
        case .thirdAssessor: ["code": "third-assessor"]
        case .threshold(let of): ["code": "threshold", "subject": subject(of)]
        case .coverage(let on): ["code": "coverage", "on": applicants(on)]
        }
    }

    private func sheets(_ row: PointsTable.Row) -> JSONValue {
        func assessors(_ sheets: [Int]) -> JSONValue {
            .texts(sheets.map { dossier.assessors[dossier.sheets[$0].assessor].id })
        }
        return [
            "kept": assessors(row.kept), "dropped": assessors(row.dropped), "recused": assessors(row.recused),
            "disagreement": .string(row.disagreement.outcome.rawValue),
            "bases": .array(
                row.disagreement.bases.map {
                    [
                        "assessor": .string(dossier.assessors[dossier.sheets[$0.sheet].assessor].id),
                        "base": .exact($0.base),
                    ]
                }),
        ]
    }

    func outcome(_ outcome: Outcome) -> [JSONValue] {
        let order = outcome.lists.indices.sorted { track($0) < track($1) }
        return order.map { index in
            let list = outcome.lists[index]
            return [
                "track": .string(track(index)), "seats": .integer(dossier.call.tracks[index].seats),
                "selected": applicants(list.selected), "kept": applicants(list.kept),
                "reserve": .array(
                    list.reserve.map {
                        [
                            "applicant": .string(applicant($0.applicant)), "place": .integer($0.place),
                            "isTiedAtEnd": .boolean($0.isTiedAtEnd),
                        ]
                    }),
            ]
        }
    }

    private func dependence(_ dependence: Dependence) -> JSONValue {
        if dependence.isOnPoints {
            return [
                "on": applicants(dependence.on), "decision": .string(dependence.decision.rawValue), "track": .null,
                "isOnPoints": true,
            ]
        }
        return [
            "on": applicants(dependence.on), "decision": .string(dependence.decision.rawValue),
            "track": dependence.track.map { .string(track($0)) } ?? .null,
        ]
    }

    private func override(_ record: OverrideRecord) -> JSONValue {
        [
            "decision": .string(record.decision.rawValue), "reason": .words(record.reason),
            "date": .date(record.date), "isApplied": .boolean(record.isApplied),
        ]
    }

    private func lot(_ record: LotRecord) -> JSONValue {
        let lot = dossier.decisions.lots[record.index]
        return [
            "between": applicants(lot.between), "seed": .number("\(lot.seed)"), "date": .date(lot.date),
            "order": .texts(record.order.map { applicant($0) }), "reason": .words(lot.reason),
            "isApplied": .boolean(record.isApplied),
        ]
    }

    private func withdrawal(_ withdrawal: PanelDecisions.Withdrawal) -> JSONValue {
        let id =
            switch withdrawal.who {
            case .applicant(let index): dossier.applicants[index].id
            case .partner(let index): dossier.partners[index].id
            }
        return ["municipality": .string(id), "date": .date(withdrawal.date), "reason": .words(withdrawal.reason)]
    }

    private func tie(_ tie: LineTie) -> JSONValue {
        ["between": applicants(tie.between), "seats": .integer(tie.seats)]
    }

    private func places(_ places: PlaceInterval) -> JSONValue {
        ["best": .integer(places.best), "worst": .integer(places.worst)]
    }

    func applicant(_ index: Int) -> String { dossier.applicants[index].id }
    func applicants(_ indices: [Int]) -> JSONValue { .texts(indices.map { applicant($0) }) }
    private func criterion(_ index: Int) -> String { dossier.call.criteria[index].id }
    private func criteria(_ indices: [Int]) -> JSONValue { .texts(indices.map { criterion($0) }.sorted()) }
    func track(_ index: Int) -> String { dossier.call.tracks[index].id }
}
