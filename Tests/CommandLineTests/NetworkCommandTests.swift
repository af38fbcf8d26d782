import Foundation
import TestSupport
import Testing

/// `match --network` and its request in a batch.
@Suite struct NetworkCommandTests {
    private func run(_ arguments: String..., input: String = "") throws -> Tool.Run {
        try Tool.run(arguments, input: input)
    }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func givesTheSameInABatchAsOnTheCommandLine() throws {
        let alone = try run("match", "Samples/example-call", "--network", "--language", "fr", "--format", "json")
        #expect(alone.status == 0 && alone.errors == "")
        let batch = try run(
            "batch", "--define", "base=Samples/example-call",
            input: #"{"id":1,"operation":"match","use":"base","options":{"network":true,"language":"fr"}}"# + "\n")
        let one = try object(alone.output)
        let other = try object(batch.output)
        #expect(one["kind"] as? String == "match")
        #expect(one["result"] as? NSDictionary == other["result"] as? NSDictionary)
        let options = (one["provenance"] as? [String: Any])?["options"] as? [String: Any]
        #expect(options?["network"] as? Bool == true)
        let meetings = try #require((one["result"] as? [String: Any])?["meetings"] as? [[String: Any]])
        #expect(!meetings.isEmpty)
    }

    @Test func refusesWhatIsNoYesOrNo() throws {
        let batch = try run(
            "batch", input: #"{"id":1,"operation":"match","use":"base","options":{"network":"yes"}}"# + "\n")
        #expect(batch.status == 1)
        let text = String(decoding: batch.output, as: UTF8.self)
        #expect(text.contains(#""pointer":"/options/network""#) && text.contains(#""code":"wrong-type""#))
    }

    /// The two completed partnerships of the pilot: their Flemish municipalities grew towards one table of learning
    /// questions (report 2024-2025 §5.2.2).
    @Test func findsWhatLaarneAndSintTruidenShared() throws {
        let run = try run("match", "Samples/pilot-2024", "--network", "--language", "en", "--format", "json")
        let result = try #require(try object(run.output)["result"] as? [String: Any])
        let shared = try #require(result["sharedQuestions"] as? [[String: Any]])
        let named = shared.map { question in
            ["first", "second"].map { (question[$0] as? [String: Any])?["demand"] as? String ?? "" }
        }
        #expect(named == [["laarne-f2", "sint-truiden-f1"], ["laarne-f1", "sint-truiden-f2"]])
        #expect(
            result["fewest"] as? [String] == ["local-product-marketing"]
                || result["fewest"] as? [String] == ["advisory-councils"])
    }

    @Test func writesARowForEverybodyWhoAsksOrBrings() throws {
        let run = try run("match", "Samples/example-call", "--network", "--format", "csv")
        let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines.first
                == "theme,rank,inFewest,circle,pairs,municipality,side,applicant,partner,role,what,value")
        #expect(lines.contains { $0.contains(",asks,") } && lines.contains { $0.contains(",brings,") })
        #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 12 })
    }
}
