import DecisionKernels

extension OperationAnswer {
    /// The answer as rows: one per applicant, per pair, per unit of demand, per missing item, per assessor, or per open
    /// point.
    package var records: Records {
        switch content {
        case .rank(let ranking): applicants(ranking, pairs: nil)
        case .preselection(let preselection): partners(preselection)
        case .proposal(let study, let plan, _): applicants(study.ranking, pairs: plan.pairs)
        case .match(let study, let plan, _): pairs(plan, study)
        case .network(_, let plan, let network): NetworkWriter(dossier, plan, network).records
        case .calendar(_, let plan, let calendar): CalendarWriter(dossier, plan, calendar).records()
        case .objectives(_, let comparison): comparison.records(dossier)
        case .alternatives(let study, let alternatives):
            AlternativesWriter(dossier, study.ranking, alternatives).records()
        case .prices(let study, let prices): PricesWriter(dossier, study.ranking, prices).records()
        case .frontier(let study, let frontier):
            PlanFrontierWriter(dossier: dossier, ranking: study.ranking, frontier: frontier).records()
        case .evaluation(let study, let evaluation): evaluation.records(dossier, study.ranking, date: options.date)
        case .check(let study, _): missing(study)
        case .requests(let requests): completions(requests)
        case .assessors(_, let report): assessors(report)
        case .municipality(let side, let index, _, let plan, let table, _): others(side, index, plan, table)
        case .minutes(let minutes, _): openPoints(minutes)
        case .themes(let proposals): proposals.records(dossier, options.language)
        case .rematch(let rematch): RematchWriter(rematch, options.language).records()
        case .weights(let study): WeightWriter(dossier, study).records()
        case .scenarios(let comparison): comparison.records(dossier)
        case .rules(let comparison): comparison.records(dossier)
        case .pair(let applicant, let partner, _, _, _, let detail): units(applicant, partner, detail)
        case .expertise(let table): ExpertiseRows(dossier, table, options.language).records
        case .feedback(let feedback, _): FeedbackWriter(dossier, options.language).records(feedback)
        }
    }

    private func applicants(_ ranking: Ranking, pairs: [PlannedPair]?) -> Records {
        var header = ["applicant", "name", "rankBest", "rankWorst", "totalLow", "totalHigh", "decision", "track"]
        header.append("decisionWithoutPanel")
        let hasQuotas = ranking.quotas != nil
        if hasQuotas { header += ["decisionWithoutQuotas", "quotas", "quotasUnknown"] }
        if pairs != nil {
            header += ["partner", "score", "signOff", "signOffDate", "status", "waitingFor", "deadline"]
        }
        let signOffs = pairs == nil ? [] : dossier.signOffs(ranking)
        let rows = ranking.entries.map { entry -> [String] in
            let applicant = dossier.applicants[entry.applicant]
            var row = [
                applicant.id, applicant.name, entry.rank.map { "\($0.best)" } ?? "",
                entry.rank.map { "\($0.worst)" } ?? "", decimal(entry.total?.total.low),
                decimal(entry.total?.total.high), entry.decision.rawValue,
                entry.track.map { dossier.call.tracks[$0].id } ?? "", entry.decisionWithoutPanel.rawValue,
            ]
            if hasQuotas { row += quotas(entry) }
            if let pairs {
                let pair = pairs.first { $0.applicant == entry.applicant }
                row += [pair.map { dossier.partners[$0.partner].id } ?? "", score(pair?.score)]
                row += signOff(pair, signOffs) + progress(pair, signOffs)
            }
            return row
        }
        return Records(header: header, rows: rows)
    }

    private func quotas(_ entry: RankingEntry) -> [String] {
        func ids(_ truth: Truth) -> String {
            let applicant = dossier.applicants[entry.applicant]
            return dossier.call.quotas.filter { $0.condition.holds(for: applicant) == truth }.map { $0.id }
                .joined(separator: " ")
        }
        return [entry.decisionWithoutQuotas?.rawValue ?? "", ids(.yes), ids(.unknown)]
    }

    private func partners(_ preselection: SouthernPreselection) -> Records {
        let rows = preselection.standings.map { standing -> [String] in
            let partner = dossier.partners[standing.partner]
            let given = partner.preselection
            let entry = preselection.grid(of: standing.track)?.entry(
                of: standing.partner, hasStatus: given?.status != nil)
            return [
                standing.track.map { dossier.call.tracks[$0].id } ?? "", partner.id, partner.name,
                entry?.rank.map { "\($0.best)" } ?? "", entry?.rank.map { "\($0.worst)" } ?? "",
                decimal(entry?.total?.total.low), decimal(entry?.total?.total.high),
                standing.decision?.rawValue ?? "", standing.status?.rawValue ?? "",
                standing.status == nil ? "" : standing.isByGrid ? "grid" : "umbrella", given?.by ?? "",
                given?.date?.text ?? "", given?.reason?.text(in: options.language) ?? "", "\(standing.differs)",
            ]
        }
        return Records(
            header: [
                "track", "partner", "name", "rankBest", "rankWorst", "totalLow", "totalHigh", "grid", "status",
                "decidedBy", "by", "date", "reason", "differs",
            ], rows: rows)
    }

    private func pairs(_ plan: Plan, _ study: Study) -> Records {
        let signOffs = dossier.signOffs(study.ranking)
        let isJoint = plan.joint != nil
        let header = [
            "applicant", "partner", "track", "score", "scoreLow", "scoreHigh", "fitNorth", "fitSouth", "mutualFit",
            "signOff", "signOffDate", "status", "waitingFor", "deadline",
        ]
        return Records(
            header: header + (isJoint ? ["total", "totalLow", "totalHigh", "decision"] : [])
                + (plan.quotas.isEmpty ? [] : ["quotas", "quotasUnknown"]),
            rows: plan.pairs.map { pair in
                [
                    dossier.applicants[pair.applicant].id, dossier.partners[pair.partner].id,
                    dossier.call.tracks[pair.track].id, score(pair.score), millionths(pair.score?.low),
                    millionths(pair.score?.high), fraction(pair.fit?.north.value), fraction(pair.fit?.south.value),
                    fraction(pair.fit?.mutual),
                ] + signOff(pair, signOffs) + progress(pair, signOffs) + (isJoint ? counted(pair, study) : [])
                    + quotas(pair, plan)
            })
    }

    /// The applicant's total as it counted with the score, and what the ranking decides about it.
    private func counted(_ pair: PlannedPair, _ study: Study) -> [String] {
        let total = pair.countedTotal
        return [
            millionths(total?.value), millionths(total?.low), millionths(total?.high),
            study.ranking.entry(of: pair.applicant).decision.rawValue,
        ]
    }

    /// The quotas on plans for which a pair counts, and those for which nobody knows it; nothing in a call without any.
    private func quotas(_ pair: PlannedPair, _ plan: Plan) -> [String] {
        guard !plan.quotas.isEmpty else { return [] }
        let own = RematchPair(pair.applicant, pair.partner)
        func ids(_ reports: [PlanQuotaReport]) -> String {
            reports.map { dossier.call.matching.quotas[$0.quota].id }.joined(separator: " ")
        }
        return [
            ids(plan.quotas.filter { $0.counted.contains(own) }), ids(plan.quotas.filter { $0.unknown.contains(own) }),
        ]
    }

    /// Status and date of the sign-off of the pair's track.
    private func signOff(_ pair: PlannedPair?, _ signOffs: [TrackSignOff]) -> [String] {
        guard let pair else { return ["", ""] }
        return [signOffs[pair.track].status.rawValue, signOffs[pair.track].date?.text ?? ""]
    }

    /// How far the pair has come, whose answer it waits for, and until when.
    private func progress(_ pair: PlannedPair?, _ signOffs: [TrackSignOff]) -> [String] {
        guard let pair else { return ["", "", ""] }
        let progress = dossier.progress(
            applicant: pair.applicant, partner: pair.partner, signOff: signOffs[pair.track].status, on: options.date)
        return [
            progress.status.rawValue, progress.waitingFor.map { $0.rawValue }.joined(separator: " "),
            progress.deadline?.text ?? "",
        ]
    }

    private func others(_ side: Side, _ index: Int, _ plan: Plan, _ table: PairTable) -> Records {
        let count = side == .north ? dossier.partners.count : dossier.applicants.count
        let rows = (0..<count).map { other -> [String] in
            let (applicant, partner) = side == .north ? (index, other) : (other, index)
            let entry = table[applicant, partner]
            let isProposed = plan.pairs.contains { $0.applicant == applicant && $0.partner == partner }
            return [
                dossier.applicants[applicant].id, dossier.partners[partner].id, score(entry.score),
                fraction(entry.fit?.north.value), fraction(entry.fit?.south.value), "\(isProposed)",
                entry.blocks.map { $0.code }.joined(separator: " "),
            ]
        }
        return Records(
            header: ["applicant", "partner", "score", "fitNorth", "fitSouth", "isProposed", "blocks"], rows: rows)
    }

    private func units(_ applicant: Int, _ partner: Int, _ detail: PairDetail) -> Records {
        var rows: [[String]] = []
        for table in [detail.north, detail.south] {
            let north = dossier.applicants[applicant]
            let south = dossier.partners[partner]
            let learner = table.learner == .north ? north : south
            let teacher = table.learner == .north ? south : north
            for row in table.rows {
                guard let demand = learner.demands?[row.place.demand] else { continue }
                let part = row.place.subQuestion.map { demand.subQuestions[$0] }
                rows.append([
                    learner.id, demand.id, part?.id ?? "",
                    (part?.text ?? demand.question)?.text(in: options.language) ?? "", row.priority?.rawValue ?? "",
                    fraction(row.share), fraction(row.strength), "\(row.isCovered)",
                    row.answer.flatMap { teacher.offers?[$0.offer].id } ?? "",
                ])
            }
        }
        return Records(
            header: [
                "learner", "demand", "subQuestion", "question", "priority", "share", "strength", "covered", "offer",
            ], rows: rows)
    }

    private func assessors(_ report: AssessorReport) -> Records {
        let rows = report.assessors.map { record in
            [
                dossier.assessors[record.assessor].id, "\(record.sheets.count)", "\(record.recusals.count)",
                fraction(record.strictness), "\(record.tasks.count)",
            ]
        }
        return Records(header: ["assessor", "sheets", "recusals", "strictness", "toDo"], rows: rows)
    }

    private func completions(_ requests: [CompletionRequest]) -> Records {
        var rows: [[String]] = []
        for request in requests {
            let names = RankingNames(request.dossier, request.ranking, options.language)
            let municipality =
                request.side == .north
                ? dossier.applicants[request.municipality] : dossier.partners[request.municipality]
            func add(_ item: String, isNeeded: Bool) {
                rows.append([municipality.id, municipality.name, "\(isNeeded)", item])
            }
            for item in request.needed { add(names.missing(item), isNeeded: true) }
            for item in request.others { add(names.missing(item), isNeeded: false) }
            for ask in request.asks { add(ask.question(in: options.language), isNeeded: false) }
        }
        return Records(header: ["municipality", "name", "needed", "missing"], rows: rows)
    }

    private func openPoints(_ minutes: Minutes) -> Records {
        let rows = minutes.openPoints.map { point in
            let row = minutes.row(point, options.language)
            return [row.who, row.ids.joined(separator: " "), point.task.code, row.text]
        }
        return Records(header: ["who", "ids", "task", "text"], rows: rows)
    }

    private func missing(_ study: Study) -> Records {
        let names = RankingNames(dossier, study.ranking, options.language)
        var rows: [[String]] = []
        for entry in study.incompleteFiles {
            for item in entry.missing { rows.append([dossier.applicants[entry.applicant].id, names.missing(item)]) }
        }
        return Records(header: ["applicant", "missing"], rows: rows)
    }

    private func decimal(_ value: Rational?) -> String {
        value?.decimalText(maximumPlaces: JSONValue.decimals) ?? ""
    }

    private func score(_ score: PairScore?) -> String { millionths(score?.value) }

    private func millionths(_ value: Int64?) -> String {
        value.map { Rational(numerator: $0, denominator: 1_000_000).decimalText(maximumPlaces: 6) } ?? ""
    }

    private func fraction(_ value: Double?) -> String {
        guard let value, case .number(let text) = JSONValue.fraction(value) else { return "" }
        return text
    }
}
