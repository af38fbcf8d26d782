extension Texts {
    /// The text with no-break spaces where a line must not end: before a percent sign, and in French before `: ; ? !`
    /// and inside « ».
    package func typeset(_ text: String) -> String {
        guard language != .english, needsTypesetting(text) else { return text }
        let before: [Unicode.Scalar] = language == .french ? ["%", ":", ";", "?", "!", "»"] : ["%"]
        var result = String.UnicodeScalarView()
        var held = false
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if held {
                let stays = before.contains(scalar) || language == .french && previous == "«"
                result.append(stays ? "\u{A0}" : " ")
                previous = " "
                held = false
            }
            if scalar == " " {
                held = true
            } else {
                result.append(scalar)
                previous = scalar
            }
        }
        if held { result.append(" ") }
        return String(result)
    }

    /// Whether one of the signs is there at all; « and » begin with the byte C2 in UTF-8.
    private func needsTypesetting(_ text: String) -> Bool {
        let signs = language == .french ? "%:;?!" : "%"
        return text.utf8.contains { byte in
            signs.utf8.contains(byte) || language == .french && byte == 0xC2
        }
    }

    /// The page, typeset throughout.
    package func typeset(_ page: Page) -> Page {
        Page(title: typeset(page.title), blocks: page.blocks.map { typeset($0) })
    }

    /// The block, typeset throughout.
    package func typeset(_ block: Page.Block) -> Page.Block {
        switch block {
        case .heading(let text): return .heading(typeset(text))
        case .paragraph(let text): return .paragraph(typeset(text))
        case .notice(let text): return .notice(typeset(text))
        case .list(let items): return .list(items.map { typeset($0) })
        case .table(var table):
            for index in table.columns.indices { table.columns[index].title = typeset(table.columns[index].title) }
            for index in table.rows.indices {
                table.rows[index].cells = table.rows[index].cells.map { typeset($0) }
            }
            return .table(table)
        }
    }
}
