/// Collects the risk flags of one pair: of the pair, then of the north, then of the south, unknowns of a side last.
///
/// Every flag carries the place in the pilot's documents where its lesson stands (facts §11). What a file does not tell
/// is gathered in one flag per side, so that the list stays readable.
struct RiskFlags: Sendable {
    private(set) var flags: [PairFlag] = []
    private var unknown: [UnknownSubject] = []
    private let basis: MatchingBasis
    private let constraints: PairConstraints
    private let applicant: Int
    private let partner: Int
    private let track: Track?
    private let language: CommonLanguage?

    /// Digital readiness below this is weak.
    static let weakReadiness = 0.5

    init(_ basis: MatchingBasis, _ constraints: PairConstraints, applicant: Int, partner: Int) {
        self.basis = basis
        self.constraints = constraints
        self.applicant = applicant
        self.partner = partner
        let call = basis.dossier.call
        track = basis.trackOfPartner[partner].map { call.tracks[$0] }
        language = basis.commonLanguage(applicant: applicant, partner: partner)
    }

    private func municipality(_ side: Side) -> Municipality {
        side == .north ? basis.dossier.applicants[applicant] : basis.dossier.partners[partner]
    }

    private func profile(_ side: Side) -> ExpertiseProfile {
        side == .north ? basis.north[applicant] : basis.south[partner]
    }

    private mutating func add(_ code: PairFlag.Code, _ side: Side?, _ source: String?) {
        flags.append(PairFlag(code, side, source: source))
    }

    /// - Parameters:
    ///   - north: what the north asks and the south answers.
    ///   - south: what the south asks and the north answers.
    mutating func collect(_ north: DemandOfferTable, _ south: DemandOfferTable) {
        if let one = municipality(.north).level?.tier, let other = municipality(.south).level?.tier, one != other {
            add(.levelDiffers, nil, "S004 §3.3, §5.1")
        }
        if language?.meetsMinimum == .no,
            basis.northFacts[applicant].hasLanguageRemedy || basis.southFacts[partner].hasLanguageRemedy
        {
            add(.languageRemedied, nil, "S004 §5.2.1, §7.4")
        }
        for side in Side.allCases {
            unknown = []
            hardFacts(side)
            expertise(side, asked: side == .north ? north : south, taught: side == .north ? south : north)
            languageAndInternet(side)
            team(side)
            politics(side)
            if !unknown.isEmpty { add(.unknown(UnknownSubject.allCases.filter { unknown.contains($0) }), side, nil) }
        }
    }

    // MARK: Facts that a constraint asks for

    private mutating func hardFacts(_ side: Side) {
        if side == .north, municipality(.north).tracks == nil { unknown.append(.tracks) }
        if side == .south {
            unknown += constraints.unknownOfPartner[partner]
            if basis.standings[partner].status == .pending { add(.preselectionPending, .south, nil) }
        }
        if constraints.possibleLinks(applicant: applicant, partner: partner).contains(side) {
            unknown.append(.excludedLink)
        }
        if constraints.pendingConsents(applicant: applicant, partner: partner).contains(side) {
            add(.consentPending, side, nil)
        }
        if municipality(side).level == nil { unknown.append(.level) }
        if municipality(side).population == nil { unknown.append(.population) }
    }

    // MARK: Demands and offers

    private mutating func expertise(_ side: Side, asked: DemandOfferTable, taught: DemandOfferTable) {
        let own = municipality(side)
        let profile = profile(side)
        if own.offers?.isEmpty == true { add(.nothingToOffer, side, "S004 §5.1, §7.1") }
        let answers = taught.rows.compactMap { $0.answer }
        unconfirmedThemes(side, asked, answers)
        for theme in sensitiveThemes(of: profile, own) { add(.sensitiveTheme(theme: theme), side, "S004 §6.3") }
        let inScope = basis.demandsInScope(own, track: basis.trackOfPartner[partner])
        for index in profile.demands.demands {
            if !inScope[index] { add(.demandOutOfScope(demand: index), side, "S003 §3.2, S004 §5.1") }
            switch own.demands?[index].backing {
            case .contested: add(.demandWithoutBacking(demand: index, backing: .contested), side, "S004 §6.4")
            case Demand.Backing.none?: add(.demandWithoutBacking(demand: index, backing: .none), side, "S004 §6.4")
            case nil: unknown.append(.backing)
            case .college, .council, .administration: break
            }
        }
        let unrated = Self.offers(answers.filter { $0.isUnrated })
        let unbacked = Self.offers(answers.filter { $0.isUnbacked })
        if !unrated.isEmpty { add(.unratedOffers(unrated), side, nil) }
        if !unbacked.isEmpty { add(.unbackedOffers(unbacked), side, "S004 §5.1, §7.4") }
    }

    /// What the fit of the pair rests on while nobody has confirmed its themes.
    private mutating func unconfirmedThemes(
        _ side: Side, _ asked: DemandOfferTable, _ answers: [DemandOfferTable.Answer]
    ) {
        let own = municipality(side)
        var demands: [Int] = []
        for row in asked.rows where !demands.contains(row.place.demand) {
            guard let demand = own.demands?[row.place.demand] else { continue }
            if !demand.hasConfirmedThemes(subQuestion: row.place.subQuestion) { demands.append(row.place.demand) }
        }
        let offers = Self.offers(answers).filter { own.offers?[$0].themesConfirmed == false }
        guard !demands.isEmpty || !offers.isEmpty else { return }
        add(.unconfirmedThemes(demands: demands.sorted(), offers: offers), side, nil)
    }

    private static func offers(_ answers: [DemandOfferTable.Answer]) -> [Int] {
        var offers: [Int] = []
        for answer in answers where !offers.contains(answer.offer) { offers.append(answer.offer) }
        return offers.sorted()
    }

    /// Those of the questions that count, of their sub-questions and of the offers.
    private func sensitiveThemes(of profile: ExpertiseProfile, _ own: Municipality) -> [Int] {
        let isSensitive = basis.isSensitive[partner]
        var isUsed = [Bool](repeating: false, count: isSensitive.count)
        for index in profile.demands.demands {
            guard let demand = own.demands?[index] else { continue }
            for theme in demand.themes + demand.subQuestions.flatMap({ $0.themes }) { isUsed[theme] = true }
        }
        for entry in profile.offers.entries {
            for theme in entry.themes { isUsed[theme] = true }
        }
        return isSensitive.indices.filter { isSensitive[$0] && isUsed[$0] }
    }

    // MARK: Language and connection

    private mutating func languageAndInternet(_ side: Side) {
        let own = municipality(side)
        if let known = language?.best {
            let level = side == .north ? known.north : known.south
            if level < .b1 {
                add(.lowLanguage(language: known.language, level: level), side, "S004 §5.2.1, §7.4")
            }
        } else if let best = bestOwnLanguage(own), best.level < .b1 {
            // Whatever the other side speaks, this one cannot do better.
            add(.lowLanguage(language: best.language, level: best.level), side, "S004 §5.2.1, §7.4")
        }
        if let track, !track.workingLanguages.isEmpty {
            let isUnknown = track.workingLanguages.contains { own.languages?[$0] == nil }
            if isUnknown, language?.best == nil { unknown.append(.language) }
            if isUnknown, language?.meetsMinimum == .unknown { unknown.append(.languageMinimum) }
        }
        if let readiness = own.digitalReadiness {
            if readiness.double < Self.weakReadiness { add(.weakInternet, side, "S004 §4.3, §5.2.1") }
        } else {
            unknown.append(.digitalReadiness)
        }
    }

    /// The working language of the track that a municipality knows best, the first among equals; nil while a level in
    /// one of them is unknown, as that may be better.
    private func bestOwnLanguage(_ own: Municipality) -> (language: String, level: LanguageLevel)? {
        var best: (language: String, level: LanguageLevel)?
        for language in (track?.workingLanguages ?? []).sorted() {
            guard let level = own.languages?[language] else { return nil }
            if best.map({ level > $0.level }) ?? true { best = (language, level) }
        }
        return best
    }

    // MARK: The team

    private mutating func team(_ side: Side) {
        guard let team = municipality(side).team else {
            unknown.append(.team)
            return
        }
        if team.count < 2 { add(.onePersonOnly, side, "S004 §5.1") }
        guard !team.isEmpty else { return }
        // A member without a role stands for a list that is not complete, so no role is missing for certain.
        check(team.map { $0.substitute }, .noSubstitute, side, "S004 §5.1", .substitute)
        check(team.map { $0.mandate }, .noMandate, side, "S004 §5.2.1, §7.4", .mandate)
        check(team.map { $0.role.map { $0 == .technical } }, .noTechnicalProfile, side, "S004 §5.1, §7.3", .roles)
        check(team.map { $0.role.map { $0 == .political } }, .noPoliticalProfile, side, "S004 §5.1, §7.3", .roles)
        if side == .north {
            check(team.map { $0.southExperience }, .noSouthernExperience, side, "S004 §7.4", .southernExperience)
        }
    }

    /// A flag where nobody has the property for certain, an unknown where that is not known.
    private mutating func check(
        _ answers: [Bool?], _ code: PairFlag.Code, _ side: Side, _ source: String, _ subject: UnknownSubject
    ) {
        if answers.contains(true) { return }
        if answers.contains(nil) {
            unknown.append(subject)
        } else {
            add(code, side, source)
        }
    }

    // MARK: Politics

    private mutating func politics(_ side: Side) {
        let own = municipality(side)
        switch own.facts["college-decision"] {
        case false: add(.noCollegeDecision, side, "S004 §7.1")
        // Only a Flemish municipality is sure to have a college whose decision could be asked for.
        case nil: if side == .north { unknown.append(.collegeDecision) }
        case true: break
        }
        if own.aim == .assistance { add(.aimIsAssistance, side, "S004 §5.1, §7.1") }
        if own.aim == nil { unknown.append(.aim) }
        guard let elections = own.elections else {
            unknown.append(.elections)
            return
        }
        let call = basis.dossier.call
        for date in elections.sorted() {
            let isBefore = call.periodStart.map { date < $0 }
            let isAfter = call.periodEnd.map { date > $0 }
            if isBefore == true || isAfter == true { continue }
            if isBefore == nil || isAfter == nil {
                unknown.append(.elections)
            } else {
                add(.electionInPeriod(date), side, "S004 §5.1, §7.2")
            }
        }
    }
}
