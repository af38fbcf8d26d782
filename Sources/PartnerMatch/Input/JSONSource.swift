/// Bytes into a JSON document, or the one problem that makes that impossible.
package enum JSONSource {
    package static func parse(_ file: InputFile) -> Result<JSONDocument, Problem> {
        let name = file.name.isEmpty ? nil : file.name
        do throws(JSONFault) {
            return .success(try JSONDocument.parse(file.bytes))
        } catch {
            return .failure(problem(error, file.bytes, file: name))
        }
    }

    /// A fault of the JSON text as a problem of the catalogue.
    package static func problem(_ fault: JSONFault, _ bytes: [UInt8], file: String?) -> Problem {
        var code = ProblemCode.invalidJSON
        var expected: Expectation?
        var found: String? = excerpt(bytes, fault.offset)
        switch fault.reason {
        case .empty: (code, found) = (.emptyInput, nil)
        case .byteOrderMark: (code, found) = (.wrongEncoding, "UTF-8 BOM")
        case .utf16: (code, found) = (.wrongEncoding, "UTF-16")
        case .invalidUTF8: (code, found) = (.wrongEncoding, hexadecimal(bytes, fault.offset))
        case .notJSON(let text): found = text.printable
        case .unexpectedEnd(let inside): (expected, found) = (.rest(of: inside), nil)
        case .unexpectedCharacter(let wanted): expected = .json(wanted)
        case .trailingComma: expected = .json(.value)
        case .missingComma: expected = .sign(",")
        case .missingColon: expected = .sign(":")
        case .leadingZero, .invalidNumber: expected = .number
        case .numberOutOfRange:
            (code, expected, found) = (
                .numberOutOfLimits, .digits(DecimalNumber.greatestDigits, DecimalNumber.greatestWrittenExponent),
                number(bytes, fault.offset)
            )
        case .invalidEscape, .loneSurrogate, .controlCharacterInString: expected = .text
        case .trailingContent: expected = .end
        case .tooDeep(let limit): (code, expected) = (.tooDeep, .depth(limit))
        case .tooLarge(let limit): (code, expected, found) = (.tooLarge, .atMostBytes(limit), nil)
        case .tooManyNodes(let limit): (code, expected, found) = (.tooLarge, .atMostValues(limit), nil)
        case .stringTooLong(let limit): (code, expected) = (.textTooLong, .atMostBytes(limit))
        case .numberTooLong(let limit): (code, expected) = (.numberOutOfLimits, .atMostBytes(limit))
        case .duplicateKey(let key): (code, found) = (.duplicateKey, "\"" + key.shortened.printable + "\"")
        }
        return Problem(
            code, file: file, position: fault.position, pointer: fault.pointer, expected: expected, found: found)
    }

    /// The number that stands at `offset`, and nothing after it.
    private static func number(_ bytes: [UInt8], _ offset: Int) -> String {
        let signs = Array("+-.eE".utf8)
        let digits = bytes[offset...].prefix { signs.contains($0) || ($0 >= 0x30 && $0 <= 0x39) }
        return String(decoding: digits.prefix(40), as: UTF8.self)
    }

    /// A few characters of what stands at `offset`.
    private static func excerpt(_ bytes: [UInt8], _ offset: Int) -> String? {
        guard offset < bytes.count else { return nil }
        var end = offset
        while end < bytes.count, end - offset < 24, bytes[end] >= 0x20, bytes[end] != 0x7F { end += 1 }
        // Not in the middle of a character.
        while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        if end == offset { return hexadecimal(bytes, offset) }
        return String(decoding: bytes[offset..<end], as: UTF8.self).printable
    }

    private static func hexadecimal(_ bytes: [UInt8], _ offset: Int) -> String? {
        guard offset < bytes.count else { return nil }
        let digits = Array("0123456789ABCDEF".utf8)
        let byte = bytes[offset]
        return "0x" + String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
    }
}
