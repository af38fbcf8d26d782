import TestSupport
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
            expectReadable(dossier.planPage(plan, others: [plan], ranking: nil, language: language), language)
        }
    }

    @Test func saysWhatIsProposedAndHowGoodItIs() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let page = dossier.planPage(plan, others: [], ranking: nil, language: .dutch)
        #expect(page.title == "Koppelingsvoorstel – Oproep")
        #expect(text(page).contains("2 voorgestelde partnerschappen voor 3 plaatsen:\nBenin 2 van 2, Rwanda 0 van 1."))
        let table = try #require(page.tables.first)
        #expect(table.rows.map(\.cells.count) == [7, 7])
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
        let sentences = dossier.planPage(plan, others: [], ranking: nil, language: .english).sentences.joined(
            separator: "\n")
        #expect(sentences.contains("Ouéta can help Molendorp with: “Query A” (90%, offer “Offer D”)."))
        #expect(sentences.contains("Still unanswered for Molendorp: “Query B”."))
        #expect(
            sentences.contains(
                "Molendorp can help Ouéta with: “Query D” – sub-question “Part A” (80%, offer “Offer A”)."))
        #expect(sentences.contains("Points to watch: the executive board of Molendorp did not decide to take part;"))
        #expect(sentences.contains("History (counts in no score; not a prediction):"))
        #expect(sentences.contains("Molendorp: Visited (March 2029; source: final report 2024-2025 §6.1)."))
    }

    @Test func saysProvisionalOnceWhereNobodyIsRanked() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        func lines(_ conditions: [Candidate.Condition]) -> [String] {
            let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier, conditions))
            return dossier.planPage(plan, others: [], ranking: nil, language: .dutch).sentences
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
        let sentences = dossier.planPage(plan, others: [], ranking: nil, language: .english).sentences
        #expect(sentences.contains("ANCB signed off the Benin track on 30 November 2026."))
        #expect(sentences.contains("The dossier records no sign-off of the Rwanda track by RALGA."))
    }

    @Test func asksThoseWhoAreNotAssessable() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let sentences = dossier.planPage(plan, others: [], ranking: nil, language: .english).sentences
        #expect(sentences.contains { $0.hasPrefix("Stildorp: What can you pass on to a partner?") })
        #expect(plan.largestRegret == 0)
        #expect(sentences.contains { $0.contains("nothing that is still unknown or not rated in the scores can") })
        var regretted = plan
        regretted.largestRegret = 1_000_000
        let others = dossier.planPage(regretted, others: [], ranking: nil, language: .english).sentences
        #expect(others.contains("The answers of those who are not assessable yet may lead to another plan."))
    }

    @Test func marksWhatRestsOnOffersThatNobodyRated() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let page = dossier.planPage(plan, others: [], ranking: nil, language: .english)
        let rows = try #require(page.tables.first).rows
        for (row, pair) in zip(rows, plan.pairs) {
            let fit = try #require(pair.fit)
            #expect(row.cells[1].hasSuffix("*") == (fit.north.low < fit.north.value))
            #expect(row.cells[3].hasSuffix("*") == (fit.south.low < fit.south.value))
        }
        #expect(rows.contains { $0.cells[1].hasSuffix("*") })
        #expect(page.sentences.contains { $0.hasPrefix("* Offers not rated yet; at least: ") })
    }

    @Test func tellsWhatHelpsWhoNamesNoOffers() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let sentences = dossier.planPage(plan, others: [], ranking: nil, language: .dutch).sentences
        #expect(sentences.contains { $0.hasPrefix("Rukansa geeft geen aanbod op;") && $0.contains("Wat helpt: ") })
    }

    @Test(arguments: Language.allCases) func tellsWhoTiesWithWhom(_ language: Language) throws {
        let files = try Repository.dossierFiles("Samples/example-call")
        let dossier = try #require(Dossier.read(.folder(name: "example-call", files: files)).dossier)
        let study = Study(dossier)
        let (plan, others) = study.plans()
        let page = dossier.planPage(plan, others: others, ranking: study.ranking, language: language)
        for line in text(page).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        let tied = plan.pairs.filter { $0.conditions.contains(.tiedAtTheLine) }
        let pair = try #require(tied.first)
        let between = try #require(study.ranking.entry(of: pair.applicant).tieAtTheLine).between
        let other = try #require(between.first { $0 != pair.applicant })
        let names = [pair.applicant, other].map { dossier.applicants[$0].name }
        let condition = try #require(page.sentences.first { $0.hasPrefix(names[0] + " – ") && $0.contains(names[1]) })
        let candidates = study.ranking.candidates(of: dossier).filter { $0.applicant != pair.applicant }
        let otherwise = try #require(dossier.plan(candidates: candidates).pairs.first { $0.applicant == other })
        #expect(condition.contains(MatchingTexts(dossier, language).score(otherwise.score)))
        #expect(page.sentences.contains { $0.hasPrefix(names[1]) && $0.contains(names[0]) })
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
            expectReadable(dossier.planPage(plan, others: [plan], ranking: nil, language: language), language)
        }
        let sentences = dossier.planPage(plan, others: [], ranking: nil, language: .dutch).sentences
        #expect(sentences.contains("Bij beslissing ligt vast: Molendorp – Ouéta."))
        #expect(sentences.contains("Ouéta heeft zich teruggetrokken."))
        #expect(!sentences.contains("Hoe zeker is dit voorstel?"))
    }

    @Test func saysWhenNoPairIsPossible() throws {
        var dossier = try #require(PlanPageFixture.dossier())
        dossier.partners = []
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        #expect(plan.status == .empty)
        let page = dossier.planPage(plan, others: [], ranking: nil, language: .french)
        expectReadable(page, .french)
        #expect(page.tables.isEmpty)
        #expect(
            page.sentences.contains("Molendorp, Agathadorp et Stildorp\u{A0}: il n'y a pas de partenaires."))
    }

    @Test func saysWhatAPersonFixedAgainstWhichReasons() throws {
        let dossier = try #require(
            PlanPageFixture.dossier(
                decisions: #"{"fixedPairs":[{"applicant":"id-n3","partner":"id-s1","reason":"Zo beslist."}]}"#))
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let page = dossier.planPage(plan, others: [], ranking: nil, language: .dutch)
        expectReadable(page, .dutch)
        let line = try #require(page.sentences.first { $0.hasPrefix("Stildorp – Ouéta: ") })
        #expect(
            line.contains(
                "Dit partnerschap ligt vast bij beslissing. Reden: ‘Zo beslist’. Ertegen spreekt: Stildorp moet"))
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
        let same = dossier.planPage(plan, others: [other], ranking: nil, language: .dutch).sentences
        #expect(same.contains("Met de startversie van de leervragen"))
        #expect(same.contains { $0.hasPrefix("Dezelfde partnerschappen.") })
        other.pairs.removeLast()
        let page = dossier.planPage(plan, others: [other], ranking: nil, language: .dutch)
        let lost = try #require(plan.pairs.last)
        let names = (dossier.applicants[lost.applicant].name, dossier.partners[lost.partner].name)
        #expect(page.sentences.contains("\(names.0): geen partner in plaats van \(names.1)."))
        #expect(page.tables.last?.rows.count == 1)
    }

    @Test func saysWhoWouldRatherHaveEachOther() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        var plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        plan.blockingPairs = [BlockingPair(applicant: 0, partner: 1, gainNorth: 0.124, gainSouth: 0.004)]
        let sentences = dossier.planPage(plan, others: [], ranking: nil, language: .english).sentences
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
