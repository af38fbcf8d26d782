extension MatchingTexts {
    /// A risk of a pair, without a full stop: who, and what. `applicant` and `partner` are the two of the pair.
    package func risk(_ flag: PairFlag, applicant: Int, partner: Int) -> String {
        let scene = PairScene(flag.side, applicant: applicant, partner: partner, self)
        let who = scene.who
        switch flag.code {
        case .onePersonOnly, .noSubstitute, .noMandate, .noTechnicalProfile, .noPoliticalProfile, .noSouthernExperience:
            return teamRisk(flag.code, who)
        case .noCollegeDecision, .electionInPeriod, .aimIsAssistance, .demandWithoutBacking, .demandOutOfScope:
            return politicalRisk(flag.code, scene)
        case .nothingToOffer, .sensitiveTheme, .unratedOffers, .unbackedOffers:
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
                en: "still unknown of \(who): \(list)")
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
                nl: "niemand in het team van \(who) heeft ervaring in het Zuiden",
                fr: "personne dans l'équipe \(de(who)) n'a d'expérience du Sud",
                en: "nobody on the team of \(who) has experience in the South")
        }
    }

    private func politicalRisk(_ code: PairFlag.Code, _ scene: PairScene) -> String {
        let who = scene.who
        switch code {
        case .noCollegeDecision:
            return language.pick(
                nl: "het college van \(who) heeft niet beslist om deel te nemen",
                fr: "le collège \(de(who)) n'a pas décidé de participer",
                en: "the college of \(who) did not decide to take part")
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
                    nl: "de leervraag \(question) van \(who) is omstreden",
                    fr: "la question d'apprentissage \(question) \(de(who)) est contestée",
                    en: "the learning question \(question) of \(who) is contested")
                : language.pick(
                    nl: "de leervraag \(question) van \(who) wordt door niemand gedragen",
                    fr: "la question d'apprentissage \(question) \(de(who)) n'est portée par personne",
                    en: "nobody stands behind the learning question \(question) of \(who)")
        case .demandOutOfScope(let demand):
            let question = scene.question(demand)
            return language.pick(
                nl: "de leervraag \(question) van \(who) valt buiten de thematische afbakening",
                fr: "la question d'apprentissage \(question) \(de(who)) sort du cadre thématique",
                en: "the learning question \(question) of \(who) lies outside the scope")
        default:
            return language.pick(
                nl: "\(who) verwacht steun, geen wederzijds leren",
                fr: "\(who) attend une aide, non un apprentissage réciproque",
                en: "\(who) expects assistance, not reciprocal learning")
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
        default:
            return language.pick(
                nl: "\(who) verklaart niets te kunnen aanbieden", fr: "\(who) déclare n'avoir rien à offrir",
                en: "\(who) declares that it has nothing to offer")
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
                nl: "internet of uitrusting is zwak bij \(who)",
                fr: "la connexion ou l'équipement est faible chez \(who)",
                en: "connection or equipment is weak at \(who)")
        case .languageRemedied:
            let least = dossier.call.matching.minimumLanguage?.rawValue ?? ""
            return language.pick(
                nl: "de talenkennis ligt onder het minimum \(least) van de oproep, maar er is een oplossing genoemd",
                fr: "les connaissances linguistiques sont sous le minimum \(least) de l'appel, mais une solution est "
                    + "indiquée",
                en: "language skills are below the call's minimum \(least), but a remedy is named")
        default:
            let levels = scene.levels
            return language.pick(
                nl: "de twee besturen op een verschillend niveau (\(levels))",
                fr: "les deux ne se situent pas au même niveau d'administration (\(levels))",
                en: "the two govern at different levels (\(levels))")
        }
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
        return municipality.preselection?.by ?? track?.umbrella
            ?? language.pick(nl: "de koepel", fr: "l'association faîtière", en: "the umbrella association")
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

    /// `a municipality, a district`.
    var levels: String {
        [texts.dossier.applicants[applicant].level, texts.dossier.partners[partner].level]
            .compactMap { $0.map { texts.level($0) } }.joined(separator: ", ")
    }

    private func index(_ side: Side) -> Int { side == .north ? applicant : partner }
}
