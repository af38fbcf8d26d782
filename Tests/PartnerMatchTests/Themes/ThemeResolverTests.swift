import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

@Suite struct ThemeResolverTests {
    private static let resolver = ThemeResolver.standard

    private func ids(_ text: String, _ language: Language? = nil, limit: Int = 5) -> [String] {
        let resolution = Self.resolver.resolve(text, language: language, limit: limit)
        return resolution.themes.map { Self.resolver.taxonomy.themes[$0.theme].id }
    }

    @Test(arguments: [
        ("De landbouwraad", "agriculture-council"), ("burgerparticipatie", "citizen-participation"),
        ("participatie van burgers", "citizen-participation"), ("ADVIESRADEN", "advisory-councils"),
        ("un conseil consultatif", "advisory-councils"), ("consultative councils", "advisory-councils"),
        ("l'eau potable", "drinking-water"), ("L’EAU POTABLE", "drinking-water"), ("eau potable", "drinking-water"),
        ("le marche hebdomadaire", "markets"), ("belastingen voor de gemeente", "local-taxation"),
        ("de website van onze gemeente", "municipal-website"), ("gemeentewebsite", "municipal-website"),
        ("sociaal-economische coöperaties", "social-economy"), ("Women in politics", "women-in-politics"),
        ("in politics, women", "women-in-politics"), ("le civisme fiscal", "taxpayer-relations"),
        ("witches", "witchcraft-accusations"), ("SDG's in de dagelijkse werking", "sdg-localisation"),
    ])
    func findsTheTheme(_ text: String, _ theme: String) {
        #expect(ids(text).first == theme, "\(ids(text))")
    }

    @Test(arguments: [
        ("burgerpaticipatie", "burgerparticipatie"), ("adviesraadn", "adviesraden"), ("tourisem", "toerisme"),
        ("conseil consultatfi", "conseil consultatif"), ("recyclling and compost", "recycling and compost"),
        ("participatroy budgeting", "participatory budgeting"),
    ])
    func forgivesSmallTypingErrors(_ wrong: String, _ right: String) {
        #expect(ids(wrong).first == ids(right).first)
        let (least, most) = (Self.resolver.resolve(wrong).themes.first, Self.resolver.resolve(right).themes.first)
        #expect((least?.confidence ?? 1) <= (most?.confidence ?? 0))
    }

    @Test func splitsCompoundsThatNoListHolds() {
        for (compound, theme) in [
            ("jongerenwebsite", "municipal-website"), ("toerismebelasting", "local-taxation"),
            ("afvalwaterzuivering", "water-management"), ("dorpsmarkten", "markets"),
        ] {
            #expect(ids(compound).contains(theme), "\(compound): \(ids(compound))")
        }
    }

    @Test func findsTheLanguageOrTakesTheOneGiven() {
        let resolver = Self.resolver
        #expect(resolver.resolve("Hoe maken we een website voor de gemeente?").language == .dutch)
        #expect(resolver.resolve("Comment faire un site web pour la commune ?").language == .french)
        #expect(resolver.resolve("How do we make a website for the municipality?").language == .english)
        #expect(resolver.resolve("adviesraden").language == .dutch)
        #expect(resolver.resolve("reddition de comptes").language == .french)
        #expect(resolver.resolve("").language == nil && resolver.resolve("🎉").language == nil)
        #expect(resolver.resolve("zzzz qqqq").language == nil)
        #expect(resolver.resolve("advisory councils", language: .french).themes.isEmpty)
        #expect(resolver.resolve("anything", language: .french).language == .french)
    }

    @Test(arguments: [
        "", " ", "\n\u{0}\u{1}\u{7F}", "🎉🏛️👩‍🌾", "مشاركة المواطنين في الميزانية", "‏שלום‏", "参加型予算", "1234 56 1999", "?!…",
        "\u{202E}\u{2066}", "l' d' s'", "- - -", "&&&&", "a b c d",
    ])
    func findsNothingWhereNothingIs(_ text: String) {
        #expect(Self.resolver.resolve(text).themes.isEmpty)
    }

    @Test func readsThroughSignsThatAreNotSeenAndLettersThatAreNotOurs() {
        #expect(ids("🏛️ مشاركة website 参加").first == "municipal-website")
        #expect(ids("\u{202E}web\u{200B}site\u{202C}\u{0}").first == "municipal-website")
        #expect(ids("<b>adviesraden</b>\t\"x\"").first == "advisory-councils")
    }

    @Test func takesAMegabyteOfText() {
        let sentence = "Hoe kunnen we de adviesraden dynamiseren? "
        let long = String(repeating: sentence, count: 1_048_576 / sentence.utf8.count + 1)
        #expect(ids(long).first == "advisory-councils")
        #expect(Self.resolver.resolve(long).themes.first?.words == ["adviesraden"])
        let word = String(repeating: "a", count: 1_048_576)
        #expect(ids(word).isEmpty)
        let many = (0..<20_000).map { "woord\($0)x" }.joined(separator: " ")
        #expect(ids(many).isEmpty)
    }

    @Test func saysByWhichWordsAsTheyAreWritten() {
        let found = Self.resolver.resolve("Wie helpt ons met BURGERPARTICIPATIE in de «Adviesraden» (eindelijk)?")
            .themes
        let words = Set(found.flatMap { $0.words })
        #expect(words.isSuperset(of: ["BURGERPARTICIPATIE", "Adviesraden"]))
        #expect(found.allSatisfy { !$0.words.isEmpty })
    }

    @Test func ranksByConfidenceBetweenZeroAndOne() throws {
        for sentence in try #require(ThemeEvaluation.read(try Repository.text("Samples/themes/development.jsonl"))) {
            let found = Self.resolver.resolve(sentence.text, limit: 120).themes
            #expect(found.allSatisfy { $0.confidence > 0 && $0.confidence <= 1 })
            #expect(zip(found, found.dropFirst()).allSatisfy { ($1.confidence, $0.theme) < ($0.confidence, $1.theme) })
            #expect(Set(found.map { $0.theme }).count == found.count)
            let few = Self.resolver.resolve(sentence.text, limit: 2).themes
            #expect(few.map { $0.theme } == found.prefix(2).map { $0.theme })
        }
    }

    @Test func doesNotDependOnCaseSpacesOrTheOrderOfWords() throws {
        let sentences = try #require(ThemeEvaluation.read(try Repository.text("Samples/themes/development.jsonl")))
        var generator = SeededGenerator(seed: 5)
        for sentence in sentences {
            guard let language = Language(rawValue: sentence.language) else { continue }
            let plain = Self.resolver.resolve(sentence.text, language: language)
            let loud = Self.resolver.resolve("  " + sentence.text.uppercased() + "\n", language: language)
            #expect(loud.themes.map { $0.theme } == plain.themes.map { $0.theme }, "\(sentence.text)")
            #expect(loud.themes.map { $0.confidence } == plain.themes.map { $0.confidence })
            let shuffled = sentence.text.split(separator: " ").shuffled(using: &generator).joined(separator: " ")
            let mixed = Self.resolver.resolve(shuffled, language: language)
            #expect(Set(mixed.themes.prefix(1).map { $0.theme }) == Set(plain.themes.prefix(1).map { $0.theme }))
        }
    }

    @Test func givesAWordThatNamesMoreThemesLessWeight() {
        // A theme whose only word is shared by all is found less surely than one with a word of its own.
        let taxonomy = Taxonomy(
            themes: [
                theme("a", ["barge", "common"]), theme("b", ["dredge", "common"]), theme("c", ["common"]),
            ], related: [], sensitive: [])
        let resolver = ThemeResolver(taxonomy)
        let found = resolver.resolve("dredge common", language: .english).themes
        #expect(found.first?.theme == 1)
        #expect(found.count == 3 && found[0].confidence > found[1].confidence)
    }

    private func theme(_ id: String, _ terms: [String]) -> Taxonomy.Theme {
        Taxonomy.Theme(
            id: id, parent: nil, label: LocalisedText(id), synonyms: terms.map { (.english, $0) }, targets: [])
    }

    /// The definition read literally, on random taxonomies of words that resemble nothing else.
    @Test func agreesWithTheDefinitionOnRandomTaxonomies() {
        var generator = SeededGenerator(seed: 17)
        let consonants = Array("bcdfgklmnprtvz")
        // Three letters: no ending fits, no typing error is looked for.
        let pool = (0..<30).map { index in
            String(["x", consonants[index % 14], consonants[(index / 14 + index) % 14]])
        }
        for _ in 0..<60 {
            var terms: [[(words: [String], strength: Double)]] = []
            for _ in 0..<Int.random(in: 2...8, using: &generator) {
                terms.append(
                    (0..<Int.random(in: 1...4, using: &generator)).map { number in
                        let words = Array(
                            Set(pool).sorted().shuffled(using: &generator).prefix(
                                Int.random(in: 1...3, using: &generator)))
                        return (words, number == 0 ? 1 : number == 1 ? 1 : 0.85)
                    })
            }
            let themes = terms.enumerated().map { index, own in
                Taxonomy.Theme(
                    id: "t\(index)", parent: nil,
                    label: LocalisedText(nl: nil, fr: nil, en: own[0].words.joined(separator: " ")),
                    synonyms: own.count > 1 ? [(.english, own[1].words.joined(separator: " "))] : [],
                    keywords: own.dropFirst(2).map { (.english, $0.words.joined(separator: " ")) }, targets: [])
            }
            let vocabulary = ThemeVocabulary(
                Taxonomy(themes: themes, related: [], sensitive: []), .english)
            let text = Set(pool).sorted().shuffled(using: &generator).prefix(5)
            let evidence = ThemeEvidence(
                WordScanner.words(text.joined(separator: " ")), vocabulary, themes: themes.count)
            func weight(_ word: String) -> Double {
                1 / Double(terms.filter { $0.contains { $0.words.contains(word) } }.count).squareRoot()
            }
            for (index, own) in terms.enumerated() {
                var strength = 0.0
                var completeness = 0.0
                for term in own {
                    let all = term.words.map { weight($0) }.reduce(0, +)
                    let said = term.words.filter { text.contains($0) }.map { weight($0) }.reduce(0, +)
                    completeness = max(completeness, said / all * term.strength)
                }
                for word in text {
                    var best = 0.0
                    for term in own where term.words.contains(word) {
                        let all = term.words.map { weight($0) }.reduce(0, +)
                        let said = term.words.filter { text.contains($0) }.map { weight($0) }.reduce(0, +)
                        best = max(best, weight(word) * (said / all) * term.strength)
                    }
                    strength += best
                }
                #expect(abs(evidence.strength[index] - strength) < 1e-12)
                #expect(abs(evidence.completeness[index] - completeness) < 1e-12)
            }
        }
    }

    @Test func findsTheNearestThemeOfAnUnknownIdBySpellingOrMeaning() {
        #expect(Self.resolver.nearest(to: "advisory-council") == "advisory-councils")
        #expect(Self.resolver.nearest(to: "municipal-webiste") == "municipal-website")
        #expect(Self.resolver.nearest(to: "tax-income") == "local-taxation")
        #expect(Self.resolver.nearest(to: "adviesraden") == "advisory-councils")
        #expect(Self.resolver.nearest(to: "garbage") == "waste-circular")
        #expect(Self.resolver.nearest(to: "xyzzy-quux") == nil)
    }

    @Test func takesTranslationsTogether() {
        let one = LocalisedText(nl: "Adviesraden", fr: "Conseils consultatifs", en: nil)
        let found = Self.resolver.resolve(one)
        #expect(found.themes.first.map { Self.resolver.taxonomy.themes[$0.theme].id } == "advisory-councils")
        #expect(found.language == .dutch)
        let torn = LocalisedText(nl: "Adviesraden", fr: "eau potable", en: nil)
        let half = Self.resolver.resolve(torn).themes
        #expect((half.first?.confidence ?? 1) <= 0.5)
    }
}

/// How well the resolver does on sentences with known themes; the bounds are what was measured, less a little.
@Suite struct ThemeEvaluationTests {
    private func evaluation(_ name: String) throws -> ThemeEvaluation {
        let sentences = try #require(ThemeEvaluation.read(try Repository.text("Samples/themes/\(name).jsonl")))
        for sentence in sentences {
            for theme in sentence.themes { #expect(Taxonomy.standard.index[theme] != nil, "\(theme)") }
            #expect(Language(rawValue: sentence.language) != nil && !sentence.text.isBlank)
        }
        return ThemeEvaluation(sentences, .standard)
    }

    @Test func findsTheThemesOfTheSentencesItWasDevelopedOn() throws {
        let evaluation = try evaluation("development")
        let all = try #require(evaluation.rows.last)
        #expect(all.count >= 150 && all.firstThree >= 0.97 && all.first >= 0.92 && all.mainFirstThree >= 0.95)
        #expect(evaluation.unrelatedHighest < 0.6 && evaluation.unrelatedMean < 0.2)
    }

    @Test func findsTheThemesOfSentencesThatWereHeldOut() throws {
        let evaluation = try evaluation("held-out")
        let all = try #require(evaluation.rows.last)
        #expect(all.count >= 60 && all.firstThree >= 0.9 && all.first >= 0.85)
        for row in evaluation.rows { #expect(row.count >= 20 && row.firstThree >= 0.88) }
        #expect(evaluation.unrelatedHighest < 0.5)
    }

    @Test func holdsNoSentenceTwice() throws {
        var seen: Set<String> = []
        for name in ["development", "held-out"] {
            let sentences = try #require(ThemeEvaluation.read(try Repository.text("Samples/themes/\(name).jsonl")))
            for sentence in sentences { seen.insert(sentence.text.lowercased()) }
            if name == "development" { #expect(seen.count >= sentences.count - 2) }
        }
        let held = try #require(ThemeEvaluation.read(try Repository.text("Samples/themes/held-out.jsonl")))
        let dev = try #require(ThemeEvaluation.read(try Repository.text("Samples/themes/development.jsonl")))
        #expect(Set(held.map { $0.text.lowercased() }).isDisjoint(with: dev.map { $0.text.lowercased() }))
    }
}
