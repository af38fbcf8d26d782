import DecisionKernels

/// One broken input: a file of the corpus with a few mutations, all from one seed.
struct Mutation {
    private var random: SeededGenerator
    private let files: [[UInt8]]

    /// What has broken programs before.
    private static let tokens: [[UInt8]] =
        [
            "null", "true", "[]", "{}", "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u0000", "\\ud800",
            "\\uDFFF\\uD800",
            "-0", "1e40", "1e-40", "1e999", "-1e999", "0.1", "1.0000000000000000000000001", "9223372036854775807",
            "9223372036854775808", "-9223372036854775809", "170141183460469231731687303715884105728", "NaN", "Infinity",
            "2147483648", "4294967296", "0", "-1", "00", "1.", ".5", "\u{FEFF}", "\u{202E}", "\u{200B}", "\u{0301}",
            "é", "👩‍👩‍👧", "\r\n", "\n", "\r", "\t", ";", "=HYPERLINK(\"x\")", "<script>", "{{", "}}", "{{ranking}}", "#",
            "| a | b |", "2024-02-30", "0000-00-00", "9999-12-31", "//", "~1", "~0", "__proto__", "define", "use",
        ].map { Array($0.utf8) } + [
            [0x00], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1B, 0x5B],
        ]

    init(seed: UInt64, _ files: [[UInt8]]) {
        random = SeededGenerator(seed: seed)
        self.files = files
    }

    mutating func input() -> [UInt8] {
        var bytes = files.isEmpty ? [] : files[below(files.count)]
        // Half of the inputs stay well formed, so that what stands behind the reader gets its share.
        let keepsForm = below(2) == 0
        for _ in 0...below(4) {
            if keepsForm {
                below(3) == 0 ? replaceValue(&bytes, below(bytes.count)) : copyValue(&bytes)
            } else {
                mutate(&bytes)
            }
        }
        return bytes
    }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        let place = below(bytes.count)
        let length = min(bytes.count - min(place, bytes.count), below(1 << below(10)))
        let end = min(bytes.count, place + length)
        switch below(12) {
        case 0: if !bytes.isEmpty { bytes[place] ^= UInt8(1 << below(8)) }
        case 1: if !bytes.isEmpty { bytes[place] = UInt8(below(256)) }
        case 2: bytes.replaceSubrange(place..<end, with: [])
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4, 5: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: min(place, bytes.count))
        case 6: replaceValue(&bytes, place)
        case 7: bytes = Array(bytes[..<min(place, bytes.count)])
        case 8:
            let other = files[below(files.count)]
            let start = below(other.count)
            bytes.replaceSubrange(place..<end, with: other[start..<min(other.count, start + length)])
        case 9:
            let token = Self.tokens[below(Self.tokens.count)]
            for _ in 0..<below(200) { bytes.insert(contentsOf: token, at: min(place, bytes.count)) }
        case 10: swapLines(&bytes)
        default: replaceValue(&bytes, place)
        }
    }

    /// Another token in place of the number, word or text that stands around a place: the rest stays JSON.
    private mutating func replaceValue(_ bytes: inout [UInt8], _ place: Int) {
        guard let span = span(bytes, place) else { return }
        var token = Self.tokens[below(Self.tokens.count)]
        if below(2) == 0 || bytes[span.lowerBound] == 0x22 { token = [0x22] + token.filter { $0 != 0x22 } + [0x22] }
        bytes.replaceSubrange(span, with: token)
    }

    /// A number, word or text of the same file in place of another of its kind.
    private mutating func copyValue(_ bytes: inout [UInt8]) {
        for _ in 0..<20 {
            guard let target = span(bytes, below(bytes.count)), let source = span(bytes, below(bytes.count)),
                (bytes[target.lowerBound] == 0x22) == (bytes[source.lowerBound] == 0x22)
            else { continue }
            bytes.replaceSubrange(target, with: Array(bytes[source]))
            return
        }
    }

    /// What stands between the marks around a place.
    private func span(_ bytes: [UInt8], _ place: Int) -> Range<Int>? {
        let marks = Array("[]{},:\n ".utf8)
        var start = place
        while start > 0, !marks.contains(bytes[start - 1]) { start -= 1 }
        var end = place
        while end < bytes.count, !marks.contains(bytes[end]) { end += 1 }
        return start < end ? start..<end : nil
    }

    private mutating func swapLines(_ bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        guard lines.count > 1 else { return }
        lines.swapAt(below(lines.count), below(lines.count))
        bytes = Array(lines.joined(separator: [0x0A]))
    }
}
