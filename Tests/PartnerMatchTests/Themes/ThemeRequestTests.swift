import TestSupport
import Testing

@testable import PartnerMatch

/// The batch operation `resolve-themes`.
@Suite struct ThemeRequestTests {
    private func answer(_ line: String, _ session: inout Session) throws -> JSONValue {
        try JSONValue.parse(String(decoding: session.respond(to: Array(line.utf8)), as: UTF8.self))
    }

    private func answer(_ line: String) throws -> JSONValue {
        var session = Session(language: .english)
        return try answer(line, &session)
    }

    @Test func resolvesTextsInTheirOrder() throws {
        let response = try answer(
            #"{"id": 7, "operation": "resolve-themes", "input": {"texts": ["Onze adviesraden", "🎉", "l'eau potable"]}}"#
        )
        #expect(response["ok"] == true && response["id"] == 7)
        guard case .array(let texts)? = response["result"]?["texts"] else { return #expect(Bool(false)) }
        #expect(texts.count == 3 && texts[1] == ["language": .null, "themes": []])
        guard case .array(let first)? = texts[0]["themes"], case .array(let last)? = texts[2]["themes"] else {
            return #expect(Bool(false))
        }
        #expect(first[0]["id"] == "advisory-councils" && first[0]["words"] == ["adviesraden"])
        #expect(last[0]["id"] == "drinking-water" && texts[2]["language"] == "fr")
        #expect(response["provenance"]?["call"] == .null)
    }

    @Test func takesTheLanguageThatIsGiven() throws {
        let response = try answer(
            #"{"operation": "resolve-themes", "input": {"texts": ["advisory councils"], "language": "fr"}}"#)
        #expect(response["result"]?["texts"] == [["language": "fr", "themes": []]])
    }

    @Test func resolvesToTheThemesOfTheDossier() throws {
        var session = Session(language: .english)
        #expect(!session.define("base", SmallDossier.source()).hasErrors)
        let response = try answer(
            #"{"operation": "resolve-themes", "use": "base", "input": {"texts": ["our boards"]}}"#, &session)
        guard case .array(let texts)? = response["result"]?["texts"], case .array(let found)? = texts[0]["themes"]
        else { return #expect(Bool(false)) }
        #expect(found.count == 1 && found[0]["id"] == "councils")
        #expect(response["provenance"]?["call"]?["id"] == "trial-call")
        let dossier = try answer(#"{"operation": "resolve-themes", "use": "base"}"#, &session)
        #expect(dossier["result"] == ["proposals": []])
    }

    @Test(arguments: [
        (#"{"operation": "resolve-themes"}"#, "missing-data", ""),
        (#"{"operation": "resolve-themes", "input": {}}"#, "missing-key", "/input"),
        (#"{"operation": "resolve-themes", "input": []}"#, "wrong-type", "/input"),
        (#"{"operation": "resolve-themes", "input": {"texts": []}}"#, "too-few-elements", "/input/texts"),
        (#"{"operation": "resolve-themes", "input": {"texts": ["a", " "]}}"#, "empty-text", "/input/texts/1"),
        (#"{"operation": "resolve-themes", "input": {"texts": ["a", 3]}}"#, "wrong-type", "/input/texts/1"),
        (
            #"{"operation": "resolve-themes", "input": {"texts": ["a"], "language": "de"}}"#, "not-one-of",
            "/input/language"
        ),
        (
            #"{"operation": "resolve-themes", "input": {"texts": ["a"], "langauge": "nl"}}"#, "unknown-key",
            "/input/langauge"
        ),
        (#"{"operation": "resolve-themes", "use": "nobody", "input": {"texts": ["a"]}}"#, "unknown-definition", "/use"),
    ])
    func refusesWhatIsNoInput(_ line: String, _ code: String, _ pointer: String) throws {
        let response = try answer(line)
        #expect(response["ok"] == false)
        guard case .array(let problems)? = response["problems"] else { return #expect(Bool(false)) }
        #expect(problems.count == 1 && problems[0]["code"] == .string(code))
        #expect(problems[0]["pointer"] == .string(pointer), "\(problems)")
        #expect(problems[0]["line"] == 1)
    }

    @Test func agreesWithItsSchema() throws {
        let schema = try #require(JSONSchema.document("theme-texts"))
        let validator = SchemaValidator(schema)
        for (text, fits) in [
            (#"{"texts": ["a"]}"#, true), (#"{"texts": ["a", "b"], "language": "nl"}"#, true), ("{}", false),
            (#"{"texts": []}"#, false), (#"{"texts": [" "]}"#, false), (#"{"texts": ["a"], "language": "de"}"#, false),
            (#"{"texts": ["a"], "language": null}"#, true), (#"{"text": ["a"]}"#, false),
        ] {
            let document = try JSONDocument.parse(Array(text.utf8))
            let isRead =
                switch ThemeTexts.read(document, document.root) {
                case .success: true
                case .failure: false
                }
            #expect(isRead == fits, "\(text)")
            #expect(validator.accepts(try JSONValue.parse(text)) == fits, "\(text)")
        }
    }
}
