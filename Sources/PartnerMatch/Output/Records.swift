/// Rows for a spreadsheet.
package struct Records: Sendable {
    package var header: [String]
    package var rows: [[String]]

    /// Comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe.
    package var csv: String {
        ([header] + rows).map { row in row.map { Self.cell($0) }.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first), DecimalNumber(text) == nil {
            text = "'" + text
        }
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return text }
        var quoted = "\""
        for character in text.unicodeScalars {
            if character == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
