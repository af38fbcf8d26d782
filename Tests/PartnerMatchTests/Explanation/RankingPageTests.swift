import PartnerMatch
import Testing

@Suite("Page of the ranking")
struct RankingPageTests {
    /// Every state a call can be in.
    private static func dossiers() throws -> [Dossier] {
        [
            try RankingFixture.dossier(), try RankingFixture.dossier(decisions: RankingFixture.settled),
            try RankingFixture.dossier(weights: nil), try RankingFixture.dossier(isScored: false),
            try RankingFixture.dossier(weights: nil, isScored: false, decisions: RankingFixture.settled),
        ]
    }

    private func lines(_ dossier: Dossier, _ language: Language) -> [String] {
        let text = TextRenderer().render(dossier.rankingPage(dossier.ranking(), language: language))
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    /// The page as one line, with plain spaces.
    private func flat(_ dossier: Dossier, _ language: Language) -> String {
        let page = dossier.rankingPage(dossier.ranking(), language: language)
        return RankingFixture.plainSpaces(RankingFixture.plainText(page.blocks).joined(separator: "\n"))
    }

    @Test(arguments: Language.allCases) func fitsEightyColumns(_ language: Language) throws {
        for dossier in try Self.dossiers() {
            for line in lines(dossier, language) { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test(arguments: Language.allCases) func showsNoIdsAndNoJargon(_ language: Language) throws {
        for var dossier in try Self.dossiers() {
            dossier.weights.id = nil
            let text = flat(dossier, language).lowercased()
            for word in ["zz-", "interval", "matroid", "kleene", "dominan", "optional("] {
                #expect(!text.contains(word), "\(word) in \(text)")
            }
        }
    }

    @Test func beginsWithTitleNoticesAndTwoSentences() throws {
        let dossier = try RankingFixture.dossier()
        #expect(
            lines(dossier, .dutch).prefix(8) == [
                "Rangschikking – Oproep voorbeeld", "================================", "", "! Alles is verzonnen.", "",
                "Het dossier telt 10 kandidaat-gemeenten voor 3 plaatsen. Geselecteerd: 1 van 2",
                "voor Benin en 1 van 1 voor Rwanda; verder reserve nog niet definitief, 4",
                "dossiers nog open en 1 gelijke stand te beslechten.",
            ])
        #expect(
            flat(dossier, .french).contains(
                "Le dossier contient 10 communes candidates pour 3 places. Retenues : 1 sur 2 pour le volet Bénin et 1 "
                    + "sur 1 pour le volet Rwanda ; en outre, liste de réserve pas encore définitive, 4 dossiers "
                    + "encore ouverts et 1 ex æquo à départager."))
        #expect(
            flat(dossier, .english).contains(
                "The dossier has 10 applicants for 3 seats. Selected: 1 of 2 for Benin and 1 of 1 for Rwanda; in "
                    + "addition, reserve list not final yet, 4 files still open and 1 tie to settle."))
    }

    @Test(arguments: Language.allCases) func saysFirstThatWeightsAreNotSet(_ language: Language) throws {
        let dossier = try RankingFixture.dossier(weights: nil)
        #expect(lines(dossier, language)[3] == "! " + Texts(language).weightsNotSet)
    }

    @Test func givesPointsAndPossibleRanksWithoutWeights() throws {
        let dossier = try RankingFixture.dossier(weights: nil)
        let page = dossier.rankingPage(dossier.ranking(), language: .dutch)
        var rows: [[String]] = []
        for case .table(let table) in page.blocks { rows += table.rows.map { $0.cells } }
        #expect(rows.count == 10)
        #expect(rows[RankingFixture.molendorp].prefix(4) == ["Molendorp", "5", "4", "ontvankelijk"])
        #expect(rows[RankingFixture.kruiswater].suffix(2) == ["niet ontvankelijk", "–"])
    }

    @Test func listsApplicantsWhereNothingIsScored() throws {
        let dossier = try RankingFixture.dossier(isScored: false)
        let text = flat(dossier, .english)
        #expect(text.hasPrefix("Not scored yet: there is no score sheet that counts."))
        #expect(text.contains("Nothing can be decided about the selection yet: nothing is scored yet."))
        #expect(text.contains("Kruiswater"))
    }

    @Test func listsWhatIsToBeSettled() throws {
        let text = flat(try RankingFixture.dossier(), .english)
        #expect(text.contains("Waterakker and Heikant are tied; between them there is 1 seat."))
        #expect(text.contains("is pending: answer not known on the commitment “Work visit”."))
        #expect(text.contains("Hagebeke cannot be decided yet: 1 assessor, at least 2 needed."))
        #expect(text.contains("Rietvoorde cannot be decided yet: the score sheets lie too far apart"))
    }

    @Test func listsWhoIsRejectedAndWhy() throws {
        let text = flat(try RankingFixture.dossier(decisions: RankingFixture.settled), .english)
        #expect(text.contains("Vijverhoek, below threshold: “Equal exchange” 1.5 where at least 2 is needed."))
        #expect(
            text.contains(
                "Kruiswater, ineligible: received on 1 June 2026, after closing on 29 May 2026; required commitment "
                    + "not made: “Work visit”."))
        #expect(text.contains("Lisdonk: withdrawal on 3 June 2026."))
    }

    @Test func recordsAssessorsAndThePanel() throws {
        let dossier = try RankingFixture.dossier(decisions: RankingFixture.settled)
        let text = flat(dossier, .english)
        #expect(text.contains("Hagebeke: recusal of assessor a2. Reason: Works there."))
        #expect(text.contains("that of assessor a3 does not count, the two closest do."))
        #expect(
            text.contains(
                "Hagebeke: selected by a decision of the steering group on 12 June 2026. Reason: Only one with "
                    + "experience. Without this decision: incomplete."))
        #expect(text.contains("Lot drawn on 12 June 2026 between Waterakker and Heikant (starting number 7)"))
        // Before and after side by side, for everybody whom the decisions changed.
        let page = dossier.rankingPage(dossier.ranking(), language: .english)
        let tables = page.blocks.compactMap { block -> Page.Table? in
            if case .table(let table) = block { return table }
            return nil
        }
        let changes = try #require(tables.last)
        #expect(changes.columns.map { $0.title } == ["Applicant", "Without", "With"])
        #expect(changes.rows.contains { $0.cells == ["Lisdonk", "selected (Rwanda)", "withdrawn"] })
        #expect(changes.rows.contains { $0.cells == ["Hagebeke", "incomplete", "selected (Rwanda)"] })
        #expect(changes.rows.contains { $0.cells[0] == "Waterakker" && $0.cells[1] == "tied" })
        #expect(!changes.rows.contains { $0.cells[0] == "Molendorp" })
    }

    @Test func saysWhereADecisionHasNoDate() throws {
        let undated = #"""
            {"overrides": [{"municipality": "zz-h", "decision": "selected", "reason": "Strong"}],
             "lots": [{"between": ["zz-b", "zz-c"], "seed": 7, "reason": "Drawn by the chair"}],
             "withdrawals": [{"municipality": "zz-j"}]}
            """#
        let text = flat(try RankingFixture.dossier(decisions: undated), .english)
        #expect(
            text.contains("Hagebeke: selected by a decision of the steering group (date not given). Reason: Strong."))
        #expect(text.contains("Lot drawn (date not given) between Waterakker and Heikant"))
        #expect(text.contains("Reason: Drawn by the chair."))
        #expect(text.contains("Lisdonk: withdrawal (date not given)."))
    }

    @Test func colourSaysWhatTheWordSays() throws {
        let dossier = try RankingFixture.dossier()
        let page = dossier.rankingPage(dossier.ranking(), language: .english)
        for case .table(let table) in page.blocks {
            for row in table.rows {
                switch row.tone {
                case .good: #expect(row.cells[3] == "selected")
                case .bad: #expect(["below threshold", "ineligible"].contains(row.cells[3]))
                case .attention: #expect(["tied", "pending", "incomplete"].contains(row.cells[3]))
                case .plain, .quiet: #expect(["reserve", "not selected"].contains(row.cells[3]))
                }
            }
        }
    }
}
