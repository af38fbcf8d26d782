/// The words of the demand-and-offer table of one municipality and of one pair.
extension MatchingTexts {
    package func asksHeading(_ who: String) -> String {
        language.pick(
            nl: "Wat \(who) vraagt, en wie kan antwoorden", fr: "Ce que demande \(who), et qui peut répondre",
            en: "What \(who) asks, and who can answer")
    }

    package func offersHeading(_ who: String) -> String {
        language.pick(
            nl: "Wat \(who) aanbiedt, en wie daarom vraagt", fr: "Ce qu'offre \(who), et qui le demande",
            en: "What \(who) offers, and who asks for it")
    }

    /// Question and answering municipality, its offer, strength.
    package var oneAgainstAllColumns: [String] {
        switch language {
        case .dutch: ["leervraag", "beste aanbod", "sterkte"]
        case .french: ["question d'apprentissage", "meilleure offre", "force"]
        case .english: ["learning question", "best offer", "strength"]
        }
    }

    /// Offer and asking municipality, its question, strength.
    package var askerColumns: [String] {
        switch language {
        case .dutch: ["aanbod", "leervraag", "sterkte"]
        case .french: ["offre", "question d'apprentissage", "force"]
        case .english: ["offer", "learning question", "strength"]
        }
    }

    package func eachHeading(_ side: Side) -> String {
        side == .north
            ? language.pick(nl: "Partner per partner", fr: "Partenaire par partenaire", en: "Partner by partner")
            : language.pick(
                nl: "Kandidaat-gemeente per kandidaat-gemeente", fr: "Commune candidate par commune candidate",
                en: "Applicant by applicant")
    }

    /// Who, share of the demand answered, questions covered, must-haves covered, own offers asked for.
    package func eachColumns(_ side: Side) -> [String] {
        let who =
            side == .north
            ? language.pick(nl: "partner", fr: "partenaire", en: "partner")
            : language.pick(nl: "kandidaat-gemeente", fr: "commune candidate", en: "applicant")
        switch language {
        case .dutch: return [who, "beantwoordt", "gedekt", "must haves", "vraagt aanbod"]
        case .french: return [who, "répond à", "couvert", "must have", "offres demandées"]
        case .english: return [who, "answers", "covered", "must-haves", "asks offers"]
        }
    }

    package func eachNote(_ who: String) -> String {
        language.pick(
            nl:
                "Beantwoordt: hoeveel van wat \(who) vraagt. Gedekt en must haves: zoveel van de vragen. Vraagt aanbod: "
                + "zoveel van het aanbod van \(who).",
            fr: "Répond à : la part de ce que demande \(who). Couvert et must have : nombre de questions. Offres "
                + "demandées : nombre d'offres \(de(who)).",
            en:
                "Answers: how much of what \(who) asks. Covered and must-haves: so many of the questions. Asks offers: so "
                + "many of the offers of \(who).")
    }

    /// Who answers nothing and asks for nothing, though it could become a partner.
    package func neitherAnswersNorAsks(_ names: [String], more: Int) -> String {
        let list = listed(more == 0 ? names : names + [others(more)])
        return language.pick(
            nl: "Geen antwoord en geen vraag: \(list).",
            fr: "Ni réponse, ni demande : \(list).",
            en: "Neither an answer nor a demand: \(list).")
    }

    /// A row in place of an answer.
    package func noAnswer(_ standing: ExpertiseTable.Standing, unknown: Int) -> String {
        switch standing {
        case .covered, .partly: ""
        case .nobody:
            unknown == 0
                ? language.pick(nl: "niemand", fr: "personne", en: "nobody")
                : language.pick(nl: "nog niemand", fr: "personne jusqu'ici", en: "nobody so far")
        case .unknown: unknownWord
        case .noPartner:
            language.pick(nl: "geen mogelijke partner", fr: "aucun partenaire possible", en: "no possible partner")
        }
    }

    package func noAsker(_ standing: ExpertiseTable.OfferStanding, unknown: Int) -> String {
        switch standing {
        case .asked, .tooWeak: ""
        case .nobody: noAnswer(.nobody, unknown: unknown)
        case .unknown: noAnswer(.unknown, unknown: unknown)
        case .noPartner: noAnswer(.noPartner, unknown: unknown)
        }
    }

    /// `nog 4 andere`.
    package func others(_ count: Int) -> String {
        language.pick(
            nl: "nog \(count) \(counted(count, one: "andere", more: "andere"))",
            fr: "\(count) \(counted(count, one: "autre", more: "autres"))",
            en: "\(count) \(counted(count, one: "other", more: "others"))")
    }

    package var excludedHeading: String {
        language.pick(
            nl: "Uitgesloten, en dus niet meegeteld", fr: "Exclus, et donc non comptés",
            en: "Excluded, and so not counted")
    }

    /// Under the reasons, where one pair has several of them.
    package var excludedTwice: String {
        language.pick(
            nl: "Wie om meer dan één reden uitgesloten is, staat bij elk daarvan.",
            fr: "Qui est exclu pour plusieurs raisons figure sous chacune d'elles.",
            en: "Whoever is excluded for more than one reason is counted under each.")
    }

    // MARK: A pair

    package func unaskedInPair(_ teacher: String, _ learner: String, _ offers: [String]) -> String {
        let list = listed(offers)
        return sentence(
            language.pick(
                nl: "aanbod van \(teacher) waar \(learner) niet om vraagt: \(list)",
                fr: "offres \(de(teacher)) que \(learner) ne demande pas : \(list)",
                en: "offers of \(teacher) that \(learner) does not ask for: \(list)"))
    }

    package func excludedPair(_ applicant: Int, _ partner: Int) -> String {
        let pair = pair(applicant, partner)
        return language.pick(
            nl: "\(pair): dit partnerschap is uitgesloten. De tabel toont wat vraag en aanbod op zich zeggen.",
            fr: "\(pair) : ce partenariat est exclu. Le tableau montre ce que disent la demande et l'offre en soi.",
            en: "\(pair): this pair is excluded. The table shows what demand and offer say in themselves.")
    }
}
