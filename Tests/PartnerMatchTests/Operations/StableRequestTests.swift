import PartnerMatch
import Testing

/// The operation `stable`, as a batch request.
@Suite struct StableRequestTests {
    private func result(_ input: String, _ options: String = "{}") throws -> JSONValue {
        let answer = try BareOperationTests.respond(
            #"{"operation": "stable", "input": \#(input), "options": \#(options)}"#)
        return try #require(answer["result"])
    }

    private func problems(_ input: String) throws -> [String] {
        let answer = try BareOperationTests.respond(#"{"operation": "stable", "input": \#(input)}"#)
        guard case .array(let problems)? = answer["problems"] else { return [] }
        return problems.map { problem in
            guard case .string(let code)? = problem["code"], case .string(let pointer)? = problem["pointer"] else {
                return ""
            }
            return code + " " + pointer
        }
    }

    /// The example of the format's description: z has a free place, and a likes x best.
    @Test func answersWithPairsAndWhoHasNobody() throws {
        let input = #"{"proposers": {"a": ["x", ["y", "z"]]}, "receivers": {"x": ["a"], "y": ["a"], "z": ["a"]}}"#
        #expect(
            try result(input) == [
                "blockingPairs": [], "pairs": [["a", "x"]], "unacceptablePairs": [],
                "unmatched": ["proposers": [], "receivers": ["y", "z"]],
            ])
    }

    @Test func listsTheBlockingPairsOfAPlan() throws {
        let input = """
            {"proposers": {"a": ["x", ["y", "z"]], "b": ["x"]}, "receivers": {"x": ["a", "b"], "y": ["a"], "z": ["a"]},
             "capacities": {"x": 2}, "plan": [["a", "z"]]}
            """
        let result = try result(input)
        #expect(result["pairs"] == [["a", "z"]])
        // x has room for both; y is no better for a than z.
        #expect(result["blockingPairs"] == [["a", "x"], ["b", "x"]])
        #expect(result["unmatched"] == ["proposers": ["b"], "receivers": ["x", "y"]])
    }

    /// Gale & Shapley 1962, example 1.
    @Test func proposesFromEitherSide() throws {
        let input = """
            {"proposers": {"alpha": ["A", "B", "C"], "beta": ["B", "C", "A"], "gamma": ["C", "A", "B"]},
             "receivers": {"A": ["beta", "gamma", "alpha"], "B": ["gamma", "alpha", "beta"],
                           "C": ["alpha", "beta", "gamma"]}}
            """
        #expect(try result(input)["pairs"] == [["alpha", "A"], ["beta", "B"], ["gamma", "C"]])
        #expect(
            try result(input, #"{"proposing": "receivers"}"#)["pairs"] == [
                ["alpha", "C"], ["beta", "A"], ["gamma", "B"],
            ])
    }

    @Test func doesNotDependOnTheOrderOfTheInput() throws {
        let one =
            #"{"proposers": {"a": [["x", "y"]], "b": [["x", "y"]]}, "receivers": {"x": [["a", "b"]], "y": [["b", "a"]]}}"#
        let two =
            #"{"receivers": {"y": [["a", "b"]], "x": [["b", "a"]]}, "proposers": {"b": [["y", "x"]], "a": [["y", "x"]]}}"#
        #expect(try result(one) == result(two))
        #expect(try result(one)["pairs"] == [["a", "x"], ["b", "y"]])
    }

    @Test func saysWhichPairsOfAPlanAreUnacceptable() throws {
        let input = #"{"proposers": {"a": [], "b": ["x"]}, "receivers": {"x": ["a", "b"]}, "plan": [["a", "x"]]}"#
        let result = try result(input)
        #expect(result["unacceptablePairs"] == [["a", "x"]])
        // x likes a better than b, so it is a who would leave.
        #expect(result["blockingPairs"] == [])
    }

    @Test func answersEmptySides() throws {
        #expect(
            try result(#"{"proposers": {}, "receivers": {"x": []}}"#)["unmatched"] == [
                "proposers": [], "receivers": ["x"],
            ])
    }

    @Test(
        arguments: [
            (#"{"proposers": {"a": ["z"]}, "receivers": {"x": ["a"]}}"#, ["unknown-name /input/proposers/a/0"]),
            (
                #"{"proposers": {"a": ["x", ["x"]]}, "receivers": {"x": ["b"]}}"#,
                [
                    "duplicate-id /input/proposers/a/1/0", "unknown-name /input/receivers/x/0",
                ]
            ),
            (#"{"proposers": {"a": null}, "receivers": {"x": ["a"]}}"#, ["wrong-type /input/proposers/a"]),
            (
                #"{"proposers": {"a": ["x", 3, []]}, "receivers": {"x": ["a"]}}"#,
                [
                    "wrong-type /input/proposers/a/1", "too-few-elements /input/proposers/a/2",
                ]
            ),
            (#"{"proposers": {"a": ["x"]}}"#, ["missing-key /input"]),
            (
                #"{"proposers": {"a": ["x"]}, "receivers": {"x": ["a"]}, "capacities": {"y": 1}}"#,
                [
                    "unknown-name /input/capacities/y"
                ]
            ),
            (
                #"{"proposers": {"a": ["x"]}, "receivers": {"x": ["a"]}, "capacities": {"x": -1}}"#,
                [
                    "out-of-range /input/capacities/x"
                ]
            ),
            (
                #"{"proposers": {"a": ["x"], "b": []}, "receivers": {"x": ["a"]}, "plan": [["a", "x"], ["b", "x"]]}"#,
                [
                    "out-of-range /input/plan/1/1"
                ]
            ),
            (
                #"{"proposers": {"a": ["x"]}, "receivers": {"x": ["a"], "y": []}, "plan": [["a", "x"], ["a", "y"]]}"#,
                [
                    "duplicate-id /input/plan/1/0"
                ]
            ),
            (
                #"{"proposers": {"a": ["x"]}, "receivers": {"x": ["a"]}, "plan": [["a"], ["a", "x", "x"], ["x", "a"]]}"#,
                [
                    "too-few-elements /input/plan/0"
                ]
            ),
            (
                #"{"proposers": {"a": ["x"]}, "receivers": {"x": ["a"]}, "plan": [["a", "x", "x"], ["x", "a"]]}"#,
                [
                    "wrong-type /input/plan/0", "unknown-name /input/plan/1/0", "unknown-name /input/plan/1/1",
                ]
            ),
        ] as [(String, [String])])
    func locatesEveryMistake(input: String, expected: [String]) throws {
        #expect(try problems(input) == expected)
    }
}
