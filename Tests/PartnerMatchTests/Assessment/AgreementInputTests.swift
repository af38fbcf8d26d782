import Testing

@testable import PartnerMatch

@Suite("Operation agreement")
struct AgreementInputTests {
    private static let start = #"{"operation": "agreement", "input": "#

    private func respond(_ input: String) throws -> JSONValue {
        try BareOperationTests.respond(Self.start + input + "}")
    }

    /// Code, pointer and column within the input.
    private func problems(_ input: String) throws -> [String] {
        guard case .array(let problems)? = try respond(input)["problems"] else { return [] }
        return problems.map { problem in
            guard case .string(let code)? = problem["code"], case .string(let pointer)? = problem["pointer"],
                case .number(let column)? = problem["column"]
            else { return "no problem" }
            return "\(code) \(pointer.dropFirst(6)) \((Int(column) ?? 0) - Self.start.utf8.count)"
        }
    }

    private func answer(_ input: String) throws -> JSONValue { try #require(try respond(input)["result"]) }

    @Test func answersWithThePublishedNumbers() throws {
        // Shrout & Fleiss 1979, table 2.
        let answer = try answer(#"{"matrix": [[9,2,5,8],[6,1,3,2],[8,4,6,8],[7,1,2,6],[10,5,6,9],[6,2,4,7]]}"#)
        let expected = [("icc21", 0.29), ("icc2k", 0.62), ("icc31", 0.71), ("icc3k", 0.91)]
        for (key, value) in expected {
            guard case .number(let text) = answer[key], let number = Double(text) else {
                Issue.record("no \(key)")
                continue
            }
            #expect((number - value).magnitude < 0.005)
        }
        #expect(answer["n"] == 6)
        guard case .object(let members) = answer else { return }
        #expect(members.map(\.key) == ["icc21", "icc2k", "icc31", "icc3k", "krippendorffAlpha", "n"])
    }

    @Test func usesIncompleteRowsForAlphaOnly() throws {
        let answer = try answer(#"{"matrix": [[1, 1, null], [2, 2, 2], [3, null, 3], [null, null, null]]}"#)
        #expect(answer["n"] == 1)
        #expect(answer["icc21"] == .null)
        #expect(answer["krippendorffAlpha"] == 1)
    }

    @Test(arguments: [
        #"{"matrix": []}"#, #"{"matrix": [[], []]}"#, #"{"matrix": [[4, 4], [4, 4]]}"#, #"{"matrix": [[1, 2]]}"#,
    ])
    func answersNullWhereNothingIsDefined(_ text: String) throws {
        let answer = try answer(text)
        for key in ["icc21", "icc2k", "icc31", "icc3k"] { #expect(answer[key] == .null) }
    }

    @Test func locatesEveryProblem() throws {
        #expect(try problems("[1]") == ["wrong-type  1"])
        #expect(try problems("{}") == ["missing-key  1"])
        #expect(try problems(#"{"matrix": null}"#) == ["missing-key  1"])
        #expect(try problems(#"{"matrix": 3}"#) == ["wrong-type /matrix 12"])
        #expect(try problems(#"{"matrx": []}"#) == ["missing-key  1", "unknown-key /matrx 2"])
        #expect(
            try problems(#"{"matrix": [[1, 2], 4, [5, "6"], [true, {}]]}"#) == [
                "wrong-type /matrix/1 21", "wrong-type /matrix/2/1 28", "wrong-type /matrix/3/0 35",
                "wrong-type /matrix/3/1 41",
            ])
        #expect(
            try problems(#"{"matrix": [[1, 2], [3], [5, 6, 7]]}"#) == [
                "too-few-elements /matrix/0 13", "too-few-elements /matrix/1 21",
            ])
    }

    @Test func suggestsTheKey() throws {
        guard case .array(let problems)? = try respond(#"{"matrx": []}"#)["problems"] else {
            Issue.record("answered")
            return
        }
        #expect(problems.last?["suggestion"] == "matrix")
    }

    @Test func countsMoreProblemsThanItShows() throws {
        let rows = Array(repeating: #"["x"]"#, count: 250).joined(separator: ",")
        let answer = try respond(#"{"matrix": [\#(rows)]}"#)
        guard case .array(let problems)? = answer["problems"] else {
            Issue.record("answered")
            return
        }
        #expect(problems.count == ProblemList.limit)
        #expect(answer["omittedProblems"] == .integer(250 - ProblemList.limit))
    }
}
