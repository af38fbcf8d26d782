/// How weights, and what is not known for certain, are sampled.
public struct SamplingSettings: Sendable {
    /// What is drawn besides the weights.
    public enum Scores: String, CaseIterable, Sendable {
        /// Nothing: who has gaps is not studied.
        case fixed
        /// What nobody scored, uniformly on its scale; an unknown bonus is there half of the time.
        case partial
        /// That, and every mean of assessors as a normal number around it, clipped to the scale: its standard error is the
        /// spread of the scores on the criterion within applicants, pooled over all of them, divided by the root of the
        /// number of scores.
        case assessors
    }

    /// Which weights vary where pairs are studied.
    public enum Vary: String, CaseIterable, Sendable { case criteria, components, both }

    /// How many weightings are drawn unless somebody asks for another number.
    public static let defaultSamples = 10_000
    /// More take too long.
    public static let mostSamples = 1_000_000
    /// The seed unless somebody gives another.
    public static let defaultSeed: UInt64 = 1

    /// How many weightings are drawn.
    public var samples = Self.defaultSamples
    /// The same seed gives the same draws.
    public var seed = Self.defaultSeed
    /// What is drawn besides the weights.
    public var scores = Scores.fixed
    /// Which weights vary where pairs are studied.
    public var vary = Vary.both

    /// The default settings.
    public init() {}
}

/// Those who do the numbered parts of a piece of work. The library has no threads; who has some lends them.
public struct Workers: Sendable {
    /// How many there are.
    public let count: Int
    private let run: @Sendable (@Sendable (Int) -> Void) -> Void

    /// - Parameter run: calls the body once for every number below `count`, at the same time if it can, and returns when
    ///   all are done.
    public init(count: Int, run: @escaping @Sendable (@Sendable (Int) -> Void) -> Void) {
        self.count = max(1, count)
        self.run = run
    }

    /// One, without threads.
    public static let one = Workers(count: 1) { body in body(0) }

    /// Shares out tasks and gathers what each worker counted. As counts are whole numbers, neither their number nor
    /// their order can be seen in the sum.
    func gather<Counts: Sendable>(
        tasks: Int, empty: Counts, add: (inout Counts, Counts) -> Void,
        _ task: @Sendable (Int, inout Counts) -> Void
    ) -> Counts {
        let count = max(1, min(self.count, tasks))
        if count == 1 {
            var counts = empty
            for index in 0..<tasks { task(index, &counts) }
            return counts
        }
        var parts = [Counts](repeating: empty, count: count)
        let workers = self.count
        parts.withUnsafeMutableBufferPointer { parts in
            // Every worker writes to its own place.
            nonisolated(unsafe) let places = parts
            run { worker in
                guard worker < places.count else { return }
                var index = worker
                while index < tasks {
                    task(index, &places[worker])
                    index += min(workers, places.count)
                }
            }
        }
        var sum = parts[0]
        for part in parts.dropFirst() { add(&sum, part) }
        return sum
    }
}
