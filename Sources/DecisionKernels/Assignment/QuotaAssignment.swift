/// The best plan of a problem with quotas.
///
/// Every question is one for `PairingProblem`: groups that are nested are part of its network, for the others and for
/// limits on pairs it branches. The tiers are walked down first, many at a time: with weights by which one row of a tier
/// outweighs all rows of the tiers after it. How many of every tier are matched is then held fast, and the values decide
/// among the plans that are left.
struct QuotaAssignment {
    private let problem: SeatedAssignmentProblem
    private let limits: PairingLimits

    /// So much a row of the highest tier of one step may weigh.
    private static let largestWeight: Int64 = 1 << 40

    init(_ problem: SeatedAssignmentProblem) {
        problem.checkSizes()
        self.problem = problem
        var limits = PairingLimits()
        // A dossier's plan is always the first of the equal ones.
        limits.canonicalSize = Int(Int32.max)
        self.limits = limits
    }

    private var objective: PairingObjective { problem.matchAtALoss ? .countThenTotal : .total }

    /// The first of the best plans, and what is known of it.
    func answer() -> SeatedAssignment {
        do throws(PairingSearchLimit) {
            guard let (walked, isProved) = try walked(), let answer = try walked.best(by: objective, limits: limits)
            else { return .breaksQuotas }
            var solution = SeatedAssignmentSolution(
                problem: problem, pairs: answer.plan.pairs, isUnique: answer.isUnique ?? false,
                duals: SeatedAssignmentDuals(tierUnit: 0, pairUnit: 0, rows: [], columns: [], groups: []))
            solution.isProved = isProved && answer.isOptimal
            return .solved(solution)
        } catch {
            return .undecided
        }
    }

    /// The pairs of one of the best plans; nil where there is none, or none was found.
    func bestPairs() -> [IndexPair]? {
        do throws(PairingSearchLimit) {
            guard let (walked, _) = try walked() else { return nil }
            return try walked.anyBest(by: objective, limits: limits)?.plan.pairs
        } catch {
            return nil
        }
    }

    /// The plans that match the best set in the order of the tiers, and whether that is proved; nil if no plan keeps
    /// the quotas.
    private func walked() throws(PairingSearchLimit) -> (problem: PairingProblem, isProved: Bool)? {
        var tiers = problem.tiersFromTop[...]
        var counts: [Int64: Int] = [:]
        var isProved = true
        while !tiers.isEmpty {
            var weights: [Int64: Int64] = [:]
            var weight: Int64 = 1
            var step: [(tier: Int64, rows: Int)] = []
            while let next = tiers.first, step.isEmpty || weight < Self.largestWeight {
                step.append((next.tier, next.rows.count))
                weight *= Int64(next.rows.count + 1)
                tiers.removeFirst()
            }
            weight = 1
            for entry in step.reversed() {
                weights[entry.tier] = weight
                weight *= Int64(entry.rows + 1)
            }
            var ranking = problem.pairing(matching: counts)
            for cell in ranking.scores.indices where ranking.scores[cell] != PairingProblem.impossible {
                ranking.scores[cell] = weights[problem.rowTier[cell / problem.columns]] ?? 0
            }
            guard let answer = try ranking.anyBest(by: .total, limits: limits) else { return nil }
            isProved = isProved && answer.isOptimal
            for entry in step { counts[entry.tier] = 0 }
            for pair in answer.plan.pairs where weights[problem.rowTier[pair.row]] != nil {
                counts[problem.rowTier[pair.row], default: 0] += 1
            }
        }
        return (problem.pairing(matching: counts), isProved)
    }
}

extension SeatedAssignmentProblem {
    /// The tiers above 0, the highest first, each with its rows.
    fileprivate var tiersFromTop: [(tier: Int64, rows: [Int])] {
        Set(rowTier).filter { $0 > 0 }.sorted(by: >).map { tier in
            (tier: tier, rows: rowTier.indices.filter { rowTier[$0] == tier })
        }
    }

    /// The plans that match so many rows of each of some tiers, as a problem that any objective can be asked of: with
    /// the seats, the required pairs and the quotas. O(n·m).
    package func pairing(
        matching counts: [Int64: Int], sideValues: [PairingProblem.SideValues]? = nil
    ) -> PairingProblem {
        var result = PairingProblem(
            // Both name an impossible pair alike.
            rows: rows, columns: columns, scores: values, sideValues: sideValues, fixed: requiredPairs)
        for (tier, members) in tiersFromTop {
            guard let count = counts[tier] else { continue }
            // All or nobody needs no group, which might overlap those of the quotas.
            if count == members.count {
                for row in members { result.isRowRequired[row] = true }
            } else if count == 0 {
                for row in members {
                    for column in 0..<columns { result.scores[row * columns + column] = PairingProblem.impossible }
                }
            } else {
                result.groups.append(.init(side: .rows, members: members, minimum: count, maximum: count))
            }
        }
        for (group, seats) in groupSeats.enumerated() {
            let members = columnGroup.indices.filter { columnGroup[$0] == group }
            result.groups.append(.init(side: .columns, members: members, maximum: seats))
        }
        result.groups += quotas
        result.cellGroups = pairQuotas
        return result
    }
}
