/// A text of rows and cells as spreadsheets write it (RFC 4180): cells apart by `;`, `,` or a tab, between double
/// quotation marks where they hold one of these, a quotation mark or a line break.
///
/// Every cell keeps its place, so that a mistake in it can be pointed to. A byte order mark and a first line `sep=;`,
/// both made by Excel, are left out. Rows end at a line feed, a carriage return or both.
package struct DelimitedText: Sendable {
    package struct Cell: Sendable {
        /// Without the quotation marks around it and without spaces at its ends.
        package var text: String
        /// Where it begins, with its quotation mark.
        package var position: JSONPosition
    }

    /// Between cells.
    package let separator: UInt8
    /// Rows with at least one cell that is not empty.
    package let rows: [[Cell]]

    /// Reads a text. O(bytes).
    package static func read(_ bytes: [UInt8], file: String?) -> Result<DelimitedText, Problem> {
        let start = JSONPosition(line: 1, column: 1)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return .failure(Problem(.wrongEncoding, file: file, position: start, found: "UTF-16"))
        }
        var scan = Scan(bytes: bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let declared = scan.declaredSeparator()
        let separator = declared ?? mostFrequentSeparator(bytes[scan.at...])
        var rows: [[Cell]] = []
        while scan.at < bytes.count {
            switch scan.row(separator) {
            case .failure(var problem):
                problem.file = file
                return .failure(problem)
            case .success(let row): if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
            }
        }
        guard !rows.isEmpty else { return .failure(Problem(.emptyInput, file: file)) }
        return .success(DelimitedText(separator: separator, rows: rows))
    }

    /// Of the three, the one that stands most often in the first line, outside quotation marks; a comma if none does.
    private static func mostFrequentSeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts = [0, 0, 0]
        let signs: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var isQuoted = false
        var hasText = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isQuoted, hasText { break }
            if byte > 0x20 { hasText = true }
            if !isQuoted, let sign = signs.firstIndex(of: byte) { counts[sign] += 1 }
        }
        var best = 0
        for sign in signs.indices where counts[sign] > counts[best] { best = sign }
        return signs[best]
    }

    /// The way through the bytes.
    private struct Scan {
        let bytes: [UInt8]
        var at: Int
        var line = 1
        var lineStart = 0

        /// The sign of a first line `sep=;`, which is passed over.
        mutating func declaredSeparator() -> UInt8? {
            let rest = bytes[at...]
            guard rest.count >= 5, rest.starts(with: Array("sep=".utf8)) || rest.starts(with: Array("SEP=".utf8)) else {
                return nil
            }
            let sign = bytes[at + 4]
            guard sign == UInt8(ascii: ";") || sign == UInt8(ascii: ",") || sign == UInt8(ascii: "\t") else {
                return nil
            }
            guard at + 5 == bytes.count || isLineEnd(bytes[at + 5]) else { return nil }
            at += 5
            endLine()
            return sign
        }

        private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

        private var position: JSONPosition { JSONPosition(line: line, column: at - lineStart + 1) }

        /// Passes over a line break, if one stands here.
        private mutating func endLine() {
            guard at < bytes.count, isLineEnd(bytes[at]) else { return }
            if bytes[at] == UInt8(ascii: "\r"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\n") { at += 1 }
            at += 1
            line += 1
            lineStart = at
        }

        mutating func row(_ separator: UInt8) -> Result<[Cell], Problem> {
            var cells: [Cell] = []
            while true {
                switch cell(separator) {
                case .failure(let problem): return .failure(problem)
                case .success(let cell): cells.append(cell)
                }
                guard at < bytes.count else { return .success(cells) }
                if isLineEnd(bytes[at]) {
                    endLine()
                    return .success(cells)
                }
                at += 1
            }
        }

        /// Up to the next separator or line end.
        private mutating func cell(_ separator: UInt8) -> Result<Cell, Problem> {
            while at < bytes.count, bytes[at] == 0x20 { at += 1 }
            let start = position
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
                let from = at
                while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) { at += 1 }
                return text(bytes[from..<at], start)
            }
            at += 1
            var content: [UInt8] = []
            while at < bytes.count {
                if bytes[at] == UInt8(ascii: "\"") {
                    if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
                        at += 1
                    } else {
                        return closed(content, start, separator)
                    }
                }
                if isLineEnd(bytes[at]) {
                    content.append(UInt8(ascii: "\n"))
                    endLine()
                } else {
                    content.append(bytes[at])
                    at += 1
                }
            }
            return .failure(Problem(.unclosedQuote, position: start, expected: .sign("\""), found: "\""))
        }

        /// Behind the closing quotation mark nothing but spaces may stand.
        private mutating func closed(
            _ content: [UInt8], _ start: JSONPosition, _ separator: UInt8
        ) -> Result<Cell, Problem> {
            at += 1
            while at < bytes.count, bytes[at] == 0x20 { at += 1 }
            guard at == bytes.count || bytes[at] == separator || isLineEnd(bytes[at]) else {
                let sign = separator == UInt8(ascii: "\t") ? "\\t" : String(decoding: [separator], as: UTF8.self)
                return .failure(Problem(.unclosedQuote, position: position, expected: .sign(sign), found: "\""))
            }
            return text(content[...], start)
        }

        private func text(_ content: ArraySlice<UInt8>, _ start: JSONPosition) -> Result<Cell, Problem> {
            guard let text = String(validating: content, as: UTF8.self) else {
                let byte = content.first { $0 >= 0x80 } ?? 0
                let digits = Array("0123456789ABCDEF".utf8)
                let found = "0x" + String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
                return .failure(Problem(.wrongEncoding, position: start, found: found))
            }
            return .success(Cell(text: text.trimmed, position: start))
        }
    }
}

extension String {
    /// Without spaces (no-break ones too) at its ends.
    package var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(Substring(scalars))
    }
}
