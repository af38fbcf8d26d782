import Testing

@testable import PartnerMatch

/// Batch requests (design §8): one line in, one line out, and a bad line stops nothing.
@Suite struct SessionTests {
    /// A session that knows the small dossier as `base`.
    static func session(language: Language = .dutch) -> Session {
        var session = Session(language: language)
        let problems = session.define("base", SmallDossier.source())
        #expect(!problems.hasErrors)
        return session
    }

    static func answer(_ session: inout Session, _ line: String) throws -> JSONValue {
        let bytes = session.respond(to: Array(line.utf8))
        #expect(!bytes.contains(UInt8(ascii: "\n")))
        return try JSONValue.parse(String(decoding: bytes, as: UTF8.self))
    }

    private static func rank(_ session: inout Session, _ more: String = "") throws -> JSONValue {
        let response = try answer(&session, #"{"operation": "rank", "use": "base"\#(more)}"#)
        #expect(response["ok"] == true, "\(String(decoding: JSONWriter.pretty(response), as: UTF8.self))")
        return response["result"] ?? .null
    }

    @Test func answersWithTheResultOfTheOperationAndItsProvenance() throws {
        var session = Self.session()
        let dossier = try #require(Dossier.read(SmallDossier.source()).dossier)
        // Those that need nothing beside the dossier: no set of Config/weights fits this call.
        let needing: [PartnerMatch.Operation] = [.explain, .evaluatePlan, .compare]
        for operation in Operation.allCases where !needing.contains(operation) {
            // Draws take long in a debug build.
            let fewer = operation == .weights ? #", "samples": 20"# : ""
            let response = try Self.answer(
                &session,
                #"{"id": 1, "operation": "\#(operation.rawValue)", "use": "base", "options": {"language": "fr"\#(fewer)}}"#
            )
            var options = OperationOptions(language: .french)
            if operation == .weights { options.weighting.sampling.samples = 20 }
            let answer = try dossier.answer(operation, options)
            #expect(response["ok"] == true)
            #expect(response["operation"] == .string(operation.rawValue))
            #expect(response["result"].map { JSONWriter.compact($0) } == JSONWriter.compact(answer.result))
            #expect(response["provenance"]?["options"]?["language"] == "fr")
            #expect(response["provenance"]?["call"]?["id"] == "trial-call")
            #expect(response["provenance"]?["weights"] == "trial-weights")
            #expect(response["warnings"] == [])
        }
    }

    @Test func explainsAMunicipalityAndAPairInEitherOrder() throws {
        var session = Self.session()
        func explain(_ ids: String) throws -> JSONValue {
            try Self.answer(&session, #"{"operation": "explain", "use": "base", "options": {"of": [\#(ids)]}}"#)
        }
        #expect(try explain(#""molendorp""#)["result"]?["municipality"] == "molendorp")
        let pair = try explain(#""molendorp", "dassa""#)
        #expect(pair["result"]?["isProposed"] == true)
        #expect(try explain(#""dassa", "molendorp""#)["result"] == pair["result"])
    }

    @Test(arguments: [
        (#""molendrop""#, "unknown-municipality", "/options/of/0", 69, "molendorp"),
        (#""dassa", "molendrop""#, "unknown-municipality", "/options/of/1", 78, "molendorp"),
        (#""molendorp", "heikant""#, "wrong-reference", "/options/of/1", 82, ""),
        (#""dassa", "dassa""#, "wrong-reference", "/options/of/0", 69, ""),
        (#""molendorp", "dassa", "rubavu""#, "out-of-range", "/options/of", 68, ""),
    ])
    func saysWhichSubjectIsWrong(_ ids: String, _ code: String, _ pointer: String, _ column: Int, _ suggestion: String)
        throws
    {
        var session = Self.session()
        let line = #"{"id": 7, "operation": "explain", "use": "base", "options": {"of": [\#(ids)]}}"#
        let problem = try Self.onlyProblem(try Self.answer(&session, line))
        #expect(problem["code"] == .string(code))
        #expect(problem["pointer"] == .string(pointer))
        #expect(problem["line"] == 1)
        #expect(problem["column"] == .integer(column))
        #expect(problem["suggestion"] == (suggestion.isEmpty ? .null : .string(suggestion)))
    }

    @Test func asksForTheSubjectOfAnExplanation() throws {
        var session = Self.session()
        let problem = try Self.onlyProblem(try Self.answer(&session, #"{"operation": "explain", "use": "base"}"#))
        #expect(problem["code"] == "missing-key")
        #expect(problem["expected"] == "de sleutel \"options\"")
        let empty = #"{"operation": "explain", "use": "base", "options": {}}"#
        let other = try Self.onlyProblem(try Self.answer(&session, empty))
        #expect(other["code"] == "missing-key" && other["pointer"] == "/options")
        #expect(other["expected"] == "de sleutel \"of\"")
    }

    static func onlyProblem(_ response: JSONValue) throws -> JSONValue {
        #expect(response["ok"] == false)
        #expect(response["result"] == nil)
        guard case .array(let problems) = response["problems"] ?? .null else { return .null }
        #expect(problems.count == 1)
        return try #require(problems.first)
    }

    @Test(arguments: [
        (#"{"operation": "rnak", "use": "base"}"#, "unknown-operation", "/operation", 15, "rank"),
        (#"{"operation": "rank", "use": "bsae"}"#, "unknown-definition", "/use", 30, "base"),
        (#"{"operation": "rank", "use": "other"}"#, "unknown-definition", "/use", 30, ""),
        (#"{"operation": "rank"}"#, "missing-data", "", 1, ""), (#"{"use": "base"}"#, "missing-key", "", 1, ""),
        (#"{"operation": "rank", "sue": "base"}"#, "unknown-key", "/sue", 23, "use"),
        (
            #"{"operation": "rank", "use": "base", "options": {"language": "de"}}"#, "not-one-of", "/options/language",
            62, ""
        ),
        (#"{"operation": "define", "use": "base"}"#, "missing-key", "", 1, ""),
        (#"{"operation": "define", "name": "x"}"#, "missing-data", "", 1, ""),
        (#"{"operation": "rank", "use": "base", "use": "base"}"#, "duplicate-key", "/use", 38, ""),
        ("[]", "wrong-type", "", 1, ""), ("7", "wrong-type", "", 1, ""), ("", "empty-input", "", 1, ""),
        ("\r", "empty-input", "", 2, ""), ("{\"operation\": ", "invalid-json", "/operation", 15, ""),
        ("{\"id\": 1e999, \"operation\": \"rank\", \"use\": \"base\"}", "number-out-of-limits", "/id", 8, ""),
    ])
    func answersABadLineWithItsProblem(
        _ line: String, _ code: String, _ pointer: String, _ column: Int, _ suggestion: String
    ) throws {
        var session = Self.session()
        let problem = try Self.onlyProblem(try Self.answer(&session, line))
        #expect(problem["code"] == .string(code))
        #expect(problem["severity"] == "error")
        #expect(problem["pointer"] == .string(pointer))
        #expect(problem["line"] == 1)
        #expect(problem["column"] == .integer(column))
        #expect(problem["suggestion"] == (suggestion.isEmpty ? .null : .string(suggestion)))
        // And the next line is answered as if nothing had happened.
        let next = try Self.answer(&session, #"{"operation": "check", "use": "base"}"#)
        #expect(next["ok"] == true)
    }

    @Test func refusesTwoDossiersInOneRequest() throws {
        var session = Self.session()
        let response = try Self.answer(
            &session, #"{"operation": "rank", "use": "base", "dossier": \#(SmallDossier.document.oneLine)}"#)
        #expect(try Self.onlyProblem(response)["code"] == "two-dossiers")
    }

    @Test func reportsProblemsOfTheRequestAndOfItsDossierAtOnce() throws {
        var session = Session()
        let dossier = try #require(SmallDossier.document.oneLine.replacingOnly(#""seats": 2"#, with: #""seats": -2"#))
        let response = try Self.answer(&session, #"{"operation": "rank", "dossier": \#(dossier), "optoins": {}}"#)
        guard case .array(let problems) = response["problems"] ?? .null else { return }
        #expect(problems.map { $0["pointer"] } == ["/dossier/call/tracks/0/seats", "/optoins"])
        #expect(problems.map { $0["code"] } == ["out-of-range", "unknown-key"])
        guard case .number(let column) = problems.first?["column"] ?? .null else { return }
        #expect(Int(column) ?? 0 > 33)
    }

    @Test(arguments: [
        "1", "\"seven\"", "null", "true", "-0.50e1", "[1,[2,{}]]", #"{"a":{"b":[null]}}"#, #""é€🌍\u2028\\""#, "\"\"",
        "123456789012345678",
    ])
    func echoesAnIdOfAnyType(_ id: String) throws {
        var session = Self.session()
        for line in [#"{"id":\#(id),"operation":"check","use":"base"}"#, #"{"id":\#(id),"operation":"chek"}"#] {
            let response = String(decoding: session.respond(to: Array(line.utf8)), as: UTF8.self)
            #expect(response.hasPrefix(#"{"id":\#(id),"ok":"#), "\(response.prefix(80))")
        }
    }

    @Test func answersInOrderAndTheSameInEverySession() {
        let lines = [
            #"{"id":1,"operation":"define","name":"two","dossier":\#(SmallDossier.document.oneLine)}"#, "", "nonsense",
            #"{"id":2,"operation":"propose","use":"two"}"#, #"{"id":3,"operation":"match","use":"base"}"#,
            #"{"id":4,"operation":"rank","use":"three"}"#, #"{"id":5,"operation":"check","use":"two"}"#,
        ]
        var first = Self.session(language: .english)
        var second = Self.session(language: .english)
        let responses = lines.map { first.answer(Array($0.utf8)) }
        #expect(responses.map { $0.succeeded } == [true, false, false, true, true, false, true])
        #expect(lines.map { second.respond(to: Array($0.utf8)) } == responses.map { $0.bytes })
        let ids = responses.map { String(decoding: $0.bytes, as: UTF8.self).prefix { $0 != "," } }
        #expect(
            ids == [#"{"id":1"#, #"{"id":null"#, #"{"id":null"#, #"{"id":2"#, #"{"id":3"#, #"{"id":4"#, #"{"id":5"#])
    }

    @Test func definesUnderTheNameFromThatLineOn() throws {
        var session = Session()
        let define = #"{"operation": "define", "name": "later", "dossier": \#(SmallDossier.document.oneLine)}"#
        let use = #"{"operation": "check", "use": "later"}"#
        #expect(try Self.answer(&session, use)["ok"] == false)
        #expect(try Self.answer(&session, define)["result"] == ["name": "later"])
        #expect(try Self.answer(&session, use)["ok"] == true)
        // A definition with errors leaves the old one as it was.
        let broken = try #require(define.replacingOnly(#""seats": 2"#, with: #""seats": "two""#))
        #expect(try Self.answer(&session, broken)["ok"] == false)
        #expect(try Self.answer(&session, use)["ok"] == true)
    }

    @Test func showsTheWarningsOfADossierBesideItsResult() throws {
        let applicants = try #require(SmallDossier.applicants.replacingOnly(#""idea": true"#, with: #""ideaa": true"#))
        var session = Session(language: .english)
        let problems = session.define("base", SmallDossier.source(changing: ["applicants": Array(applicants.utf8)]))
        #expect(problems.warningCount == 1)
        let response = try Self.answer(&session, #"{"operation": "rank", "use": "base"}"#)
        guard case .array(let warnings) = response["warnings"] ?? .null else { return }
        #expect(warnings.map { $0["code"] } == ["unknown-fact"])
        #expect(warnings.map { $0["suggestion"] } == ["idea"])
    }
}

extension String {
    /// The JSON text without its line feeds.
    var oneLine: String { replacing("\n", with: " ") }
}
