import Testing

@testable import PartnerMatch

/// Every finding about a pair has its own words in each language.
@Suite struct PairTextsTests {
    private func inAll(_ dossier: Dossier, _ phrase: (MatchingTexts) -> String) -> [String] {
        Language.allCases.map { phrase(MatchingTexts(dossier, $0)) }
    }

    private func expectThree(_ phrases: [String], _ about: String) {
        #expect(Set(phrases).count == 3, "\(about): \(phrases)")
        #expect(phrases.allSatisfy { !$0.isEmpty && !$0.hasSuffix(" ") && !$0.contains("  ") }, "\(about): \(phrases)")
    }

    @Test func giveEveryReasonAgainstAPair() throws {
        let dossier = try #require(
            PlanPageFixture.dossier(
                call: #","matching":{"excludedLinks":[{"kind":"twinning"}],"minimumLanguage":"B1","minimumScore":40}"#))
        let blocks: [PairBlock] = [
            .notAssessable(.north), .noTrack, .trackNotApplied(track: 0), .partnerNotEligible(track: 0, condition: 0),
            .partnerInReserve, .partnerNotRetained, .fitBelowMinimum(.south), .mustCoverageBelowMinimum(.north),
            .languageBelowMinimum, .outOfScope(.south, track: 0), .forbidden, .consentRefused(.south),
            .withdrawn(.north),
            .excludedLink(.north, link: 0, pattern: 0), .scoreBelowMinimum,
            .partnerOutByGrid(track: 0, decision: .reserve), .partnerOutByGrid(track: 0, decision: .belowThreshold),
            .partnerOutByGrid(track: 0, decision: .incomplete),
        ]
        #expect(Set(blocks.map(\.code)).count == 17)
        for block in blocks {
            expectThree(inAll(dossier) { $0.reason(block, north: "Molendorp", south: "Ouéta") }, block.code)
            expectThree(
                inAll(dossier) { $0.reason(BlockCount(example: block, pairs: 2), for: .south, 0) }, block.code)
            expectThree(inAll(dossier) { $0.reasonInPair(block, applicant: 0, partner: 0) }, block.code)
        }
    }

    static let codes: [PairFlag.Code] = [
        .onePersonOnly, .noSubstitute, .noMandate, .noCollegeDecision, .aimIsAssistance, .nothingToOffer, .levelDiffers,
        .lowLanguage(language: "fr", level: .a2), .weakInternet, .sensitiveTheme(theme: 0), .noTechnicalProfile,
        .noPoliticalProfile, .noSouthernExperience, .demandWithoutBacking(demand: 0, backing: .contested),
        .demandWithoutBacking(demand: 0, backing: .none), .demandOutOfScope(demand: 0), .unratedOffers([0]),
        .unratedOffers([0, 1]), .unbackedOffers([0]), .unbackedOffers([0, 1]), .languageRemedied, .preselectionPending,
        .consentPending, .unknown(UnknownSubject.allCases), .unconfirmedThemes(demands: [0], offers: []),
        .unconfirmedThemes(demands: [], offers: [0]), .unconfirmedThemes(demands: [0, 1], offers: [0, 1]),
    ]

    @Test func giveEveryRiskWithItsRemedy() throws {
        let dossier = try #require(PlanPageFixture.dossier(call: #","matching":{"minimumLanguage":"B1"}"#))
        let election = PairFlag.Code.electionInPeriod(try #require(CalendarDate("2027-10-10")))
        let flags = (Self.codes + [election]).map { code in
            PairFlag(code, code == .levelDiffers || code == .languageRemedied ? nil : .north, source: "S004 §5.1")
        }
        #expect(Set(flags.map(\.name)).count == 23)
        for flag in flags {
            expectThree(inAll(dossier) { $0.risk(flag, applicant: 0, partner: 0) }, flag.name)
            expectThree(inAll(dossier) { $0.risk(flag, applicant: 0, partner: 0, withRemedy: true) }, flag.name)
            let remedies = Language.allCases.map {
                MatchingTexts(dossier, $0).remedy(flag, applicant: 0, partner: 0)
            }
            if flag.name == "unknown" {
                #expect(remedies == [nil, nil, nil])
            } else {
                expectThree(remedies.map { $0 ?? "" }, flag.name)
            }
        }
    }

    @Test func orderRisksWithoutTwoOfTheSameGravity() {
        let kinds = Set(Self.codes.map { PairFlag($0, nil, source: nil).name })
        #expect(Set(Self.codes.map(\.gravity)).count == kinds.count)
    }

    @Test func nameTheDocumentAndNotItsNumber() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let flag = PairFlag(.onePersonOnly, .north, source: "S004 §5.1, §7.1")
        let text = MatchingTexts(dossier, .dutch).risk(flag, applicant: 0, partner: 0, withRemedy: true)
        #expect(
            text
                == "Molendorp noemt minder dan twee mensen die het partnerschap dragen (les uit de piloot: eindrapport 2024-2025 "
                + "§5.1, §7.1). Wat helpt: een tweede persoon aanduiden.")
        expectThree(inAll(dossier) { $0.source("S003 §3.9") }, "S003")
    }

    @Test func sayWhatAFileDoesNotTell() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        for subject in UnknownSubject.allCases {
            expectThree(inAll(dossier) { $0.unknown(subject) }, subject.rawValue)
        }
        for missing in MissingExpertise.allCases {
            expectThree(Language.allCases.map { missing.question(in: $0) }, missing.rawValue)
        }
        for component in PairComponent.allCases {
            expectThree(inAll(dossier) { $0.component(component) }, component.rawValue)
        }
    }

    @Test func sayEveryConditionOfAPartnerRule() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let link = LinkPattern(kind: .twinning, with: nil, withRegion: "flanders", status: .active)
        let conditions: [Condition] = [
            .fact("programme-member", is: true), .fact("council-decision", is: false),
            .field(.population, .below(DecimalNumber(9))), .field(.region, .isOneOf(["a", "b"])),
            .field(.receivedAt, .isText("x")), .field(.digitalReadiness, .atLeast(DecimalNumber(1))),
            .link(link, exists: false), .link(link, exists: true), .not(.fact("briefing-attended", is: true)),
            .all([.fact("programme-member", is: true), .link(link, exists: false)]),
            .any([.fact("programme-member", is: true), .link(link, exists: false)]),
        ]
        for (index, condition) in conditions.enumerated() {
            expectThree(inAll(dossier) { $0.requirement(condition) }, "condition \(index)")
        }
        #expect(
            MatchingTexts(dossier, .dutch).requirement(.link(link, exists: false))
                == "geen actieve stedenband met Vlaanderen")
    }

    @Test(arguments: [
        ("de", "Laarne", "de Laarne"), ("de", "Agbota", "d'Agbota"), ("de", "Évry", "d'Évry"),
        ("que", "Izegem", "qu'Izegem"),
        ("de", "Ouéta", "de Ouéta"), ("de", "Ouwegem", "d'Ouwegem"), ("de", "Hasselt", "de Hasselt"),
        ("de", "la commune", "de la commune"),
    ]) func elideBeforeAVowel(_ word: String, _ name: String, _ expected: String) {
        #expect(FrenchElision.joined(word, name) == expected)
    }
}
