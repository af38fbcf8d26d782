import PartnerMatch
import Testing

@Suite("Reading JSON documents")
struct JSONDocumentTests {
    private let document: JSONDocument
    private let root: JSONNode

    init() throws {
        let text =
            #"{"n":null,"t":true,"f":false,"d":-2.50,"s":"a\"\u00e9\ud83c\udf0d","l":[1,[],"x"],"o":{"\u0061":1,"":2}}"#
        document = try JSONDocument.parse(Array(text.utf8))
        root = document.root
    }

    @Test func answersOnlyForItsKind() throws {
        let kinds = document.members(root).map { document.kind($0.value) }
        #expect(kinds == [.null, .boolean, .boolean, .number, .string, .array, .object])
        let values = document.members(root).map(\.value)
        #expect(values.map { document.boolean($0) } == [nil, true, false, nil, nil, nil, nil])
        #expect(values.map { document.string($0) } == [nil, nil, nil, nil, "a\"é🌍", nil, nil])
        #expect(values.map { document.numberText($0) } == [nil, nil, nil, "-2.50", nil, nil, nil])
        #expect(values.map { document.number($0)?.description } == [nil, nil, nil, "-2.5", nil, nil, nil])
        #expect(values.map { document.count($0) } == [0, 0, 0, 0, 0, 3, 2])
        #expect(values.map { document.elements($0).map { _ in 1 }.count } == [0, 0, 0, 0, 0, 3, 0])
        #expect(values.map { document.members($0).map { _ in 1 }.count } == [0, 0, 0, 0, 0, 0, 2])
        #expect(document.count(root) == 7)
    }

    @Test func findsMembersByKey() throws {
        let inner = try #require(document.value(root, "o"))
        #expect(document.value(inner, "a").flatMap { document.number($0)?.int64 } == 1)
        #expect(document.value(inner, "").flatMap { document.number($0)?.int64 } == 2)
        #expect(document.value(inner, "b") == nil)
        #expect(document.value(root, "N") == nil)
        let list = try #require(document.value(root, "l"))
        #expect(document.value(list, "x") == nil)
        let fixed: StaticString = "d"
        let scalar: StaticString = "é"
        #expect(document.value(root, fixed).map { document.pointer($0) } == "/d")
        #expect(document.value(root, scalar) == nil)
        let key = try #require(document.members(inner).map(\.key).first)
        let letter: StaticString = "a"
        #expect(document.keyEquals(key, letter) && document.keyEquals(key, "a" + ""))
        #expect(!document.keyEquals(key, "b") && !document.keyEquals(inner, "a"))
    }

    @Test func decodesEveryEscape() throws {
        let text = #""\"\\\/\b\f\n\r\t\u0000\u00E9\u20ac\uD834\uDD1E\u007f""#
        let document = try JSONDocument.parse(Array(text.utf8))
        let expected = "\"\\/\u{8}\u{C}\n\r\t\u{0}é€\u{1D11E}\u{7F}"
        #expect(document.string(document.root).map { Array($0.utf8) } == Array(expected.utf8))
    }

    /// Strings are scanned eight bytes at a time: every kind of byte at every distance from the quotation mark.
    @Test func scansStringsAtEveryAlignment() throws {
        for length in 0..<24 {
            for place in 0...length {
                for (piece, decoded) in [("é", "é"), ("\\n", "\n"), ("🌍", "🌍"), (" ", " "), ("\u{7F}", "\u{7F}")] {
                    let before = String(repeating: "a", count: place)
                    let after = String(repeating: "!", count: length - place)
                    let text = "[\"" + before + piece + after + "\",1]"
                    let document = try JSONDocument.parse(Array(text.utf8))
                    let first = try #require(document.elements(document.root).first { _ in true })
                    #expect(document.string(first) == before + decoded + after)
                }
                for bad: UInt8 in [0x00, 0x1F, 0x80, 0xFF] {
                    var bytes = Array(("[\"" + String(repeating: "a", count: length) + "\"]").utf8)
                    bytes.insert(bad, at: 2 + place)
                    #expect { try JSONDocument.parse(bytes) } throws: { ($0 as? JSONFault)?.offset == 2 + place }
                }
            }
        }
    }

    /// Every sequence of two bytes, and every three and four bytes at the borders, against the standard library.
    @Test func takesExactlyWellFormedUTF8() {
        let borders: [UInt8] = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
        var sequences: [[UInt8]] = []
        for lead in UInt8(0x80)...0xFF {
            for second in borders + [0xC1, 0xE0, 0xFF] {
                sequences.append([lead, second])
                for third in borders {
                    sequences.append([lead, second, third])
                    if lead >= 0xF0 { sequences += borders.map { [lead, second, third, $0] } }
                }
            }
        }
        var wellFormed = 0
        for sequence in sequences {
            let isValid = String(validating: sequence, as: UTF8.self) != nil
            let accepted = (try? JSONDocument.parse([0x22] + sequence + [0x22])) != nil
            if isValid { wellFormed += 1 }
            if isValid != accepted { Issue.record("\(sequence)") }
        }
        #expect(wellFormed > 500)
    }

    @Test func neverReadsPastTheEnd() {
        let text = Array(#"{"a":[1.5e-3,true,null,"\ud83c\udf0d é"],"b":{}} "#.utf8)
        for length in 0..<text.count - 1 {
            #expect(throws: JSONFault.self) { try JSONDocument.parse(Array(text[..<length])) }
        }
        #expect(throws: Never.self) { try JSONDocument.parse(text) }
    }
}
