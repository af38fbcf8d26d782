import ArgumentParser
import DecisionKernels

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Times the best assignment of large dense matrices, and of a call with seats, inside one process, on one thread.
struct AssignBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Times the best assignment of dense matrices and of a call with seats.")

    /// Runs, seed and form of the answer are options of every benchmark.
    @ParentCommand var all: PartnerMatchBenchmark

    @Option(help: "Only this instance; default: all, and the call with seats.")
    var only: String?

    @Option(help: "Write the matrices to this folder, as files for NumPy, and stop.")
    var write: String?

    private static let seats = "seats-300x107"
    private static let nextBest = "next-best-100"

    func validate() throws {
        let names = AssignInstance.allCases.map { $0.rawValue } + [Self.seats, Self.nextBest]
        guard let only, !names.contains(only) else { return }
        throw ValidationError("No instance \(only); there are \(names.joined(separator: ", ")).")
    }

    func run() throws {
        let instances = AssignInstance.allCases.filter { only == nil || $0.rawValue == only }
        if let write {
            try FileManager.default.createDirectory(atPath: write, withIntermediateDirectories: true)
            for instance in instances {
                try withCosts(instance) { costs in
                    try NumPyFile([instance.size, instance.size], Array(costs)).write(
                        "\(write)/\(instance.rawValue).npy")
                }
            }
            return
        }
        var results: [(times: FitTimes, total: Int128)] = []
        for instance in instances { results.append(try measure(instance)) }
        if only == nil || only == Self.seats { results += try measureSeats() }
        if only == nil || only == Self.nextBest { results += try measureNextBest() }
        guard all.json else { return print(FitTimes.table(results.map { $0.times })) }
        // One object per line, the total as text: it may be larger than a double holds.
        let lines = results.map { #"{"total":"\#($0.total)","times":\#(FitTimes.json([$0.times]))}"# }
        print("[" + lines.joined(separator: ",\n ") + "]")
    }

    private func withCosts<Answer>(
        _ instance: AssignInstance, _ use: (UnsafeBufferPointer<Int64>) throws -> Answer
    ) throws -> Answer {
        let count = instance.size * instance.size
        let memory = try PageMemory(doubles: count)
        defer { memory.free() }
        guard let start = memory.part(0, of: 1).baseAddress else { throw PageMemory.None() }
        let costs = UnsafeMutableBufferPointer(
            start: UnsafeMutableRawPointer(start).bindMemory(to: Int64.self, capacity: count), count: count)
        instance.fill(costs, seed: all.seed)
        return try use(UnsafeBufferPointer(costs))
    }

    private func measure(_ instance: AssignInstance) throws -> (times: FitTimes, total: Int128) {
        try withCosts(instance) { costs in
            var total: Int128 = 0
            func once() {
                let answer = LinearAssignment(costs: costs, rows: instance.size, columns: instance.size)
                total = answer.solution?.total ?? -1
            }
            return (try times(instance.rawValue, once), total)
        }
    }

    private func measureSeats() throws -> [(times: FitTimes, total: Int128)] {
        let problem = AssignInstance.seats(seed: all.seed)
        var value: Int64 = 0
        let best = try times("\(Self.seats) best value") { value = SeatedAssignment.bestValue(problem)?.total ?? -1 }
        var solution: SeatedAssignmentSolution?
        let first = try times("\(Self.seats) canonical") { solution = SeatedAssignment(solving: problem).solution }
        guard let solution, problem.certifies(solution) else { throw ValidationError("The plan is not proved.") }
        var losses: [Int128?] = []
        let prices = try times("\(Self.seats) all prices") { losses = problem.forcingLosses(solution) }
        let sum = losses.reduce(0) { $0 + ($1 ?? 0) }
        return [(best, Int128(value)), (first, Int128(solution.total)), (prices, sum)]
    }

    /// The best plans of 100 × 100 with wide scores; the canonical step apart, by which equal plans get their order.
    private func measureNextBest() throws -> [(times: FitTimes, total: Int128)] {
        var random = SeededGenerator(seed: all.seed)
        let scores = (0..<10_000).map { _ in Int64.random(in: 0...1_000_000_000, using: &random) }
        let problem = PairingProblem(rows: 100, columns: 100, scores: scores)
        return try [10, 100].flatMap { count in
            try [false, true].map { isCanonical in
                var limits = PairingLimits()
                if !isCanonical { limits.canonicalSize = 0 }
                var plans: [PairingAnswer] = []
                let name = "\(Self.nextBest) \(count) plans" + (isCanonical ? ", canonical" : "")
                let times = try times(name) { plans = try problem.best(count, by: .total, limits: limits) }
                return (times, plans.reduce(0) { $0 + Int128($1.plan.total) })
            }
        }
    }

    private func times(_ name: String, _ once: () throws -> Void) throws -> FitTimes {
        try once()
        return FitTimes(name: name, runs: try (0..<max(1, all.runs)).map { _ in try FitTimes.measure(once) })
    }
}
