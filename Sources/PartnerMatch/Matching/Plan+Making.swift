import DecisionKernels

extension Dossier {
    /// The best plan for `candidates`: first the best ranked that can be matched together, then by the call's
    /// objective; proved optimal, or said to be bounded, and always the same one among equals (design §6).
    ///
    /// - Parameter questionVersion: which versions of the questions count; nil: as the call sets it.
    package func plan(
        candidates: [Candidate], questionVersion: MatchingSettings.QuestionVersion? = nil
    ) -> Plan {
        let basis = MatchingBasis(self, questionVersion: questionVersion)
        return Plan(basis, PairTable(basis), candidates)
    }
}

extension Plan {
    /// The best plan on a table that was made from `basis`, as it is or scored anew with other weights.
    ///
    /// - Parameter objective: nil: the call's.
    package init(
        _ basis: MatchingBasis, _ table: PairTable, _ candidates: [Candidate],
        objective choice: MatchingSettings.Objective? = nil
    ) {
        self.init(empty: table, basis.dossier.call)
        var settings = basis.dossier.call.matching
        settings.objective = choice ?? settings.objective
        let problem = PlanProblem(basis.dossier, table, candidates, objective: settings.objective)
        agreements = problem.agreements
        objective = settings.objective
        over = settings.over
        let assignment = SeatedAssignment(solving: problem.assignment)
        guard problem.clash.isEmpty, let solution = assignment.solution else {
            status = .infeasible
            isUndecided = problem.clash.isEmpty && assignment == .undecided
            if isUndecided {
                clashes.areAll = false
                clashes.areAllRepairs = false
                return
            }
            clashes = PlanClashSearch(basis.dossier, table, problem.candidates).clashes()
            clash = clashes.sets.first ?? problem.clash
            return
        }
        let choice = ChosenPairs(problem, table, settings, solution)
        let chosen = choice.pairs
        if !solution.pairs.isEmpty { status = choice.isProved ? .optimal : .bounded }
        isUnique = choice.isUnique ?? false
        isCertified = problem.assignment.certifies(solution)
        hasOpenScores = problem.hasOpenScores(table)
        largestRegret = Self.largestRegret(problem, table, chosen, sameApplicants: choice.stable != nil)
        (agreements.loss, agreements.displacesBetterRanked) = problem.costOfAgreements(solution)
        let maker = PairDetailMaker(basis)
        for pair in chosen {
            if let planned = Self.pair(pair, problem, table, maker) { add(planned) }
        }
        let situation = PlanSituation(problem, table, pairs, seats)
        let together = pairs.map { (applicant: $0.applicant, partner: $0.partner) }
        blockingPairs = BlockingPairSearch(problem, table, together, seats).pairs()
        if let stable = choice.stable {
            blockingPairs = blockingPairs.filter { stable.allows($0, table) }
            isCertified = blockingPairs.isEmpty
        }
        if objective == .maximinThenTotal, !problem.assignment.hasQuotas {
            isCertified =
                isCertified
                && problem.confirmsLargestLowest(chosen, solution, problem.objectiveValues(table, over))
        }
        if objective == .leximin, !problem.assignment.hasQuotas {
            let pairing = problem.pairing(
                matchingAs: solution, sideValues: problem.objectiveValues(table, over))
            isCertified = isCertified && pairing.confirmsLeximin(chosen)
        }
        isChecked = objective != .nash && !problem.assignment.hasQuotas
        yieldsToQuotas = choice.yieldsToQuotas
        quotas = PlanQuotaReport.all(basis.dossier, table, candidates, settings, chosen, problem)
        lossOfTotal = problem.millionths(Self.total(solution.pairs, problem) - Self.total(chosen, problem))
        joint = problem.weighing.map { JointOutcome($0, problem, chosen) }
        unmatchedApplicants = situation.unmatchedApplicants()
        unmatchedPartners = situation.unmatchedPartners()
    }

    /// Whom `applicant` would get in the best plan for other candidates, and the score of that pair; nil for nobody.
    package func place(
        of applicant: Int, among candidates: [Candidate], of dossier: Dossier
    ) -> (partner: Int, score: PairScore?)? {
        let problem = PlanProblem(dossier, table, candidates)
        guard problem.clash.isEmpty, let solution = SeatedAssignment(solving: problem.assignment).solution else {
            return nil
        }
        let pairs = ChosenPairs(problem, table, dossier.call.matching, solution).pairs
        guard let pair = pairs.first(where: { problem.candidates[$0.row].applicant == applicant })
        else { return nil }
        return (pair.column, table[applicant, pair.column].score)
    }

    private static func total(_ pairs: [IndexPair], _ problem: PlanProblem) -> Int64 {
        pairs.reduce(0) { $0 + (problem.assignment.value(row: $1.row, column: $1.column) ?? 0) }
    }

    /// A plan without pairs.
    private init(empty table: PairTable, _ call: Call) {
        status = .empty
        questionVersion = table.questionVersion
        pairs = []
        clash = []
        total = PairScore(value: 0, low: 0, high: 0)
        worst = nil
        isUnique = false
        isCertified = false
        largestRegret = 0
        blockingPairs = []
        seats = call.tracks.map { SeatUse(seats: $0.seats, used: 0) }
        unmatchedApplicants = []
        unmatchedPartners = []
        notAssessable = table.notAssessable
        self.table = table
    }

    private mutating func add(_ pair: PlannedPair) {
        pairs.append(pair)
        seats[pair.track].used += 1
        guard let score = pair.score else { return }
        total.value += score.value
        total.low += score.low
        total.high += score.high
        worst = worst.map { min($0, score.value) } ?? score.value
    }

    private static func pair(
        _ pair: IndexPair, _ problem: PlanProblem, _ table: PairTable, _ maker: PairDetailMaker
    ) -> PlannedPair? {
        let candidate = problem.candidates[pair.row]
        // A pair without a track is blocked and does not yield to fixing, so every pair of a plan has one.
        guard let track = table.trackOfPartner[pair.column] else { return nil }
        let entry = table[candidate.applicant, pair.column]
        return PlannedPair(
            applicant: candidate.applicant, partner: pair.column, track: track,
            isFixed: problem.fixedPair[pair.row * table.partnerCount + pair.column] >= 0,
            isAgreed: problem.agreedPair[pair.row * table.partnerCount + pair.column] >= 0, score: entry.score,
            fit: entry.fit, components: entry.components, conditions: candidate.conditions,
            countedTotal: problem.weighing == nil ? nil : candidate.total, overridden: entry.blocks,
            detail: maker.detail(applicant: candidate.applicant, partner: pair.column))
    }

    /// The largest `Σ w(P') − Σ w(P)` over all plans P' that match the same ranks and all scores w within their
    /// intervals. Pairs in both plans cancel out, so it is reached with the low end for the pairs of P and the high end
    /// for all others (as for minmax regret over intervals: Averbakh & Lebedev 2004): one more assignment.
    private static func largestRegret(
        _ problem: PlanProblem, _ table: PairTable, _ pairs: [IndexPair], sameApplicants: Bool
    ) -> Int64 {
        var worstCase = problem.assignment
        var isMatched = [Bool](repeating: false, count: worstCase.rows)
        for pair in pairs { isMatched[pair.row] = true }
        // A total belongs to the row, whoever the partner is: at its low end for who is matched, else at its high end.
        func worth(_ row: Int, _ score: Int64) -> Int64 {
            let total = problem.candidates[row].total
            return problem.weighing?.value(
                total: (isMatched[row] ? total?.low : total?.high) ?? 0, score: score) ?? score
        }
        for row in 0..<worstCase.rows {
            for column in 0..<worstCase.columns where worstCase.value(row: row, column: column) != nil {
                let score = table[problem.candidates[row].applicant, column].score
                guard isMatched[row] || !sameApplicants else {
                    worstCase.values[row * worstCase.columns + column] = SeatedAssignmentProblem.impossible
                    continue
                }
                worstCase.values[row * worstCase.columns + column] = worth(row, score?.high ?? 0)
            }
        }
        var own: Int64 = 0
        for pair in pairs {
            let score = table[problem.candidates[pair.row].applicant, pair.column].score
            let low = worth(pair.row, score?.low ?? 0)
            worstCase.values[pair.row * worstCase.columns + pair.column] = low
            own += low
        }
        return problem.millionths((SeatedAssignment.bestStanding(worstCase)?.total ?? own) - own)
    }
}

extension PlanProblem {
    /// Whether a pair that could be chosen has a score that is not known or rated in full.
    fileprivate func hasOpenScores(_ table: PairTable) -> Bool {
        assignment.values.indices.contains { cell in
            guard assignment.values[cell] != SeatedAssignmentProblem.impossible else { return false }
            let candidate = candidates[cell / assignment.columns]
            if weighing != nil, let total = candidate.total, total.low != total.high { return true }
            let entry = table[candidate.applicant, cell % assignment.columns]
            guard let score = entry.score, let fit = entry.fit else { return true }
            return score.low != score.high || fit.north.low != fit.north.value || fit.south.low != fit.south.value
        }
    }
}
