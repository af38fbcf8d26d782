import DecisionKernels

extension PlanEvaluator {
    /// With quotas the sets of applicants that can be matched together are no matroid, so the plan is held against the
    /// best ranked set there is: in the first group of equals of which the plan has fewer, those of that set whom the
    /// plan leaves out are passed over.
    func passedOver(_ best: Plan) -> [PlanViolation] {
        guard best.status.hasPairs else { return [] }
        let tiers = problem.assignment.rowTier
        var isIn = [Bool](repeating: false, count: tiers.count)
        for pair in input.pairs where rowOfApplicant[pair.applicant] >= 0 {
            isIn[rowOfApplicant[pair.applicant]] = true
        }
        var isBest = [Bool](repeating: false, count: tiers.count)
        for pair in best.pairs where rowOfApplicant[pair.applicant] >= 0 {
            isBest[rowOfApplicant[pair.applicant]] = true
        }
        for tier in Set(tiers).sorted(by: >) {
            let rows = tiers.indices.filter { tiers[$0] == tier }
            let own = rows.count { isIn[$0] }
            let others = rows.count { isBest[$0] }
            if own > others { return [] }
            if own == others { continue }
            return rows.filter { isBest[$0] && !isIn[$0] }.map { row in
                let hasRoom = canBeMatched(isIn, with: row, without: nil)
                let makeRoom = tiers.indices.filter { other in
                    !hasRoom && isIn[other] && tiers[other] < tier && canBeMatched(isIn, with: row, without: other)
                }
                return .passedOver(
                    applicant: problem.candidates[row].applicant, hasRoom: hasRoom,
                    insteadOf: makeRoom.map { problem.candidates[$0].applicant })
            }
        }
        return []
    }

    /// Whether some plan that keeps the quotas has exactly these applicants.
    private func canBeMatched(_ rows: [Bool], with added: Int, without left: Int?) -> Bool {
        var asked = problem.assignment.pairing(matching: [:])
        let isFixed = Set(asked.fixed.map { $0.row })
        for row in rows.indices {
            if (rows[row] || row == added) && row != left {
                asked.isRowRequired[row] = true
            } else if !isFixed.contains(row) {
                for column in 0..<asked.columns {
                    asked.scores[row * asked.columns + column] = PairingProblem.impossible
                }
            }
        }
        do throws(PairingSearchLimit) { return try asked.isFeasible() } catch { return false }
    }
}
