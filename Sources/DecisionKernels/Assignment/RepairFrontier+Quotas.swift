extension RepairFrontier {
    /// The frontier of a plan that has to keep quotas: for c = 0, 1, 2 … given-up pairs the best plan, only where it is
    /// better than with fewer. Keeping so many of the current pairs is a quota itself, so every point is a search of its
    /// own.
    ///
    /// - Parameter current: the pairs that can be kept, all together and with the required pairs.
    package init(keepingQuotas assignment: SeatedAssignmentProblem, current: [IndexPair]) {
        self.init(points: [], unproved: [])
        var assignment = assignment
        assignment.rowTier = assignment.rowTier.map { $0 == .max ? $0 : $0 + 1 }
        let current = current.filter { !assignment.requiredPairs.contains($0) }
        let cells = current.map { $0.row * assignment.columns + $0.column }
        let top = SeatedAssignment.bestStanding(assignment)
        var last: SeatedStanding?
        for givenUp in 0...current.count where last == nil || last != top {
            var keeping = assignment
            keeping.pairQuotas.append(
                .init(cells: cells, minimum: current.count - givenUp, maximum: current.count))
            let answer = SeatedAssignment(solving: keeping)
            guard let solution = answer.solution else {
                if answer == .undecided { unproved.append(givenUp) }
                continue
            }
            let standing = assignment.standing(of: solution.pairs)
            if !solution.isProved { unproved.append(givenUp) }
            guard last.map({ $0 < standing }) ?? true else { continue }
            last = standing
            points.append(
                RepairPoint(
                    givenUp: current.count { !solution.pairs.contains($0) }, pairs: solution.pairs,
                    matched: standing.ranks, total: standing.total, gap: 0,
                    isUnique: solution.isProved ? solution.isUnique : nil))
        }
    }
}
