import PartnerMatch
import Testing

@Suite struct TableWeightsRequestTests {
    private func answer(_ input: String, _ options: String) throws -> JSONValue {
        try BareOperationTests.respond(
            #"{"operation": "table-weights", "input": \#(input), "options": \#(options)}"#)
    }

    private func input(_ values: String = "[[1, 0], [0, 1], [0.4, 0.4]]", second: String = #""weight": 1"#) -> String {
        #"{"alternatives": ["b", "a", "c"], "criteria": [{"id": "y", "weight": 3}, {"id": "x", \#(second)}], "values": \#(values)}"#
    }

    private func number(_ value: JSONValue?) -> Double? {
        guard case .number(let text)? = value else { return nil }
        return Double(text)
    }

    private func elements(_ value: JSONValue?) -> [JSONValue] {
        guard case .array(let elements)? = value else { return [] }
        return elements
    }

    /// By hand: y's share decides; b and a swap at ½, b and c where t = 0.4, a and c where 1 − t = 0.4.
    @Test func answersASmallTableExactly() throws {
        let result = try #require(try answer(input(), #"{"seats": 1, "samples": 2000}"#)["result"])
        let line = try #require(elements(result["switching"]).first)
        #expect(line["criterion"] == "y")
        #expect(number(line["weight"]) == 0.75)
        #expect(elements(line["points"]).map { number($0["at"]) } == [0.4, 0.5, 0.6])
        #expect(elements(line["points"]).map { $0["pair"] } == [["b", "c"], ["a", "b"], ["a", "c"]])
        #expect(elements(line["rankingStable"]).map { number($0) } == [0.6, 1])
        #expect(elements(line["leaderStable"]).map { number($0) } == [0.5, 1])
        #expect(elements(line["selectionStable"]).map { number($0) } == [0.5, 1])
        let change = try #require(result["nearestChange"])
        #expect(number(change["distance"]) == 0.5)
        #expect(change["in"] == "a" && change["out"] == "b")
        #expect(change["weights"] == ["y": .number("0.5"), "x": .number("0.5")])
        #expect(result["possible"] == ["b", "a"])
        #expect(result["never"] == ["c"])
        #expect(result["necessary"] == [] && result["bounded"] == [] && result["redundant"] == [])
        #expect(result["todayAdmissible"] == true)
        // In the order of the input: b, a, c.
        let names = elements(result["rankAcceptability"]).map { $0["alternative"] }
        #expect(names == ["b", "a", "c"])
        #expect(elements(result["centralWeights"])[2]["weights"] == .null)
        #expect(elements(result["confidence"])[2]["factor"] == .null)
        let pairs: [[Double]] = elements(result["pairwiseWinning"]).map { elements($0).map { number($0) ?? -1 } }
        for (found, known) in zip(pairs.joined(), [0, 0.5, 0.6, 0.5, 0, 0.6, 0.4, 0.4, 0]) {
            #expect(abs(found - known) < 1e-12)
        }
    }

    @Test func conditionsNarrowTheWeights() throws {
        let options =
            #"{"seats": 1, "samples": 200, "constraints": {"order": ["y >= x"], "bounds": {"x": [0.1, 0.9]}}}"#
        let result = try #require(try answer(input(), options)["result"])
        #expect(result["redundant"] == [["bound": "x <= 0.9"]])
        // Level with a where both weigh the same.
        #expect(result["possible"] == ["b", "a"])
        let strict = #"{"samples": 200, "constraints": {"ratios": [["y", "x", 2, 3]]}}"#
        let narrowed = try #require(try answer(input(), strict)["result"])
        #expect(narrowed["necessary"] == ["b"] && narrowed["possible"] == [] && narrowed["never"] == ["a", "c"])
        #expect(narrowed["nearestChange"] == .null)
    }

    @Test func namesConditionsThatClash() throws {
        let options = """
            {"constraints": {"order": ["y > x"], "bounds": {"x": [0.6, 1], "y": [0, 0.9]},
             "rows": [{"coefficients": {"x": 1, "y": -2}, "relation": "<=", "value": 5}]}}
            """
        #expect(
            try answer(input(), options)["result"]
                == ["infeasible": ["conflict": [["order": "y > x"], ["bound": "x >= 0.6"]]]])
    }

    @Test func orderOfTheInputChangesTheOrderOfTheAnswerOnly() throws {
        let options = #"{"seats": 1, "samples": 500, "normalisation": "min-max"}"#
        let turned = """
            {"alternatives": ["a", "b", "c"], "criteria": [{"id": "x", "weight": 1}, {"id": "y", "weight": 3}],
             "values": [[1, 0], [0, 1], [0.4, 0.4]]}
            """
        let one = try #require(try answer(input(), options)["result"])
        let other = try #require(try answer(turned, options)["result"])
        for key in ["rankAcceptability", "selectedAcceptability", "expectedRank", "confidence"] {
            let (first, second) = (elements(one[key]), elements(other[key]))
            #expect([first[1], first[0], first[2]] == second)
        }
        #expect(elements(one["switching"])[1] == elements(other["switching"])[0])
        #expect(one["nearestChange"]?["distance"] == other["nearestChange"]?["distance"])
    }

    @Test func locatesEveryMistake() throws {
        let cases: [(String, String, [String])] = [
            (input(), #"{"seats": -1}"#, ["out-of-range /options/seats"]),
            (input(), #"{"samples": 0}"#, ["out-of-range /options/samples"]),
            (input(), #"{"samples": 100000001}"#, ["out-of-range /options/samples"]),
            (
                input(), #"{"constraints": {"order": ["y > z", "y", "> y", "y => x"]}}"#,
                [
                    "unknown-name /options/constraints/order/0", "not-one-of /options/constraints/order/1",
                    "not-one-of /options/constraints/order/2", "not-one-of /options/constraints/order/3",
                ]
            ),
            (
                input(), #"{"constraints": {"bounds": {"z": [0, 1], "x": [0.5, 1.5], "y": [0.6, 0.5]}}}"#,
                [
                    "unknown-name /options/constraints/bounds/z", "out-of-range /options/constraints/bounds/x/1",
                ]
            ),
            (
                input(), #"{"constraints": {"bounds": {"z": [0, 1], "y": [0.6, 0.5]}}}"#,
                ["unknown-name /options/constraints/bounds/z", "scale-reversed /options/constraints/bounds/y"]
            ),
            (
                input(),
                #"{"constraints": {"ratios": [["x", "y", 0, 2], ["x", "y", -1, 2], ["x", "x", 1, 2], ["x", 1, 2, 3]]}}"#,
                [
                    "out-of-range /options/constraints/ratios/0/2", "out-of-range /options/constraints/ratios/1/2",
                    "duplicate-id /options/constraints/ratios/2/1", "wrong-type /options/constraints/ratios/3",
                ]
            ),
            (
                input(), #"{"constraints": {"rows": [{"coefficients": {"q": 1}, "relation": "<", "value": 0}]}}"#,
                ["not-one-of /options/constraints/rows/0/relation"]
            ),
            (
                input(), #"{"constraints": {"rows": [{"coefficients": {"q": 1}, "relation": "<=", "value": 0}]}}"#,
                ["unknown-name /options/constraints/rows/0/coefficients/q"]
            ),
            (
                input(
                    #"[[1, 1], [2, {"mean": 3, "sd": 1}], [1, {"low": 0, "high": 2}]]"#,
                    second: #""weight": 1, "direction": "min""#), #"{"normalisation": "ratio"}"#,
                ["out-of-range /input/values/1/1", "out-of-range /input/values/2/1"]
            ),
            (input("[[1, 1], [2, -1], [1, 1]]"), #"{"normalisation": "sum"}"#, ["out-of-range /input/values/1/1"]),
        ]
        for (input, options, expected) in cases {
            let answer = try answer(input, options)
            #expect(ElicitRequestTests.problems(answer).sorted() == expected.sorted(), "\(options)")
        }
    }
}
