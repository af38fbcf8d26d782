import PartnerMatch
import Testing

@Suite("JSON values and merge patches")
struct JSONValueTests {
    private func value(_ text: String) throws -> JSONValue {
        let document = try JSONDocument.parse(Array(text.utf8))
        return document.materialise(document.root)
    }

    /// The test table of RFC 7396, appendix A.
    @Test(arguments: [
        (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
        (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
        (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
        (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
        (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
        (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
        (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
        (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
        (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
        (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
        (#"{"a":"foo"}"#, "null", "null"),
        (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
        (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
        ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
        ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
    func mergesAsRFC7396(_ original: String, _ patch: String, _ result: String) throws {
        #expect(try value(original).merged(with: value(patch)) == value(result))
    }

    /// The algorithm of RFC 7396 §2, member by member.
    private func merge(_ target: JSONValue?, _ patch: JSONValue) -> JSONValue {
        guard case .object(let changes) = patch else { return patch }
        var members: [JSONMember] = []
        if case .object(let own) = target { members = own }
        for change in changes {
            let index = members.firstIndex { Array($0.key.utf8) == Array(change.key.utf8) }
            if change.value == .null {
                if let index { members.remove(at: index) }
            } else if let index {
                members[index].value = merge(members[index].value, change.value)
            } else {
                members.append(JSONMember(key: change.key, value: merge(nil, change.value)))
            }
        }
        return .object(members)
    }

    @Test func mergesLikeTheAlgorithmOfTheStandard() {
        var samples = JSONSamples(seed: 8)
        func object(_ depth: Int) -> JSONValue {
            var keys = ["a", "b", "é", "e\u{301}", "c", ""]
            var members: [JSONMember] = []
            for _ in 0..<samples.below(6) {
                let key = keys.remove(at: samples.below(keys.count))
                let kind = samples.below(depth > 0 ? 4 : 2)
                members.append(
                    JSONMember(
                        key: key, value: kind == 0 ? .null : kind == 1 ? .integer(samples.below(9)) : object(depth - 1))
                )
            }
            return .object(members)
        }
        for _ in 0..<2000 {
            let target = object(3)
            let patch = object(3)
            #expect(target.merged(with: patch) == merge(target, patch))
            #expect(target.merged(with: [:]) == target)
            #expect(target.merged(with: patch).merged(with: patch) == target.merged(with: patch))
        }
    }

    @Test func mergesDuplicateKeysByTheFirst() throws {
        let target = try value(#"{"a":1,"b":2,"a":3}"#)
        #expect(target.merged(with: ["a": 9]) == ["a": 9, "b": 2])
        #expect(target.merged(with: ["a": .null]) == ["b": 2])
        #expect(target.merged(with: ["b": .null]) == (try value(#"{"a":1,"a":3}"#)))
        #expect(target.merged(with: try value(#"{"c":1,"c":2}"#))["c"] == 2)
    }

    @Test func comparesAndFindsByBytes() {
        #expect(JSONValue.string("é") != .string("e\u{301}"))
        #expect(["é": 1] as JSONValue != ["e\u{301}": 1])
        let value: JSONValue = ["e\u{301}": 1, "é": 2, "n": .null]
        #expect(value["é"] == 2)
        #expect(value["n"] == .null)
        #expect(value["x"] == nil)
        #expect(JSONValue.array([1])["x"] == nil)
    }

    @Test func isWrittenAsLiterals() throws {
        let literal: JSONValue = ["a": [1, true, "x", .null, .decimal(try #require(DecimalNumber("2.50")))], "b": [:]]
        #expect(literal == (try value(#"{"a":[1,true,"x",null,2.5],"b":{}}"#)))
        #expect(JSONValue.integer(Int64.min) == .number("-9223372036854775808"))
    }

    @Test(arguments: [
        (1.0, "1"), (-0.0, "0"), (0.1, "0.1"), (-2.5, "-2.5"), (1e21, "1000000000000000000000"), (1e-7, "0.0000001"),
        (123_456_789.125, "123456789.125"), (1.5e300, "1.5e300"), (.leastNonzeroMagnitude, "5e-324"), (1e40, "1e40"),
        (1e39, "1" + String(repeating: "0", count: 39)), (0.1 + 0.2, "0.30000000000000004"),
    ])
    func writesBinaryNumbersShortly(_ number: Double, _ text: String) {
        #expect(JSONValue.double(number) == .number(text))
    }

    @Test func readsBinaryNumbersBackExactly() throws {
        var samples = JSONSamples(seed: 9)
        for _ in 0..<3000 {
            let number = Double(bitPattern: samples.next())
            guard number.isFinite else { continue }
            guard case .number(let text) = JSONValue.double(number) else { continue }
            #expect(Double(text) == number)
            let everyday = Double(Int64(bitPattern: samples.next()) >> 20) / 1048576
            guard case .number(let plain) = JSONValue.double(everyday) else { continue }
            #expect(DecimalNumber(plain)?.double == everyday)
        }
    }
}
