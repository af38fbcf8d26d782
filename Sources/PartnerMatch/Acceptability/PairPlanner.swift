import DecisionKernels

/// Plans under other weights, from fits that are computed once. Pairs are cells: applicant · partners + partner.
struct PairPlanner: Sendable {
    let dossier: Dossier
    /// As the ranking hands them on.
    let candidates: [Candidate]
    private let settings: MatchingSettings
    private let today: ComponentWeights
    private(set) var table: PairTable
    /// Whom a decision brings into every plan.
    private let decided: [Bool]
    private let decidedApplicants: [Int]

    init(_ study: Study) {
        dossier = study.dossier
        candidates = study.ranking.candidates(of: study.dossier)
        settings = study.dossier.call.matching
        today = study.dossier.weights.components ?? .standard
        table = PairTable(MatchingBasis(study.dossier))
        var decided = [Bool](repeating: false, count: table.entries.count)
        var applicants: [Int] = []
        for pair in dossier.decisions.fixedPairs {
            decided[pair.applicant * table.partnerCount + pair.partner] = true
            applicants.append(pair.applicant)
        }
        for index in Agreements(dossier, table).kept {
            let consent = dossier.decisions.consents[index]
            decided[consent.applicant * table.partnerCount + consent.partner] = true
            applicants.append(consent.applicant)
        }
        self.decided = decided
        decidedApplicants = applicants
    }

    var cellCount: Int { table.entries.count }

    func isDecided(_ cell: Int) -> Bool { decided[cell] }

    /// Whether the best plan is the one with the largest sum of scores that are linear in the weights, over the same
    /// possible pairs. A plan is then best on an interval of each share.
    var isLinear: Bool { settings.objective.isByTotal && settings.minimumScore.coefficient == 0 }

    /// The candidates of a weighting, as the ranking would hand them on.
    func candidates(_ run: FieldRun) -> [Candidate] {
        var groups: [(order: Int, rank: Int, applicant: Int)] = []
        for place in run.order.indices {
            let position = run.order[place]
            let order: Int
            switch run.decisions[position] {
            case .selected: order = 0
            case .tiedAtTheLine: order = 1
            case .reserve: order = 2
            default: continue
            }
            groups.append((order, run.groupStart[place] + 1, run.field.applicants[position]))
        }
        groups.sort { ($0.order, $0.rank, $0.applicant) < ($1.order, $1.rank, $1.applicant) }
        var result: [Candidate] = []
        var tier = -1
        for (index, group) in groups.enumerated() {
            let isNew =
                index == 0 || groups[index - 1].order != group.order || groups[index - 1].rank != group.rank
            if isNew { tier += 1 }
            result.append(
                Candidate(applicant: group.applicant, tier: tier, isReserve: group.order == 2, conditions: []))
        }
        return result.sorted { $0.applicant < $1.applicant }
    }

    /// The plan under component weights (nil: today's): ascending cells, or nil where the decisions clash.
    mutating func plan(_ candidates: [Candidate], _ weights: ComponentWeights?) -> [Int]? {
        table.rescore(weights ?? today, settings, rows: candidates.map { $0.applicant } + decidedApplicants)
        let problem = PlanProblem(dossier, table, candidates)
        guard problem.clash.isEmpty, let solution = SeatedAssignment(solving: problem.assignment).solution else {
            return nil
        }
        let pairs =
            settings.objective.isByTotal ? solution.pairs : ChosenPairs(problem, table, settings, solution).pairs
        return pairs.map { problem.candidates[$0.row].applicant * table.partnerCount + $0.column }
    }

    /// The largest sum of scores without one pair: tiers first, as for the plan. Nil where it must be in.
    mutating func best(
        _ candidates: [Candidate], _ weights: ComponentWeights, without cell: Int
    ) -> (tierTotal: Int64, total: Int64)? {
        table.rescore(weights, settings, rows: candidates.map { $0.applicant } + decidedApplicants)
        let problem = PlanProblem(dossier, table, candidates)
        var assignment = problem.assignment
        guard let row = problem.candidates.firstIndex(where: { $0.applicant == cell / table.partnerCount }) else {
            return nil
        }
        assignment.values[row * table.partnerCount + cell % table.partnerCount] = SeatedAssignmentProblem.impossible
        return SeatedAssignment.bestValue(assignment)
    }

    /// The sum of tiers and scores of a plan under weights.
    func worth(
        _ plan: [Int], _ candidates: [Candidate], _ weights: ComponentWeights
    ) -> (tierTotal: Int64, total: Int64) {
        let problem = PlanProblem(dossier, table, candidates)
        var tiers: Int64 = 0
        for cell in plan {
            if let row = problem.candidates.firstIndex(where: { $0.applicant == cell / table.partnerCount }) {
                tiers += problem.assignment.rowTier[row]
            }
        }
        return (tiers, total(plan, weights))
    }

    /// The sum of scores of a plan under weights, in millionths of a point.
    func total(_ plan: [Int], _ weights: ComponentWeights) -> Int64 {
        let scoring = ScoringWeights(weights, unknownValue: settings.unknownValue)
        var sum: Int64 = 0
        for cell in plan { sum += scoring.score(table.entries[cell].components)?.value ?? 0 }
        return sum
    }
}

extension PairTable {
    /// Scores the pairs of some applicants anew, as `rescore` does those of all.
    mutating func rescore(_ weights: ComponentWeights, _ settings: MatchingSettings, rows: [Int]) {
        let scoring = ScoringWeights(weights, unknownValue: settings.unknownValue)
        let minimum = PairScore.rounded(settings.minimumScore.double * Double(PairScore.full / 100))
        for row in rows {
            for index in (row * partnerCount)..<((row + 1) * partnerCount) {
                if entries[index].blocks.last == .scoreBelowMinimum { entries[index].blocks.removeLast() }
                entries[index].score = scoring.score(entries[index].components)
                if let score = entries[index].score, score.value < minimum {
                    entries[index].blocks.append(.scoreBelowMinimum)
                }
            }
        }
    }
}
