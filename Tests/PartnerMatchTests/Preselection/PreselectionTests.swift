import DecisionKernels
import Testing

@testable import PartnerMatch

/// The umbrella association's word comes first, its grid fills the places that are left.
@Suite struct PreselectionTests {
    private static func read(_ file: String? = nil, _ old: String = "", _ new: String = "") throws -> Dossier {
        try #require(file.map { GridDossier.dossier($0, old, new) } ?? GridDossier.dossier())
    }

    /// `dassa preselected umbrella not-selected differs`.
    private static func summary(_ dossier: Dossier) -> [String] {
        dossier.southernPreselection().standings.map { standing in
            let words = [
                dossier.partners[standing.partner].id, standing.status?.rawValue ?? "unknown",
                standing.isByGrid ? "grid" : "umbrella", standing.decision?.rawValue ?? "-",
                standing.differs ? "differs" : "",
            ]
            return words.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    @Test func ranksTheCandidatesOfATrackExactly() throws {
        let dossier = try Self.read()
        let grid = try #require(dossier.southernPreselection().grid(of: 0))
        let totals = grid.ranking.entries.map { entry in
            (grid.dossier.applicants[entry.applicant].id, entry.total?.total, entry.rank?.best)
        }
        #expect(totals.map(\.0) == ["ouesse", "tchetti", "savalou", "zagnanado", "dassa"])
        #expect(
            totals.map(\.1) == ["82.5", "81.25", "65", "52.5", "37.5"].map { Interval(rational($0)) })
        #expect(totals.map(\.2) == [1, 2, 3, 4, 5])
    }

    @Test func letsTheStatusWinAndSaysTheDifference() throws {
        #expect(
            Self.summary(try Self.read()) == [
                "dassa preselected umbrella not-selected differs", "ouesse preselected grid selected",
                "rubavu preselected umbrella open", "savalou reserve grid reserve",
                "tchetti not-retained grid below-threshold", "zagnanado not-retained grid not-selected",
            ])
        // Without the status the grid gives the place to the next.
        let status = #""preselection": {"status": "preselected", "by": "ANCB", "date": "2026-05-06"},"#
        let free = try Self.read("partners", status, "")
        #expect(
            Self.summary(free) == [
                "dassa not-retained grid not-selected", "ouesse preselected grid selected",
                "rubavu preselected umbrella open", "savalou preselected grid selected",
                "tchetti not-retained grid below-threshold", "zagnanado reserve grid reserve",
            ])
    }

    @Test func keepsAPlaceForWhomTheUmbrellaStillHasToDecide() throws {
        var dossier = try Self.read()
        // Third, so that a place is at stake, and still open by the umbrella association's own word.
        dossier.partners[3].preselection = Preselection(status: .pending, by: "ANCB", date: nil, reason: nil)
        dossier.partners[0].preselection = nil
        let preselection = dossier.southernPreselection()
        #expect(preselection.standings[3].status == .pending)
        #expect(preselection.standings[3].differs)
        let grid = try #require(preselection.grid(of: 0))
        #expect(grid.ranking.outcome.lists[0].kept.map { grid.dossier.applicants[$0].id } == ["savalou"])
        let zagnanado = try #require(grid.entry(of: 5, hasStatus: false))
        #expect(zagnanado.decision == .reserve)
        #expect(zagnanado.dependence?.on.map { grid.dossier.applicants[$0].id } == ["savalou"])
        #expect(zagnanado.dependence?.decision == .selected)
        #expect(!grid.ranking.entries.contains { $0.missing.contains { $0 == .rule(grid.openDecision ?? -1) } })
    }

    @Test func preselectsAllWhoPassWithoutANumberOfPlaces() throws {
        let dossier = try Self.read("call", #""places": 2, "#, "")
        #expect(
            Self.summary(dossier).filter { $0.contains("grid") || $0.contains("dassa") } == [
                "dassa preselected umbrella selected", "ouesse preselected grid selected",
                "savalou preselected grid selected", "tchetti not-retained grid below-threshold",
                "zagnanado preselected grid selected",
            ])
    }

    @Test func saysThatNobodySetWeightsAndShowsTheRest() throws {
        let dossier = try Self.read()
        let grid = try #require(dossier.southernPreselection().grid(of: 1))
        #expect(grid.ranking.status == .weightsNotSet)
        #expect(grid.ranking.points.rows[0].cells.map(\.points) == [rational("3"), rational("7")])
        let answers = try Language.allCases.map { language in
            var options = OperationOptions(language: language)
            options.partners = true
            return try dossier.answer(.rank, options)
        }
        #expect(answers.allSatisfy { !$0.isComplete })
        let texts = answers.map { $0.text(width: 200) }
        #expect(texts[0].contains("Gewichten niet vastgesteld door RALGA"))
        #expect(texts[1].contains("Pondérations non arrêtées par la RALGA"))
        #expect(texts[2].contains("Weights not set by RALGA"))
        for text in texts { #expect(text.contains("Rubavu") && text.contains("82")) }
    }

    @Test func decidesByRulesAloneWhereNothingIsScored() throws {
        var dossier = try Self.read()
        dossier.call.partnerCriteria.removeAll { line in
            if case .scored = line.criterion.kind { return true }
            return false
        }
        dossier.partnerSheets = []
        dossier.weights.ofUmbrellas = nil
        dossier.call.tracks[0].preselection = PreselectionRules()
        for index in dossier.partners.indices {
            dossier.partners[index].preselection = nil
            dossier.partners[index].gridCommitments = [0: index != 1]
        }
        dossier.partners[3].gridCommitments = [:]
        dossier.partners[4].facts["programme-member"] = false
        let decisions = dossier.southernPreselection().standings.map { standing -> String in
            let id = dossier.partners[standing.partner].id
            return id + " " + (standing.decision?.rawValue ?? "-")
        }
        #expect(
            decisions == [
                "dassa selected", "ouesse ineligible", "rubavu selected", "savalou pending", "tchetti ineligible",
                "zagnanado selected",
            ])
        // More candidates than places, and nothing between them: the umbrella association decides.
        dossier.call.tracks[0].preselection.places = 1
        #expect(dossier.southernPreselection().standings[0].decision == .tiedAtTheLine)
        #expect(dossier.southernPreselection().standings[0].status == .pending)
    }

    @Test func givesThePlaceOfWhoWithdrewToTheNext() throws {
        var dossier = try Self.read()
        dossier.decisions.withdrawals.append(.init(who: .partner(1), date: nil, reason: LocalisedText("Elections.")))
        #expect(Self.summary(dossier)[3] == "savalou preselected grid selected")
        #expect(dossier.pairTable()[1, 1].blocks.contains(.withdrawn(.south)))
        #expect(!dossier.pairTable()[1, 1].blocks.map(\.code).contains("partner-not-retained-by-grid"))
        // Nor does somebody take a place who fails a rule of the call for partners.
        var ineligible = try Self.read()
        ineligible.partners[1].facts["programme-member"] = false
        #expect(Self.summary(ineligible)[3] == "savalou preselected grid selected")
        #expect(
            ineligible.pairTable()[1, 1].blocks.map(\.code).filter { $0.hasPrefix("partner-") } == [
                "partner-not-eligible"
            ])
    }

    @Test func pairsNobodyWhomTheGridLeavesOut() throws {
        let dossier = try Self.read()
        let table = dossier.pairTable()
        func blocks(_ partner: Int) -> [PairBlock] { table[1, partner].blocks.filter { $0.code.contains("-grid") } }
        #expect(blocks(0) == [] && blocks(1) == [] && blocks(2) == [])
        #expect(blocks(3) == [.partnerOutByGrid(track: 0, decision: .reserve)])
        #expect(blocks(4) == [.partnerOutByGrid(track: 0, decision: .belowThreshold)])
        #expect(blocks(5) == [.partnerOutByGrid(track: 0, decision: .notSelected)])
        #expect(table[1, 3].blocks.map(\.code).contains("partner-in-reserve-by-grid"))
        let plan = Study(dossier).plans().plan
        #expect(plan.pairs.map { dossier.partners[$0.partner].id } == ["rubavu", "dassa"])
        let page = TextRenderer(width: 300, usesColour: false)
        let text = page.render(dossier.planPage(plan, others: [], ranking: nil, language: .english))
        #expect(text.contains("not pre-selected by the scoring grid of ANCB (below threshold)"))
        #expect(text.contains("in reserve by the scoring grid of ANCB"))
        #expect(text.contains("pre-selected: Dassa and Ouesse; reserve: Savalou; not chosen: Tchetti and Zagnanado"))
        #expect(text.contains("Dassa: pre-selected by decision of ANCB, where the scoring grid gives “no place”"))
    }

    @Test func flagsAPartnerOnWhomTheGridIsUnfinished() throws {
        // The best of all has no sheet any more: it may be pre-selected, and the flag says that it is not certain.
        var dossier = try Self.read()
        dossier.partnerSheets.removeAll { $0.applicant == 1 }
        let standing = dossier.southernPreselection().standings[1]
        #expect(standing.decision == .incomplete && standing.status == .pending && standing.best == .preselected)
        #expect(dossier.pairTable()[1, 1].blocks.map(\.code).allSatisfy { !$0.contains("grid") })
        let codes = dossier.pairDetail(applicant: 1, partner: 1).flags.map { $0.name }
        #expect(codes.contains("preselection-pending"))
        // Who has no chance any more is out although its own sheet is unfinished.
        dossier = try Self.read()
        dossier.call.tracks[0].preselection.reserve = 0
        for index in dossier.partnerSheets.indices where dossier.partnerSheets[index].applicant == 5 {
            dossier.partnerSheets[index].scores[2] = nil
        }
        let sure = dossier.southernPreselection().standings[5]
        #expect(sure.decision == .notSelected && sure.status == .notRetained)
    }

    @Test func isIncompleteOnlyWhereItMatters() throws {
        // One score of the leader is missing: its lowest total is 63.75, still ahead of the third place's 52.5.
        var dossier = try Self.read()
        dossier.partners[0].preselection = nil
        for index in dossier.partnerSheets.indices where dossier.partnerSheets[index].applicant == 1 {
            dossier.partnerSheets[index].scores[2] = nil
        }
        let grid = try #require(dossier.southernPreselection().grid(of: 0))
        let entry = try #require(grid.entry(of: 1, hasStatus: false))
        #expect(entry.total?.total == Interval(low: rational("63.75"), high: rational("88.75")))
        #expect(entry.decision == .selected && entry.isDecidedDespiteGaps)
        // With one place only it does matter.
        dossier.call.tracks[0].preselection.places = 1
        #expect(dossier.southernPreselection().standings[1].decision == .incomplete)
        #expect(dossier.southernPreselection().standings[5].decision == .notSelected)
    }

    @Test func tellsTheStoryOfAPartnerInThreeLanguages() throws {
        let dossier = try Self.read()
        var titles: Set<String> = []
        for language in Language.allCases {
            let answer = try dossier.answer(.explain, OperationOptions(language: language, of: ["tchetti"]))
            let text = answer.text(width: 200)
            #expect(text.contains(language.pick(nl: "81,25", fr: "81,25", en: "81.25")))
            #expect(text.contains(language.pick(nl: "Team", fr: "Équipe", en: "Staff")))
            titles.insert(String(text.split(separator: "\n").dropFirst(2).prefix(1).joined()))
            #expect(answer.result["preselection"]?["decidedBy"] == "grid")
            #expect(answer.result["preselection"]?["status"] == "not-retained")
            #expect(answer.result["grid"]?["decision"] == "below-threshold")
            // It names nobody else.
            for other in ["Savalou", "Ouesse", "Zagnanado"] { #expect(!text.contains(other)) }
        }
        let dassa = try dossier.answer(.explain, OperationOptions(language: .dutch, of: ["dassa"]))
        #expect(dassa.text(width: 200).contains("ANCB heeft Dassa voorgeselecteerd (6 mei 2026)."))
        #expect(dassa.result["preselection"]?["differs"] == true)
        #expect(dassa.result["preselection"]?["umbrella"]?["date"] == "2026-05-06")
        let north = try dossier.answer(.explain, OperationOptions(language: .dutch, of: ["molendorp"]))
        #expect(north.result["preselection"] == nil)
    }

    @Test func tellsAPartnerWhatTheGridOfItsUmbrellaSays() throws {
        let dossier = try Self.read()
        func told(_ id: String) throws -> String {
            let options = OperationOptions(language: .english, of: [id], audience: .partner)
            return try dossier.answer(.explain, options).text(width: 300)
        }
        let (known, unknown) = (try told("ouesse"), try told("tchetti"))
        #expect(known.contains("ANCB") && unknown.contains("ANCB"))
        #expect(known.contains("Ouesse") && !known.contains("Tchetti") && !known.contains("82"))
        #expect(known.replacing("Ouesse", with: "Tchetti") != unknown)
    }

    @Test func givesTheSameInEveryForm() throws {
        let dossier = try Self.read()
        var options = OperationOptions(language: .english)
        options.partners = true
        let answer = try dossier.answer(.rank, options)
        let rows = answer.csv().split(separator: "\r\n").map(String.init)
        #expect(rows.count == 7)
        #expect(rows[0].hasPrefix("track,partner,name,rankBest"))
        #expect(
            rows[1] == "benin,dassa,Dassa,5,5,37.5,37.5,not-selected,preselected,umbrella,ANCB,2026-05-06,,true")
        #expect(rows[5].hasPrefix("benin,tchetti,Tchetti,2,2,81.25,81.25,below-threshold,not-retained,grid,,,,false"))
        let tracks = try #require(answer.result["tracks"])
        guard case .array(let list) = tracks else {
            Issue.record("tracks is a list")
            return
        }
        #expect(list.map { $0["track"] } == ["benin", "rwanda"])
        #expect(list[0]["weightsSetBy"] == "ANCB" && list[0]["places"] == 2)
        var session = SessionTests.session()
        let problems = session.define("grid", GridDossier.source())
        #expect(!problems.hasErrors)
        let line = #"{"operation": "rank", "use": "grid", "options": {"partners": true, "language": "en"}}"#
        let result = try #require(try SessionTests.answer(&session, line)["result"])
        #expect(JSONWriter.compact(result) == JSONWriter.compact(answer.result))
        // A request may set what an umbrella association has not.
        let weighted = try SessionTests.answer(
            &session,
            #"{"operation": "rank", "use": "grid", "options": {"partners": true}, "weights": {"partnerCriteria": "#
                + #"{"rwanda": {"criteria": {"need": 1, "staff": 1}, "minimumTotal": 70}}}}"#)
        guard case .array(let again)? = weighted["result"]?["tracks"] else {
            Issue.record("tracks is a list")
            return
        }
        #expect(JSONWriter.compact(again[0]) == JSONWriter.compact(list[0]))
        #expect(again[1]["ranking"]?["status"] == "ranked")
    }

    @Test(arguments: Language.allCases)
    func fitsATerminal(_ language: Language) throws {
        var options = OperationOptions(language: language)
        options.partners = true
        let dossier = try Self.read()
        for line in try dossier.answer(.rank, options).text().split(separator: "\n") { #expect(line.count <= 80) }
        options = OperationOptions(language: language)
        options.requests = true
        for line in try dossier.answer(.check, options).text().split(separator: "\n") { #expect(line.count <= 80) }
    }
}
