import TestSupport
import Testing

@testable import PartnerMatch

/// The pilot's table as the final report tells it: who answered whom with what (report 2024-2025 §6.1–§6.4).
@Suite struct PilotExpertiseTests {
    private static let dossier = try? Dossier.read(
        .folder(name: "pilot-2024", files: Repository.dossierFiles("Samples/pilot-2024"))
    ).dossier

    private struct Told: Sendable {
        let question: String
        let asker: String
        let answerer: String
        /// The offers that the report names for it.
        let offers: [String]
    }

    /// Final questions with the offers that answered them.
    private static let told = [
        Told(question: "ouinhi-f1", asker: "ouinhi", answerer: "laarne", offers: ["laarne-o1", "laarne-o2"]),
        Told(question: "ouinhi-f2", asker: "ouinhi", answerer: "laarne", offers: ["laarne-o3"]),
        Told(question: "laarne-f1", asker: "laarne", answerer: "ouinhi", offers: ["ouinhi-o1", "ouinhi-o2"]),
        Told(
            question: "cove-f1", asker: "cove", answerer: "sint-truiden",
            offers: ["sint-truiden-o2", "sint-truiden-o3"]
        ),
        Told(question: "sint-truiden-f2", asker: "sint-truiden", answerer: "cove", offers: ["cove-o1"]),
    ]

    @Test func findsTheAnswersThatTheReportTells() throws {
        let dossier = try #require(Self.dossier)
        let table = dossier.expertiseTable(.call)
        for told in Self.told {
            let all = dossier.applicants + dossier.partners
            let asker = try #require(all.first { $0.id == told.asker })
            let side: Side = dossier.applicants.contains { $0.id == told.asker } ? .north : .south
            let others = side == .north ? dossier.partners : dossier.applicants
            let index = try #require(asker.demands?.firstIndex { $0.id == told.question })
            let own = (side == .north ? dossier.applicants : dossier.partners).firstIndex { $0.id == told.asker }
            let question = try #require(
                table.questions.first { $0.side == side && $0.municipality == own && $0.place.demand == index })
            #expect(question.standing == .covered, "\(told.question)")
            let answer = try #require(question.answers.first { others[$0.teacher].id == told.answerer })
            #expect(answer.counts && answer.isCovering)
            let offer = try #require(answer.offer.flatMap { others[answer.teacher].offers?[$0] })
            #expect(told.offers.contains(offer.id), "\(told.question): \(offer.id)")
            #expect(offer.level == nil)
        }
    }

    /// Nobody recorded what Schoten, Lalo and the Rwandan districts could teach: that is asked, and not taken for nothing.
    @Test func asksWhoseOffersNobodyRecorded() throws {
        let dossier = try #require(Self.dossier)
        let table = dossier.expertiseTable(.call)
        let names = table.asks.map { ($0.side == .north ? dossier.applicants : dossier.partners)[$0.municipality].id }
        #expect(names.contains("schoten") && names.contains("lalo"))
        for question in table.questions where question.standing.isUncovered { #expect(question.unknown > 0) }
        let text = dossier.expertisePage(table, language: .english)
        let page = TextRenderer().render(text)
        #expect(page.contains("Offers not known yet"))
    }

    /// Nobody offered anything on the marketing of local products in so many words; the report says that Ouinhi's
    /// councils helped Laarne (§6.3), and the table keeps that apart from an answer.
    @Test func keepsTheNearestApartFromAnAnswer() throws {
        let dossier = try #require(Self.dossier)
        let laarne = try #require(dossier.applicants.firstIndex { $0.id == "laarne" })
        let table = dossier.expertiseTable(.municipality(.north, laarne))
        let question = try #require(
            table.questions.first { dossier.applicants[laarne].demands?[$0.place.demand].id == "laarne-f2" })
        #expect(question.standing == .partly || question.standing == .nobody)
        #expect(question.covering == 0)
    }
}
