/// A page as plain text for a terminal of a given width; colour only when asked for.
package struct TextRenderer: Sendable {
    package var width: Int
    package var usesColour: Bool

    package init(width: Int = 80, usesColour: Bool = false) {
        self.width = max(40, width)
        self.usesColour = usesColour
    }

    /// The page, one empty line between blocks, no spaces at the ends of lines, and a line feed at the end.
    ///
    /// - Complexity: linear in the characters.
    package func render(_ page: Page) -> String {
        let page = page.onOneLine
        var lines = wrap(page.title, first: "", rest: "").map { styled($0, .bold) }
        lines.append(String(repeating: "=", count: min(width, page.title.displayWidth)))
        for block in page.blocks {
            if case .heading = block { lines.append("") }
            lines.append("")
            lines.append(contentsOf: render(block))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func render(_ block: Page.Block) -> [String] {
        switch block {
        case .heading(let text):
            return wrap(text, first: "", rest: "").map { styled($0, .bold) }
                + [String(repeating: "-", count: min(width, text.displayWidth))]
        case .paragraph(let text): return wrap(text, first: "", rest: "")
        case .notice(let text): return wrap(text, first: "! ", rest: "  ").map { styled($0, .attention) }
        case .list(let items): return items.flatMap { wrap($0, first: "- ", rest: "  ") }
        case .table(let table): return render(table)
        }
    }

    private func render(_ table: Page.Table) -> [String] {
        let widths = columnWidths(table)
        var lines = self.lines(table.columns.map { $0.title }, table.columns, widths).map { styled($0, .bold) }
        lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        for row in table.rows {
            lines.append(contentsOf: self.lines(row.cells, table.columns, widths).map { styled($0, style(row.tone)) })
        }
        return lines
    }

    /// Every column as wide as its widest cell; what is too much is taken from the columns that may wrap, from the
    /// widest first. Words are cut only where nothing else is left to take.
    private func columnWidths(_ table: Page.Table) -> [Int] {
        var widths = table.columns.map { $0.title.displayWidth }
        var words = table.columns.map { Self.longestWord($0.title) }
        for row in table.rows {
            for (index, cell) in row.cells.enumerated() where index < widths.count {
                widths[index] = max(widths[index], cell.displayWidth)
                words[index] = max(words[index], Self.longestWord(cell))
            }
        }
        var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
        while excess > 0 {
            var wrapping = widths.indices.filter { table.columns[$0].wraps && widths[$0] > max(12, words[$0]) }
            if wrapping.isEmpty { wrapping = widths.indices.filter { table.columns[$0].wraps && widths[$0] > 12 } }
            guard let widest = wrapping.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private static func longestWord(_ text: String) -> Int {
        text.utf8.split(separator: UInt8(ascii: " ")).map { DisplayWidth.of($0) }.max() ?? 0
    }

    private func lines(_ cells: [String], _ columns: [Page.Column], _ widths: [Int]) -> [String] {
        let wrapped = cells.enumerated().map { index, cell in
            TextRenderer.wrap(cell, width: widths[index])
        }
        let height = wrapped.map { $0.count }.max() ?? 1
        var lines: [String] = []
        for line in 0..<height {
            var text = ""
            for index in cells.indices {
                let part = line < wrapped[index].count ? wrapped[index][line] : ""
                let padding = String(repeating: " ", count: max(0, widths[index] - part.displayWidth))
                text += columns[index].isNumeric ? padding + part : part + padding
                if index < cells.count - 1 { text += "  " }
            }
            while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
            lines.append(text)
        }
        return lines
    }

    private func wrap(_ text: String, first: String, rest: String) -> [String] {
        let lines = TextRenderer.wrap(text, width: width - first.displayWidth)
        return lines.enumerated().map { index, line in (index == 0 ? first : rest) + line }
    }

    /// Breaks at spaces; a word longer than the line is cut.
    package static func wrap(_ text: String, width: Int) -> [String] {
        guard text.displayWidth > width else { return [text] }
        var lines: [String] = []
        var line: [UInt8] = []
        var length = 0
        for word in Array(text.utf8).split(separator: UInt8(ascii: " ")) {
            var rest = word
            var count = DisplayWidth.of(rest)
            if length > 0, length + 1 + count <= width {
                line.append(UInt8(ascii: " "))
                line += rest
                length += 1 + count
                continue
            }
            if length > 0 { lines.append(String(decoding: line, as: UTF8.self)) }
            while count > width {
                let cut = DisplayWidth.end(of: rest, after: width)
                lines.append(String(decoding: rest[..<cut], as: UTF8.self))
                rest = rest[cut...]
                count -= width
            }
            line = Array(rest)
            length = count
        }
        if length > 0 || lines.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    private enum Style { case plain, bold, good, attention, bad, quiet }

    private func style(_ tone: Page.Tone) -> Style {
        switch tone {
        case .plain: .plain
        case .good: .good
        case .attention: .attention
        case .bad: .bad
        case .quiet: .quiet
        }
    }

    private func styled(_ text: String, _ style: Style) -> String {
        guard usesColour else { return text }
        switch style {
        case .plain: return text
        case .bold: return "\u{1B}[1m" + text + "\u{1B}[0m"
        case .good: return "\u{1B}[32m" + text + "\u{1B}[0m"
        case .attention: return "\u{1B}[33m" + text + "\u{1B}[0m"
        case .bad: return "\u{1B}[31m" + text + "\u{1B}[0m"
        case .quiet: return "\u{1B}[2m" + text + "\u{1B}[0m"
        }
    }
}

extension Page {
    /// Every text on one line and without anything that could reprogram a terminal: most of them come from files.
    fileprivate var onOneLine: Page {
        Page(
            title: title.onOneLine,
            blocks: blocks.map { block in
                switch block {
                case .heading(let text): return .heading(text.onOneLine)
                case .paragraph(let text): return .paragraph(text.onOneLine)
                case .notice(let text): return .notice(text.onOneLine)
                case .list(let items): return .list(items.map { $0.onOneLine })
                case .table(var table):
                    for index in table.rows.indices {
                        table.rows[index].cells = table.rows[index].cells.map { $0.onOneLine }
                    }
                    return .table(table)
                }
            })
    }
}

/// How many columns of a terminal a text takes: one per code point that is no combining mark. Texts here are letters
/// and punctuation; finding grapheme clusters for each word would take most of the rendering time.
private enum DisplayWidth {
    static func of<Bytes: Collection>(_ bytes: Bytes) -> Int where Bytes.Element == UInt8 {
        var width = 0
        for byte in bytes where takesColumn(byte) { width += 1 }
        return width
    }

    /// Where the first `width` columns end.
    static func end(of bytes: ArraySlice<UInt8>, after width: Int) -> Int {
        var left = width
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if takesColumn(bytes[index]) {
                if left == 0 { return index }
                left -= 1
            }
            index += 1
        }
        return index
    }

    /// Not so for the bytes that continue a code point, and for those that begin a combining mark (U+0300–U+033F, the
    /// accents of our languages).
    private static func takesColumn(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 && byte != 0xCC }
}

extension String {
    var displayWidth: Int { DisplayWidth.of(utf8) }
}
