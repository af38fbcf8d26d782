import DecisionKernels

/// How often applicants are selected, and pairs proposed, over many weightings.
extension Texts {
    /// One decimal; what is neither nothing nor everything never looks as if it were.
    func sampledPercent(_ share: Double) -> String {
        let sign = language == .english ? "%" : " %"
        if share > 0 && share < 0.0005 { return "< " + number.text(Rational(numerator: 1, denominator: 10)) + sign }
        if share < 1 && share > 0.9995 { return "> " + number.text(Rational(numerator: 999, denominator: 10)) + sign }
        return tenths(share * 100) + sign
    }

    /// A number with one decimal at most.
    func tenths(_ value: Double) -> String {
        number.text(Rational(numerator: Int64(value * 10 + 0.5), denominator: 10), places: 1)
    }

    /// Percentage points with two decimals at most.
    func percentagePoints(_ share: Double) -> String {
        number.text(Rational(numerator: Int64(share * 10_000 + 0.5), denominator: 100), places: 2)
    }

    /// A share as a bar of so many characters.
    func bar(_ share: Double, width: Int) -> String {
        let full = min(width, Int(share * Double(width) + 0.5))
        return String(repeating: "#", count: full) + String(repeating: "·", count: width - full)
    }

    // MARK: Applicants

    var shareHeading: String {
        language.pick(nl: "Hoe vaak geselecteerd", fr: "Combien de fois retenue", en: "How often selected")
    }

    func samplesDrawn(_ samples: Int, isConditional: Bool) -> String {
        let count = wholeNumber(samples)
        if isConditional {
            return language.pick(
                nl: "\(count) keer zijn gewichten getrokken uit alle die aan de voorwaarden voldoen, elk even "
                    + "waarschijnlijk. ± is de standaardfout in procentpunten. Een aandeel van de gewichten is geen "
                    + "kans.",
                fr: "\(count) pondérations ont été tirées parmi toutes celles qui remplissent les conditions, chacune "
                    + "aussi probable. ± est l'erreur type en points de pourcentage. Une part des pondérations n'est "
                    + "pas une probabilité.",
                en: "\(count) weightings were drawn from all that meet the conditions, each as likely. ± is the "
                    + "standard error in percentage points. A share of the weightings is not a probability.")
        }
        return language.pick(
            nl: "\(count) keer zijn gewichten getrokken uit alle mogelijke, elk even waarschijnlijk. ± is de "
                + "standaardfout in procentpunten. Een aandeel van de gewichten is geen kans.",
            fr: "\(count) pondérations ont été tirées parmi toutes les pondérations possibles, chacune aussi "
                + "probable. ± est l'erreur type en points de pourcentage. Une part des pondérations n'est pas une "
                + "probabilité.",
            en: "\(count) weightings were drawn from all there are, each as likely. ± is the standard error in "
                + "percentage points. A share of the weightings is not a probability.")
    }

    /// `10 000`, in English `10,000`.
    func wholeNumber(_ value: Int) -> String {
        let digits = String(value)
        guard digits.utf8.count > 4 else { return digits }
        var text = ""
        for (place, digit) in digits.enumerated() {
            let left = digits.utf8.count - place
            if place > 0, left % 3 == 0 { text += language == .english ? "," : "\u{A0}" }
            text.append(digit)
        }
        return text
    }

    func alwaysSampled(_ names: [String]) -> String {
        let list = and(names)
        return language.pick(
            nl: "\(list) \(names.count == 1 ? "is" : "zijn") geselecteerd onder alle onderzochte gewichten.",
            fr: "\(list) \(names.count == 1 ? "est retenue" : "sont retenues") sous toutes les pondérations examinées.",
            en: "\(list) \(names.count == 1 ? "is" : "are") selected under every weighting examined.")
    }

    func neverSampled(_ names: [String]) -> String {
        let list = and(names)
        return language.pick(
            nl: "\(list) \(names.count == 1 ? "is" : "zijn") onder geen enkel onderzocht gewicht geselecteerd.",
            fr: "\(list) \(names.count == 1 ? "n'est retenue" : "ne sont retenues") sous aucune pondération examinée.",
            en: "\(list) \(names.count == 1 ? "is" : "are") selected under no weighting examined.")
    }

    func selectedShare(_ name: String, _ share: Double, error: Double?) -> String {
        let share = sampledPercent(share) + (error.map { " (± \(percentagePoints($0)))" } ?? "")
        return language.pick(
            nl: "\(name) is geselecteerd onder \(share) van de onderzochte gewichten; dat is geen kans.",
            fr: "\(name) est retenue sous \(share) des pondérations examinées ; ce n'est pas une probabilité.",
            en: "\(name) is selected under \(share) of the weightings examined; this is not a probability.")
    }

    func undecidedShare(_ share: Double) -> String {
        let share = sampledPercent(share)
        return language.pick(
            nl: "Onder \(share) van de onderzochte gewichten kunnen de quota niet gehaald worden, of is dat niet uit "
                + "te maken: dan is niemand geselecteerd.",
            fr: "Sous \(share) des pondérations examinées, les quotas ne peuvent être respectés, ou cela ne peut être "
                + "établi : personne n'est alors retenu.",
            en: "Under \(share) of the weightings examined the quotas cannot be met, or it cannot be told: nobody is "
                + "selected then.")
    }

    func drawnScores(_ scores: SamplingSettings.Scores) -> String {
        switch scores {
        case .fixed: ""
        case .partial:
            language.pick(
                nl: "Met de gewichten is ook getrokken wat nog niet bekend is: punten op de hele schaal van het "
                    + "criterium, een onzeker pluspunt in de helft van de gevallen.",
                fr: "Ce qui n'est pas encore connu a été tiré avec les pondérations : les points sur toute l'échelle "
                    + "du critère, un point bonus incertain une fois sur deux.",
                en: "What is not known yet was drawn with the weights: points on the whole scale of the criterion, an "
                    + "unknown bonus half of the time.")
        case .assessors:
            language.pick(
                nl: "Met de gewichten zijn ook de punten getrokken: elk gemiddelde van de beoordelaars met de "
                    + "standaardfout die uit hun spreiding op het criterium volgt, binnen de schaal; wat niet bekend "
                    + "is, op de hele schaal, een onzeker pluspunt in de helft van de gevallen.",
                fr: "Les points ont été tirés avec les pondérations : chaque moyenne des évaluateurs avec l'erreur "
                    + "type qui résulte de leur dispersion sur le critère, dans les limites de l'échelle ; ce qui "
                    + "n'est pas "
                    + "connu, sur toute l'échelle, un point bonus incertain une fois sur deux.",
                en: "The points were drawn with the weights: every mean of the assessors with the standard error that "
                    + "follows from their spread on the criterion, within the scale; what is not known, on the whole "
                    + "scale, an unknown bonus half of the time.")
        }
    }

    /// Applicant, share, error, bar, reserve, mean rank.
    var acceptabilityColumns: [String] {
        switch language {
        case .dutch: ["gemeente", "geselecteerd", "±", "0 … 100 %", "reserve", "gem. plaats"]
        case .french: ["commune", "retenue", "±", "0 … 100 %", "réserve", "rang moyen"]
        case .english: ["municipality", "selected", "±", "0 … 100%", "reserve", "mean rank"]
        }
    }

    var firstHeading: String {
        language.pick(
            nl: "Wat zwaar moet wegen om eerste te zijn", fr: "Ce qui doit peser pour être première",
            en: "What must weigh to be first")
    }

    var firstNote: String {
        language.pick(
            nl: "Het gemiddelde van de gewichten waaronder een gemeente eerste is, de zwaarste criteria eerst. Zeker: "
                + "hoe vaak zij dan eerste is, gegeven wat van de punten bekend is.",
            fr: "La moyenne des pondérations sous lesquelles une commune est première, les critères les plus lourds "
                + "d'abord. Sûre : combien de fois elle l'est alors, vu ce que l'on sait des points.",
            en: "The mean of the weights under which a municipality is first, the heaviest criteria first. Certain: "
                + "how often it is first then, given what is known of the points.")
    }

    /// Applicant, share of first places, confidence, weights.
    var firstColumns: [String] {
        switch language {
        case .dutch: ["gemeente", "eerste", "zeker", "gemiddelde gewichten"]
        case .french: ["commune", "première", "sûre", "pondérations moyennes"]
        case .english: ["municipality", "first", "certain", "mean weights"]
        }
    }
}
