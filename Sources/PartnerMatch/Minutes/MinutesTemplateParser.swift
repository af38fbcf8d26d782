/// Reads a template of the minutes, byte by byte, so that every mistake has its line and column.
struct MinutesTemplateParser {
    let name: String?
    private(set) var problems = ProblemList()
    private var open: [(section: MinutesSection, position: JSONPosition)] = []

    init(name: String?) { self.name = name }

    mutating func template(_ bytes: [UInt8]) -> MinutesTemplate {
        if let mark = Self.foreignMark(bytes) {
            report(.wrongEncoding, JSONPosition(line: 1, column: 1), nil, found: mark)
            return MinutesTemplate(text: "", lines: [])
        }
        let body = Self.lines(bytes)
        if body.allSatisfy({ $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }) {
            report(.emptyInput, nil, nil, found: nil)
            return MinutesTemplate(text: "", lines: [])
        }
        if let (position, byte) = Self.firstInvalid(body) {
            report(.wrongEncoding, position, nil, found: byte)
            return MinutesTemplate(text: "", lines: [])
        }
        var lines: [MinutesTemplate.Line] = []
        for (index, line) in body.enumerated() { lines.append(self.line(line, number: index + 1)) }
        for section in open {
            report(
                .unclosedSection, section.position, .sign("{{/" + section.section.rawValue + "}}"),
                found: "{{#" + section.section.rawValue + "}}")
        }
        problems.sort(files: [name])
        let text = body.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        return MinutesTemplate(text: text, lines: lines)
    }

    // MARK: One line

    private mutating func line(_ line: ArraySlice<UInt8>, number: Int) -> MinutesTemplate.Line {
        var result = MinutesTemplate.Line()
        var at = line.startIndex
        var text = at
        while at < line.endIndex {
            guard Self.isDouble(UInt8(ascii: "{"), line, at) else {
                at += 1
                continue
            }
            if text < at { result.tokens.append(.text(String(decoding: line[text..<at], as: UTF8.self))) }
            let position = JSONPosition(line: number, column: at - line.startIndex + 1)
            var end = at + 2
            while end < line.endIndex, !Self.isDouble(UInt8(ascii: "}"), line, end) { end += 1 }
            guard end < line.endIndex else {
                let rest = String(decoding: line[at...], as: UTF8.self)
                report(.unclosedPlaceholder, position, .sign("}}"), found: rest.shortened.printable)
                return result
            }
            if let token = token(String(decoding: line[(at + 2)..<end], as: UTF8.self), position) {
                result.tokens.append(token)
            }
            at = end + 2
            text = at
        }
        if text < line.endIndex { result.tokens.append(.text(String(decoding: line[text...], as: UTF8.self))) }
        return result
    }

    /// What stands between the braces; nil where it is wrong.
    private mutating func token(_ content: String, _ position: JSONPosition) -> MinutesTemplate.Token? {
        let inner = Self.trimmed(content)
        let sign = inner.utf8.first
        let isBegin = sign == UInt8(ascii: "#")
        let isEnd = sign == UInt8(ascii: "/")
        let name = isBegin || isEnd ? Self.trimmed(String(inner.dropFirst())) : inner
        let found = "{{" + (isBegin ? "#" : isEnd ? "/" : "") + name.shortened.printable + "}}"
        guard let section = MinutesSection(rawValue: name) else {
            if !isBegin, !isEnd, name == MinutesTemplate.number { return .number }
            if !isBegin, !isEnd, name == MinutesTemplate.agenda { return .agenda }
            let names = isBegin || isEnd ? MinutesSection.allCases.map { $0.rawValue } : MinutesTemplate.placeholders
            report(
                .unknownPlaceholder, position, .oneOf(names), found: found,
                suggestion: Spelling.nearest(to: name, among: names))
            return nil
        }
        if isBegin {
            open.append((section, position))
            return .begin(section)
        }
        guard isEnd else { return .value(section) }
        guard let last = open.last else {
            report(.unopenedSection, position, .sign("{{#" + name + "}}"), found: found)
            return nil
        }
        guard last.section == section else {
            report(.unopenedSection, position, .sign("{{/" + last.section.rawValue + "}}"), found: found)
            // Whoever closes an outer section forgot to close the inner ones, which is one mistake and not two.
            if let place = open.lastIndex(where: { $0.section == section }) { open.removeSubrange(place...) }
            return nil
        }
        open.removeLast()
        return .end
    }

    // MARK: Bytes

    private static func isDouble(_ byte: UInt8, _ line: ArraySlice<UInt8>, _ at: Int) -> Bool {
        at + 1 < line.endIndex && line[at] == byte && line[at + 1] == byte
    }

    private static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The byte order mark of UTF-16; that of UTF-8, which some editors write, does no harm.
    private static func foreignMark(_ bytes: [UInt8]) -> String? {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
    }

    /// Lines without their ends, LF or CRLF, and without a byte order mark.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    }

    private static func firstInvalid(_ lines: [ArraySlice<UInt8>]) -> (JSONPosition, String)? {
        let digits = Array("0123456789ABCDEF".utf8)
        for (index, line) in lines.enumerated() {
            let offset = Array(line).withUnsafeBufferPointer { text -> Int? in
                var at = 0
                while at < text.count {
                    let length = text[at] < 0x80 ? 1 : JSONText.sequenceLength(text, at: at)
                    if length == 0 { return at }
                    at += length
                }
                return nil
            }
            guard let offset else { continue }
            let byte = line[line.startIndex + offset]
            let hexadecimal = [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            return (
                JSONPosition(line: index + 1, column: offset + 1),
                "0x" + String(decoding: hexadecimal, as: UTF8.self)
            )
        }
        return nil
    }

    private mutating func report(
        _ code: ProblemCode, _ position: JSONPosition?, _ expected: Expectation?, found: String?,
        suggestion: String? = nil
    ) {
        problems.append(
            Problem(
                code, file: name, position: position, expected: expected, found: found, suggestion: suggestion))
    }
}
