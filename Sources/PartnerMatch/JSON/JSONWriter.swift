/// Writes JSON so that the same value always gives the same bytes: members in the order of their keys' UTF-8 bytes,
/// and only those escapes that JSON requires, besides U+2028 and U+2029, which some JavaScript takes for line ends.
public struct JSONWriter: Sendable {
    private static let width = 100

    private var bytes: [UInt8] = []
    private var lineStart = 0

    private init() {}

    /// A value on one line without a space or line feed, as JSON Lines needs it. O(size), and O(m log m) key
    /// comparisons for m members of one object. Members with one key are all written, in their order.
    public static func compact(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.writeCompact(value, separator: [0x2C])
        return writer.bytes
    }

    /// A value for people: two spaces a level, a line feed at the end; an array of nothing but strings, numbers and
    /// words stands on one line if that ends within 100 columns, counted in UTF-8 bytes.
    public static func pretty(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.writePretty(value, level: 0)
        writer.bytes.append(0x0A)
        return writer.bytes
    }

    private static func sorted(_ members: [JSONMember]) -> [JSONMember] {
        let isSorted = zip(members, members.dropFirst()).allSatisfy { one, next in
            one.key.utf8.lexicographicallyPrecedes(next.key.utf8)
        }
        if isSorted { return members }
        return members.indices
            .sorted { JSONValue.precedes(members[$0].key, $0, members[$1].key, $1) }
            .map { members[$0] }
    }

    private mutating func writeCompact(_ value: JSONValue, separator: [UInt8]) {
        switch value {
        case .null: bytes += "null".utf8
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .number(let text):
            precondition(JSONNumberScan.isNumber(text), "a number must follow the grammar of JSON")
            bytes += text.utf8
        case .string(let text): writeString(text)
        case .array(let elements):
            bytes.append(0x5B)
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes += separator }
                writeCompact(element, separator: separator)
            }
            bytes.append(0x5D)
        case .object(let members):
            bytes.append(0x7B)
            for (index, member) in JSONWriter.sorted(members).enumerated() {
                if index > 0 { bytes += separator }
                writeString(member.key)
                bytes.append(0x3A)
                writeCompact(member.value, separator: separator)
            }
            bytes.append(0x7D)
        }
    }

    private mutating func writePretty(_ value: JSONValue, level: Int) {
        switch value {
        case .array(let elements) where !elements.isEmpty:
            if elements.allSatisfy({ $0.isScalar }) {
                let before = bytes.count
                writeCompact(value, separator: [0x2C, 0x20])
                // One column more for a comma that may follow.
                if bytes.count - lineStart < JSONWriter.width { return }
                bytes.removeSubrange(before...)
            }
            bytes.append(0x5B)
            for (index, element) in elements.enumerated() {
                newLine(level + 1, afterComma: index > 0)
                writePretty(element, level: level + 1)
            }
            newLine(level, afterComma: false)
            bytes.append(0x5D)
        case .object(let members) where !members.isEmpty:
            bytes.append(0x7B)
            for (index, member) in JSONWriter.sorted(members).enumerated() {
                newLine(level + 1, afterComma: index > 0)
                writeString(member.key)
                bytes += [0x3A, 0x20]
                writePretty(member.value, level: level + 1)
            }
            newLine(level, afterComma: false)
            bytes.append(0x7D)
        default: writeCompact(value, separator: [0x2C])
        }
    }

    private mutating func newLine(_ level: Int, afterComma: Bool) {
        if afterComma { bytes.append(0x2C) }
        bytes.append(0x0A)
        lineStart = bytes.count
        bytes += [UInt8](repeating: 0x20, count: 2 * level)
    }

    private mutating func writeString(_ text: String) {
        bytes.append(0x22)
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0xE2 }) {
            bytes += text.utf8
            bytes.append(0x22)
            return
        }
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x08: bytes += [0x5C, 0x62]
            case 0x09: bytes += [0x5C, 0x74]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0C: bytes += [0x5C, 0x66]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0x00...0x1F:
                bytes += "\\u00".utf8
                bytes += [byte < 0x10 ? 0x30 : 0x31, JSONWriter.hexDigit(byte & 15)]
            case 0xA8, 0xA9:
                // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
                if bytes.last == 0x80, bytes.dropLast().last == 0xE2 {
                    bytes.removeLast(2)
                    bytes += (byte == 0xA8 ? "\\u2028" : "\\u2029").utf8
                } else {
                    bytes.append(byte)
                }
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x57 + value
    }
}

extension JSONValue {
    /// Whether it holds no other values.
    var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}
