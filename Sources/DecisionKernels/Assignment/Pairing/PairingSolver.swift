/// The best plan, and what is known about it.
package struct PairingAnswer: Sendable {
    /// The first of the best plans.
    package var plan: PairingPlan
    /// Whether no other plan is as good by the objective alone; nil where that was not looked into.
    package var isUnique: Bool?
    /// Whether the plan is proved to be the best.
    package var isOptimal: Bool
    /// By how much the total of the best plan can be larger at most; 0 where it is proved, nil where nothing is known.
    package var gap: Int128?
}

/// How far the exact search goes.
package struct PairingLimits: Hashable, Sendable {
    /// Parts looked at where groups overlap or limit pairs.
    package var parts = 20_000
    /// Pairs for which a price is found by solving anew.
    package var prices = 2_500
    /// Plans compared exactly where products are closer than logarithms tell.
    package var plans = 2_000
    /// Sizes up to which the first of equal plans is told, in rows and in columns.
    package var canonicalSize = 300

    package init() {}
}

extension PairingProblem {
    /// The best plan by an objective; nil if no plan keeps all limits.
    ///
    /// Equal plans are ordered by the number of pairs, the worst score and the sorted list of pairs; the first is the
    /// answer, up to `limits.canonicalSize` rows and columns. Beyond it the answer depends on the problem alone.
    ///
    /// O(n·(n·m + v²)) for n rows, m columns and v nodes (rows, columns, nested groups) where groups of one side are
    /// nested; where they overlap or limit pairs, so much for each part looked at.
    package func best(
        by objective: PairingObjective, limits: PairingLimits = PairingLimits()
    ) throws(PairingSearchLimit) -> PairingAnswer? {
        try best(by: objective, limits: limits, needsUniqueness: true)
    }

    func best(
        by objective: PairingObjective, limits: PairingLimits, needsUniqueness: Bool
    ) throws(PairingSearchLimit) -> PairingAnswer? {
        checkSizes()
        guard let model = PairingModel(self) else { return nil }
        if model.needsBranching {
            return try branched(by: objective, limits: limits, needsUniqueness: needsUniqueness)
        }
        return model.best(by: objective, limits: limits)
    }

    /// Whether any plan keeps all limits.
    package func isFeasible(limits: PairingLimits = PairingLimits()) throws(PairingSearchLimit) -> Bool {
        guard let model = PairingModel(self) else { return false }
        if model.needsBranching {
            var plain = self
            plain.scores = scores.map { $0 == Self.impossible || $0 < minimum ?? .min ? Self.impossible : 0 }
            plain.sideValues = nil
            plain.minimum = nil
            return try plain.anyBest(by: .total, limits: limits) != nil
        }
        return model.solved { _ in 0 } != nil
    }
}

extension PairingModel {
    /// The best plan, without a look at the loose groups; nil if there is none.
    func best(by objective: PairingObjective, limits: PairingLimits) -> PairingAnswer? {
        if objective == .nash { return bestProduct(limits) }
        if objective == .total && isSmall(limits) {
            // Without a look at the number of pairs first: mostly there is nothing to choose.
            guard let solved = solved(weight: { Int128(problem.scores[$0]) }) else { return nil }
            if solved.face.hasOnePlan {
                return PairingAnswer(plan: plan(solved.pairs), isUnique: true, isOptimal: true, gap: 0)
            }
            guard var face = face(of: .total) else { return nil }
            chooseFirst(&face)
            return PairingAnswer(plan: plan(face.pairs), isUnique: false, isOptimal: true, gap: 0)
        }
        guard var face = face(of: objective) else { return nil }
        return answer(&face, limits)
    }

    private func isSmall(_ limits: PairingLimits) -> Bool {
        max(problem.rows, problem.columns) <= limits.canonicalSize
    }

    /// The first plan of a face that holds all best plans.
    func answer(_ face: inout PairingNetwork<Int64>, _ limits: PairingLimits) -> PairingAnswer {
        var isUnique: Bool?
        if isSmall(limits) {
            isUnique = face.hasOnePlan
            if isUnique == false { chooseFirst(&face) }
        }
        return PairingAnswer(plan: plan(face.pairs), isUnique: isUnique, isOptimal: true, gap: 0)
    }

    /// Moves to the first plan of a face by worst score and pairs.
    func chooseFirst(_ face: inout PairingNetwork<Int64>) {
        face.raiseSmallest(of: problem.scores, ceiling: fixed.map { problem.scores[problem.cell($0)] }.min())
        face.takeFirst()
    }

    /// All best plans by an objective other than nash; nil if there is none.
    func face(of objective: PairingObjective) -> PairingNetwork<Int64>? {
        switch objective {
        case .total:
            let factor = Int128(2 * room + 1)
            return solved { Int128(problem.scores[$0]) * factor + 1 }?.face
        case .countThenTotal:
            let perPair = Int128(4 * room) * Int128(largestScore) + 1
            return solved { Int128(problem.scores[$0]) + perPair }?.face
        case .maximinThenTotal:
            guard let smallest = withLargestSmallest() else { return nil }
            var narrowed = self.isOpen
            for cell in narrowed.indices where smallest.weights[cell] == PairingNetwork<Int64>.none {
                narrowed[cell] = false
            }
            // Closed by the count alone, a pair is no part of a plan with the most pairs.
            let model = PairingModel(self, isOpen: narrowed)
            return model.face(of: .countThenTotal)
        case .leximin, .nash:
            guard var face = withLargestSmallest() else { return nil }
            face.takeLargestAscending(problem.valueLists)
            return face
        }
    }

    /// All plans with the most pairs and, among those, the largest smallest value.
    private func withLargestSmallest() -> PairingNetwork<Int64>? {
        guard var face = solved(weight: { _ in 1 })?.face else { return nil }
        let lists = problem.valueLists
        let smallest = isOpen.indices.map { cell in lists.map { $0[cell] }.min() ?? 0 }
        face.raiseSmallest(of: smallest, ceiling: problem.values(of: fixed).min())
        return face
    }

    init(_ other: PairingModel, isOpen: [Bool]) {
        problem = other.problem
        fixed = other.fixed
        tree = other.tree
        loose = other.loose
        self.isOpen = isOpen
    }
}
