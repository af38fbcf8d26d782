extension Texts {
    /// The text with no-break spaces where a line must not end: before a percent sign, and in French before `: ; ? !`
    /// and inside « ».
    package func typeset(_ text: String) -> String {
        guard language != .english else { return text }
        let bytes = Array(text.utf8)
        let isFrench = language == .french
        guard bytes.contains(where: { Self.mayAskForTypesetting($0, isFrench) }) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        for (place, byte) in bytes.enumerated() {
            guard byte == UInt8(ascii: " ") else {
                result.append(byte)
                continue
            }
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            let following = place + 2 < bytes.count ? bytes[place + 2] : 0
            let closes = next == 0xC2 && following == 0xBB
            let opened = place >= 2 && bytes[place - 2] == 0xC2 && bytes[place - 1] == 0xAB
            let stays = Self.asksForTypesetting(next, isFrench) || isFrench && (closes || opened)
            result += stays ? [0xC2, 0xA0] : [byte]
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a no-break space stands before the sign that this byte is.
    private static func asksForTypesetting(_ byte: UInt8, _ isFrench: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "%"): true
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): isFrench
        default: false
        }
    }

    /// Whether a text with this byte may need a no-break space; « and » begin with C2 in UTF-8.
    private static func mayAskForTypesetting(_ byte: UInt8, _ isFrench: Bool) -> Bool {
        asksForTypesetting(byte, isFrench) || isFrench && byte == 0xC2
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
