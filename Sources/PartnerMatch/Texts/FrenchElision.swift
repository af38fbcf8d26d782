/// Drops the e of French *de* and *que* before a vowel.
///
/// Not before *Ou* with a vowel after it, which is spoken as a consonant (*de Ouinhi*, *de Ouidah*), and not before h:
/// the Flemish, Beninese and Rwandan names with an h sound it.
package enum FrenchElision {
    private static let vowels: [Character] = [
        "a", "e", "i", "o", "u", "à", "â", "ä", "é", "è", "ê", "ë", "î", "ï", "ô", "ö", "û", "ü", "œ", "æ",
    ]

    /// `word` and `name` with a space between, or joined by an apostrophe.
    package static func joined(_ word: String, _ name: String) -> String {
        startsWithVowel(name) ? word.dropLast() + "'" + name : word + " " + name
    }

    private static func startsWithVowel(_ name: String) -> Bool {
        let letters = Array(name.lowercased().prefix(3))
        guard let first = letters.first, vowels.contains(first) else { return false }
        guard letters.count == 3, first == "o", letters[1] == "u" else { return true }
        return !vowels.contains(letters[2])
    }
}
