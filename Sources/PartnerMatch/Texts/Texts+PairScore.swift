extension MatchingTexts {
    package func component(_ component: PairComponent) -> String {
        switch component {
        case .expertise:
            language.pick(
                nl: "aansluiting vraag–aanbod, in beide richtingen", fr: "adéquation offre-demande, dans les deux sens",
                en: "fit, in both directions")
        case .language: language.pick(nl: "taal", fr: "langue", en: "language")
        case .preference:
            language.pick(
                nl: "voorkeur van de kandidaat-gemeente", fr: "préférence de la commune candidate",
                en: "preference of the applicant")
        case .readiness:
            language.pick(nl: "digitale mogelijkheden", fr: "moyens numériques", en: "digital readiness")
        case .comparability:
            language.pick(
                nl: "vergelijkbaarheid (bestuursniveau, inwoners)", fr: "comparabilité (niveau, habitants)",
                en: "comparability (level, inhabitants)")
        case .sdg: language.pick(nl: "gemeenschappelijke SDG's", fr: "ODD communs", en: "shared SDGs")
        }
    }

    package var scoreHeading: String {
        language.pick(
            nl: "Hoe de score is opgebouwd", fr: "Comment le score est composé", en: "How the score is made up")
    }

    /// Component, value, weight, points.
    package var scoreColumns: [String] {
        switch language {
        case .dutch: ["onderdeel", "waarde", "gewicht", "punten"]
        case .french: ["élément", "valeur", "poids", "points"]
        case .english: ["component", "value", "weight", "points"]
        }
    }

    /// The score out of 100, and between which ends it lies while something is unknown.
    package func scoreSentence(_ score: PairScore) -> String {
        let value = numbers.score(score.value)
        guard score.low != score.high else {
            return language.pick(
                nl: "De score is \(value) op 100.", fr: "Le score est de \(value) sur 100.",
                en: "The score is \(value) out of 100.")
        }
        let low = numbers.score(score.low)
        let high = numbers.score(score.high)
        return language.pick(
            nl: "De score is \(value) op 100; zolang niet alles bekend en beoordeeld is, ligt hij tussen \(low) en "
                + "\(high).",
            fr: "Le score est de \(value) sur 100 ; tant que tout n'est pas connu et évalué, il se situe entre \(low) "
                + "et \(high).",
            en: "The score is \(value) out of 100; until everything is known and rated, it lies between \(low) and "
                + "\(high).")
    }

    /// `missing` are the sentences about what is not known.
    package func noScore(_ missing: [String]) -> String {
        let text = language.pick(
            nl: "Er is nog geen score.", fr: "Il n'y a pas encore de score.", en: "There is no score yet.")
        return ([text] + missing).joined(separator: " ")
    }

    /// Which components are unknown, and what stands for them.
    package func unknownComponents(_ components: [PairComponent]) -> String {
        let list = listed(components.map { component($0) })
        let value = numbers.percent(dossier.call.matching.unknownValue.double)
        return language.pick(
            nl: "Nog onbekend: \(list). Wat onbekend is, telt voorlopig als \(value).",
            fr: "Encore inconnu : \(list). Ce qui est inconnu compte provisoirement pour \(value).",
            en: "Still unknown: \(list). What is unknown counts as \(value) for now.")
    }
}
