import DecisionKernels

extension PlanEvaluator {
    /// By row and column: whether the pair stands in the plan.
    private func isInPlan(_ row: Int, _ column: Int) -> Bool {
        pairOfCell[problem.candidates[row].applicant * table.partnerCount + column] >= 0
    }

    /// The assignment problem with other values for its pairs; nil where it cannot be solved.
    private func solution(_ value: (_ score: Int64, _ isInPlan: Bool) -> Int64) -> SeatedAssignmentSolution? {
        var assignment = problem.assignment
        for row in 0..<assignment.rows {
            for column in 0..<assignment.columns {
                guard let score = assignment.value(row: row, column: column) else { continue }
                assignment.values[row * assignment.columns + column] = value(score, isInPlan(row, column))
            }
        }
        return SeatedAssignment(solving: assignment).solution
    }

    private func indices(_ solution: SeatedAssignmentSolution) -> [PairIndices] {
        solution.pairs.map { PairIndices(problem.candidates[$0.row].applicant, $0.column) }
    }

    private func total(_ pairs: [PairIndices]) -> Int64 {
        pairs.reduce(0) { $0 + (table[$1.applicant, $1.partner].score?.value ?? 0) }
    }

    /// With `joint`, totals count too; of whom the ranking does not count, nothing.
    private func value(_ pairs: [PairIndices]) -> Int64 {
        pairs.reduce(0) { sum, pair in
            let row = rowOfApplicant[pair.applicant]
            let total = row < 0 ? 0 : problem.candidates[row].total?.value ?? 0
            let score = table[pair.applicant, pair.partner].score?.value ?? 0
            return sum + (problem.weighing?.value(total: total, score: score) ?? score)
        }
    }

    private var planned: [PairIndices] { input.pairs.map { PairIndices($0.applicant, $0.partner) } }

    /// To the nearest of the plans with the largest sum of scores: every score counts so often that a shared pair only
    /// decides between equals. By another objective: to the nearest of the plans that are as good by it as the one that
    /// `match` gives; to that one itself where no other is known, as for `stable`.
    func distance(_ ownTotal: Int64, _ recommended: Plan) -> PlanDistance? {
        let best: [PairIndices]
        if recommended.objective.isByTotal {
            let often = Int64(input.pairs.count) + 1
            guard let nearest = solution({ score, isInPlan in score * often + (isInPlan ? 1 : 0) }) else { return nil }
            best = indices(nearest)
        } else {
            best = nearestBest(recommended) ?? recommended.pairs.map { PairIndices($0.applicant, $0.partner) }
        }
        let own = Set(planned)
        let shared = best.filter { own.contains($0) }
        let kept = Set(shared)
        return PlanDistance(
            loss: recommended.joint == nil ? total(best) - ownTotal : problem.millionths(value(best) - value(planned)),
            missing: best.filter { !own.contains($0) },
            extra: planned.filter { !kept.contains($0) }, shared: shared.count)
    }

    /// The nearest of the best plans by an objective that looks at other values than sums.
    private func nearestBest(_ recommended: Plan) -> [PairIndices]? {
        guard let objective = recommended.objective.pairing, recommended.status == .optimal,
            let solution = SeatedAssignment(solving: problem.assignment).solution
        else { return nil }
        let pairing = problem.pairing(
            matchingAs: solution, sideValues: problem.objectiveValues(table, recommended.over))
        let current = planned.compactMap { pair -> IndexPair? in
            let row = rowOfApplicant[pair.applicant]
            return row < 0 ? nil : IndexPair(row: row, column: pair.partner)
        }
        var limits = PairingLimits()
        limits.canonicalSize = Int(Int32.max)
        guard let found = try? pairing.nearestBest(to: current, by: objective, limits: limits), found.isOptimal else {
            return nil
        }
        return found.plan.pairs.map { PairIndices(problem.candidates[$0.row].applicant, $0.column) }
    }

    /// The same assignment in which keeping a pair outweighs all scores together: first the best ranked applicants that
    /// can be matched, then the most pairs of the plan, then the largest sum of scores; proved like any plan.
    func repair(_ evaluation: PlanEvaluation) -> PlanRepair? {
        let most = Int64(min(problem.assignment.rows, problem.assignment.columns)) + 1
        let full = problem.weighing?.value(total: JointWeighing.mostTotal, score: PairScore.full) ?? PairScore.full
        let keeping = full * most
        guard let solution = solution({ score, isInPlan in isInPlan ? keeping + score : score }) else { return nil }
        let repaired = indices(solution)
        let own = Set(planned)
        let kept = Set(repaired).intersection(own)
        let added = repaired.filter { !own.contains($0) }.map { pair in
            PlanRepair.Added(pair: pair, reason: reason(pair, evaluation.violations))
        }
        let dropped = evaluation.pairs.enumerated()
            .filter { !kept.contains(PairIndices($0.element.applicant, $0.element.partner)) }
            .map { index, pair in
                PlanRepair.Dropped(
                    pair: index, violations: pair.violations,
                    makesRoomFor: pair.violations.isEmpty ? successors(of: pair, added) : [])
            }
        return PlanRepair(
            pairs: repaired, total: total(repaired), dropped: dropped, added: added, isUnique: solution.isUnique)
    }

    private func reason(_ pair: PairIndices, _ violations: [PlanViolation]) -> PlanRepair.Added.Reason {
        let cell = rowOfApplicant[pair.applicant] * table.partnerCount + pair.partner
        if problem.fixedPair[cell] >= 0 { return .fixedPair(problem.fixedPair[cell]) }
        if problem.agreedPair[cell] >= 0 { return .agreedPair(problem.agreedPair[cell]) }
        for case .passedOver(let applicant, _, _) in violations where applicant == pair.applicant {
            return .passedOver
        }
        for case .equalsPassedOver(let applicants, _, _, _) in violations where applicants.contains(pair.applicant) {
            return .passedOver
        }
        return input.pairs.contains { $0.applicant == pair.applicant } ? .newPartner : .freePlace
    }

    /// The added pairs with one of the two; where there are none, those of the track, which got the seat.
    private func successors(of pair: EvaluatedPair, _ added: [PlanRepair.Added]) -> [Int] {
        let direct = added.indices.filter {
            added[$0].pair.applicant == pair.applicant || added[$0].pair.partner == pair.partner
        }
        guard direct.isEmpty else { return direct }
        return added.indices.filter { table.trackOfPartner[added[$0].pair.partner] == pair.track }
    }
}
