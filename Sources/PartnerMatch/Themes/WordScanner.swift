/// A word of a text: its folded letters, and where it stands.
package struct ScannedWord: Sendable {
    /// Folded letters (`a`…`z`, digits, `&` inside as in M&E).
    package var letters: [UInt8]
    /// UTF-8 offsets in the text, so that the word can be shown as it was written.
    package var start: Int
    package var end: Int
}

/// Cuts a text into words.
///
/// Letters other than Latin separate words, as do spaces, signs and emoji. At an apostrophe a word ends (l'eau, d'un,
/// women's), at a hyphen too unless only one letter stands before it (e-loket). Never fails, whatever the bytes.
package enum WordScanner {
    /// - Complexity: O(bytes).
    package static func words(_ text: String) -> [ScannedWord] {
        var words: [ScannedWord] = []
        var letters: [UInt8] = []
        var start = 0
        var offset = 0
        var ampersand = false

        func close(_ end: Int) {
            if !letters.isEmpty { words.append(ScannedWord(letters: letters, start: start, end: end)) }
            letters.removeAll(keepingCapacity: true)
        }

        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            let kind = LatinFolding.kind(scalar.value)
            if ampersand {
                // M&E is a word, "water & energie" is not.
                ampersand = false
                if case .letters = kind, letters.count <= 1 {
                    letters.append(UInt8(ascii: "&"))
                } else {
                    close(offset - 1)
                }
            }
            switch kind {
            case .letters(let first, let second):
                if letters.isEmpty { start = offset }
                letters.append(first)
                if let second { letters.append(second) }
            case .nothing: break
            case .separator, .apostrophe: close(offset)
            case .hyphen: if letters.count != 1 { close(offset) }
            case .ampersand:
                if letters.isEmpty { close(offset) } else { ampersand = true }
            }
            offset += length
        }
        close(offset)
        return words
    }
}

extension UTF8 {
    /// How many bytes a scalar takes.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x80: 1
        case 0x80..<0x800: 2
        case 0x800..<0x10000: 3
        default: 4
        }
    }
}
