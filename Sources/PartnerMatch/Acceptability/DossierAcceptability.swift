package import DecisionKernels

/// How often each applicant takes each rank and is selected, over admissible weights and, if asked, over what the points
/// may be: stochastic multicriteria acceptability analysis (Lahdelma, Hokkanen & Salminen 1998, *SMAA*; Lahdelma &
/// Salminen 2001, *SMAA-2*), with the call's own rules for the seats (design §7).
///
/// A share of weightings is not a probability. Lists are by position in `applicants`.
package struct DossierAcceptability: Sendable {
    /// Whoever was studied, as indices into the applicants, in id order.
    package let applicants: [Int]
    /// Those of them whose own decision is open today: counted at the best they can reach, but for what was drawn.
    package let open: [Int]
    /// Scored criteria: indices into the criteria of the call.
    package let criteria: [Int]
    /// How many weightings were drawn; fewer than asked for in large calls with quotas, or with a tie-break that looks at
    /// who is ranked higher.
    package let samples: Int
    package let scores: SamplingSettings.Scores
    /// Whether any point or bonus was drawn.
    package let drawsScores: Bool
    /// Whether weights come from walks, so that errors are those of batch means.
    package let isWalk: Bool
    /// The share of each rank. Equals share their ranks, so rows and columns sum to 1.
    package let ranks: [[Double]]
    /// How often selected; of a tie for a seat each of the tied gets its part.
    package let selected: [Double]
    /// The standard error of that share; nil where a single batch tells nothing.
    package let selectedError: [Double?]
    /// How often on a reserve list.
    package let reserve: [Double]
    package let expectedRank: [Double]
    /// By criterion, the mean of the weights under which it is first; nil for who never is.
    package let centralWeights: [[Double]?]
    /// How often, under its own central weights, it is first given what the points may be.
    package let confidence: [Double?]
    /// By row, how often it is ahead of each other one; a tie counts half. Zero on the diagonal. Exact where the weights
    /// come from a simplex and both have known points.
    package let pairwise: [[Double]]
    /// The share of weightings under which the quotas cannot be met, or could not be settled: nobody is selected there.
    package let undecided: Double
}

extension Dossier {
    /// Samples admissible weights of the scored criteria, in the order of the call; nil where nothing is ranked or nobody
    /// can be studied.
    ///
    /// The same answer for any number of workers. O(samples · (n·m + n·log n)) for n applicants and m criteria, more where
    /// ties or quotas need the ranking's own rules.
    package func acceptability(
        _ admissible: AdmissibleWeights, _ settings: SamplingSettings, workers: Workers = .one
    ) -> DossierAcceptability? {
        guard let field = WeighedField(self, settings.scores), !field.applicants.isEmpty,
            field.applicants.count <= AcceptabilitySampling.largestAlternativeCount
        else { return nil }
        return AcceptabilityMaker(field, admissible, settings).make(workers)
    }
}

/// From draws to an answer.
struct AcceptabilityMaker: Sendable {
    /// Draws of points for confidence factors, at most, and the work these may take.
    private static let mostConfidenceDraws = 10_000
    private static let confidenceWork = 50_000_000

    let field: WeighedField
    let draws: WeightDraws
    let settings: SamplingSettings
    private let classes: [Int]
    private let minimumClass: Int?

    init(_ field: WeighedField, _ admissible: AdmissibleWeights, _ settings: SamplingSettings) {
        self.field = field
        self.settings = settings
        draws = WeightDraws(admissible, samples: field.samples(settings.samples), seed: settings.seed)
        (classes, minimumClass) = field.classes(draws)
    }

    /// Pairs are counted only where no exact share is known.
    private var countsPairs: Bool { draws.isWalk || field.draws.isDrawn.contains(true) }

    func run() -> FieldRun { FieldRun(field, classes: classes, minimumClass: minimumClass) }

    func counts(_ workers: Workers) -> AcceptabilityCounts {
        let empty = AcceptabilityCounts(
            count: field.applicants.count, criteria: field.criteria, countsPairs: countsPairs, tasks: draws.taskCount)
        return workers.gather(
            tasks: draws.taskCount, empty: empty, add: { $0.add($1) }
        ) { task, counts in
            var run = run()
            var drawer = draws.drawer(task: task)
            var scores = scoreGenerator(task)
            var weights = [Int64](repeating: 0, count: field.criteria)
            for batch in 0..<WeightDraws.batchesPerTask {
                for _ in 0..<draws.sampleCount(task: task, batch: batch) {
                    drawer.next(&weights)
                    run.rank(weights, &scores)
                    run.seat(weights)
                    counts.add(run, weights, batch: task * WeightDraws.batchesPerTask + batch)
                }
            }
        }
    }

    private func scoreGenerator(_ task: Int) -> SeededGenerator {
        SeededGenerator(seed: settings.seed, stream: 2 << 32 | UInt64(task))
    }

    func make(_ workers: Workers) -> DossierAcceptability {
        let counts = counts(workers)
        let count = field.applicants.count
        let total = Double(draws.samples)
        let whole = total * Double(FieldRun.share)
        let ranks = (0..<count).map { position in
            (0..<count).map { Double(counts.ranks[position * count + $0]) / whole }
        }
        let central = (0..<count).map { centralWeights($0, counts) }
        let selected = (0..<count).map { Double(counts.seats[$0]) / whole }
        return DossierAcceptability(
            applicants: field.applicants, open: field.open, criteria: field.points.criteria,
            samples: draws.samples, scores: settings.scores, drawsScores: !field.draws.isEmpty, isWalk: draws.isWalk,
            ranks: ranks, selected: selected, selectedError: (0..<count).map { error($0, selected[$0], counts) },
            reserve: (0..<count).map { Double(counts.reserve[$0]) / total },
            expectedRank: ranks.map { row in
                var sum = 0.0
                for (rank, share) in row.enumerated() { sum += Double(rank + 1) * share }
                return sum
            },
            centralWeights: central, confidence: confidence(central, counts), pairwise: pairwise(counts),
            undecided: Double(counts.undecided) / total)
    }

    private func centralWeights(_ position: Int, _ counts: AcceptabilityCounts) -> [Double]? {
        let sums = (0..<field.criteria).map { Double(counts.leaders[position * field.criteria + $0]) }
        let sum = sums.reduce(0, +)
        return sum > 0 ? sums.map { $0 / sum } : nil
    }

    private func error(_ position: Int, _ mean: Double, _ counts: AcceptabilityCounts) -> Double? {
        let total = Double(draws.samples)
        guard draws.isWalk else {
            if draws.isSinglePoint && field.draws.isEmpty { return 0 }
            let square = Double(counts.squares[position]) / (total * Double(FieldRun.share))
            return (max(0, square - mean * mean) / total).squareRoot()
        }
        var squares = 0.0
        var number = 0
        for task in 0..<draws.taskCount {
            for batch in 0..<WeightDraws.batchesPerTask {
                let size = draws.sampleCount(task: task, batch: batch)
                if size == 0 { continue }
                let index = (task * WeightDraws.batchesPerTask + batch) * field.applicants.count + position
                let own = Double(counts.batches[index]) / (Double(size) * Double(FieldRun.share)) - mean
                squares += own * own
                number += 1
            }
        }
        guard number > 1 else { return nil }
        return (squares / Double(number * (number - 1))).squareRoot()
    }

    private func pairwise(_ counts: AcceptabilityCounts) -> [[Double]] {
        let count = field.applicants.count
        var shares = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for one in 0..<count {
            for other in (one + 1)..<max(one + 1, count) {
                let share: Double
                if draws.isWalk || field.draws.isDrawn[one] || field.draws.isDrawn[other] {
                    share = Double(counts.wins[one * count + other]) / (2 * Double(draws.samples))
                } else if classes[one] == classes[other] {
                    let (level, against) = (field.tieLevels[one], field.tieLevels[other])
                    share = level == against ? 0.5 : level > against ? 1 : 0
                } else {
                    share = draws.shareAhead(field.rows[one], of: field.rows[other]) ?? 0
                }
                shares[one][other] = share
                shares[other][one] = 1 - share
            }
        }
        return shares
    }

    /// Without drawn points, the weights that put somebody first are convex, so that under their mean it is first, alone
    /// or with its equals.
    private func confidence(_ central: [[Double]?], _ counts: AcceptabilityCounts) -> [Double?] {
        let count = field.applicants.count
        if field.draws.isEmpty {
            return (0..<count).map { position in
                guard central[position] != nil else { return nil }
                let equals = (0..<count).count {
                    classes[$0] == classes[position] && field.tieLevels[$0] == field.tieLevels[position]
                }
                return 1 / Double(equals)
            }
        }
        let candidates = (0..<count).filter { central[$0] != nil }
        let work = max(1, candidates.count * count * field.criteria)
        let number = max(200, min(draws.samples, Self.mostConfidenceDraws, Self.confidenceWork / work))
        var generator = SeededGenerator(seed: settings.seed, stream: 3 << 32)
        var result = [Double?](repeating: nil, count: count)
        var run = run()
        for candidate in candidates {
            let weights = (central[candidate] ?? []).map { Int64($0 * Double(WeightDraws.unit) + 0.5) }
            var first = 0.0
            for _ in 0..<number {
                run.rank(weights, &generator)
                let end = run.groupEnd(from: 0)
                for place in 0..<end where run.order[place] == candidate { first += 1 / Double(end) }
            }
            result[candidate] = first / Double(number)
        }
        return result
    }
}

extension WeighedField {
    /// By position a number that is the same for those with the same total under all admissible weights, and that of the
    /// minimum total.
    func classes(_ draws: WeightDraws) -> (classes: [Int], minimum: Int?) {
        var all = rows
        if let requiredValue { all.append([Rational](repeating: requiredValue, count: criteria)) }
        var classes = draws.classes(of: all)
        let minimum = requiredValue == nil ? nil : classes.removeLast()
        return (classes, minimum)
    }
}
