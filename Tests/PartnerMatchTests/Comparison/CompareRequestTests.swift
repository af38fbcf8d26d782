import TestSupport
import Testing

@testable import PartnerMatch

/// The operation `compare`, as batch requests.
@Suite struct CompareRequestTests {
    private func respond(_ lines: String...) throws -> [JSONValue] {
        var session = Session(language: .english)
        let files = try Repository.dossierFiles("Samples/example-call")
        #expect(!session.define("base", .folder(name: "example-call", files: files)).hasErrors)
        return try lines.map { line in
            let document = try JSONDocument.parse(session.respond(to: Array(line.utf8)))
            return document.materialise(document.root)
        }
    }

    private func problems(_ options: String) throws -> [String] {
        let answer = try #require(
            try respond(#"{"id": 1, "operation": "compare", "use": "base", "options": \#(options)}"#).first)
        guard case .array(let problems)? = answer["problems"] else { return ["none"] }
        return problems.map { problem in
            guard case .string(let code)? = problem["code"], case .string(let pointer)? = problem["pointer"] else {
                return ""
            }
            return code + " " + pointer + (problem["line"] == .null ? " nowhere" : "")
        }
    }

    /// Changes on top are what the request's key `weights` makes of the same.
    @Test func changesOnTopAreThoseOfAWeightedRequest() throws {
        let changes = #"{"criteria": {"openness": 30}, "bonus": {"no-active-twinning": null}}"#
        // Without the rule on the third assessor, by which other weights can drop another sheet.
        let patch = #"{"call": {"assessment": {"disagreement": null}}}"#
        let answers = try respond(
            #"{"operation": "compare", "use": "base", "patch": \#(patch), "options": {"scenarios": ["equal", \#(changes)]}}"#,
            #"{"operation": "rank", "use": "base", "patch": \#(patch), "weights": \#(changes)}"#)
        guard case .array(let scenarios)? = answers[0]["result"]?["scenarios"], scenarios.count == 3,
            case .array(let ranking)? = scenarios[2]["ranking"],
            case .array(let alone)? = answers[1]["result"]?["entries"]
        else { return #expect(Bool(false), "\(answers)") }
        #expect(
            scenarios.map { $0["id"] } == ["example-2026-steering-group", "equal", "scenario-2"].map { .string($0) })
        for entry in ranking {
            let other = alone.first { $0["applicant"] == entry["applicant"] }
            #expect(other?["decision"] == entry["decision"] && other?["rank"] == entry["rank"])
        }
        let options = answers[0]["provenance"]?["options"]
        #expect(options?["scenarios"] != nil)
    }

    @Test func aDossierInTheRequestIsChangedOnTop() throws {
        let files = try Repository.dossierFiles("Samples/example-call")
        var members: [String] = []
        for file in files {
            guard let stem = file.stem, DossierPart(rawValue: stem) != nil else { continue }
            members.append("\"\(stem)\": " + String(decoding: file.bytes, as: UTF8.self))
        }
        let dossier = "{" + members.joined(separator: ", ") + "}"
        let scenario = #"[{"criteria": {"openness": 30}}]"#
        let answers = try respond(
            #"{"operation": "compare", "dossier": \#(dossier), "options": {"scenarios": \#(scenario)}}"#.filter {
                $0 != "\n"
            }, #"{"operation": "compare", "use": "base", "options": {"scenarios": \#(scenario)}}"#)
        #expect(answers[0]["result"] != nil)
        #expect(answers[0]["result"] == answers[1]["result"])
    }

    @Test(
        arguments: [
            (#"{"scenarios": []}"#, ["too-few-elements /options/scenarios"]),
            (#"{"scenarios": ["equl"]}"#, ["unknown-weights /options/scenarios/0"]),
            (#"{"scenarios": [7]}"#, ["wrong-type /options/scenarios/0"]),
            (#"{"scenarios": ["equal", "equal"]}"#, ["duplicate-id /options/scenarios/1"]),
            (
                #"{"scenarios": [{"id": "a"}, {"id": "a", "criteria": {"openness": 1}}]}"#,
                ["duplicate-id /options/scenarios/1/id"]
            ),
            (
                #"{"scenarios": [{"criteria": {"opennes": 1}}]}"#,
                ["unknown-reference /options/scenarios/0/criteria/opennes"]
            ),
            (
                #"{"scenarios": [{"criteria": {"openness": -1}}]}"#,
                ["out-of-range /options/scenarios/0/criteria/openness"]
            ),
            (#"{"rules": true, "scenarios": ["equal"]}"#, ["options-clash /options/scenarios"]),
            (#"{"rules": true, "plans": false}"#, ["options-clash /options/plans"]),
            (#"{"preference": {"type": "usual"}}"#, ["options-clash /options/preference"]),
            (
                #"{"rules": true, "preference": {"type": "linear", "q": 0.6, "p": 0.5}}"#,
                ["out-of-range /options/preference"]
            ),
            (#"{"rules": true, "preference": {"q": 0.6}}"#, ["missing-key /options/preference"]),
            (#"{"objective": "all"}"#, ["unknown-key /options/objective"]),
        ] as [(String, [String])])
    func locatesEveryMistake(_ options: String, _ expected: [String]) throws {
        #expect(try problems(options) == expected, "\(options)")
    }
}
