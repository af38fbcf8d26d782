import PartnerMatch
import Testing

/// The operation `assign`: its answers, and its problems at their places.
@Suite struct AssignTests {
    private static func result(_ input: String, _ options: String = "{}") throws -> JSONValue {
        let answer = try BareOperationTests.respond(
            #"{"operation": "assign", "input": \#(input), "options": \#(options)}"#)
        return try #require(answer["result"], "\(answer)")
    }

    private static func expect(
        _ input: String, _ options: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        // Written and read again, because answers have their keys in order.
        let known = try JSONValue.parse(String(decoding: JSONWriter.compact(JSONValue.parse(expected)), as: UTF8.self))
        #expect(try result(input, options) == known, sourceLocation: sourceLocation)
    }

    private static func expect(
        _ input: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expect(input, "{}", expected, sourceLocation: sourceLocation)
    }

    private static let table = #""rows": ["a","b"], "columns": ["x","y"], "scores": [[0.7,0.6],[0.6,null]]"#

    @Test func answersWithDefaults() throws {
        try Self.expect(
            "{\(Self.table)}",
            #"{"plans":[{"pairs":[["a","y"],["b","x"]],"total":1.2,"worst":0.6}],"optimal":true,"gap":0,"unique":true}"#
        )
    }

    @Test func answersEverythingThatCanBeAsked() throws {
        try Self.expect(
            "{\(Self.table), \"current\": [[\"a\",\"x\"]]}", #"{"best": 3, "prices": true}"#,
            #"""
            {"plans":[{"pairs":[["a","y"],["b","x"]],"total":1.2,"worst":0.6},
                      {"pairs":[["a","x"]],"total":0.7,"worst":0.7},
                      {"pairs":[["a","y"]],"total":0.6,"worst":0.6}],
             "optimal":true,"gap":0,"unique":true,"forcingLoss":[[0.5,0],[0,null]],
             "frontier":[{"changes":0,"total":0.7,"pairs":[["a","x"]]},
                         {"changes":1,"total":1.2,"pairs":[["a","y"],["b","x"]]}]}
            """#)
    }

    /// After a withdrawal the earlier plan names somebody who is no longer there: said, and nobody gave that pair up.
    @Test func startsFromAPlanWhoseMembersLeft() throws {
        let answer = try Self.result(#"{"rows":["r1"],"columns":["c1"],"scores":[[0.7]],"current":[["r1","c2"]]}"#)
        #expect(answer["gone"] == [["r1", "c2"]])
        #expect(answer["frontier"] == [["changes": 0, "pairs": [["r1", "c1"]], "total": .number("0.7")]])
    }

    @Test func tellsTheObjectivesApart() throws {
        let input = #"{"rows": ["a","b"], "columns": ["x","y"], "scores": [[9,4],[3,-1]]}"#
        let expected = [
            ("total", #"[["a","x"]]"#), ("count-then-total", #"[["a","x"],["b","y"]]"#),
            ("maximin-then-total", #"[["a","y"],["b","x"]]"#), ("leximin", #"[["a","y"],["b","x"]]"#),
            ("nash", #"[["a","y"],["b","x"]]"#),
        ]
        for (objective, pairs) in expected {
            guard case .array(let plans)? = try Self.result(input, #"{"objective": "\#(objective)"}"#)["plans"] else {
                Issue.record("no plans")
                continue
            }
            #expect(try plans[0]["pairs"] == JSONValue.parse(pairs), "\(objective)")
        }
    }

    @Test func roundsHalfAwayFromZero() throws {
        try Self.expect(
            #"{"rows": ["a"], "columns": ["x"], "scores": [[-0.0000005]]}"#, #"{"require": "rows"}"#,
            #"{"plans":[{"pairs":[["a","x"]],"total":-0.000001,"worst":-0.000001}],"optimal":true,"gap":0,"unique":true}"#
        )
        try Self.expect(
            #"{"rows": ["a"], "columns": ["x"], "scores": [[0.00000049999999999999999]]}"#,
            #"{"plans":[{"pairs":[["a","x"]],"total":0,"worst":0}],"optimal":true,"gap":0,"unique":false}"#)
        try Self.expect(
            #"{"rows": ["a","b"], "columns": ["x","y"], "scores": [[1e9,-1e9],[-1000000000.0,0.0000005]]}"#,
            """
            {"plans":[{"pairs":[["a","x"],["b","y"]],"total":1000000000.000001,"worst":0.000001}],\
            "optimal":true,"gap":0,"unique":true}
            """)
    }

    @Test func answersWhenThereIsNothingToPair() throws {
        let empty = #"{"plans":[{"pairs":[],"total":0,"worst":null}],"optimal":true,"gap":0,"unique":true}"#
        try Self.expect(#"{"rows": [], "columns": ["x"], "scores": []}"#, empty)
        try Self.expect(#"{"rows": ["a","b"], "columns": [], "scores": [[],[]]}"#, empty)
        try Self.expect(#"{"rows": ["a"], "columns": ["x"], "scores": [[null]]}"#, empty)
        try Self.expect(#"{"rows": ["a"], "columns": ["x"], "scores": [[-1]]}"#, empty)
        try Self.expect(
            #"{"rows": ["a"], "columns": ["x"], "scores": [[5]], "forbidden": [["a","x"]]}"#,
            #"{"objective": "nash"}"#, empty)
    }

    @Test func takesTheFirstOfEqualPlans() throws {
        try Self.expect(
            #"{"rows": ["b","a"], "columns": ["y","x"], "scores": [[1,1],[1,1]]}"#, #"{"best": 2}"#,
            """
            {"plans":[{"pairs":[["a","x"],["b","y"]],"total":2,"worst":1},{"pairs":[["a","y"],["b","x"]],"total":2,"worst":1}],\
            "optimal":true,"gap":0,"unique":false}
            """)
    }

    @Test(arguments: [
        (#""fixed": [["a","x"],["b","x"]]"#, "{}", #"[{"fixed":["a","x"]},{"fixed":["b","x"]}]"#),
        (#""fixed": [["b","y"]]"#, "{}", #"[{"fixed":["b","y"]}]"#),
        (#""fixed": [["a","x"]], "forbidden": [["a","x"]]"#, "{}", #"[{"fixed":["a","x"]},{"forbidden":["a","x"]}]"#),
        (#""fixed": [["a","x"]]"#, #"{"minimum": 0.8}"#, #"[{"fixed":["a","x"]},{"minimum":0.8}]"#),
        (
            #""fixed": [["a","y"],["b","x"]], "groups": [{"id":"g","side":"rows","members":["a","b"],"max":1}]"#, "{}",
            #"[{"fixed":["a","y"]},{"fixed":["b","x"]},{"group":"g"}]"#
        ),
        (#""forbidden": [["b","x"]]"#, #"{"require": "rows"}"#, #"[{"forbidden":["b","x"]},{"row":"b"}]"#),
        (#""fixed": [["b","x"]]"#, #"{"require": "columns", "minimum": 0.6}"#, nil),
        (#""forbidden": [["a","y"]]"#, #"{"require": "columns"}"#, #"[{"forbidden":["a","y"]},{"column":"y"}]"#),
        (
            #""groups": [{"id":"g","side":"columns","members":["x","y"],"min":3,"max":3}]"#, "{}", #"[{"group":"g"}]"#
        ),
    ])
    func namesWhatClashes(limits: String, options: String, conflict: String?) throws {
        let result = try Self.result("{\(Self.table), \(limits)}", options)
        #expect(try result["infeasible"]?["conflict"] == conflict.map { try JSONValue.parse($0) })
    }

    @Test func doesNotDependOnTheOrderOfTheInput() throws {
        let one = #"""
            {"rows": ["a","b","c"], "columns": ["x","y"], "scores": [[1,2],[1,1],[2,2]], "fixed": [["c","x"]],
             "forbidden": [["a","x"],["b","x"]],
             "groups": [{"id":"g","side":"rows","members":["a","b"],"max":1},{"id":"h","side":"rows","members":["b","c"],"max":2}],
             "current": [["b","y"],["c","x"]]}
            """#
        let other = #"""
            {"columns": ["y","x"], "rows": ["c","a","b"], "scores": [[2,2],[2,1],[1,1]],
             "current": [["c","x"],["b","y"]], "fixed": [["c","x"]], "forbidden": [["b","x"],["a","x"]],
             "groups": [{"id":"h","side":"rows","members":["c","b"],"max":2},{"id":"g","side":"rows","members":["b","a"],"max":1}]}
            """#
        let first = try Self.result(one, #"{"best": 9}"#)
        #expect(first["plans"] != nil)
        #expect(first == (try Self.result(other, #"{"best": 9}"#)))
    }

    /// What is wrong, by code and place.
    @Test(arguments: [
        (#""rows":["a","a"],"columns":["x"],"scores":[[1],[1]]"#, "{}", "duplicate-id", "/input/rows/1", nil),
        (#""rows":["a"],"columns":["x","x"],"scores":[[1,1]]"#, "{}", "duplicate-id", "/input/columns/1", nil),
        (#""rows":["a"],"columns":["x"],"scores":[]"#, "{}", "too-few-elements", "/input/scores", nil),
        (#""rows":["a"],"columns":["x"],"scores":[[1],[2]]"#, "{}", "too-many-elements", "/input/scores", nil),
        (#""rows":["a"],"columns":["x"],"scores":[[]]"#, "{}", "too-few-elements", "/input/scores/0", nil),
        (#""rows":["a"],"columns":["x"],"scores":[[1,2]]"#, "{}", "too-many-elements", "/input/scores/0", nil),
        (#""rows":["a"],"columns":["x"],"scores":[["NaN"]]"#, "{}", "wrong-type", "/input/scores/0/0", nil),
        (#""rows":["a"],"columns":["x"],"scores":[[1000000001]]"#, "{}", "out-of-range", "/input/scores/0/0", nil),
        (#""rows":["a"],"columns":["x"]"#, "{}", "missing-key", "/input", nil),
        (
            #""rows":["anna"],"columns":["x"],"scores":[[1]],"fixed":[["ana","x"]]"#, "{}", "not-one-of",
            "/input/fixed/0/0", "anna"
        ),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]],"forbidden":[["a","q"]]"#, "{}", "not-one-of",
            "/input/forbidden/0/1", "x"
        ),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]],"current":[["a"]]"#, "{}", "too-few-elements",
            "/input/current/0", nil
        ),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]],"fixed":[["a","x","x"]]"#, "{}", "too-many-elements",
            "/input/fixed/0", nil
        ),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]],"groups":[{"id":"g","side":"rows","members":["x"]}]"#, "{}",
            "not-one-of", "/input/groups/0/members/0", "a"
        ),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]],"groups":[{"id":"g","side":"rows","members":["a","a"]}]"#,
            "{}", "duplicate-id", "/input/groups/0/members/1", nil
        ),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]],"groups":[{"id":"g","side":"rows","members":["a"],"min":2,"max":1}]"#,
            "{}", "out-of-range", "/input/groups/0/min", nil
        ),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]],"groups":[{"id":"g","side":"up","members":["a"]}]"#, "{}",
            "not-one-of", "/input/groups/0/side", nil
        ),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]],"groups":[{"id":"g","side":"rows","members":[]},{"id":"g","side":"rows","members":[]}]"#,
            "{}", "duplicate-id", "/input/groups/1/id", nil
        ),
        (#""rows":["a"],"columns":["x"],"scores":[[1]]"#, #"{"best":0}"#, "out-of-range", "/options/best", nil),
        (#""rows":["a"],"columns":["x"],"scores":[[1]]"#, #"{"best":1.5}"#, "wrong-type", "/options/best", nil),
        (
            #""rows":["a"],"columns":["x"],"scores":[[1]]"#, #"{"objective":"leximn"}"#, "not-one-of",
            "/options/objective", "leximin"
        ),
        (#""rows":["a"],"columns":["x"],"scores":[[1]]"#, #"{"minimum":"0"}"#, "wrong-type", "/options/minimum", nil),
    ])
    func locatesWhatIsWrong(input: String, options: String, code: String, pointer: String, suggestion: String?) throws {
        let answer = try BareOperationTests.respond(
            #"{"operation": "assign", "input": {\#(input)}, "options": \#(options)}"#)
        #expect(answer["ok"] == false)
        guard case .array(let problems)? = answer["problems"], let problem = problems.first else {
            Issue.record("no problems: \(answer)")
            return
        }
        #expect(problems.count == 1)
        #expect(problem["code"] == .string(code))
        #expect(problem["pointer"] == .string(pointer))
        #expect(problem["suggestion"] ?? .null == suggestion.map { .string($0) } ?? .null)
    }

    @Test func refusesNumbersThatAreNone() throws {
        let answer = try BareOperationTests.respond(
            #"{"operation":"assign","input":{"rows":["a"],"columns":["x"],"scores":[[NaN]]}}"#)
        #expect(answer["ok"] == false)
    }
}
