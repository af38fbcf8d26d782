import Foundation
import TestSupport
import Testing

/// The batch command: JSON Lines in, JSON Lines out.
@Suite struct BatchTests {
    private static let define = ["batch", "--define", "base=Samples/example-call"]

    private static func lines(_ run: Tool.Run) throws -> [[String: Any]] {
        #expect(run.output.last == UInt8(ascii: "\n") || run.output.isEmpty)
        return try run.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func answersTheSampleNumbers() throws {
        let input = try Repository.text("Samples/batch/numbers.jsonl")
        let run = try Tool.run(["batch"], input: input)
        #expect(run.status == 0, "\(run.text.prefix(2000))")
        #expect(try Self.lines(run).allSatisfy { $0["ok"] as? Bool == true })
    }

    @Test func answersTheSampleRequests() throws {
        let input = try Repository.text("Samples/batch/requests.jsonl")
        let run = try Tool.run(Self.define, input: input)
        #expect(run.status == 0, "\(run.text.prefix(2000))")
        #expect(run.errors == "")
        let responses = try Self.lines(run)
        #expect(responses.count == input.split(separator: "\n").count)
        #expect(responses.allSatisfy { $0["ok"] as? Bool == true })
    }

    @Test func answersGoodAndBadLinesInOrderAndEndsWithOne() throws {
        let lines = [
            #"{"id":1,"operation":"check","use":"base"}"#, "", #"{"id":3,"operation":"rank","use":"bsae"}"#, "{",
            #"{"id":5,"operation":"rank","use":"base","weights":{"criteria":{"openness":30}}}"#,
        ]
        let run = try Tool.run(Self.define, input: lines.joined(separator: "\n") + "\n")
        #expect(run.status == 1)
        let responses = try Self.lines(run)
        #expect(responses.map { $0["ok"] as? Bool } == [true, false, false, false, true])
        #expect(responses.map { $0["id"] as? Int } == [1, nil, 3, nil, 5])
        // Windows line ends, and no line end at the end of the input, make no difference.
        let windows = try Tool.run(Self.define, input: lines.joined(separator: "\r\n"))
        #expect(windows.output == run.output)
        #expect(windows.status == 1)
    }

    @Test func answersNothingToNoLines() throws {
        for input in ["", "\n"] {
            let run = try Tool.run(["batch"], input: input)
            #expect(run.status == (input.isEmpty ? 0 : 1))
            #expect(try Self.lines(run).count == input.count)
        }
    }

    @Test func definesSeveralDossiersAndDefinesMoreOnTheWay() throws {
        let lines = [
            #"{"id":"a","operation":"check","use":"base"}"#, #"{"id":"b","operation":"check","use":"pilot"}"#,
            #"{"id":"c","operation":"define","name":"third","use":"pilot","patch":{"call":{"id":"third-call"}}}"#,
            #"{"id":"d","operation":"check","use":"third"}"#,
        ]
        let run = try Tool.run(
            Self.define + ["--define", "pilot=Samples/pilot-2024", "--language", "en"],
            input: lines.joined(separator: "\n"))
        #expect(run.status == 0)
        let calls = try Self.lines(run).map {
            (($0["provenance"] as? [String: Any])?["call"] as? [String: Any])?["id"] as? String
        }
        #expect(calls == ["example-2026", "sdg-2024", "third-call", "third-call"])
    }

    @Test func answersALongLine() throws {
        // Longer than what is read at once, so that a line is put together from several parts.
        let padding = String(repeating: " ", count: 200_000)
        let run = try Tool.run(
            Self.define,
            input: #"{"id":1,\#(padding)"operation":"check","use":"base"}"# + "\n"
                + #"{"id":2,"operation":"check","use":"base"}"#)
        #expect(run.status == 0)
        #expect(try Self.lines(run).map { $0["id"] as? Int } == [1, 2])
    }

    @Test func refusesADefinitionWithErrors() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(Array("{}".utf8), to: "dossier.json")
        let run = try Tool.run(["batch", "--define", "base=\(folder.path)/dossier.json"], input: "{}\n")
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("[missing-key]"))
    }

    @Test func givesTheSameBytesInEveryProcess() throws {
        let input = try Repository.text("Samples/batch/requests.jsonl")
        let first = try Tool.run(Self.define, input: input)
        #expect(try Tool.run(Self.define, input: input).output == first.output)
    }
}
