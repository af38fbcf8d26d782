/// Rows for a spreadsheet.
package struct Records: Sendable {
    package var header: [String]
    package var rows: [[String]]

    /// Comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe; control
    /// characters, which the format does not have and a terminal may obey, become U+FFFD.
    package var csv: String {
        ([header] + rows).map { row in row.map { Self.cell($0) }.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        var text = text.withoutControls
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

extension String {
    /// Tabs and line ends stay.
    fileprivate var withoutControls: String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: false
            case 0...0x1F, 0x7F...0x9F: true
            default: false
            }
        }
        // Few texts have one, and C1 begins with C2 in UTF-8.
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars { result.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }
}
