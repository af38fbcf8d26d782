/// What is said of the objectives by which a plan is chosen.
extension MatchingTexts {
    /// What no other plan does better, in one or two sentences.
    package func claim(_ plan: Plan, isUnranked: Bool) -> String {
        if plan.status == .bounded { return status(.bounded) }
        if plan.joint != nil { return jointClaim(plan) }
        switch plan.objective {
        case .total, .countThenTotal: return isUnranked ? bestWithoutRanking : status(.optimal)
        case .stable: return stablePlan
        case .maximinThenTotal, .leximin, .nash:
            return (isUnranked ? mostPairsFirst : rankedFirst) + " " + objectiveClaim(plan)
        }
    }

    /// What an objective makes as large as it can be, once it is known who comes first.
    func objectiveClaim(_ plan: Plan) -> String {
        switch plan.objective {
        case .maximinThenTotal: largestLowest(plan.over)
        case .leximin: largestLowestInTurn(plan.over)
        case .nash: largestProduct(plan.over)
        case .total, .countThenTotal, .stable: ""
        }
    }

    /// Whether another plan is as good; empty where nobody knows.
    package func uniqueness(of plan: Plan) -> String {
        if plan.status == .bounded && !plan.isUnique { return "" }
        return plan.objective == .stable ? stableUniqueness(plan.isUnique) : uniqueness(plan.isUnique)
    }

    private var rankedFirst: String {
        language.pick(
            nl: "De best gerangschikte kandidaat-gemeenten gaan voor.",
            fr: "Les communes candidates les mieux classées ont la priorité.",
            en: "The best ranked applicants come first.")
    }

    var mostPairsFirst: String {
        language.pick(
            nl: "Zoveel mogelijk partnerschappen gaan voor.", fr: "Le plus grand nombre de partenariats a la priorité.",
            en: "As many pairs as possible come first.")
    }

    private func largestLowest(_ over: MatchingSettings.ObjectiveValues) -> String {
        switch over {
        case .pairs:
            language.pick(
                nl: "Daarna is de laagste score zo hoog mogelijk; bij gelijke stand telt de totaalscore.",
                fr: "Ensuite, le score le plus bas est le plus élevé possible ; à égalité, le score total compte.",
                en: "After that, the lowest score is as high as possible; where that is equal, the total score counts.")
        case .municipalities:
            language.pick(
                nl: "Daarna leert de gemeente die het minst leert, zoveel mogelijk; bij gelijke stand telt de "
                    + "totaalscore.",
                fr: "Ensuite, la commune qui apprend le moins apprend le plus possible ; à égalité, le score total "
                    + "compte.",
                en: "After that, the municipality that learns least learns as much as possible; where that is equal, "
                    + "the total score counts.")
        }
    }

    private func largestLowestInTurn(_ over: MatchingSettings.ObjectiveValues) -> String {
        switch over {
        case .pairs:
            language.pick(
                nl: "Daarna is eerst de laagste score zo hoog mogelijk, dan de op één na laagste, enzovoort.",
                fr: "Ensuite, le score le plus bas est le plus élevé possible, puis le deuxième plus bas, et ainsi de "
                    + "suite.",
                en: "After that, first the lowest score is as high as possible, then the second lowest, and so on.")
        case .municipalities:
            language.pick(
                nl: "Daarna leert eerst de gemeente die het minst leert zoveel mogelijk, dan de volgende, enzovoort.",
                fr: "Ensuite, la commune qui apprend le moins apprend le plus possible, puis la suivante, et ainsi de "
                    + "suite.",
                en: "After that, first the municipality that learns least learns as much as possible, then the next, "
                    + "and so on.")
        }
    }

    private func largestProduct(_ over: MatchingSettings.ObjectiveValues) -> String {
        switch over {
        case .pairs:
            language.pick(
                nl: "Daarna is het product van de scores zo hoog mogelijk: een evenwicht tussen een hoge totaalscore "
                    + "en een gelijke verdeling.",
                fr: "Ensuite, le produit des scores est le plus élevé possible : un équilibre entre un score total "
                    + "élevé et une répartition égale.",
                en: "After that, the product of the scores is as high as possible: a balance between a high total "
                    + "score and equal shares.")
        case .municipalities:
            language.pick(
                nl: "Daarna is het product van wat elke gemeente leert zo hoog mogelijk: een evenwicht tussen veel "
                    + "leren en een gelijke verdeling.",
                fr: "Ensuite, le produit de ce que chaque commune apprend est le plus élevé possible : un équilibre "
                    + "entre beaucoup apprendre et une répartition égale.",
                en: "After that, the product of what every municipality learns is as high as possible: a balance "
                    + "between learning much and equal shares.")
        }
    }

    /// Where unknowns go into the values that an objective other than the total looks at.
    package var openScoresMayChange: String {
        language.pick(
            nl: "Wat in de scores nog onbekend of niet beoordeeld is, kan tot een ander voorstel leiden.",
            fr: "Ce qui est encore inconnu ou non évalué dans les scores peut conduire à une autre proposition.",
            en: "What is still unknown or not rated in the scores may lead to another plan.")
    }

    /// With which plan somebody's own is compared.
    package func bestBy(_ plan: Plan) -> String {
        let name = objective(plan.objective, plan.over)
        return language.pick(
            nl: "Het beste voorstel is hier dat met als doelstelling: \(name).",
            fr: "La meilleure proposition est ici celle qui suit l'objectif : \(name).",
            en: "The best plan is here the one by the objective: \(name).")
    }

    /// By what one of several smallest repairs is chosen.
    package var repairByTotal: String {
        language.pick(
            nl: "Van de even kleine aanpassingen is dit die met de hoogste totaalscore.",
            fr: "Parmi les corrections aussi petites, celle-ci a le score total le plus élevé.",
            en: "Of the repairs that are as small, this one has the highest total score.")
    }

    /// Where the steps of a repair are compared by another measure than the plan itself.
    package func stepsByTotal(_ plan: Plan) -> String {
        let name = objective(plan.objective, plan.over)
        return language.pick(
            nl: "Deze stappen zijn vergeleken op totaalscore; het voorstel hierboven volgt de doelstelling van de "
                + "oproep: \(name).",
            fr: "Ces étapes sont comparées selon le score total ; la proposition ci-dessus suit l'objectif de "
                + "l'appel : \(name).",
            en: "These steps are compared by total score; the plan above follows the objective of the call: \(name).")
    }

    /// An objective in a few words.
    package func objective(
        _ objective: MatchingSettings.Objective, _ over: MatchingSettings.ObjectiveValues
    ) -> String {
        let isByPair = over == .pairs
        switch objective {
        case .total:
            return language.pick(nl: "hoogste totaalscore", fr: "score total le plus élevé", en: "highest total score")
        case .countThenTotal:
            return language.pick(
                nl: "meeste partnerschappen, dan totaalscore", fr: "plus grand nombre, puis score total",
                en: "most pairs, then total score")
        case .maximinThenTotal:
            return isByPair
                ? language.pick(
                    nl: "hoogste laagste score, dan totaalscore", fr: "meilleur score le plus bas, puis score total",
                    en: "best lowest score, then total score")
                : language.pick(
                    nl: "wie het minst leert zo veel mogelijk, dan totaalscore",
                    fr: "le plus pour qui apprend le moins, puis score total",
                    en: "most for who learns least, then total score")
        case .leximin:
            return isByPair
                ? language.pick(
                    nl: "hoogste laagste scores, één na één", fr: "meilleurs scores les plus bas, un à un",
                    en: "best lowest scores, one by one")
                : language.pick(
                    nl: "wie het minst leert zo veel mogelijk, één na één",
                    fr: "le plus pour qui apprend le moins, une à une", en: "most for who learns least, one by one")
        case .nash:
            return isByPair
                ? language.pick(
                    nl: "hoogste product van de scores", fr: "produit des scores le plus élevé",
                    en: "highest product of scores")
                : language.pick(
                    nl: "hoogste product van wat elke gemeente leert",
                    fr: "produit le plus élevé de ce que chaque commune apprend",
                    en: "highest product of what every municipality learns")
        case .stable: return language.pick(nl: "stabiel", fr: "stable", en: "stable")
        }
    }
}
