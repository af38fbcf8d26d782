extension OperationAnswer {
    /// The answer as data: ids, codes and numbers; `explain` adds its sentences.
    public var result: JSONValue {
        switch content {
        case .rank(let ranking): return RankingWriter(dossier, ranking).value()
        case .preselection(let preselection): return PreselectionWriter(dossier, preselection).value()
        case .match(let study, let plan, let others): return planValue(study, plan, others)
        case .network(_, let plan, let network): return NetworkWriter(dossier, plan, network).value()
        case .calendar(_, let plan, let calendar): return CalendarWriter(dossier, plan, calendar).value()
        case .objectives(let study, let comparison):
            return comparison.value(dossier, PlanWriter(dossier, study.ranking, date: options.date))
        case .alternatives(let study, let alternatives):
            return AlternativesWriter(dossier, study.ranking, alternatives).value()
        case .prices(let study, let prices): return PricesWriter(dossier, study.ranking, prices).value()
        case .frontier(let study, let frontier):
            return PlanFrontierWriter(dossier: dossier, ranking: study.ranking, frontier: frontier).value()
        case .evaluation(let study, let evaluation):
            return PlanEvaluationWriter(dossier, study.ranking, date: options.date).value(evaluation)
        case .proposal(let study, let plan, let others):
            return [
                "ranking": RankingWriter(dossier, study.ranking).value(), "matching": planValue(study, plan, others),
            ]
        case .assessors(_, let report): return assessorsValue(report)
        case .requests(let requests): return ["requests": .array(requests.map { requestValue($0) })]
        case .minutes(let minutes, let template): return minutes.value(template, in: options.language)
        case .themes(let proposals): return proposals.value(dossier)
        case .rematch(let rematch): return RematchWriter(rematch, options.language).value()
        case .weights(let study): return WeightWriter(dossier, study).value()
        case .scenarios(let comparison): return comparison.value(dossier)
        case .rules(let comparison): return comparison.value(dossier)
        case .check(let study, let table): return checkValue(study, table)
        case .municipality(let side, let index, let study, let plan, let table, let change):
            return municipalityValue(side, index, study, plan, table, change)
        case .pair(let applicant, let partner, let study, let plan, let table, let detail):
            let pair = PairWriter(dossier).value(
                applicant, partner, table[applicant, partner], track: table.trackOfPartner[partner], detail: detail)
            let planned = plan.pairs.first { $0.applicant == applicant && $0.partner == partner }
            return [
                "pair": pair, "expertise": pairEvidence(applicant, partner), "isProposed": .boolean(planned != nil),
                "signOff": signOff(planned, study),
                "sharedGoals": dossier.sharedGoals(applicant: applicant, partner: partner).map {
                    .array($0.map { .integer($0) })
                } ?? .null,
                "progress": progress(applicant, partner, planned?.track, study).value(dossier),
                "story": .texts(page.sentences),
            ]
        case .expertise(let table): return ExpertiseWriter(dossier, table).value()
        case .feedback(let feedback, _):
            return FeedbackWriter(dossier, options.language).value(feedback, story: page.sentences)
        }
    }

    private func pairEvidence(_ applicant: Int, _ partner: Int) -> JSONValue {
        let writer = EvidenceWriter(dossier)
        return [
            "north": writer.value(dossier.applicants[applicant]), "south": writer.value(dossier.partners[partner]),
        ]
    }

    private func planValue(_ study: Study, _ plan: Plan, _ others: [Plan]) -> JSONValue {
        let writer = PlanWriter(dossier, study.ranking, date: options.date)
        return [
            "plan": writer.value(plan), "otherQuestionVersions": .array(others.map { writer.value($0) }),
            "preselection": PreselectionWriter(dossier, dossier.southernPreselection()).partners,
        ]
    }

    private func assessorsValue(_ report: AssessorReport) -> JSONValue {
        let own = AssessorReportWriter(dossier, report).value()
        let grids = dossier.southernPreselection().grids
        guard !grids.isEmpty, case .object(var members) = own else { return own }
        let reports = grids.sorted { dossier.call.tracks[$0.track].id < dossier.call.tracks[$1.track].id }
        members.append(
            JSONMember(
                key: "preselection",
                value: .array(
                    reports.map {
                        [
                            "track": .string(dossier.call.tracks[$0.track].id),
                            "report": AssessorReportWriter($0.dossier, $0.report).value(),
                        ]
                    })))
        return .object(members)
    }

    private func requestValue(_ request: CompletionRequest) -> JSONValue {
        let writer = RankingWriter(request.dossier, request.ranking)
        let municipality =
            request.side == .north ? dossier.applicants[request.municipality] : dossier.partners[request.municipality]
        let message = Page(title: "", blocks: dossier.message(of: request, language: options.language))
        return [
            "municipality": .string(municipality.id), "side": .string(request.side.rawValue),
            "needed": .array(request.needed.map { writer.missing($0) }),
            "others": .array(request.others.map { writer.missing($0) }),
            "asks": .texts(request.asks.map { $0.rawValue }), "message": .texts(message.sentences),
        ]
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
            "assessors": .integer(dossier.assessors.count),
            "sheets": .integer(dossier.sheets.count + dossier.partnerSheets.count),
            "missing": .array(missing), "notAssessable": .array(asks),
            "preselection": PreselectionWriter(dossier, dossier.southernPreselection()).partners,
            "unconfirmedThemes": .array(dossier.unconfirmedThemes.map { $0.value(dossier) }),
        ]
    }

    private func municipalityValue(
        _ side: Side, _ index: Int, _ study: Study, _ plan: Plan, _ table: PairTable, _ change: OverallChange?
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
        var overall = JSONValue.null
        if side == .north {
            let writer = RankingWriter(dossier, study.ranking)
            ranking = writer.entry(study.ranking.entry(of: index))
            overall = change.map { writer.overallChange($0) } ?? .null
        }
        var members: [JSONMember] = [
            JSONMember(key: "municipality", value: .string(municipality.id)),
            JSONMember(key: "side", value: .string(side.rawValue)), JSONMember(key: "ranking", value: ranking),
            JSONMember(key: "overallChange", value: overall),
            JSONMember(key: "pair", value: planned.map { pairs.value($0, progress($0, study)) } ?? .null),
            JSONMember(key: "signOff", value: signOff(planned, study)),
            JSONMember(key: "goals", value: goals(side, index)),
            JSONMember(key: "pairs", value: .array(summaries)),
            JSONMember(key: "expertise", value: EvidenceWriter(dossier).value(municipality)),
            JSONMember(key: "story", value: .texts(page.sentences)),
        ]
        guard side == .south else { return .object(members) }
        let preselection = dossier.southernPreselection()
        let writer = PreselectionWriter(dossier, preselection)
        members.append(
            JSONMember(key: "preselection", value: writer.standing(preselection.standings[index])))
        let hasStatus = municipality.preselection?.status != nil
        if let grid = preselection.grid(of: preselection.standings[index].track),
            let entry = grid.entry(of: index, hasStatus: hasStatus)
        {
            members.append(
                JSONMember(key: "grid", value: RankingWriter(grid.dossier, grid.ranking).entry(entry)))
        }
        return .object(members)
    }

    /// By goal that it serves, the share of its questions and offers; null where these are unknown.
    private func goals(_ side: Side, _ index: Int) -> JSONValue {
        guard let profile = dossier.goalShares(of: side, index) else { return .null }
        return .array(profile.map { ["goal": .integer($0.goal), "share": .fraction($0.share)] })
    }

    private func progress(_ pair: PlannedPair, _ study: Study) -> PairProgress {
        progress(pair.applicant, pair.partner, pair.track, study)
    }

    /// How far a pair has come; without a track nobody can sign off.
    private func progress(_ applicant: Int, _ partner: Int, _ track: Int?, _ study: Study) -> PairProgress {
        let signOff = track.map { dossier.signOffs(study.ranking)[$0].status }
        return dossier.progress(applicant: applicant, partner: partner, signOff: signOff, on: options.date)
    }

    /// Whether the umbrella association agreed to the track of a proposed pair; null without one.
    private func signOff(_ pair: PlannedPair?, _ study: Study) -> JSONValue {
        pair.map { dossier.signOffs(study.ranking)[$0.track].value(dossier) } ?? .null
    }
}

extension Study {
    /// Applicants whose file lacks something, in id order.
    package var incompleteFiles: [RankingEntry] {
        ranking.entries.filter { !$0.missing.isEmpty }.sorted { $0.applicant < $1.applicant }
    }
}
