import DecisionKernels

extension Dossier {
    /// The dossier under its own weights, if it has any, and under every scenario.
    ///
    /// - Parameter plans: whether the pairs are worked out, too.
    /// - Precondition: there is a reference, so a scenario at least where the dossier has no weights of its own.
    /// - Complexity: a ranking per set; one table of all pairs for all of them, and an assignment for every list of
    ///   candidates that has not come up before.
    package func comparison(_ scenarios: [WeightScenario], plans: Bool) -> ScenarioComparison {
        let hasOwn = weights.criteria != nil
        let sets =
            (hasOwn
                ? [WeightScenario(id: weights.comparisonID, label: weights.label, weights: weights, given: .null)]
                : []) + scenarios
        precondition(!sets.isEmpty, "nothing to compare")
        var planner = plans ? ScenarioPlanner(self) : nil
        var points: PointsTable?
        var entries: [ScenarioComparison.Entry] = []
        for set in sets {
            var tried = self
            tried.weights = set.weights
            let ranking = tried.ranking(points: points, isBrief: true)
            if points == nil { points = ranking.points }
            let components = set.weights.components ?? .standard
            let candidates = ranking.candidates(of: tried)
            var outline: ScenarioComparison.PlanOutline?
            if plans, set.weights.ofUmbrellas != nil, !entries.isEmpty || !hasOwn {
                // The pre-selection of the partners may be another one.
                var own = ScenarioPlanner(tried)
                outline = own.outline(candidates, components: components)
            } else {
                outline = planner?.outline(candidates, components: components)
            }
            entries.append(
                ScenarioComparison.Entry(set, ranking, applicants.count, outline, reference: entries.first))
        }
        var selections = applicants.map { _ in 0 }
        var counts: [PairIndices: Int] = [:]
        for entry in entries {
            for (applicant, standing) in entry.standings.enumerated() where standing.decision == .selected {
                selections[applicant] += 1
            }
            for pair in entry.plan?.pairs ?? [] { counts[pair, default: 0] += 1 }
        }
        let held = (points?.rows ?? []).contains {
            !$0.dropped.isEmpty || $0.disagreement.outcome == .thirdAsked
        }
        return ScenarioComparison(
            entries: entries, isOwnReference: hasOwn, heldSheets: held, selections: selections,
            pairs: counts.keys.sorted().map { (pair: $0, count: counts[$0, default: 0]) })
    }
}

extension ScenarioComparison.Entry {
    /// - Parameter reference: nil for the reference itself.
    init(
        _ scenario: WeightScenario, _ ranking: Ranking, _ count: Int, _ plan: ScenarioComparison.PlanOutline?,
        reference: ScenarioComparison.Entry?
    ) {
        let standings = (0..<count).map { applicant -> ScenarioComparison.Standing in
            let entry = ranking.entry(of: applicant)
            return ScenarioComparison.Standing(
                total: entry.total?.total, rank: entry.rank, isTied: !entry.tiedWith.isEmpty, decision: entry.decision,
                track: entry.track)
        }
        self.scenario = scenario
        self.standings = standings
        self.plan = plan
        status = ranking.status
        isDecided = ranking.isDecided
        tied = standings.indices.filter { standings[$0].decision == .tiedAtTheLine }
        let before = reference?.standings ?? standings
        func isSelected(_ standings: [ScenarioComparison.Standing], _ applicant: Int) -> Bool {
            standings[applicant].decision == .selected
        }
        enters = standings.indices.filter { isSelected(standings, $0) && !isSelected(before, $0) }
        leaves = standings.indices.filter { !isSelected(standings, $0) && isSelected(before, $0) }
        let own = Set(plan?.pairs ?? [])
        let others = Set(reference?.plan?.pairs ?? plan?.pairs ?? [])
        added = own.subtracting(others).sorted()
        missing = others.subtracting(own).sorted()
        likeness = ScenarioComparison.Likeness(before, standings)
    }
}

extension ScenarioComparison.Likeness {
    /// Equals share the mean of their places among those compared.
    init(_ reference: [ScenarioComparison.Standing], _ other: [ScenarioComparison.Standing]) {
        var left: [Int] = []
        var right: [Int] = []
        for (one, two) in zip(reference, other) {
            guard let first = one.rank, let second = two.rank, one.total?.isExact == true, two.total?.isExact == true
            else { continue }
            left.append(first.best)
            right.append(second.best)
        }
        let a = CompetitionRanks.shared(left)
        let b = CompetitionRanks.shared(right)
        compared = a.count
        kendallTauB = RankCorrelation.kendallTauB(a, b)
        spearman = RankCorrelation.spearman(a, b)
        weightedSimilarity = RankCorrelation.weightedSimilarity(reference: a, b)
    }
}

/// The pairs for many lists of candidates of one dossier.
private struct ScenarioPlanner {
    private let basis: MatchingBasis
    private var table: PairTable
    private var components: [DecimalNumber]
    private var known: [[Candidate]: ScenarioComparison.PlanOutline] = [:]

    init(_ dossier: Dossier) {
        basis = MatchingBasis(dossier)
        table = PairTable(basis)
        components = Self.list(dossier.weights.components ?? .standard)
    }

    private static func list(_ components: ComponentWeights) -> [DecimalNumber] {
        PairComponent.allCases.map { components[$0] }
    }

    /// The pairs that the plan of these candidates has, without what else a plan tells.
    mutating func outline(
        _ candidates: [Candidate], components weights: ComponentWeights
    ) -> ScenarioComparison.PlanOutline {
        let list = Self.list(weights)
        if list != components {
            table.rescore(weights, basis.dossier.call.matching)
            components = list
            known = [:]
        }
        if let outline = known[candidates] { return outline }
        let outline = solve(candidates)
        known[candidates] = outline
        return outline
    }

    private func solve(_ candidates: [Candidate]) -> ScenarioComparison.PlanOutline {
        let problem = PlanProblem(basis.dossier, table, candidates)
        guard problem.clash.isEmpty, let solution = SeatedAssignment(solving: problem.assignment).solution else {
            return ScenarioComparison.PlanOutline(status: .infeasible, pairs: [], total: 0)
        }
        let chosen = ChosenPairs(problem, table, basis.dossier.call.matching, solution)
        let pairs = chosen.pairs.map { PairIndices(problem.candidates[$0.row].applicant, $0.column) }.sorted()
        return ScenarioComparison.PlanOutline(
            status: solution.pairs.isEmpty ? .empty : chosen.isProved ? .optimal : .bounded, pairs: pairs,
            total: pairs.reduce(0) { $0 + (table[$1.applicant, $1.partner].score?.value ?? 0) })
    }
}
