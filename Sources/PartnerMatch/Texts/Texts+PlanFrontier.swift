import DecisionKernels

/// The page of the trade-offs between ranking and pairs.
extension MatchingTexts {
    var frontierTitle: String {
        let call = dossier.call.title?.text(in: language) ?? dossier.call.id
        return language.pick(
            nl: "Rangschikking tegenover koppeling", fr: "Classement et appariement", en: "Ranking against pairs")
            + " – " + call
    }

    func frontierIntroduction(_ frontier: PlanFrontier) -> String {
        let count =
            frontier.countsPairsFirst
            ? " "
                + language.pick(
                    nl: "Alle voorstellen tellen zoveel mogelijk partnerschappen, zoals de oproep vraagt.",
                    fr: "Toutes les propositions comptent le plus grand nombre possible de partenariats, comme l'appel "
                        + "le demande.",
                    en: "All plans have as many pairs as possible, as the call asks.")
            : ""
        return language.pick(
            nl:
                "Hoe sterker de kandidaat-gemeenten met een partner staan in de rangschikking, hoe hoger de som van hun "
                + "totalen; hoe beter de partners bij elkaar passen, hoe hoger de som van de scores. Allebei zo hoog "
                + "mogelijk gaat zelden samen. Hieronder staan de voorstellen waartussen te kiezen valt: bij elk ervan is "
                + "de ene som alleen te verhogen ten koste van de andere. Iedereen die ontvankelijk is en de ondergrenzen "
                + "haalt, dingt mee.",
            fr: "Plus les communes candidates avec partenaire sont bien classées, plus la somme de leurs totaux est "
                + "élevée ; mieux les partenaires se correspondent, plus la somme des scores est élevée. Les deux à la "
                + "fois, c'est rarement possible. Voici les propositions entre lesquelles choisir : pour chacune, une "
                + "somme ne peut augmenter qu'aux dépens de l'autre. Toutes les communes recevables qui atteignent les "
                + "notes minimales sont en lice.",
            en: "The higher the applicants with a partner rank, the higher the sum of their totals; the better the "
                + "partners suit each other, the higher the sum of the scores. Both as high as can be rarely go "
                + "together. These are the plans to choose between: of each, one sum can only rise at the cost of the "
                + "other. Everybody eligible above the thresholds takes part.") + count
    }

    var frontierWithoutRanking: String {
        language.pick(
            nl: "Zonder rangschikking zijn er geen totalen om tegenover de scores te zetten.",
            fr: "Sans classement, il n'y a pas de totaux à mettre en regard des scores.",
            en: "Without a ranking there are no totals to set against the scores.")
    }

    var onlyOnePoint: String {
        language.pick(
            nl:
                "Hier gaan beide wel samen: één voorstel heeft de hoogste som van totalen en de hoogste som van scores.",
            fr:
                "Ici, les deux vont ensemble : une seule proposition a la somme la plus élevée des totaux et des scores.",
            en: "Here both do go together: one plan has the highest sum of totals and the highest sum of scores.")
    }

    /// Number, pairs, sum of totals, sum of scores, lowest score, λ.
    var tradeOffColumns: [String] {
        switch language {
        case .dutch: ["nr.", "aantal", "totalen", "scores", "laagste", "λ"]
        case .french: ["n°", "nombre", "totaux", "scores", "minimum", "λ"]
        case .english: ["no.", "pairs", "totals", "scores", "lowest", "λ"]
        }
    }

    func tradeOffNote(hasProposed: Bool) -> String {
        let star =
            hasProposed
            ? " "
                + language.pick(
                    nl: "* De sommen van het voorstel volgens de oproep.",
                    fr: "* Les sommes de la proposition selon l'appel.", en: "* The sums of the plan by the call.")
            : ""
        return language.pick(
            nl:
                "λ: het gewicht van de totalen (van 0 tot 1) waarbij dit voorstel het beste is als de oproep beide samen "
                + "laat tellen; – als geen enkel gewicht ertoe leidt.",
            fr: "λ : le poids des totaux (de 0 à 1) pour lequel cette proposition est la meilleure si l'appel fait "
                + "compter les deux ensemble ; – si aucun poids n'y mène.",
            en: "λ: the weight of the totals (from 0 to 1) at which this plan is the best if the call has both count "
                + "together; – if no weight leads to it.") + star
    }

    /// `0,25–0,41`, one number where both ends are the same, `–` for none.
    func lambda(_ range: PlanFrontier.ClosedLambda?) -> String {
        guard let range else { return "–" }
        let (low, high) = (numbers.text(range.low, places: 3), numbers.text(range.high, places: 3))
        return range.low == range.high ? low : low + "–" + high
    }

    func cornersOnly(_ count: Int) -> String {
        language.pick(
            nl:
                "Dit zijn niet alle voorstellen: er zijn er meer dan \(PlanFrontier.most), of het zoeken zou te lang duren. "
                + "Hier staan enkel de \(count) die bij een bepaald gewicht λ als enige het beste zijn.",
            fr:
                "Ce ne sont pas toutes les propositions : il y en a plus de \(PlanFrontier.most), ou la recherche serait "
                + "trop longue. Ne figurent ici que les \(count) qui sont seules les meilleures pour un poids λ donné.",
            en: "These are not all plans: there are more than \(PlanFrontier.most), or the search would take too long. "
                + "Here are only the \(count) that are best alone for some weight λ.")
    }

    func proposedOnFrontier(_ number: Int) -> String {
        language.pick(
            nl: "Het voorstel volgens de oproep heeft de sommen van nr. \(number).",
            fr: "La proposition selon l'appel a les sommes du n° \(number).",
            en: "The plan by the call has the sums of no. \(number).")
    }

    func proposedBesideFrontier(_ frontier: PlanFrontier) -> String {
        let totals = numbers.score(frontier.totals)
        let scores = numbers.score(frontier.plan.total.value)
        let sums = language.pick(
            nl:
                "Het voorstel volgens de oproep heeft \(totals) als som van de totalen en \(scores) als som van de scores.",
            fr: "La proposition selon l'appel a \(totals) comme somme des totaux et \(scores) comme somme des scores.",
            en: "The plan by the call has \(totals) as the sum of totals and \(scores) as the sum of scores.")
        guard let better = frontier.better else { return sums }
        return sums + " "
            + language.pick(
                nl: "Nr. \(better + 1) is in geen van beide lager en in minstens één hoger.",
                fr: "Le n° \(better + 1) n'est inférieur sur aucune des deux et supérieur sur au moins une.",
                en: "No. \(better + 1) is lower in neither and higher in at least one.")
    }

    func openTotalsOnFrontier(_ applicants: [Int], unknown: DecimalNumber) -> String {
        let names = listed(applicants.map { name(.north, $0) })
        let share = numbers.text(unknown)
        return language.pick(
            nl:
                "Nog niet volledig bekend is het totaal van \(names); het telt mee op \(share) van de weg tussen laagste "
                + "en hoogste.",
            fr:
                "Pas encore entièrement connu : le total \(de(names)) ; il compte à \(share) du chemin entre le plus bas "
                + "et le plus haut.",
            en: "Not fully known yet is the total of \(names); it counts at \(share) of the way from lowest to highest."
        )
    }

    /// `Nr. 2: …`, what differs from the proposed plan, and who is in or out against the ranking.
    func point(_ number: Int, _ point: PlanFrontier.Point) -> String {
        let isSame = point.change.pairsIn.isEmpty && point.change.pairsOut.isEmpty
        var parts = [
            sentence(
                isSame
                    ? language.pick(
                        nl: "het voorstel volgens de oproep", fr: "la proposition selon l'appel",
                        en: "the plan by the call")
                    : change(point.change))
        ]
        func names(_ members: [RankingDeparture.Member]) -> String {
            listed(members.map { name(.north, $0.applicant) })
        }
        if !point.departure.comesIn.isEmpty {
            let list = names(point.departure.comesIn)
            parts.append(
                language.pick(
                    nl: "Niet in de selectie volgens de rangschikking, hier met partner: \(list).",
                    fr: "Hors de la sélection du classement, ici avec partenaire : \(list).",
                    en: "Not among those the ranking selects, here with a partner: \(list)."))
        }
        if !point.departure.goesOut.isEmpty {
            let list = names(point.departure.goesOut)
            parts.append(
                language.pick(
                    nl: "In de selectie volgens de rangschikking, hier zonder partner: \(list).",
                    fr: "Dans la sélection du classement, ici sans partenaire : \(list).",
                    en: "Among those the ranking selects, here without a partner: \(list)."))
        }
        return language.pick(nl: "Nr. \(number)", fr: "N° \(number)", en: "No. \(number)") + colon
            + parts.joined(separator: " ")
    }
}
