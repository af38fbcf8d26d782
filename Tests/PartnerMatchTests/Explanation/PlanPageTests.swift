import Testing

@testable import PartnerMatch

@Suite struct PlanPageTests {
    private func text(_ page: Page) -> String { TextRenderer(width: 80).render(page) }

    /// Short lines, no ids, and in French no line that begins with a mark that belongs to the line before.
    private func expectReadable(_ page: Page, _ language: Language) {
        let text = text(page)
        for line in text.split(separator: "\n") {
            #expect(line.count <= 80, "\(line)")
            if let first = line.first {
                #expect(![":", ";", "?", "!", "»", "%"].contains(first) || line.hasPrefix("! "))
            }
        }
        for id in PlanPageFixture.ids { #expect(!text.contains(id), "\(id) in \(language)") }
        #expect(!text.contains("S004"))
        for block in page.blocks {
            if case .paragraph(let words) = block { #expect(!words.isEmpty) }
            if case .list(let items) = block { #expect(items.allSatisfy { !$0.isEmpty }) }
        }
    }

    @Test(arguments: Language.allCases) func fitsTheTerminalAndShowsNoIds(_ language: Language) throws {
        let dossier = try #require(
            PlanPageFixture.dossier(
                decisions: """
                    {"consents":[{"pair":["id-n1","id-s1"],"north":"yes","south":"pending","deadline":"2026-12-01"}],
                     "signOffs":[{"umbrella":"ANCB","track":"id-t1","date":"2026-11-30"}]}
                    """))
        for conditions in [[], [Candidate.Condition.notRanked], [.pending, .notRanked], [.reserve]] {
            let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier, conditions))
            #expect(plan.pairs.count == 2)
            expectReadable(dossier.planPage(plan, others: [plan], language: language), language)
        }
    }

    @Test func saysWhatIsProposedAndHowGoodItIs() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let page = dossier.planPage(plan, others: [], language: .dutch)
        #expect(page.title == "Koppelingsvoorstel: Oproep")
        #expect(text(page).contains("2 voorgestelde partnerschappen voor 3 plaatsen:\nBenin 2 van 2, Rwanda 0 van 1."))
        let table = try #require(page.tables.first)
        #expect(table.rows.map(\.cells.count) == [6, 6])
        for (row, pair) in zip(table.rows, plan.pairs) {
            #expect(row.cells[0] == dossier.applicants[pair.applicant].name)
            #expect(row.cells[2] == dossier.partners[pair.partner].name)
            #expect(row.cells[4] == "Benin")
            let score = try #require(pair.score)
            #expect(row.cells[5] == MatchingTexts(dossier, .dutch).tableScore(score))
        }
    }

    @Test func tellsOfEachPairWhatIsLearnedWhatIsOpenAndWhatToWatch() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let sentences = dossier.planPage(plan, others: [], language: .english).sentences.joined(separator: "\n")
        #expect(sentences.contains("Molendorp learns from Ouéta about “Query A” (90%, offer “Offer D”)."))
        #expect(sentences.contains("Still unanswered for Molendorp: “Query B”."))
        #expect(sentences.contains("Ouéta learns from Molendorp about “Part A” (80%, offer “Offer A”)."))
        #expect(sentences.contains("Risks: the college of Molendorp did not decide to take part;"))
        #expect(sentences.contains("What happened later (history, not a prediction):"))
        #expect(sentences.contains("Visited (March 2029; source: final report 2024-2025 §6.1)."))
    }

    @Test func saysProvisionalOnceWhereNobodyIsRanked() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        func lines(_ conditions: [Candidate.Condition]) -> [String] {
            let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier, conditions))
            return dossier.planPage(plan, others: [], language: .dutch).sentences
        }
        let once = "De kandidaat-gemeenten zijn niet gerangschikt: elk voorgesteld partnerschap is voorlopig."
        #expect(lines([.notRanked]).filter { $0 == once }.count == 1)
        #expect(!lines([.notRanked]).contains { $0.hasPrefix("Molendorp – Ouéta: ") })
        #expect(!lines([]).contains("Onder voorbehoud"))
        let pending = lines([.pending])
        #expect(pending.contains { $0.hasPrefix("Molendorp – Ouéta: Molendorp is in afwachting") })
        #expect(pending.contains { $0.hasPrefix("Agathadorp – Agbota: Agathadorp is in afwachting") })
        #expect(!pending.contains(once))
    }

    @Test func saysWhichSignOffsAreMissing() throws {
        let signed = #"{"signOffs":[{"umbrella":"ANCB","track":"id-t1","date":"2026-11-30"}]}"#
        let dossier = try #require(PlanPageFixture.dossier(decisions: signed))
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let sentences = dossier.planPage(plan, others: [], language: .english).sentences
        #expect(sentences.contains("ANCB signed off the track Benin on 30 November 2026."))
        #expect(sentences.contains("RALGA still has to sign off the track Rwanda."))
    }

    @Test func asksThoseWhoAreNotAssessable() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let sentences = dossier.planPage(plan, others: [], language: .english).sentences
        #expect(sentences.contains { $0.hasPrefix("Stildorp: What can you teach a partner?") })
        #expect(sentences.contains("The answers of those who are not assessable yet may lead to another plan."))
    }

    @Test func saysWhatClashes() throws {
        let dossier = try #require(
            PlanPageFixture.dossier(
                decisions: """
                    {"fixedPairs":[{"applicant":"id-n1","partner":"id-s1","reason":"Beslist."}],
                     "withdrawals":[{"municipality":"id-s1","date":"2026-12-01"}]}
                    """))
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        #expect(plan.status == .infeasible)
        for language in Language.allCases {
            expectReadable(dossier.planPage(plan, others: [plan], language: language), language)
        }
        let sentences = dossier.planPage(plan, others: [], language: .dutch).sentences
        #expect(sentences.contains("Bij beslissing ligt vast: Molendorp – Ouéta."))
        #expect(sentences.contains("Ouéta heeft zich teruggetrokken."))
        #expect(!sentences.contains("Hoe zeker is dit voorstel?"))
    }

    @Test func saysWhenNoPairIsPossible() throws {
        var dossier = try #require(PlanPageFixture.dossier())
        dossier.partners = []
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        #expect(plan.status == .empty)
        let page = dossier.planPage(plan, others: [], language: .french)
        expectReadable(page, .french)
        #expect(page.tables.isEmpty)
        #expect(
            page.sentences.contains("Molendorp, Agathadorp et Stildorp\u{A0}: il n'y a pas de communes partenaires."))
    }

    @Test func saysWhatAPersonFixedAgainstWhichReasons() throws {
        let dossier = try #require(
            PlanPageFixture.dossier(
                decisions: #"{"fixedPairs":[{"applicant":"id-n3","partner":"id-s1","reason":"Zo beslist."}]}"#))
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let page = dossier.planPage(plan, others: [], language: .dutch)
        expectReadable(page, .dutch)
        let line = try #require(page.sentences.first { $0.hasPrefix("Stildorp – Ouéta: ") })
        #expect(
            line.contains(
                "Dit partnerschap ligt vast bij beslissing. Reden: Zo beslist. Ertegen spreekt: Stildorp moet"))
        let row = try #require(page.tables.first?.rows.first { $0.cells[0] == "Stildorp" })
        #expect(row.cells[1] == "onbekend")
        #expect(row.cells[5] == "onbekend")
        #expect(page.sentences.contains { $0.contains("Wat Stildorp kan aanbieden, is nog niet bekend") })
    }

    @Test func showsWhatDiffersInPlansForOtherQuestions() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        var other = plan
        other.questionVersion = .start
        let same = dossier.planPage(plan, others: [other], language: .dutch).sentences
        #expect(same.contains("Met de startversie van de leervragen"))
        #expect(same.contains { $0.hasPrefix("Dezelfde partnerschappen.") })
        other.pairs.removeLast()
        let page = dossier.planPage(plan, others: [other], language: .dutch)
        let lost = try #require(plan.pairs.last)
        let names = (dossier.applicants[lost.applicant].name, dossier.partners[lost.partner].name)
        #expect(page.sentences.contains("\(names.0): geen partner in plaats van \(names.1)."))
        #expect(page.tables.last?.rows.count == 1)
    }

    @Test func saysWhoWouldRatherHaveEachOther() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        var plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        plan.blockingPairs = [BlockingPair(applicant: 0, partner: 1, gainNorth: 0.124, gainSouth: 0.004)]
        let sentences = dossier.planPage(plan, others: [], language: .english).sentences
        #expect(
            sentences.contains {
                $0.hasSuffix("Molendorp 12 percentage points more, Agbota less than 1 percentage point more.")
            })
    }
}

extension Page {
    /// The tables of the page, in order.
    var tables: [Table] {
        blocks.compactMap { block in
            if case .table(let table) = block { return table }
            return nil
        }
    }
}
