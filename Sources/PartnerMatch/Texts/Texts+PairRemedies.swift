extension MatchingTexts {
    /// What helps against a risk, in a sentence: a remedy that the file names, else what the pilot's documents did or
    /// recommend, else what has to be asked. Nil where none of these is known.
    package func remedy(_ flag: PairFlag, applicant: Int, partner: Int) -> String? {
        if let named = namedRemedy(flag, applicant, partner) {
            return sentence(language.pick(nl: "Voorzien: ", fr: "Prévu : ", en: "Planned: ") + named)
        }
        return generalRemedy(flag, applicant, partner).map {
            sentence(language.pick(nl: "Wat helpt: ", fr: "Ce qui aide : ", en: "What helps: ") + $0)
        }
    }

    private func generalRemedy(_ flag: PairFlag, _ applicant: Int, _ partner: Int) -> String? {
        switch flag.code {
        case .onePersonOnly:
            return language.pick(
                nl: "een tweede persoon aanduiden", fr: "désigner une deuxième personne", en: "name a second person")
        case .noSubstitute:
            return language.pick(
                nl: "een vervanger aanduiden", fr: "désigner un remplaçant", en: "name a substitute")
        case .noMandate:
            return language.pick(
                nl: "mandaat en uren vastleggen", fr: "fixer le mandat et les heures", en: "settle mandate and hours")
        case .noCollegeDecision:
            return language.pick(
                nl: "een beslissing vragen, niet alleen een verklaring",
                fr: "demander une décision, pas seulement une déclaration",
                en: "ask for a decision, not only a declaration")
        case .electionInPeriod:
            return language.pick(
                nl: "na de verkiezingen een verklaring van de nieuwe meerderheid vragen dat het partnerschap doorgaat",
                fr: "demander après les élections une déclaration de continuité à la nouvelle majorité",
                en: "ask the new majority for a continuation statement after the election")
        case .aimIsAssistance:
            return language.pick(
                nl: "vooraf in een infosessie bespreken dat beide kanten leren en aanleren",
                fr: "expliquer au préalable, en séance d'information, que les deux côtés apprennent et enseignent",
                en: "explain beforehand, in an information session, that both sides learn and teach")
        case .nothingToOffer:
            return language.pick(
                nl: "samen één praktijk zoeken die goed loopt, met de dienst die ze draagt",
                fr: "chercher ensemble une pratique qui fonctionne bien, avec le service qui la porte",
                en: "look together for one practice that works well, with the service that carries it")
        case .demandWithoutBacking:
            return language.pick(
                nl: "vragen wie de leervraag steunt, en tot wanneer",
                fr: "demander qui soutient la question d'apprentissage, et jusqu'à quand",
                en: "ask who backs the learning question, and until when")
        case .demandOutOfScope:
            return language.pick(
                nl: "de leervraag met subvragen toespitsen op een thema van de oproep",
                fr: "préciser la question par des sous-questions sur un thème de l'appel",
                en: "narrow the learning question down, by sub-questions, to a theme of the call")
        case .noTechnicalProfile:
            return language.pick(
                nl: "een technische dienst in het team opnemen", fr: "intégrer un service technique à l'équipe",
                en: "add a technical service to the team")
        case .noPoliticalProfile:
            return language.pick(
                nl: "een mandataris in het team opnemen", fr: "intégrer un élu à l'équipe",
                en: "add an elected member to the team")
        case .noSouthernExperience:
            return language.pick(
                nl: "iemand die in een land van het Zuiden werkte in de delegatie opnemen",
                fr: "intégrer à la délégation une personne qui a travaillé dans un pays du Sud",
                en: "add somebody who has worked in a country of the South to the delegation")
        default: return practicalRemedy(flag, applicant, partner)
        }
    }

    private func practicalRemedy(_ flag: PairFlag, _ applicant: Int, _ partner: Int) -> String? {
        switch flag.code {
        case .levelDiffers:
            return language.pick(
                nl: "afspreken welke dienst aan elke kant het werk doet",
                fr: "convenir du service qui fait le travail de chaque côté",
                en: "agree which service does the work on each side")
        case .lowLanguage:
            return language.pick(nl: "een tolk voorzien", fr: "prévoir un interprète", en: "provide an interpreter")
        case .weakInternet:
            return language.pick(
                nl: "geld voor internet voorzien, zoals in de piloot",
                fr: "prévoir un budget pour l'internet, comme dans le projet pilote",
                en: "set money aside for internet, as in the pilot")
        case .sensitiveTheme(let theme):
            return note(on: theme, dossier.partners[partner].country)
                ?? language.pick(
                    nl: "vooraf bespreken of dit kan blijven; een gelijkaardige vraag werd in de piloot opgegeven",
                    fr: "examiner au préalable si cela peut rester ; dans le projet pilote, une question semblable a "
                        + "été abandonnée",
                    en: "discuss beforehand whether this can stay; a similar question was given up in the pilot")
        case .unratedOffers:
            return language.pick(
                nl: "het niveau laten beoordelen, van 0 tot 10", fr: "faire évaluer le niveau, de 0 à 10",
                en: "have the level rated, from 0 to 10")
        case .unbackedOffers:
            return language.pick(
                nl: "een dienst en een persoon laten noemen die dat kunnen geven",
                fr: "faire indiquer un service et une personne qui peuvent s'en charger",
                en: "ask for a service and a person who can do it")
        case .unconfirmedThemes:
            return language.pick(
                nl: "de voorgestelde thema's laten bevestigen of verbeteren",
                fr: "faire confirmer ou corriger les thèmes proposés",
                en: "have the proposed themes confirmed or corrected")
        case .preselectionPending, .consentPending:
            return language.pick(
                nl: "het antwoord afwachten en de reserve achter de hand houden",
                fr: "attendre la réponse et garder la liste de réserve à portée de main",
                en: "wait for the answer and keep the reserve at hand")
        default: return nil
        }
    }

    private func namedRemedy(_ flag: PairFlag, _ applicant: Int, _ partner: Int) -> String? {
        switch flag.code {
        case .lowLanguage: named("language", flag.side, applicant, partner)
        case .languageRemedied: named("language", nil, applicant, partner)
        case .weakInternet: named("internet", flag.side, applicant, partner)
        default: nil
        }
    }

    /// The remedies of this subject that the files of the pair name: of one side, or of both.
    private func named(_ subject: String, _ side: Side?, _ applicant: Int, _ partner: Int) -> String? {
        var found: [String] = []
        for own in Side.allCases where side == nil || side == own {
            let municipality = municipality(own, own == .north ? applicant : partner)
            for remedy in municipality.remedies where remedy.subject == subject {
                found.append(quoted(remedy.text.text(in: language)))
            }
        }
        return found.isEmpty ? nil : found.joined(separator: semicolon)
    }

    private func note(on theme: Int, _ country: String?) -> String? {
        for entry in dossier.taxonomy.sensitive where entry.country == country {
            guard dossier.taxonomy.lies(theme, in: entry.theme), let text = entry.note?.text(in: language) else {
                continue
            }
            if !text.isEmpty { return inSentence(text) }
        }
        return nil
    }
}
