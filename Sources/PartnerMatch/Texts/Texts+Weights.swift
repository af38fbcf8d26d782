import DecisionKernels

/// The page about the weights of a dossier: switching points and intervals.
extension Texts {
    func weightsTitle(_ call: String) -> String {
        language.pick(
            nl: "Andere gewichten – \(call)", fr: "Autres pondérations – \(call)", en: "Other weights – \(call)")
    }

    var nothingToWeigh: String {
        language.pick(
            nl: "Er is geen rangschikking waarvan de gewichten te onderzoeken zijn.",
            fr: "Il n'y a pas de classement dont les pondérations puissent être examinées.",
            en: "There is no ranking whose weights could be examined.")
    }

    /// With one decimal at most: `27,3 %`.
    func sharePercent(_ share: Rational) -> String {
        let number = self.number.text(share * Rational(100), places: 1)
        return language == .english ? number + "%" : number + " %"
    }

    func shareInterval(_ low: Rational, _ high: Rational) -> String {
        number.text(low * Rational(100), places: 1) + "–" + sharePercent(high)
    }

    // MARK: Conditions

    var conditionsClash: String {
        language.pick(
            nl: "Geen enkele set gewichten voldoet aan deze voorwaarden samen:",
            fr: "Aucun jeu de pondérations ne remplit ces conditions ensemble :",
            en: "No weights meet these conditions together:")
    }

    var conditionsClashAdvice: String {
        language.pick(
            nl: "Valt er één van weg, dan kunnen de andere wel samen.",
            fr: "Il suffit d'en retirer une pour que les autres soient compatibles.",
            en: "Leave out any one of them, and the others can be met.")
    }

    func conditionsAre(_ conditions: [String]) -> String {
        language.pick(nl: "Voorwaarden op de gewichten: ", fr: "Conditions sur les pondérations : ", en: "Conditions: ")
            + and(conditions) + "."
    }

    var todayNotAdmissible: String {
        language.pick(
            nl: "De huidige gewichten voldoen zelf niet aan de voorwaarden.",
            fr: "Les pondérations actuelles ne remplissent pas elles-mêmes ces conditions.",
            en: "Today's weights do not meet the conditions themselves.")
    }

    func redundantConditions(_ conditions: [String]) -> String {
        let isOne = conditions.count == 1
        return language.pick(
            nl: isOne ? "Overbodig, want ze volgt uit de rest: " : "Overbodig, want ze volgen uit de rest: ",
            fr: isOne ? "Superflue, car elle découle des autres : " : "Superflues, car elles découlent des autres : ",
            en: isOne ? "Redundant, for it follows from the rest: " : "Redundant, for they follow from the rest: ")
            + and(conditions) + "."
    }

    // MARK: Sentences

    var weightsUndecided: String {
        language.pick(
            nl: "Onder de huidige gewichten is er binnen de quota geen selectie: zie de rangschikking.",
            fr: "Avec les pondérations actuelles, les quotas ne permettent aucune sélection : voir le classement.",
            en: "Under today's weights there is no selection within the quotas: see the ranking.")
    }

    func selectedToday(_ names: [String]) -> String {
        guard !names.isEmpty else {
            return language.pick(
                nl: "Onder de huidige gewichten krijgt niemand een plaats.",
                fr: "Avec les pondérations actuelles, personne n'obtient de place.",
                en: "Under today's weights nobody gets a seat.")
        }
        return language.pick(
            nl: "Een plaats onder de huidige gewichten: ", fr: "Ont une place avec les pondérations actuelles : ",
            en: "With a seat under today's weights: ") + and(names) + "."
    }

    func tiedToday(_ names: String) -> String {
        language.pick(
            nl: "Gelijk aan de streep: \(names).", fr: "À égalité à la limite : \(names).",
            en: "Tied at the line: \(names).")
    }

    /// `Weegt "Openheid" meer dan 27 % in plaats van 20 %, dan krijgt D een plaats en verliest E die.`
    func selectionChanges(
        _ criterion: String, at share: String, today: String, isAbove: Bool, enters: [String], leaves: [String]
    ) -> String {
        let condition = language.pick(
            nl: "Weegt \(criterion) \(isAbove ? "meer" : "minder") dan \(share) in plaats van \(today), dan ",
            fr: "Si \(criterion) pèse \(isAbove ? "plus" : "moins") de \(share) au lieu de \(today), ",
            en: "If \(criterion) weighs \(isAbove ? "more" : "less") than \(share) instead of \(today), ")
        let (coming, going) = (and(enters), and(leaves))
        let gets = language.pick(
            nl: enters.count == 1 ? "krijgt \(coming) een plaats" : "krijgen \(coming) een plaats",
            fr: enters.count == 1 ? "\(coming) obtient une place" : "\(coming) obtiennent une place",
            en: enters.count == 1 ? "\(coming) gets a seat" : "\(coming) get a seat")
        let loses = language.pick(
            nl: leaves.count == 1 ? "verliest \(going) haar plaats" : "verliezen \(going) hun plaats",
            fr: leaves.count == 1 ? "\(going) perd sa place" : "\(going) perdent leur place",
            en: leaves.count == 1 ? "\(going) loses its seat" : "\(going) lose their seats")
        return condition + and([enters.isEmpty ? "" : gets, leaves.isEmpty ? "" : loses].filter { !$0.isEmpty }) + "."
    }

    var noShareMoves: String {
        language.pick(
            nl: "Geen enkel gewicht kan op zijn eentje, met de andere in verhouding, de selectie veranderen.",
            fr: "Aucune pondération ne peut à elle seule, les autres gardant leurs proportions, changer la sélection.",
            en: "No single weight, the others in proportion, can change the selection.")
    }

    // MARK: Intervals

    var sharesHeading: String {
        language.pick(
            nl: "Hoe ver elk gewicht kan schuiven", fr: "Jusqu'où chaque pondération peut varier",
            en: "How far each weight can move")
    }

    var plotMarks: String {
        language.pick(
            nl: "| is vandaag, […] het gebied waarin de selectie blijft, van 0 tot 100 %",
            fr: "| est la valeur actuelle, […] la zone où la sélection reste, de 0 à 100 %",
            en: "| is today, […] the range in which the selection stays, from 0 to 100%")
    }

    func sharesNote(_ marks: String) -> String {
        language.pick(
            nl: "Eén gewicht schuift, de andere houden hun onderlinge verhouding; \(marks).",
            fr: "Une pondération varie, les autres gardent leurs proportions ; \(marks).",
            en: "One weight moves, the others keep their proportions; \(marks).")
    }

    var sharesWithoutConditions: String {
        language.pick(
            nl: "Hier tellen de voorwaarden niet mee: elk gewicht gaat van 0 tot 100 %.",
            fr: "Les conditions ne jouent pas ici : chaque pondération va de 0 à 100 %.",
            en: "The conditions do not count here: every weight goes from 0 to 100%.")
    }

    var shareColumns: [String] {
        switch language {
        case .dutch: ["criterium", "vandaag", "selectie blijft", "0 … 100 %"]
        case .french: ["critère", "actuel", "sélection inchangée", "0 … 100 %"]
        case .english: ["criterion", "today", "selection stays", "0 … 100%"]
        }
    }

    var noProportions: String {
        language.pick(
            nl: "– : alle andere criteria wegen niets, en hebben dus geen onderlinge verhouding.",
            fr: "– : tous les autres critères pèsent zéro et n'ont donc pas de proportions.",
            en: "–: all other criteria weigh nothing, so they have no proportions.")
    }

    // MARK: Points

    func pointsHeading(isAll: Bool) -> String {
        isAll
            ? language.pick(nl: "Alle omslagpunten", fr: "Tous les points de bascule", en: "All switching points")
            : language.pick(
                nl: "Omslagpunten aan de streep en aan kop", fr: "Points de bascule à la limite et en tête",
                en: "Switching points at the line and at the top")
    }

    var pointColumns: [String] {
        switch language {
        case .dutch: ["criterium", "gewicht", "daarboven"]
        case .french: ["critère", "poids", "au-delà"]
        case .english: ["criterion", "weight", "above it"]
        }
    }

    func swap(_ rises: String, _ falls: String) -> String {
        language.pick(
            nl: "\(rises) gaat \(falls) voorbij", fr: "\(rises) dépasse \(falls)", en: "\(rises) passes \(falls)")
    }

    func minimumCrossed(_ who: String, reaches: Bool) -> String {
        reaches
            ? language.pick(
                nl: "\(who) haalt het minimumtotaal", fr: "\(who) atteint le total minimal",
                en: "\(who) reaches the minimum total")
            : language.pick(
                nl: "\(who) zakt onder het minimumtotaal", fr: "\(who) passe sous le total minimal",
                en: "\(who) falls below the minimum total")
    }

    func quotaBinds(starts: String, stops: String) -> String {
        var parts: [String] = []
        if !starts.isEmpty {
            parts.append(
                language.pick(
                    nl: "quotum begint te spelen: \(starts)", fr: "quota qui commence à jouer : \(starts)",
                    en: "quota starts to bind: \(starts)"))
        }
        if !stops.isEmpty {
            parts.append(
                language.pick(
                    nl: "quotum speelt niet meer: \(stops)", fr: "quota qui ne joue plus : \(stops)",
                    en: "quota stops to bind: \(stops)"))
        }
        guard parts.isEmpty else { return series(parts) }
        return language.pick(
            nl: "een andere groep binnen de quota heeft het hoogste totaal",
            fr: "un autre groupe respectant les quotas a le total le plus élevé",
            en: "another group within the quotas has the highest total")
    }

    var newLeader: String { language.pick(nl: "nieuwe eerste", fr: "nouvelle première", en: "new leader") }

    func comesIn(_ names: String) -> String {
        language.pick(nl: "erbij: \(names)", fr: "entre : \(names)", en: "in: \(names)")
    }

    func goesOut(_ names: String) -> String {
        language.pick(nl: "eruit: \(names)", fr: "sort : \(names)", en: "out: \(names)")
    }

    func morePoints(shown: Int, of count: Int) -> String {
        language.pick(
            nl: "\(shown) van \(count) omslagpunten; alle met --all.",
            fr: "\(shown) points de bascule sur \(count) ; tous avec --all.",
            en: "\(shown) of \(count) switching points; all with --all.")
    }

    // MARK: What it rests on

    var weightsFoundationHeading: String {
        language.pick(nl: "Waarop dit steunt", fr: "Ce sur quoi cela repose", en: "What this rests on")
    }

    var weightsFixed: String {
        language.pick(
            nl: "Punten, ondergrenzen, pluspunten en de scorebladen die tellen, blijven zoals ze zijn; alleen de "
                + "gewichten schuiven. Alles is exact berekend; elke selectie volgt de regels van de rangschikking.",
            fr: "Les points, les notes minimales, les points bonus et les fiches retenues restent inchangés ; seules "
                + "les pondérations varient. Tout est calculé exactement ; chaque sélection suit les règles du "
                + "classement.",
            en: "Points, thresholds, bonuses and the score sheets that count stay as they are; only the weights move. "
                + "All is computed exactly; every selection follows the rules of the ranking.")
    }

    func openAtBest(_ names: String) -> String {
        language.pick(
            nl: "Nog niet beslist en hier, zoals in de rangschikking, gerekend met het beste dat ze kunnen halen: "
                + "\(names). Zonder hen: --without-open.",
            fr: "Pas encore décidées et comptées ici, comme dans le classement, avec le meilleur résultat possible : "
                + "\(names). Sans elles : --without-open.",
            en: "Still open, and counted here as in the ranking with the best they can reach: \(names). Without them: "
                + "--without-open.")
    }

    var openLeftOut: String {
        language.pick(
            nl: "Wie nog niet beslist is, telt hier niet mee.",
            fr: "Les communes pas encore décidées ne comptent pas ici.",
            en: "Whoever is still open does not count here.")
    }

    func forcedWhateverWeights(_ names: String) -> String {
        language.pick(
            nl: "Geselecteerd door de stuurgroep, wat de gewichten ook zijn: \(names).",
            fr: "Retenues par le comité de pilotage, quelles que soient les pondérations : \(names).",
            en: "Selected by the steering group whatever the weights: \(names).")
    }

    func notStudied(_ names: String) -> String {
        language.pick(
            nl: "Krijgt onder geen enkel gewicht een plaats (niet ontvankelijk, onder een ondergrens of anders "
                + "beslist): \(names).",
            fr: "Sans place quelles que soient les pondérations (irrecevable, sous une note minimale ou décidé "
                + "autrement) : \(names).",
            en: "No seat under any weights (ineligible, below a threshold or decided otherwise): \(names).")
    }
}
