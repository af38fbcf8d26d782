import PartnerMatch
import Testing

@Suite("Places in JSON texts")
struct JSONPlaceTests {
    /// The fault that stops reading, else the first one noted.
    private func fault(_ text: String) throws -> JSONFault {
        let found: JSONFault?
        do throws(JSONFault) {
            found = try JSONDocument.parse(Array(text.utf8)).faults.first
        } catch {
            found = error
        }
        return try #require(found)
    }

    /// The example of RFC 6901 §5.
    @Test func writesThePointersOfRFC6901() throws {
        let text = """
            {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5, "k\\"l": 6, " ": 7, "m~n": 8}
            """
        let document = try JSONDocument.parse(Array(text.utf8))
        let expected = ["/foo", "/", "/a~1b", "/c%d", "/e^f", "/g|h", "/i\\j", "/k\"l", "/ ", "/m~0n"]
        #expect(document.pointer(document.root) == "")
        #expect(document.members(document.root).map { document.pointer($0.value) } == expected)
        #expect(document.members(document.root).map { document.pointer($0.key) } == expected)
        let foo = try #require(document.value(document.root, "foo"))
        #expect(document.elements(foo).map { document.pointer($0) } == ["/foo/0", "/foo/1"])
        #expect(document.members(document.root).dropFirst().map { document.number($0.value)?.int64 } == Array(0...8))
    }

    @Test func givesLineAndColumnInBytes() throws {
        let text = "{\n  \"naam\": \"Lëzijn 🌍\", \"x\": 1,\r\n\n\t\"é\":[true,\n null]}"
        let document = try JSONDocument.parse(Array(text.utf8))
        let members = Array(document.members(document.root))
        let places = members.flatMap { [document.position($0.key), document.position($0.value)] }
        #expect(
            places == [
                JSONPosition(line: 2, column: 3), JSONPosition(line: 2, column: 11),
                JSONPosition(line: 2, column: 27), JSONPosition(line: 2, column: 32),
                JSONPosition(line: 4, column: 2), JSONPosition(line: 4, column: 7),
            ])
        #expect(document.elements(members[2].value).map { document.position($0).line } == [4, 5])
        #expect(document.position(offset: -5) == JSONPosition(line: 1, column: 1))
        #expect(document.position(offset: 999) == document.position(offset: document.bytes.count))
        #expect(document.offset(members[0].value) == 12)
    }

    /// Lines are noted per block of bytes; counting them one by one is the oracle.
    @Test func findsLinesAcrossBlocks() throws {
        var samples = JSONSamples(seed: 3)
        for _ in 0..<6 {
            var bytes = Array("[".utf8)
            for index in 0..<400 {
                if index > 0 { bytes.append(0x2C) }
                let isLong = samples.below(8) == 0
                let filler: UInt8 = samples.below(2) == 0 ? 0x20 : 0x0A
                bytes += [UInt8](repeating: filler, count: isLong ? samples.below(6000) : samples.below(20))
                bytes += "\"é\"".utf8
            }
            bytes += "]".utf8
            let document = try JSONDocument.parse(bytes)
            var expected: [JSONPosition] = []
            var line = 1
            var column = 1
            for byte in bytes {
                expected.append(JSONPosition(line: line, column: column))
                column += 1
                if byte == 0x0A {
                    line += 1
                    column = 1
                }
            }
            expected.append(JSONPosition(line: line, column: column))
            var step = 0
            while step <= bytes.count {
                if document.position(offset: step) != expected[step] { Issue.record("offset \(step)") }
                step += 1 + samples.below(60)
            }
            for node in document.elements(document.root) {
                #expect(document.position(node) == expected[document.offset(node)])
            }
        }
    }

    /// Every pointer leads back to its node.
    @Test func pointsAtEveryNode() throws {
        var samples = JSONSamples(seed: 4)
        func check(_ document: JSONDocument, _ node: JSONNode, _ path: String) {
            #expect(document.pointer(node) == path)
            for (index, element) in document.elements(node).enumerated() {
                check(document, element, path + "/" + String(index))
            }
            for member in document.members(node) {
                let key = document.string(member.key) ?? ""
                let token = key.unicodeScalars.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
                #expect(Array(document.pointer(member.key).utf8) == Array((path + "/" + token).utf8))
                check(document, member.value, path + "/" + token)
            }
        }
        for _ in 0..<150 {
            let document = try JSONDocument.parse(Array(samples.text(of: samples.value(depth: 3)).utf8))
            check(document, document.root, "")
        }
    }

    @Test(arguments: [
        ("{\n \"é\": [1, 2,\n  {\"a\": tru}]}", JSONPosition(line: 3, column: 9), "/é/2/a"),
        ("{\"a\": [1, 2 3]}", JSONPosition(line: 1, column: 13), "/a"),
        ("{\"a\": {\"b/c\" 1}}", JSONPosition(line: 1, column: 14), "/a/b~1c"),
        ("{\"a\": {\"b\": 1,}}", JSONPosition(line: 1, column: 14), "/a"),
        ("{\"a\": {\"b\": 1, c: 2}}", JSONPosition(line: 1, column: 16), "/a"),
        ("[\"é\", \"a\nb\"]", JSONPosition(line: 1, column: 10), "/1"),
        ("[[0, 1], [0,", JSONPosition(line: 1, column: 13), "/1/1"),
        ("{\"a\":[", JSONPosition(line: 1, column: 7), "/a/0"),
        ("{\"a\": \"\\ud800\"}", JSONPosition(line: 1, column: 8), "/a"),
        ("{\"a\":1}\n{\"a\":2}", JSONPosition(line: 2, column: 1), ""),
        ("[1, 01]", JSONPosition(line: 1, column: 5), "/1"),
        ("{\"a\": [1, 1e99]}", JSONPosition(line: 1, column: 11), "/a/1"),
        ("[{\"a\":1,\n \"\\u0061\":2}]", JSONPosition(line: 2, column: 2), "/0/a"),
        (" \n ", JSONPosition(line: 2, column: 2), ""),
    ])
    func locatesFaults(_ text: String, _ position: JSONPosition, _ pointer: String) throws {
        let found = try fault(text)
        #expect(found.position == position)
        #expect(found.pointer == pointer)
    }

    @Test func namesForeignNotation() throws {
        let found: [(String, String)] = [
            ("[“a”]", "“a”"), ("[undefined]", "undefined"), ("[None]", "None"), ("{$ref: 1}", "$ref"),
            ("[`a`]", "`a`"), ("[1, // x\n2]", "//"), ("[1 # x\n]", "#"), ("{\"a\" /* x */ : 1}", "/*"),
            ("\u{A0}[]", "\u{A0}"), ("[" + String(repeating: "é", count: 50) + "]", String(repeating: "é", count: 20)),
        ]
        for (text, word) in found {
            let reason = try fault(text).reason
            #expect(reason == .notJSON(found: word), "\(text)")
        }
    }

    @Test func refusesUTF32ByName() {
        for bytes: [UInt8] in [[0, 0, 0, 0x5B, 0, 0, 0, 0x5D], [0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0]] {
            #expect { try JSONDocument.parse(bytes) } throws: { ($0 as? JSONFault)?.reason == .utf16 }
        }
        #expect { try JSONDocument.parse([0, 0]) } throws: {
            ($0 as? JSONFault)?.reason == .unexpectedCharacter(expected: .value)
        }
    }
}
