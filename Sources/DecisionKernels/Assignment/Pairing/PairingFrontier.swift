/// The best plan with at most so many pairs of an earlier plan given up.
package struct PairingFrontierPoint: Hashable, Sendable {
    /// Pairs of the earlier plan that are not in this one.
    package let changes: Int
    /// The plan.
    package let plan: PairingPlan
}

extension PairingProblem {
    /// How the best total grows with the number of pairs of an earlier plan that may be given up: the points where it
    /// does, from the fewest with which there is a plan. Pairs that can no longer be made count as given up.
    ///
    /// Sums of total and pairs kept give the points on the upper hull (Eisner & Severance 1976, *Mathematical Techniques
    /// for Efficient Record Segmentation*); between them, such a sum bounds what can be reached (Lagrangian relaxation,
    /// Geoffrion 1974) and branch and bound on the earlier pairs decides. `isOptimal` is false if that had to stop
    /// after `limits.parts` parts. Among equal plans of a point the one told depends on the problem alone.
    package func frontier(
        from current: [IndexPair], limits: PairingLimits = PairingLimits()
    ) throws(PairingSearchLimit) -> (points: [PairingFrontierPoint], isOptimal: Bool) {
        checkSizes()
        var search = PairingFrontierSearch(self, current: Set(current), limits)
        return try search.run()
    }
}

private struct PairingFrontierSearch {
    private let problem: PairingProblem
    private let current: [IndexPair]
    private let isCurrent: [Bool]
    private let limits: PairingLimits
    private let isNested: Bool
    private var parts = 0
    private var isOptimal = true

    private struct Found {
        var plan: PairingPlan
        var kept: Int
    }

    init(_ problem: PairingProblem, current: Set<IndexPair>, _ limits: PairingLimits) {
        self.problem = problem
        self.current = current.sorted()
        self.limits = limits
        var isCurrent = Array(repeating: false, count: problem.scores.count)
        for pair in current { isCurrent[problem.cell(pair)] = true }
        self.isCurrent = isCurrent
        isNested = PairingModel(problem).map { $0.loose.isEmpty } ?? true
    }

    mutating func run() throws(PairingSearchLimit) -> (points: [PairingFrontierPoint], isOptimal: Bool) {
        guard let last = try best(problem, perTotal: Int128(2 * current.count + 1), perKept: 1) else {
            return ([], true)
        }
        var best = last
        var points: [Found] = []
        if isNested, let model = PairingModel(problem) {
            let most = Int128(4 * model.room + 1) * (Int128(model.largestScore) + 1)
            if let first = try self.best(problem, perTotal: 1, perKept: most) {
                points = try hull(from: first, to: last)
                best = first
            }
        } else {
            points = [last]
            best = Found(plan: last.plan, kept: -1)
        }
        // From the most kept to the fewest, each point the best with at least so many kept.
        var result: [PairingFrontierPoint] = []
        let mostKept = best.kept >= 0 ? best.kept : current.count
        var kept = mostKept
        while kept >= last.kept {
            var found: Found?
            let before = result.last?.plan.total
            if let point = points.first(where: { $0.kept == kept }) {
                found = point
            } else {
                let upper = points.last { $0.kept > kept }
                let lower = points.first { $0.kept < kept } ?? last
                found = try search(atLeast: kept, above: before, upper, lower)
            }
            if let found, before.map({ found.plan.total > $0 }) ?? true {
                result.append(PairingFrontierPoint(changes: current.count - found.kept, plan: found.plan))
            }
            kept -= 1
        }
        return (result, isOptimal)
    }

    /// The points of the upper hull between two of them, with the most kept first.
    private mutating func hull(from first: Found, to last: Found) throws(PairingSearchLimit) -> [Found] {
        if first.kept <= last.kept || first.plan.total >= last.plan.total { return [first] }
        var result = [first]
        var waiting = [last]
        while let next = waiting.last, let known = result.last {
            let perTotal = Int128(known.kept - next.kept)
            let perKept = next.plan.total - known.plan.total
            if perTotal > 1, let found = try best(problem, perTotal: perTotal, perKept: perKept),
                perTotal * found.plan.total + perKept * Int128(found.kept)
                    > perTotal * next.plan.total + perKept * Int128(next.kept)
            {
                waiting.append(found)
            } else {
                result.append(next)
                waiting.removeLast()
            }
        }
        return result
    }

    /// The plan with the largest sum of its total and the number of pairs kept, each times a factor.
    private mutating func best(
        _ problem: PairingProblem, perTotal: Int128, perKept: Int128
    ) throws(PairingSearchLimit) -> Found? {
        parts += 1
        if !isNested {
            let answer = try problem.best(by: .total, limits: limits, needsUniqueness: false)
            return answer.map { found($0.plan) }
        }
        guard let model = PairingModel(problem) else { return nil }
        let solved = model.solved {
            perTotal * Int128(problem.scores[$0]) + (isCurrent[$0] ? perKept : 0)
        }
        return solved.map { found(model.plan($0.pairs)) }
    }

    private func found(_ plan: PairingPlan) -> Found {
        Found(plan: plan, kept: plan.pairs.count { isCurrent[problem.cell($0)] })
    }

    /// The best plan that keeps at least so many; nil if none is better than `bar`.
    private mutating func search(
        atLeast kept: Int, above bar: Int128?, _ upper: Found?, _ lower: Found
    ) throws(PairingSearchLimit) -> Found? {
        var perTotal: Int128 = 1
        var perKept: Int128 = 0
        if let upper {
            perTotal = Int128(upper.kept - lower.kept)
            perKept = lower.plan.total - upper.plan.total
        }
        var best: Found?
        let start = parts
        var waiting: [(problem: PairingProblem, next: Int, kept: Int)] = [(problem, 0, 0)]
        while let part = waiting.popLast() {
            if parts - start >= limits.parts {
                isOptimal = false
                break
            }
            let isKept = part.kept >= kept
            let relaxed = try self.best(part.problem, perTotal: isKept ? 1 : perTotal, perKept: isKept ? 0 : perKept)
            guard let relaxed else { continue }
            let toBeat = [bar, best?.plan.total].compactMap { $0 }.max()
            if let toBeat {
                let sum =
                    isKept
                    ? relaxed.plan.total - toBeat
                    : perTotal * (relaxed.plan.total - toBeat) + perKept * Int128(relaxed.kept - kept)
                if sum <= 0 || !isKept && sum < perTotal { continue }
            }
            if relaxed.kept >= kept, toBeat.map({ relaxed.plan.total > $0 }) ?? true { best = relaxed }
            if isKept || isNested && relaxed.kept == kept || !isNested && relaxed.kept >= kept { continue }
            if part.next == current.count || part.kept + current.count - part.next < kept { continue }
            var without = part.problem
            without.forbidden.append(current[part.next])
            if !problem.fixed.contains(current[part.next]) {
                waiting.append((without, part.next + 1, part.kept))
            }
            var with = part.problem
            with.fixed.append(current[part.next])
            waiting.append((with, part.next + 1, part.kept + 1))
        }
        return best
    }
}
