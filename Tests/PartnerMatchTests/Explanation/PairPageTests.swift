import TestSupport
import Testing

@testable import PartnerMatch

@Suite struct PairPageTests {
    private func story(
        _ dossier: Dossier, _ applicant: Int, _ partner: Int, _ language: Language, plan: Plan? = nil
    ) -> Page {
        Page(
            title: "",
            blocks: dossier.pairStory(
                applicant: applicant, partner: partner, entry: dossier.pairTable()[applicant, partner],
                detail: dossier.pairDetail(applicant: applicant, partner: partner), plan: plan,
                ranking: nil, language: language))
    }

    @Test(arguments: Language.allCases) func fitsTheTerminalForEveryPair(_ language: Language) throws {
        let dossier = try #require(PlanPageFixture.dossier())
        for applicant in dossier.applicants.indices {
            for partner in dossier.partners.indices {
                let text = TextRenderer(width: 80).render(story(dossier, applicant, partner, language))
                #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
                for id in PlanPageFixture.ids { #expect(!text.contains(id)) }
            }
        }
    }

    @Test func beginsWithWhetherThePairIsProposed() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let planned = try #require(plan.pairs.first { $0.applicant == 0 })
        let proposed = story(dossier, 0, planned.partner, .english, plan: plan).sentences
        #expect(proposed.first == "Molendorp and Ouéta are a proposed pair in the track Benin.")
        let possible = story(dossier, 0, 0, .english).sentences
        #expect(possible.first?.hasPrefix("Molendorp and Ouéta could be partners") == true)
        var swapped = plan
        for index in swapped.pairs.indices { swapped.pairs[index].partner = 1 - swapped.pairs[index].partner }
        let elsewhere = story(dossier, 0, planned.partner, .english, plan: swapped).sentences
        #expect(
            elsewhere.first
                == "Molendorp and Ouéta could be partners, but are not together in the plan: the plan pairs Molendorp "
                + "with Agbota; the plan pairs Ouéta with Agathadorp.")
        let impossible = story(dossier, 2, 2, .english)
        guard case .notice(let notice) = impossible.blocks.first, case .list(let reasons) = impossible.blocks[1] else {
            Issue.record("no reasons")
            return
        }
        #expect(notice == "Stildorp and Rukansa are not proposed together, for these reasons:")
        #expect(reasons.count == dossier.pairTable()[2, 2].blocks.count)
    }

    private func sample(_ name: String) throws -> Dossier {
        let files = try Repository.dossierFiles("Samples/" + name)
        return try #require(Dossier.read(.folder(name: name, files: files)).dossier)
    }

    @Test func tellsWhatTheRankingSaysOfWhoIsNotInThePlan() throws {
        let dossier = try sample("example-call")
        let study = Study(dossier)
        let plan = study.plans().plan
        let applicant = try #require(dossier.applicants.firstIndex { $0.id == "kruiswater" })
        let partner = try #require(dossier.partners.firstIndex { $0.id == "dohouezin" })
        let table = dossier.pairTable()
        let words = ["niet ontvankelijk", "non recevable", "ineligible"]
        for (language, word) in zip([Language.dutch, .french, .english], words) {
            let blocks = dossier.pairStory(
                applicant: applicant, partner: partner, entry: table[applicant, partner],
                detail: dossier.pairDetail(applicant: applicant, partner: partner), plan: plan,
                ranking: study.ranking, language: language)
            #expect(Page(title: "", blocks: blocks).sentences.first?.contains(word) == true)
            let own = dossier.matchingStory(
                of: .north, index: applicant, plan: plan, table: table, ranking: study.ranking, language: language)
            #expect(Page(title: "", blocks: own).sentences.first?.contains("(" + word + ")") == true)
        }
    }

    @Test func takesTheTeamsOfThePilotForIncomplete() throws {
        let dossier = try sample("pilot-2024")
        for applicant in dossier.applicants.indices {
            for partner in dossier.partners.indices {
                let flags = dossier.pairDetail(applicant: applicant, partner: partner).flags
                #expect(!flags.contains { $0.code == .noPoliticalProfile || $0.code == .noTechnicalProfile })
            }
        }
    }

    @Test func tellsTheHistoryOfBothOnceWithItsOwners() throws {
        let dossier = try sample("pilot-2024")
        let applicant = try #require(dossier.applicants.firstIndex { $0.id == "laarne" })
        let partner = try #require(dossier.partners.firstIndex { $0.id == "ouinhi" })
        let sentences = story(dossier, applicant, partner, .english).sentences
        let shared = sentences.filter { $0.contains("Both municipalities decided to start a twinning") }
        #expect(shared.count == 1)
        #expect(shared.first?.hasPrefix("Laarne and Ouinhi: ") == true)
        #expect(sentences.contains { $0.hasPrefix("Ouinhi: ") && $0.contains("(January 2024 – December 2025;") })
    }

    @Test func listsEveryQuestionWithItsBestOffer() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let page = story(dossier, 0, 0, .dutch)
        let north = try #require(page.tables.first)
        #expect(north.rows.map { $0.cells[0] } == ["‘Vraag A’ (must have)", "‘Vraag B’"])
        #expect(north.rows[0].cells == ["‘Vraag A’ (must have)", "‘Aanbod D’", "90\u{A0}%", "gedekt"])
        #expect(north.rows[1].cells.last == "onbeantwoord")
        #expect(page.sentences.contains { $0.hasSuffix("; de enige must-have is gedekt.") })
        #expect(
            page.tables[1].rows.map { $0.cells[0] } == [
                "‘Vraag D’", "– ‘Deel A’ (must have)", "– ‘Deel B’ (nice to have)",
            ])
    }

    @Test func addsUpTheScore() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let page = story(dossier, 0, 0, .english)
        let table = try #require(page.tables.last)
        #expect(table.rows.count == PairComponent.allCases.count)
        let points = try table.rows.map { try #require(Double($0.cells[3])) }
        let score = try #require(dossier.pairTable()[0, 0].score)
        #expect(abs(points.reduce(0, +) - Double(score.value) / 1_000_000) < 0.3)
    }

    @Test func saysWhatStandsForTheUnknown() throws {
        let dossier = try #require(PlanPageFixture.dossier(call: #","matching":{"unknownValue":0.25}"#))
        let page = story(dossier, 1, 1, .english)
        #expect(
            page.sentences.contains("Still unknown: digital readiness. What is unknown counts as 25% for now."))
        let readiness = try #require(page.tables.last?.rows.first { $0.cells[0] == "digital readiness" })
        #expect(Array(readiness.cells[1...]) == ["unknown", "5", "1.3"])
        #expect(page.sentences.contains { $0.contains("until everything is known and rated, it lies between") })
    }

    @Test func neverShowsUnknownOffersAsZero() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let page = story(dossier, 2, 0, .english)
        let south = try #require(page.tables.last)
        let parts = south.rows.filter { $0.cells[0].hasPrefix("– ") }
        #expect(parts.count == 2)
        #expect(parts.allSatisfy { Array($0.cells[1...]) == ["unknown", "unknown", "unknown"] })
        #expect(south.rows.first?.cells == ["“Query D”", "", "", ""])
        #expect(!page.sentences.contains { $0.contains(" 0%") })
        #expect(page.sentences.contains { $0.hasPrefix("There is no score") })
    }

    @Test func givesTheRemedyThatTheFileNames() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let sentences = story(dossier, 0, 0, .french).sentences
        #expect(
            sentences.contains {
                $0.contains("Molendorp a le niveau A2 en français")
                    && $0.hasSuffix("Prévu\u{A0}: «\u{A0}interprète\u{A0}».")
            })
        #expect(
            sentences.contains {
                $0.contains("à Ouéta (leçon du projet pilote") && $0.contains("prévoir un budget pour l'internet")
            })
    }

    @Test func tellsAMunicipalityItsPartnerAndItsBestPairs() throws {
        let extra = (1...6).map { number in
            """
            ,{"id":"id-x\(number)","name":"Extra \(number)","country":"BJ","facts":{"programme-member":true},
              "preselection":{"status":"preselected"},"demands":[{"id":"d","themes":["economic-dialogue"]}],
              "offers":[{"id":"o","themes":["advisory-councils"],"level":\(number)}]}
            """
        }
        let dossier = try #require(PlanPageFixture.dossier(partners: extra.joined()))
        let plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        let table = dossier.pairTable()
        for language in Language.allCases {
            for side in Side.allCases {
                let count = side == .north ? dossier.applicants.count : dossier.partners.count
                for index in 0..<count {
                    let blocks = dossier.matchingStory(
                        of: side, index: index, plan: plan, table: table, ranking: nil, language: language)
                    let text = TextRenderer(width: 80).render(Page(title: "", blocks: blocks))
                    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
                    #expect(!blocks.isEmpty)
                    for id in PlanPageFixture.ids { #expect(!text.contains(id)) }
                }
            }
        }
        let blocks = dossier.matchingStory(
            of: .north, index: 0, plan: plan, table: table, ranking: nil, language: .english)
        let page = Page(title: "", blocks: blocks)
        let best = try #require(page.tables.first)
        #expect(best.rows.count == 5)
        let scores = try best.rows.map { try #require(Double($0.cells[3])) }
        #expect(scores == scores.sorted(by: >))
        #expect(best.rows.filter { $0.cells[4] == "in the plan" }.count == 1)
        #expect(page.sentences.contains("History (counts in no score; not a prediction)"))
    }

    @Test func tellsAMunicipalityWhyItHasNoPartnerAndWhatToSend() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let plan = dossier.plan(candidates: [Candidate(applicant: 0, tier: 0)])
        let table = dossier.pairTable()
        func sentences(_ side: Side, _ index: Int) -> [String] {
            Page(
                title: "",
                blocks: dossier.matchingStory(
                    of: side, index: index, plan: plan, table: table, ranking: nil, language: .dutch)
            ).sentences
        }
        #expect(sentences(.north, 1).first?.hasPrefix("Agathadorp heeft geen partner, want de rangschikking") == true)
        #expect(
            sentences(.south, 2).first
                == "Rukansa: geeft geen aanbod op, en een partnerschap heeft er van beide kanten een nodig; RALGA houdt "
                + "deze partner op reserve. Koppelen kan zodra RALGA deze partner preselecteert.")
        let open = sentences(.north, 2)
        #expect(open.contains("Nog niet te beoordelen: wat te vragen"))
        #expect(open.contains { $0.hasPrefix("Wat kunt u aan een partner doorgeven?") })
    }
}
