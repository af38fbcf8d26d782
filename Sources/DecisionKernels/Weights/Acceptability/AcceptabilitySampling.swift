/// How often each alternative takes each rank, over weights drawn uniformly from the admissible ones and figures drawn
/// from what is known of them: stochastic multicriteria acceptability analysis (Lahdelma, Hokkanen & Salminen 1998,
/// *SMAA*; Lahdelma & Salminen 2001, *SMAA-2*).
///
/// The work comes in numbered tasks, each with random numbers of its own. They may be done in any order and on any
/// number of threads, each thread with a tally of its own; the sum of the tallies is always the same.
/// O(samples · (n·m + n·log²n)) for n alternatives and m criteria.
package struct AcceptabilitySampling: Sendable {
    /// Most samples one study takes.
    package static let largestSampleCount = 100_000_000
    /// Most alternatives: answers are tables of alternatives by alternatives.
    package static let largestAlternativeCount = 2000

    static let chainCount = 16
    static let batchesPerChain = 8
    private static let samplesPerTask = 4096

    let table: WeightedTable
    let samples: Int
    let seats: Int
    let seed: UInt64
    let sampler: WeightSampler
    let classes: TieClasses
    /// Class by class: the constant, then the factor of every coordinate.
    let scores: [Double]
    let cells: [Cell]
    /// What the weights of criteria with uncertain figures are: criterion, then constant and factors.
    let cellWeights: [(criterion: Int, line: [Double])]
    /// Pairs are counted only where no exact share is known.
    let countsPairs: Bool

    /// An uncertain figure that matters, as its difference from the middle one.
    struct Cell: Sendable {
        var place: Int
        var weight: Int
        var source: UncertainCell
        var middle: Double
    }

    /// Studies a table whose values are the middle ones; the best so many are selected.
    package init(
        _ table: WeightedTable, admissible: AdmissibleWeights, cells uncertain: [UncertainCell] = [], seats: Int,
        samples: Int, seed: UInt64
    ) {
        precondition(samples > 0 && samples <= Self.largestSampleCount, "a number of samples within its limits")
        precondition(table.alternatives <= Self.largestAlternativeCount, "no more alternatives than can be tabled")
        precondition(admissible.criteria == table.criteria, "weights of these criteria")
        self.table = table
        self.samples = samples
        self.seats = max(0, min(seats, table.alternatives))
        self.seed = seed
        let sampler = WeightSampler(admissible)
        self.sampler = sampler
        let matters = (0..<table.criteria).map { criterion in
            sampler.spanning.contains { !$0[criterion].isZero }
        }
        let relevant = uncertain.filter { matters[$0.criterion] }
        let classes = TieClasses(table, spanning: sampler.spanning, apart: Set(relevant.map { $0.alternative }))
        self.classes = classes
        // Onto 1…2, where the place in the table fits below the digits that count.
        let used = table.values.indices.filter { matters[$0 % table.criteria] }.map { table.values[$0] }
        let low = used.min() ?? .zero
        let span = (used.max() ?? .zero) - low
        let unit = span.isZero ? Rational.one : span.reciprocal
        scores = classes.members.flatMap { members in
            let row = (0..<table.criteria).map { (table.value(members[0], $0) - low) * unit }
            let line = sampler.coordinates(of: row)
            return [(line[0] + .one).approximate] + line.dropFirst().map { $0.approximate }
        }
        var weights: [(criterion: Int, line: [Double])] = []
        cells = relevant.map { cell in
            let known = weights.firstIndex { $0.criterion == cell.criterion }
            if known == nil {
                let probe = (0..<table.criteria).map { $0 == cell.criterion ? Rational.one : .zero }
                weights.append((cell.criterion, sampler.coordinates(of: probe).map { $0.approximate }))
            }
            // Figures are drawn without the bonus that the table's values hold.
            let middle = table.value(cell.alternative, cell.criterion) - table.offsets[cell.alternative]
            return Cell(
                place: classes.place[cell.alternative], weight: known ?? weights.count - 1, source: cell,
                middle: middle.approximate)
        }
        cellWeights = weights
        cellUnit = unit.approximate
        if case .corners = sampler.way, relevant.isEmpty { countsPairs = false } else { countsPairs = true }
    }

    /// What a difference of figures is in the scores' own unit.
    let cellUnit: Double

    /// Whether samples come from walks, whose neighbours resemble each other.
    var isWalk: Bool {
        if case .walk = sampler.way { true } else { false }
    }

    /// Number of tasks.
    package var taskCount: Int {
        if classes.count == 0 { return 0 }
        return isWalk ? min(Self.chainCount, samples) : (samples + Self.samplesPerTask - 1) / Self.samplesPerTask
    }

    /// A tally of nothing.
    package func emptyTally() -> AcceptabilityTally {
        let count = classes.count
        return AcceptabilityTally(
            starts: [UInt32](repeating: 0, count: table.alternatives * count),
            leaders: [Int64](repeating: 0, count: count * sampler.dimensions),
            wins: [UInt32](repeating: 0, count: countsPairs ? count * count : 0),
            batches: [UInt32](repeating: 0, count: isWalk ? Self.chainCount * Self.batchesPerChain * count : 0))
    }

    /// How many samples a task has.
    func sampleCount(task: Int) -> Int {
        if isWalk {
            let tasks = taskCount
            return samples / tasks + (task < samples % tasks ? 1 : 0)
        }
        return min(Self.samplesPerTask, samples - task * Self.samplesPerTask)
    }

    /// How many samples a batch of a chain has.
    func sampleCount(task: Int, batch: Int) -> Int {
        let count = sampleCount(task: task)
        return count * (batch + 1) / Self.batchesPerChain - count * batch / Self.batchesPerChain
    }

    /// All tasks, one after another.
    package func tally() -> AcceptabilityTally {
        var tally = emptyTally()
        for task in 0..<taskCount { run(task, into: &tally) }
        return tally
    }
}

/// Alternatives whose difference vanishes on all admissible weights, together: they share their ranks.
struct TieClasses: Sendable {
    /// The class of every alternative.
    let place: [Int]
    /// The alternatives of every class, in order.
    let members: [[Int]]

    var count: Int { members.count }

    init(_ table: WeightedTable, spanning: [[Rational]], apart: Set<Int>) {
        var places: [[Rational]: Int] = [:]
        var place: [Int] = []
        var members: [[Int]] = []
        for alternative in 0..<table.alternatives {
            let key = spanning.map { corner in
                corner.indices.reduce(Rational.zero) { sum, criterion in
                    corner[criterion].isZero ? sum : sum + corner[criterion] * table.value(alternative, criterion)
                }
            }
            if !apart.contains(alternative), let known = places[key] {
                place.append(known)
                members[known].append(alternative)
                continue
            }
            if !apart.contains(alternative) { places[key] = members.count }
            place.append(members.count)
            members.append([alternative])
        }
        self.place = place
        self.members = members
    }
}
