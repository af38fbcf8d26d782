import DecisionKernels

/// The pairs that the objective of a call chooses among the plans that match the best ranked (design §6).
struct ChosenPairs: Sendable {
    /// Rows and partners, ascending; fixed pairs among them.
    let pairs: [IndexPair]
    /// Whether no other plan is as good by the objective alone; nil where that was not found out.
    let isUnique: Bool?
    /// Whether it is proved that there is nothing better.
    let isProved: Bool
    /// For the objective `stable`.
    let stable: StablePlan?
    /// For the objective `stable`: the stable plan would break a quota, so that the plan with the largest sum of scores
    /// stands in its place.
    private(set) var yieldsToQuotas = false

    /// - Parameter best: the plan with the largest sum of scores, which also says how many of every group of equals
    ///   are matched. All plans that match as many have as many pairs, so `count-then-total` chooses the same one.
    init(
        _ problem: PlanProblem, _ table: PairTable, _ settings: MatchingSettings, _ best: SeatedAssignmentSolution
    ) {
        if settings.objective == .stable {
            let plan = StablePlan(problem, table, best.pairs)
            guard problem.assignment.keepsQuotas(plan.pairs) else {
                (pairs, isUnique, isProved, stable, yieldsToQuotas) = (best.pairs, nil, false, plan, true)
                return
            }
            (pairs, isUnique, isProved, stable) = (plan.pairs, plan.isUnique, best.isProved, plan)
            return
        }
        stable = nil
        guard let objective = settings.objective.pairing else {
            (pairs, isUnique, isProved) = (best.pairs, best.isProved ? best.isUnique : nil, best.isProved)
            return
        }
        var limits = PairingLimits()
        // A dossier's plan is always the first of the equal ones.
        limits.canonicalSize = Int(Int32.max)
        do throws(PairingSearchLimit) {
            let pairing = problem.pairing(
                matchingAs: best, sideValues: problem.objectiveValues(table, settings.over))
            guard let answer = try pairing.best(by: objective, limits: limits) else {
                (pairs, isUnique, isProved) = (best.pairs, nil, false)
                return
            }
            (pairs, isUnique, isProved) = (
                answer.plan.pairs, answer.isUnique, answer.isOptimal && best.isProved
            )
        } catch {
            (pairs, isUnique, isProved) = (best.pairs, nil, false)
        }
    }
}

extension MatchingSettings.Objective {
    /// Where values other than the sum of scores decide.
    var pairing: PairingObjective? {
        switch self {
        case .total, .countThenTotal, .stable: nil
        case .maximinThenTotal: .maximinThenTotal
        case .leximin: .leximin
        case .nash: .nash
        }
    }

    /// Whether the plan with the largest sum of scores is the best one.
    package var isByTotal: Bool { self == .total || self == .countThenTotal }
}

extension PlanProblem {
    /// What the objective looks at, by pair; nil: its score.
    ///
    /// A fixed or agreed pair that nobody can assess yet is in every plan. Unknown is not zero, so it gets the highest
    /// value, with which it decides nothing. With `joint` a pair's value takes the place of its score.
    func objectiveValues(
        _ table: PairTable, _ over: MatchingSettings.ObjectiveValues
    ) -> [PairingProblem.SideValues]? {
        let isScored = assignment.requiredPairs.allSatisfy {
            table[candidates[$0.row].applicant, $0.column].score != nil
        }
        if over == .pairs && isScored { return nil }
        var values: [PairingProblem.SideValues] = []
        values.reserveCapacity(assignment.values.count)
        let full = weighing?.value(total: JointWeighing.mostTotal, score: PairScore.full) ?? PairScore.full
        for (row, candidate) in candidates.enumerated() {
            for partner in 0..<table.partnerCount {
                let entry = table[candidate.applicant, partner]
                switch over {
                case .pairs:
                    let own =
                        weighing == nil ? entry.score?.value : assignment.values[row * table.partnerCount + partner]
                    let value = entry.score == nil ? full : own ?? full
                    values.append(PairingProblem.SideValues(row: value, column: value))
                case .municipalities:
                    values.append(
                        PairingProblem.SideValues(
                            row: Self.millionths(entry.fit?.north), column: Self.millionths(entry.fit?.south)))
                }
            }
        }
        return values
    }

    private static func millionths(_ fit: DirectionalFit?) -> Int64 {
        PairScore.rounded(1_000_000 * (fit?.value ?? 1))
    }

    /// A second calculation for `maximin-then-total`, by sums alone: with all pairs at or below the lowest value
    /// forbidden, fewer or lower ranked applicants find a partner; with those below it forbidden, the largest sum is
    /// that of the plan, proved by prices.
    func confirmsLargestLowest(
        _ pairs: [IndexPair], _ best: SeatedAssignmentSolution, _ values: [PairingProblem.SideValues]?
    ) -> Bool {
        func lowest(_ cell: Int) -> Int64 {
            guard let values else { return assignment.values[cell] }
            return min(values[cell].row, values[cell].column)
        }
        func cell(_ pair: IndexPair) -> Int { pair.row * assignment.columns + pair.column }
        guard let worst = pairs.map({ lowest(cell($0)) }).min() else { return best.pairs.isEmpty }
        let required = Set(assignment.requiredPairs.map { cell($0) })
        // With `joint`, the number of pairs, and first of those whom the panel selected, stands in place of ranks.
        let tiers =
            weighing == nil ? assignment.rowTier : assignment.rowTier.map { $0 == 0 ? 1 : Int64(assignment.rows + 1) }
        let ranks = pairs.reduce(Int64(0)) { $0 + tiers[$1.row] }
        func without(_ isTooLow: (Int64) -> Bool) -> SeatedAssignmentProblem {
            var rest = assignment
            rest.rowTier = tiers
            for cell in rest.values.indices
            where rest.values[cell] != SeatedAssignmentProblem.impossible && !required.contains(cell)
                && isTooLow(lowest(cell))
            { rest.values[cell] = SeatedAssignmentProblem.impossible }
            return rest
        }
        let isHeldByRequired = required.contains { lowest($0) == worst }
        if !isHeldByRequired {
            let higher = SeatedAssignment.bestValue(without { $0 <= worst })
            guard let higher, higher.tierTotal < ranks else { return false }
        }
        let rest = without { $0 < worst }
        guard let solution = SeatedAssignment(solving: rest).solution else { return false }
        let total = pairs.reduce(Int64(0)) { $0 + assignment.values[cell($1)] }
        return solution.tierTotal == ranks && solution.total == total && rest.certifies(solution)
    }
}
