import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("What is said about quotas")
struct QuotaPageTests {
    /// Two seats; the small ones c and d are behind, of e nobody knows, and at least one small one is asked for.
    private func call() -> DossierBuilder {
        var builder = DossierBuilder(weights: ["1"], seats: [2], reserve: 1)
        builder.tracks[0].label = LocalisedText("Benin")
        for (id, score, isSmall) in [
            ("Abeek", "9", false), ("Bos", "8", false), ("Cant", "7", true), ("Dries", "6", true), ("Eike", "5", nil),
        ] as [(String, String, Bool?)] {
            builder.apply(id, [score])
            builder.last.facts["small"] = isSmall
        }
        builder.quotas = [
            SelectionQuota(
                id: "small", label: LocalisedText(nl: "Kleine gemeenten", fr: "Petites communes", en: "Small ones"),
                condition: .fact("small", is: true), minimum: 1, maximum: nil)
        ]
        return builder
    }

    private func page(_ builder: DossierBuilder, _ language: Language) -> String {
        let dossier = builder.dossier()
        return TextRenderer(width: 4000, usesColour: false).render(
            dossier.rankingPage(dossier.ranking(), language: language))
    }

    private func story(_ builder: DossierBuilder, _ id: String, _ language: Language) -> String {
        let dossier = builder.dossier()
        let page = Page(
            title: "", blocks: dossier.rankingStory(of: builder.index(id), in: dossier.ranking(), language: language))
        return TextRenderer(width: 4000, usesColour: false).render(page)
    }

    @Test func `discloses on the ranking page who goes before whom, and the cost`() {
        let dutch = page(call(), .dutch)
        #expect(dutch.contains("‘Kleine gemeenten’ (minstens 1): 1 geselecteerd (Cant)."))
        #expect(
            dutch.contains(
                "Op basis van het quotum ‘Kleine gemeenten’ gaat Cant (rang 3) voor op Bos (rang 2). Zonder dit quotum "
                    + "zou de som van de totalen van de geselecteerde gemeenten 10 punten hoger zijn."))
        #expect(dutch.split(separator: " ").joined(separator: " ").contains("Bos geselecteerd (Benin) reserve"))
        let french = page(call(), .french).replacingSpaces
        #expect(
            french.contains(
                "Sur la base du quota « Petites communes », Cant (rang 3) passe avant Bos (rang 2). Sans ce quota, la "
                    + "somme des totaux des communes retenues serait plus élevée de 10 points."))
        let english = page(call(), .english)
        #expect(english.contains("On the basis of the quota “Small ones”, Cant (rank 3) goes before Bos (rank 2)."))
        #expect(english.contains("Without this quota the sum of the totals of the selected would be 10 points higher."))
    }

    @Test func `tells each municipality what the quota did to it`() {
        let passed = story(call(), "Bos", .dutch).replacingSpaces
        #expect(
            passed.contains(
                "Bos staat op de reserve (Benin, nr. 1): met toepassing van de quota gaan de plaatsen naar andere "
                    + "gemeenten; "
                    + "het totaal is 80 (rang 2)."))
        #expect(passed.contains("Op basis van het quotum ‘Kleine gemeenten’ gaat Cant (rang 3) voor op Bos (rang 2)."))
        #expect(passed.contains("Zonder quota: geselecteerd (Benin)."))
        #expect(
            passed.contains("Met deze quota komt Bos 10 punten tekort voor een plaats; dan verloor Abeek de plaats."))
        let lifted = story(call(), "Cant", .dutch)
        #expect(lifted.contains("Cant is geselecteerd voor Benin op basis van het quotum ‘Kleine gemeenten’"))
        #expect(lifted.contains("Telt mee voor het quotum ‘Kleine gemeenten’."))
        #expect(lifted.contains("houdt Cant de plaats zolang het totaal minder dan 10 punten zakt; daarna kreeg Dries"))
        let untouched = story(call(), "Abeek", .dutch)
        #expect(!untouched.contains("Op basis van"))
        let unknown = story(call(), "Eike", .dutch)
        #expect(unknown.contains("Niet bekend of ze meetelt voor het quotum ‘Kleine gemeenten’"))
        #expect(unknown.contains("Gegevens voor het quotum ‘Kleine gemeenten’"))
    }

    @Test func `names the clash and selects nobody`() {
        var builder = call()
        builder.quotas[0].minimum = 3
        let dutch = page(builder, .dutch)
        #expect(dutch.contains("De quota kunnen niet gehaald worden: het programma selecteert niemand."))
        #expect(
            dutch.contains(
                "Minstens 3 geselecteerd voor het quotum ‘Kleine gemeenten’, waarvoor 2 kandidaat-gemeenten in "
                    + "aanmerking "
                    + "komen."))
        #expect(!dutch.contains("Cant  ") || !dutch.contains("geselecteerd (Benin)"))
        #expect(story(builder, "Abeek", .dutch).contains("de quota kunnen niet gehaald worden"))
        let english = page(builder, .english)
        #expect(english.contains("This cannot be met:"))
        #expect(page(builder, .french).replacingSpaces.contains("le programme ne retient personne"))
    }

    @Test func `gives everything as data, and nothing new without quotas`() throws {
        let dossier = call().dossier()
        let value = RankingWriter(dossier, dossier.ranking()).value()
        let quotas = try #require(value["quotas"])
        #expect(quotas["status"] == "met")
        guard case .array(let records)? = quotas["quotas"], let record = records.first else {
            Issue.record("no quota in the data")
            return
        }
        #expect(record["selected"] == ["Cant"] && record["unknown"] == ["Eike"])
        #expect(record["change"]?["totalCost"]?["exact"] == "10")
        #expect(
            record["change"]?["movers"] == [
                ["applicant": "Bos", "with": "not-selected", "without": "selected"],
                ["applicant": "Cant", "with": "selected", "without": "not-selected"],
            ])
        var plain = call()
        plain.quotas = []
        let without = plain.dossier()
        let bytes = String(
            decoding: JSONWriter.pretty(RankingWriter(without, without.ranking()).value()), as: UTF8.self)
        #expect(!bytes.contains("uota"))
    }

    @Test func `leaves no placeholder and no empty sentence, for any random call`() {
        var dice = Dice(127)
        for _ in 0..<20 {
            var builder = DossierBuilder.randomWithQuotas(&dice, applicants: 5, gaps: dice.chance(1, in: 2))
            if dice.chance(1, in: 2) { builder.decideSome(&dice) }
            for language in Language.allCases {
                let text = page(builder, language) + builder.applicants.map { story(builder, $0.id, language) }.joined()
                #expect(!text.contains("..") && !text.contains(" .") && !text.contains("()"))
            }
        }
    }
}

extension String {
    /// With plain spaces, however the language sets its punctuation.
    fileprivate var replacingSpaces: String {
        String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }
}
