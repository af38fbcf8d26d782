/// Admissible weights one after another, drawn uniformly: for studies that work every weighting through with rules of
/// their own. Weights are whole numbers of 2⁻²⁴, so that what follows from them can be computed without rounding.
///
/// The draws come in numbered tasks, each with random numbers of its own, whose number does not depend on the threads.
/// Sources of the ways of drawing: see `WeightSampler`.
package struct WeightDraws: Sendable {
    /// What the weights of one draw add up to, but for roundings of half a unit each.
    package static let unit: Int64 = 1 << 24
    /// Walks, or parts of independent draws.
    package static let mostTasks = 16
    /// Parts of a task whose means are compared, because neighbours on a walk resemble each other.
    package static let batchesPerTask = 8

    let sampler: WeightSampler
    /// How many weightings are drawn in all.
    package let samples: Int
    private let seed: UInt64
    private let stream: UInt64

    /// Draws from a set of weights.
    ///
    /// - Parameter purpose: different purposes of one seed have different random numbers.
    package init(_ admissible: AdmissibleWeights, samples: Int, seed: UInt64, purpose: UInt64 = 0) {
        precondition(samples > 0 && samples <= AcceptabilitySampling.largestSampleCount, "a number of samples")
        sampler = WeightSampler(admissible)
        self.samples = samples
        self.seed = seed
        stream = purpose << 32
    }

    /// Number of weights in a draw.
    package var criteria: Int { sampler.frame[0].count }

    /// Whether draws come from walks, whose neighbours resemble each other.
    package var isWalk: Bool {
        if case .walk = sampler.way { true } else { false }
    }

    /// Whether there is but one weighting.
    package var isSinglePoint: Bool { sampler.dimensions == 0 }

    /// Number of tasks.
    package var taskCount: Int { min(Self.mostTasks, samples) }

    /// How many draws a task has.
    package func sampleCount(task: Int) -> Int {
        samples / taskCount + (task < samples % taskCount ? 1 : 0)
    }

    /// How many draws a batch of a task has; all batches of a task are its draws in order.
    package func sampleCount(task: Int, batch: Int) -> Int {
        let count = sampleCount(task: task)
        return count * (batch + 1) / Self.batchesPerTask - count * batch / Self.batchesPerTask
    }

    /// The draws of a task from the first on.
    package func drawer(task: Int) -> Drawer {
        Drawer(self, SeededGenerator(seed: seed, stream: stream | UInt64(task)))
    }

    /// A number per row that is the same for two rows exactly where the two weigh the same under all admissible weights.
    /// Rows are coefficients by criterion. O(r·c·d) for d + 1 spanning corners.
    package func classes(of rows: [[Rational]]) -> [Int] {
        guard !rows.isEmpty else { return [] }
        let table = WeightedTable(values: rows, weights: [Rational](repeating: .one, count: criteria))
        return TieClasses(table, spanning: sampler.spanning, apart: []).place
    }

    /// The exact share of the weightings under which the first row weighs more than the second, the two not being always
    /// equal; nil where the set is not known as a simplex.
    package func shareAhead(_ first: [Rational], of second: [Rational]) -> Double? {
        guard !isWalk else { return nil }
        return SimplexShare.above(
            sampler.spanning.map { corner in
                var sum = Rational.zero
                for index in corner.indices where !corner[index].isZero {
                    sum += corner[index] * (first[index] - second[index])
                }
                return sum.approximate
            })
    }

    /// Draws, one after another.
    package struct Drawer: Sendable {
        private let sampler: WeightSampler
        private let frame: [Double]
        private let criteria: Int
        private let dimensions: Int
        private var generator: SeededGenerator
        private var place: HitAndRun.Place?
        private var coordinates: [Lanes]
        private var lane = Lanes.scalarCount

        fileprivate init(_ draws: WeightDraws, _ generator: SeededGenerator) {
            sampler = draws.sampler
            criteria = draws.criteria
            dimensions = draws.sampler.dimensions
            frame = draws.sampler.frame.flatMap { line in line.map { $0.approximate } }
            self.generator = generator
            coordinates = [Lanes](repeating: Lanes(), count: max(1, dimensions))
            if case .walk(let walk) = sampler.way { place = walk.start(&self.generator) }
        }

        /// Writes the next weights, none negative, in units.
        package mutating func next(_ weights: inout [Int64]) {
            if lane == Lanes.scalarCount {
                refill()
                lane = 0
            }
            for criterion in 0..<criteria {
                var sum = frame[criterion]
                for dimension in 0..<dimensions {
                    sum += coordinates[dimension][lane] * frame[(1 + dimension) * criteria + criterion]
                }
                weights[criterion] = sum > 0 ? Int64(sum * Double(WeightDraws.unit) + 0.5) : 0
            }
            lane += 1
        }

        private mutating func refill() {
            coordinates.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return }
                switch sampler.way {
                case .corners: sampler.drawFromCorners(start, &generator)
                case .walk(let walk):
                    guard var here = place else { return }
                    walk.draw(start, &here, &generator)
                    place = here
                }
            }
        }
    }
}
