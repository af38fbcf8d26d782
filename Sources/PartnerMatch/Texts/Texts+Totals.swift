extension Texts {
    var totalHeading: String {
        language.pick(nl: "Hoe het totaal tot stand komt", fr: "Composition du total", en: "How the total is made up")
    }

    /// A bonus in the table of contributions.
    package func bonus(_ name: String) -> String {
        labelled(language.pick(nl: "Pluspunt", fr: "Point bonus", en: "Bonus"), name)
    }

    /// The answer to a yes-or-no question of the file.
    package func truth(_ truth: Truth) -> String {
        switch truth {
        case .yes: language.pick(nl: "ja", fr: "oui", en: "yes")
        case .no: language.pick(nl: "nee", fr: "non", en: "no")
        case .unknown: language.pick(nl: "niet bekend", fr: "inconnu", en: "not known")
        }
    }

    var shownRounded: String {
        language.pick(
            nl: "Afgerond weergegeven; er is met de exacte waarden gerekend.",
            fr: "Valeurs arrondies à l'affichage ; le calcul se fait sur les valeurs exactes.",
            en: "Shown rounded; the calculation uses the exact values.")
    }

    var thresholdsHeading: String {
        language.pick(nl: "Ondergrenzen", fr: "Notes minimales", en: "Thresholds")
    }

    /// What a threshold is about; for a section, the criteria it adds up.
    package func section(_ criteria: String) -> String {
        language.pick(nl: "\(criteria) samen", fr: "\(criteria) ensemble", en: "\(criteria) together")
    }

    /// What the lowest sum of points is about.
    var minimumPoints: String {
        language.pick(nl: "alle punten samen", fr: "total des points", en: "all points together")
    }

    var minimumTotal: String { language.pick(nl: "totaal", fr: "total", en: "total") }

    /// `‘Tijd en mandaat’ 1,5 waar minstens 2 nodig is`.
    package func thresholdShort(_ subject: String, reached: String, required: String) -> String {
        language.pick(
            nl: "\(subject) \(reached) waar minstens \(required) nodig is",
            fr: "\(subject) \(reached) pour un minimum de \(required)",
            en: "\(subject) \(reached) where at least \(required) is needed")
    }

    /// The same as a line of a list, with the answer.
    package func threshold(_ short: String, met: Truth) -> String {
        let answer =
            switch met {
            case .yes: language.pick(nl: "gehaald", fr: "atteint", en: "met")
            case .no: language.pick(nl: "niet gehaald", fr: "non atteint", en: "not met")
            case .unknown: language.pick(nl: "nog niet zeker", fr: "pas encore certain", en: "not yet certain")
            }
        return capitalised(labelled(short, answer))
    }
}
