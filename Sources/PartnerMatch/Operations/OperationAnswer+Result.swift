extension OperationAnswer {
    /// The answer as data: ids, codes and numbers; `explain` adds its sentences.
    public var result: JSONValue {
        switch content {
        case .rank(let ranking): return RankingWriter(dossier, ranking).value()
        case .match(_, let plan, let others): return planValue(plan, others)
        case .proposal(let study, let plan, let others):
            return [
                "ranking": RankingWriter(dossier, study.ranking).value(), "matching": planValue(plan, others),
            ]
        case .assessors(_, let report): return AssessorReportWriter(dossier, report).value()
        case .themes(let proposals): return proposals.value(dossier)
        case .check(let study, let table): return checkValue(study, table)
        case .municipality(let side, let index, let study, let plan, let table):
            return municipalityValue(side, index, study, plan, table)
        case .pair(let applicant, let partner, _, let plan, let table, let detail):
            let pair = PairWriter(dossier).value(
                applicant, partner, table[applicant, partner], track: table.trackOfPartner[partner], detail: detail)
            let isProposed = plan.pairs.contains { $0.applicant == applicant && $0.partner == partner }
            return ["pair": pair, "isProposed": .boolean(isProposed), "story": .texts(page.sentences)]
        }
    }

    private func planValue(_ plan: Plan, _ others: [Plan]) -> JSONValue {
        let writer = PlanWriter(dossier)
        return ["plan": writer.value(plan), "otherQuestionVersions": .array(others.map { writer.value($0) })]
    }

    private func checkValue(_ study: Study, _ table: PairTable) -> JSONValue {
        let writer = RankingWriter(dossier, study.ranking)
        let missing = study.incompleteFiles.map { entry -> JSONValue in
            [
                "applicant": .string(dossier.applicants[entry.applicant].id),
                "items": .array(entry.missing.map { writer.missing($0) }),
            ]
        }
        let asks = table.notAssessable.map { entry -> JSONValue in
            let municipality = entry.side == .north ? dossier.applicants : dossier.partners
            return [
                "municipality": .string(municipality[entry.municipality].id),
                "asks": .texts(entry.asks.map { $0.rawValue }),
            ]
        }
        return [
            "applicants": .integer(dossier.applicants.count), "partners": .integer(dossier.partners.count),
            "assessors": .integer(dossier.assessors.count), "sheets": .integer(dossier.sheets.count),
            "missing": .array(missing), "notAssessable": .array(asks),
            "unconfirmedThemes": .array(dossier.unconfirmedThemes.map { $0.value(dossier) }),
        ]
    }

    private func municipalityValue(
        _ side: Side, _ index: Int, _ study: Study, _ plan: Plan, _ table: PairTable
    ) -> JSONValue {
        let pairs = PairWriter(dossier)
        let municipality = side == .north ? dossier.applicants[index] : dossier.partners[index]
        let count = side == .north ? dossier.partners.count : dossier.applicants.count
        let summaries = (0..<count).map { other in
            let (applicant, partner) = side == .north ? (index, other) : (other, index)
            return pairs.summary(applicant, partner, table[applicant, partner])
        }
        let planned = plan.pairs.first { side == .north ? $0.applicant == index : $0.partner == index }
        var ranking = JSONValue.null
        if side == .north {
            ranking = RankingWriter(dossier, study.ranking).entry(study.ranking.entry(of: index))
        }
        return [
            "municipality": .string(municipality.id), "side": .string(side.rawValue), "ranking": ranking,
            "pair": planned.map { pairs.value($0) } ?? .null, "pairs": .array(summaries),
            "story": .texts(page.sentences),
        ]
    }
}

extension Study {
    /// Applicants whose file lacks something, in id order.
    package var incompleteFiles: [RankingEntry] {
        ranking.entries.filter { !$0.missing.isEmpty }.sorted { $0.applicant < $1.applicant }
    }
}
