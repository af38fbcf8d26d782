/// Blocks of a page as Markdown (CommonMark with the tables of GFM), readable as plain text, too. What people wrote
/// into the dossier comes out as it is: signs that mean something in Markdown are escaped.
package enum MarkdownRenderer {
    /// The blocks with an empty line between them and none at the end; headings at `level`.
    ///
    /// - Complexity: linear in the characters.
    package static func render(_ blocks: [Page.Block], headingLevel level: Int) -> String {
        var text = ""
        var wasNotice = false
        for block in blocks {
            var isNotice = false
            if case .notice = block { isNotice = true }
            // Notices in a row are one quotation with several paragraphs.
            if !text.isEmpty { text += isNotice && wasNotice ? "\n>\n" : "\n\n" }
            text += render(block, level)
            wasNotice = isNotice
        }
        return text
    }

    private static func render(_ block: Page.Block, _ level: Int) -> String {
        switch block {
        case .heading(let text): String(repeating: "#", count: level) + " " + escaped(text)
        case .paragraph(let text): paragraph(text)
        case .notice(let text): "> " + paragraph(text)
        case .list(let items): items.map { "- " + paragraph($0) }.joined(separator: "\n")
        case .table(let table): render(table)
        }
    }

    /// Cells are padded to this width at most; a longer one sticks out alone.
    private static let widest = 60

    /// Columns as wide as their widest cell, so that the table can be read before it is rendered.
    private static func render(_ table: Page.Table) -> String {
        let rows = ([table.columns.map { $0.title }] + table.rows.map { $0.cells }).map { $0.map { cell($0) } }
        var widths = table.columns.map { _ in 3 }
        for row in rows {
            for (index, cell) in row.enumerated() where index < widths.count {
                widths[index] = max(widths[index], min(widest, cell.displayWidth))
            }
        }
        var lines = rows.map { row -> String in
            let cells = row.enumerated().map { index, cell -> String in
                let padding = String(repeating: " ", count: max(0, widths[index] - cell.displayWidth))
                return table.columns[index].isNumeric ? padding + cell : cell + padding
            }
            return "| " + cells.joined(separator: " | ") + " |"
        }
        let rule = widths.enumerated().map { index, width in
            table.columns[index].isNumeric
                ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
        }
        lines.insert("| " + rule.joined(separator: " | ") + " |", at: 1)
        return lines.joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in escaped(text).unicodeScalars {
            if scalar == "|" { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// Text that begins a line: not by chance a heading, a list, a quotation or a rule.
    private static func paragraph(_ text: String) -> String {
        let text = escaped(text)
        let bytes = Array(text.utf8)
        guard let first = bytes.first else { return "" }
        if "#+-=>".utf8.contains(first) { return "\\" + text }
        let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        guard digits > 0, digits < bytes.count, bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")")
        else { return text }
        return String(decoding: bytes[..<digits], as: UTF8.self) + "\\"
            + String(decoding: bytes[digits...], as: UTF8.self)
    }

    /// On one line, with a backslash before whatever Markdown would take for its own inside a line.
    package static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.onOneLine.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", "~":
                result.append("\\")
                result.append(scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
