@testable import PartnerMatch

/// One applicant and one partner that fit and break no rule, to be spoiled one fact at a time.
enum MatchingFixture {
    static let taxonomy = Taxonomy.tree(
        [
            ("democracy", nil), ("participation", "democracy"), ("councils", "participation"), ("economy", nil),
            ("markets", "economy"), ("witchcraft", nil), ("accusations", "witchcraft"),
        ],
        targets: ["councils": ["16.7"], "markets": ["8.3"]], sensitive: [("witchcraft", "BJ")])
    static let councils = 2
    static let markets = 4
    static let accusations = 6

    static func track(_ id: String = "benin", country: String = "BJ", seats: Int = 2) -> Track {
        Track(
            id: id, label: nil, country: country, umbrella: nil, seats: seats, reserve: 0, workingLanguages: ["fr"],
            scope: Track.Scope(goals: [], themes: [], blocks: false), eligiblePartners: [])
    }

    static func call(_ tracks: [Track]) -> Call {
        Call(
            id: "call", title: nil, version: nil, opens: nil, closes: nil, periodStart: CalendarDate("2024-01-01"),
            periodEnd: CalendarDate("2025-12-31"), budget: nil, notices: [], tracks: tracks, criteria: [],
            tieBreak: [], assessment: .standard, matching: MatchingSettings())
    }

    static func dossier(_ applicants: [Municipality], _ partners: [Municipality], _ tracks: [Track]) -> Dossier {
        Dossier(
            call: call(tracks), taxonomy: taxonomy, weights: .none, applicants: applicants, partners: partners,
            assessors: [], sheets: [], decisions: PanelDecisions())
    }

    private static func team(_ side: Side) -> [TeamMember] {
        [
            TeamMember(
                role: .technical, service: "service", mandate: true, hoursPerMonth: DecimalNumber(8), substitute: true,
                southExperience: side == .north),
            TeamMember(
                role: .political, service: nil, mandate: false, hoursPerMonth: nil, substitute: false,
                southExperience: false),
        ]
    }

    /// Everything about it is known, and nothing is a risk.
    static func applicant(_ id: String = "north") -> Municipality {
        var result = Municipality.expert(
            id, demands: [Demand.about("q", [councils], .must)],
            offers: [.of("o", [markets], level: 8, service: "economy")])
        complete(&result, .north)
        result.country = "BE"
        result.tracks = [0]
        result.facts = ["college-decision": true]
        return result
    }

    /// Everything about it is known, and nothing is a risk.
    static func partner(_ id: String = "south", country: String = "BJ") -> Municipality {
        var result = Municipality.expert(
            id, demands: [Demand.about("q", [markets], .must)],
            offers: [.of("o", [councils], level: 6, service: "secretariat")])
        complete(&result, .south)
        result.country = country
        result.preselection = Preselection(status: .preselected, by: nil, date: nil, reason: nil)
        return result
    }

    private static func complete(_ municipality: inout Municipality, _ side: Side) {
        for index in (municipality.demands ?? []).indices { municipality.demands?[index].backing = .college }
        municipality.level = side == .north ? .municipality : .commune
        municipality.population = side == .north ? 10_000 : 40_000
        municipality.languages = ["fr": side == .north ? .b2 : .c2]
        municipality.digitalReadiness = DecimalNumber(side == .north ? "0.9" : "0.6")
        municipality.links = []
        municipality.team = team(side)
        municipality.elections = []
        municipality.aim = .reciprocal
    }

    static func pair() -> Dossier { dossier([applicant()], [partner()], [track()]) }
}

extension Dossier {
    var candidatesInIDOrder: [Candidate] { applicants.indices.map { Candidate(applicant: $0, tier: $0) } }
}
