import PartnerMatch
import Testing

/// The operation `table`, as a batch request.
@Suite struct TableRequestTests {
    private func answer(_ input: String, _ options: String) throws -> JSONValue {
        try ElicitRequestTests.answer("table", input, options)
    }

    private func ranking(_ answer: JSONValue) -> [String] {
        guard case .array(let entries)? = answer["result"]?["ranking"] else { return [] }
        return entries.map { entry in
            guard case .string(let name)? = entry["alternative"], case .number(let rank)? = entry["rank"] else {
                return ""
            }
            return rank + " " + name
        }
    }

    /// Opricovic & Tzeng 2004, the mountain climber.
    private static let climber = """
        {"alternatives": ["a1", "a2", "a3"], "criteria": [{"id": "risk", "weight": 0.5, "direction": "min"},
         {"id": "altitude", "weight": 0.5}], "values": [[1, 3000], [2, 3750], [5, 4500]]}
        """

    @Test func opricovicTzeng2004MountainClimber() throws {
        let answer = try answer(Self.climber, #"{"method": "vikor"}"#)
        #expect(ranking(answer) == ["1 a2", "2 a1", "2 a3"])
        #expect(
            answer["result"]?["details"] == [
                "Q": ["a1": 1, "a2": 0, "a3": 1],
                "R": ["a1": .double(0.5), "a2": .double(0.25), "a3": .double(0.5)],
                "S": ["a1": .double(0.5), "a2": .double(0.375), "a3": .double(0.5)], "compromise": ["a2"],
            ])
        #expect(answer["provenance"]?["options"]?["v"] == .double(0.5))
    }

    /// Triantaphyllou 2000, example 2-1: 21.5, 22, 22.
    @Test func triantaphyllou2000KeepsTheTie() throws {
        let input = """
            {"alternatives": ["a1", "a3", "a2"], "criteria": [{"id": "c1", "weight": 0.20}, {"id": "c2", "weight": 0.15},
             {"id": "c3", "weight": 0.40}, {"id": "c4", "weight": 0.25}],
             "values": [[25, 20, 15, 30], [30, 10, 30, 10], [10, 30, 20, 30]]}
            """
        #expect(ranking(try answer(input, "{}")) == ["1 a2", "1 a3", "3 a1"])
    }

    @Test(arguments: ["weighted-sum", "weighted-product", "topsis", "vikor", "promethee-2"])
    func doesNotDependOnTheOrderOfTheInput(method: String) throws {
        let one = """
            {"alternatives": ["a", "b", "c"], "criteria": [{"id": "x", "weight": 0.1}, {"id": "y", "weight": 0.3,
             "preference": {"type": "gaussian", "s": 2}}, {"id": "z", "weight": 0.7, "direction": "min"}],
             "values": [[0.1, 7, 3], [0.7, 2, 1.3], [0.3, 5, 2.9]]}
            """
        let two = """
            {"values": [[2.9, 0.3, 5], [3, 0.1, 7], [1.3, 0.7, 2]], "alternatives": ["c", "a", "b"],
             "criteria": [{"id": "z", "direction": "min", "weight": 1.4}, {"id": "x", "weight": 0.2},
             {"preference": {"type": "gaussian", "s": 2}, "id": "y", "weight": 0.6}]}
            """
        for normalisation in ["none", "ratio", "min-max", "sum", "max", "vector"] {
            let options = #"{"method": "\#(method)", "normalisation": "\#(normalisation)"}"#
            let left = try answer(one, options)
            let right = try answer(two, options)
            // A cost of 1 on min-max is the value 0, and so is the product.
            #expect(left["ok"] == true)
            #expect(left["result"] == right["result"])
        }
    }

    /// Means: 6.5, 4, 2/(2 + 6) of the way from 0 to 10, and the middle of the scale.
    @Test func takesTheMeanOfUncertainCells() throws {
        let input = """
            {"alternatives": ["a", "b", "c", "d", "e"], "criteria": [{"id": "x", "weight": 1,
             "scale": {"min": 0, "max": 10}}], "offsets": {"e": 1.5},
             "values": [[{"low": 5, "high": 8}], [{"mean": 4, "sd": 2}], [{"alpha": 2, "beta": 6}], [null], [5]]}
            """
        let answer = try answer(input, "{}")
        #expect(ranking(answer) == ["1 a", "1 e", "3 d", "4 b", "5 c"])
        #expect(answer["result"]?["details"]?["values"]?["c"]?["x"] == .double(2.5))
    }

    @Test(arguments: ["weighted-sum", "weighted-product", "topsis", "vikor", "promethee-2"])
    func answersForOneAlternativeAndForNone(method: String) throws {
        for (alternatives, values) in [("[\"a\"]", "[[0]]"), ("[]", "[]"), ("[\"a\", \"b\"]", "[[0], [0]]")] {
            let input = """
                {"alternatives": \(alternatives), "criteria": [{"id": "x", "weight": 2}], "values": \(values)}
                """
            let answer = try answer(input, #"{"method": "\#(method)"}"#)
            #expect(answer["ok"] == true)
            #expect(ranking(answer).allSatisfy { $0.hasPrefix("1 ") })
        }
    }

    @Test func answersNullWhereNobodyDiffers() throws {
        let input = #"{"alternatives": ["a"], "criteria": [{"id": "x", "weight": 2}], "values": [[3]]}"#
        for method in ["topsis", "promethee-2"] {
            #expect(
                try answer(input, #"{"method": "\#(method)"}"#)["result"]?["ranking"]
                    == [["alternative": "a", "rank": 1, "score": .null]])
        }
    }

    private func input(
        alternatives: String = #"["a", "b"]"#, criterion: String = #""weight": 1"#, values: String = "[[1], [2]]",
        more: String = ""
    ) -> String {
        #"{"alternatives": \#(alternatives), "criteria": [{"id": "x", \#(criterion)}], "values": \#(values)\#(more)}"#
    }

    @Test func locatesEveryMistake() throws {
        let cases: [(String, String, [String])] = [
            (input(criterion: #""weight": -1"#), "{}", ["out-of-range /input/criteria/0/weight"]),
            (input(criterion: #""weight": 0"#), "{}", ["weights-all-zero /input/criteria"]),
            (input(criterion: #""direction": "max""#), "{}", ["missing-key /input/criteria/0"]),
            (input(values: "[[1]]"), "{}", ["too-few-elements /input/values"]),
            (input(values: "[[1], [2], [3]]"), "{}", ["too-many-elements /input/values"]),
            (
                input(values: "[[1, 2], []]"), "{}",
                ["too-many-elements /input/values/0", "too-few-elements /input/values/1"]
            ),
            (input(values: "[[1], [null]]"), "{}", ["unknown-without-scale /input/values/1/0"]),
            (input(values: #"[[1], ["2"]]"#), "{}", ["wrong-type /input/values/1/0"]),
            (input(values: #"[[1], [{"low": 2}]]"#), "{}", ["missing-key /input/values/1/0"]),
            (input(values: #"[[1], [{"low": 2, "high": 1}]]"#), "{}", ["scale-reversed /input/values/1/0"]),
            (input(values: #"[[1], [{"mean": 2, "sd": -1}]]"#), "{}", ["out-of-range /input/values/1/0/sd"]),
            (input(values: #"[[1], [{"alpha": 0, "beta": 1}]]"#), "{}", ["out-of-range /input/values/1/0/alpha"]),
            (input(alternatives: #"["a", "a"]"#), "{}", ["duplicate-id /input/alternatives/1"]),
            (input(more: #", "offsets": {"c": 1}"#), "{}", ["unknown-name /input/offsets/c"]),
            (input(more: #", "offsets": {"a": 1}"#), #"{"method": "topsis"}"#, ["not-one-of /input/offsets"]),
            (
                input(criterion: #""weight": 1, "scale": {"min": 5, "max": 5}"#), "{}",
                ["scale-reversed /input/criteria/0/scale"]
            ),
            (input(values: "[[-1], [2]]"), #"{"normalisation": "ratio"}"#, ["out-of-range /input/values/0/0"]),
            (input(values: "[[-1], [2]]"), #"{"method": "weighted-product"}"#, ["out-of-range /input/values/0/0"]),
            (
                input(criterion: #""weight": 1, "direction": "min""#, values: "[[0], [2]]"),
                #"{"method": "weighted-product"}"#, ["out-of-range /input/values/0/0"]
            ),
            (
                input(criterion: #""weight": 1, "preference": {"type": "linear", "q": 3, "p": 2, "s": 1}"#),
                #"{"method": "promethee-2"}"#,
                ["unknown-key /input/criteria/0/preference/s", "out-of-range /input/criteria/0/preference/p"]
            ),
            (
                input(criterion: #""weight": 1, "preference": {"type": "gaussian"}"#), #"{"method": "promethee-2"}"#,
                ["missing-key /input/criteria/0/preference"]
            ),
            (
                input(criterion: #""weight": 1, "preference": {"type": "v-shape", "p": 0}"#),
                #"{"method": "promethee-2"}"#, ["out-of-range /input/criteria/0/preference/p"]
            ),
            (input(), #"{"v": 2}"#, ["out-of-range /options/v"]),
            (input(), #"{"method": "electre"}"#, ["not-one-of /options/method"]),
        ]
        for (input, options, expected) in cases {
            let answer = try answer(input, options)
            #expect(ElicitRequestTests.problems(answer).sorted() == expected.sorted(), "\(input) \(options)")
        }
    }
}
