import TestSupport
import Testing

@testable import PartnerMatch

/// The minutes say what the ranking and the plan say, and what people decided.
@Suite struct MinutesTests {
    private static func sample(_ name: String, decisions: String? = nil) throws -> Dossier {
        var files = try Repository.dossierFiles("Samples/" + name)
        if let decisions {
            files.removeAll { $0.name.hasSuffix("/decisions.json") }
            files.append(InputFile(name: "Samples/\(name)/decisions.json", bytes: Array(decisions.utf8)))
        }
        let reading = Dossier.read(.folder(name: name, files: files))
        return try #require(reading.dossier, "\(reading.problems.report(in: .english))")
    }

    private static func minutes(_ dossier: Dossier, date: CalendarDate? = nil) -> Minutes {
        Minutes(Study(dossier), date: date)
    }

    private static func text(
        _ section: MinutesSection, of dossier: Dossier, _ language: Language = .english
    ) -> String {
        RankingFixture.plainSpaces(minutes(dossier).text(of: section, in: language))
    }

    static let decisions = #"""
        {"overrides": [
           {"municipality": "zilverlo", "decision": "selected", "reason": "Only one from its region", "date": "2026-06-27"},
           {"municipality": "kruiswater", "decision": "reserve", "reason": "Late by a failure | see mail"},
           {"municipality": "hagebeke", "decision": "selected", "reason": "Strong", "date": "2026-06-20"}],
         "lots": [{"between": ["dalebroek", "elzenrode"], "seed": 7, "date": "2026-06-20", "reason": "Drawn by the chair"}],
         "withdrawals": [{"municipality": "hagebeke", "date": "2026-06-28", "reason": "No time"},
                         {"municipality": "agbokoun", "date": "2026-06-29"}],
         "signOffs": [{"umbrella": "ANCB", "track": "benin", "date": "2026-06-26"}]}
        """#

    @Test(arguments: Language.allCases) func tellsPlaceTotalAndDecisionOfEverybody(_ language: Language) throws {
        for decisions in [nil, Self.decisions] {
            let dossier = try Self.sample("example-call", decisions: decisions)
            let ranking = dossier.ranking()
            let names = RankingNames(dossier, ranking, language)
            let rows = Self.text(.ranking, of: dossier, language).split(separator: "\n").filter { $0.hasPrefix("| ") }
                .map { $0.split(separator: "|").map { cell in cell.filter { $0 != " " } } }
            #expect(rows.count == dossier.applicants.count + 2)
            for (entry, row) in zip(ranking.entries, rows.dropFirst(2)) {
                let cells = [names.rank(entry), names.name(entry.applicant), names.total(entry), names.decision(entry)]
                #expect(row.prefix(4) == cells.map { $0.filter { $0 != " " } }[...])
            }
        }
    }

    @Test func putsOverridesBeforeAndAfterSideBySide() throws {
        let dossier = try Self.sample("example-call", decisions: Self.decisions)
        let text = Self.text(.overrides, of: dossier)
        func row(_ name: String) -> [String] {
            let line = text.split(separator: "\n").first { $0.hasPrefix("| " + name) } ?? ""
            return line.split(separator: "|").map { $0.trimmed }
        }
        #expect(
            row("Zilverlo") == [
                "Zilverlo", "below threshold", "selected (Benin)", "27 June 2026", "Only one from its region",
            ])
        #expect(row("Kruiswater").prefix(4) == ["Kruiswater", "ineligible", "reserve", "date not given"])
        #expect(text.contains(#"Late by a failure \| see mail"#))
        #expect(
            row("Hagebeke").prefix(3)
                == ["Hagebeke", "not selected", "withdrawn; the decision (selected) could not be followed"])
        // Whose seat that changed, once.
        #expect(row("Lindebeke") == ["Lindebeke", "selected (Benin)", "selected (Rwanda)"])
        #expect(!Self.text(.withdrawals, of: dossier).contains("Lindebeke"))
        #expect(Self.text(.withdrawals, of: dossier).contains("Agbokoun: withdrawal on 29 June 2026."))
    }

    @Test func tellsHowTiesWereSettled() throws {
        let open = try Self.sample("example-call")
        #expect(Self.text(.ties, of: open).contains("Dalebroek and Elzenrode are tied; between them there is 1 seat."))
        let drawn = try Self.sample("example-call", decisions: Self.decisions)
        let lot = Self.text(.ties, of: drawn)
        #expect(lot.contains("Dalebroek and Elzenrode were tied for 1 seat; the lot decided."))
        #expect(lot.contains("Lot drawn on 20 June 2026 between Dalebroek and Elzenrode (starting number 7)"))
        #expect(lot.contains("Reason: Drawn by the chair."))
        let panel = try Self.sample(
            "example-call",
            decisions: #"""
                {"overrides": [
                  {"municipality": "dalebroek", "decision": "selected", "reason": "x", "date": "2026-06-20"}]}
                """#)
        #expect(
            Self.text(.ties, of: panel).contains(
                "Dalebroek and Elzenrode were tied for 1 seat; the steering group decided on Dalebroek."))
        let gone = try Self.sample(
            "example-call", decisions: #"{"withdrawals": [{"municipality": "dalebroek", "date": "2026-06-20"}]}"#)
        #expect(Self.text(.ties, of: gone).contains("another decision or a withdrawal left nothing to settle"))
        #expect(Self.text(.withdrawals, of: gone).contains("| Elzenrode"))
    }

    @Test func namesAssessorsByCodeAndWhatTheirRecusalDoes() throws {
        let dossier = try Self.sample("example-call")
        #expect(Self.text(.recusals, of: dossier).contains("The points are those of a1 and a3."))
        #expect(Self.text(.members, of: dossier, .dutch).contains("| a2   | algemeen directeur | ☐"))
        #expect(Self.text(.members, of: dossier, .french).contains("| a1   | échevin"))
    }

    @Test func listsWhoMustStillDoWhat() throws {
        let dossier = try Self.sample("example-call", decisions: Self.decisions)
        let points = Self.minutes(dossier).openPoints.map { $0.task.code }
        #expect(
            points == [
                "name-third-assessor", "give-date", "complete-file", "complete-file", "complete-file",
                "answer-on-expertise", "name-offers", "sign-off", "sign-off",
            ])
        let text = Self.text(.openPoints, of: dossier)
        #expect(text.contains("Sign off the Benin track again: decisions were taken since."))
        #expect(text.contains("Ask a third assessor (a3) for Rietvoorde."))
        let open = Self.minutes(try Self.sample("example-call")).openPoints.map { $0.task.code }
        #expect(open.first == "settle-tie")
        #expect(!open.contains("give-date"))
        let pilot = Self.minutes(try Self.sample("pilot-2024")).openPoints.map { $0.task.code }
        #expect(pilot.prefix(3) == ["set-weights", "set-scales", "score"])
    }

    @Test func asksAssessorsForWhatIsMissing() throws {
        let text = SmallDossier.call.replacingOnly(#""minimumAssessors": 1"#, with: #""minimumAssessors": 2"#)
        let call = try #require(text)
        let dossier = try #require(
            Dossier.read(SmallDossier.source(changing: ["call": Array(call.utf8)], without: ["decisions"])).dossier)
        let lines = Self.text(.openPoints, of: dossier).split(separator: "\n").map { String($0) }
        // Heikant has one sheet, and a2 may not give the second.
        #expect(
            lines.contains { $0.hasPrefix("| Steering group") && $0.contains("Appoint more assessors for Heikant.") })
        #expect(lines.contains { $0.hasPrefix("| Assessor a2") && $0.contains("Score Molendorp on “Effort”.") })
    }

    @Test func isSensibleWithoutSheetsWeightsOrPartners() throws {
        let pilot = try Self.sample("pilot-2024")
        for language in Language.allCases {
            let minutes = Self.minutes(pilot)
            let text = RankingFixture.plainSpaces(minutes.markdown(.standard(language), in: language))
            #expect(text.contains(Texts(language).weightsNotSet) && text.contains(Texts(language).notScored))
            for section in [MinutesSection.assessment, .recusals, .ties, .overrides, .withdrawals, .pending, .tracks] {
                #expect(minutes.text(of: section, in: language).isEmpty, "\(section.rawValue)")
                #expect(!text.contains(Texts(language).minutesHeading(section)))
            }
        }
        let alone = try RankingFixture.dossier(decisions: RankingFixture.settled)
        #expect(Self.text(.pairs, of: alone).isEmpty)
        #expect(Self.text(.notices, of: alone) == "> All of it is invented.")
    }

    @Test func isADocumentInEveryStateOfACall() throws {
        let states = [
            try RankingFixture.dossier(), try RankingFixture.dossier(decisions: RankingFixture.settled),
            try RankingFixture.dossier(weights: nil), try RankingFixture.dossier(isScored: false),
            try RankingFixture.dossier(weights: nil, isScored: false, decisions: RankingFixture.settled),
        ]
        for dossier in states {
            let minutes = Self.minutes(dossier)
            for language in Language.allCases {
                let text = minutes.markdown(.standard(language), in: language)
                #expect(!text.contains("{{") && !text.contains("\n\n\n") && text.hasSuffix("\n"))
                #expect(!minutes.openPoints.isEmpty)
                // Ids are for programs, but for the call and the weights in the last line.
                let lines = text.split(separator: "\n").dropLast()
                #expect(!lines.contains { $0.contains("zz-") && !$0.contains("zz-weights") }, "\(text)")
            }
        }
        // A decision is told even where nothing can be ranked.
        let settled = Self.text(.overrides, of: states[4])
        #expect(settled.contains("| Hagebeke") && settled.contains("12 June 2026") && settled.contains("open"))
    }

    @Test func neverTakesTheDayFromAClock() throws {
        let dossier = try Self.sample("example-call")
        #expect(Self.text(.date, of: dossier) == Texts(.english).blank)
        let dated = Self.minutes(dossier, date: CalendarDate("2026-06-30"))
        #expect(dated.text(of: .date, in: .french) == "30 juin 2026")
        #expect(dated.markdown(.standard(.english), in: .english).contains("- Date: 30 June 2026\n"))
    }

    @Test func putsNoticesAtTheTopOfATemplateWithoutAPlaceForThem() throws {
        let dossier = try RankingFixture.dossier()
        let template = try MinutesTemplate.read(InputFile(name: "", bytes: Array("# {{call}}\n".utf8))).get()
        let text = Self.minutes(dossier).markdown(template, in: .english)
        #expect(text == "> All of it is invented.\n\n# Example call\n")
    }

    @Test func escapesWhatPeopleWrote() throws {
        let call = try #require(
            SmallDossier.call.replacingOnly(
                #"{"nl": "Proefoproep", "fr": "Appel d'essai", "en": "Trial call"}"#,
                with: ##""A *call* {{ties}} [x]""##))
        let dossier = try #require(Dossier.read(SmallDossier.source(changing: ["call": Array(call.utf8)])).dossier)
        let text = Self.minutes(dossier).markdown(.standard(.english), in: .english)
        #expect(text.contains(#"**A \*call\* {{ties}} \[x\]**"#))
    }

    @Test func givesThePartsAsData() throws {
        let dossier = try Self.sample("example-call", decisions: Self.decisions)
        let answer = try dossier.answer(.minutes, OperationOptions(language: .dutch))
        guard case .array(let sections)? = answer.result["sections"] else {
            Issue.record("no sections")
            return
        }
        #expect(sections.map { $0["name"] } == MinutesSection.allCases.map { .string($0.rawValue) })
        func data(_ section: MinutesSection) -> JSONValue? {
            sections.first { $0["name"] == .string(section.rawValue) }?["data"]
        }
        // The same values as in the ranking and in the plan.
        let ranking = RankingWriter(dossier, dossier.ranking()).value()
        #expect(data(.tracks) == ranking["tracks"])
        #expect(data(.ties)?["lots"] == ranking["lots"])
        #expect(data(.pairs) == (try dossier.answer(.match, OperationOptions(language: .dutch))).result["plan"])
        guard case .array(let overrides)? = data(.overrides), case .array(let entries)? = ranking["entries"] else {
            Issue.record("no overrides")
            return
        }
        #expect(overrides.map { $0["applicant"] } == ["zilverlo", "hagebeke", "kruiswater"])
        for override in overrides {
            let entry = entries.first { $0["applicant"] == override["applicant"] }
            for key in ["override", "decision", "decisionWithoutPanel"] { #expect(override[key] == entry?[key]) }
        }
        #expect(answer.result["text"] == .string(answer.text()))
        #expect(answer.result["date"] == .null)
        #expect(answer.isComplete)
        #expect(try !Self.sample("pilot-2024").answer(.minutes, OperationOptions(language: .dutch)).isComplete)
    }

    @Test func doesNotDependOnTheOrderOfTheInput() throws {
        let files = try Repository.dossierFiles("Samples/example-call").filter { !$0.name.hasSuffix("/decisions.json") }
        func text(reversed: Bool) throws -> String {
            var all = try files.map { file -> InputFile in
                let value = try JSONValue.parse(String(decoding: file.bytes, as: UTF8.self))
                guard reversed, case .array(let elements) = value else { return file }
                return InputFile(name: file.name, bytes: JSONWriter.compact(.array(elements.reversed())))
            }
            var decisions = try JSONValue.parse(Self.decisions)
            if reversed, case .object(let members) = decisions {
                decisions = .object(
                    members.map { member in
                        guard case .array(let list) = member.value else { return member }
                        return JSONMember(key: member.key, value: .array(list.reversed()))
                    })
            }
            all.append(InputFile(name: "x/decisions.json", bytes: JSONWriter.compact(decisions)))
            let dossier = try #require(Dossier.read(.folder(name: "x", files: all)).dossier)
            return try dossier.answer(.minutes, OperationOptions(language: .dutch)).text()
        }
        #expect(try text(reversed: true) == text(reversed: false))
    }

    // MARK: Batch

    @Test func takesDateAndTemplateInABatchRequest() throws {
        var session = SessionTests.session(language: .english)
        let response = try SessionTests.answer(
            &session,
            #"""
            {"operation": "minutes", "use": "base", "options": {"date": "2026-06-30", "template": "{{notices}}\n{{date}}\n"}}
            """#)
        #expect(response["result"]?["text"] == "> Invented.\n30 June 2026\n")
        #expect(response["provenance"]?["options"]?["template"] == "{{notices}}\n{{date}}")
        #expect(response["provenance"]?["options"]?["date"] == "2026-06-30")
    }

    @Test func saysInABatchRequestWhereTheTemplateIsWrong() throws {
        var session = SessionTests.session()
        let line = #"{"operation": "minutes", "use": "base", "options": {"template": "a\n {{tis}}"}}"#
        let problem = try SessionTests.onlyProblem(try SessionTests.answer(&session, line))
        #expect(problem["code"] == "unknown-placeholder")
        #expect(problem["pointer"] == "/options/template")
        #expect(problem["line"] == 2 && problem["column"] == 2)
        #expect(problem["suggestion"] == "ties")
        let date = #"{"operation": "minutes", "use": "base", "options": {"date": "2026-02-30"}}"#
        let wrong = try SessionTests.onlyProblem(try SessionTests.answer(&session, date))
        #expect(wrong["code"] == "invalid-date" && wrong["pointer"] == "/options/date")
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
