import PartnerMatch
import Testing

/// The operation `agreement` on bare numbers, as a batch request.
@Suite struct AgreementRequestTests {
    private func respond(_ line: String) throws -> JSONValue {
        var session = Session(language: .english)
        let document = try JSONDocument.parse(session.respond(to: Array(line.utf8)))
        return document.materialise(document.root)
    }

    /// Shrout & Fleiss 1979, table 2: 0.29, 0.62, 0.71, 0.91.
    @Test func answersShroutAndFleissTable() throws {
        let answer = try respond(
            """
            {"id": "k", "operation": "agreement",
             "input": {"matrix": [[9,2,5,8],[6,1,3,2],[8,4,6,8],[7,1,2,6],[10,5,6,9],[6,2,4,7]]}}
            """)
        #expect(answer["ok"] == true)
        #expect(answer["id"] == "k")
        let expected = [("icc21", 0.29), ("icc2k", 0.62), ("icc31", 0.71), ("icc3k", 0.91)]
        for (key, value) in expected {
            guard case .number(let text)? = answer["result"]?[key], let number = Double(text) else {
                Issue.record("\(key) is missing")
                continue
            }
            #expect((number * 100).rounded() / 100 == value)
        }
        #expect(answer["result"]?["n"] == 6)
    }

    @Test(
        arguments: [
            (#"{"operation": "agreement"}"#, "missing-key", ""),
            (#"{"operation": "agreement", "input": {"matrix": [[1,2],[3]]}}"#, nil, "/input/matrix/1"),
            (#"{"operation": "agreement", "input": {"matrx": []}}"#, "unknown-key", "/input/matrx"),
        ] as [(String, String?, String)])
    func locatesWhatIsWrong(line: String, code: String?, pointer: String) throws {
        let answer = try respond(line)
        #expect(answer["ok"] == false)
        guard case .array(let problems)? = answer["problems"], let first = problems.first else {
            Issue.record("no problems")
            return
        }
        if let code { #expect(first["code"] == .string(code)) }
        #expect(first["pointer"] == .string(pointer))
    }
}
