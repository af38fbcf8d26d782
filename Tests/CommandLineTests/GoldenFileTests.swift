import TestSupport
import Testing

/// What the samples give, byte for byte. `RECORD_SNAPSHOTS=1` writes the files anew and fails.
@Suite struct GoldenFileTests {
    struct Golden: Sendable, CustomTestStringConvertible {
        let file: String
        let arguments: [String]
        var input = ""

        var testDescription: String { file }
    }

    static let files: [Golden] =
        texts("example-call", "propose") + texts("pilot-2024", "match") + minutes("example-call", ["nl", "fr", "en"])
        + minutes("pilot-2024", ["nl"]) + network("example-call", ["nl", "fr", "en"]) + network("pilot-2024", ["en"])
        + told("molendorp", "applicant", ["nl", "fr", "en"])
        + told("dalebroek", "applicant", ["nl"]) + told("oostervliet", "applicant", ["fr"])
        + told("groenkouter", "applicant", ["en"]) + told("kruiswater", "applicant", ["nl"])
        + told("dohouezin", "partner", ["fr"])
        + expertise("pilot-2024", "match", [], ["nl", "fr", "en"])
        + expertise("example-call", "explain", ["molendorp"], ["nl", "fr", "en"])
        + expertise("example-call", "explain", ["molendorp", "dohouezin"], ["fr"])
        + otherWeights(["nl", "fr", "en"]) + plans("draft", ["nl", "fr", "en"]) + plans("umbrellas", ["nl"])
        + rematches + comparisons + frontiers + balance + [
            Golden(
                file: "pilot-2024/expected/match-expertise.csv",
                arguments: ["match", "Samples/pilot-2024", "--expertise", "--language", "nl", "--format", "csv"]),
            Golden(
                file: "pilot-2024/expected/explain-laarne-ouinhi-expertise.json",
                arguments: [
                    "explain", "Samples/pilot-2024", "laarne", "ouinhi", "--expertise", "--language", "nl", "--format",
                    "json",
                ]),
            Golden(
                file: "plans/expected/draft.json",
                arguments: [
                    "evaluate-plan", "Samples/example-call", "Samples/plans/draft.csv", "--language", "nl", "--format",
                    "json",
                ]),
            Golden(
                file: "plans/expected/draft.csv",
                arguments: [
                    "evaluate-plan", "Samples/example-call", "Samples/plans/draft.csv", "--language", "nl", "--format",
                    "csv",
                ]),
            Golden(
                file: "example-call/expected/propose.json",
                arguments: ["propose", "Samples/example-call", "--language", "nl", "--format", "json"]),
            Golden(
                file: "example-call/expected/rank.csv",
                arguments: ["rank", "Samples/example-call", "--language", "nl", "--format", "csv"]),
            Golden(
                file: "example-call/expected/match.csv",
                arguments: ["match", "Samples/example-call", "--language", "nl", "--format", "csv"]),
            Golden(
                file: "example-call/expected/weights.json",
                arguments: [
                    "weights", "Samples/example-call", "--constraint", "openness > equal-exchange", "--samples", "0",
                    "--language", "nl", "--format", "json",
                ]),
            Golden(
                file: "pilot-2024/expected/match.json",
                arguments: ["match", "Samples/pilot-2024", "--language", "nl", "--format", "json"]),
        ]

    /// Other weights, other rules, and weights from judgements.
    private static let comparisons: [Golden] = {
        let sample = "Samples/example-call"
        let judgements = "Samples/judgements/"
        return ["nl", "fr", "en"].flatMap { language in
            [
                Golden(
                    file: "example-call/expected/compare.\(language).txt",
                    arguments: ["compare", sample, "--language", language]),
                Golden(
                    file: "example-call/expected/compare-rules.\(language).txt",
                    arguments: ["compare", sample, "--rules", "--language", language]),
                Golden(
                    file: "judgements/expected/points.\(language).txt",
                    arguments: [
                        "weights", "elicit", judgements + "points.csv", "--method", "points", "--language", language,
                    ]),
                Golden(
                    file: "judgements/expected/comparisons.\(language).txt",
                    arguments: [
                        "weights", "elicit", judgements + "comparisons.csv", "--method", "ahp", "--complete",
                        "--language",
                        language,
                    ]),
            ]
        }
    }()

    /// Ranking against pairs.
    private static let frontiers: [Golden] = ["nl", "fr", "en"].map {
        Golden(
            file: "example-call/expected/frontier.\($0).txt",
            arguments: ["match", "Samples/example-call", "--frontier", "--language", $0])
    }

    /// Quotas on the plan, and visits.
    private static let balance: [Golden] = {
        let match = ["match", "Samples/balance"]
        func golden(_ file: String, _ arguments: [String]) -> Golden {
            Golden(file: "balance/expected/" + file, arguments: match + arguments)
        }
        return ["nl", "fr", "en"].flatMap { language in
            [
                golden("match.\(language).txt", ["--language", language]),
                golden("calendar.\(language).txt", ["--calendar", "--language", language]),
            ]
        } + [
            golden("match.csv", ["--language", "nl", "--format", "csv"]),
            golden("calendar.csv", ["--calendar", "--language", "nl", "--format", "csv"]),
            golden("calendar.json", ["--calendar", "--language", "nl", "--format", "json"]),
        ]
    }()

    /// The story of a withdrawal, as its README tells it.
    private static let rematches: [Golden] = {
        let sample = "Samples/rematch-story"
        let first = ["rematch", sample, "--withdraw", "zandmeers"]
        let running = ["rematch", sample, "--current", sample + "/running.csv", "--withdraw", "zandmeers"]
        let second = running + ["--drop-country", "RW", "--frontier"]
        let third = running + ["--withdraw", "populierbeke", "--drop-country", "RW"]
        func golden(_ file: String, _ arguments: [String]) -> Golden {
            Golden(file: "rematch-story/expected/" + file, arguments: arguments)
        }
        return [
            golden("match.nl.txt", ["match", sample, "--language", "nl"]),
            golden("rematch-1.nl.txt", first + ["--language", "nl"]),
            golden("rematch-1.csv", first + ["--language", "nl", "--format", "csv"]),
            golden("rematch-2.nl.txt", second + ["--language", "nl"]),
            golden("rematch-2.fr.txt", second + ["--language", "fr"]),
            golden("rematch-2.json", second + ["--language", "nl", "--format", "json"]),
            golden("rematch-3.en.txt", third + ["--language", "en"]),
        ]
    }()

    private static func minutes(_ sample: String, _ languages: [String]) -> [Golden] {
        languages.map {
            Golden(
                file: "\(sample)/expected/minutes.\($0).md",
                arguments: ["minutes", "Samples/\(sample)", "--language", $0])
        }
    }

    /// What is said about a plan of one's own.
    private static func plans(_ name: String, _ languages: [String]) -> [Golden] {
        languages.map {
            Golden(
                file: "plans/expected/\(name).\($0).txt",
                arguments: ["evaluate-plan", "Samples/example-call", "Samples/plans/\(name).csv", "--language", $0])
        }
    }

    private static func texts(_ sample: String, _ command: String) -> [Golden] {
        ["nl", "fr", "en"].map {
            Golden(
                file: "\(sample)/expected/\(command).\($0).txt",
                arguments: [command, "Samples/\(sample)", "--language", $0])
        }
    }

    private static func otherWeights(_ languages: [String]) -> [Golden] {
        languages.map {
            Golden(
                file: "example-call/expected/weights.\($0).txt",
                arguments: ["weights", "Samples/example-call", "--samples", "200", "--language", $0])
        }
    }

    /// The demand-and-offer table.
    private static func expertise(
        _ sample: String, _ command: String, _ ids: [String], _ languages: [String]
    ) -> [Golden] {
        languages.map {
            Golden(
                file: "\(sample)/expected/\(([command] + ids).joined(separator: "-"))-expertise.\($0).txt",
                arguments: [command, "Samples/\(sample)"] + ids + ["--expertise", "--language", $0])
        }
    }

    private static func network(_ sample: String, _ languages: [String]) -> [Golden] {
        languages.map {
            Golden(
                file: "\(sample)/expected/network.\($0).txt",
                arguments: ["match", "Samples/\(sample)", "--network", "--language", $0])
        }
    }

    /// What one reader is told of its own file.
    private static func told(_ id: String, _ audience: String, _ languages: [String]) -> [Golden] {
        languages.map {
            Golden(
                file: "example-call/expected/explain-\(id)-\(audience).\($0).txt",
                arguments: ["explain", "Samples/example-call", id, "--audience", audience, "--language", $0])
        }
    }

    @Test(arguments: files)
    func givesTheSameBytesAsTheFile(_ golden: Golden) throws {
        let path = "Samples/" + golden.file
        let run = try Tool.run(golden.arguments, input: golden.input)
        #expect(run.status == 0 || run.status == 1)
        #expect(run.errors == "")
        if Repository.isRecording {
            try Repository.write(run.output, to: path)
            Issue.record("\(path) was written anew; look at the difference, then run again without RECORD_SNAPSHOTS")
            return
        }
        let expected = try Repository.bytes(path)
        // As one truth value: a failure would print both files byte by byte.
        let isSame = run.output == expected
        #expect(isSame, "\(path): \(Self.difference(run.output, expected))")
    }

    /// The first line that differs; two whole pages would tell nobody anything.
    private static func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
        let lines = String(decoding: one, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let others = String(decoding: other, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for index in 0..<max(lines.count, others.count) {
            let line = index < lines.count ? lines[index] : "(end)"
            let expected = index < others.count ? others[index] : "(end)"
            if line != expected { return "line \(index + 1): \"\(line)\" in place of \"\(expected)\"" }
        }
        return "only in bytes that make the same text"
    }
}
