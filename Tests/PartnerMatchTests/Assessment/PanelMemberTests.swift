import Testing

@testable import PartnerMatch

/// The panel as the report on the assessors shows it: members, ties to applicants, places without one of them.
@Suite("Panel members")
struct PanelMemberTests {
    private func report(_ edits: (file: String, old: String, new: String)...) throws -> (Dossier, AssessorReport) {
        var texts: [String: [UInt8]] = [:]
        for edit in edits {
            let text = try #require(SmallDossier.files.first { $0.name == edit.file }?.text)
            texts[edit.file] = Array(try #require(text.replacingOnly(edit.old, with: edit.new)).utf8)
        }
        let dossier = try #require(Dossier.read(SmallDossier.source(changing: texts)).dossier)
        return (dossier, dossier.assessorReport(dossier.ranking()))
    }

    private func page(_ dossier: Dossier, _ report: AssessorReport, _ language: Language = .english) -> [String] {
        let page = dossier.assessorPage(report, dossier.ranking(), language: language)
        return RankingFixture.plainText(page.blocks).map(RankingFixture.plainSpaces)
    }

    private static let recusal =
        #"{"assessor": "a2", "municipality": "heikant", "recused": true, "reason": "Own municipality."}"#

    @Test(arguments: [
        (recusal, AssessorConflict.Status.recused, "has ties with Heikant and is recused"),
        (
            #"{"assessor": "a2", "municipality": "zandhoek", "scores": {"effort": 5}}"#, .noSheet,
            "has ties with Heikant and gave no points"
        ),
        (
            #"{"assessor": "a2", "municipality": "heikant", "scores": {"effort": 5}}"#, .scored,
            "has ties with Heikant and gave points all the same"
        ),
    ])
    func `ties to an applicant are shown with what came of them`(
        _ sheet: String, _ status: AssessorConflict.Status, _ sentence: String
    ) throws {
        let (dossier, report) = try report(("sheets", Self.recusal, sheet))
        #expect(report.assessors[0].conflicts.isEmpty)
        #expect(report.assessors[1].conflicts == [AssessorConflict(applicant: 0, status: status)])
        #expect(page(dossier, report).contains { $0.hasPrefix("a2: ") && $0.hasSuffix(sentence) })
        let value = AssessorReportWriter(dossier, report).value()["assessors"]
        guard case .array(let members)? = value else {
            Issue.record("no assessors")
            return
        }
        #expect(members[1]["conflicts"] == [["applicant": "heikant", "status": .string(status.rawValue)]])
        #expect(members[1]["municipality"] == "heikant")
        #expect(members[0]["role"] == "alderman")
        #expect(members[0]["mandate"] == .null)
    }

    @Test func `role, organisation and mandate are shown`() throws {
        let (dossier, report) = try report(
            (
                "assessors", #""role": "alderman", "mandate": ["scored"]"#,
                #""role": "alderman", "organisation": "Council", "mandate": ["scored"]"#
            ))
        let page = page(dossier, report)
        #expect(page.contains("a1: alderman; Council; scores all criteria"))
        #expect(page.contains("a2: scores “Openness” and “Effort”; has ties with Heikant and is recused"))
    }

    @Test func `the places without each of them are those of a ranking without their sheets`() {
        var dice = Dice(61)
        var changes = 0
        for _ in 0..<40 {
            var builder = DossierBuilder(weights: ["3", "1"], seats: [2], reserve: 1)
            for number in 0..<5 {
                builder.apply("m\(number)")
                builder.last.sheets = (0..<3).map { _ in (0..<2).map { _ in "\(dice.roll(11))" } }
            }
            let dossier = builder.dossier()
            let ranking = dossier.ranking()
            for record in dossier.assessorReport(ranking).assessors {
                var other = builder
                for index in other.applicants.indices {
                    other.applicants[index].sheets[record.assessor] = [nil, nil]
                }
                let without = other.dossier().ranking()
                for applicant in dossier.applicants.indices {
                    let told = record.placesWithout?.first { $0.applicant == applicant }?.place
                    let place = without.entry(of: applicant).rank
                    #expect(told ?? ranking.entry(of: applicant).rank == place)
                    if told != nil { changes += 1 }
                }
            }
        }
        #expect(changes > 100)
    }

    @Test func `says it in three languages`() {
        for status in AssessorConflict.Status.allCases {
            #expect(Set(Language.allCases.map { Texts($0).conflict("X", status) }).count == 3)
        }
        for criteria in ["", "X"] {
            #expect(Set(Language.allCases.map { Texts($0).mandate(criteria) }).count == 3)
        }
    }
}
