/// Folds letters so that spelling matters less: lower case, no accents, ligatures spelt out.
///
/// A table of the Latin letters of Unicode's blocks Latin-1 Supplement and Latin Extended-A (U+00C0…U+017F), which
/// hold every letter of Dutch, French and English; combining accents are dropped, so composed and decomposed text give
/// the same.
package enum LatinFolding {
    /// What a character of a text is to whoever looks for words.
    package enum Kind: Sendable {
        /// One or two lower-case letters from a to z, or a digit.
        case letters(UInt8, UInt8?)
        /// Ends a word and joins nothing.
        case separator
        /// Is not there: combining accents, soft hyphens, marks of width zero or of writing direction.
        case nothing
        case apostrophe
        case hyphen
        case ampersand
    }

    package static func kind(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39: .letters(UInt8(truncatingIfNeeded: scalar), nil)
        case 0x41...0x5A: .letters(UInt8(truncatingIfNeeded: scalar + 32), nil)
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BC: .apostrophe
        case 0x2D, 0x2010, 0x2011: .hyphen
        case 0x26: .ampersand
        case 0xAD, 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: .nothing
        case 0xC0...0xFF: folded(latin1, scalar - 0xC0)
        case 0x100...0x17F: folded(extended, scalar - 0x100)
        default: .separator
        }
    }

    private static func folded(_ table: StaticString, _ index: UInt32) -> Kind {
        let letter = table.utf8Start[Int(index)]
        switch letter {
        case UInt8(ascii: "."): return .separator
        // Ligatures, under a sign of their own.
        case UInt8(ascii: "A"): return .letters(UInt8(ascii: "a"), UInt8(ascii: "e"))
        case UInt8(ascii: "O"): return .letters(UInt8(ascii: "o"), UInt8(ascii: "e"))
        case UInt8(ascii: "I"): return .letters(UInt8(ascii: "i"), UInt8(ascii: "j"))
        case UInt8(ascii: "S"): return .letters(UInt8(ascii: "s"), UInt8(ascii: "s"))
        case UInt8(ascii: "T"): return .letters(UInt8(ascii: "t"), UInt8(ascii: "h"))
        default: return .letters(letter, nil)
        }
    }

    /// U+00C0…U+00FF.
    private static let latin1: StaticString =
        "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
    /// U+0100…U+017F.
    private static let extended: StaticString = """
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkkllllllllllnnnnnnnnnoooooo\
        OOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
}
