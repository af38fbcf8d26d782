import DecisionKernels

/// From draws of weights to plans, and what is counted of them.
struct PairMaker: Sendable {
    /// Cells of pairs that are scored in all, and the fewest weightings examined whatever the size.
    private static let cellBudget = 2_000_000
    private static let fewestSamples = 500
    /// Objectives other than the total take far longer.
    private static let slowFactor = 20

    let study: Study
    let field: WeighedField?
    let room: ComponentRoom
    let settings: SamplingSettings
    let planner: PairPlanner
    private let criterionDraws: WeightDraws?
    private let componentDraws: WeightDraws?
    private let classes: [Int]
    private let minimumClass: Int?
    private let samples: Int

    init(
        _ study: Study, _ field: WeighedField?, _ criteria: AdmissibleWeights?, _ room: ComponentRoom,
        _ settings: SamplingSettings
    ) {
        self.study = study
        self.field = field
        self.room = room
        self.settings = settings
        planner = PairPlanner(study)
        let rows = max(1, planner.candidates.count)
        var most = max(Self.fewestSamples, Self.cellBudget / (rows * study.dossier.partners.count))
        if !study.dossier.call.matching.objective.isByTotal { most = max(50, most / Self.slowFactor) }
        samples = min(field?.samples(settings.samples) ?? settings.samples, most)
        if let field, let criteria {
            let draws = WeightDraws(criteria, samples: samples, seed: settings.seed)
            (classes, minimumClass) = field.classes(draws)
            criterionDraws = draws
        } else {
            (classes, minimumClass) = ([], nil)
            criterionDraws = nil
        }
        componentDraws =
            settings.vary == .criteria
            ? nil : WeightDraws(room.admissible, samples: samples, seed: settings.seed, purpose: 1)
    }

    private var taskCount: Int { min(WeightDraws.mostTasks, samples) }

    private func sampleCount(task: Int) -> Int {
        (criterionDraws ?? componentDraws)?.sampleCount(task: task) ?? 0
    }

    /// By pair, how often it is in the plan, by task; and how often there was none.
    struct Counts: Sendable {
        var pairs: [Int64]
        var infeasible: Int64 = 0

        mutating func add(_ other: Counts) {
            for index in pairs.indices { pairs[index] += other.pairs[index] }
            infeasible += other.infeasible
        }
    }

    func counts(_ workers: Workers) -> Counts {
        let cells = planner.cellCount
        return workers.gather(
            tasks: taskCount, empty: Counts(pairs: [Int64](repeating: 0, count: taskCount * cells)),
            add: { $0.add($1) }
        ) { task, counts in
            run(task) { plan in
                if let plan {
                    for cell in plan { counts.pairs[task * cells + cell] += 1 }
                } else {
                    counts.infeasible += 1
                }
            }
        }
    }

    /// Hands over the plan under every weighting of a task: cells, or nil where there is none.
    private func run(_ task: Int, _ visit: ([Int]?) -> Void) {
        var planner = planner
        var run = field.map { FieldRun($0, classes: classes, minimumClass: minimumClass) }
        var criterionDrawer = criterionDraws?.drawer(task: task)
        var componentDrawer = componentDraws?.drawer(task: task)
        var scores = SeededGenerator(seed: settings.seed, stream: 2 << 32 | UInt64(task))
        var criterionWeights = [Int64](repeating: 0, count: criterionDraws?.criteria ?? 0)
        var componentWeights = [Int64](repeating: 0, count: room.components.count)
        var known: [[Candidate]: [Int]?] = [:]
        var candidates = planner.candidates
        for _ in 0..<sampleCount(task: task) {
            if run != nil, criterionDrawer != nil {
                criterionDrawer?.next(&criterionWeights)
                run?.rank(criterionWeights, &scores)
                run?.seat(criterionWeights)
                if let run { candidates = planner.candidates(run) }
            }
            if componentDrawer != nil {
                componentDrawer?.next(&componentWeights)
                visit(planner.plan(candidates, room.weights(componentWeights)))
            } else if let plan = known[candidates] {
                visit(plan)
            } else {
                let plan = planner.plan(candidates, nil)
                known.updateValue(plan, forKey: candidates)
                visit(plan)
            }
        }
    }

    func make(_ workers: Workers) -> PairAcceptability {
        let counts = counts(workers)
        var planner = planner
        let today = planner.plan(planner.candidates, nil) ?? []
        let partners = study.dossier.partners.count
        let cells = planner.cellCount
        var totals = [Int64](repeating: 0, count: cells)
        for task in 0..<taskCount {
            for cell in 0..<cells { totals[cell] += counts.pairs[task * cells + cell] }
        }
        let sweep = ComponentSweep(planner, room, today)
        let intervals = sweep.intervals()
        let proved =
            settings.vary == .components ? sweep.provedCells(room.admissible) : []
        var isPlanned = [Bool](repeating: false, count: cells)
        for cell in today { isPlanned[cell] = true }
        var pairs: [PairAcceptability.Pair] = []
        for cell in 0..<cells where totals[cell] > 0 || isPlanned[cell] {
            let standing: PairAcceptability.Standing =
                planner.isDecided(cell)
                ? .decided
                : proved.contains(cell)
                    ? .proved : totals[cell] == Int64(samples) ? .everyExamined : .depends
            pairs.append(
                PairAcceptability.Pair(
                    applicant: cell / partners, partner: cell % partners,
                    share: Double(totals[cell]) / Double(samples), error: error(cell, totals[cell], counts),
                    isPlanned: isPlanned[cell], standing: standing,
                    intervals: today.firstIndex(of: cell).map { place in intervals.map { $0[place] } } ?? []))
        }
        pairs.sort { left, right in
            if left.share != right.share { return left.share > right.share }
            return (left.applicant, left.partner) < (right.applicant, right.partner)
        }
        return PairAcceptability(
            vary: settings.vary, samples: samples, components: room.components,
            areIntervalsExact: planner.isLinear, infeasible: Double(counts.infeasible) / Double(samples), pairs: pairs)
    }

    private func error(_ cell: Int, _ total: Int64, _ counts: Counts) -> Double? {
        let mean = Double(total) / Double(samples)
        let isWalk = (criterionDraws?.isWalk ?? false) || (componentDraws?.isWalk ?? false)
        guard isWalk else { return (mean * (1 - mean) / Double(samples)).squareRoot() }
        var squares = 0.0
        for task in 0..<taskCount {
            let own = Double(counts.pairs[task * planner.cellCount + cell]) / Double(sampleCount(task: task)) - mean
            squares += own * own
        }
        guard taskCount > 1 else { return nil }
        return (squares / Double(taskCount * (taskCount - 1))).squareRoot()
    }
}

extension ComponentRoom {
    /// Weights in units as component weights.
    func weights(_ units: [Int64]) -> ComponentWeights {
        var weights: [PairComponent: DecimalNumber] = [:]
        for (index, component) in components.enumerated() { weights[component] = DecimalNumber(units[index]) }
        return ComponentWeights(weights: weights)
    }
}
