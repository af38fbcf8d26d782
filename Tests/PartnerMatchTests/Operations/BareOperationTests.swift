import PartnerMatch
import Testing

/// What all operations on bare numbers have in common.
@Suite struct BareOperationTests {
    /// A request with every key of its input, for each operation.
    static let examples: [BareOperation: String] = [
        .agreement: #"{"operation": "agreement", "input": {"matrix": [[9,2,5,8],[6,1,3,2],[8,null,6,8]]}}"#
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
