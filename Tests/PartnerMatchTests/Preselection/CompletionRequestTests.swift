import Testing

@testable import PartnerMatch

/// What is missing, as a message to one municipality, and what is still to do, per assessor.
@Suite struct CompletionRequestTests {
    private static func answer(
        _ dossier: Dossier, of ids: [String] = [], _ language: Language = .english
    ) throws -> OperationAnswer {
        var options = OperationOptions(language: language, of: ids)
        options.requests = ids.isEmpty
        return try dossier.answer(.check, options)
    }

    private static func requests(_ answer: OperationAnswer) -> [JSONValue] {
        guard case .array(let list)? = answer.result["requests"] else { return [] }
        return list
    }

    @Test func asksEveryMunicipalityForWhatItsOwnFileLacks() throws {
        let dossier = try #require(GridDossier.dossier())
        let answer = try Self.answer(dossier)
        // Zandhoek withdrew and Tchetti is out; the others with a blank are asked.
        let ids = Self.requests(answer).map { $0["municipality"] }
        #expect(ids == ["heikant", "dassa", "rubavu"])
        let text = answer.text(width: 300)
        #expect(!text.contains("Zandhoek") && !text.contains("Tchetti"))
    }

    @Test func namesNobodyElseAndNoAssessor() throws {
        let dossier = try #require(GridDossier.dossier())
        let names = (dossier.applicants + dossier.partners).map { $0.name }
        for municipality in dossier.applicants + dossier.partners {
            for language in Language.allCases {
                let text = try Self.answer(dossier, of: [municipality.id], language).text(width: 300)
                for name in names where name != municipality.name { #expect(!text.contains(name)) }
                for assessor in dossier.assessors { #expect(!text.contains(assessor.id + " ")) }
                #expect(text.contains(municipality.name))
            }
        }
    }

    /// It says nothing that the scores of anybody could change.
    @Test func doesNotDependOnScoresOfOthers() throws {
        let dossier = try #require(GridDossier.dossier())
        var other = dossier
        for index in other.sheets.indices where dossier.applicants[other.sheets[index].applicant].id != "heikant" {
            other.sheets[index].scores = [:]
        }
        #expect(
            try Self.answer(dossier, of: ["heikant"]).text() == Self.answer(other, of: ["heikant"]).text())
    }

    @Test func putsFirstWhatTheDecisionWaitsFor() throws {
        let dossier = try #require(
            GridDossier.dossier(
                "applicants", #""tracks": ["rwanda"], "commitments": {"visit": true}"#, #""tracks": ["rwanda"]"#))
        let heikant = try Self.answer(dossier, of: ["heikant"])
        let request = try #require(Self.requests(heikant).first)
        #expect(request["needed"] == [["commitment": "visit"], ["rule": "place"]])
        let lines = heikant.text(width: 300).split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.contains("Needed for a decision on your application") })
        #expect(lines[first + 1].contains("Visit"))
        #expect(heikant.csv().contains("heikant,Heikant,true,"))
    }

    @Test func asksForABonusFirstOnlyWhereTheDecisionHangsOnIt() throws {
        var dossier = try #require(GridDossier.dossier())
        dossier.partners[0].preselection = nil
        dossier.partners[5].population = nil
        dossier.weights.ofUmbrellas?[0]?.bonus[4] = decimal("20")
        // Between 52.5 and 72.5, with 65 for the last place.
        var request = try #require(Self.requests(try Self.answer(dossier, of: ["zagnanado"])).first)
        #expect(request["needed"] == [["bonus": "remote"]])
        #expect(request["others"] == [])
        dossier.weights.ofUmbrellas?[0]?.bonus[4] = decimal("10")
        request = try #require(Self.requests(try Self.answer(dossier, of: ["zagnanado"])).first)
        #expect(request["needed"] == [])
        #expect(request["others"] == [["bonus": "remote"]])
    }

    @Test func asksAPartnerForItsUmbrella() throws {
        var dossier = try #require(GridDossier.dossier())
        dossier.partners[1].gridCommitments = [:]
        dossier.partners[1].offers = nil
        dossier.partners[1].facts["staff-list"] = nil
        dossier.partners[1].facts["programme-member"] = nil
        let answer = try Self.answer(dossier, of: ["ouesse"], .french)
        let request = try #require(Self.requests(answer).first)
        #expect(request["side"] == "south")
        #expect(request["needed"] == [["commitment": "co-funding"], ["rule": "eligible-partners/0"]])
        #expect(request["others"] == [["fact": "staff-list", "criterion": "staff"]])
        #expect(request["asks"] == ["offers"])
        let text = answer.text(width: 300)
        #expect(text.contains("à l'ANCB"))
        #expect(text.contains("participation au programme"))
        #expect(text.contains("Que pouvez-vous transmettre à un partenaire"))
        // Nothing waits for answers once the umbrella association has decided.
        dossier.partners[1].preselection = Preselection(status: .preselected, by: "ANCB", date: nil, reason: nil)
        #expect(Self.requests(try Self.answer(dossier, of: ["ouesse"])).first?["needed"] == [])
    }

    @Test func asksPartnersWithoutAGridForTheRulesOfTheCall() throws {
        let partners = SmallDossier.partners.replacingOnly(#""facts": {"programme-member": true},"#, with: "")
        let dossier = try #require(
            Dossier.read(SmallDossier.source(changing: ["partners": Array((partners ?? "").utf8)])).dossier)
        let dassa = try #require(Self.requests(try Self.answer(dossier, of: ["dassa"])).first)
        #expect(dassa["others"] == [["key": "team"], ["rule": "eligible-partners/0"]])
    }

    @Test func saysWhenNothingIsMissing() throws {
        var dossier = try #require(GridDossier.dossier())
        dossier.partners[1].team = []
        let texts = try Language.allCases.map { try Self.answer(dossier, of: ["ouesse"], $0).text(width: 200) }
        #expect(texts[0].contains("volledig") && texts[1].contains("complet") && texts[2].contains("complete"))
    }

    @Test func refusesAnUnknownMunicipality() throws {
        let dossier = try #require(GridDossier.dossier())
        #expect(throws: Problem.self) {
            try dossier.answer(.check, OperationOptions(language: .dutch, of: ["molendrop"]))
        }
    }

    // MARK: Assessors

    private static func tasks(_ dossier: Dossier) -> [[String]] {
        dossier.southernPreselection().grids.map { grid in
            grid.report.assessors.flatMap { record in
                record.tasks.map { task in
                    grid.dossier.assessors[record.assessor].id + " " + grid.dossier.applicants[task.applicant].id + " "
                        + task.criteria.map { grid.dossier.call.criteria[$0].id }.joined(separator: "+")
                        + (task.needed.isEmpty ? "" : " needed")
                }
            }
        }
    }

    @Test func listsTheOpenSheetsOfTheUmbrellasAssessors() throws {
        var dossier = try #require(GridDossier.dossier())
        #expect(Self.tasks(dossier) == [["u2 dassa need", "u2 savalou need", "u2 tchetti need"], []])
        dossier.partnerSheets.removeAll { $0.applicant == 3 }
        #expect(
            Self.tasks(dossier) == [
                [
                    "u1 savalou need+staff+market needed", "u2 dassa need", "u2 savalou need needed",
                    "u2 tchetti need",
                ], [],
            ])
        let text = try dossier.answer(.assessors, OperationOptions(language: .english)).text(width: 200)
        #expect(text.contains("Still to do for the pre-selection: Benin"))
        // The umbrella association's assessors are not asked to score applicants, nor the others partners of Benin.
        let own = dossier.assessorReport(dossier.ranking())
        #expect(own.assessors[2].tasks.isEmpty && own.assessors[3].tasks.isEmpty)
    }

    @Test func saysWhenNobodyOfTheUmbrellaIsOnTheRoster() throws {
        var dossier = try #require(GridDossier.dossier())
        dossier.partnerSheets = []
        for index in dossier.assessors.indices { dossier.assessors[index].organisation = nil }
        let texts = try Language.allCases.map {
            try dossier.answer(.assessors, OperationOptions(language: $0)).text(width: 200)
        }
        #expect(texts[0].contains("niemand van ANCB"))
        #expect(texts[1].contains("personne de l'ANCB"))
        #expect(texts[2].contains("belongs to ANCB"))
    }
}
