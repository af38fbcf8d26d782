import Testing

@testable import PartnerMatch

@Suite struct RiskFlagTests {
    private func flags(_ spoil: (inout Dossier) -> Void) -> [PairFlag] {
        var dossier = MatchingFixture.pair()
        spoil(&dossier)
        return dossier.pairDetail(applicant: 0, partner: 0).flags
    }

    private func codes(_ side: Side?, _ spoil: (inout Dossier) -> Void) -> [PairFlag.Code] {
        flags(spoil).filter { $0.side == side }.map(\.code)
    }

    @Test func staysSilentWhereNothingIsARisk() {
        #expect(flags { _ in }.isEmpty)
    }

    @Test func looksAtTheTeam() {
        let alone = TeamMember(
            role: .management, service: nil, mandate: false, hoursPerMonth: nil, substitute: false,
            southExperience: false)
        #expect(
            codes(.north) { $0.applicants[0].team = [alone] } == [
                .onePersonOnly, .noSubstitute, .noMandate, .noTechnicalProfile, .noPoliticalProfile,
                .noSouthernExperience,
            ])
        #expect(
            codes(.south) { $0.partners[0].team = [alone, alone] } == [
                .noSubstitute, .noMandate, .noTechnicalProfile, .noPoliticalProfile,
            ])
        #expect(codes(.south) { $0.partners[0].team = [] } == [.onePersonOnly])
        #expect(codes(.south) { $0.partners[0].team = nil } == [.unknown([.team])])
        #expect(
            codes(.north) {
                let untold = TeamMember(
                    role: nil, service: nil, mandate: nil, hoursPerMonth: nil, substitute: nil, southExperience: nil)
                $0.applicants[0].team = [alone, untold]
            } == [.unknown([.substitute, .mandate, .roles, .southernExperience])])
    }

    @Test func looksAtPolitics() throws {
        let inside = try #require(CalendarDate("2024-10-13"))
        let outside = try #require(CalendarDate("2026-01-01"))
        #expect(
            codes(.north) { $0.applicants[0].elections = [outside, inside] } == [.electionInPeriod(inside)])
        #expect(
            codes(.south) {
                $0.partners[0].elections = [outside, inside]
                $0.call.periodEnd = nil
            } == [.unknown([.elections])])
        #expect(codes(.north) { $0.applicants[0].facts = ["college-decision": false] } == [.noCollegeDecision])
        #expect(codes(.north) { $0.applicants[0].facts = [:] } == [.unknown([.collegeDecision])])
        #expect(codes(.south) { $0.partners[0].facts = ["college-decision": false] } == [.noCollegeDecision])
        #expect(codes(.south) { $0.partners[0].aim = .assistance } == [.aimIsAssistance])
        #expect(codes(nil) { $0.partners[0].level = .district } == [.levelDiffers])
    }

    @Test func looksAtDemandsAndOffers() {
        #expect(codes(.south) { $0.partners[0].offers = [] } == [.nothingToOffer])
        #expect(
            codes(.north) { $0.applicants[0].demands?[0].backing = .contested }
                == [.demandWithoutBacking(demand: 0, backing: .contested)])
        #expect(
            codes(.south) { $0.partners[0].demands?[0].backing = Demand.Backing.none }
                == [.demandWithoutBacking(demand: 0, backing: .none)])
        #expect(codes(.south) { $0.partners[0].demands?[0].backing = nil } == [.unknown([.backing])])
        #expect(
            codes(.north) {
                $0.applicants[0].demands?[0].themes = [MatchingFixture.councils, MatchingFixture.accusations]
            } == [.sensitiveTheme(theme: MatchingFixture.accusations)])
        #expect(
            codes(.south) {
                $0.partners[0].offers = [.of("a", [MatchingFixture.markets]), .of("b", [MatchingFixture.councils])]
            } == [.unratedOffers([1]), .unbackedOffers([1])])
        #expect(
            codes(.north) { $0.call.tracks[0].scope.goals = [8] } == [.demandOutOfScope(demand: 0)])
    }

    @Test func looksAtLanguageAndConnection() {
        #expect(
            codes(.north) { $0.applicants[0].languages = ["fr": .a2] } == [.lowLanguage(language: "fr", level: .a2)])
        #expect(codes(.north) { $0.applicants[0].languages = ["nl": .c2] } == [.unknown([.language])])
        #expect(
            codes(.north) {
                $0.applicants[0].languages = nil
                $0.call.matching.minimumLanguage = .b1
            } == [.unknown([.languageMinimum, .language])])
        #expect(
            codes(nil) {
                $0.call.matching.minimumLanguage = .c1
                $0.partners[0].remedies = [("language", LocalisedText("an interpreter"))]
            } == [.languageRemedied])
        #expect(codes(nil) { $0.call.matching.minimumLanguage = .c1 } == [])
        #expect(codes(.south) { $0.partners[0].digitalReadiness = DecimalNumber("0.49") } == [.weakInternet])
        #expect(codes(.south) { $0.partners[0].digitalReadiness = DecimalNumber("0.5") } == [])
    }

    @Test func gathersWhatTheFileDoesNotTellInOneFlag() {
        #expect(
            codes(.south) {
                $0.partners[0] = .expert("south", demands: [], offers: [])
                $0.partners[0].country = "BJ"
                $0.call.tracks[0].eligiblePartners = [.fact("hub", is: true), .fact("member", is: true)]
                $0.call.matching.excludedLinks = [LinkPattern(kind: .twinning)]
            } == [
                .nothingToOffer,
                .unknown([
                    .preselection, .eligibility, .excludedLink, .language, .digitalReadiness, .level, .population,
                    .team, .elections, .aim,
                ]),
            ])
        #expect(codes(.north) { $0.applicants[0].tracks = nil } == [.unknown([.tracks])])
        #expect(codes(.south) { $0.partners[0].preselection?.status = .pending } == [.preselectionPending])
        #expect(
            codes(.south) {
                $0.decisions.consents = [
                    .init(applicant: 0, partner: 0, north: .yes, south: .pending, deadline: nil)
                ]
            } == [.consentPending])
    }

    @Test func namesTheSourceOfEveryLesson() {
        let all = flags {
            $0.applicants[0].team = []
            $0.applicants[0].aim = .assistance
            $0.partners[0].level = .district
            $0.partners[0].offers = []
            $0.partners[0].digitalReadiness = DecimalNumber(0)
        }
        #expect(
            all.map { $0.name + " " + ($0.source ?? "") } == [
                "level-differs S004 §3.3, §5.1", "one-person-only S004 §5.1", "aim-is-assistance S004 §5.1, §7.1",
                "nothing-to-offer S004 §5.1, §7.1", "weak-internet S004 §4.3, §5.2.1",
            ])
    }
}
