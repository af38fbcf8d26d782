extension JSONParser {
    /// One of the three words that JSON knows, if it stands at `offset` and is not the beginning of a longer word.
    func literal(at offset: Int) -> (kind: JSONKind, length: Int, isTrue: Bool)? {
        func stands(_ word: StaticString) -> Bool {
            let length = word.utf8CodeUnitCount
            guard offset + length <= text.count else { return false }
            for index in 0..<length where text[offset + index] != word.utf8Start[index] { return false }
            return offset + length == text.count || !JSONParser.belongsToWord(text[offset + length])
        }
        switch text[offset] {
        case 0x74: return stands("true") ? (.boolean, 4, true) : nil
        case 0x66: return stands("false") ? (.boolean, 5, false) : nil
        case 0x6E: return stands("null") ? (.null, 4, false) : nil
        default: return nil
        }
    }

    /// Letters, digits, `_`, `$` and everything beyond ASCII.
    static func belongsToWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x80...0xFF: true
        default: false
        }
    }

    /// Reads a number and notes when it is out of range.
    mutating func readNumber() throws(JSONFault) {
        let start = at
        let scan = JSONNumberScan(text, from: start)
        guard scan.end - start <= limits.numberBytes else {
            throw fault(.numberTooLong(limit: limits.numberBytes), at: start, isMember: true)
        }
        switch scan.problem {
        case nil: break
        case .leadingZero: throw fault(.leadingZero, at: start, isMember: true)
        case .cutOff: throw fault(.unexpectedEnd(inside: .number), at: text.count, isMember: true)
        case .digitMissing:
            let isInfinite = scan.end == start + 1 && JSONParser.isLetter(text[scan.end])
            throw fault(isInfinite ? .notJSON(found: word(at: start)) : .invalidNumber, at: start, isMember: true)
        }
        if scan.end < text.count {
            let next = text[scan.end]
            if JSONParser.belongsToWord(next) || next == 0x2E || next == 0x2B || next == 0x2D {
                if next >= 0x80, JSONText.sequenceLength(text, at: scan.end) == 0 {
                    throw fault(.invalidUTF8, at: scan.end, isMember: true)
                }
                throw fault(.invalidNumber, at: start, isMember: true)
            }
        }
        at = scan.end
        if scan.hasExponent || scan.digits > DecimalNumber.greatestDigits,
            DecimalNumber(written: UnsafeBufferPointer(rebasing: text[start..<at])) == nil
        {
            note(.numberOutOfRange, at: start)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    /// Reads the string whose quotation mark stands at `at`, and answers whether it has escapes.
    mutating func readString(isMember: Bool) throws(JSONFault) -> Bool {
        let opening = at
        var offset = at + 1
        var hasEscapes = false
        while true {
            offset = skipPlain(from: offset)
            guard offset < text.count else {
                throw fault(.unexpectedEnd(inside: .string), at: text.count, isMember: isMember)
            }
            let byte = text[offset]
            if byte == 0x22 { break }
            switch byte {
            case 0x5C:
                hasEscapes = true
                offset += try escapeLength(at: offset, isMember: isMember)
            case 0x80...0xFF:
                let length = JSONText.sequenceLength(text, at: offset)
                guard length > 0 else { throw fault(.invalidUTF8, at: offset, isMember: isMember) }
                offset += length
            default: throw fault(.controlCharacterInString, at: offset, isMember: isMember)
            }
        }
        guard offset - opening - 1 <= limits.stringBytes else {
            throw fault(.stringTooLong(limit: limits.stringBytes), at: opening, isMember: isMember)
        }
        at = offset + 1
        return hasEscapes
    }

    /// The first offset from `start` on whose byte is not plain ASCII text of a string. Looks at eight bytes at once:
    /// the lowest marked byte of `marked` is exact, whatever borrows do to the bytes above it (S. E. Anderson,
    /// Bit Twiddling Hacks, 1997–2005, "Determine if a word has a byte less than n").
    private func skipPlain(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(text)
        var offset = start
        while offset + 8 <= text.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let control = (word &- ones &* 0x20) & ~word
            let marked = (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | word) & tops
            if marked != 0 { return offset + marked.trailingZeroBitCount >> 3 }
            offset += 8
        }
        while offset < text.count, text[offset] &- 0x20 < 0x60, text[offset] != 0x22, text[offset] != 0x5C {
            offset += 1
        }
        return offset
    }

    /// The length of the escape whose backslash stands at `offset`; both halves of a surrogate pair together.
    private func escapeLength(at offset: Int, isMember: Bool) throws(JSONFault) -> Int {
        guard offset + 1 < text.count else {
            throw fault(.unexpectedEnd(inside: .string), at: text.count, isMember: isMember)
        }
        switch text[offset + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return 2
        case 0x75: break
        default: throw fault(.invalidEscape, at: offset, isMember: isMember)
        }
        guard let unit = JSONText.fourHexDigits(text, at: offset + 2) else {
            throw badEscape(at: offset, isMember: isMember)
        }
        guard unit & 0xF800 == 0xD800 else { return 6 }
        guard unit < 0xDC00, offset + 7 < text.count, text[offset + 6] == 0x5C, text[offset + 7] == 0x75 else {
            if unit < 0xDC00, offset + 6 >= text.count {
                throw fault(.unexpectedEnd(inside: .string), at: text.count, isMember: isMember)
            }
            throw fault(.loneSurrogate, at: offset, isMember: isMember)
        }
        guard let low = JSONText.fourHexDigits(text, at: offset + 8) else {
            throw badEscape(at: offset + 6, isMember: isMember)
        }
        guard low & 0xFC00 == 0xDC00 else { throw fault(.loneSurrogate, at: offset, isMember: isMember) }
        return 12
    }

    /// A `\u` with fewer than four hexadecimal digits: cut off at the end of the text, or wrong.
    private func badEscape(at offset: Int, isMember: Bool) -> JSONFault {
        var end = offset + 2
        while end < text.count, text[end] != 0x22, end < offset + 6 { end += 1 }
        return end == text.count && end < offset + 6
            ? fault(.unexpectedEnd(inside: .string), at: text.count, isMember: isMember)
            : fault(.invalidEscape, at: offset, isMember: isMember)
    }
}
