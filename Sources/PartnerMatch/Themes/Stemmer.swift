/// Takes the endings of inflection and derivation off a word, so that forms of one word become one.
///
/// A light stemmer made of tables: groups of endings in a fixed order; of each group the longest that fits is replaced,
/// if enough of the word stays. The method is that of Porter 1980, "An algorithm for suffix stripping", the endings are
/// chosen after Savoy 2006, "Light stemming approaches for the French, Portuguese, German and Hungarian languages",
/// and Kraaij & Pohlmann 1994, "Porter's stemming algorithm for Dutch". Words come folded (`LatinFolding`), so the
/// tables know no accents. The result is a key to compare, not a word to show.
package struct Stemmer: Sendable {
    /// One ending: replaced if at least `least` letters stay before it.
    struct Ending: Sendable {
        let suffix: [UInt8]
        let replacement: [UInt8]
        let least: Int
    }

    /// Per group, and in it per last letter from a to z, the endings, longest first.
    private let groups: [[[Ending]]]
    private let language: Language

    package init(_ language: Language) {
        self.language = language
        let table: StaticString =
            switch language {
            case .dutch: Self.dutch
            case .french: Self.french
            case .english: Self.english
            }
        groups = Self.parse(table).map { group in
            (0..<26).map { letter in
                group.filter { $0.suffix.last == UInt8(ascii: "a") + UInt8(letter) }
                    .sorted { $0.suffix.count > $1.suffix.count }
            }
        }
    }

    /// The stem of a folded word. O(endings) with short comparisons.
    package func stem(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 3, word.allSatisfy({ $0 >= UInt8(ascii: "a") }) else { return word }
        var word = word
        for group in groups {
            guard let last = word.last else { break }
            for ending in group[Int(last - UInt8(ascii: "a"))] where fits(ending, word) {
                word.removeLast(ending.suffix.count)
                word.append(contentsOf: ending.replacement)
                break
            }
        }
        finish(&word)
        return word
    }

    private func fits(_ ending: Ending, _ word: [UInt8]) -> Bool {
        let start = word.count - ending.suffix.count
        guard start >= ending.least else { return false }
        for offset in ending.suffix.indices where word[start + offset] != ending.suffix[offset] { return false }
        return true
    }

    /// Double consonants at the end become single (plannen, appel, planning); in Dutch, double vowels too (raad, raden),
    /// and f and s stand for v and z (bedrijven, huizen).
    private func finish(_ word: inout [UInt8]) {
        if word.count > 3, let last = word.last, word[word.count - 2] == last, !Self.isVowel(last) {
            word.removeLast()
        }
        guard language == .dutch, word.count >= 3 else { return }
        if word.last == UInt8(ascii: "v") { word[word.count - 1] = UInt8(ascii: "f") }
        if word.last == UInt8(ascii: "z") { word[word.count - 1] = UInt8(ascii: "s") }
        let end = word.count
        guard end >= 4, !Self.isVowel(word[end - 1]), word[end - 2] == word[end - 3], Self.isVowel(word[end - 2]),
            word[end - 2] != UInt8(ascii: "i"), !Self.isVowel(word[end - 4])
        else { return }
        word.remove(at: end - 2)
    }

    static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    /// Groups are separated by `|`; an ending is `suffix>replacement:least`, the replacement may be empty.
    private static func parse(_ table: StaticString) -> [[Ending]] {
        var groups: [[Ending]] = [[]]
        var suffix: [UInt8] = []
        var replacement: [UInt8] = []
        var least = 0
        var part = 0
        func close() {
            if part == 2 {
                groups[groups.count - 1].append(Ending(suffix: suffix, replacement: replacement, least: least))
            }
            suffix = []
            replacement = []
            least = 0
            part = 0
        }
        for byte in UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount) {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"): close()
            case UInt8(ascii: "|"):
                close()
                groups.append([])
            case UInt8(ascii: ">"): part = 1
            case UInt8(ascii: ":"): part = 2
            default:
                if part == 0 { suffix.append(byte) }
                if part == 1 { replacement.append(byte) }
                if part == 2 { least = least * 10 + Int(byte) - 48 }
            }
        }
        close()
        return groups
    }
}
