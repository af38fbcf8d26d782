import ArgumentParser
import DecisionKernels
import Dispatch

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Times how often each alternative takes each rank under uniformly drawn weights: the sampling alone, inside one process,
/// and the exact switching points of the same table.
struct AcceptabilityBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acceptability", abstract: "Times rank acceptability and the exact switching points.")

    @Option(help: "Alternatives of the table.")
    var alternatives = 300

    @Option(help: "Criteria of the table.")
    var criteria = 8

    @Option(help: "Weights drawn.")
    var samples = 100_000

    @Option(help: "Threads.")
    var threads = 2

    /// Runs, seed and form of the answer are options of every benchmark.
    @ParentCommand var all: PartnerMatchBenchmark

    @Option(help: "Write the table and its rank shares to this folder, as files for NumPy, and stop.")
    var write: String?

    func validate() throws {
        guard (1...AcceptabilitySampling.largestAlternativeCount).contains(alternatives), (1...100).contains(criteria),
            (1...AcceptabilitySampling.largestSampleCount).contains(samples), (1...64).contains(threads)
        else { throw ValidationError("At least one of everything, and no more than 2000 alternatives.") }
    }

    func run() throws {
        var generator = SeededGenerator(seed: all.seed)
        let values = (0..<alternatives).map { _ in
            (0..<criteria).map { _ in
                Rational(numerator: Int64(generator.uniformInteger(below: 1_000_000)), denominator: 1_000_000)
            }
        }
        let table = WeightedTable(values: values, weights: [Rational](repeating: .one, count: criteria))
        let sampling = AcceptabilitySampling(
            table, admissible: try AdmissibleWeights(criteria: criteria), seats: 4, samples: samples, seed: all.seed)
        if let write {
            try FileManager.default.createDirectory(atPath: write, withIntermediateDirectories: true)
            try NumPyFile([alternatives, criteria], values.flatMap { row in row.map { $0.approximate } })
                .write("\(write)/values.npy")
            let shares = sampling.acceptability(tally(sampling)).ranks
            try NumPyFile([alternatives, alternatives], shares.flatMap { $0 }).write("\(write)/ranks.npy")
            return
        }
        let ways: [(name: String, once: () throws -> Void)] = [
            ("rank acceptability", { _ = tally(sampling) }),
            ("switching points", { _ = SwitchingStudy(table, seats: 4) }),
        ]
        var results: [FitTimes] = []
        for way in ways {
            try way.once()
            results.append(
                FitTimes(name: way.name, runs: try (0..<max(1, all.runs)).map { _ in try FitTimes.measure(way.once) }))
        }
        print(all.json ? FitTimes.json(results) : FitTimes.table(results))
    }

    /// All tasks, spread over the threads, every thread with a tally of its own.
    private func tally(_ sampling: AcceptabilitySampling) -> AcceptabilityTally {
        guard threads > 1 else { return sampling.tally() }
        var tallies = (0..<threads).map { _ in sampling.emptyTally() }
        let threads = threads
        tallies.withUnsafeMutableBufferPointer { tallies in
            // Every thread writes to its own place.
            nonisolated(unsafe) let places = tallies
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                for task in stride(from: thread, to: sampling.taskCount, by: threads) {
                    sampling.run(task, into: &places[thread])
                }
            }
        }
        var sum = tallies[0]
        for other in tallies.dropFirst() { sum.add(other) }
        return sum
    }
}
