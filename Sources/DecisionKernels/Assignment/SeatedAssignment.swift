/// The best set of pairs, or why there is none.
///
/// Solved as a flow source → rows → columns → groups → sink by the Hungarian method: rows enter one by one, each by a
/// cheapest augmenting path (Kuhn 1955, *The Hungarian Method for the Assignment Problem*; Edmonds & Karp 1972; Ahuja,
/// Magnanti, Orlin 1993, *Network Flows*, §12.4). The dual prices found prove the optimum and mark the arcs that can be
/// part of any optimum; on these alone the canonical answer among equals is then searched (`TightResidual`).
///
/// O(n·s·m) for n rows, m columns and s the most pairs there can be, plus one search over the tight arcs per row.
/// Memory: the given matrix, O(n + m) and the list of tight arcs. Deterministic, all arithmetic exact.
package enum SeatedAssignment: Hashable, Sendable {
    /// The required pairs clash.
    case infeasible(RequiredPairClash)
    /// The required pairs can all be made, and no plan that holds them keeps the quotas.
    case breaksQuotas
    /// The search through the plans that might keep the quotas had to stop before it found one.
    case undecided
    /// The best plan.
    case solved(SeatedAssignmentSolution)

    /// Solves the problem. Values and tiers may be any size with which the sums over all pairs fit in `Int64`.
    package init(solving problem: SeatedAssignmentProblem) {
        problem.checkSizes()
        if let clash = problem.requiredPairClash() {
            self = .infeasible(clash)
            return
        }
        guard !problem.hasQuotas else {
            self = QuotaAssignment(problem).answer()
            return
        }
        let core = SeatedAssignmentCore(problem)
        let (matching, duals) = core.optimum()
        var residual = TightResidual(core: core, matching: matching, duals: duals)
        residual.matchMore()
        residual.raiseWorst(upTo: core.requiredPairs.map { problem.values[$0.row * problem.columns + $0.column] }.min())
        residual.makeFirst()
        self = .solved(
            SeatedAssignmentSolution(
                problem: problem, pairs: (core.requiredPairs + residual.pairs).sorted(),
                isUnique: residual.isUnique(countMatters: problem.matchAtALoss), duals: duals))
    }

    /// The solution, or nil if there is none.
    package var solution: SeatedAssignmentSolution? {
        switch self {
        case .infeasible, .breaksQuotas, .undecided: nil
        case .solved(let solution): solution
        }
    }

    /// Only what the best plan is worth, without searching the canonical one: for differences between plans. Nil where
    /// there is no plan, or none was found that keeps the quotas.
    package static func bestStanding(_ problem: SeatedAssignmentProblem) -> SeatedStanding? {
        guard problem.hasQuotas else {
            problem.checkSizes()
            guard problem.requiredPairClash() == nil else { return nil }
            return problem.standing(of: bestPairs(problem))
        }
        guard problem.requiredPairClash() == nil else { return nil }
        return QuotaAssignment(problem).bestPairs().map { problem.standing(of: $0) }
    }

    /// The worth of the best plan of a problem without quotas.
    package static func bestValue(_ problem: SeatedAssignmentProblem) -> (tierTotal: Int64, total: Int64)? {
        problem.checkSizes()
        guard problem.requiredPairClash() == nil else { return nil }
        return problem.totals(of: bestPairs(problem))
    }

    private static func bestPairs(_ problem: SeatedAssignmentProblem) -> [IndexPair] {
        let core = SeatedAssignmentCore(problem)
        let matching = core.optimum().matching
        var pairs = core.requiredPairs
        for (row, column) in matching.columnOfRow.enumerated() where column >= 0 {
            pairs.append(IndexPair(row: row, column: column))
        }
        return pairs
    }
}

/// What a plan is worth: first who is matched, then what the pairs come to.
package struct SeatedStanding: Hashable, Comparable, Sendable {
    /// By tier, the highest first: how many of its rows are matched; the same tiers for all plans of one problem.
    package let ranks: [Int]
    /// Sum of the values.
    package let total: Int64

    package static func < (left: Self, right: Self) -> Bool {
        left.ranks != right.ranks ? left.ranks.lexicographicallyPrecedes(right.ranks) : left.total < right.total
    }
}

/// The best set of pairs with its totals and its proof.
package struct SeatedAssignmentSolution: Hashable, Sendable {
    /// The pairs, ascending.
    package var pairs: [IndexPair]
    /// Sum of the tiers of all matched rows.
    package var tierTotal: Int64
    /// Sum of the values of all pairs.
    package var total: Int64
    /// The smallest value of a pair; nil if there is no pair.
    package var worst: Int64?
    /// Whether no other set of pairs has the same tier total and total (and, with `matchAtALoss`, number of pairs).
    package var isUnique: Bool
    /// Whether the optimum is proved; always without quotas.
    package var isProved = true
    /// The proof of the optimum; no prices where there are quotas, whose proof is a search that came to its end.
    package var duals: SeatedAssignmentDuals

    init(problem: SeatedAssignmentProblem, pairs: [IndexPair], isUnique: Bool, duals: SeatedAssignmentDuals) {
        self.pairs = pairs
        (tierTotal, total) = problem.totals(of: pairs)
        worst = pairs.map { problem.values[$0.row * problem.columns + $0.column] }.min()
        self.isUnique = isUnique
        self.duals = duals
    }
}

/// Prices of rows, columns and seats that prove a plan optimal: no pair is worth more than its row, its column and a
/// seat of its group cost together, and all prices paid add up to the plan's worth.
///
/// All in one unit: a pair is worth `value + pairUnit + tierUnit · (place of its row's tier)`.
package struct SeatedAssignmentDuals: Hashable, Sendable {
    /// What one step of tier is worth in units of value: more than all values and pairs can differ.
    package var tierUnit: Int128
    /// What a pair is worth for being one: more than all values can differ with `matchAtALoss`, else 0.
    package var pairUnit: Int128
    /// Price of each row, at least 0; 0 for rows of required pairs.
    package var rows: [Int128]
    /// Price of each column, at least 0; 0 for columns of required pairs.
    package var columns: [Int128]
    /// Price of a seat in each group, at least 0.
    package var groups: [Int128]
}

extension SeatedAssignmentProblem {
    /// Whether more is asked than seats and required pairs.
    package var hasQuotas: Bool { !quotas.isEmpty || !pairQuotas.isEmpty }

    /// Whether so many rows, columns and pairs are in a plan as the quotas ask.
    package func keepsQuotas(_ pairs: [IndexPair]) -> Bool {
        let rows = Set(pairs.map { $0.row })
        let matchedColumns = Set(pairs.map { $0.column })
        let cells = Set(pairs.map { $0.row * columns + $0.column })
        return quotas.allSatisfy { quota in
            let count = Set(quota.members).intersection(quota.side == .rows ? rows : matchedColumns).count
            return count >= quota.minimum && count <= quota.maximum
        }
            && pairQuotas.allSatisfy { quota in
                let count = Set(quota.cells).intersection(cells).count
                return count >= quota.minimum && count <= quota.maximum
            }
    }

    /// Where a plan with these pairs stands.
    package func standing(of pairs: [IndexPair]) -> SeatedStanding {
        let tiers = Set(rowTier).filter { $0 > 0 }.sorted(by: >)
        var place: [Int64: Int] = [:]
        for (index, tier) in tiers.enumerated() { place[tier] = index }
        var ranks = [Int](repeating: 0, count: tiers.count)
        for pair in pairs { if let index = place[rowTier[pair.row]] { ranks[index] += 1 } }
        return SeatedStanding(ranks: ranks, total: totals(of: pairs).total)
    }

    /// Sums of tiers and values over pairs.
    package func totals(of pairs: [IndexPair]) -> (tierTotal: Int64, total: Int64) {
        var tierTotal: Int64 = 0
        var total: Int64 = 0
        for pair in pairs {
            tierTotal += rowTier[pair.row]
            total += values[pair.row * columns + pair.column]
        }
        return (tierTotal, total)
    }
}
