/// The best plans of a problem one after the other, all different, in the full order of plans.
///
/// All plans but the best fall into disjoint parts: in part i the first i rows keep what they have, and row i must not
/// (Murty 1968, *An Algorithm for Ranking All the Assignments in Order of Increasing Cost*; Lawler 1972, *A Procedure
/// for Computing the K Best Solutions to Discrete Optimization Problems*). Works for every objective, by solving each
/// part anew; `total` and `countThenTotal` with nested groups have a faster way.
struct PairingPartition {
    private let objective: PairingObjective
    private let limits: PairingLimits
    private var parts: [Part] = []

    private struct Part {
        var problem: PairingProblem
        /// Rows before this one keep what the part's parent had.
        var firstRow: Int
        var answer: PairingAnswer
        var standing: PairingStanding
    }

    init(
        _ problem: PairingProblem, _ objective: PairingObjective, _ limits: PairingLimits
    ) throws(PairingSearchLimit) {
        self.objective = objective
        self.limits = limits
        try add(problem, firstRow: 0)
    }

    private mutating func add(_ problem: PairingProblem, firstRow: Int) throws(PairingSearchLimit) {
        guard let answer = try problem.best(by: objective, limits: limits, needsUniqueness: false) else { return }
        parts.append(
            Part(
                problem: problem, firstRow: firstRow, answer: answer,
                standing: PairingStanding(answer.plan, objective, problem)))
    }

    /// The next best plan; nil when all have been told.
    mutating func next() throws(PairingSearchLimit) -> PairingAnswer? {
        var best = -1
        for index in parts.indices where best < 0 || parts[best].standing < parts[index].standing { best = index }
        if best < 0 { return nil }
        let part = parts.remove(at: best)
        var columnOfRow = Array(repeating: -1, count: part.problem.rows)
        for pair in part.answer.plan.pairs { columnOfRow[pair.row] = pair.column }
        let isFixed = part.problem.distinctFixed.map { $0.row }
        var kept = part.problem
        for row in part.firstRow..<part.problem.rows where !isFixed.contains(row) {
            var other = kept
            let column = columnOfRow[row]
            let first = row * kept.columns
            if column >= 0 {
                other.scores[first + column] = PairingProblem.impossible
                kept.fixed.append(IndexPair(row: row, column: column))
            } else {
                other.isRowRequired[row] = true
                for cell in first..<(first + kept.columns) { kept.scores[cell] = PairingProblem.impossible }
            }
            try add(other, firstRow: row)
        }
        return part.answer
    }
}

extension PairingProblem {
    /// The best plan and the next best ones, at most `count`, all different, in the full order of plans: by the
    /// objective, the number of pairs, the worst score and the sorted list of pairs. Empty if there is no plan.
    ///
    /// Beyond `limits.canonicalSize` equal plans come in an order that depends on the problem alone. For `total` and
    /// `countThenTotal` with nested groups each further plan takes O(n·m) and a few shortest paths; otherwise up to n
    /// new solutions each.
    package func best(
        _ count: Int, by objective: PairingObjective, limits: PairingLimits = PairingLimits()
    ) throws(PairingSearchLimit) -> [PairingAnswer] {
        guard let first = try best(by: objective, limits: limits) else { return [] }
        if count <= 1 { return count == 1 ? [first] : [] }
        var result = [first]
        if let model = PairingModel(self), !model.needsBranching,
            objective == .total || objective == .countThenTotal
        {
            for plan in model.rankedPlans(count, by: objective, limits).dropFirst() {
                result.append(PairingAnswer(plan: plan, isUnique: nil, isOptimal: true, gap: 0))
            }
            return result
        }
        var partition = try PairingPartition(self, objective, limits)
        _ = try partition.next()
        while result.count < count, var next = try partition.next() {
            next.isUnique = nil
            result.append(next)
        }
        return result
    }
}
