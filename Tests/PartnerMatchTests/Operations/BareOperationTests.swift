import PartnerMatch
import Testing

/// What all operations on bare numbers have in common.
@Suite struct BareOperationTests {
    /// A request with every key of its input, for each operation.
    static let examples: [BareOperation: String] = [
        .agreement: #"{"operation": "agreement", "input": {"matrix": [[9,2,5,8],[6,1,3,2],[8,null,6,8]]}}"#,
        .stable: """
        {"operation": "stable", "input": {"proposers": {"a": ["x", ["y", "z"]]}, "capacities": {"x": 2},
         "receivers": {"x": ["a"], "y": ["a"], "z": ["a"]}, "plan": [["a", "z"]]},
         "options": {"proposing": "receivers"}}
        """,
        .correlate: #"{"operation": "correlate", "input": {"a": [1,2,3], "b": [1,3,2]}}"#,
        .elicit: #"{"operation": "elicit", "input": {"order": ["c1", "c2", "c3"]}, "options": {"method": "roc"}}"#,
        .table: """
        {"operation": "table", "input": {"alternatives": ["b", "a"], "offsets": {"a": 5}, "criteria": [
         {"id": "c1", "weight": 0.4, "direction": "max", "scale": {"min": 0, "max": 10},
          "preference": {"type": "linear", "q": 1, "p": 2}}, {"id": "c2", "weight": 0.6}],
         "values": [[7, {"mean": 4, "sd": 1}], [null, {"low": 5, "high": 8}]]},
         "options": {"method": "weighted-product", "normalisation": "min-max", "v": 0.5}}
        """,
        .tableWeights: """
        {"operation": "table-weights", "input": {"alternatives": ["b", "a", "c"], "offsets": {"a": 1}, "criteria": [
         {"id": "c1", "weight": 0.4, "scale": {"min": 0, "max": 10}}, {"id": "c2", "weight": 0.6, "direction": "min"}],
         "values": [[7, {"mean": 4, "sd": 1}], [null, {"low": 5, "high": 8}], [9, 9]]},
         "options": {"constraints": {"order": ["c1 < c2"], "bounds": {"c1": [0.1, 0.9]}, "ratios": [["c2", "c1", 1, 5]],
         "rows": [{"coefficients": {"c1": 1, "c2": -2}, "relation": "<=", "value": 0}]}, "seats": 1, "samples": 500,
         "seed": 7, "normalisation": "min-max"}}
        """,
        .assign: #"""
        {"operation": "assign", "input": {"rows": ["r1","r2"], "columns": ["c1","c2"], "scores": [[0.7,0.2],[0.4,null]],
         "fixed": [["r1","c2"]], "forbidden": [["r1","c1"]],
         "groups": [{"id": "g1", "side": "columns", "members": ["c1"], "min": 0, "max": 2}], "current": [["r1","c2"]]},
         "options": {"objective": "nash", "require": "rows", "minimum": 0, "best": 5, "prices": true}}
        """#,
    ]

    static func respond(_ line: String) throws -> JSONValue {
        var session = Session(language: .english)
        return try JSONValue.parse(String(decoding: session.respond(to: Array(line.utf8)), as: UTF8.self))
    }

    @Test(arguments: BareOperation.allCases)
    func answersAsItsSchemasSay(_ operation: BareOperation) throws {
        let line = try #require(Self.examples[operation])
        let request = try JSONValue.parse(line)
        let name = operation.rawValue
        #expect(try ShapeTests.schema("request").accepts(request))
        #expect(try ShapeTests.schema(name).accepts(#require(request["input"])))
        if let options = request["options"] { #expect(try ShapeTests.schema(name + "-options").accepts(options)) }
        let answer = try Self.respond(line)
        #expect(answer["ok"] == true)
        let result = try #require(answer["result"])
        #expect(try ShapeTests.schema(name + "-result").accepts(result))
        guard case .object(let members) = result else {
            Issue.record("no object")
            return
        }
        #expect(try !ShapeTests.schema(name + "-result").accepts(.object(members + [JSONMember(key: "x", value: 1)])))
    }

    /// The settings stand in the provenance as they were used, so that the same can be asked again.
    @Test(arguments: BareOperation.allCases)
    func repeatsItselfFromItsProvenance(_ operation: BareOperation) throws {
        let request = try JSONValue.parse(#require(Self.examples[operation]))
        let answer = try Self.respond(request.text)
        let settings = try #require(answer["provenance"]?["options"])
        #expect(try ShapeTests.schema(operation.rawValue + "-options").accepts(settings))
        let again = try Self.respond(request.merged(with: ["options": settings]).text)
        #expect(again == answer)
    }

    @Test(arguments: BareOperation.allCases)
    func locatesWhatItDoesNotKnow(_ operation: BareOperation) throws {
        let line = #"{"operation": "\#(operation.rawValue)", "input": {"nothing": 1}, "options": {"nothing": 1}}"#
        let answer = try Self.respond(line)
        guard answer["ok"] == false, case .array(let problems)? = answer["problems"] else {
            Issue.record("no problems")
            return
        }
        let pointers = problems.filter { $0["code"] == "unknown-key" }.map { $0["pointer"] }
        #expect(pointers == ["/input/nothing", "/options/nothing"])
    }
}

extension JSONValue {
    fileprivate var text: String { String(decoding: JSONWriter.compact(self), as: UTF8.self) }
}
