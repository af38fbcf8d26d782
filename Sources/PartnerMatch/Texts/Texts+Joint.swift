import DecisionKernels

/// What is said of a plan in which total and score count together.
extension MatchingTexts {
    /// λ and its rest as percentages: `40 %` and `60 %`.
    private func shares(_ weighing: JointWeighing) -> (total: String, score: String) {
        func percent(_ share: Rational) -> String {
            numbers.text(share * Rational(100)) + (language == .english ? "%" : " %")
        }
        let share = weighing.lambda.rational
        return (percent(share), percent(.one - share))
    }

    /// How the plan was chosen, and what it comes to.
    package func joint(_ joint: JointOutcome) -> String {
        let (total, score) = shares(joint.weighing)
        let value = numbers.text(joint.points, places: 1)
        let totals = numbers.score(joint.totals.value)
        var ends = ""
        if joint.totals.low != joint.totals.high {
            let (low, high) = (numbers.score(joint.totals.low), numbers.score(joint.totals.high))
            ends = language.pick(
                nl: " (zolang niet alles bekend is: \(low) tot \(high))",
                fr: " (tant que tout n'est pas connu : \(low) à \(high))",
                en: " (until everything is known: \(low) to \(high))")
        }
        return language.pick(
            nl: "Rangschikking en koppeling tellen hier samen: van een partnerschap telt het totaal van de "
                + "kandidaat-gemeente in de rangschikking mee voor \(total) en de score voor \(score). Alle "
                + "ontvankelijke kandidaat-gemeenten die de ondergrenzen halen, dingen mee. Samen is dat \(value) "
                + "punten; de som van de totalen is \(totals)\(ends).",
            fr: "Le classement et l'appariement comptent ici ensemble : pour un partenariat, le total de la commune "
                + "candidate au classement compte pour \(total) et le score pour \(score). Toutes les communes "
                + "candidates recevables qui atteignent les notes minimales sont en lice. Cela fait \(value) points ; "
                + "la somme des totaux est de \(totals)\(ends).",
            en: "Ranking and pairs count together here: for a pair, the applicant's total in the ranking counts for "
                + "\(total) and the score for \(score). All eligible applicants above the thresholds take part. That "
                + "makes \(value) points; the totals add up to \(totals)\(ends).")
    }

    /// Above pages that speak of the total score, where the weighted sum stands in its place.
    package func jointStandsForTotal(_ weighing: JointWeighing) -> String {
        let (total, score) = shares(weighing)
        return language.pick(
            nl: "In deze oproep tellen rangschikking en koppeling samen: het totaal van de kandidaat-gemeente voor "
                + "\(total), de score van het partnerschap voor \(score). Wat hieronder over volgorde en punten verlies "
                + "of winst staat, gaat over die gewogen som.",
            fr: "Dans cet appel, le classement et l'appariement comptent ensemble : le total de la commune candidate "
                + "pour \(total), le score du partenariat pour \(score). L'ordre et les points perdus ou gagnés "
                + "ci-dessous se rapportent à cette somme pondérée.",
            en: "In this call ranking and pairs count together: the applicant's total for \(total), the score of the "
                + "pair for \(score). Order and points lost or won below are those of that weighted sum.")
    }

    /// There is no ranking to count with.
    package var jointWithoutRanking: String {
        language.pick(
            nl: "De oproep laat rangschikking en koppeling samen tellen, maar zonder rangschikking zijn er geen "
                + "totalen: hier tellen alleen de scores van de partnerschappen.",
            fr: "L'appel fait compter ensemble le classement et l'appariement, mais sans classement il n'y a pas de "
                + "totaux : seuls les scores des partenariats comptent ici.",
            en: "The call has ranking and pairs count together, but without a ranking there are no totals: here only "
                + "the scores of the pairs count.")
    }

    // MARK: Against the ranking

    package var departureHeading: String {
        language.pick(
            nl: "Wat anders is dan in de rangschikking", fr: "Ce qui s'écarte du classement",
            en: "What differs from the ranking")
    }

    package var noDeparture: String {
        language.pick(
            nl: "Precies de gemeenten die de rangschikking selecteert, krijgen een partner.",
            fr: "Les communes qui obtiennent un partenaire sont exactement celles que le classement retient.",
            en: "Exactly the applicants that the ranking selects get a partner.")
    }

    /// With a partner, though the ranking alone selects others.
    package func comesInAgainstRanking(_ members: [RankingDeparture.Member], _ ranking: Ranking?) -> String {
        let names = standings(members, ranking)
        return language.pick(
            nl: "Met partner, maar niet in de selectie volgens de rangschikking: \(names).",
            fr: "Avec un partenaire, mais hors de la sélection du classement : \(names).",
            en: "With a partner, but not among those the ranking selects: \(names).")
    }

    /// Selected by the ranking, and without a partner.
    package func goesOutAgainstRanking(_ members: [RankingDeparture.Member], _ ranking: Ranking?) -> String {
        let names = standings(members, ranking)
        return language.pick(
            nl: "Zonder partner, maar wel in de selectie volgens de rangschikking: \(names).",
            fr: "Sans partenaire, mais dans la sélection du classement : \(names).",
            en: "Without a partner, but among those the ranking selects: \(names).")
    }

    /// `Hagebeke (niet geselecteerd, totaal 70,83)`.
    private func standings(_ members: [RankingDeparture.Member], _ ranking: Ranking?) -> String {
        members.map { member in
            var parts = [texts.decision(member.decision)]
            if let total = ranking?.entry(of: member.applicant).total?.total {
                parts.append(language.pick(nl: "totaal ", fr: "total ", en: "total ") + numbers.text(total))
            }
            return name(.north, member.applicant) + " (" + parts.joined(separator: ", ") + ")"
        }.joined(separator: semicolon)
    }

    /// Whose total is not known in full, and how it counts.
    package func totalsNotKnown(_ pairs: [PlannedPair], unknown: DecimalNumber) -> String {
        let names = pairs.compactMap { pair -> String? in
            guard let total = pair.countedTotal, total.low != total.high else { return nil }
            let (value, low, high) = (numbers.score(total.value), numbers.score(total.low), numbers.score(total.high))
            return name(.north, pair.applicant) + " (\(value), \(low)–\(high))"
        }.joined(separator: semicolon)
        let share = numbers.text(unknown)
        return language.pick(
            nl: "Nog niet volledig bekende totalen tellen mee op \(share) van de weg tussen laagste en hoogste: "
                + "\(names).",
            fr: "Les totaux pas encore entièrement connus comptent à \(share) du chemin entre le plus bas et le plus "
                + "haut : \(names).",
            en: "Totals that are not fully known yet count at \(share) of the way from lowest to highest: \(names).")
    }

    /// A quota on the selection that the plan does not keep, because the ranking does not decide here.
    package func quotaNotKept(_ quota: Int, count: Int, unknown: Int) -> String {
        let rule = dossier.call.quotas[quota]
        let label = quoted(rule.label?.text(in: language) ?? rule.id)
        var limits: [String] = []
        if let minimum = rule.minimum {
            limits.append(
                language.pick(nl: "minstens \(minimum)", fr: "au moins \(minimum)", en: "at least \(minimum)"))
        }
        if let maximum = rule.maximum {
            limits.append(
                language.pick(nl: "hoogstens \(maximum)", fr: "au plus \(maximum)", en: "at most \(maximum)"))
        }
        let limit = limits.joined(separator: ", ")
        let open =
            unknown == 0
            ? ""
            : language.pick(
                nl: " (en \(unknown) onbekend)", fr: " (et \(unknown) inconnus)", en: " (and \(unknown) unknown)")
        return language.pick(
            nl: "Quotum \(label), \(limit): dit voorstel telt er \(count)\(open). Quota van de oproep gelden voor de "
                + "selectie volgens de rangschikking en sturen dit voorstel niet.",
            fr: "Quota \(label), \(limit) : cette proposition en compte \(count)\(open). Les quotas de l'appel "
                + "s'appliquent à la sélection selon le classement et n'orientent pas cette proposition.",
            en: "Quota \(label), \(limit): this plan has \(count)\(open). The quotas of the call are about the "
                + "selection by the ranking and do not steer this plan.")
    }

    // MARK: What no other plan does better

    package func jointClaim(_ plan: Plan) -> String {
        let best: String
        switch plan.objective {
        case .total:
            best = language.pick(
                nl: "Geen enkel ander koppelingsvoorstel binnen de regels heeft een hogere gewogen som van totalen en "
                    + "scores.",
                fr: "Aucune autre proposition d'appariement conforme aux règles n'a une somme pondérée plus élevée des "
                    + "totaux et des scores.",
                en: "No other plan within the rules has a higher weighted sum of totals and scores.")
        case .countThenTotal:
            best =
                mostPairsFirst + " "
                + language.pick(
                    nl: "Daarna is de gewogen som van totalen en scores zo hoog mogelijk.",
                    fr: "Ensuite, la somme pondérée des totaux et des scores est la plus élevée possible.",
                    en: "After that, the weighted sum of totals and scores is as high as possible.")
        case .maximinThenTotal, .leximin, .nash:
            best = mostPairsFirst + " " + objectiveClaim(plan) + weightedValues(plan.over)
        case .stable: best = stablePlan
        }
        let panelChose = dossier.decisions.overrides.contains { $0.decision == .selected }
        return panelChose ? panelFirst + " " + best : best
    }

    private var panelFirst: String {
        language.pick(
            nl: "Wie de stuurgroep zelf selecteerde, gaat voor.",
            fr: "Les communes que le comité de pilotage a retenues lui-même ont la priorité.",
            en: "Whom the steering group selected itself comes first.")
    }

    private func weightedValues(_ over: MatchingSettings.ObjectiveValues) -> String {
        guard over == .pairs else { return "" }
        return " "
            + language.pick(
                nl: "‘Score’ is hier telkens de gewogen som van totaal en score van een partnerschap.",
                fr: "« Score » désigne ici à chaque fois la somme pondérée du total et du score d'un partenariat.",
                en: "“Score” means here in each case the weighted sum of total and score of a pair.")
    }

    package func lossOfWeightedSum(_ millionths: Int64) -> String {
        guard millionths != 0 else {
            return language.pick(
                nl: "De gewogen som is ook de hoogst mogelijke.",
                fr: "La somme pondérée est aussi la plus élevée possible.",
                en: "The weighted sum is also the highest possible.")
        }
        let points = numbers.score(millionths)
        return language.pick(
            nl: "Het voorstel met de hoogste gewogen som heeft \(points) punten meer.",
            fr: "La proposition à la somme pondérée la plus élevée compte \(points) points de plus.",
            en: "The plan with the highest weighted sum has \(points) points more.")
    }
}
