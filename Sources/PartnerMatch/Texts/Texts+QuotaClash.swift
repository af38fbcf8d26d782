/// What is said where quotas cannot be met, or hang on open files.
extension Texts {
    /// The quotas cannot be met; `reason` from `quotasClash` and so on.
    package func nobodySelected(_ status: QuotaReport.Status) -> String {
        switch status {
        case .met: ""
        case .infeasible:
            language.pick(
                nl: "De quota kunnen niet gehaald worden: het programma selecteert niemand.",
                fr: "Les quotas ne peuvent pas être atteints : le programme ne retient personne.",
                en: "The quotas cannot be met: the program selects nobody.")
        case .bounded:
            language.pick(
                nl: "De beste selectie binnen de quota kon niet bewezen worden binnen de rekengrens: het programma "
                    + "selecteert niemand.",
                fr: "La meilleure sélection respectant les quotas n'a pas pu être prouvée dans la limite de calcul : "
                    + "le programme ne retient personne.",
                en: "The best selection within the quotas could not be proved within the limit of the computation: "
                    + "the program selects nobody.")
        case .tooFine:
            language.pick(
                nl: "De totalen hebben te veel cijfers om ze onder quota exact te vergelijken: het programma "
                    + "selecteert "
                    + "niemand. Gebruik gewichten met minder cijfers.",
                fr: "Les totaux ont trop de chiffres pour être comparés exactement sous quotas : le programme ne "
                    + "retient personne. Utilisez des pondérations avec moins de chiffres.",
                en: "The totals have too many digits to be compared exactly under quotas: the program selects nobody. "
                    + "Use weights with fewer digits.")
        }
    }

    /// The same as a reason, to stand after a colon.
    package func whyNobody(_ status: QuotaReport.Status) -> String {
        switch status {
        case .met: ""
        case .infeasible:
            language.pick(
                nl: "de quota kunnen niet gehaald worden", fr: "les quotas ne peuvent pas être atteints",
                en: "the quotas cannot be met")
        case .bounded, .tooFine:
            language.pick(
                nl: "de selectie binnen de quota kon niet exact berekend worden",
                fr: "la sélection respectant les quotas n'a pas pu être calculée exactement",
                en: "the selection within the quotas could not be computed exactly")
        }
    }

    /// Before the list of what clashes.
    package func clash(isSingle: Bool) -> String {
        isSingle
            ? language.pick(
                nl: "Dit kan niet gehaald worden:", fr: "Ceci ne peut pas être atteint :", en: "This cannot be met:")
            : language.pick(
                nl: "Dit gaat niet samen; valt één ervan weg, dan kan de rest wel:",
                fr: "Ceci est incompatible ; si l'un de ces points tombe, les autres peuvent être respectés :",
                en: "These clash; if any one of them is dropped, the others can be met:")
    }

    /// One requirement of a clash.
    package func atLeast(_ number: Int, quota: String, candidates: Int) -> String {
        let who = applicants(candidates)
        return language.pick(
            nl: "minstens \(number) geselecteerd voor het quotum \(quota), waarvoor \(who) in aanmerking "
                + (candidates == 1 ? "komt" : "komen"),
            fr: "au moins \(number) pour le quota \(quota), auquel \(who) "
                + (isSingular(candidates) ? "peut compter" : "peuvent compter"),
            en: "at least \(number) selected for the quota \(quota), for which \(who) can count")
    }

    package func atMost(_ number: Int, quota: String) -> String {
        language.pick(
            nl: "hoogstens \(number) geselecteerd voor het quotum \(quota)",
            fr: "au plus \(number) pour le quota \(quota)", en: "at most \(number) selected for the quota \(quota)")
    }

    package func noMoreSeats(_ count: Int, track: String) -> String {
        let all = seats(count)
        return language.pick(
            nl: "niet meer dan \(all) voor \(track)", fr: "pas plus de \(all) pour le volet \(track)",
            en: "no more than \(all) for \(track)")
    }

    package func selectedByPanel(_ name: String, isSelected: Bool) -> String {
        isSelected
            ? language.pick(
                nl: "\(name) is geselecteerd door een beslissing van de stuurgroep",
                fr: "\(name) est retenue par décision du comité de pilotage",
                en: "\(name) is selected by a decision of the steering group")
            : language.pick(
                nl: "\(name) is niet geselecteerd door een beslissing van de stuurgroep",
                fr: "\(name) n'est pas retenue par décision du comité de pilotage",
                en: "\(name) is not selected by a decision of the steering group")
    }

    /// Open ones on whom the quotas hang.
    package func quotasNeed(_ names: String, isPlural: Bool) -> String {
        isPlural
            ? language.pick(
                nl: "Valt een van deze open dossiers weg, dan kunnen de quota niet gehaald worden: \(names).",
                fr: "Si l'un de ces dossiers ouverts est écarté, les quotas ne peuvent plus être atteints : \(names).",
                en: "If one of these open files drops out, the quotas cannot be met: \(names).")
            : language.pick(
                nl: "Valt \(names) weg, dan kunnen de quota niet gehaald worden.",
                fr: "Si \(names) est écartée, les quotas ne peuvent plus être atteints.",
                en: "If \(names) drops out, the quotas cannot be met.")
    }

    /// Under quotas: what a decision may become, depending on what open ones reach.
    package func dependence(of name: String, now: String, onPointsOf names: String, otherwise: String) -> String {
        language.pick(
            nl: "\(name): voorlopig \(now); naargelang wat \(names) nog haalt: \(otherwise).",
            fr: "\(name) : pour l'instant \(now) ; selon le résultat de \(names) : \(otherwise).",
            en: "\(name): \(now) for now; depending on what \(names) still reaches: \(otherwise).")
    }

    package var quotasManyOpen: String {
        language.pick(
            nl: "Er zijn te veel open dossiers om elke uitkomst na te gaan: onder quota kunnen ook andere "
                + "beslissingen "
                + "er nog van afhangen.",
            fr: "Il y a trop de dossiers ouverts pour examiner toutes les issues : sous quotas, d'autres décisions "
                + "peuvent "
                + "encore en dépendre.",
            en: "There are too many open files to look at every outcome: under quotas further decisions may still "
                + "depend "
                + "on them.")
    }

    package var quotasNeedOpen: String {
        language.pick(
            nl: "Vallen alle open dossiers weg, dan kunnen de quota niet gehaald worden.",
            fr: "Si tous les dossiers ouverts sont écartés, les quotas ne peuvent plus être atteints.",
            en: "If all open files drop out, the quotas cannot be met.")
    }
}
