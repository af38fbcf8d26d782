extension MatchingTexts {
    /// A risk of a pair, without a full stop: who, and what. `applicant` and `partner` are the two of the pair.
    ///
    /// - Parameter isOutOfScope: of a question without backing: whether it lies outside the scope as well.
    package func risk(_ flag: PairFlag, applicant: Int, partner: Int, isOutOfScope: Bool = false) -> String {
        let text = risk(alone: flag, applicant: applicant, partner: partner)
        guard isOutOfScope else { return text }
        return text
            + language.pick(
                nl: " en hoort bij geen van de thema's of SDG's van de oproep",
                fr: " et ne relève d'aucun des thèmes ou ODD de l'appel",
                en: " and belongs to none of the themes or goals of the call")
    }

    private func risk(alone flag: PairFlag, applicant: Int, partner: Int) -> String {
        let scene = PairScene(flag.side, applicant: applicant, partner: partner, self)
        let who = scene.who
        switch flag.code {
        case .onePersonOnly, .noSubstitute, .noMandate, .noTechnicalProfile, .noPoliticalProfile, .noSouthernExperience:
            return teamRisk(flag.code, who)
        case .noCollegeDecision, .electionInPeriod, .aimIsAssistance, .demandWithoutBacking, .demandOutOfScope:
            return politicalRisk(flag.code, scene)
        case .nothingToOffer, .sensitiveTheme, .unratedOffers, .unbackedOffers, .unconfirmedThemes:
            return expertiseRisk(flag.code, scene)
        case .levelDiffers, .lowLanguage, .weakInternet, .languageRemedied:
            return practicalRisk(flag.code, scene)
        case .preselectionPending:
            let umbrella = umbrella(ofPartner: partner)
            return language.pick(
                nl: "\(umbrella) heeft over \(who) nog niet beslist",
                fr: "\(umbrella) n'a pas encore décidé pour \(who)",
                en: "\(umbrella) has not decided about \(who) yet")
        case .consentPending:
            let deadline = deadline(applicant, partner)
            return language.pick(
                nl: "\(who) heeft nog niet op het voorgestelde partnerschap geantwoord\(deadline)",
                fr: "\(who) n'a pas encore répondu au partenariat proposé\(deadline)",
                en: "\(who) has not answered yet whether it wants the pair\(deadline)")
        case .unknown(let subjects):
            let list = listed(subjects.map { unknown($0) })
            return language.pick(
                nl: "nog onbekend bij \(who): \(list)", fr: "encore inconnu pour \(who) : \(list)",
                en: "still unknown about \(who): \(list)")
        }
    }

    private func teamRisk(_ code: PairFlag.Code, _ who: String) -> String {
        switch code {
        case .onePersonOnly:
            return language.pick(
                nl: "\(who) noemt minder dan twee mensen die het partnerschap dragen",
                fr: "\(who) indique moins de deux personnes pour porter le partenariat",
                en: "\(who) names fewer than two people to carry the partnership")
        case .noSubstitute:
            return language.pick(
                nl: "niemand in het team van \(who) kan een ander vervangen",
                fr: "personne dans l'équipe \(de(who)) ne peut en remplacer une autre",
                en: "nobody on the team of \(who) can replace another")
        case .noMandate:
            return language.pick(
                nl: "niemand in het team van \(who) heeft een mandaat",
                fr: "personne dans l'équipe \(de(who)) n'a de mandat", en: "nobody on the team of \(who) has a mandate")
        case .noTechnicalProfile:
            return language.pick(
                nl: "in het team van \(who) zit geen technisch profiel",
                fr: "l'équipe \(de(who)) ne compte aucun profil technique",
                en: "the team of \(who) has no technical profile")
        case .noPoliticalProfile:
            return language.pick(
                nl: "in het team van \(who) zit geen politiek profiel",
                fr: "l'équipe \(de(who)) ne compte aucun profil politique",
                en: "the team of \(who) has no political profile")
        default:
            return language.pick(
                nl: "niemand in het team van \(who) heeft werkervaring in een land van het Zuiden",
                fr: "personne dans l'équipe \(de(who)) n'a d'expérience de travail dans un pays du Sud",
                en: "nobody on the team of \(who) has worked in a country of the South")
        }
    }

    private func politicalRisk(_ code: PairFlag.Code, _ scene: PairScene) -> String {
        let who = scene.who
        switch code {
        case .noCollegeDecision:
            return language.pick(
                nl: "het college van \(who) heeft niet beslist om deel te nemen",
                fr: "le collège \(de(who)) n'a pas décidé de participer",
                en: "the executive board of \(who) did not decide to take part")
        case .electionInPeriod(let date):
            let day = numbers.date(date)
            return language.pick(
                nl: "\(who) heeft verkiezingen op \(day), binnen de looptijd",
                fr: "\(who) a des élections le \(day), pendant la durée du partenariat",
                en: "\(who) has an election on \(day), inside the period")
        case .demandWithoutBacking(let demand, let backing):
            let question = scene.question(demand)
            return backing == .contested
                ? language.pick(
                    nl: "de leervraag \(question) van \(who) wordt er niet door iedereen gesteund",
                    fr: "la question d'apprentissage \(question) \(de(who)) n'y est pas soutenue par tous",
                    en: "the learning question \(question) of \(who) is not supported by everybody there")
                : language.pick(
                    nl: "de leervraag \(question) van \(who) wordt door niemand gedragen",
                    fr: "la question d'apprentissage \(question) \(de(who)) n'est portée par personne",
                    en: "the learning question \(question) of \(who) is backed by nobody")
        case .demandOutOfScope(let demand):
            let question = scene.question(demand)
            return language.pick(
                nl: "de leervraag \(question) van \(who) hoort bij geen van de thema's of SDG's van de oproep",
                fr: "la question d'apprentissage \(question) \(de(who)) ne relève d'aucun des thèmes ou ODD de l'appel",
                en: "the learning question \(question) of \(who) belongs to none of the themes or goals of the call")
        default:
            return language.pick(
                nl: "\(who) vraagt steun in plaats van wederzijdse uitwisseling",
                fr: "\(who) demande un appui plutôt qu'un échange réciproque",
                en: "\(who) asks for support rather than exchange")
        }
    }

    private func expertiseRisk(_ code: PairFlag.Code, _ scene: PairScene) -> String {
        let who = scene.who
        switch code {
        case .sensitiveTheme(let theme):
            let name = quoted(self.theme(theme))
            let country = scene.partnerCountry
            return language.pick(
                nl: "het thema \(name) van \(who) ligt gevoelig \(country)",
                fr: "le thème \(name) \(de(who)) est sensible \(country)",
                en: "the theme \(name) of \(who) is sensitive \(country)")
        case .unratedOffers(let offers):
            let list = listed(offers.map { scene.offer($0) })
            return language.pick(
                nl:
                    "niemand heeft het niveau beoordeeld van het expertiseaanbod \(list) van \(who); het telt voorlopig "
                    + "ten volle",
                fr: "personne n'a évalué le niveau "
                    + "\(counted(offers.count, one: "de l'offre d'expertise", more: "des offres d'expertise")) \(list) "
                    + "\(de(who)), qui \(counted(offers.count, one: "compte", more: "comptent")) provisoirement en entier",
                en:
                    "nobody has rated the level of the \(counted(offers.count, one: "offer", more: "offers")) \(list) of "
                    + "\(who); for now \(counted(offers.count, one: "it counts", more: "they count")) in full")
        case .unbackedOffers(let offers):
            let list = listed(offers.map { scene.offer($0) })
            return language.pick(
                nl: "bij het expertiseaanbod \(list) van \(who) is geen dienst genoemd",
                fr: "aucun service n'est indiqué pour "
                    + "\(counted(offers.count, one: "l'offre d'expertise", more: "les offres d'expertise")) \(list) "
                    + de(who),
                en:
                    "no service is named for the \(counted(offers.count, one: "offer", more: "offers")) \(list) of \(who)"
            )
        case .unconfirmedThemes(let demands, let offers):
            return unconfirmedThemes(who, questions: demands.map { scene.question($0) }, offers.map { scene.offer($0) })
        default:
            return language.pick(
                nl: "\(who) geeft geen aanbod op", fr: "\(who) n'indique aucune offre",
                en: "\(who) names no offers")
        }
    }

    private func practicalRisk(_ code: PairFlag.Code, _ scene: PairScene) -> String {
        let who = scene.who
        switch code {
        case .lowLanguage(let working, let level):
            let tongue = languageName(working)
            return language.pick(
                nl: "\(who) heeft voor \(tongue) niveau \(level.rawValue), lager dan B1",
                fr: "\(who) a le niveau \(level.rawValue) en \(tongue), sous le niveau B1",
                en: "\(who) has level \(level.rawValue) in \(tongue), below B1")
        case .weakInternet:
            return language.pick(
                nl: "de internetverbinding of de uitrusting is zwak in \(who)",
                fr: "la connexion ou l'équipement est insuffisant à \(who)",
                en: "connection or equipment is weak in \(who)")
        case .languageRemedied:
            let least = dossier.call.matching.minimumLanguage?.rawValue ?? ""
            return language.pick(
                nl: "de talenkennis ligt onder het minimum \(least) van de oproep, maar er is een oplossing genoemd",
                fr: "les connaissances linguistiques sont sous le minimum \(least) de l'appel, mais une solution est "
                    + "indiquée",
                en: "language skills are below the call's minimum \(least), but a remedy is named")
        default: return differentLevels(scene)
        }
    }

    /// Who governs at the higher level. Of districts the concept note says that their competences compare.
    private func differentLevels(_ scene: PairScene) -> String {
        guard let levels = scene.levels else {
            return language.pick(
                nl: "ze behoren tot een verschillend bestuursniveau",
                fr: "les deux ne se situent pas au même niveau d'administration",
                en: "the two belong to different levels of government")
        }
        let text = language.pick(
            nl: "\(levels.name) is \(level(levels.higher)), een hoger niveau dan \(level(levels.lower))",
            fr: "\(levels.name) est \(level(levels.higher)), un niveau plus élevé qu'\(level(levels.lower))",
            en: "\(levels.name) is \(level(levels.higher)), a higher level than \(level(levels.lower))")
        guard levels.higher == .district else { return text }
        return text
            + language.pick(
                nl: "; de conceptnota (§3.3) vindt de bevoegdheden vergelijkbaar",
                fr: " ; la note conceptuelle (§3.3) juge les compétences comparables",
                en: "; the concept note (§3.3) finds the competences similar")
    }

    private func deadline(_ applicant: Int, _ partner: Int) -> String {
        let consents = dossier.decisions.consents.filter { $0.applicant == applicant && $0.partner == partner }
        let deadlines = consents.compactMap { $0.deadline }
        guard let day = deadlines.min() else { return "" }
        let date = numbers.date(day)
        return language.pick(nl: " (uiterlijk \(date))", fr: " (au plus tard le \(date))", en: " (by \(date))")
    }

    /// The umbrella association of a partner: as its file names it, else that of its country's track.
    package func umbrella(ofPartner partner: Int) -> String {
        let municipality = dossier.partners[partner]
        let track = dossier.call.tracks.first { $0.country == municipality.country }
        return umbrella(named: municipality.preselection?.by ?? track?.umbrella)
    }
}

/// The words that a risk needs about its side of a pair.
struct PairScene: Sendable {
    private let side: Side?
    private let applicant: Int
    private let partner: Int
    private let texts: MatchingTexts

    init(_ side: Side?, applicant: Int, partner: Int, _ texts: MatchingTexts) {
        self.side = side
        self.applicant = applicant
        self.partner = partner
        self.texts = texts
    }

    /// The municipality whose risk it is, or both.
    var who: String {
        guard let side else {
            return texts.listed([texts.name(.north, applicant), texts.name(.south, partner)])
        }
        return texts.name(side, index(side))
    }

    func question(_ demand: Int) -> String {
        guard let side else { return "" }
        return texts.question(side, index(side), DemandPlace(demand: demand, subQuestion: nil))
    }

    func offer(_ offer: Int) -> String { side.map { texts.offer($0, index($0), offer) } ?? "" }

    var partnerCountry: String {
        texts.dossier.partners[partner].country.map { texts.inCountry($0) } ?? ""
    }

    /// Who governs at the higher level, and the two levels; nil where they are equal or not known.
    var levels: (name: String, higher: Municipality.Level, lower: Municipality.Level)? {
        guard let north = texts.dossier.applicants[applicant].level, let south = texts.dossier.partners[partner].level,
            north.tier != south.tier
        else { return nil }
        return north.tier > south.tier
            ? (texts.name(.north, applicant), north, south) : (texts.name(.south, partner), south, north)
    }

    private func index(_ side: Side) -> Int { side == .north ? applicant : partner }
}
