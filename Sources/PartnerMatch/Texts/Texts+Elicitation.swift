import DecisionKernels

/// What is said where judgements become weights.
extension Texts {
    package var elicitTitle: String {
        language.pick(
            nl: "Gewichten uit oordelen", fr: "Pondérations tirées de jugements", en: "Weights from judgements")
    }

    /// Where the weights come from, and what they are then.
    func elicitMethod(_ method: ElicitInput.Method) -> String {
        switch method {
        case .ahp:
            language.pick(
                nl: "Vergelijkingen twee aan twee (AHP, Saaty 1980): de gewichten die er het best bij passen.",
                fr: "Comparaisons deux à deux (AHP, Saaty 1980) : les pondérations qui y correspondent le mieux.",
                en: "Comparisons two by two (AHP, Saaty 1980): the weights that fit them best.")
        case .roc:
            language.pick(
                nl: "Alleen een volgorde van belang: het gemiddelde van alle gewichten in die volgorde (ROC).",
                fr: "Un ordre d'importance seulement : la moyenne de toutes les pondérations dans cet ordre (ROC).",
                en: "Only an order of importance: the mean of all weights in that order (ROC).")
        case .rankSum:
            language.pick(
                nl: "Alleen een volgorde van belang: gewichten die in gelijke stappen dalen.",
                fr: "Un ordre d'importance seulement : des pondérations qui diminuent par pas égaux.",
                en: "Only an order of importance: weights that fall in equal steps.")
        case .swing:
            language.pick(
                nl: "Punten voor de sprong van de slechtste naar de beste score op elk criterium (swing).",
                fr: "Des points pour le passage de la moins bonne à la meilleure cote de chaque critère (swing).",
                en: "Points for the swing from the worst to the best score on each criterion.")
        case .points:
            language.pick(
                nl: "Verdeelde punten: het gewicht is het deel van de som.",
                fr: "Points répartis : la pondération est la part de la somme.",
                en: "Points given out: the weight is the share of the sum.")
        case .entropy:
            language.pick(
                nl:
                    "Beschrijving van de gegevens (entropie): een criterium weegt meer naarmate de scores meer verschillen. "
                    + "Dat zegt niets over hoe belangrijk het is.",
                fr:
                    "Description des données (entropie) : un critère pèse d'autant plus que les cotes diffèrent. Cela ne dit "
                    + "rien de son importance.",
                en:
                    "A description of the data (entropy): a criterion weighs more the more its scores differ. That says "
                    + "nothing of how important it is.")
        case .critic:
            language.pick(
                nl:
                    "Beschrijving van de gegevens (CRITIC): een criterium weegt meer naarmate de scores meer verschillen en "
                    + "minder samengaan met andere. Dat zegt niets over hoe belangrijk het is.",
                fr:
                    "Description des données (CRITIC) : un critère pèse d'autant plus que les cotes diffèrent et suivent "
                    + "moins celles des autres. Cela ne dit rien de son importance.",
                en:
                    "A description of the data (CRITIC): a criterion weighs more the more its scores differ and the less they "
                    + "go with others. That says nothing of how important it is.")
        }
    }

    var elicitNothing: String {
        language.pick(
            nl: "Geen enkel criterium onderscheidt de alternatieven: er zijn geen gewichten.",
            fr: "Aucun critère ne distingue les alternatives : il n'y a pas de pondération.",
            en: "No criterion tells the alternatives apart: there are no weights.")
    }

    func elicitCombined(_ people: Int, _ combine: ElicitSettings.Combine) -> String {
        switch combine {
        case .judgements:
            language.pick(
                nl: "Van \(people) personen samen: het meetkundig gemiddelde van hun vergelijkingen.",
                fr: "De \(people) personnes ensemble : la moyenne géométrique de leurs comparaisons.",
                en: "Of \(people) people together: the geometric mean of their comparisons.")
        case .arithmetic:
            language.pick(
                nl: "Van \(people) personen samen: het gemiddelde van hun gewichten.",
                fr: "De \(people) personnes ensemble : la moyenne de leurs pondérations.",
                en: "Of \(people) people together: the mean of their weights.")
        case .geometric:
            language.pick(
                nl: "Van \(people) personen samen: het meetkundig gemiddelde van hun gewichten.",
                fr: "De \(people) personnes ensemble : la moyenne géométrique de leurs pondérations.",
                en: "Of \(people) people together: the geometric mean of their weights.")
        }
    }

    var elicitCriterion: String { language.pick(nl: "criterium", fr: "critère", en: "criterion") }
    var elicitWeight: String { language.pick(nl: "gewicht", fr: "pondération", en: "weight") }
    var elicitSpread: String { language.pick(nl: "van – tot", fr: "de – à", en: "from – to") }
    var elicitPeople: String {
        language.pick(nl: "Ieders eigen gewichten", fr: "Les pondérations de chacun", en: "Everybody's own weights")
    }

    /// `ann: prijs 50 %, tijd 30 %` with the consistency ratio where there is one.
    func elicitPerson(_ name: String, _ weights: [String], _ ratio: Double?) -> String {
        let own = labelled(name, weights.joined(separator: ", "))
        guard let ratio else { return sentence(own) }
        return sentence(own + language.pick(nl: "; CR ", fr: " ; CR ", en: "; CR ") + hundredths(ratio))
    }

    func elicitConsistent(_ ratio: Double) -> String {
        language.pick(
            nl: "De vergelijkingen passen goed bij elkaar: consistentieratio \(hundredths(ratio)), ten hoogste 0,10.",
            fr: "Les comparaisons sont cohérentes : ratio de cohérence \(hundredths(ratio)), au plus 0,10.",
            en: "The comparisons fit together: consistency ratio \(hundredths(ratio)), at most 0.10.")
    }

    func elicitInconsistent(_ ratio: Double) -> String {
        language.pick(
            nl:
                "De vergelijkingen spreken elkaar tegen: consistentieratio \(hundredths(ratio)), meer dan 0,10. Bekijk ze "
                + "opnieuw.",
            fr:
                "Les comparaisons se contredisent : ratio de cohérence \(hundredths(ratio)), plus que 0,10. Revoyez-les.",
            en:
                "The comparisons contradict each other: consistency ratio \(hundredths(ratio)), above 0.10. Look at them "
                + "again.")
    }

    var elicitTooMany: String {
        language.pick(
            nl: "Voor meer dan 15 criteria bestaat er geen consistentieratio.",
            fr: "Au-delà de 15 critères, il n'existe pas de ratio de cohérence.",
            en: "Beyond 15 criteria there is no consistency ratio.")
    }

    func elicitWorst(_ row: String, _ column: String, _ given: Double, _ fitting: Double) -> String {
        language.pick(
            nl:
                "Het minst passend: \(row) tegenover \(column) kreeg \(ratio(given)); bij de andere past \(ratio(fitting)).",
            fr: "La moins cohérente : \(row) par rapport à \(column) a reçu \(ratio(given)) ; avec les autres, "
                + "\(ratio(fitting)) conviendrait.",
            en:
                "Fits least: \(row) against \(column) was given \(ratio(given)); \(ratio(fitting)) would fit the others."
        )
    }

    func elicitCompleted(_ judgements: [String]) -> String {
        let list = judgements.joined(separator: language.pick(nl: "; ", fr: " ; ", en: "; "))
        return language.pick(
            nl: "Ontbrekende vergelijkingen, ingevuld met wat het best past: \(list).",
            fr: "Comparaisons manquantes, complétées par ce qui convient le mieux : \(list).",
            en: "Missing comparisons, filled in with what fits best: \(list).")
    }

    /// A share of 1 as a percentage with at most one decimal.
    func share(_ share: Double) -> String {
        let tenths = Int64((share * 1000).rounded(.toNearestOrAwayFromZero))
        let text = number.text(Rational(numerator: tenths, denominator: 10), places: 1)
        return language == .english ? text + "%" : text + " %"
    }

    /// How many times more.
    func ratio(_ value: Double) -> String { hundredths(value) }

    private func hundredths(_ value: Double) -> String {
        // Beyond this nobody judges, and a whole number has room.
        let hundredths = Int64((min(value, 1e12) * 100).rounded(.toNearestOrAwayFromZero))
        return number.text(Rational(numerator: hundredths, denominator: 100))
    }
}
