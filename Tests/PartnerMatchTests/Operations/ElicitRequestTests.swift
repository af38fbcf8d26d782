import PartnerMatch
import Testing

/// The operations `elicit` and `correlate`, as batch requests.
@Suite struct ElicitRequestTests {
    static func answer(_ operation: String, _ input: String, _ options: String) throws -> JSONValue {
        try BareOperationTests.respond(
            #"{"operation": "\#(operation)", "input": \#(input), "options": \#(options)}"#)
    }

    static func problems(_ answer: JSONValue) -> [String] {
        guard case .array(let problems)? = answer["problems"] else { return [] }
        return problems.map { problem in
            guard case .string(let code)? = problem["code"], case .string(let pointer)? = problem["pointer"] else {
                return ""
            }
            return code + " " + pointer
        }
    }

    static func numbers(_ value: JSONValue?) -> [Double] {
        guard case .array(let values)? = value else { return [] }
        return values.map { value in
            guard case .number(let text) = value else { return .nan }
            return Double(text) ?? .nan
        }
    }

    private func weights(_ method: String, _ input: String) throws -> [Double] {
        Self.numbers(try Self.answer("elicit", input, #"{"method": "\#(method)"}"#)["result"]?["weights"])
    }

    private func agree(_ found: [Double], _ expected: [Double], within tolerance: Double) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { ($0 - $1).magnitude <= tolerance }
    }

    /// Saaty 2008, table 1: weights to three places, consistency ratio 0.022.
    @Test func answersSaatysDrinks() throws {
        let matrix = """
            {"matrix": [[1,9,5,2,1,1,0.5],
             [0.1111111111,1,0.3333333333,0.1111111111,0.1111111111,0.1111111111,0.1111111111],
             [0.2,3,1,0.3333333333,0.25,0.3333333333,0.1111111111],[0.5,9,3,1,0.5,1,0.3333333333],
             [1,9,4,2,1,2,0.5],[1,9,3,1,0.5,1,0.3333333333],[2,9,9,3,2,3,1]]}
            """
        let result = try #require(Self.answer("elicit", matrix, #"{"method": "ahp"}"#)["result"])
        #expect(
            agree(
                Self.numbers(result["weights"]), [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], within: 0.000_51))
        let ratio = Self.numbers(.array([result["consistencyRatio"] ?? .null]))
        #expect(agree(ratio, [0.022], within: 0.0005))
        #expect(result["consistent"] == true)
        // Water against tea: 9 times as much was judged, 7.8 would fit; the largest gap is another one.
        #expect(result["mostInconsistent"]?["row"] != nil)
    }

    @Test func keepsTheOrderOfTheInput() throws {
        #expect(try weights("roc", #"{"order": ["z", "a"]}"#) == [0.75, 0.25])
        #expect(try weights("rank-sum", #"{"order": ["z", "a", "m", "b"]}"#) == [0.4, 0.3, 0.2, 0.1])
        #expect(try weights("swing", #"{"points": {"z": 100, "a": 60, "m": 40}}"#) == [0.5, 0.3, 0.2])
        let table = """
            {"alternatives": ["q", "p"], "criteria": [{"id": "z"}, {"id": "a"}], "values": [[1, 2], [4, 16]]}
            """
        #expect(agree(try weights("entropy", table), [0.358_889, 0.641_111], within: 5e-7))
    }

    /// Diakoulaki, Mavrotas & Papayannakis 1995; figures as in the tests of scikit-criteria.
    @Test func answersTheFirmsOfDiakoulaki() throws {
        let table = """
            {"alternatives": ["f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8"],
             "criteria": [{"id": "profitability"}, {"id": "market-share"}, {"id": "productivity"}],
             "values": [[61,1.08,4.33],[20.7,0.26,4.34],[16.3,1.98,2.53],[9,3.29,1.65],[5.4,2.77,2.33],[4,4.12,1.21],
                        [-6.1,3.52,2.10],[-34.6,3.31,0.98]]}
            """
        #expect(agree(try weights("critic", table), [0.202_225_54, 0.480_901_73, 0.316_872_73], within: 5e-9))
    }

    @Test func takesATableAsTheOperationTableDoes() throws {
        let table = """
            {"alternatives": ["q", "p"],
             "criteria": [{"id": "z", "weight": 3, "preference": {"type": "u-shape", "q": 1}}, {"id": "a", "weight": 0}],
             "values": [[1, 2], [4, 16]], "offsets": {"p": 5}}
            """
        #expect(agree(try weights("entropy", table), [0.358_889, 0.641_111], within: 5e-7))
        #expect(try Self.answer("table", table, "{}")["ok"] == true)
        let answer = try Self.answer("elicit", #"{"order": ["a"], "offsets": {"a": 1}}"#, #"{"method": "roc"}"#)
        #expect(Self.problems(answer) == ["unknown-key /input/offsets"])
    }

    @Test func answersNullWhereNothingDiffers() throws {
        let table = #"{"alternatives": ["a", "b"], "criteria": [{"id": "c"}], "values": [[3], [3]]}"#
        for method in ["entropy", "critic"] {
            let answer = try Self.answer("elicit", table, #"{"method": "\#(method)"}"#)
            #expect(answer["ok"] == true)
            #expect(answer["result"]?["weights"] == .null)
        }
    }

    @Test(
        arguments: [
            ("ahp", #"{"matrix": [[1, 2], [0.5]]}"#, ["wrong-type /input/matrix/1"]),
            ("ahp", #"{"matrix": [[1, 2], [0.6, 1]]}"#, ["not-reciprocal /input/matrix/1/0"]),
            ("ahp", #"{"matrix": [[2, 2], [0.5, 1]]}"#, ["not-reciprocal /input/matrix/0/0"]),
            (
                "ahp", #"{"matrix": [[1, 0], [-1, 1]]}"#,
                [
                    "out-of-range /input/matrix/0/1", "out-of-range /input/matrix/1/0",
                ]
            ),
            ("ahp", #"{"matrix": [[1, null], [null, 1]]}"#, ["missing-judgement /input/matrix/0/1"]),
            ("ahp", #"{"matrix": [[1, "x"], [2, 1]]}"#, ["wrong-type /input/matrix/0/1"]),
            ("ahp", #"{"matrix": []}"#, ["too-few-elements /input/matrix"]),
            ("ahp", #"{"order": ["a"]}"#, ["unknown-key /input/order", "missing-key /input"]),
            ("roc", #"{"order": ["a", "b", "a"]}"#, ["duplicate-id /input/order/2"]),
            ("roc", #"{"order": []}"#, ["too-few-elements /input/order"]),
            ("swing", #"{"points": {"a": 0, "b": 0}}"#, ["weights-all-zero /input/points"]),
            ("swing", #"{"points": {"a": -1, "b": 2}}"#, ["out-of-range /input/points/a"]),
            (
                "entropy", #"{"alternatives": ["a"], "criteria": [{"id": "c"}], "values": [[-1]]}"#,
                [
                    "out-of-range /input/values/0/0"
                ]
            ),
            ("critic", #"{"values": [[1]]}"#, ["missing-key /input"]),
            ("best-worst", #"{"order": ["a"]}"#, ["not-one-of /options/method"]),
        ] as [(String, String, [String])])
    func locatesEveryMistake(method: String, input: String, expected: [String]) throws {
        #expect(Self.problems(try Self.answer("elicit", input, #"{"method": "\#(method)"}"#)) == expected)
    }

    @Test func asksForTheMethod() throws {
        let answer = try BareOperationTests.respond(#"{"operation": "elicit", "input": {"order": ["a"]}}"#)
        #expect(Self.problems(answer) == ["missing-key /input"])
    }

    @Test func correlatesTwoRankings() throws {
        let answer = try Self.answer("correlate", #"{"a": [1, 2, 3], "b": [1, 3, 2]}"#, "{}")
        #expect(answer["result"]?["kendallTauB"] == .number("0.3333333333333333"))
        #expect(answer["result"]?["spearman"] == .double(0.5))
        #expect(answer["result"]?["ws"] == .number("0.6875"))
        let tied = try Self.answer("correlate", #"{"a": [1, 1], "b": [1, 2]}"#, "{}")
        #expect(tied["result"]?["kendallTauB"] == .null)
        #expect(tied["result"]?["ws"] == .double(0.5))
        let empty = try Self.answer("correlate", #"{"a": [], "b": []}"#, "{}")
        #expect(empty["result"] == ["kendallTauB": .null, "spearman": .null, "ws": .null])
    }

    @Test func locatesWhatIsWrongWithRankings() throws {
        #expect(
            Self.problems(try Self.answer("correlate", #"{"a": [1, 2], "b": [1]}"#, "{}"))
                == ["too-few-elements /input/b"])
        #expect(
            Self.problems(try Self.answer("correlate", #"{"a": [1, null], "b": [1, "2"]}"#, "{}"))
                == ["wrong-type /input/a/1", "wrong-type /input/b/1"])
    }
}
