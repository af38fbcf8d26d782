import Testing

@testable import PartnerMatch

/// Patches and weights on a request are as good as a dossier that holds them.
@Suite struct PatchTests {
    private static func result(_ more: String, _ operation: String = "propose") throws -> JSONValue {
        var session = SessionTests.session(language: .english)
        return try SessionTests.answer(&session, #"{"operation": "\#(operation)", "use": "base"\#(more)}"#)
    }

    @Test func isTheIdentityForAnEmptyPatch() throws {
        let plain = try Self.result("")
        #expect(plain["ok"] == true)
        #expect(try Self.result(#", "patch": {}"#) == plain)
        #expect(try Self.result(#", "patch": {"call": {}, "weights": {}}"#) == plain)
        #expect(try Self.result(#", "weights": {}"#) == plain)
        #expect(try Self.result(#", "patch": null, "weights": null"#) == plain)
    }

    @Test func patchesOnlyTheRequestThatBringsThePatch() throws {
        var session = SessionTests.session()
        let use = #"{"operation": "match", "use": "base"}"#
        let before = session.respond(to: Array(use.utf8))
        let patched = session.respond(
            to: Array(
                #"{"operation": "match", "use": "base", "patch": {"call": {"matching": {"mutualFit": "minimum"}}}}"#
                    .utf8))
        #expect(patched != before)
        #expect(session.respond(to: Array(use.utf8)) == before)
    }

    /// One and the same change by weights, by a patch, and in the file.
    @Test(arguments: [
        (#"{"criteria": {"openness": 10}}"#, #""openness": 60"#, #""openness": 10"#),
        (#"{"minimumTotal": null}"#, #""minimumTotal": 20,"#, ""), (#"{"id": "other"}"#, "trial-weights", "other"),
        (#"{"components": {"expertise": 1, "sdg": 7.5}}"#, #""expertise": 80"#, #""expertise": 1, "sdg": 7.5"#),
    ])
    func weighsAsADossierWithTheseWeights(_ weights: String, _ old: String, _ new: String) throws {
        let text = try #require(SmallDossier.weights.replacingOnly(old, with: new))
        var session = Session(language: .english)
        #expect(!session.define("base", SmallDossier.source(changing: ["weights": Array(text.utf8)])).hasErrors)
        let expected = try SessionTests.answer(&session, #"{"operation": "propose", "use": "base"}"#)
        #expect(try Self.result(#", "weights": \#(weights)"#) == expected)
        #expect(try Self.result(#", "patch": {"weights": \#(weights)}"#) == expected)
        #expect(try Self.result("") != expected)
    }

    @Test func weighsADossierThatComesInTheRequest() throws {
        var session = Session(language: .english)
        let line =
            #"{"operation": "propose", "dossier": \#(SmallDossier.document.oneLine), "weights": {"criteria": {"openness": 10}}}"#
        let response = try SessionTests.answer(&session, line)
        #expect(response["ok"] == true)
        #expect(response == (try Self.result(#", "weights": {"criteria": {"openness": 10}}"#)))
    }

    @Test func multiplyingAllWeightsChangesNothing() throws {
        let one = try Self.result(#", "weights": {"criteria": {"openness": 3, "effort": 2}}"#)["result"]
        let other = try Self.result(#", "weights": {"criteria": {"openness": 0.0003, "effort": 0.0002}}"#)["result"]
        #expect(one?["ranking"] == other?["ranking"] && one != nil)
    }

    @Test(arguments: [
        (#""weights": {"criteria": {"opennes": 10}}"#, "unknown-reference", "/weights/criteria/opennes", "openness"),
        (#""weights": {"criteria": {"openness": -1}}"#, "out-of-range", "/weights/criteria/openness", ""),
        (#""weights": {"criteria": {"openness": null}}"#, "missing-weight", "/weights/criteria", ""),
        (#""weights": 5"#, "wrong-type", "/weights", ""),
        (#""patch": {"call": {"tracks": null}}"#, "missing-key", "/patch/call", ""),
        (
            #""patch": {"sheets": [{"assessor": "a1", "municipality": "x"}]}"#, "unknown-reference",
            "/patch/sheets/0/municipality", ""
        ),
    ])
    func reportsWhatAPatchSpoilsWhereItStands(
        _ change: String, _ code: String, _ pointer: String, _ suggestion: String
    ) throws {
        let problem = try SessionTests.onlyProblem(try Self.result(", " + change))
        #expect(problem["code"] == .string(code))
        #expect(problem["pointer"] == .string(pointer))
        #expect(problem["line"] == 1)
        #expect(problem["column"] != .null)
        #expect(problem["suggestion"] == (suggestion.isEmpty ? .null : .string(suggestion)))
    }

    /// What the patch did not bring stands in the dossier, which is no text of this request.
    @Test func reportsWhatAPatchUncovers() throws {
        let problems = try Self.result(#", "patch": {"assessors": []}"#)["problems"]
        guard case .array(let list)? = problems, let first = list.first else {
            Issue.record("no problem")
            return
        }
        #expect(first["pointer"]?.text?.hasPrefix("/sheets/") == true)
        #expect(first["line"] == .null && first["column"] == .null)
    }

    @Test func keepsTheWeightsThatAFileReplacedUnderAPatch() throws {
        var source = SmallDossier.source()
        source.weights = InputFile(
            name: "other.json",
            bytes: Array((SmallDossier.weights.replacingOnly(#""openness": 60"#, with: #""openness": 10"#) ?? "").utf8))
        var session = Session(language: .english)
        #expect(!session.define("base", source).hasErrors)
        let plain = try SessionTests.answer(&session, #"{"operation": "rank", "use": "base"}"#)
        #expect(try SessionTests.answer(&session, #"{"operation": "rank", "use": "base", "patch": {}}"#) == plain)
        #expect(try SessionTests.answer(&session, #"{"operation": "rank", "use": "base", "weights": {}}"#) == plain)
    }

    @Test func definesAPatchedDossier() throws {
        var session = SessionTests.session()
        let define =
            #"{"operation": "define", "name": "more", "use": "base", "patch": {"call": {"id": "second-call"}}}"#
        #expect(try SessionTests.answer(&session, define)["ok"] == true)
        let response = try SessionTests.answer(&session, #"{"operation": "check", "use": "more", "patch": {}}"#)
        #expect(response["provenance"]?["call"]?["id"] == "second-call")
    }
}
