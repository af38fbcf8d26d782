import DecisionKernels

/// The plan around the pairs that stay, and what giving up some of them would bring.
extension RematchMaker {
    /// The best plan with the kept pairs in it. They are fixed for it, and are no decisions.
    ///
    /// Where no plan keeps all quotas beside them, the first of the smallest sets of quotas is given up without which one
    /// does.
    mutating func plan(
        _ candidates: [Candidate], keeping kept: [RematchPair]
    ) -> (plan: Plan, givenUpQuotas: [Int]) {
        let basis = MatchingBasis(now.keeping(kept))
        var plan = Plan(basis, table, candidates)
        var givenUp: [Int] = []
        if plan.status == .infeasible, !table.quotas.isEmpty {
            let full = table
            for out in Self.subsets(of: table.quotas.count) {
                table.quotas = full.quotas.indices.filter { !out.contains($0) }.map { full.quotas[$0] }
                let other = Plan(basis, table, candidates)
                guard other.status != .infeasible else { continue }
                plan = other
                givenUp = out.map { full.quotas[$0].quota }
                let pairs = plan.pairs.map { RematchPair($0.applicant, $0.partner) }
                plan.quotas += out.map { PlanQuotaReport(full.quotas[$0], pairs) }
                plan.quotas.sort { $0.quota < $1.quota }
                break
            }
            if givenUp.isEmpty { table = full }
        }
        for index in plan.pairs.indices {
            let pair = RematchPair(plan.pairs[index].applicant, plan.pairs[index].partner)
            plan.pairs[index].isFixed = isFixed(pair)
            plan.pairs[index].isAgreed = !isFixed(pair) && isAgreed(pair)
            // That it stood in reserve is no condition for who has its partner already.
            if kept.contains(pair) { plan.pairs[index].conditions.removeAll { $0 == .reserve } }
        }
        return (plan, givenUp)
    }

    /// The sets of one or more of so many, the smallest first, then by their members; of very many, single ones and all.
    static func subsets(of count: Int) -> [[Int]] {
        guard count <= 10 else { return (0..<count).map { [$0] } + [Array(0..<count)] }
        let all = (1..<(1 << count)).map { bits in (0..<count).filter { bits & (1 << $0) != 0 } }
        return all.sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
    }

    func incoming(_ new: [RematchPair]) -> [Int] {
        let had = Set(old.map { $0.applicant })
        return new.map { $0.applicant }.filter { !had.contains($0) }
    }

    func stranded(_ plan: Plan, _ ranked: Set<Int>) -> [Rematch.Stranded] {
        let matched = Set(plan.pairs.map { $0.applicant })
        let orphans = Set(old.map { $0.applicant }).filter {
            !matched.contains($0) && !ranked.contains($0) && !hasLeft.contains(RematchMember(.north, $0))
        }
        return orphans.sorted().map { applicant in
            let tracks = now.applicants[applicant].tracks ?? []
            return Rematch.Stranded(
                applicant: applicant, decision: ranking.entry(of: applicant).decision,
                hasNoTrackLeft: !tracks.isEmpty && tracks.allSatisfy { droppedTracks.contains($0) })
        }
    }

    func frontier(_ candidates: [Candidate], _ kept: [RematchPair]) -> Rematch.Frontier {
        let problem = PlanProblem(now, table, candidates)
        var assignment = problem.assignment
        var rowOfApplicant = [Int](repeating: -1, count: now.applicants.count)
        for (row, candidate) in problem.candidates.enumerated() { rowOfApplicant[candidate.applicant] = row }
        let current = kept.map { IndexPair(row: rowOfApplicant[$0.applicant], column: $0.partner) }
        // Whom the ranking has no place for may keep its partner, and get no other.
        let ranked = Set(self.ranked.map { $0.applicant })
        for pair in current where !ranked.contains(problem.candidates[pair.row].applicant) {
            for column in 0..<assignment.columns where column != pair.column {
                assignment.values[pair.row * assignment.columns + column] = SeatedAssignmentProblem.impossible
            }
        }
        for pair in current where assignment.value(row: pair.row, column: pair.column) == nil {
            // Kept although reasons of judgment stand against it.
            let score = table[problem.candidates[pair.row].applicant, pair.column].score
            assignment.values[pair.row * assignment.columns + pair.column] = score?.value ?? 0
        }
        var steps: [Rematch.Step] = []
        let frontier =
            assignment.hasQuotas
            ? RepairFrontier(keepingQuotas: assignment, current: current)
            : RepairProblem(assignment, current: current).frontier()
        for point in frontier.points {
            let pairs = point.pairs.map { RematchPair(problem.candidates[$0.row].applicant, $0.column) }
            let matched = Set(pairs.map { $0.applicant })
            let before = Set((steps.last?.pairs ?? pairs).map { $0.applicant })
            steps.append(
                Rematch.Step(
                    pairs: pairs, givenUp: kept.filter { !pairs.contains($0) }, total: problem.millionths(point.total),
                    gap: problem.millionths(point.gap),
                    isUnique: point.isUnique, comesIn: matched.subtracting(before).sorted(),
                    goesOut: before.subtracting(matched).sorted()))
        }
        return Rematch.Frontier(steps: steps, unproved: frontier.unproved)
    }
}
