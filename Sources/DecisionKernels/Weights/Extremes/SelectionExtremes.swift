/// Who is selected under all admissible weights, under some, under none.
package struct SelectionExtremes: Sendable {
    package enum Verdict: Sendable, Hashable {
        /// In every best selection under all admissible weights.
        case necessary
        /// In some best selection under some admissible weights, and not necessary.
        case possible
        /// In no best selection under any.
        case never
        /// The search ended at its limit. What was found until then: whether some weights select it, and whether some
        /// leave it out.
        case undecided(canBeSelected: Bool, canBeLeftOut: Bool)
    }

    /// One for each alternative.
    package let verdicts: [Verdict]

    /// Linear programs spent at most on one question about one alternative. Few alternatives are nearly always selected,
    /// and each of their programs looks at one rival only.
    private static func limits(alternatives: Int) -> (ahead: Int, behind: Int) {
        (max(100, 30_000 / max(1, alternatives)), 1000 + 20 * alternatives)
    }

    /// Every answer is proved in fractions: a yes by weights, a no by an exhausted search.
    package init(_ table: WeightedTable, admissible: AdmissibleWeights, seats: Int, limit: Int? = nil) {
        let count = table.alternatives
        if seats >= count {
            verdicts = [Verdict](repeating: .necessary, count: count)
            return
        }
        if seats <= 0 {
            verdicts = [Verdict](repeating: .never, count: count)
            return
        }
        let witnesses = SelectionWitnesses(table, admissible, seats: seats)
        let limits = limit.map { ($0, $0) } ?? Self.limits(alternatives: count)
        verdicts = (0..<count).map { alternative in
            var isIn: Bool? = witnesses.canBeSelected[alternative] ? true : nil
            var isOut: Bool? = witnesses.canBeLeftOut[alternative] ? true : nil
            if isIn == nil {
                var search = AheadSearch(table, admissible, alternative, limit: limits.0)
                isIn = search.canHaveAhead(atMost: seats - 1)
            }
            if isOut == nil {
                var search = BehindSearch(table, admissible, alternative, limit: limits.1)
                isOut = search.canHaveLevelOrAhead(atLeast: seats)
            }
            switch (isIn, isOut) {
            case (true, true): return .possible
            case (true, false): return .necessary
            case (false, _): return .never
            default: return .undecided(canBeSelected: isIn == true, canBeLeftOut: isOut == true)
            }
        }
    }
}

/// Weights tried before any search: corners, and a few points drawn from the set.
struct SelectionWitnesses {
    private(set) var canBeSelected: [Bool]
    private(set) var canBeLeftOut: [Bool]

    private static let drawCount = 512

    init(_ table: WeightedTable, _ admissible: AdmissibleWeights, seats: Int) {
        canBeSelected = [Bool](repeating: false, count: table.alternatives)
        canBeLeftOut = canBeSelected
        let sampler = WeightSampler(admissible)
        for corner in sampler.spanning { note(table, corner, seats) }
        note(table, sampler.frame[0], seats)
        let dimensions = sampler.dimensions
        guard dimensions > 0 else { return }
        let approximate = table.values.map { $0.approximate }
        let frame = sampler.frame.map { line in line.map { $0.approximate } }
        var generator = SeededGenerator(seed: 0)
        var points: [[Double]] = []
        withUnsafeTemporaryAllocation(of: Lanes.self, capacity: dimensions) { coordinates in
            guard let base = coordinates.baseAddress else { return }
            var walk: (HitAndRun, HitAndRun.Place)?
            if case .walk(let run) = sampler.way { walk = (run, run.start(&generator)) }
            for _ in 0..<(Self.drawCount / Lanes.scalarCount) {
                if let run = walk {
                    var place = run.1
                    run.0.draw(base, &place, &generator)
                    walk = (run.0, place)
                } else {
                    sampler.drawFromCorners(base, &generator)
                }
                for lane in 0..<Lanes.scalarCount { points.append((0..<dimensions).map { base[$0][lane] }) }
            }
        }
        for point in points {
            var weights = frame[0]
            for dimension in 0..<dimensions {
                for criterion in weights.indices {
                    weights[criterion] += point[dimension] * frame[1 + dimension][criterion]
                }
            }
            var totals = [Double](repeating: 0, count: table.alternatives)
            for alternative in totals.indices {
                for criterion in weights.indices {
                    totals[alternative] += weights[criterion] * approximate[alternative * table.criteria + criterion]
                }
            }
            // Doubles only say where to look.
            let order = totals.indices.sorted { totals[$0] > totals[$1] }
            let isNew = order.enumerated().contains { position, alternative in
                position < seats ? !canBeSelected[alternative] : !canBeLeftOut[alternative]
            }
            if isNew { note(table, exact(point, sampler, admissible), seats) }
        }
    }

    /// A point near the drawn one in fractions; nil where rounding leads out of the set.
    private func exact(_ point: [Double], _ sampler: WeightSampler, _ admissible: AdmissibleWeights) -> [Rational]? {
        var weights = sampler.frame[0]
        for (dimension, coordinate) in point.enumerated() {
            let share = Rational(numerator: Int64(coordinate * 0x1p32), denominator: 1 << 32)
            for criterion in weights.indices { weights[criterion] += share * sampler.frame[1 + dimension][criterion] }
        }
        return admissible.contains(weights) ? weights : nil
    }

    private mutating func note(_ table: WeightedTable, _ weights: [Rational]?, _ seats: Int) {
        guard let weights else { return }
        let standing = Standing(table.totals(under: weights), seats: seats)
        for alternative in canBeSelected.indices {
            if standing.couldBeSelected(alternative) { canBeSelected[alternative] = true }
            if standing.couldBeLeftOut(alternative) { canBeLeftOut[alternative] = true }
        }
    }
}
