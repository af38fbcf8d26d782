import Testing

@testable import PartnerMatch

/// `options.audience` in batch requests.
@Suite struct AudienceRequestTests {
    private static func line(_ operation: String, _ options: String) -> String {
        #"{"id": 7, "operation": "\#(operation)", "use": "base", "options": {\#(options)}}"#
    }

    @Test(arguments: [
        (#""of": ["molendorp"], "audience": "aplicant""#, "not-one-of", "/options/audience", "applicant"),
        (#""of": ["molendorp"], "audience": 7"#, "wrong-type", "/options/audience", ""),
        (#""of": ["molendrop"], "audience": "applicant""#, "unknown-municipality", "/options/of/0", ""),
        (#""of": ["dassa"], "audience": "applicant""#, "unknown-municipality", "/options/of/0", ""),
        (#""of": ["dassa", "heikant"], "audience": "applicant""#, "not-own-proposal", "/options/of/0", ""),
        (#""of": ["molendorp", "nobody"], "audience": "applicant""#, "not-own-proposal", "/options/of/1", ""),
        (#""of": ["molendorp", "heikant"], "audience": "applicant""#, "not-own-proposal", "/options/of/1", ""),
    ])
    func locatesWhatIsRefused(_ options: String, _ code: String, _ pointer: String, _ suggestion: String) throws {
        var session = SessionTests.session()
        let problem = try SessionTests.onlyProblem(try SessionTests.answer(&session, Self.line("explain", options)))
        #expect(problem["code"] == .string(code))
        #expect(problem["pointer"] == .string(pointer))
        #expect(problem["line"] == 1)
        #expect(problem["suggestion"] == (suggestion.isEmpty ? .null : .string(suggestion)))
    }

    /// Whoever asks for an applicant's view must not get the panel's by naming another operation.
    // A plan is judged in tests of its own: it needs one.
    @Test(arguments: Operation.allCases.filter { $0 != .explain && $0 != .evaluatePlan })
    func refusesOtherAnswersThanExplanations(_ operation: PartnerMatch.Operation) throws {
        var session = SessionTests.session()
        let line = Self.line(operation.rawValue, #""audience": "applicant""#)
        let problem = try SessionTests.onlyProblem(try SessionTests.answer(&session, line))
        #expect(problem["code"] == "unknown-key" && problem["pointer"] == "/options/audience")
        let dossier = try #require(Dossier.read(SmallDossier.source()).dossier)
        #expect(throws: Problem.self) {
            try dossier.answer(operation, OperationOptions(language: .dutch, audience: .partner))
        }
    }

    @Test func answersWithTheAudienceInTheProvenanceAndWithoutWarnings() throws {
        var session = SessionTests.session()
        for audience in Audience.allCases {
            let id = audience == .partner ? "dassa" : "molendorp"
            let response = try SessionTests.answer(
                &session, Self.line("explain", #""of": ["\#(id)"], "audience": "\#(audience.rawValue)""#))
            #expect(response["ok"] == true)
            let told = response["provenance"]?["options"]?["audience"]
            #expect(told == (audience == .panel ? nil : .string(audience.rawValue)))
            #expect(response["warnings"] == [])
            #expect(response["result"]?["audience"] == (audience == .panel ? nil : .string(audience.rawValue)))
        }
    }

    /// Warnings speak of everybody's files: the panel gets them, an applicant does not.
    @Test func keepsWarningsFromReaders() throws {
        var session = Session()
        let problems = session.define("base", SmallDossier.source(changing: ["notes": Array("{}".utf8)]))
        #expect(problems.warningCount == 1)
        for audience in [Audience.panel, .applicant] {
            let response = try SessionTests.answer(
                &session, Self.line("explain", #""of": ["molendorp"], "audience": "\#(audience.rawValue)""#))
            #expect((response["warnings"] == []) == (audience == .applicant))
        }
    }
}
