extension Texts {
    /// The place of somebody of whom the first sentence does not tell it.
    package func place(_ rank: String, total: String) -> String {
        language.pick(
            nl: "Rang \(rank), met een totaal van \(total).", fr: "Rang \(rank), avec un total de \(total).",
            en: "Rank \(rank), with a total of \(total).")
    }

    /// The smallest change over all criteria together. `changes` from `changed`.
    package func overallChange(_ changes: [String], gains: Bool, isProven: Bool) -> String {
        let list = and(changes)
        let text =
            gains
            ? language.pick(
                nl: "Kleinste verandering over alle criteria samen: met \(list) zou de gemeente geselecteerd zijn",
                fr: "Plus petit changement sur l'ensemble des critères : avec \(list), la commune serait retenue",
                en: "Smallest change over all criteria together: with \(list) it would be selected")
            : language.pick(
                nl: "Kleinste verandering over alle criteria samen: met \(list) zou de plaats niet zeker zijn",
                fr: "Plus petit changement sur l'ensemble des critères : avec \(list), la place ne serait pas assurée",
                en: "Smallest change over all criteria together: with \(list) the seat would not be certain")
        guard !isProven else { return sentence(text) }
        return sentence(
            text
                + language.pick(
                    nl: " (een nog kleinere is niet uitgesloten)", fr: " (un plus petit encore n'est pas exclu)",
                    en: " (a smaller one is not ruled out)"))
    }

    /// One criterion of an overall change; `to` with its noun.
    package func changed(criterion: String, from: String, to: String) -> String {
        language.pick(
            nl: "\(to) in plaats van \(from) op \(criterion)", fr: "\(to) au lieu de \(from) pour \(criterion)",
            en: "\(to) instead of \(from) on \(criterion)")
    }

    /// The smallest change on one criterion is also the smallest over all of them.
    package var noSmallerOverall: String {
        language.pick(
            nl: "Ook verspreid over meer criteria is geen kleinere verandering mogelijk.",
            fr: "Même réparti sur plusieurs critères, aucun changement plus petit ne suffirait.",
            en: "Spread over several criteria, no smaller change would do either.")
    }

    /// Why no change of points would have changed the decision.
    package func noChange(_ reason: OverallChange.Reason) -> String {
        switch reason {
        case .decidedByPanel:
            language.pick(
                nl: "Andere punten hadden niets veranderd: de stuurgroep besliste.",
                fr: "D'autres points n'auraient rien changé : le comité de pilotage a décidé.",
                en: "Other points would have changed nothing: the steering group decided.")
        case .ineligible:
            language.pick(
                nl: "Andere punten hadden niets veranderd: de kandidatuur is niet ontvankelijk of teruggetrokken.",
                fr: "D'autres points n'auraient rien changé : la candidature n'est pas recevable ou a été retirée.",
                en: "Other points would have changed nothing: the application is ineligible or withdrawn.")
        case .noSeatByPoints:
            language.pick(
                nl: "Andere punten hadden niets veranderd: in de gekozen landenluiken is er geen plaats die met punten "
                    + "te winnen is.",
                fr: "D'autres points n'auraient rien changé : dans les volets choisis, aucune place ne s'obtient par "
                    + "les points.",
                en: "Other points would have changed nothing: in the tracks it chose no seat can be won by points.")
        case .notEnough:
            language.pick(
                nl: "Zelfs met het maximum op elk criterium was de gemeente niet geselecteerd.",
                fr: "Même avec le maximum à chaque critère, la commune n'aurait pas été retenue.",
                en: "Even with full points on every criterion it would not have been selected.")
        case .neverLost:
            language.pick(
                nl: "Zelfs met het minimum op elk criterium was de plaats zeker: er zijn plaatsen genoeg.",
                fr: "Même avec le minimum à chaque critère, la place aurait été assurée : il y a assez de places.",
                en: "Even with the lowest points on every criterion the seat would have been certain: there are seats "
                    + "enough.")
        }
    }
}
