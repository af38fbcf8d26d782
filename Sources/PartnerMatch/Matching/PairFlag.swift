/// Something to know or to ask about a pair before it starts; it never moves a score (design §6, last point).
package struct PairFlag: Hashable, Sendable {
    package var code: Code
    /// Whose risk it is; nil for the pair as a whole.
    package var side: Side?
    /// Where the lesson stands, as in `S004 §5.1` (S003 conceptnota 2023, S004 report 2024-2025); nil where no
    /// lesson of the pilot stands behind it.
    package var source: String?

    package enum Code: Hashable, Sendable {
        /// Fewer than two people carry the partnership.
        case onePersonOnly
        /// Nobody on the team can replace another.
        case noSubstitute
        /// Nobody on the team has a mandate.
        case noMandate
        /// The college did not decide to take part.
        case noCollegeDecision
        /// An election falls inside the period of the call.
        case electionInPeriod(CalendarDate)
        /// Expects assistance and not reciprocal learning.
        case aimIsAssistance
        /// Declares that it has nothing to teach.
        case nothingToOffer
        /// The two govern at different levels.
        case levelDiffers
        /// The better-known common working language is below B1 on this side.
        case lowLanguage(language: String, level: LanguageLevel)
        /// Connection or equipment are weak: digital readiness below one half.
        case weakInternet
        /// A question or offer touches a theme that is sensitive in the partner's country: index into the themes.
        case sensitiveTheme(theme: Int)
        /// No technical profile on the team.
        case noTechnicalProfile
        /// No political profile on the team.
        case noPoliticalProfile
        /// Nobody on the northern team has worked in the South.
        case noSouthernExperience
        /// A question is contested, or nobody stands behind it: index into the demands.
        case demandWithoutBacking(demand: Int, backing: Demand.Backing)
        /// A question lies outside the scope of the track: index into the demands.
        case demandOutOfScope(demand: Int)
        /// Nobody rated these offers, which answer a question of the other side: indices into the offers.
        case unratedOffers([Int])
        /// These offers answer a question of the other side and name no service: indices into the offers.
        case unbackedOffers([Int])
        /// These questions, or these offers that answer one of the other side, have themes that nobody confirmed yet:
        /// indices into the demands and the offers.
        case unconfirmedThemes(demands: [Int], offers: [Int])
        /// The level of language is below the call's minimum, and a remedy is named.
        case languageRemedied
        /// The umbrella association has not decided about the partner yet.
        case preselectionPending
        /// This side has not answered yet whether it wants the pair.
        case consentPending
        /// What the file does not tell, in one list.
        case unknown([UnknownSubject])
    }

    package init(_ code: Code, _ side: Side?, source: String?) {
        self.code = code
        self.side = side
        self.source = source
    }

    /// The flag in one word, for files.
    package var name: String {
        switch code {
        case .onePersonOnly: "one-person-only"
        case .noSubstitute: "no-substitute"
        case .noMandate: "no-mandate"
        case .noCollegeDecision: "no-college-decision"
        case .electionInPeriod: "election-in-period"
        case .aimIsAssistance: "aim-is-assistance"
        case .nothingToOffer: "nothing-to-offer"
        case .levelDiffers: "level-differs"
        case .lowLanguage: "low-language"
        case .weakInternet: "weak-internet"
        case .sensitiveTheme: "sensitive-theme"
        case .noTechnicalProfile: "no-technical-profile"
        case .noPoliticalProfile: "no-political-profile"
        case .noSouthernExperience: "no-southern-experience"
        case .demandWithoutBacking: "demand-without-backing"
        case .demandOutOfScope: "demand-out-of-scope"
        case .unratedOffers: "unrated-offers"
        case .unbackedOffers: "unbacked-offers"
        case .unconfirmedThemes: "unconfirmed-themes"
        case .languageRemedied: "language-remedied"
        case .preselectionPending: "preselection-pending"
        case .consentPending: "consent-pending"
        case .unknown: "unknown"
        }
    }
}

/// What a file does not tell about one side of a pair. The first five are hard facts, allowed while unknown.
package enum UnknownSubject: String, CaseIterable, Hashable, Sendable {
    /// For which tracks the applicant applies.
    case tracks
    /// Whether the partner was pre-selected.
    case preselection
    /// Whether the partner meets a condition of its track.
    case eligibility
    /// Whether the call's least level of language is reached.
    case languageMinimum = "language-minimum"
    /// Whether a link between the two is one that the call excludes.
    case excludedLink = "excluded-link"
    /// A level in a working language of the track, where no language is known on both sides.
    case language
    /// How good connection and equipment are.
    case digitalReadiness = "digital-readiness"
    /// At which level it governs.
    case level
    case population
    /// Who carries the partnership.
    case team
    /// Whether somebody on the team can replace another.
    case substitute
    /// Whether somebody on the team has a mandate.
    case mandate
    /// Whether technical and political profiles are on the team.
    case roles
    /// Whether somebody on the northern team has worked in the South.
    case southernExperience = "southern-experience"
    /// Whether the college decided to take part.
    case collegeDecision = "college-decision"
    /// When elections fall, or whether they fall inside the period.
    case elections
    /// Whether it expects reciprocal learning or assistance.
    case aim
    /// Who stands behind some of its questions.
    case backing
}
