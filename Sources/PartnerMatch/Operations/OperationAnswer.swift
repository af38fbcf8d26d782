/// The answer to an operation. It holds what was computed; JSON for programs, a page for people and rows for a
/// spreadsheet are made from it when they are asked for.
public struct OperationAnswer: Sendable {
    package let operation: Operation
    package let options: OperationOptions
    package let dossier: Dossier
    package let content: Content

    package enum Content: Sendable {
        case check(Study, PairTable)
        case requests([CompletionRequest])
        case rank(Ranking)
        case preselection(SouthernPreselection)
        case match(Study, Plan, others: [Plan])
        case objectives(Study, ObjectiveComparison)
        case network(Study, Plan, Network)
        case calendar(Study, Plan, VisitCalendar)
        case alternatives(Study, PlanAlternatives)
        case prices(Study, PlanPrices)
        case frontier(Study, PlanFrontier)
        case municipality(Side, Int, Study, Plan, PairTable, OverallChange?)
        case expertise(ExpertiseTable)
        case pair(applicant: Int, partner: Int, Study, Plan, PairTable, PairDetail)
        case evaluation(Study, PlanEvaluation)
        case proposal(Study, Plan, others: [Plan])
        case assessors(Ranking, AssessorReport)
        case feedback(Feedback, Ranking)
        case minutes(Minutes, MinutesTemplate)
        case themes(ThemeProposals)
        case rematch(Rematch)
        case weights(WeightStudy)
        case scenarios(ScenarioComparison)
        case rules(RuleComparison)
    }

    /// False when there is no ranking, no selection within the quotas or no plan within the fixed pairs, or when
    /// somebody's plan breaks a rule or decision, which is an answer and no error.
    public var isComplete: Bool {
        switch content {
        case .check, .requests, .municipality, .pair, .expertise, .assessors, .feedback, .themes: true
        case .rank(let ranking): ranking.isDecided
        case .preselection(let preselection): preselection.grids.allSatisfy { $0.ranking.status == .ranked }
        case .match(let study, let plan, _), .network(let study, let plan, _), .calendar(let study, let plan, _):
            plan.status != .infeasible && (study.ranking.quotas?.status ?? .met) == .met
        case .objectives(let study, let comparison):
            comparison.recommended.plan.status != .infeasible && (study.ranking.quotas?.status ?? .met) == .met
        case .alternatives(let study, let alternatives):
            alternatives.plan.status != .infeasible && (study.ranking.quotas?.status ?? .met) == .met
        case .prices(let study, let prices):
            prices.plan.status != .infeasible && (study.ranking.quotas?.status ?? .met) == .met
        case .frontier(_, let frontier): frontier.isRanked && frontier.plan.status != .infeasible
        case .evaluation(_, let evaluation): evaluation.isValid && evaluation.best.status != .infeasible
        case .proposal(let study, let plan, _): study.ranking.isDecided && plan.status != .infeasible
        case .rematch(let rematch): rematch.plan.status != .infeasible
        case .weights(let study): study.isComplete
        case .scenarios(let comparison): comparison.entries.allSatisfy { $0.isDecided }
        case .rules(let comparison): comparison.status == .ranked
        case .minutes(let minutes, _): minutes.ranking.isDecided && minutes.plan?.status != .infeasible
        }
    }

    /// The answer as plain text, for a terminal `width` characters wide; minutes as Markdown, whatever the width.
    public func text(width: Int = 80, colour: Bool = false) -> String {
        if case .minutes(let minutes, let template) = content {
            return minutes.markdown(template, in: options.language)
        }
        return TextRenderer(width: width, usesColour: colour).render(page)
    }

    /// The answer as a document that stands alone: pretty JSON with its format, kind and provenance.
    public func document() -> [UInt8] {
        JSONWriter.pretty([
            "format": .string(Shape.formatVersion), "kind": .string(operation.rawValue), "result": result,
            "provenance": .provenance(of: dossier, options),
        ])
    }

    /// The answer as rows for a spreadsheet (RFC 4180).
    public func csv() -> String { records.csv }
}

extension Dossier {
    /// Answers an operation.
    ///
    /// - Parameters:
    ///   - plan: for `evaluate-plan`: the plan, read for this dossier.
    ///   - workers: who shares what takes long; they change no answer.
    /// - Throws: a problem when `explain` names somebody who is not in the dossier, or nobody; for an applicant or a
    ///   partner as audience also when it is not the reader's own file or proposal; when `evaluate-plan` gets no plan;
    ///   when something else is asked of all objectives than what they choose.
    /// - Complexity: a ranking is O(n · c + n · log n) for n applicants and c criteria; a plan adds the fits of all
    ///   n · m pairs with m partners, and one shortest path through them per seat.
    public func answer(
        _ operation: Operation, _ options: OperationOptions, plan: PlanInput? = nil, workers: Workers = .one
    ) throws(Problem) -> OperationAnswer {
        var dossier = self
        if operation == .match, case .one(let objective)? = options.objective {
            dossier.call.matching.objective = objective
        }
        return OperationAnswer(
            operation: operation, options: options, dossier: dossier,
            content: try dossier.content(operation, options, plan, workers))
    }

    private func content(
        _ operation: Operation, _ options: OperationOptions, _ input: PlanInput?, _ workers: Workers
    ) throws(Problem) -> OperationAnswer.Content {
        if let clash = options.clash(with: operation) { throw clash.problem }
        if options.expertise { return .expertise(expertiseTable(try expertiseScope(operation, options))) }
        switch operation {
        case .check:
            if !options.of.isEmpty || options.requests { return .requests(try requests(options.of)) }
            return .check(Study(self), pairTable())
        case .rank: return options.partners ? .preselection(southernPreselection()) : .rank(ranking())
        case .match:
            let study = Study(self)
            if options.objective == .all {
                guard !options.network else {
                    throw Problem(
                        .notOneOf, expected: .oneOf(MatchingSettings.Objective.allCases.map { $0.rawValue }),
                        found: "\"all\"")
                }
                return .objectives(study, study.objectiveComparison())
            }
            if options.network {
                let plan = study.plan()
                return .network(study, plan, network(plan))
            }
            if options.calendar {
                let plan = study.plan()
                return .calendar(study, plan, visitCalendar(plan))
            }
            if options.prices { return .prices(study, study.prices()) }
            if options.frontier { return .frontier(study, study.planFrontier()) }
            if let count = options.alternatives {
                return .alternatives(study, study.alternatives(count, within: options.within))
            }
            let (plan, others) = study.plans()
            return .match(study, plan, others: others)
        case .evaluatePlan:
            guard let input else { throw Problem(.missingKey, expected: .key("input")) }
            let study = Study(self)
            return .evaluation(study, study.evaluation(of: input))
        case .propose:
            let study = Study(self)
            let (plan, others) = study.plans()
            return .proposal(study, plan, others: others)
        case .explain:
            guard options.audience == .panel else { return try feedback(options) }
            return try explanation(options.of)
        case .assessors:
            let ranking = ranking()
            return .assessors(ranking, assessorReport(ranking))
        case .minutes:
            return .minutes(
                Minutes(Study(self), date: options.date), options.template ?? .standard(options.language))
        case .resolveThemes: return .themes(themeProposals())
        case .rematch: return .rematch(rematch(options.rematch ?? RematchScenario(), frontier: options.frontier))
        case .weights: return .weights(weightStudy(options.weighting, workers: workers))
        case .compare:
            if options.rules { return .rules(ruleComparison(preference: options.lead ?? .usual)) }
            let scenarios = options.scenarios ?? WeightScenario.fitting(self)
            guard !scenarios.isEmpty else { throw Problem(.missingKey, expected: .key("scenarios")) }
            let sets = options.criteriaOnly ? scenarios.map { $0.criteriaOnly(over: weights) } : scenarios
            var comparison = comparison(sets, plans: options.plans)
            comparison.criteriaOnly = options.criteriaOnly
            return .scenarios(comparison)
        }
    }

    /// To those who are named, or to everybody whose file lacks something.
    private func requests(_ ids: [String]) throws(Problem) -> [CompletionRequest] {
        var subjects: [(side: Side, index: Int)] = []
        for id in ids {
            let subject = try locate(id)
            if !subjects.contains(where: { $0 == subject }) { subjects.append(subject) }
        }
        return ids.isEmpty
            ? completionRequests(ranking(), pairTable()) : completionRequests(to: subjects, ranking(), pairTable())
    }

    private func explanation(_ subjects: [String]) throws(Problem) -> OperationAnswer.Content {
        switch try scope(of: subjects) {
        case .pair(let applicant, let partner):
            let study = Study(self)
            return .pair(
                applicant: applicant, partner: partner, study, study.plans().plan, pairTable(),
                pairDetail(applicant: applicant, partner: partner))
        case .municipality(let side, let index):
            let study = Study(self)
            let change = side == .north ? overallChange(of: index, in: study.ranking) : nil
            return .municipality(side, index, study, study.plans().plan, pairTable(), change)
        case .call: throw Problem(.missingKey, expected: .key("of"))
        }
    }

    /// One municipality, or an applicant and a partner in either order.
    private func scope(of subjects: [String]) throws(Problem) -> ExpertiseTable.Scope {
        guard let first = subjects.first else { throw Problem(.missingKey, expected: .key("of")) }
        guard subjects.count <= 2 else {
            throw Problem(.outOfRange, expected: .wholeBetween(1, 2), found: "\(subjects.count)")
        }
        let one = try locate(first)
        guard subjects.count == 2 else { return .municipality(one.side, one.index) }
        let other = try locate(subjects[1])
        guard one.side != other.side else {
            throw Problem(
                .wrongReference, expected: .existing(one.side == .north ? .partner : .applicant),
                found: "\"\(subjects[1])\"")
        }
        return one.side == .north
            ? .pair(applicant: one.index, partner: other.index) : .pair(applicant: other.index, partner: one.index)
    }

    /// Of the whole call, of one or of two.
    private func expertiseScope(
        _ operation: Operation, _ options: OperationOptions
    ) throws(Problem) -> ExpertiseTable.Scope {
        operation == .match ? .call : try scope(of: options.of)
    }

    private func locate(_ id: String) throws(Problem) -> (side: Side, index: Int) {
        if let index = applicants.firstIndex(where: { $0.id == id }) { return (.north, index) }
        if let index = partners.firstIndex(where: { $0.id == id }) { return (.south, index) }
        let names = (applicants + partners).map { $0.id }
        throw Problem(
            .unknownMunicipality, expected: .existing(.municipality), found: "\"\(id)\"",
            suggestion: Spelling.nearest(to: id, among: names))
    }
}
