package import DecisionKernels

extension PlanProblem {
    /// The plans that match the best ranked as `solution` does, as a problem that any objective can be asked of, with
    /// next-best plans and prices (design §6, `selected-first`).
    ///
    /// All best sets in rank order hold the same number of candidates of every group of equals (the bases of a matroid:
    /// Edmonds 1971; with quotas by the way they are found), so these numbers, the seats of the tracks, the fixed pairs
    /// and the quotas say which plans compete. With `joint`, whoever has no tier is matched or not as its value says,
    /// unless the number of pairs comes first.
    /// O(a·p) for a candidates and p partners.
    package func pairing(
        matchingAs solution: SeatedAssignmentSolution, sideValues: [PairingProblem.SideValues]? = nil
    ) -> PairingProblem {
        var matchedInTier: [Int64: Int] = [:]
        for tier in assignment.rowTier { matchedInTier[tier] = 0 }
        for pair in solution.pairs { matchedInTier[assignment.rowTier[pair.row], default: 0] += 1 }
        if assignment.hasQuotas { return assignment.pairing(matching: matchedInTier, sideValues: sideValues) }
        var groups: [PairingProblem.Group] = []
        for tier in Set(assignment.rowTier).sorted() where tier > 0 || assignment.matchAtALoss {
            let count = matchedInTier[tier] ?? 0
            let members = assignment.rowTier.indices.filter { assignment.rowTier[$0] == tier }
            groups.append(PairingProblem.Group(side: .rows, members: members, minimum: count, maximum: count))
        }
        for (track, seats) in assignment.groupSeats.enumerated() {
            let members = assignment.columnGroup.indices.filter { assignment.columnGroup[$0] == track }
            groups.append(PairingProblem.Group(side: .columns, members: members, maximum: seats))
        }
        return PairingProblem(
            rows: assignment.rows, columns: assignment.columns,
            // Both name an impossible pair alike.
            scores: assignment.values, sideValues: sideValues, fixed: assignment.requiredPairs, groups: groups)
    }
}
