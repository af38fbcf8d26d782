extension JSONParser {
    /// A fault that stops reading. `isMember` tells that it happened in the element or member being read, and not
    /// between two of them.
    @inline(never)
    func fault(_ reason: JSONFaultReason, at offset: Int, isMember: Bool = false) -> JSONFault {
        JSONFault(
            reason: reason, offset: offset, position: LineMarks.position(of: offset, counting: text),
            pointer: pointer(toMember: isMember))
    }

    /// Notes a fault of the value being read that does not stop reading.
    mutating func note(_ reason: JSONFaultReason, at offset: Int) {
        if pending.count < limits.faults {
            pending.append(PendingFault(reason: reason, offset: offset, pointer: pointer(toMember: true)))
        } else {
            omittedFaults += 1
        }
    }

    /// What was noted, in the order of the text.
    func notedFaults() -> [JSONFault] {
        pending.sorted { $0.offset < $1.offset }.map { fault in
            JSONFault(
                reason: fault.reason, offset: fault.offset, position: lines.position(of: fault.offset, in: text),
                pointer: fault.pointer)
        }
    }

    /// The pointer (RFC 6901) of the innermost open container, or of what is being read in it. O(depth).
    func pointer(toMember: Bool) -> String {
        var pointer: [UInt8] = []
        for (level, frame) in frames.enumerated() where toMember || level + 1 < frames.count {
            if frame.isObject {
                JSONText.appendToken(JSONText.unescapedKey(text, tape[frame.key]), to: &pointer)
            } else {
                JSONText.appendToken(frame.count, to: &pointer)
            }
        }
        return String(decoding: pointer, as: UTF8.self)
    }

    /// The fault for what stands at `at` where something else should: recognises other notations and encodings.
    func unexpected(_ expected: JSONExpectation, isMember: Bool) -> JSONFault {
        guard at < text.count else {
            let part: JSONPart = frames.last?.isObject == true ? .object : .array
            return fault(.unexpectedEnd(inside: part), at: text.count, isMember: isMember)
        }
        if let reason = foreign(isValue: expected == .value || expected == .valueOrBracket) {
            return fault(reason, at: reason == .unexpectedEnd(inside: .literal) ? text.count : at, isMember: isMember)
        }
        return fault(.unexpectedCharacter(expected: expected), at: at, isMember: isMember)
    }

    /// The fault for a key that no colon follows.
    func missingColon() -> JSONFault {
        guard at < text.count else { return fault(.unexpectedEnd(inside: .object), at: at, isMember: true) }
        if literal(at: at) == nil, let reason = foreign(isValue: false) {
            return fault(reason, at: at, isMember: true)
        }
        return fault(.missingColon, at: at, isMember: true)
    }

    /// The fault for what follows the one value of the text.
    func trailing() -> JSONFault {
        switch text[at] {
        case 0x2F, 0x23, 0x80...0xFF: fault(foreign(isValue: false) ?? .trailingContent, at: at)
        default: fault(.trailingContent, at: at)
        }
    }

    /// What stands at `at`, if it is known from other notations or is not UTF-8.
    private func foreign(isValue: Bool) -> JSONFaultReason? {
        switch text[at] {
        case 0x80...0xFF:
            return JSONText.sequenceLength(text, at: at) == 0 ? .invalidUTF8 : .notJSON(found: word(at: at))
        case 0x23: return .notJSON(found: "#")
        case 0x2F where at + 1 < text.count && text[at + 1] == 0x2F: return .notJSON(found: "//")
        case 0x2F where at + 1 < text.count && text[at + 1] == 0x2A: return .notJSON(found: "/*")
        case 0x27, 0x60: return .notJSON(found: quoted(at: at))
        case 0x2B, 0x2E: return isValue ? .invalidNumber : nil
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24:
            let found = word(at: at)
            let reachesEnd = at + found.utf8.count == text.count
            let begins = ["true", "false", "null"].contains { $0.utf8.starts(with: found.utf8) }
            if isValue, reachesEnd, begins { return .unexpectedEnd(inside: .literal) }
            return .notJSON(found: found)
        default: return nil
        }
    }

    /// The word at an offset, with a sign before it if there is one, at most 40 bytes.
    func word(at start: Int) -> String {
        var end = start
        if text[end] == 0x2D { end += 1 }
        while end < text.count, end < start + 40, JSONParser.belongsToWord(text[end]) {
            guard text[end] >= 0x80 else {
                end += 1
                continue
            }
            let length = JSONText.sequenceLength(text, at: end)
            guard length > 0, end + length <= start + 40 else { break }
            end += length
        }
        return String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
    }

    /// Text in quotation marks of another notation, with the marks; the opening mark alone if it is long.
    private func quoted(at start: Int) -> String {
        var end = start + 1
        while end < text.count, end < start + 40, text[end] >= 0x20, text[end] < 0x7F {
            end += 1
            if text[end - 1] == text[start] {
                return String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
            }
        }
        return text[start] == 0x27 ? "'" : "`"
    }

    /// Refuses what is recognisably not UTF-8 before anything is read: the first two characters of a JSON text are
    /// ASCII or the first is, so one zero byte of the first two tells UTF-16 or UTF-32 (RFC 4627 §3), if the text has
    /// an even number of bytes as those do.
    func refuseOtherEncodings() throws(JSONFault) {
        func byte(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }
        let first = byte(0)
        let second = byte(1)
        if first == 0xEF, second == 0xBB, byte(2) == 0xBF { throw fault(.byteOrderMark, at: 0) }
        let marked = first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF
        let wide = second != nil && text.count % 2 == 0 && (first == 0) != (second == 0)
        let wider = first == 0 && second == 0 && (byte(2) == 0xFE || byte(2) == 0) && byte(3) != nil && byte(3) != 0
        if marked || wide || wider { throw fault(.utf16, at: 0) }
    }
}
