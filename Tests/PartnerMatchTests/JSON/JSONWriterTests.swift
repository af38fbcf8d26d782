import PartnerMatch
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func compact(_ value: JSONValue) -> String { String(decoding: JSONWriter.compact(value), as: UTF8.self) }
    private func pretty(_ value: JSONValue) -> String { String(decoding: JSONWriter.pretty(value), as: UTF8.self) }

    private func read(_ bytes: [UInt8]) throws -> JSONValue {
        let document = try JSONDocument.parse(bytes)
        #expect(document.faults.isEmpty)
        return document.materialise(document.root)
    }

    private func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map { sorted($0) })
        case .object(let members):
            .object(
                members.map { JSONMember(key: $0.key, value: sorted($0.value)) }
                    .sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) })
        default: value
        }
    }

    @Test func escapesOnlyWhatMustBe() {
        var expected = "\""
        var text = ""
        for code in UInt8(0)..<0x20 {
            text.unicodeScalars.append(Unicode.Scalar(code))
            let short: [UInt8: String] = [8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r"]
            let hex = String(code, radix: 16)
            expected += short[code] ?? "\\u00" + (hex.count == 1 ? "0" : "") + hex
        }
        text += "\"\\/\u{7F}é\u{A8}\u{A9}\u{2027}\u{2028}\u{2029}\u{202A}☀️<>&'"
        expected += "\\\"\\\\/\u{7F}é\u{A8}\u{A9}\u{2027}\\u2028\\u2029\u{202A}☀️<>&'\""
        #expect(compact(.string(text)) == expected)
        #expect(compact(.object([JSONMember(key: text, value: .null)])) == "{" + expected + ":null}")
    }

    @Test func sortsKeysByBytes() {
        let value: JSONValue = [
            "é": 1, "z": 2, "Z": 3, "": 4, "a": ["b": 1, "a": 2], "aa": 5, "e\u{301}": 6, "🌍": 7, "\u{FFFF}": 8,
        ]
        let text =
            "{\"\":4,\"Z\":3,\"a\":{\"a\":2,\"b\":1},\"aa\":5,\"e\u{301}\":6,\"z\":2,\"é\":1,\"\u{FFFF}\":8,\"🌍\":7}"
        #expect(Array(compact(value).utf8) == Array(text.utf8))
        let twice = JSONValue.object([
            JSONMember(key: "b", value: 1), JSONMember(key: "a", value: 2), JSONMember(key: "b", value: 0),
        ])
        #expect(compact(twice) == #"{"a":2,"b":1,"b":0}"#)
    }

    @Test func indentsForPeople() {
        let value: JSONValue = [
            "empty": [:], "none": [], "list": [1, "a", true, .null],
            "nested": [[1, 2], ["a": .number("1.50")], [[:]]],
        ]
        let text = """
            {
              "empty": {},
              "list": [1, "a", true, null],
              "nested": [
                [1, 2],
                {
                  "a": 1.50
                },
                [
                  {}
                ]
              ],
              "none": []
            }

            """
        #expect(pretty(value) == text)
        #expect(pretty([]) == "[]\n")
        #expect(pretty(7) == "7\n")
    }

    /// 100 columns with the comma that may follow; columns are bytes.
    @Test func breaksListsThatDoNotFit() {
        for (piece, bytes) in [("a", 1), ("é", 2)] {
            for count in 80 / bytes...100 / bytes {
                let value: JSONValue = ["k": [.string(String(repeating: piece, count: count))], "z": 1]
                let longest = pretty(value).split(separator: "\n").map(\.utf8.count).max() ?? 0
                // `  "k": ["` before, `"],` after.
                let onOneLine = 9 + count * bytes + 3
                #expect((onOneLine <= 100) == pretty(value).contains("\"k\": [\""), "\(count)")
                #expect(longest == (onOneLine <= 100 ? onOneLine : 4 + count * bytes + 2))
            }
        }
    }

    @Test func decodesWhatItEncodes() throws {
        var samples = JSONSamples(seed: 10)
        for _ in 0..<1000 {
            let value = samples.value(depth: 4)
            let expected = sorted(value)
            let once = JSONWriter.compact(value)
            #expect(try read(once) == expected)
            #expect(JSONWriter.compact(try read(once)) == once)
            let laidOut = JSONWriter.pretty(value)
            #expect(try read(laidOut) == expected)
            #expect(JSONWriter.pretty(try read(laidOut)) == laidOut)
            #expect(!once.contains(0x0A) && laidOut.last == 0x0A)
        }
    }

    @Test func writesTheSameBytesForAnyOrderOfMembers() {
        var samples = JSONSamples(seed: 11)
        for _ in 0..<200 {
            guard case .object(let members) = samples.value(depth: 3), members.count > 1 else { continue }
            let turned = JSONValue.object(Array(members.reversed()))
            #expect(JSONWriter.compact(turned) == JSONWriter.compact(.object(members)))
            #expect(JSONWriter.pretty(turned) == JSONWriter.pretty(.object(members)))
        }
    }
}
