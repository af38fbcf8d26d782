import Foundation
import TestSupport
import Testing

/// `match --objective` and its request in a batch.
@Suite struct ObjectiveCommandTests {
    private func run(_ arguments: String..., input: String = "") throws -> Tool.Run {
        try Tool.run(arguments, input: input)
    }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test(arguments: ["all", "leximin"])
    func givesTheSameInABatchAsOnTheCommandLine(_ objective: String) throws {
        let alone = try run("match", "Samples/example-call", "--objective", objective, "--format", "json")
        #expect(alone.status == 0 && alone.errors == "")
        let batch = try run(
            "batch", "--define", "base=Samples/example-call",
            input: #"{"id":1,"operation":"match","use":"base","options":{"objective":"\#(objective)"}}"# + "\n")
        let one = try object(alone.output)
        let other = try object(batch.output)
        #expect(one["result"] as? NSDictionary == other["result"] as? NSDictionary)
        let options = (one["provenance"] as? [String: Any])?["options"] as? [String: Any]
        #expect(options?["objective"] as? String == objective)
    }

    @Test func writesARowPerObjective() throws {
        let run = try run("match", "Samples/example-call", "--objective", "all", "--format", "csv")
        let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines.map { $0.split(separator: ",")[0] } == [
                "objective", "total", "count-then-total", "maximin-then-total", "leximin", "nash", "stable",
            ])
    }

    @Test func refusesAnUnknownName() throws {
        #expect(try run("match", "Samples/example-call", "--objective", "fair").status == 64)
        #expect(try run("match", "Samples/example-call", "--objective", "all", "--network").status == 64)
    }
}
