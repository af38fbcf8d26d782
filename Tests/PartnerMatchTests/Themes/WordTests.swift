import DecisionKernels
import Foundation
import TestSupport
import Testing

@testable import PartnerMatch

/// From a text to folded words and their stems.
@Suite struct WordTests {
    private func words(_ text: String) -> [String] {
        WordScanner.words(text).map { String(decoding: $0.letters, as: UTF8.self) }
    }

    private func stem(_ word: String, _ language: Language) -> String {
        String(decoding: Stemmer(language).stem(WordScanner.words(word).first?.letters ?? []), as: UTF8.self)
    }

    @Test func foldsEveryLatinLetterAsUnicodeDecomposesIt() throws {
        // Letters without a decomposition are named here; all others must lose their accent and nothing else.
        let special: [UInt32: String] = [
            0xC6: "ae", 0xE6: "ae", 0xD0: "d", 0xF0: "d", 0xD7: "", 0xF7: "", 0xD8: "o", 0xF8: "o", 0xDE: "th",
            0xFE: "th", 0xDF: "ss", 0x110: "d", 0x111: "d", 0x126: "h", 0x127: "h", 0x131: "i", 0x132: "ij",
            0x133: "ij", 0x138: "k", 0x13F: "l", 0x140: "l", 0x141: "l", 0x142: "l", 0x149: "n", 0x14A: "n",
            0x14B: "n", 0x152: "oe", 0x153: "oe", 0x166: "t", 0x167: "t", 0x17F: "s",
        ]
        for value in UInt32(0xC0)...0x17F {
            let scalar = try #require(Unicode.Scalar(value))
            let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first.map { String($0) } ?? ""
            let expected = special[value] ?? base.lowercased()
            #expect(words(String(scalar)).joined() == expected, "U+\(String(value, radix: 16))")
        }
    }

    @Test func cutsAtSpacesSignsApostrophesAndHyphens() {
        #expect(words("L’eau, l'eau et l`eau : d’où ?") == ["l", "eau", "l", "eau", "et", "l", "eau", "d", "ou"])
        #expect(words("women's foto's SDG's") == ["women", "s", "foto", "s", "sdg", "s"])
        #expect(words("landbouw-natuur-toerisme e-loket") == ["landbouw", "natuur", "toerisme", "eloket"])
        #expect(words("M&E, water & energie, R&D&") == ["m&e", "water", "energie", "r&d"])
        #expect(words("œuvre ŒUVRE Ĳssel Àéîõü") == ["oeuvre", "oeuvre", "ijssel", "aeiou"])
        #expect(words("") == [] && words(" \n\t…!") == [])
    }

    @Test func readsComposedAndDecomposedTextAlike() {
        let text = "Égalité, coöperatie, façade, naïve"
        #expect(words(text.decomposedStringWithCanonicalMapping) == words(text.precomposedStringWithCanonicalMapping))
    }

    @Test func leavesOutWhatIsNotSeen() {
        #expect(words("par\u{AD}ti\u{200B}ci\u{FEFF}patie") == ["participatie"])
        #expect(words("\u{202E}web\u{202C}site") == ["website"])
        #expect(words("🏛️ 🇧🇯 مشاركة المواطنين 参加 демократия") == [])
        #expect(words("a\u{0}b\u{7}c") == ["a", "b", "c"])
    }

    @Test func remembersWhereWordsStand() {
        let text = "🏛️ Hoe l’égalité\u{301}?"
        for word in WordScanner.words(text) {
            let bytes = Array(text.utf8)[word.start..<word.end]
            #expect(words(String(decoding: bytes, as: UTF8.self)) == [String(decoding: word.letters, as: UTF8.self)])
        }
        #expect(WordScanner.words(text).count == 3)
    }

    @Test(arguments: [
        (Language.dutch, ["raad", "raden"]), (.dutch, ["bedrijf", "bedrijven"]), (.dutch, ["huis", "huizen"]),
        (.dutch, ["participatie", "participeren", "participatief", "participatieve"]),
        (.dutch, ["toerisme", "toeristen", "toeristisch", "toeristische"]), (.dutch, ["economie", "economisch"]),
        (.dutch, ["vereniging", "verenigingen"]), (.dutch, ["lokaal", "lokale"]), (.dutch, ["markt", "markten"]),
        (.dutch, ["wijk", "wijken"]), (.dutch, ["belasting", "belastingen"]), (.dutch, ["veilig", "veiligheid"]),
        (.french, ["conseil", "conseils"]),
        (.french, ["participation", "participatif", "participative", "participer"]),
        (.french, ["municipal", "municipaux", "municipale", "municipales"]), (.french, ["eau", "eaux"]),
        (.french, ["tourisme", "touristique", "touristiques", "touristes"]),
        (.french, ["économie", "économique", "économiques"]), (.french, ["producteur", "productrice", "production"]),
        (.french, ["développer", "développement"]), (.french, ["recyclage", "recycler"]),
        (.english, ["council", "councils"]), (.english, ["participation", "participatory", "participate"]),
        (.english, ["city", "cities"]), (.english, ["economy", "economic"]), (.english, ["recycle", "recycling"]),
        (.english, ["tourism", "tourist", "tourists"]), (.english, ["plan", "planning", "planned"]),
        (.english, ["farm", "farmer", "farmers", "farming"]), (.english, ["democracy", "democratic"]),
        (.english, ["inclusion", "inclusive"]), (.english, ["evaluate", "evaluation", "evaluating"]),
    ])
    func takesFormsOfOneWordTogether(_ language: Language, _ forms: [String]) {
        #expect(Set(forms.map { stem($0, language) }).count == 1, "\(forms.map { stem($0, language) })")
    }

    @Test(arguments: [
        (Language.dutch, "gemeente", "gemeenschap"), (.dutch, "wonen", "woning"), (.dutch, "markt", "marketing"),
        (.french, "commune", "communauté"), (.french, "ville", "village"), (.french, "forme", "formation"),
        (.english, "community", "communication"), (.english, "news", "new"), (.english, "organ", "origin"),
        (.english, "policy", "politics"),
    ])
    func keepsDifferentWordsApart(_ language: Language, _ one: String, _ other: String) {
        #expect(stem(one, language) != stem(other, language))
    }

    @Test func stemsAnythingWithoutHarm() {
        var generator = SeededGenerator(seed: 7)
        for language in Language.allCases {
            let stemmer = Stemmer(language)
            for _ in 0..<2000 {
                let letters = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                    UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &generator)
                }
                let stem = stemmer.stem(letters)
                #expect(stem.count <= letters.count + 1 && stem.isEmpty == letters.isEmpty)
            }
            #expect(stemmer.stem(Array("m&e".utf8)) == Array("m&e".utf8))
            #expect(stemmer.stem(Array("2030".utf8)) == Array("2030".utf8))
        }
    }

    @Test func findsInATrieWhatWasEntered() {
        var generator = SeededGenerator(seed: 11)
        var trie = WordTrie()
        var known: [[UInt8]: Int] = [:]
        for number in 0..<500 {
            let word = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                UInt8.random(in: 97...100, using: &generator)
            }
            #expect(trie.insert(word, number) == known[word] ?? number)
            if known[word] == nil { known[word] = number }
        }
        for _ in 0..<500 {
            let word = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                UInt8.random(in: 97...100, using: &generator)
            }
            #expect(trie.value(word) == known[word])
        }
        let below = Set(trie.values(below: trie.root, depth: 2))
        #expect(below == Set(known.filter { $0.key.count <= 2 }.map { $0.value }))
    }

    @Test func measuresShortDistancesAsTheFullTableDoes() {
        var generator = SeededGenerator(seed: 3)
        func word() -> [UInt8] {
            (0..<Int.random(in: 0...8, using: &generator)).map { _ in UInt8.random(in: 97...99, using: &generator) }
        }
        var near = 0
        for _ in 0..<4000 {
            let (left, right) = (word(), word())
            for limit in 0...3 {
                let exact = Spelling.distance(left, right)
                #expect(Spelling.distance(left, right, atMost: limit) == min(exact, limit + 1))
                if exact <= limit { near += 1 }
            }
        }
        #expect(near > 500)
    }
}
