import TestSupport
import Testing

@testable import PartnerMatch

/// `options.expertise` in batch requests.
@Suite struct ExpertiseRequestTests {
    private static func line(_ operation: String, _ options: String) -> String {
        #"{"id": 7, "operation": "\#(operation)", "use": "base", "options": {\#(options)}}"#
    }

    @Test(arguments: [
        ("match", #""expertise": true"#, "call"),
        ("explain", #""expertise": true, "of": ["molendorp"]"#, "municipality"),
        ("explain", #""expertise": true, "of": ["dassa"], "audience": "panel""#, "municipality"),
        ("explain", #""expertise": true, "of": ["dassa", "molendorp"]"#, "pair"),
    ])
    func answersWithTheTableOfTheScope(_ operation: String, _ options: String, _ scope: String) throws {
        var session = SessionTests.session()
        let response = try SessionTests.answer(&session, Self.line(operation, options))
        #expect(response["ok"] == true)
        #expect(response["operation"] == .string(operation))
        #expect(response["result"]?["scope"] == .string(scope))
        #expect(response["provenance"]?["options"]?["expertise"] == true)
        guard case .array(let questions) = response["result"]?["questions"] ?? .null else {
            Issue.record("no questions")
            return
        }
        #expect(!questions.isEmpty)
        let plain = try SessionTests.answer(
            &session,
            Self.line(
                operation,
                try #require(options.replacingOnly(#""expertise": true"#, with: #""expertise": false"#))))
        #expect(plain["result"]?["scope"] == nil)
        #expect(plain["provenance"]?["options"]?["expertise"] == nil)
    }

    @Test(arguments: [
        ("explain", #""expertise": true, "of": ["molendorp"], "audience": "applicant""#, "/options/audience"),
        ("explain", #""expertise": true, "of": ["dassa"], "audience": "partner""#, "/options/audience"),
        ("match", #""expertise": true, "audience": "applicant""#, "/options/audience"),
        ("rank", #""expertise": true"#, "/options/expertise"),
        ("minutes", #""expertise": true"#, "/options/expertise"),
        ("propose", #""expertise": true"#, "/options/expertise"),
    ])
    func refusesOtherReadersAndOperations(_ operation: String, _ options: String, _ pointer: String) throws {
        var session = SessionTests.session()
        let problem = try SessionTests.onlyProblem(try SessionTests.answer(&session, Self.line(operation, options)))
        #expect(problem["code"] == (operation == "explain" ? "not-one-of" : "unknown-key"))
        #expect(problem["pointer"] == .string(pointer))
        #expect(problem["line"] == 1)
    }

    @Test(arguments: [
        (#""expertise": 1, "of": ["molendorp"]"#, "wrong-type", "/options/expertise"),
        (#""expertise": true, "of": ["molendrop"]"#, "unknown-municipality", "/options/of/0"),
        (#""expertise": true, "of": ["molendorp", "heikant"]"#, "wrong-reference", "/options/of/1"),
        (#""expertise": true, "of": ["molendorp", "dassa", "rubavu"]"#, "out-of-range", "/options/of"),
        (#""expertise": true"#, "missing-key", "/options"),
    ])
    func locatesMistakes(_ options: String, _ code: String, _ pointer: String) throws {
        var session = SessionTests.session()
        let problem = try SessionTests.onlyProblem(try SessionTests.answer(&session, Self.line("explain", options)))
        #expect(problem["code"] == .string(code))
        #expect(problem["pointer"] == .string(pointer))
    }

    @Test func refusesTheTableToOthersInTheLibrary() throws {
        let dossier = try #require(Dossier.read(SmallDossier.source()).dossier)
        for audience in [Audience.applicant, .partner] {
            var options = OperationOptions(language: .dutch, of: ["molendorp"], audience: audience)
            options.expertise = true
            #expect(throws: Problem.self) { try dossier.answer(.explain, options) }
        }
        for operation in Operation.allCases where operation != .match && operation != .explain {
            var options = OperationOptions(language: .dutch)
            options.expertise = true
            #expect(throws: Problem.self) { try dossier.answer(operation, options) }
        }
    }

    /// What a file tells beside questions and offers stands in the JSON of a municipality and of a pair.
    @Test func tellsTheEvidence() throws {
        let reading = Dossier.read(
            .folder(name: "example-call", files: try Repository.dossierFiles("Samples/example-call")))
        let dossier = try #require(reading.dossier)
        let options = OperationOptions(language: .english, of: ["molendorp"])
        let evidence = try #require(try dossier.answer(.explain, options).result["expertise"])
        guard case .array(let offers) = evidence["offers"] ?? .null,
            case .array(let helping) = evidence["factors"]?["helping"] ?? .null,
            case .array(let analyses) = evidence["swot"] ?? .null
        else {
            Issue.record("the evidence is missing")
            return
        }
        let talks = try #require(offers.first { $0["id"] == "trader-talks" })
        #expect(talks["level"] == 8 && talks["unrated"] == false && talks["unbacked"] == false)
        guard case .array(let activities) = talks["activities"] ?? .null else { return }
        #expect(activities.map { $0["participation"] } == [7, 6])
        #expect(activities.map { $0["addedValue"] } == [8, 7])
        // The heaviest first, with the questions and offers that its themes come near.
        #expect(helping.map { $0["impact"] } == [8, 6])
        #expect(helping.first?["demands"] == ["councils"])
        #expect(helping.first?["offers"] == ["trader-talks"])
        #expect(analyses.first?["threats"] == .array([]))
        let text = try dossier.answer(.explain, options).text()
        for words in [
            "participation 7/10, added value 8/10", "Threats: nothing, says the file.", "level 8/10",
            "SWOT of the project “The mill route”",
        ] {
            #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(words)")
        }
    }
}
