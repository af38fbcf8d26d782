import Foundation
import TestSupport
import Testing

/// `--expertise` of the program, and what people may write into questions and offers.
@Suite struct ExpertiseCommandTests {
    static let scopes = [
        ["match", "Samples/example-call"], ["explain", "Samples/example-call", "molendorp"],
        ["explain", "Samples/example-call", "dohouezin"],
        ["explain", "Samples/example-call", "molendorp", "dohouezin"],
        ["match", "Samples/pilot-2024"], ["explain", "Samples/pilot-2024", "lalo"],
        ["explain", "Samples/pilot-2024", "schoten", "lalo"],
    ]

    @Test(arguments: scopes, ["table", "json", "csv"])
    func answersInEveryForm(_ scope: [String], _ format: String) throws {
        for language in ["nl", "fr", "en"] {
            let run = try Tool.run(scope + ["--expertise", "--format", format, "--language", language])
            #expect(run.status == 0)
            #expect(run.errors == "")
            switch format {
            case "json":
                let value = try #require(
                    try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
                let result = try #require(value["result"] as? [String: Any])
                #expect(result["scope"] is String && result["questions"] is [Any] && result["offers"] is [Any])
            case "csv":
                let lines = run.text.split(separator: "\r\n")
                #expect(lines.first?.hasPrefix("row,learner,demand,") == true)
                let kinds = Set(lines.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) })
                #expect(kinds.isSubset(of: ["answer", "open", "unasked", "too-weak", "ask", "untagged"]), "\(kinds)")
            default:
                for line in run.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
            }
        }
    }

    @Test(arguments: ["applicant", "partner"])
    func refusesOtherReaders(_ audience: String) throws {
        let run = try Tool.run([
            "explain", "Samples/example-call", "molendorp", "--expertise", "--audience", audience, "--language", "en",
        ])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("[not-one-of]"))
    }

    /// Whose offers nobody knows answers an unknown part, not 0 %; and who answers and asks nothing is named all the same.
    @Test(arguments: [("molendorp", "Ayikossa ", "1 of 3"), ("ayikossa", "Zilverlo ", "")])
    func tellsUnknownFromNothing(_ municipality: String, _ other: String, _ end: String) throws {
        let run = try Tool.run([
            "explain", "Samples/example-call", municipality, "--expertise", "--language", "en",
        ])
        let row = try #require(run.text.split(separator: "\n").first { $0.hasPrefix(other) })
        #expect(row.contains("unknown") && !row.contains("0%") && row.hasSuffix(end))
        #expect(run.text.contains("Neither an answer nor a demand: ") == (municipality == "ayikossa"))
    }

    // MARK: What people write

    /// The example call with something else in place of the first question of Molendorp.
    private static func spoilt(_ question: String, in folder: TemporaryFolder) throws -> String {
        try folder.copy("Samples/example-call", to: "dossier")
        let text = String(decoding: try folder.read("dossier/applicants.json"), as: UTF8.self)
        let data = try JSONSerialization.data(withJSONObject: [question])
        let literal = String(decoding: data, as: UTF8.self).dropFirst().dropLast()
        let old = "\"Hoe kunnen onze hoeveproducenten, vaak vrouwen in bijberoep, samen verkopen?\""
        #expect(text.contains(old))
        try folder.write(
            Array(text.replacingOccurrences(of: old, with: literal).utf8), to: "dossier/applicants.json")
        return folder.path + "/dossier"
    }

    @Test(arguments: [
        "a\u{7}b\u{1B}[31mred\u{0}z\u{9B}31m\u{202E}x", "كيف نعيد الحياة إلى مجالسنا الاستشارية؟",
        "🏛️👩‍👩‍👧‍👦 adviesraden 🇧🇯 e\u{301}", "line 1\nline 2\ttab\r\nline 3\u{2028}line 4",
        "=HYPERLINK(\"x\")", String(repeating: "woord ", count: 170_000), String(repeating: "x", count: 1_000_000),
    ])
    func takesWhateverPeopleWrite(_ question: String) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let dossier = try Self.spoilt(question, in: folder)
        for arguments in [
            ["match", dossier, "--expertise"], ["explain", dossier, "molendorp", "--expertise"],
            ["explain", dossier, "molendorp", "dohouezin"], ["explain", dossier, "molendorp"],
        ] {
            let page = try Tool.run(arguments)
            #expect(page.status == 0)
            #expect(page.output.count < 60_000)
            for scalar in page.text.unicodeScalars where scalar != "\n" {
                #expect(scalar.properties.generalCategory != .control && scalar.value != 0x202E)
            }
            let csv = try Tool.run(arguments + ["--format", "csv"])
            for scalar in csv.text.unicodeScalars where !"\t\r\n".unicodeScalars.contains(scalar) {
                #expect(scalar.properties.generalCategory != .control)
            }
            #expect(!csv.text.contains(",=HYPERLINK") && !csv.text.contains(",\"=HYPERLINK"))
            // Data stays as it was written.
            let json = try Tool.run(arguments + ["--format", "json"])
            let value = try JSONSerialization.jsonObject(with: Data(json.output))
            #expect(Self.contains(value, question))
        }
    }

    private static func contains(_ value: Any, _ text: String) -> Bool {
        if let own = value as? String { return own.unicodeScalars.elementsEqual(text.unicodeScalars) }
        if let list = value as? [Any] { return list.contains { contains($0, text) } }
        if let object = value as? [String: Any] { return object.values.contains { contains($0, text) } }
        return false
    }

    @Test(arguments: ["", "  ", "\u{200B}", "\u{200F}"])
    func refusesTextsThatNobodyCanSee(_ question: String) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let run = try Tool.run(["match", try Self.spoilt(question, in: folder), "--expertise", "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.contains("[empty-text]"))
    }

    @Test func refusesATextOfMoreThanAMegabyte() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let long = String(repeating: "y", count: 1_100_000)
        let run = try Tool.run(["match", try Self.spoilt(long, in: folder), "--expertise", "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.contains("[text-too-long]") && run.errors.contains("/0/demands/"))
        #expect(run.errors.utf8.count < 2000)
    }
}
