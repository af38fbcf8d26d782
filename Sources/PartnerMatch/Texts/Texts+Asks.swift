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
                nl: "Wat kunt u een partner aanleren? Geef minstens één expertiseaanbod, met de dienst die het kan "
                    + "geven en een niveau van 0 tot 10. Hebt u geen aanbod, zeg dat dan uitdrukkelijk.",
                fr: "Que pouvez-vous apprendre à un partenaire ? Donnez au moins une offre d'expertise, avec le "
                    + "service qui peut la donner et un niveau de 0 à 10. Si vous n'avez pas d'offre, dites-le "
                    + "expressément.",
                en: "What can you teach a partner? Give at least one offer, with the service that can give it and a "
                    + "level from 0 to 10. If you have none, please say so.")
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
            nl: "Zolang deze antwoorden ontbreken, worden deze gemeenten niet vanzelf voorgesteld.",
            fr: "Tant que ces réponses manquent, ces communes ne sont pas proposées d'office.",
            en: "As long as these answers are missing, these municipalities are not proposed by themselves.")
    }
}
