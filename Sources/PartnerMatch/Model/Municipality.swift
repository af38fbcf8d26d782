/// An applicant or a partner as its file describes it. Nil means unknown, which is never zero, no or none.
package struct Municipality: Sendable {
    package enum Level: String, CaseIterable, Sendable {
        case municipality, commune, district, province

        /// A Beninese commune governs at the level of a Flemish municipality; a Rwandan district does not.
        package var tier: Int {
            switch self {
            case .municipality, .commune: 0
            case .district: 1
            case .province: 2
            }
        }
    }
    package enum Aim: String, CaseIterable, Sendable { case reciprocal, assistance }

    package var id: String
    package var name: String
    package var country: String?
    package var level: Level?
    package var population: Int64?
    package var region: String?
    package var receivedAt: CalendarDate?
    /// Indices of the call's tracks in order of preference; nil for partners and where unknown.
    package var tracks: [Int]?
    package var preselection: Preselection?
    package var languages: [String: LanguageLevel]?
    package var remedies: [(subject: String, text: LocalisedText)]
    package var digitalReadiness: DecimalNumber?
    package var facts: [String: Bool]
    /// By criterion index.
    package var commitments: [Int: Bool]
    package var links: [Link]?
    package var team: [TeamMember]?
    package var elections: [CalendarDate]?
    package var aim: Aim?
    package var demands: [Demand]?
    package var offers: [Offer]?
    package var history: [HistoryEntry]
    /// Of a partner: by position in the grid of its track.
    package var gridCommitments: [Int: Bool] = [:]
    /// What helps and what hinders it; counted nowhere.
    package var factors: FactorLists?
    /// One per project that it looked at; counted nowhere.
    package var swot: [SwotAnalysis]?
    /// When it can travel or receive, and at no other time; nil where it does not tell.
    package var availability: [CalendarPeriod]?
    /// When it can do neither, whatever else it tells.
    package var unavailable: [CalendarPeriod] = []
}

/// Levels of the Common European Framework of Reference for Languages.
package enum LanguageLevel: String, CaseIterable, Comparable, Sendable {
    case a1 = "A1"
    case a2 = "A2"
    case b1 = "B1"
    case b2 = "B2"
    case c1 = "C1"
    case c2 = "C2"

    /// 1 for A1 to 6 for C2.
    package var grade: Int {
        switch self {
        case .a1: 1
        case .a2: 2
        case .b1: 3
        case .b2: 4
        case .c1: 5
        case .c2: 6
        }
    }

    package static func < (left: LanguageLevel, right: LanguageLevel) -> Bool { left.grade < right.grade }
}

/// What the umbrella association decided about a partner beforehand.
package struct Preselection: Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case preselected, reserve
        case notRetained = "not-retained"
        case pending
    }
    package var status: Status?
    package var by: String?
    package var date: CalendarDate?
    package var reason: LocalisedText?
}

/// Somebody who will carry the partnership; a role, never a name.
package struct TeamMember: Sendable {
    package enum Role: String, CaseIterable, Sendable { case technical, political, management, coordination }
    package var role: Role?
    package var service: String?
    package var mandate: Bool?
    package var hoursPerMonth: DecimalNumber?
    package var substitute: Bool?
    package var southExperience: Bool?
}

/// Something that happened afterwards, told as history and used by no calculation.
package struct HistoryEntry: Sendable {
    package var text: LocalisedText
    package var with: String?
    package var date: String?
    package var source: String?
}
