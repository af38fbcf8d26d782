import DecisionKernels

/// What is said where five rules stand side by side.
extension MatchingTexts {
    package var rulesTitle: String {
        let call = dossier.call.title?.text(in: language) ?? dossier.call.id
        return language.pick(
            nl: "Controle met andere rekenregels", fr: "Contrôle par d'autres règles de calcul",
            en: "Cross-check by other rules") + " – " + call
    }

    package var rulesIntroduction: String {
        language.pick(
            nl:
                "Voor wie analyseert: de oproep rekent met de gewogen som, en dat blijft zo. Hier staan ernaast het gewogen "
                + "product, TOPSIS, VIKOR en PROMETHEE II, met dezelfde punten en dezelfde gewichten. De regel bij "
                + "gelijke stand en beslissingen van de stuurgroep spelen niet mee.",
            fr:
                "Pour l'analyse : l'appel calcule par la somme pondérée, et cela reste ainsi. À côté figurent ici le produit "
                + "pondéré, TOPSIS, VIKOR et PROMETHEE II, avec les mêmes points et les mêmes pondérations. La règle "
                + "de départage et les décisions du comité de pilotage n'interviennent pas.",
            en:
                "For the analyst: the call goes by the weighted sum, and that stays so. Beside it stand the weighted product, "
                + "TOPSIS, VIKOR and PROMETHEE II, with the same points and the same weights. The tie-break of the call and "
                + "decisions of the panel play no part.")
    }

    package var rulesWithoutQuotas: String {
        language.pick(
            nl: "De quota van de oproep blijven hier buiten beschouwing.",
            fr: "Les quotas de l'appel sont laissés de côté ici.", en: "The quotas of the call are left aside here.")
    }

    package var rulesNobody: String {
        language.pick(
            nl: "Geen enkele kandidaat heeft een zeker totaal boven alle ondergrenzen.",
            fr: "Aucune candidate n'a un total certain au-dessus de toutes les notes minimales.",
            en: "No applicant has an exact total above all thresholds.")
    }

    package func selectedByAllRules(_ applicants: [Int]) -> String {
        guard !applicants.isEmpty else {
            return language.pick(
                nl: "Niemand krijgt onder alle vijf de regels een plaats.",
                fr: "Aucune commune n'obtient de place sous les cinq règles.",
                en: "Nobody gets a seat under all five rules.")
        }
        let names = listed(applicants.map { name(.north, $0) })
        return language.pick(
            nl: "Onder alle vijf de regels een plaats: \(names).", fr: "Une place sous les cinq règles : \(names).",
            en: "A seat under all five rules: \(names).")
    }

    package func selectedBySomeRules(_ applicants: [Int]) -> String {
        let names = listed(applicants.map { name(.north, $0) })
        return language.pick(
            nl: "Niet onder alle regels, of in een gelijke stand om de laatste plaats: \(names).",
            fr: "Pas sous toutes les règles, ou ex æquo pour la dernière place : \(names).",
            en: "Not under all rules, or tied for the last seat: \(names).")
    }

    package func compromiseOfVikor(_ applicants: [Int]) -> String {
        let names = listed(applicants.map { name(.north, $0) })
        return language.pick(
            nl: "Compromis volgens VIKOR: \(names).", fr: "Compromis selon VIKOR : \(names).",
            en: "Compromise set of VIKOR: \(names).")
    }

    /// Short enough for a column.
    package func ruleColumn(_ rule: AggregationRule) -> String {
        switch rule {
        case .weightedSum: language.pick(nl: "som", fr: "somme", en: "sum")
        case .weightedProduct: language.pick(nl: "product", fr: "produit", en: "product")
        case .topsis: "TOPSIS"
        case .vikor: "VIKOR"
        case .promethee: "PROMETHEE"
        }
    }

    package func ruleRanksNote(_ preference: LeadPreference) -> String {
        let kind = lead(preference)
        return language.pick(
            nl:
                "* een plaats; ~ gelijke stand om de laatste plaats; = gedeelde plaats in de rangschikking. τ-b: hoe gelijk "
                + "de volgorde is aan die van de gewogen som. Punten tellen als deel van hun schaal, van 0 tot 1; een "
                + "pluspunt als een extra criterium. Voorsprong bij PROMETHEE II: \(kind).",
            fr:
                "* une place ; ~ ex æquo pour la dernière place ; = rang partagé. τ-b : à quel point l'ordre ressemble à "
                + "celui de la somme pondérée. Les points comptent comme part de leur échelle, de 0 à 1 ; un point bonus "
                + "comme un critère de plus. Avance dans PROMETHEE II : \(kind).",
            en:
                "* a seat; ~ tied for the last seat; = shared rank. τ-b: how alike the order is to that of the weighted sum. "
                + "Points count as a part of their scale, from 0 to 1; a bonus as one more criterion. Lead in PROMETHEE "
                + "II: \(kind).")
    }

    /// How a lead becomes a preference, as part of a sentence.
    private func lead(_ preference: LeadPreference) -> String {
        let q = numbers.text(preference.q)
        let p = numbers.text(preference.p)
        let s = numbers.text(preference.s)
        switch preference.kind {
        case .usual:
            return language.pick(
                nl: "elke voorsprong telt volledig", fr: "toute avance compte entièrement", en: "any lead counts fully")
        case .uShape:
            return language.pick(
                nl: "telt volledig boven \(q) van de schaal", fr: "compte entièrement au-delà de \(q) de l'échelle",
                en: "counts fully above \(q) of the scale")
        case .vShape:
            return language.pick(
                nl: "telt naar verhouding tot \(p) van de schaal",
                fr: "compte en proportion jusqu'à \(p) de l'échelle", en: "counts in proportion up to \(p) of the scale"
            )
        case .level:
            return language.pick(
                nl: "telt half boven \(q) en volledig boven \(p) van de schaal",
                fr: "compte pour moitié au-delà de \(q) et entièrement au-delà de \(p) de l'échelle",
                en: "counts half above \(q) and fully above \(p) of the scale")
        case .linear:
            return language.pick(
                nl: "telt naar verhouding van \(q) tot \(p) van de schaal",
                fr: "compte en proportion de \(q) à \(p) de l'échelle",
                en: "counts in proportion from \(q) to \(p) of the scale")
        case .gaussian:
            return language.pick(
                nl: "telt volgens een klokkromme met buigpunt \(s) van de schaal",
                fr: "compte selon une courbe en cloche d'inflexion \(s) de l'échelle",
                en: "counts along a bell curve that turns at \(s) of the scale")
        }
    }

    package var reversalsHeading: String {
        language.pick(nl: "Als iemand afvalt", fr: "Si une candidate se retire", en: "When somebody drops out")
    }

    package var reversalsIntroduction: String {
        language.pick(
            nl:
                "Onder de gewogen som en het gewogen product kan de volgorde van de anderen nooit veranderen als een kandidaat "
                + "afvalt: hun punten staan op vaste schalen. Onder de andere regels kan dat wel; elke kandidaat werd één "
                + "keer weggelaten.",
            fr:
                "Sous la somme et le produit pondérés, l'ordre des autres ne peut jamais changer quand une candidate se retire : "
                + "leurs points sont sur des échelles fixes. Sous les autres règles, c'est possible ; chaque candidate a été "
                + "retirée une fois.",
            en:
                "Under the weighted sum and product the order of the others can never change when an applicant drops out: their "
                + "points are on fixed scales. Under the other rules it can; every applicant was left out once.")
    }

    /// Whose order changes under one rule.
    package func reversals(_ entry: RuleComparison.Entry, told: Int) -> String {
        let rule = ruleColumn(entry.rule) + colon
        guard !entry.reversals.isEmpty else {
            return rule
                + language.pick(
                    nl: "geen enkele volgorde verandert.", fr: "aucun ordre ne change.", en: "no order changes.")
        }
        let examples = entry.reversals.prefix(told).map { reversal in
            let removed = name(.north, reversal.removed)
            let behind = name(.north, reversal.behind)
            let ahead = name(.north, reversal.ahead)
            return language.pick(
                nl: "zonder \(removed) komt \(behind) vóór \(ahead)",
                fr: "sans \(removed), \(behind) passe devant \(ahead)",
                en: "without \(removed), \(behind) comes before \(ahead)")
        }
        let rest = entry.reversals.count - examples.count
        let more =
            rest == 0
            ? ""
            : semicolon
                + language.pick(
                    nl: "en nog \(rest) keer (json bevat alles)",
                    fr: "et encore \(rest) fois (json contient tout)",
                    en: "and \(rest) more (json holds everything)")
        return rule + examples.joined(separator: semicolon) + more + "."
    }

    package func leftOutOfRules(_ applicants: [(applicant: Int, decision: Decision)]) -> String {
        let names = listed(
            applicants.map { name(.north, $0.applicant) + " (" + texts.decision($0.decision) + ")" })
        return language.pick(
            nl: "Niet vergeleken, omdat ze niet voor een plaats in aanmerking komen of hun punten niet volledig zijn: "
                + "\(names).",
            fr: "Non comparées, parce qu'elles n'entrent pas en ligne de compte ou que leurs points sont incomplets : "
                + "\(names).",
            en: "Not compared, because they are not in the running or their points are not complete: \(names).")
    }
}
