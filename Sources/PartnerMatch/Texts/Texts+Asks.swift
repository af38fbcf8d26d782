extension MissingExpertise {
    /// The question to send to a municipality before it can be matched.
    package func question(in language: Language) -> String {
        switch self {
        case .demands:
            language.pick(
                nl: "Wat wilt u van een partner leren? Geef minstens één leervraag, met de knelpunten, de subvragen en "
                    + "wat onmisbaar is (must have). Hebt u geen leervraag, zeg dat dan uitdrukkelijk.",
                fr: "Que souhaitez-vous apprendre d'un partenaire ? Donnez au moins une question d'apprentissage, avec "
                    + "ses obstacles, ses sous-questions et ce qui est indispensable (must have). Si vous n'avez pas "
                    + "de question, dites-le expressément.",
                en: "What do you want to learn from a partner? Give at least one learning question, with its "
                    + "obstacles, its sub-questions and what you cannot do without (must have). If you have none, "
                    + "please say so.")
        case .demandThemes:
            language.pick(
                nl: "Over welke thema's gaan uw leervragen? Kies voor elke leervraag minstens één thema uit de lijst.",
                fr: "De quels thèmes relèvent vos questions d'apprentissage ? Choisissez dans la liste au moins un "
                    + "thème par question.",
                en: "Which themes are your learning questions about? Choose at least one theme from the list for each.")
        case .offers:
            language.pick(
                nl: "Wat kunt u aan een partner doorgeven? Noem minstens één praktijk die bij u goed loopt, de "
                    + "dienst die ze kan uitleggen en een niveau van 0 tot 10. Ziet u er geen, laat het dan weten: "
                    + "we zoeken samen. Zonder aanbod is geen partnerschap mogelijk.",
                fr: "Que pouvez-vous transmettre à un partenaire ? Indiquez au moins une pratique qui fonctionne bien "
                    + "chez vous, le service qui peut l'expliquer et un niveau de 0 à 10. Si vous n'en voyez pas, "
                    + "merci de le signaler : nous chercherons ensemble. Sans offre, aucun partenariat n'est possible.",
                en: "What can you pass on to a partner? Name at least one practice that works well in your "
                    + "municipality, the service that can explain it and a level from 0 to 10. If you see none, "
                    + "please tell us: we will look together. Without an offer no partnership is possible.")
        case .offerThemes:
            language.pick(
                nl: "Over welke thema's gaat uw expertiseaanbod? Kies voor elk aanbod minstens één thema uit de lijst.",
                fr: "De quels thèmes relèvent vos offres d'expertise ? Choisissez dans la liste au moins un thème par "
                    + "offre.",
                en: "Which themes are your offers about? Choose at least one theme from the list for each.")
        }
    }
}

extension MatchingTexts {
    /// `Ayikossa: …`, with everything to ask; municipalities with the same gaps are taken together.
    package func asks(_ entries: [NotAssessable]) -> [String] {
        var groups: [(asks: [MissingExpertise], names: [String])] = []
        for entry in entries {
            let name = name(entry.side, entry.municipality)
            if let known = groups.firstIndex(where: { $0.asks == entry.asks }) {
                groups[known].names.append(name)
            } else {
                groups.append((entry.asks, [name]))
            }
        }
        return groups.map {
            listed($0.names) + colon + $0.asks.map { $0.question(in: language) }.joined(separator: " ")
        }
    }

    package var askHeading: String {
        language.pick(
            nl: "Nog niet te beoordelen: wat te vragen", fr: "Pas encore évaluables : que demander",
            en: "Not assessable yet: what to ask")
    }

    package var askIntroduction: String {
        language.pick(
            nl: "Zolang deze antwoorden ontbreken, worden deze kandidaten en partners niet automatisch voorgesteld.",
            fr: "Tant que ces réponses manquent, ces candidates et partenaires ne sont pas proposés automatiquement.",
            en: "As long as these answers are missing, these applicants and partners are not proposed automatically.")
    }

    /// Who names no offers: what that means, and what helps.
    package func withoutOffers(_ who: String) -> String {
        language.pick(
            nl: "\(who) geeft geen aanbod op; een partnerschap heeft er van beide kanten een nodig. ",
            fr: "\(who) n'indique aucune offre ; un partenariat en demande une de chaque côté. ",
            en: "\(who) names no offers; a partnership needs one from each side. ") + helpWithoutOffers
    }

    /// What helps who names no offers.
    package var helpWithoutOffers: String {
        language.pick(
            nl:
                "Wat helpt: samen één praktijk zoeken die goed loopt, met de dienst die ze draagt, en in een infosessie "
                + "uitleggen dat beide kanten leren en aanleren.",
            fr: "Ce qui aide : chercher ensemble une pratique qui fonctionne bien, avec le service qui la porte, et "
                + "expliquer en séance d'information que les deux côtés apprennent et transmettent.",
            en: "What helps: look together for one practice that works well, with the service that carries it, and "
                + "explain in an information session that both sides learn and teach.")
    }
}
