import DecisionKernels

/// The page about the weights of a dossier: what holds under all of them, and the smallest changes.
extension Texts {
    func alwaysSelected(_ names: [String]) -> String {
        language.pick(
            nl: "Geselecteerd onder elke toegelaten weging: \(and(names)).",
            fr: "Retenues sous toute pondération admise : \(and(names)).",
            en: "Selected under every admissible weighting: \(and(names)).")
    }

    func selectedAsFarAsSeen(_ names: [String]) -> String {
        language.pick(
            nl: "Geselecteerd onder elke onderzochte weging, maar niet voor alle bewezen: \(and(names)).",
            fr: "Retenues sous toute pondération examinée, sans preuve pour toutes : \(and(names)).",
            en: "Selected under every weighting examined, but not proven for all: \(and(names)).")
    }

    func sometimesSelected(_ names: [String]) -> String {
        language.pick(
            nl: "Onder sommige wegingen wel, onder andere niet: \(and(names)).",
            fr: "Retenues sous certaines pondérations et pas sous d'autres : \(and(names)).",
            en: "Selected under some weightings and not under others: \(and(names)).")
    }

    func notSelectedAsFarAsSeen(_ names: [String]) -> String {
        language.pick(
            nl: "Niet geselecteerd onder de onderzochte wegingen, maar niet voor alle bewezen: \(and(names)).",
            fr: "Non retenues sous les pondérations examinées, sans preuve pour toutes : \(and(names)).",
            en: "Not selected under the weightings examined, but not proven for all: \(and(names)).")
    }

    func unknownWhetherSelected(_ names: [String]) -> String {
        language.pick(
            nl: "Niet uitgemaakt binnen de grens van het zoeken: \(and(names)).",
            fr: "Non établi dans la limite de la recherche : \(and(names)).",
            en: "Not settled within the limit of the search: \(and(names)).")
    }

    func neverSelected(_ names: [String]) -> String {
        language.pick(
            nl: "Onder geen enkele toegelaten weging geselecteerd: \(and(names)).",
            fr: "Non retenues, quelle que soit la pondération admise : \(and(names)).",
            en: "Selected under no admissible weighting: \(and(names)).")
    }

    // MARK: The nearest change

    var alreadyTied: String {
        language.pick(
            nl: "Er is nu al gelijkheid aan de streep: de kleinste verschuiving van een gewicht kan ze beslechten.",
            fr: "Il y a déjà égalité à la limite : la moindre variation d'une pondération peut la trancher.",
            en: "There is a tie at the line already: the slightest change of a weight can settle it.")
    }

    var noWeightsChangeIt: String {
        language.pick(
            nl: "Geen enkele toegelaten weging verandert de selectie.",
            fr: "Aucune pondération admise ne change la sélection.",
            en: "No admissible weighting changes the selection.")
    }

    var noNearestFound: String {
        language.pick(
            nl: "Er is geen verschuiving van één gewicht gevonden die de selectie verandert; met quota is niet bewezen "
                + "dat er geen andere is.",
            fr: "Aucune variation d'une seule pondération changeant la sélection n'a été trouvée ; avec des quotas, "
                + "l'absence d'une autre n'est pas prouvée.",
            en: "No change of a single weight was found that changes the selection; with quotas it is not proven that "
                + "there is no other.")
    }

    func movedWeight(_ criterion: String, from: String, to: String) -> String {
        language.pick(
            nl: "\(criterion) \(to) in plaats van \(from)", fr: "\(criterion) \(to) au lieu de \(from)",
            en: "\(criterion) \(to) instead of \(from)")
    }

    func nearestChange(
        distance: String, _ moved: String, enters: [String], leaves: [String], isProven: Bool
    ) -> String {
        let lead =
            isProven
            ? language.pick(
                nl: "De kleinste verandering van de gewichten die de selectie verandert, verschuift samen \(distance) "
                    + "procentpunten: ",
                fr: "La plus petite variation des pondérations qui change la sélection déplace en tout \(distance) "
                    + "points de pourcentage : ",
                en: "The smallest change of the weights that changes the selection moves \(distance) percentage points "
                    + "in all: ")
            : language.pick(
                nl: "De kleinste verandering van de gewichten die werd gevonden (een kleinere is niet uitgesloten), "
                    + "verschuift samen \(distance) procentpunten: ",
                fr: "La plus petite variation trouvée (une plus petite n'est pas exclue) déplace en tout \(distance) "
                    + "points de pourcentage : ",
                en: "The smallest change of the weights that was found (a smaller one is not excluded) moves "
                    + "\(distance) percentage points in all: ")
        var parts = moved.isEmpty ? [] : [moved]
        if !enters.isEmpty { parts.append(comesIn(and(enters))) }
        if !leaves.isEmpty { parts.append(goesOut(and(leaves))) }
        if enters.isEmpty && leaves.isEmpty { parts.append(tieArises) }
        return lead + series(parts) + "."
    }

    var tieArises: String {
        language.pick(
            nl: "er ontstaat gelijkheid aan de streep", fr: "une égalité apparaît à la limite",
            en: "a tie arises at the line")
    }

    // MARK: Certain and possible

    var certainHeading: String {
        language.pick(nl: "Zeker en mogelijk", fr: "Certain et possible", en: "Certain and possible")
    }

    var certainNote: String {
        language.pick(
            nl:
                "Van de beste tot de slechtste plaats over alle toegelaten wegingen (| is vandaag), en of er een plaats "
                + "in de selectie aan vasthangt. Gelijke totalen tellen voor de beste plaats mee, voor de slechtste tegen.",
            fr: "Du meilleur au moins bon rang sur toutes les pondérations admises (| est la valeur actuelle), et la "
                + "place dans la sélection. Des totaux égaux comptent pour le meilleur rang et contre le moins bon.",
            en: "From the best to the worst rank over all admissible weightings (| is today), and the place in the "
                + "selection. Equal totals count for the best rank and against the worst.")
    }

    var certainColumns: [String] {
        switch language {
        case .dutch: ["kandidaat", "nu", "rang", "1 … laatste", "geselecteerd"]
        case .french: ["candidate", "actuel", "rang", "1 … dernier", "retenue"]
        case .english: ["applicant", "now", "rank", "1 … last", "selected"]
        }
    }

    func seatVerdict(_ verdict: SelectionExtremes.Verdict) -> String {
        switch verdict {
        case .necessary: language.pick(nl: "altijd", fr: "toujours", en: "always")
        case .possible: language.pick(nl: "soms", fr: "parfois", en: "sometimes")
        case .never: language.pick(nl: "nooit", fr: "jamais", en: "never")
        case .undecided(let canBeSelected, let canBeLeftOut):
            switch (canBeSelected, canBeLeftOut) {
            case (true, false):
                language.pick(nl: "altijd? (niet bewezen)", fr: "toujours ? (non prouvé)", en: "always? (not proven)")
            case (false, true):
                language.pick(nl: "nooit? (niet bewezen)", fr: "jamais ? (non prouvé)", en: "never? (not proven)")
            default: language.pick(nl: "niet bewezen", fr: "non prouvé", en: "not proven")
            }
        }
    }

    var boundedRanks: String {
        language.pick(
            nl: "≤ : het zoeken stopte op zijn grens; de rang ligt binnen dit gebied.",
            fr: "≤ : la recherche s'est arrêtée à sa limite ; le rang se situe dans cet intervalle.",
            en: "≤: the search ended at its limit; the rank lies within this range.")
    }

    // MARK: Scores

    var scoreChangesHeading: String {
        language.pick(
            nl: "De kleinste andere score die de selectie verandert",
            fr: "La plus petite autre note qui change la sélection",
            en: "The smallest other score that changes the selection")
    }

    var scoreChangesNote: String {
        language.pick(
            nl: "Onder de huidige gewichten: één score van één beoordelaar, of alle scores van één scoreblad evenveel "
                + "stappen dezelfde kant op, zover de schaal gaat. De scorebladen die tellen, blijven dezelfde.",
            fr: "Avec les pondérations actuelles : une note d'un évaluateur, ou toutes les notes d'une fiche du même "
                + "nombre de pas dans le même sens, aussi loin que va l'échelle. Les fiches retenues restent les mêmes.",
            en: "Under today's weights: one score of one assessor, or all scores of one sheet by the same number of "
                + "steps the same way, as far as the scale goes. The sheets that count stay the same.")
    }

    func scoreChange(
        _ applicant: String, _ criterion: String, assessor: String, from: String, to: String, _ result: String
    ) -> String {
        language.pick(
            nl: "\(applicant), \(criterion), beoordelaar \(assessor): \(to) in plaats van \(from); \(result).",
            fr: "\(applicant), \(criterion), évaluateur \(assessor) : \(to) au lieu de \(from) ; \(result).",
            en: "\(applicant), \(criterion), assessor \(assessor): \(to) instead of \(from); \(result).")
    }

    func sheetChange(_ applicant: String, assessor: String, steps: Int64, _ result: String) -> String {
        let count = steps < 0 ? -steps : steps
        let isUp = steps > 0
        let words = language.pick(
            nl: (count == 1 ? "1 stap " : "\(count) stappen ") + (isUp ? "hoger" : "lager"),
            fr: (count == 1 ? "1 pas " : "\(count) pas ") + (isUp ? "plus haut" : "plus bas"),
            en: (count == 1 ? "1 step " : "\(count) steps ") + (isUp ? "higher" : "lower"))
        return language.pick(
            nl: "\(applicant), het hele scoreblad van beoordelaar \(assessor) \(words); \(result).",
            fr: "\(applicant), toute la fiche de l'évaluateur \(assessor) \(words) ; \(result).",
            en: "\(applicant), the whole sheet of assessor \(assessor) \(words); \(result).")
    }

    func moreScoreChanges(_ count: Int) -> String {
        language.pick(
            nl: "En nog \(count) die even klein zijn, in JSON.", fr: "Et encore \(count) aussi petites, en JSON.",
            en: "And \(count) more that are as small, in JSON.")
    }

    func noScoreChange(isSheet: Bool, isProven: Bool) -> String {
        guard isProven else {
            return language.pick(
                nl: "Niets gevonden binnen de grens van het zoeken.", fr: "Rien trouvé dans la limite de la recherche.",
                en: "Nothing found within the limit of the search.")
        }
        return isSheet
            ? language.pick(
                nl: "Geen enkel scoreblad verandert op zijn eentje de selectie.",
                fr: "Aucune fiche ne change à elle seule la sélection.",
                en: "No single sheet changes the selection.")
            : language.pick(
                nl: "Geen enkele score verandert op zijn eentje de selectie.",
                fr: "Aucune note ne change à elle seule la sélection.", en: "No single score changes the selection.")
    }
}
