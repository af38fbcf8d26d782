import Testing

@testable import PartnerMatch

/// Whose proposal is told to whom, and what a partner is told.
@Suite struct OwnProposalTests {
    private static func problem(_ dossier: Dossier, _ ids: [String], _ audience: Audience) -> Problem? {
        do throws(Problem) {
            _ = try dossier.answer(.explain, OperationOptions(language: .english, of: ids, audience: audience))
            return nil
        } catch {
            return error
        }
    }

    @Test func tellsAPairToItsOwnTwoOnly() throws {
        let dossier = try ApplicantFeedbackTests.sample()
        #expect(Self.problem(dossier, ["molendorp", "dohouezin"], .applicant) == nil)
        #expect(Self.problem(dossier, ["dohouezin", "molendorp"], .applicant) == nil)
        #expect(Self.problem(dossier, ["molendorp", "dohouezin"], .partner) == nil)
        // Another partner, another applicant, a proposal that is not told yet, and nobody: one and the same refusal.
        for other in ["tokandji", "waterakker", "gashongora", "nobody"] {
            let problem = try #require(Self.problem(dossier, ["molendorp", other], .applicant))
            #expect(problem.code == .notOwnProposal && problem.found == "\"\(other)\"")
            #expect(problem.suggestion == nil && problem.expected == nil)
        }
        #expect(Self.problem(dossier, ["sint-goorik", "gashongora"], .applicant)?.code == .notOwnProposal)
        #expect(Self.problem(dossier, ["gashongora", "sint-goorik"], .partner)?.code == .notOwnProposal)
        #expect(Self.problem(dossier, ["dohouezin", "waterakker"], .partner)?.code == .notOwnProposal)
    }

    /// Nobody learns from a slip of the pen who else is in the dossier.
    @Test func suggestsNoNames() throws {
        let dossier = try ApplicantFeedbackTests.sample()
        #expect(Self.problem(dossier, ["molendrop"], .panel)?.suggestion == "molendorp")
        let refusals = [(["molendrop"], Audience.applicant), (["dohouezin"], .applicant), (["molendorp"], .partner)]
        for (ids, audience) in refusals {
            let problem = try #require(Self.problem(dossier, ids, audience))
            #expect(problem.code == .unknownMunicipality && problem.suggestion == nil)
            #expect(problem.expected == .existing(audience == .applicant ? .applicant : .partner))
        }
        #expect(Self.problem(dossier, [], .applicant)?.code == .missingKey)
        #expect(Self.problem(dossier, ["a", "b", "c"], .applicant)?.code == .outOfRange)
    }

    @Test func keepsAProposalUntilItMayBeKnown() throws {
        var dossier = try ApplicantFeedbackTests.sample()
        func isTold(_ id: String) throws -> Bool { try ApplicantFeedbackTests.feedback(dossier, id).proposal != nil }
        // RALGA has not signed off: Rwanda's pairs are the umbrella associations' own until the two are asked.
        #expect(try isTold("molendorp") && !isTold("sint-goorik"))
        let north = try #require(dossier.applicants.firstIndex { $0.id == "sint-goorik" })
        let south = try #require(dossier.partners.firstIndex { $0.id == "gashongora" })
        dossier.decisions.consents = [
            .init(applicant: north, partner: south, north: .pending, south: .pending, deadline: nil)
        ]
        #expect(try isTold("sint-goorik"))
        dossier.decisions.signOffs = []
        #expect(try !isTold("molendorp"))
        // A seat that is not certain makes a provisional pair.
        let rwanda = try #require(dossier.call.tracks.firstIndex { $0.id == "rwanda" })
        dossier.decisions.signOffs = [.init(umbrella: "RALGA", track: rwanda, date: nil)]
        #expect(try !isTold("elzenrode") && isTold("waterakker"))
    }

    @Test func tellsNoStrengthNoScoreAndNoRisk() throws {
        var dossier = try ApplicantFeedbackTests.sample()
        dossier.call.notices = []
        for audience in [Audience.applicant, .partner] {
            for text in try ApplicantFeedbackTests.everything(dossier, ["molendorp", "dohouezin"], audience) {
                for word in ["%", "score", "strength", "flags", "aandachtspunt", "S004"] {
                    #expect(!text.lowercased().contains(word), "\(word): \(text)")
                }
            }
        }
    }

    /// The two pages of a pair differ in whose they are, and each tells the reader's own questions first.
    @Test func saysWhoReads() throws {
        let dossier = try ApplicantFeedbackTests.sample()
        let north = try ApplicantFeedbackTests.everything(dossier, ["molendorp", "dohouezin"], .applicant)
        let south = try ApplicantFeedbackTests.everything(dossier, ["molendorp", "dohouezin"], .partner)
        #expect(north[6].contains("Explanation for Molendorp of its own proposed pair."))
        #expect(south[6].contains("Explanation for Dohouèzin of its own proposed pair."))
        #expect(north[1].contains(#""reader": "molendorp""#) && south[1].contains(#""reader": "dohouezin""#))
        let first = north[6].split(separator: "\n").first { $0.hasPrefix("What ") }
        #expect(first == "What Molendorp can learn from Dohouèzin")
        // The order of the ids does not matter for who reads; only the provenance tells how it was asked.
        let turned = try ApplicantFeedbackTests.everything(dossier, ["dohouezin", "molendorp"], .applicant)
        #expect(turned[6] == north[6] && turned[8] == north[8])
    }

    @Test func tellsAPartnerItsOwnPreselectionAndNothingElse() throws {
        let dossier = try ApplicantFeedbackTests.sample()
        let plan = Study(dossier).plans().plan
        for (index, reader) in dossier.partners.enumerated() {
            let languages = [Language.allCases[index % 3]]
            let texts = try ApplicantFeedbackTests.everything(dossier, [reader.id], .partner, languages)
            let isTold = texts[1].contains(#""proposal": {"#)
            let own =
                isTold ? plan.pairs.first { $0.partner == index }.map { dossier.applicants[$0.applicant].id } : nil
            let others = (dossier.applicants + dossier.partners).filter { $0.id != reader.id && $0.id != own }
            try ApplicantFeedbackTests.expectNone(of: others, dossier.assessors, in: texts)
        }
        let reserve = try ApplicantFeedbackTests.everything(dossier, ["natikoura"], .partner, [.french])
        let page = RankingFixture.plainSpaces(reserve[0])
        #expect(page.contains("L'ANCB a placé Natikoura") && page.contains("Motif : Bonne candidature"), "\(page)")
    }

    @Test func leavesOutAReasonThatNamesOthers() throws {
        var dossier = try ApplicantFeedbackTests.sample()
        let partner = try #require(dossier.partners.firstIndex { $0.id == "natikoura" })
        func page(_ reason: String) throws -> String {
            dossier.partners[partner].preselection?.reason = LocalisedText(nl: "Goed.", fr: reason, en: nil)
            return try ApplicantFeedbackTests.everything(dossier, ["natikoura"], .partner, [.french]).joined()
        }
        #expect(try page("Natikoura est loin.").contains("Natikoura est loin."))
        #expect(try page("Sinwénaville est loin.").contains("Sinwénaville est loin."))
        for reason in ["Après SINWÉNA.", "Molendorp attend.", "Selon a1, trop loin.", "(agbokoun)"] {
            let text = try page(reason)
            #expect(!text.contains(reason) && text.contains("L'ANCB en communique le motif séparément."), "\(reason)")
            #expect(text.contains(#""isReasonWithheld": true"#))
        }
    }
}
