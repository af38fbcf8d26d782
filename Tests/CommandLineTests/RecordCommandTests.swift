import Foundation
import TestSupport
import Testing

/// `--record`, `verify` and `diff`.
@Suite struct RecordCommandTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test func verifiesWhatItRecorded() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let record = folder.appendingPathComponent("record.json").path
        let plain = try Tool.run(["propose", "Samples/example-call", "--language", "en"])
        let recorded = try Tool.run(["propose", "Samples/example-call", "--language", "en", "--record", record])
        let isSame = recorded.output == plain.output
        #expect(isSame && recorded.status == plain.status)
        let verified = try Tool.run(["verify", record, "--language", "nl"])
        #expect(verified.status == 0)
        #expect(String(decoding: verified.output, as: UTF8.self).contains("identiek"))

        let text = try String(contentsOfFile: record, encoding: .utf8)
        let tampered = folder.appendingPathComponent("tampered.json").path
        let changed = text.replacingOccurrences(of: #""decision": "ineligible""#, with: #""decision": "selected""#)
        #expect(changed != text)
        try changed.write(toFile: tampered, atomically: true, encoding: .utf8)
        let refused = try Tool.run(["verify", record, tampered, "--language", "en"])
        #expect(refused.status == 1)
        let words = String(decoding: refused.output, as: UTF8.self)
        #expect(words.contains("/decision: recorded \"selected\", computed now \"ineligible\""))
        #expect(words.contains("record.json: identical"))

        let diff = try Tool.run(["diff", record, tampered, "--language", "fr", "--format", "json"])
        #expect(diff.status == 0)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(diff.output)) as? [String: Any])
        let result = try #require(object["result"] as? [String: Any])
        #expect((result["inputs"] as? [Any])?.isEmpty == true)
        #expect(((result["ranking"] as? [String: Any])?["in"] as? [Any])?.isEmpty == false)
    }

    @Test func saysWhatIsNoRecord() throws {
        #expect(try Tool.run(["verify", "Samples/none.json"]).status == 66)
        #expect(try Tool.run(["verify", "Samples/example-call/call.json"]).status == 65)
        #expect(try Tool.run(["diff", "Samples/example-call/call.json", "Samples/none.json"]).status == 65)
        #expect(try Tool.run(["verify"]).status == 64)
        #expect(
            try Tool.run(["rank", "Samples/example-call", "--record", "no/such/folder/record.json"]).status == 66)
    }
}
