extension String {
    /// The text without anything that could reprogram the reader's terminal or hide what stands there: control
    /// characters (C0, C1, DEL), line and paragraph separators and marks that change the direction of writing become
    /// U+FFFD.
    package var printable: String {
        guard unicodeScalars.contains(where: { Self.isHidden($0) }) else { return self }
        var result = ""
        for scalar in unicodeScalars { result.unicodeScalars.append(Self.isHidden(scalar) ? "\u{FFFD}" : scalar) }
        return result
    }

    /// The text on one line, as it may stand on a page or in a terminal: line ends, tabs and separators become a space,
    /// other control characters and whatever overrides the direction of writing U+FFFD. Right-to-left text and its marks
    /// stay as they are.
    package var onOneLine: String {
        guard Self.mayNeedOneLine(utf8) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
            case 0x200E, 0x200F: result.append(scalar)
            default: result.append(Self.isHidden(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    /// Bytes only: pages are long, and hardly any text has one of these.
    private static func mayNeedOneLine(_ bytes: String.UTF8View) -> Bool {
        var previous: UInt8 = 0
        var isGeneralPunctuation = false
        for byte in bytes {
            if byte < 0x20 || byte == 0x7F || previous == 0xC2 && byte < 0xA0 { return true }
            // U+2028…U+202E are E2 80 A8…AE, U+2066…U+2069 are E2 81 A6…A9.
            if isGeneralPunctuation, byte >= 0xA6, byte <= 0xAE { return true }
            isGeneralPunctuation = previous == 0xE2 && (byte == 0x80 || byte == 0x81)
            previous = byte
        }
        return false
    }

    /// A long text cut for a page, with an ellipsis: what is longer is no question and no title, and the whole stands in
    /// the file.
    package var cutForPage: String {
        guard utf8.count > Self.pageLimit, unicodeScalars.count > Self.pageLimit else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(Self.pageLimit))) + "…"
    }

    private static let pageLimit = 500

    /// The first 60 characters (Unicode scalars) of the text, for a message.
    package var shortened: String {
        var result = ""
        var count = 0
        for scalar in unicodeScalars {
            if count == 60 { return result + "…" }
            result.unicodeScalars.append(scalar)
            count += 1
        }
        return result
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
