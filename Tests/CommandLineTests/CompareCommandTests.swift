import Foundation
import TestSupport
import Testing

/// `compare`, and its request in a batch.
@Suite struct CompareCommandTests {
    private func run(_ arguments: [String], input: String = "") throws -> Tool.Run {
        try Tool.run(arguments, input: input)
    }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test(arguments: [
        (["--scenario", "equal", "--scenario", "support-first"], #"{"scenarios":["equal","support-first"]}"#),
        (
            ["--scenario", "equal", "--criteria-only", "--no-plans"],
            #"{"scenarios":["equal"],"criteriaOnly":true,"plans":false}"#
        ),
        (["--rules"], #"{"rules":true}"#),
        (
            ["--rules", "--preference", "linear,0.2,0.6"],
            #"{"rules":true,"preference":{"type":"linear","q":0.2,"p":0.6}}"#
        ),
        ([], "{}"),
    ])
    func givesTheSameInABatchAsOnTheCommandLine(_ arguments: [String], _ options: String) throws {
        let alone = try run(["compare", "Samples/example-call", "--format", "json"] + arguments)
        #expect(alone.status == 0 && alone.errors == "")
        let batch = try run(
            ["batch", "--define", "base=Samples/example-call"],
            input: #"{"id":1,"operation":"compare","use":"base","options":\#(options)}"# + "\n")
        let one = try object(alone.output)
        let other = try object(batch.output)
        #expect(one["result"] as? NSDictionary == other["result"] as? NSDictionary)
        let given = (one["provenance"] as? [String: Any])?["options"] as? [String: Any]
        let asked = (other["provenance"] as? [String: Any])?["options"] as? [String: Any]
        #expect(given?["scenarios"] as? NSArray == asked?["scenarios"] as? NSArray)
        #expect(given?["preference"] as? NSDictionary == asked?["preference"] as? NSDictionary)
    }

    @Test func takesFilesWithOneSetOrSeveral() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("compare-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let set = try Repository.text("Config/weights/equal.json")
        let one = folder.appendingPathComponent("mine.json").path
        let many = folder.appendingPathComponent("many.json").path
        let unnamed = set.replacingOccurrences(of: "\"id\": \"equal\",", with: "")
        try Data(unnamed.utf8).write(to: URL(fileURLWithPath: one))
        try Data("[\(unnamed), \(set)]".utf8).write(to: URL(fileURLWithPath: many))
        let found = try run([
            "compare", "Samples/example-call", "--scenario", one, "--scenario", many, "--format", "csv",
        ])
        #expect(found.status == 0)
        let rows = String(decoding: found.output, as: UTF8.self).split(separator: "\r\n")
        var ids: [Substring] = []
        for row in rows.dropFirst() {
            let id = row.split(separator: ",")[0]
            if ids.last != id { ids.append(id) }
        }
        #expect(ids == ["example-2026-steering-group", "mine", "many-1", "equal"])
        try Data(#"[{"criteria": {"opennes": 1}}, 3]"#.utf8).write(to: URL(fileURLWithPath: many))
        let wrong = try run(["compare", "Samples/example-call", "--scenario", many, "--language", "en"])
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("many.json:1:15") && wrong.errors.contains("many.json:1:32"), "\(wrong.errors)")
    }

    @Test func refusesWhatItCannotCompare() throws {
        #expect(try run(["compare", "Samples/example-call", "--scenario", "equl"]).status == 64)
        #expect(try run(["compare", "Samples/example-call", "--scenario", "nothing.json"]).status == 66)
        #expect(try run(["compare", "Samples/example-call", "--preference", "linear"]).status == 64)
        #expect(try run(["compare", "Samples/example-call", "--rules", "--preference", "curve"]).status == 64)
        #expect(try run(["compare", "Samples/example-call", "--rules", "--scenario", "equal"]).status == 64)
        #expect(
            try run(["compare", "Samples/example-call", "--scenario", "equal", "--scenario", "equal"]).status == 65)
    }
}
