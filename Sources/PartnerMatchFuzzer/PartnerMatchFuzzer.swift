import ArgumentParser
import Foundation
import PartnerMatch
import TestSupport

/// Feeds the library broken input: files of the repository, mutated with a seed. A crash ends the process; an answer that
/// is no answer, or one that takes too long, is reported with the number that makes it again.
@main
struct PartnerMatchFuzzer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partnermatch-fuzz",
        abstract: "Feeds the library broken input: crashes, hangs and answers that are none.",
        discussion: "Run it from the top folder of the repository. Exit status 1 when something was found.")

    @Option(help: "How many inputs for each subject.")
    var count = 1000

    @Option(help: "The number of the first input: the same number makes the same input.")
    var first: UInt64 = 1

    @Option(help: "One subject in place of all: \(Subject.allCases.map { $0.rawValue }.joined(separator: ", ")).")
    var subject: Subject?

    @Option(help: "An answer may take so many seconds.")
    var seconds = 10.0

    @Flag(help: "Say every number before its input is tried, so that the last one said is the one that crashed.")
    var trace = false

    @Option(help: ArgumentHelp("Keep what something was found with.", valueName: "folder"))
    var keep: String?

    func run() throws {
        let corpus = try Corpus()
        var found = 0
        for subject in subject.map({ [$0] }) ?? Subject.allCases {
            let start = ContinuousClock.now
            var tally = Tally()
            for number in first..<first + UInt64(count) {
                if trace { print(subject.rawValue, number) }
                var mutation = Mutation(seed: number, corpus.files(of: subject))
                let input = mutation.input()
                let begin = ContinuousClock.now
                let verdict = corpus.verdict(on: input, subject)
                let time = (ContinuousClock.now - begin) / .seconds(1)
                tally.add(verdict, time)
                if case .wrong(let reason) = verdict {
                    found += 1
                    print("\(subject.rawValue) \(number): \(reason)")
                    if let keep {
                        let path = URL(fileURLWithPath: keep).appendingPathComponent("\(subject.rawValue)-\(number)")
                        try Data(input).write(to: path)
                    }
                }
                if time > seconds {
                    found += 1
                    print("\(subject.rawValue) \(number): took \(time) s")
                }
            }
            print(tally.line(subject, (ContinuousClock.now - start) / .seconds(1)))
        }
        print("memory at most \(Memory.peak / 1_048_576) MB")
        if found > 0 { throw ExitCode(1) }
    }
}

/// What is fed.
enum Subject: String, CaseIterable, ExpressibleByArgument {
    case json, dossier, plan, patch, batch, themes, template, record
}

/// What came of an input.
enum Verdict {
    case accepted
    /// Refused with problems, as it should be.
    case refused
    case wrong(String)
}

private struct Tally {
    var accepted = 0
    var refused = 0
    var slowest = 0.0

    mutating func add(_ verdict: Verdict, _ time: Double) {
        switch verdict {
        case .accepted: accepted += 1
        case .refused: refused += 1
        case .wrong: break
        }
        slowest = max(slowest, time)
    }

    func line(_ subject: Subject, _ seconds: Double) -> String {
        let name = subject.rawValue + String(repeating: " ", count: 10 - subject.rawValue.count)
        let rounded = (seconds * 10).rounded() / 10
        let longest = (slowest * 10_000).rounded() / 10
        return "\(name)\(accepted) accepted, \(refused) refused, \(rounded) s, slowest \(longest) ms"
    }
}
