/// Collects what is still to be done: first the steering group, then the assessors, the municipalities and the umbrella
/// associations. It computes nothing of its own; every point is a gap that the ranking, the plan or the sign-offs show.
struct OpenPointFinder {
    let dossier: Dossier
    let ranking: Ranking
    /// Nil where the dossier has no partners.
    let plan: Plan?
    /// The day of the meeting, for which deadlines are judged; nil judges none.
    let date: CalendarDate?
    private let sheets: AssessmentSheets

    init(_ dossier: Dossier, _ ranking: Ranking, _ plan: Plan?, date: CalendarDate? = nil) {
        self.date = date
        self.dossier = dossier
        self.ranking = ranking
        self.plan = plan
        sheets = AssessmentSheets(dossier)
    }

    func points() -> [OpenPoint] {
        panel + assessors + applicants + partners + consents + umbrellas
    }

    // MARK: Steering group

    private var panel: [OpenPoint] {
        var tasks: [OpenPoint.Task] = []
        if ranking.status == .weightsNotSet { tasks.append(.setWeights(criteria: ranking.weightNotSet)) }
        if !ranking.scaleNotSet.isEmpty { tasks.append(.setScales(criteria: ranking.scaleNotSet)) }
        if dossier.weights.criteria != nil, !ranking.bonusNotSet.isEmpty {
            tasks.append(.setBonuses(criteria: ranking.bonusNotSet))
        }
        if !ranking.isScored { tasks.append(.score) }
        tasks += ranking.outcome.ties.map { .settleTie($0) }
        for entry in ranking.entries where entry.eligibility.status != .ineligible {
            tasks += assessment(of: entry)
        }
        tasks += dossier.sheets.filter { isConflict($0) }.map {
            .judgeConflict(assessor: $0.assessor, applicant: $0.applicant)
        }
        for entry in ranking.entries where !entry.eligibility.findings.contains(where: { $0.reason == .withdrawn }) {
            if let override = entry.override, !override.isApplied {
                tasks.append(.reconsider(override: override.index))
            }
        }
        tasks += dossier.recordedDecisions.filter { dossier.date(of: $0) == nil }.map { .giveDate($0) }
        if let plan {
            if plan.status == .infeasible { tasks.append(.resolveClash) }
            if plan.status.hasPairs, !plan.isUnique { tasks.append(.choosePlan) }
        }
        return tasks.map { OpenPoint(.panel, $0) }
    }

    /// Somebody more has to score, and nobody is named yet.
    private func assessment(of entry: RankingEntry) -> [OpenPoint.Task] {
        let applicant = entry.applicant
        if ranking.points.rows[applicant].disagreement.outcome == .thirdAsked {
            let candidates = dossier.assessors.indices.filter { assessor in
                !sheets.mustNotScore(assessor, applicant) && sheets.sheet(of: assessor, for: applicant) == nil
            }
            return [.nameThirdAssessor(applicant: applicant, candidates: candidates)]
        }
        guard ranking.isScored, entry.gaps.contains(where: { $0.isProcedural }) else { return [] }
        let isCoverable = shortOfAssessors(applicant).allSatisfy { column, need in
            let free = dossier.assessors.indices.filter { canScore($0, applicant, column) }.count
            return free >= need
        }
        return isCoverable ? [] : [.nameMoreAssessors(applicant: applicant)]
    }

    private func isConflict(_ sheet: ScoreSheet) -> Bool {
        !sheet.isRecused && sheets.mustNotScore(sheet.assessor, sheet.applicant)
    }

    // MARK: Assessors

    private var assessors: [OpenPoint] {
        guard ranking.isScored else { return [] }
        let maker = AssessorReportMaker(dossier, ranking)
        return dossier.assessors.indices.flatMap { assessor -> [OpenPoint] in
            let sheets = dossier.sheets.indices.filter { index in
                dossier.sheets[index].assessor == assessor && !dossier.sheets[index].isRecused
            }
            let open = maker.tasks(of: assessor).filter { task in
                !task.needed.isEmpty
                    && ranking.points.rows[task.applicant].disagreement.outcome != .thirdAsked
            }
            return open.map { .init(.assessor(assessor), .completeSheet(applicant: $0.applicant, criteria: $0.needed)) }
                + maker.missingComments(sheets).map {
                    .init(.assessor(assessor), .comment(applicant: $0.applicant, criteria: $0.criteria))
                }
        }
    }

    /// Columns of the points with fewer scores than the call asks for, and how many more are needed.
    private func shortOfAssessors(_ applicant: Int) -> [(column: Int, need: Int)] {
        let minimum = max(1, dossier.call.assessment.minimumAssessors)
        return ranking.points.rows[applicant].cells.enumerated().compactMap { column, cell in
            cell.scores < minimum ? (column, minimum - cell.scores) : nil
        }
    }

    private func canScore(_ assessor: Int, _ applicant: Int, _ column: Int) -> Bool {
        let criterion = ranking.points.criteria[column]
        guard !sheets.mustNotScore(assessor, applicant),
            dossier.assessors[assessor].mandate?.contains(criterion) ?? true
        else { return false }
        let sheet = sheets.sheet(of: assessor, for: applicant)
        return sheet.map { dossier.sheets[$0].scores[criterion] == nil } ?? true
    }

    // MARK: Municipalities

    /// Those whose decision waits for an answer, with who lacks the same; the others together.
    private var applicants: [OpenPoint] {
        var groups: [(missing: [MissingItem], applicants: [Int])] = []
        var others: [Int] = []
        for entry in ranking.entries where !entry.missing.isEmpty && entry.decision != .ineligible {
            switch entry.decision {
            case .pending, .incomplete, .open:
                if let place = groups.firstIndex(where: { $0.missing == entry.missing }) {
                    groups[place].applicants.append(entry.applicant)
                } else {
                    groups.append((entry.missing, [entry.applicant]))
                }
            case .selected, .reserve, .tiedAtTheLine, .notSelected, .belowThreshold, .ineligible:
                others.append(entry.applicant)
            }
        }
        var points = groups.map { group in
            OpenPoint(.applicants(group.applicants), .completeFile(missing: group.missing, matters: true))
        }
        // That questions or offers are missing altogether is said with the rest of the file.
        points += asked(.north) { $0.filter { $0 == .demandThemes || $0 == .offerThemes } }.map {
            OpenPoint(.applicants($0.municipalities), .answerOnExpertise($0.asks))
        }
        if !others.isEmpty { points.append(OpenPoint(.applicants(others), .completeFile(missing: [], matters: false))) }
        return points
    }

    /// Who must still answer on questions and offers, with who lacks the same.
    private func asked(
        _ side: Side, _ relevant: ([MissingExpertise]) -> [MissingExpertise]
    ) -> [(asks: [MissingExpertise], municipalities: [Int])] {
        var groups: [(asks: [MissingExpertise], municipalities: [Int])] = []
        for entry in plan?.notAssessable ?? [] where entry.side == side {
            let asks = relevant(entry.asks)
            if asks.isEmpty { continue }
            if let place = groups.firstIndex(where: { $0.asks == asks }) {
                groups[place].municipalities.append(entry.municipality)
            } else {
                groups.append((asks, [entry.municipality]))
            }
        }
        return groups
    }

    private var partners: [OpenPoint] {
        guard let plan else { return [] }
        var points = asked(.south) { $0 }.map { OpenPoint(.partners($0.municipalities), .answerOnExpertise($0.asks)) }
        let withoutOffers = plan.unmatchedPartners.map { $0.municipality }.filter {
            dossier.partners[$0].offers?.isEmpty == true
        }
        if !withoutOffers.isEmpty { points.append(OpenPoint(.partners(withoutOffers), .nameOffers)) }
        return points
    }

    /// Answers to proposed pairs that were asked for and have not come.
    private var consents: [OpenPoint] {
        (plan?.pairs ?? []).flatMap { pair -> [OpenPoint] in
            let consent = dossier.decisions.consents.first {
                $0.applicant == pair.applicant && $0.partner == pair.partner
            }
            guard let consent else { return [] }
            let progress = dossier.progress(applicant: pair.applicant, partner: pair.partner, signOff: nil, on: date)
            let task = OpenPoint.Task.answerOnPair(
                applicant: pair.applicant, partner: pair.partner, deadline: consent.deadline,
                isOverdue: progress.isOverdue == true)
            var points: [OpenPoint] = []
            if consent.north == .pending { points.append(OpenPoint(.applicants([pair.applicant]), task)) }
            if consent.south == .pending { points.append(OpenPoint(.partners([pair.partner]), task)) }
            return points
        }
    }

    private var umbrellas: [OpenPoint] {
        dossier.signOffs(ranking).filter { signOff in
            let used = plan.map { $0.seats[signOff.track].used } ?? 0
            return signOff.status != .given && dossier.call.tracks[signOff.track].seats + used > 0
        }.map { OpenPoint(.umbrella(track: $0.track), .signOff($0)) }
    }
}
