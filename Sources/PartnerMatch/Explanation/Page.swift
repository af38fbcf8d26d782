/// What people read, as structure: headings, sentences, lists and tables in one language, without any layout. A
/// renderer turns it into text for a terminal; others can turn it into HTML.
package struct Page: Sendable {
    package var title: String
    package var blocks: [Block] = []

    package init(title: String, blocks: [Block] = []) {
        self.title = title
        self.blocks = blocks
    }

    package enum Block: Sendable {
        case heading(String)
        case paragraph(String)
        /// A sentence that must not be overlooked, such as "weights not set".
        case notice(String)
        case list([String])
        case table(Table)
    }

    package struct Table: Sendable {
        package var columns: [Column]
        package var rows: [Row]

        package init(_ columns: [Column], rows: [Row] = []) {
            self.columns = columns
            self.rows = rows
        }
    }

    package struct Column: Sendable {
        package var title: String
        package var isNumeric: Bool
        /// Its text may be broken over lines when the line is too short for the table.
        package var wraps: Bool

        package init(_ title: String, isNumeric: Bool = false, wraps: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
            self.wraps = wraps
        }
    }

    package struct Row: Sendable {
        package var cells: [String]
        package var tone: Tone

        package init(_ cells: [String], tone: Tone = .plain) {
            self.cells = cells
            self.tone = tone
        }
    }

    /// How a row is meant; said in words as well, because colour alone reaches not everybody.
    package enum Tone: Sendable { case plain, good, attention, bad, quiet }

    package mutating func heading(_ text: String) { blocks.append(.heading(text)) }
    package mutating func paragraph(_ text: String) { if !text.isEmpty { blocks.append(.paragraph(text)) } }
    package mutating func notice(_ text: String) { if !text.isEmpty { blocks.append(.notice(text)) } }
    package mutating func list(_ items: [String]) { if !items.isEmpty { blocks.append(.list(items)) } }
    package mutating func table(_ table: Table) { if !table.rows.isEmpty { blocks.append(.table(table)) } }
}
