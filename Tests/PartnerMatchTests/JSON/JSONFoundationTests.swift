import Foundation
import PartnerMatch
import Testing

/// Foundation's reader as an independent oracle.
@Suite("JSON compared with Foundation")
struct JSONFoundationTests {
    private func foundationTree(_ bytes: [UInt8]) -> Any? {
        try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    }

    /// Whether Foundation read the same tree. Numbers are compared as the nearest binary numbers.
    private func agrees(_ document: JSONDocument, _ node: JSONNode, _ other: Any) -> Bool {
        switch document.kind(node) {
        case .null: return other is NSNull
        case .boolean:
            guard let number = other as? NSNumber, String(cString: number.objCType) == "c" else { return false }
            return number.boolValue == document.boolean(node)
        case .number:
            guard let number = other as? NSNumber, String(cString: number.objCType) != "c" else { return false }
            return document.number(node)?.double == number.doubleValue
        case .string:
            guard let text = other as? String, let own = document.string(node) else { return false }
            return Array(text.utf8) == Array(own.utf8)
        case .array:
            guard let list = other as? [Any], list.count == document.count(node) else { return false }
            return zip(document.elements(node), list).allSatisfy { agrees(document, $0, $1) }
        case .object:
            guard let table = other as? [String: Any], table.count == document.count(node) else { return false }
            return document.members(node).allSatisfy { member in
                guard let key = document.string(member.key), let value = table[key] else { return false }
                return agrees(document, member.value, value)
            }
        }
    }

    @Test func readsTheSameTreeAsFoundation() throws {
        var samples = JSONSamples(seed: 1)
        for round in 0..<2500 {
            let value = samples.value(depth: 4)
            let bytes = Array(samples.text(of: value).utf8)
            let document = try JSONDocument.parse(bytes)
            #expect(document.faults.isEmpty)
            #expect(document.materialise(document.root) == value, "round \(round)")
            let other = try #require(foundationTree(bytes))
            #expect(agrees(document, document.root, other), "round \(round): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    /// Small changes of valid texts: both take the same ones and read the same trees. Left aside are numbers out of
    /// range and duplicate keys, which this library notes as faults; commas before a closing bracket, which Foundation
    /// takes; and zero bytes, which make it try UTF-16.
    @Test func acceptsWhatFoundationAccepts() {
        var samples = JSONSamples(seed: 2)
        let alphabet = Array("{}[]\",:0123456789.eE+-\\u/ntrfalse \n\t'#\u{0}\u{1F}é🌍".utf8) + [0xC0, 0xED, 0xFF, 0x80]
        var accepted = 0
        var refused = 0
        var unexplained: [String] = []
        for _ in 0..<6000 {
            var bytes = Array(samples.text(of: samples.value(depth: 2)).utf8)
            for _ in 0...samples.below(2) {
                let place = samples.below(bytes.count + 1)
                switch samples.below(4) {
                case 0: bytes.insert(alphabet[samples.below(alphabet.count)], at: place)
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2 where place < bytes.count: bytes[place] = alphabet[samples.below(alphabet.count)]
                default: bytes.removeSubrange(place..<min(bytes.count, place + samples.below(4)))
                }
            }
            let other = foundationTree(bytes)
            do throws(JSONFault) {
                let document = try JSONDocument.parse(bytes)
                accepted += 1
                guard document.faults.isEmpty else { continue }
                if let other {
                    if !agrees(document, document.root, other) {
                        unexplained.append("tree: " + String(decoding: bytes, as: UTF8.self))
                    }
                } else {
                    unexplained.append("accepted: " + String(decoding: bytes, as: UTF8.self))
                }
            } catch {
                refused += 1
                if other != nil, error.reason != .trailingComma, !bytes.contains(0) {
                    unexplained.append("refused \(error.reason): " + String(decoding: bytes, as: UTF8.self))
                }
            }
        }
        #expect(accepted > 500 && refused > 2000, "\(accepted) accepted, \(refused) refused")
        #expect(unexplained.isEmpty, "\(unexplained.count): \(unexplained.prefix(20))")
    }

    /// What Foundation takes and this library refuses or notes on purpose: only UTF-8 without a byte order mark is JSON
    /// between programs (RFC 8259 §8.1), no dossier is nested that deeply, no number has that many digits, and of two
    /// members with one key nobody knows which one counts.
    @Test func isStricterThanFoundationOnPurpose() throws {
        let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        let wide = "[\"é\"]".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let cases: [([UInt8], JSONFaultReason)] = [
            (Array("\u{FEFF}[]".utf8), .byteOrderMark), (wide, .utf16), ([0xFF, 0xFE] + wide, .utf16),
            (Array(deep.utf8), .tooDeep(limit: 64)), (Array("[1e41]".utf8), .numberOutOfRange),
            (Array("[0.1234567890123456789]".utf8), .numberOutOfRange),
            (Array("[0.\(String(repeating: "1", count: 70))]".utf8), .numberTooLong(limit: 64)),
            (Array("{\"a\":1,\"a\":2}".utf8), .duplicateKey("a")), (Array("[1,\n]".utf8), .trailingComma),
        ]
        for (bytes, reason) in cases {
            #expect(foundationTree(bytes) != nil, "\(reason)")
            let found: JSONFaultReason?
            do throws(JSONFault) {
                found = try JSONDocument.parse(bytes).faults.first?.reason
            } catch {
                found = error.reason
            }
            #expect(found == reason)
        }
    }
}
