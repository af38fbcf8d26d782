import Testing

@testable import PartnerMatch

/// Every risk of design §6 with a pair of which it holds, one of which it does not, and one of which nobody knows; with
/// the lesson it comes from (facts §11), and what helps.
@Suite("Every risk, three-valued")
struct RiskFlagTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var side: Side?
        var source: String
        /// What its file does not tell while the risk is unknown; nil where nothing about it can be unknown.
        var subject: UnknownSubject?
        var yes: @Sendable (inout Dossier) -> Void
        var no: @Sendable (inout Dossier) -> Void = { _ in }
        var unknown: @Sendable (inout Dossier) -> Void = { _ in }

        var testDescription: String { name + " " + (side?.rawValue ?? "both") }
    }

    private static func change(_ side: Side, _ body: @escaping @Sendable (inout Municipality) -> Void)
        -> @Sendable (inout Dossier) -> Void
    {
        { dossier in
            if side == .north { body(&dossier.applicants[0]) } else { body(&dossier.partners[0]) }
        }
    }

    private static func member(
        role: TeamMember.Role? = .technical, mandate: Bool? = true, substitute: Bool? = true, south: Bool? = true
    ) -> TeamMember {
        TeamMember(
            role: role, service: nil, mandate: mandate, hoursPerMonth: nil, substitute: substitute,
            southExperience: south)
    }

    private static func team(_ members: TeamMember...) -> @Sendable (inout Municipality) -> Void {
        { $0.team = members }
    }

    private static let day = CalendarDate("2024-10-13")

    static let rows: [Row] =
        Side.allCases.flatMap { side -> [Row] in
            [
                Row(
                    name: "one-person-only", side: side, source: "S004 §5.1", subject: .team,
                    yes: change(side, team(member())), no: change(side, team(member(), member(role: .political))),
                    unknown: change(side) { $0.team = nil }),
                Row(
                    name: "no-substitute", side: side, source: "S004 §5.1", subject: .substitute,
                    yes: change(side, team(member(substitute: false), member(role: .political, substitute: false))),
                    no: change(side, team(member(), member(role: .political, substitute: nil))),
                    unknown: change(side, team(member(substitute: false), member(role: .political, substitute: nil)))),
                Row(
                    name: "no-mandate", side: side, source: "S004 §5.2.1, §7.4", subject: .mandate,
                    yes: change(side, team(member(mandate: false), member(role: .political, mandate: false))),
                    no: change(side, team(member(), member(role: .political, mandate: nil))),
                    unknown: change(side, team(member(mandate: nil), member(role: .political, mandate: false)))),
                Row(
                    name: "no-technical-profile", side: side, source: "S004 §5.1, §7.3", subject: .roles,
                    yes: change(side, team(member(role: .political), member(role: .political))),
                    no: change(side, team(member(), member(role: .political), member(role: nil))),
                    unknown: change(side, team(member(role: .political), member(role: nil)))),
                Row(
                    name: "no-political-profile", side: side, source: "S004 §5.1, §7.3", subject: .roles,
                    yes: change(side, team(member(), member())),
                    no: change(side, team(member(), member(role: .political), member(role: nil))),
                    unknown: change(side, team(member(), member(role: nil)))),
                Row(
                    name: "no-college-decision", side: side, source: "S004 §7.1",
                    // Only a Flemish municipality is sure to have a college that can be asked.
                    subject: side == .north ? .collegeDecision : nil,
                    yes: change(side) { $0.facts["college-decision"] = false },
                    no: change(side) { $0.facts["college-decision"] = true },
                    unknown: change(side) { $0.facts["college-decision"] = nil }),
                Row(
                    name: "election-in-period", side: side, source: "S004 §5.1, §7.2", subject: .elections,
                    yes: change(side) { $0.elections = [day].compactMap { $0 } },
                    no: change(side) {
                        $0.elections = [CalendarDate("2023-12-31"), CalendarDate("2026-01-01")].compactMap { $0 }
                    },
                    unknown: change(side) { $0.elections = nil }),
                Row(
                    name: "aim-is-assistance", side: side, source: "S004 §5.1, §7.1", subject: .aim,
                    yes: change(side) { $0.aim = .assistance }, no: change(side) { $0.aim = .reciprocal },
                    unknown: change(side) { $0.aim = nil }),
                Row(
                    name: "weak-internet", side: side, source: "S004 §4.3, §5.2.1", subject: .digitalReadiness,
                    yes: change(side) { $0.digitalReadiness = DecimalNumber("0.49") },
                    no: change(side) { $0.digitalReadiness = DecimalNumber("0.5") },
                    unknown: change(side) { $0.digitalReadiness = nil }),
                Row(
                    name: "low-language", side: side, source: "S004 §5.2.1, §7.4", subject: .language,
                    yes: change(side) { $0.languages = ["fr": .a2] }, no: change(side) { $0.languages = ["fr": .b1] },
                    unknown: change(side) { $0.languages = ["de": .a1] }),
                Row(
                    name: "demand-without-backing", side: side, source: "S004 §6.4", subject: .backing,
                    yes: change(side) { $0.demands?[0].backing = .contested },
                    no: change(side) { $0.demands?[0].backing = .administration },
                    unknown: change(side) { $0.demands?[0].backing = nil }),
                Row(
                    name: "sensitive-theme", side: side, source: "S004 §6.3", subject: nil,
                    yes: change(side) { $0.demands?[0].themes.append(MatchingFixture.accusations) }),
                Row(
                    name: "demand-out-of-scope", side: side, source: "S003 §3.2, S004 §5.1", subject: nil,
                    yes: { $0.call.tracks[0].scope.goals = [17] },
                    no: { $0.call.tracks[0].scope.goals = [8, 16] }),
            ]
        } + [
            Row(
                name: "no-southern-experience", side: .north, source: "S004 §7.4", subject: .southernExperience,
                yes: change(.north, team(member(south: false), member(role: .political, south: false))),
                no: change(.north, team(member(), member(role: .political, south: nil))),
                unknown: change(.north, team(member(south: nil), member(role: .political, south: false)))),
            Row(
                name: "level-differs", side: nil, source: "S004 §3.3, §5.1", subject: .level,
                yes: change(.south) { $0.level = .district }, no: change(.south) { $0.level = .commune },
                unknown: change(.south) { $0.level = nil }),
        ]

    private func flags(_ change: (inout Dossier) -> Void) -> (Dossier, [PairFlag]) {
        var dossier = MatchingFixture.pair()
        change(&dossier)
        return (dossier, dossier.pairDetail(applicant: 0, partner: 0).flags)
    }

    private func unknowns(_ flags: [PairFlag]) -> [UnknownSubject] {
        flags.flatMap { flag -> [UnknownSubject] in
            if case .unknown(let subjects) = flag.code { subjects } else { [] }
        }
    }

    @Test(arguments: rows)
    func `is there when it holds, and only then`(_ row: Row) throws {
        let (_, yes) = flags(row.yes)
        let found = yes.filter { $0.name == row.name && $0.side == row.side }
        #expect(found.count == 1 && found[0].source == row.source)
        let (_, no) = flags(row.no)
        #expect(!no.contains { $0.name == row.name })
        let (_, unknown) = flags(row.unknown)
        #expect(!unknown.contains { $0.name == row.name })
        guard let subject = row.subject else { return }
        #expect(unknowns(unknown).contains(subject))
        #expect(!unknowns(yes).contains(subject) && !unknowns(no).contains(subject))
    }

    @Test(arguments: rows)
    func `comes with its source and what helps, in three languages`(_ row: Row) throws {
        let (dossier, yes) = flags(row.yes)
        let flag = try #require(yes.first { $0.name == row.name && $0.side == row.side })
        var texts: [String] = []
        for language in Language.allCases {
            let own = MatchingTexts(dossier, language)
            let text = own.risk(flag, applicant: 0, partner: 0, withRemedy: true)
            #expect(text.contains(own.source(row.source)))
            texts.append(try #require(own.remedy(flag, applicant: 0, partner: 0)))
        }
        #expect(Set(texts).count == 3)
    }

    @Test(arguments: [UnknownSubject.allCases])
    func `asks for what is unknown, in three languages`(_ subjects: [UnknownSubject]) {
        let dossier = MatchingFixture.pair()
        for subject in subjects {
            let flag = PairFlag(.unknown([subject]), .north, source: nil)
            let texts = Language.allCases.map { MatchingTexts(dossier, $0).risk(flag, applicant: 0, partner: 0) }
            #expect(Set(texts).count == 3 && texts.allSatisfy { $0.contains("north: ") || $0.contains("north : ") })
        }
    }

    @Test func `nothing to offer is a declared none; unknown offers are asked for before any pair is made`() {
        for side in Side.allCases {
            let (_, none) = flags(Self.change(side) { $0.offers = [] })
            #expect(none.filter { $0.side == side }.map(\.code) == [.nothingToOffer])
            let (dossier, unknown) = flags(Self.change(side) { $0.offers = nil })
            #expect(!unknown.contains { $0.code == .nothingToOffer })
            let table = dossier.pairTable()
            #expect(table[0, 0].blocks == [.notAssessable(side)])
            #expect(table.notAssessable == [NotAssessable(side: side, municipality: 0, asks: [.offers])])
        }
    }

    @Test func `a side that knows no working language well is told so, whatever the other side knows`() {
        let (_, low) = flags {
            $0.applicants[0].languages = ["fr": .a1]
            $0.partners[0].languages = nil
        }
        #expect(low.contains { $0.code == .lowLanguage(language: "fr", level: .a1) && $0.side == .north })
        #expect(unknowns(low) == [.language])
        // English may be better.
        let (_, open) = flags {
            $0.call.tracks[0].workingLanguages = ["fr", "en"]
            $0.applicants[0].languages = ["fr": .a1]
            $0.partners[0].languages = nil
        }
        #expect(!open.contains { $0.name == "low-language" })
    }

    @Test func `a sensitive theme of a question counts where its sub-questions have other themes`() {
        let (_, found) = flags {
            $0.applicants[0].demands?[0].themes = [MatchingFixture.accusations]
            $0.applicants[0].demands?[0].subQuestions = [.about("s", [MatchingFixture.councils])]
        }
        #expect(found.map(\.code) == [.sensitiveTheme(theme: MatchingFixture.accusations)])
        let (_, version) = flags {
            $0.applicants[0].demands?[0].version = .final
            $0.applicants[0].demands?.append(.about("old", [MatchingFixture.accusations], version: .start))
        }
        #expect(version.isEmpty)
    }
}
