import ArgumentParser
import PartnerMatch
import TestSupport

#if canImport(FoundationEssentials)
    // Not all of Foundation: a child's peak memory starts from what its parent holds.
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Measures what the README claims, on the samples and on generated dossiers; whole processes, reading files included.
@main
struct PartnerMatchBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partnermatch-bench", abstract: "Times the main jobs: whole processes, median of several runs.",
        subcommands: [AcceptabilityBenchmark.self, AssignBenchmark.self, FitBenchmark.self, ThemesBenchmark.self])

    @Option(help: "Counted runs of each job.")
    var runs = 15

    @Option(help: "The program to time; default: partnermatch beside this one.")
    var program: String?

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Option(help: "Write the generated dossier of 300 applicants and 107 partners to this folder, and stop.")
    var generate: String?

    @Flag(help: "Give the generated dossier six overlapping quotas, and some files with gaps.")
    var quotas = false

    @Option(help: "Seed of the generated dossier.")
    var seed: UInt64 = 1

    func run() throws {
        if let generate {
            var generator = DossierGenerator()
            generator.seed = seed
            generator.hasQuotas = quotas
            try write(generator, to: generate)
            return
        }
        let program =
            program
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("partnermatch").path
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("partnermatch-bench-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let large = folder.appendingPathComponent("large").path
        // By a process of its own: a child's peak memory counts what its parent held when it was started.
        _ = try Job(name: "generate", arguments: [CommandLine.arguments[0], "--generate", large]).measure(runs: 1)

        let bound = folder.appendingPathComponent("quotas").path
        _ = try Job(
            name: "generate", arguments: [CommandLine.arguments[0], "--generate", bound, "--quotas"]
        ).measure(runs: 1)

        let jobs = [
            Job(name: "propose example-call", arguments: [program, "propose", "Samples/example-call"]),
            Job(name: "propose 300 x 107", arguments: [program, "propose", large]),
            Job(name: "rank 300 x 107", arguments: [program, "rank", large]),
            Job(name: "rank 300, 6 quotas", arguments: [program, "rank", bound]),
            Job(name: "table 300 x 107", arguments: [program, "match", large, "--expertise"]),
            Job(
                name: "table 300 x 107, csv",
                arguments: [program, "match", large, "--expertise", "--format", "csv"]),
            Job(name: "check 300 x 107", arguments: [program, "check", large]),
            Job(name: "version (start-up)", arguments: [program, "--version"]),
        ]
        var results: [Result] = []
        for job in jobs { results.append(try job.measure(runs: runs)) }
        print(json ? Result.json(results) : Result.table(results))
    }

    private func write(_ generator: DossierGenerator, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in generator.files() {
            try Data(file.bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(file.name))
        }
    }
}
