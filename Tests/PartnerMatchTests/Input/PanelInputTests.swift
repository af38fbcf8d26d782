import Testing

@testable import PartnerMatch

/// The mistakes that the issue of the panel names: each with its code, its place, and a sentence that says it.
@Suite("Bad input about the panel")
struct PanelInputTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let name: String
        let input: SpoiltInput
        /// Beginning of the report in Dutch and in English, after the place.
        let dutch: String
        let english: String
        var testDescription: String { name }
    }

    static let mistakes: [Mistake] = [
        Mistake(
            name: "a sheet for an unknown municipality",
            input: SpoiltInput(
                .unknownReference, "sheets", #""a1", "municipality": "heikant""#, #""a1", "municipality": ‸"hekant""#,
                at: "/2/municipality"),
            dutch: #""hekant" komt in dit dossier niet voor."#, english: #""hekant" does not exist in this dossier."#),
        Mistake(
            name: "a sheet by an unknown assessor",
            input: SpoiltInput(
                .unknownReference, "sheets", #"{"assessor": "a1", "municipality": "heikant""#,
                #"{"assessor": ‸"a7", "municipality": "heikant""#, at: "/2/assessor"),
            dutch: #""a7" komt in dit dossier niet voor."#, english: #""a7" does not exist in this dossier."#),
        Mistake(
            name: "two sheets by one assessor for one applicant",
            input: SpoiltInput(
                .duplicateSheet, "sheets", #"{"assessor": "a2", "municipality": "molendorp""#,
                #"‸{"assessor": "a1", "municipality": "molendorp""#, at: "/1"),
            dutch: "Beoordelaar a1 heeft voor deze gemeente al een scoreblad.",
            english: "Assessor a1 already has a score sheet for this municipality."),
        Mistake(
            name: "scores by a recused assessor",
            input: SpoiltInput(
                .recusedWithScores, "sheets", #""recused": true"#, #""scores": ‸{"effort": 2}, "recused": true"#,
                at: "/3/scores"),
            dutch: "Wie zich onthoudt, geeft geen punten.", english: "Whoever is recused gives no points."),
        Mistake(
            name: "a recusal without a reason",
            input: SpoiltInput(
                .missingReason, "sheets", #"{"assessor": "a2", "municipality": "heikant", "recused": true, "reason": "#,
                #"‸{"assessor": "a2", "municipality": "heikant", "recused": true, "comments": {}, "reason": null}, "#
                    + #"{"assessor": "a2", "municipality": "zandhoek", "recused": true, "reason": "#,
                at: "/3"),
            dutch: "De reden van de onthouding ontbreekt.", english: "The reason for the recusal is missing."),
        Mistake(
            name: "an override without a reason",
            input: SpoiltInput(
                .missingKey, "decisions",
                #"{"municipality": "zandhoek", "decision": "reserve", "reason": "Late news.""#,
                #"‸{"municipality": "zandhoek", "decision": "reserve""#, at: "/overrides/0"),
            dutch: "Er ontbreekt een verplichte sleutel.", english: "A required key is missing."),
        Mistake(
            name: "a lot without a seed",
            input: SpoiltInput(
                .missingKey, "decisions", #"{"between": ["molendorp", "heikant"], "seed": 7"#,
                #"‸{"between": ["molendorp", "heikant"]"#, at: "/lots/0"),
            dutch: "Er ontbreekt een verplichte sleutel.", english: "A required key is missing."),
    ]

    @Test(arguments: mistakes)
    func `is an error with its place and a clear sentence`(_ mistake: Mistake) throws {
        let applied = try #require(mistake.input.applied)
        let reading = Dossier.read(SmallDossier.source(changing: applied.texts.mapValues { Array($0.utf8) }))
        #expect(reading.dossier == nil)
        let problem = try #require(reading.problems.problems.first)
        #expect(reading.problems.problems.count == 1, "\(reading.problems.report(in: .english))")
        #expect(problem.code == mistake.input.code)
        #expect(problem.pointer == mistake.input.pointer)
        #expect(problem.position == JSONPosition(line: applied.line, column: applied.column))
        #expect(problem.message(in: .dutch).hasPrefix(mistake.dutch))
        #expect(problem.message(in: .english).hasPrefix(mistake.english))
        let report = problem.report(in: .dutch)
        #expect(report.hasPrefix("dossier/\(applied.file).json:\(applied.line):\(applied.column): "))
    }

    @Test func `what is missing in a decision is named`() throws {
        for (name, key) in [("an override without a reason", "reason"), ("a lot without a seed", "seed")] {
            let mistake = try #require(Self.mistakes.first { $0.name == name })
            let applied = try #require(mistake.input.applied)
            let reading = Dossier.read(SmallDossier.source(changing: applied.texts.mapValues { Array($0.utf8) }))
            #expect(reading.problems.problems.first?.expected == .key(key))
            #expect(reading.problems.report(in: .french).contains("la clé \"\(key)\""))
        }
    }
}

/// An assessor with ties to an applicant must be recused on it.
@Suite("Conflict of interest")
struct ConflictOfInterestTests {
    private static let recusal =
        #"{"assessor": "a2", "municipality": "heikant", "recused": true, "reason": "Own municipality."}"#
    private static let scored = #"{"assessor": "a2", "municipality": "heikant", "scores": {"effort": 9}}"#

    private func read(_ rule: String?, _ edits: (file: String, old: String, new: String)...) throws -> DossierReading {
        var texts: [String: String] = [:]
        for (name, text) in SmallDossier.files { texts[name] = text }
        if let rule {
            texts["call"] = try #require(
                texts["call"]?.replacingOnly(
                    #""minimumAssessors": 1,"#, with: #""minimumAssessors": 1, "conflictOfInterest": "\#(rule)","#))
        }
        for edit in edits {
            texts[edit.file] = try #require(texts[edit.file]?.replacingOnly(edit.old, with: edit.new))
        }
        return Dossier.read(SmallDossier.source(changing: texts.mapValues { Array($0.utf8) }))
    }

    @Test(arguments: [(nil, true), ("warning", true), ("error", false)] as [(String?, Bool)])
    func `a sheet by somebody of the applicant's own is pointed out or refused`(_ rule: String?, isRead: Bool) throws {
        let reading = try read(rule, ("sheets", Self.recusal, Self.scored))
        let problem = try #require(reading.problems.problems.first)
        #expect(reading.problems.problems.count == 1)
        #expect(problem.code == .conflictOfInterest)
        #expect(problem.severity == (isRead ? .warning : .error))
        #expect(problem.file == "dossier/sheets.json")
        #expect(problem.pointer == "/3")
        #expect(problem.position == JSONPosition(line: 5, column: 3))
        #expect((reading.dossier != nil) == isRead)
        #expect(problem.message(in: .dutch) == "Beoordelaar a2 heeft een band met deze gemeente en onthoudt zich niet.")
    }

    @Test func `a declared interest counts like one's own municipality`() throws {
        let interest = ("assessors", #""interests": []"#, #""interests": [{"with": "heikant", "kind": "family"}]"#)
        let reading = try read("error", interest)
        #expect(reading.problems.problems.map(\.code) == [.conflictOfInterest])
        #expect(reading.problems.problems.map(\.pointer) == ["/2"])
        #expect(reading.problems.problems.map(\.found) == ["a1"])
    }

    @Test func `who is recused is in order, and so is who filled in nothing`() throws {
        #expect(try read("error").problems.report(in: .english) == "")
        let without = try read("error", ("sheets", ",\n  " + Self.recusal, ""))
        #expect(without.problems.report(in: .english) == "")
        // An interest in somebody who did not apply concerns nobody here.
        let elsewhere = ("assessors", #""interests": []"#, #""interests": [{"with": "elders"}]"#)
        #expect(try read("error", elsewhere).problems.report(in: .english) == "")
    }

    @Test func `who must not score is never asked to`() throws {
        let dossier = try #require(try read("error", ("sheets", ",\n  " + Self.recusal, "")).dossier)
        let report = dossier.assessorReport(dossier.ranking())
        let heikant = try #require(dossier.applicants.firstIndex { $0.id == "heikant" })
        #expect(!report.assessors[1].tasks.contains { $0.applicant == heikant })
        #expect(report.assessors[1].tasks.contains { $0.applicant != heikant })
    }

    @Test(arguments: Language.allCases)
    func `a recusal is shown with its reason and what it comes to`(_ language: Language) throws {
        let dossier = try #require(try read(nil).dossier)
        let ranking = dossier.ranking()
        let expected =
            switch language {
            case .dutch:
                "Heikant: onthouding wegens belangenconflict van beoordelaar a2. Reden: Own municipality. De punten "
                    + "komen alleen van a1; hoe het anders geweest zou zijn, is niet te weten."
            case .french:
                "Heikant : déport (évaluateur a2). Motif : Own municipality. Les points ne viennent que de a1 ; ce "
                    + "qu'aurait donné cette fiche reste inconnu."
            case .english:
                "Heikant: recusal of assessor a2. Reason: Own municipality. The points come from a1 only; what this "
                    + "sheet would have changed cannot be known."
            }
        let page = RankingFixture.plainText(dossier.rankingPage(ranking, language: language).blocks)
        #expect(page.map(RankingFixture.plainSpaces).contains(expected))
        let heikant = try #require(dossier.applicants.firstIndex { $0.id == "heikant" })
        let story = RankingFixture.plainText(dossier.rankingStory(of: heikant, in: ranking, language: language))
        #expect(story.map(RankingFixture.plainSpaces).contains(expected))
    }

    @Test func `a recusal that leaves too few says so`() throws {
        let reading = try read(nil, ("call", #""minimumAssessors": 1,"#, #""minimumAssessors": 2,"#))
        let dossier = try #require(reading.dossier)
        let page = RankingFixture.plainText(dossier.rankingPage(dossier.ranking(), language: .english).blocks)
        #expect(
            page.map(RankingFixture.plainSpaces).contains {
                $0.contains("The points come from a1 only, where 2 assessors are needed;")
            })
    }
}
