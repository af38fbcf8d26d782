import TestSupport
import Testing

@testable import PartnerMatch

/// One declaration of shapes: the check of inputs, the schemas and the samples agree.
@Suite struct ShapeTests {
    private static func shapeAccepts(_ value: JSONValue, _ shape: Shape) throws -> Bool? {
        let document = try JSONDocument.parse(JSONWriter.compact(value))
        // A key that stands twice, or a number beyond our limits, is no matter of shape.
        guard document.faults.isEmpty else { return nil }
        var checker = ShapeChecker(document, file: nil, isPlaced: true)
        checker.check(document.root, against: shape)
        return !checker.problems.hasErrors
    }

    static func schema(_ name: String) throws -> SchemaValidator {
        SchemaValidator(try #require(JSONSchema.document(name)))
    }

    @Test(arguments: JSONSchema.names)
    func writesEverySchemaAsJSON(_ name: String) throws {
        let schema = try #require(JSONSchema.document(name))
        let document = try JSONDocument.parse(JSONWriter.pretty(schema))
        #expect(document.faults.isEmpty)
        let read = document.materialise(document.root)
        #expect(read["$schema"] == "https://json-schema.org/draft/2020-12/schema")
        #expect(read["title"] == .string(name))
        // Reads every keyword and every reference.
        #expect(!SchemaValidator(read).accepts(7))
    }

    @Test func hasASchemaForEveryPartAndNoOther() {
        let parts = DossierPart.allCases.map { $0.rawValue }
        let bare = BareOperation.allCases.map { $0.rawValue }
        let others =
            [
                "dossier", "municipality", "plan", "plan-input", "record", "rematch-input", "request", "sheet",
                "theme-texts",
            ]
            + bare.flatMap { [$0, $0 + "-options", $0 + "-result"] }
        #expect(JSONSchema.names == (parts + others).sorted())
        #expect(JSONSchema.document("nothing") == nil)
    }

    static let sampleFiles: [(file: String, part: DossierPart)] = {
        var files: [(String, DossierPart)] = [("Config/themes.json", .themes)]
        for (folder, part) in [("Config/calls", DossierPart.call), ("Config/weights", .weights)] {
            files += ((try? Repository.jsonFiles(in: folder)) ?? []).map { (folder + "/" + $0, part) }
        }
        let practices = PracticeTests.names.map { "Config/practices/" + $0 }
        for folder in ["Samples/example-call", "Samples/pilot-2024"] + practices {
            for name in (try? Repository.jsonFiles(in: folder)) ?? [] {
                guard let part = DossierPart(rawValue: String(name.dropLast(5))) else { continue }
                files.append((folder + "/" + name, part))
            }
        }
        return files
    }()

    @Test func findsAllSamples() { #expect(Self.sampleFiles.count >= 16) }

    @Test(arguments: sampleFiles)
    func fitsEverySample(_ file: String, _ part: DossierPart) throws {
        let value = try JSONValue.parse(try Repository.text(file))
        #expect(try Self.shapeAccepts(value, part.shape) == true)
        #expect(try Self.schema(part.rawValue).accepts(value))
    }

    @Test(arguments: ["Samples/example-call", "Samples/pilot-2024"])
    func readsEverySampleWithoutAnError(_ folder: String) throws {
        let reading = Dossier.read(.folder(name: folder, files: try Repository.dossierFiles(folder)))
        #expect(reading.problems.report(in: .english) == "")
        #expect(reading.dossier != nil)
    }

    @Test func agreesWithTheSchemaOnDamagedDossiers() throws {
        let base = try JSONValue.parse(SmallDossier.document)
        try compare(base, "dossier", .dossier, rounds: Damage.rounds(200), seed: 11)
    }

    @Test(arguments: [
        ("call", 21), ("applicants", 22), ("partners", 23), ("sheets", 24), ("decisions", 25), ("weights", 26),
    ])
    func agreesWithTheSchemaOnDamagedSamples(_ name: String, _ seed: Int) throws {
        let part = try #require(DossierPart(rawValue: name))
        var base = try JSONValue.parse(try Repository.text("Samples/example-call/\(name).json"))
        if case .array(let elements) = base { base = .array(Array(elements.prefix(2))) }
        try compare(base, name, part.shape, rounds: Damage.rounds(50), seed: UInt64(seed))
    }

    private func compare(_ base: JSONValue, _ name: String, _ shape: Shape, rounds: Int, seed: UInt64) throws {
        let schema = try Self.schema(name)
        #expect(schema.accepts(base))
        var damage = Damage(base, seed: seed)
        var accepted = 0
        var compared = 0
        for _ in 0..<rounds {
            let value = damage.tree()
            guard let fits = try Self.shapeAccepts(value, shape) else { continue }
            #expect(schema.accepts(value) == fits, "\(String(decoding: JSONWriter.compact(value), as: UTF8.self))")
            compared += 1
            if fits { accepted += 1 }
        }
        #expect(compared > rounds / 2 && accepted > rounds / 20 && accepted < compared)
    }

    @Test(arguments: [
        (#"{"matrix": [[9, 2.5, null], [1, 2, 3]]}"#, true), (#"{"matrix": []}"#, true), ("{}", false),
        (#"{"matrix": null}"#, false), (#"{"matrix": [3]}"#, false), (#"{"matrix": [["3"]]}"#, false),
        (#"{"matrix": [[true]]}"#, false), (#"{"matrix": [[]], "rows": 1}"#, false), (#"{"matrx": [[]]}"#, false),
    ])
    func agreesWithTheSchemaOnAgreement(_ text: String, _ fits: Bool) throws {
        let value = try JSONValue.parse(text)
        #expect(try Self.shapeAccepts(value, BareOperation.agreement.shapes.input) == fits)
        #expect(try Self.schema("agreement").accepts(value) == fits)
    }

    @Test(arguments: [
        (#"{"operation": "rank", "use": "base"}"#, true), (#"{"operation": "rankk"}"#, false), ("{}", false),
        (#"{"id": [1, {"a": null}], "operation": "define", "name": "base", "dossier": {}}"#, true),
        (#"{"operation": "explain", "options": {"of": ["a", "b"], "language": "fr"}}"#, true),
        (#"{"operation": "explain", "options": {"of": []}}"#, false), (#"{"operation": "rank", "dosier": {}}"#, false),
        (#"{"operation": "rank", "use": null, "options": null}"#, true), ("[]", false), ("null", false),
        (#"{"operation": "define", "dossier": {}}"#, false), (#"{"operation": "rank", "input": {}}"#, false),
        (#"{"operation": "agreement", "input": {"matrix": [[1]]}}"#, true), (#"{"operation": "agreement"}"#, false),
        (#"{"operation": "agreement", "input": {"matrix": [[1]]}, "use": "base"}"#, false),
        (#"{"operation": "agreement", "input": {"matrix": [[1]]}, "options": {"of": ["a"]}}"#, false),
    ])
    func agreesWithTheSchemaOnRequests(_ text: String, _ fits: Bool) throws {
        let value = try JSONValue.parse(text)
        #expect(try Self.shapeAccepts(value, .request) == fits)
        #expect(try Self.schema("request").accepts(value) == fits)
    }
}
