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
