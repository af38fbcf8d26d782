import Foundation
import TestSupport
import Testing

@testable import PartnerMatch

@Suite("Page on the assessors")
struct AssessorPageTests {
    private static func sample() throws -> Dossier {
        let files = try Repository.dossierFiles("Samples/example-call")
        return try #require(Dossier.read(.folder(name: "example-call", files: files)).dossier)
    }

    private static func dossiers() throws -> [Dossier] {
        var divided = DossierBuilder(weights: ["1"], seats: [1])
        divided.apply("molendorp", ["5"], [nil], ["7"])
        divided.apply("heikant", [nil], ["4"], [nil])
        var empty = try RankingFixture.dossier()
        empty.assessors = []
        empty.sheets = []
        return [
            try sample(), try RankingFixture.dossier(), try RankingFixture.dossier(decisions: RankingFixture.settled),
            try RankingFixture.dossier(weights: nil), try RankingFixture.dossier(isScored: false), divided.dossier(),
            empty,
        ]
    }

    private func page(_ dossier: Dossier, _ language: Language) -> Page {
        let ranking = dossier.ranking()
        return dossier.assessorPage(dossier.assessorReport(ranking), ranking, language: language)
    }

    private func flat(_ dossier: Dossier, _ language: Language) -> String {
        RankingFixture.plainSpaces(
            RankingFixture.plainText(page(dossier, language).blocks).joined(separator: "\n"))
    }

    @Test(arguments: Language.allCases) func fitsEightyColumns(_ language: Language) throws {
        for dossier in try Self.dossiers() {
            let text = TextRenderer().render(page(dossier, language))
            for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test(arguments: Language.allCases) func showsNoIdsOfOthersAndNoBlame(_ language: Language) throws {
        for dossier in try Self.dossiers() {
            let text = flat(dossier, language).lowercased()
            for word in [
                "zz-", "optional(", "nan", "inf ", "bias", "outlier", "slecht", "mauvais", "wrong", "unreliable",
            ] {
                #expect(!text.contains(word), "\(word) in \(text)")
            }
            for case .table(let table) in page(dossier, language).blocks {
                #expect(table.rows.allSatisfy { $0.tone == .plain || $0.tone == .attention })
            }
        }
    }

    @Test func saysTheSameInThreeLanguages() throws {
        for dossier in try Self.dossiers() {
            let pages = Language.allCases.map { page(dossier, $0) }
            try #require(Set(pages.map(\.blocks.count)).count == 1)
            for index in pages[0].blocks.indices {
                let texts = pages.map { RankingFixture.plainText([$0.blocks[index]]) }
                #expect(Set(texts.map(\.count)).count == 1)
                #expect(Set(texts).count == 3)
            }
        }
    }

    @Test func tellsWhatIsToDoAndWhatRestsOnWhom() throws {
        let text = flat(try RankingFixture.dossier(), .english)
        #expect(text.contains("Hagebeke: recusal of assessor a2. Reason: Works there."))
        #expect(text.contains("a3: score sheet needed for Rietvoorde and Hagebeke"))
        #expect(text.contains("Without the score sheets of assessor a1: "))
    }

    @Test func signsWhoGivesMore() {
        let texts = Texts(.dutch)
        #expect([2.54, -2.54, 0.04, -0.04].map { texts.gives(strictness: $0) } == ["−2,5", "+2,5", "0", "0"])
    }

    @Test func saysThatEachAloneChangesNothing() {
        for language in Language.allCases {
            let texts = Texts(language)
            #expect(texts.nothingChangesWithout(["a1"]) != texts.nothingChangesWithout(["a1", "a2"]))
        }
        #expect(
            Texts(.english).nothingChangesWithout(["a1", "a2"])
                == "Without the score sheets of any one of them every decision stays the same: a1 and a2.")
    }

    @Test func countsCloseNeighboursWhereThereAreMany() throws {
        var builder = DossierBuilder(weights: ["1"], seats: [3], scale: ("0", "100", "1"))
        for number in 0..<30 {
            builder.apply("m\(10 + number)", ["\(70 - number)"], ["\(number % 2 == 0 ? 60 - number : 80 - number)"])
        }
        let text = flat(builder.dossier(), .english)
        #expect(text.contains(" more pairs of neighbours in the ranking are that close."))
        #expect(text.contains("Their decisions differ."))
    }

    @Test func namesTheGroupsOfADividedPanel() throws {
        let text = flat(try Self.dossiers()[5], .english)
        #expect(text.contains("a0 and a2: 1 municipality"))
        #expect(text.contains("a1: 1 municipality"))
    }

    @Test func writesEveryPartAsJSONWithIds() throws {
        for dossier in try Self.dossiers() {
            let report = dossier.assessorReport(dossier.ranking())
            let value = AssessorReportWriter(dossier, report).value()
            let written = try JSONValue.parse(String(decoding: JSONWriter.compact(value), as: UTF8.self))
            let ids = dossier.applicants.map(\.id)
            #expect(applicants(in: written).allSatisfy { ids.contains($0) })
            guard case .array(let assessors) = value["assessors"] else {
                Issue.record("no assessors")
                continue
            }
            #expect(assessors.compactMap { $0["assessor"] } == dossier.assessors.map { .string($0.id) })
            #expect((value["bases"] == .null) == (dossier.ranking().status == .weightsNotSet))
            #expect((value["normalisedRanks"] == .null) == (report.normalisedRanks == nil))
        }
        let dossier = try Self.dossiers()[5]
        let value = AssessorReportWriter(dossier, dossier.assessorReport(dossier.ranking())).value()
        #expect(value["comparison"]?["status"] == "divided")
        #expect(
            value["comparison"]?["blocks"] == [
                ["assessors": ["a0", "a2"], "applicants": ["molendorp"]],
                ["assessors": ["a1"], "applicants": ["heikant"]],
            ])
    }

    /// Every id under a key that names an applicant.
    private func applicants(in value: JSONValue) -> [String] {
        switch value {
        case .array(let elements): return elements.flatMap { applicants(in: $0) }
        case .object(let members):
            return members.flatMap { member -> [String] in
                if ["applicant", "ahead", "behind"].contains(member.key), case .string(let id) = member.value {
                    return [id]
                }
                return applicants(in: member.value)
            }
        case .null, .boolean, .number, .string: return []
        }
    }
}
