import Testing

@testable import PartnerMatch

@Suite("Operation agreement")
struct AgreementInputTests {
    private func read(_ text: String) throws -> Result<AgreementInput, ProblemList> {
        let document = try JSONDocument.parse(Array(text.utf8))
        return AgreementInput.read(document, document.root)
    }

    private func problems(_ text: String) throws -> [String] {
        switch try read(text) {
        case .success: return []
        case .failure(let list):
            for problem in list.problems {
                for language in Language.allCases { #expect(!problem.message(in: language).isEmpty) }
            }
            return list.problems.map { "\($0.code.rawValue) \($0.pointer) \($0.position?.column ?? 0)" }
        }
    }

    private func answer(_ text: String) throws -> JSONValue { try read(text).get().answer() }

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
        #expect(try problems(#"{"matrx": []}"#) == ["unknown-key /matrx 2", "missing-key  1"])
        #expect(
            try problems(#"{"matrix": [[1, 2], [3], 4, [5, "6"], [true, {}]]}"#) == [
                "too-few-elements /matrix/1 21", "wrong-type /matrix/2 26", "wrong-type /matrix/3/1 33",
                "wrong-type /matrix/4/0 40", "wrong-type /matrix/4/1 46",
            ])
    }

    @Test func suggestsTheKey() throws {
        guard case .failure(let list) = try read(#"{"matrx": []}"#) else {
            Issue.record("read")
            return
        }
        #expect(list.problems.first?.suggestion == "matrix")
    }

    @Test func countsMoreProblemsThanItShows() throws {
        let rows = Array(repeating: #"["x"]"#, count: 250).joined(separator: ",")
        guard case .failure(let list) = try read(#"{"matrix": [\#(rows)]}"#) else {
            Issue.record("read")
            return
        }
        #expect(list.problems.count == ProblemList.limit)
        #expect(list.errorCount == 250)
    }
}
