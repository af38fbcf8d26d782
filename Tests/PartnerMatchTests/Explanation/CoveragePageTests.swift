import Testing

@testable import PartnerMatch

/// What the pages and the JSON say of ties that were settled by what nobody ranked higher brings.
@Suite("Coverage on the pages")
struct CoveragePageTests {
    private func dossier() throws -> Dossier {
        var practice = Practice("horizon-europe")
        let scores = #"{"excellence": 4, "impact": 4, "implementation": 4}"#
        practice.apply(
            "alveld", theme: "citizen-participation", #"{"excellence": 5, "impact": 4, "implementation": 4}"#)
        practice.apply("bergen", theme: "citizen-participation", scores)
        practice.apply("clooster", theme: "local-economy", scores)
        practice.apply("duinen", scores)
        return try practice.dossier()
    }

    private func texts(_ blocks: [Page.Block]) -> [String] {
        RankingFixture.plainText(blocks).map(RankingFixture.plainSpaces)
    }

    @Test func saysWhichRuleSettledWhichTie() throws {
        let dossier = try dossier()
        let ranking = dossier.ranking()
        let expected: [(Language, [String])] = [
            (
                .dutch,
                [
                    "clooster voor bergen en duinen: gelijk totaal, en een thema dat hoger in de rangschikking nog niet "
                        + "vertegenwoordigd is: ‘",
                    "Thema's niet bekend: duinen. Bij gelijk totaal telt dat als geen nieuw thema.",
                ]
            ),
            (
                .french,
                [
                    "clooster avant bergen et duinen : total égal, et un thème qu'aucune commune mieux classée "
                        + "n'apporte : « ",
                    "Thèmes inconnus : duinen. À total égal, aucun nouveau thème n'est compté.",
                ]
            ),
            (
                .english,
                [
                    "clooster before bergen and duinen: equal total, and a theme that nobody ranked higher brings: “",
                    "Themes not known: duinen. Between equal totals that counts as no new theme.",
                ]
            ),
        ]
        for (language, sentences) in expected {
            let page = texts(dossier.rankingPage(ranking, language: language).blocks)
            for sentence in sentences { #expect(page.contains { $0.hasPrefix(sentence) }, "\(page)") }
            let story = texts(dossier.rankingStory(of: 2, in: ranking, language: language))
            #expect(story.contains { $0.hasPrefix(sentences[0]) })
            // Only who is concerned reads that its own themes are not known.
            #expect(!story.contains(sentences[1]))
            #expect(texts(dossier.rankingStory(of: 3, in: ranking, language: language)).contains(sentences[1]))
        }
    }

    @Test func writesTheRuleAsData() throws {
        let dossier = try dossier()
        let value = RankingWriter(dossier, dossier.ranking()).value()
        #expect(
            value["tieBreaks"] == [
                [
                    "coverage": "themes", "brings": ["local-economy"], "ahead": ["clooster"],
                    "behind": ["bergen", "duinen"],
                ]
            ])
        #expect(value["coverageUnknown"] == [["coverage": "themes", "applicants": ["duinen"]]])
    }

    @Test func saysOnWhomAnOrderDepends() throws {
        var builder = DossierBuilder(weights: ["1", "0"], seats: [2])
        builder.taxonomy = DossierBuilder.threeThemes
        builder.tieBreak = [1]
        builder.coverage = [(.themes, 0)]
        let visit = builder.add(.commitment(required: true))
        for (id, total, second, theme) in [("a", "9", "1", 0), ("b", "8", "9", 0), ("c", "8", "1", 1)] {
            builder.apply(id, [total, second])
            builder.last.themes = [theme]
            if id != "a" { builder.last.commitments = [visit: true] }
        }
        let dossier = builder.dossier()
        let ranking = dossier.ranking()
        let page = texts(dossier.rankingPage(ranking, language: .dutch).blocks)
        #expect(page.contains { $0.contains("de volgorde bij gelijk totaal hangt nog af van a") }, "\(page)")
        #expect(!page.contains { $0.contains("loting") })
        let value = RankingWriter(dossier, ranking).entry(ranking.entry(of: 1))
        #expect(value["gaps"] == [["code": "coverage", "on": ["a"]]])
    }
}
