/// Bytes of JSON strings: what is well-formed, and what escapes stand for.
enum JSONText {
    /// The length of the UTF-8 sequence that begins at `at` with a byte of 0x80 or more; 0 where it is not well-formed
    /// (overlong, surrogate, beyond U+10FFFF, cut off). The Unicode Standard, table 3-7.
    static func sequenceLength(_ text: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
        let lead = text[at]
        func continues(_ distance: Int, from low: UInt8 = 0x80, through high: UInt8 = 0xBF) -> Bool {
            at + distance < text.count && text[at + distance] >= low && text[at + distance] <= high
        }
        switch lead {
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0: return continues(1, from: 0xA0) && continues(2) ? 3 : 0
        case 0xED: return continues(1, through: 0x9F) && continues(2) ? 3 : 0
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
        case 0xF0: return continues(1, from: 0x90) && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4: return continues(1, through: 0x8F) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }

    /// The value of four hexadecimal digits at `at`, or nil.
    static func fourHexDigits(_ text: UnsafeBufferPointer<UInt8>, at: Int) -> UInt32? {
        guard at + 4 <= text.count else { return nil }
        var value: UInt32 = 0
        for offset in at..<at + 4 {
            let digit = text[offset]
            switch digit {
            case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(digit - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(digit - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }

    /// The bytes that a string stands for. `range` is what lies between the quotation marks of a string already found
    /// to be in order.
    static func unescaped(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            guard text[at] == 0x5C, at + 1 < range.upperBound else {
                result.append(text[at])
                at += 1
                continue
            }
            let escape = text[at + 1]
            at += 2
            switch escape {
            case 0x62: result.append(0x08)
            case 0x66: result.append(0x0C)
            case 0x6E: result.append(0x0A)
            case 0x72: result.append(0x0D)
            case 0x74: result.append(0x09)
            case 0x75:
                var scalar = fourHexDigits(text, at: at) ?? 0xFFFD
                at += 4
                if scalar >= 0xD800, scalar < 0xDC00, let low = fourHexDigits(text, at: at + 2) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low & 0x3FF)
                    at += 6
                }
                append(scalar, to: &result)
            default: result.append(escape)
            }
        }
        return result
    }

    private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
        switch scalar {
        case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800: bytes += [UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), tail(0)]
        case ..<0x10000: bytes += [UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12), tail(6), tail(0)]
        default: bytes += [UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18), tail(12), tail(6), tail(0)]
        }
    }

    /// A string of a tape as Swift text.
    static func string(_ text: UnsafeBufferPointer<UInt8>, _ node: TapeNode) -> String {
        node.flag
            ? String(decoding: unescaped(text, node.content), as: UTF8.self)
            : String(decoding: UnsafeBufferPointer(rebasing: text[node.content]), as: UTF8.self)
    }

    /// The bytes that a string of a tape stands for.
    static func unescapedKey(_ text: UnsafeBufferPointer<UInt8>, _ node: TapeNode) -> [UInt8] {
        node.flag ? unescaped(text, node.content) : Array(text[node.content])
    }

    /// Whether two strings of a tape stand for the same bytes.
    static func equal(_ text: UnsafeBufferPointer<UInt8>, _ first: TapeNode, _ second: TapeNode) -> Bool {
        if first.flag || second.flag {
            return unescaped(text, first.content) == unescaped(text, second.content)
        }
        let length = first.end &- first.start
        guard length == second.end &- second.start else { return false }
        let one = first.content.lowerBound
        let other = second.content.lowerBound
        for offset in 0..<first.content.count where text[one + offset] != text[other + offset] { return false }
        return true
    }

    /// Whether a string of a tape stands for these bytes.
    static func equal(
        _ text: UnsafeBufferPointer<UInt8>, _ node: TapeNode, to bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let content = node.content
        if node.flag {
            return content.count >= bytes.count && unescaped(text, content).elementsEqual(bytes)
        }
        guard content.count == bytes.count else { return false }
        for offset in 0..<bytes.count where text[content.lowerBound + offset] != bytes[offset] { return false }
        return true
    }

    /// Appends `/` and a key, escaped as RFC 6901 §3 asks.
    static func appendToken(_ key: [UInt8], to pointer: inout [UInt8]) {
        pointer.append(0x2F)
        for byte in key {
            switch byte {
            case 0x7E: pointer += [0x7E, 0x30]
            case 0x2F: pointer += [0x7E, 0x31]
            default: pointer.append(byte)
            }
        }
    }

    /// A token of a JSON Pointer as the key that it names (RFC 6901 §4).
    static func unescapedToken(_ token: Substring) -> String {
        guard token.utf8.contains(0x7E) else { return String(token) }
        var key: [UInt8] = []
        var isEscaped = false
        for byte in token.utf8 {
            if isEscaped {
                key.append(byte == 0x31 ? 0x2F : 0x7E)
                isEscaped = false
            } else if byte == 0x7E {
                isEscaped = true
            } else {
                key.append(byte)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// Appends `/` and an index, as RFC 6901 §4 asks.
    static func appendToken(_ index: Int, to pointer: inout [UInt8]) {
        pointer.append(0x2F)
        pointer += index.description.utf8
    }
}
