import ArgumentParser
import DecisionKernels
import PartnerMatch

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Times the fits of all pairs of two large sides inside one process, on one thread: from what the municipalities ask
/// and offer, as weights and levels, to three numbers per pair.
struct FitBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", abstract: "Times the fits of all pairs: both ways and mutual, one thread.")

    @Option(help: "Municipalities on each side.")
    var municipalities = 2000

    @Option(help: "Demands of each municipality.")
    var demands = 5

    @Option(help: "Offers of each municipality.")
    var offers = 5

    /// Runs, seed and form of the answer are options of every benchmark.
    @ParentCommand var all: PartnerMatchBenchmark

    @Option(help: "Write the instance and its answer to this folder, as files for NumPy, and stop.")
    var write: String?

    func validate() throws {
        guard (1...20_000).contains(municipalities), (1...1000).contains(demands), (1...1000).contains(offers)
        else { throw ValidationError("At least one of everything, and no more than 20000 municipalities.") }
    }

    func run() throws {
        let instance = try FitInstance(municipalities: municipalities, demands: demands, offers: offers, seed: all.seed)
        if let write { return try self.write(instance, to: write) }
        let kept = try PageMemory(doubles: 3 * instance.pairs)
        defer { kept.free() }
        let profiles = instance.profiles()
        let ways: [(name: String, once: () throws -> Void)] = [
            ("profiles of a dossier", { _ = instance.profiles() }),
            ("sides of profiles", { _ = instance.sides(profiles) }),
            ("fits, kept memory", { fill(kept, instance.sides(profiles)) }),
            (
                "fits, fresh memory",
                {
                    let fresh = try PageMemory(doubles: 3 * instance.pairs)
                    fill(fresh, instance.sides(profiles))
                    fresh.free()
                }
            ),
            ("fits, fresh arrays", { _ = grid(instance.sides(profiles)) }),
        ]
        var results: [FitTimes] = []
        for way in ways {
            try way.once()
            results.append(
                FitTimes(name: way.name, runs: try (0..<max(1, all.runs)).map { _ in try FitTimes.measure(way.once) }))
        }
        print(all.json ? FitTimes.json(results) : FitTimes.table(results))
    }

    private typealias Sides = (north: FitSide, south: FitSide)

    private func fill(_ memory: PageMemory, _ sides: Sides) {
        sides.north.fits(
            with: sides.south, mean: .harmonic,
            into: FitMemory(
                learnedByRow: memory.part(0, of: 3), learnedByColumn: memory.part(1, of: 3),
                mutual: memory.part(2, of: 3)))
    }

    private func grid(_ sides: Sides) -> FitGrid { FitGrid(sides.north, sides.south, mean: .harmonic) }

    private func write(_ instance: FitInstance, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try instance.write(to: folder)
        let grid = grid(instance.sides(instance.profiles()))
        for (name, values) in [
            ("learned-by-north", grid.learnedByRow), ("learned-by-south", grid.learnedByColumn),
            ("mutual", grid.mutual),
        ] { try NumPyFile([grid.rows, grid.columns], values).write("\(folder)/\(name).npy") }
    }
}
