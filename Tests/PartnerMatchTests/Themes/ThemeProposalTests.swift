import TestSupport
import Testing

@testable import PartnerMatch

/// Themes proposed for what has none, written down as proposals, and pairs that rest on them.
@Suite struct ThemeProposalTests {
    /// The small dossier with texts in place of themes: with our themes, because it brings none of its own.
    private static let applicants = """
        [
          {
            "id": "heikant", "name": "Heikant",
            "demands": [
              {"id": "boards", "question": "Hoe dynamiseren we onze adviesraden?"},
              {
                "id": "trade",
                "question": {"nl": "Hoe steunen we de markt?", "fr": "Comment soutenir le marché ?"},
                "themes": [],
                "subQuestions": [
                  {"id": "stalls", "text": "Hoe verdelen we de standplaatsen op de wekelijkse markt?"},
                  {"id": "tagged", "text": "En de rest?", "themes": ["crafts"]}
                ]
              },
              {"id": "done", "question": "Hoe maken we een website?", "themes": ["municipal-website"],
                "subQuestions": [{"id": "inherits", "text": "Wie schrijft de teksten?"}]},
              {"id": "all", "subQuestions": [{"id": "one", "themes": ["crafts"]}]}
            ],
            "offers": [
              {"id": "weather", "title": "Zonnig weer en een zacht briesje"},
              {"id": "silent", "themes": null, "themesConfirmed": true},
              {"title": "Een klimaatplan", "id": "climate" , "level": 7}
            ]
          }
        ]

        """
    private static let partners =
        #"[{"id":"dassa","name":"Dassa","demands":[],"offers":[{"id":"eau","title":"Forages et eau potable"}]}]"#

    private static func source(_ applicants: String = applicants, _ partners: String = partners) -> DossierSource {
        SmallDossier.source(
            changing: [
                "applicants": Array(applicants.utf8), "partners": Array(partners.utf8),
                "call": Array(SmallDossier.call.replacing("\"themes\": [\"democracy\"], ", with: "").utf8),
            ], without: ["themes", "sheets", "assessors", "decisions", "weights"])
    }

    private static func dossier(_ source: DossierSource) throws -> Dossier {
        let reading = Dossier.read(source)
        return try #require(reading.dossier, "\(reading.problems.report(in: .english))")
    }

    private static func ids(_ place: ThemePlace, _ dossier: Dossier) -> [String] {
        let ids = place.ids(dossier)
        return [ids.demand, ids.subQuestion, ids.offer].compactMap { $0 }
    }

    @Test func proposesForEverythingThatCountsAndHasNoTheme() throws {
        let dossier = try Self.dossier(Self.source())
        let proposals = dossier.themeProposals().proposals
        #expect(
            proposals.map { Self.ids($0.place, dossier) } == [
                ["boards"], ["trade"], ["trade", "stalls"], ["climate"], ["silent"], ["weather"], ["eau"],
            ])
        func themes(_ number: Int) -> [String] { proposals[number].themes.map { dossier.taxonomy.themes[$0].id } }
        #expect(themes(0) == ["advisory-councils"])
        #expect(themes(1).first == "markets" && themes(2).first == "markets")
        #expect(themes(3) == ["climate-plan"])
        #expect(themes(4).isEmpty && themes(5).isEmpty)
        #expect(themes(6).first == "drinking-water")
    }

    @Test func warnsOfWhatHasNoThemeWithTheThemeProposed() throws {
        let warnings = Dossier.read(Self.source()).problems.problems.filter { $0.code == .demandWithoutTheme }
        #expect(
            warnings.map { $0.pointer } == [
                "/0/demands/0", "/0/demands/1", "/0/offers/0", "/0/offers/1", "/0/offers/2", "/0/offers/0",
            ])
        #expect(
            warnings.map { $0.suggestion } == [
                "advisory-councils", "markets", nil, nil, "climate-plan", "drinking-water",
            ])
        #expect(warnings.allSatisfy { $0.severity == .warning && $0.position != nil })
    }

    @Test func writesProposalsAndNothingElseIntoTheFiles() throws {
        let source = Self.source()
        let dossier = try Self.dossier(source)
        let files = ThemeFilling.files(source, dossier, dossier.themeProposals())
        #expect(files.map { $0.name } == ["dossier/applicants.json", "dossier/partners.json"])
        let text = String(decoding: files[0].bytes, as: UTF8.self)
        let expected = Self.applicants
            .replacing(
                #"{"id": "boards", "question""#,
                with: #"{"id": "boards", "themes": ["advisory-councils"], "themesConfirmed": false, "question""#
            )
            .replacing(
                #"        "id": "trade","#,
                with: #"        "id": "trade","# + "\n" + #"        "themesConfirmed": false,"#
            )
            .replacing(#""themes": [],"#, with: #""themes": ["markets"],"#)
            .replacing(
                #"{"id": "stalls", "#, with: #"{"id": "stalls", "themes": ["markets"], "themesConfirmed": false, "#
            )
            .replacing(
                #""id": "climate" ,"#, with: #""id": "climate", "themes": ["climate-plan"], "themesConfirmed": false ,"#
            )
        #expect(text == expected)

        let filled = try Self.dossier(Self.source(text, String(decoding: files[1].bytes, as: UTF8.self)))
        #expect(
            filled.unconfirmedThemes.map { Self.ids($0, filled) } == [
                ["boards"], ["trade"], ["trade", "stalls"], ["climate"], ["eau"],
            ])
        #expect(filled.themeProposals().proposals.map { Self.ids($0.place, filled) } == [["silent"], ["weather"]])
    }

    @Test func fillsADossierThatIsOneDocument() throws {
        let text =
            #"{"format": "partnermatch/1", "kind": "dossier", "call": \#(SmallDossier.call.replacing("\"themes\": [\"democracy\"], ", with: "")), "applicants": \#(Self.applicants), "partners": \#(Self.partners)}"#
        let source = DossierSource.document(InputFile(name: "all.json", bytes: Array(text.utf8)))
        let dossier = try Self.dossier(source)
        let files = ThemeFilling.files(source, dossier, dossier.themeProposals())
        #expect(files.map { $0.name } == ["all.json"])
        let again = try Self.dossier(.document(files[0]))
        #expect(again.unconfirmedThemes.count == 5)
        #expect(ThemeFilling.files(.document(files[0]), again, again.themeProposals()).isEmpty)
    }

    @Test func usesTheDossiersOwnThemes() throws {
        let applicants =
            #"[{"id": "a", "name": "A", "demands": [{"id": "d", "question": "About our boards"}], "offers": []}]"#
        let source = SmallDossier.source(
            changing: ["applicants": Array(applicants.utf8)],
            without: ["sheets", "assessors", "decisions"])
        let dossier = try Self.dossier(source)
        let proposal = try #require(dossier.themeProposals().proposals.first)
        #expect(proposal.themes.map { dossier.taxonomy.themes[$0].id } == ["councils"])
    }

    private func flags(_ spoil: (inout Dossier) -> Void) -> [PairFlag] {
        var dossier = MatchingFixture.pair()
        spoil(&dossier)
        return dossier.pairDetail(applicant: 0, partner: 0).flags
    }

    @Test func flagsAPairThatRestsOnUnconfirmedThemes() {
        #expect(flags { _ in }.isEmpty)
        #expect(
            flags { $0.applicants[0].demands?[0].themesConfirmed = false }
                == [PairFlag(.unconfirmedThemes(demands: [0], offers: []), .north, source: nil)])
        #expect(
            flags {
                $0.partners[0].offers?[0].themesConfirmed = false
                $0.partners[0].demands?[0].themesConfirmed = false
            } == [PairFlag(.unconfirmedThemes(demands: [0], offers: [0]), .south, source: nil)])
        // An offer that answers nothing carries no pair.
        #expect(
            flags {
                var idle = Offer.of("z", [MatchingFixture.accusations], level: 1, service: "x")
                idle.themesConfirmed = false
                $0.applicants[0].offers?.append(idle)
            }.allSatisfy { $0.name != "unconfirmed-themes" })
    }

    @Test func asksASubQuestionForItsOwnThemesFirst() {
        var demand = Demand.about("q", [1], .must)
        demand.themesConfirmed = false
        demand.subQuestions = [
            Demand.SubQuestion(id: "a", text: nil, themes: [2], priority: nil),
            Demand.SubQuestion(id: "b", text: nil, themes: [], priority: nil),
            Demand.SubQuestion(id: "c", text: nil, themes: [2], priority: nil, themesConfirmed: false),
        ]
        #expect([nil, 0, 1, 2].map { demand.hasConfirmedThemes(subQuestion: $0) } == [false, true, false, false])
        demand.themesConfirmed = true
        #expect([nil, 0, 1, 2].map { demand.hasConfirmedThemes(subQuestion: $0) } == [true, true, true, false])
    }

    @Test func namesUnconfirmedThemesInTheCheck() throws {
        let source = Self.source()
        let dossier = try Self.dossier(source)
        let files = ThemeFilling.files(source, dossier, dossier.themeProposals())
        let filled = try Self.dossier(
            Self.source(
                String(decoding: files[0].bytes, as: UTF8.self), String(decoding: files[1].bytes, as: UTF8.self)))
        for (language, heading) in [
            (Language.dutch, "Te bevestigen thema's"), (.french, "Thèmes à confirmer"), (.english, "Themes to confirm"),
        ] {
            let answer = try filled.answer(.check, OperationOptions(language: language))
            #expect(answer.text().contains(heading))
            #expect(answer.result["unconfirmedThemes"].map { JSONWriter.compact($0).count > 100 } == true)
        }
        let before = try dossier.answer(.check, OperationOptions(language: .english))
        #expect(before.result["unconfirmedThemes"] == [] && !before.text().contains("Themes to confirm"))
    }

    @Test func answersTheOperationAsPageDataAndRows() throws {
        let dossier = try Self.dossier(Self.source())
        for language in Language.allCases {
            let answer = try dossier.answer(.resolveThemes, OperationOptions(language: language))
            #expect(answer.text().contains("* advisory-councils"))
            #expect(answer.text().split(separator: "\n").allSatisfy { $0.count <= 80 })
            #expect(answer.csv().contains("heikant,boards,,,"))
        }
        let answer = try dossier.answer(.resolveThemes, OperationOptions(language: .english))
        let proposals = try #require(answer.result["proposals"])
        guard case .array(let all) = proposals else { return #expect(Bool(false)) }
        #expect(all.count == 7 && all[0]["proposed"] == ["advisory-councils"])
        #expect(all[2]["subQuestion"] == "stalls" && all[5]["proposed"] == [])
        #expect(answer.isComplete)
    }
}
