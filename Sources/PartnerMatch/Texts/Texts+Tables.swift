extension Texts {
    var rankColumn: String { language.pick(nl: "Rang", fr: "Rang", en: "Rank") }
    var applicantColumn: String {
        language.pick(nl: "Kandidaat-gemeente", fr: "Commune candidate", en: "Applicant")
    }
    var totalColumn: String { language.pick(nl: "Totaal", fr: "Total", en: "Total") }
    var decisionColumn: String { language.pick(nl: "Beslissing", fr: "Décision", en: "Decision") }
    var trackColumn: String { language.pick(nl: "Landenluik", fr: "Volet pays", en: "Track") }
    var eligibilityColumn: String {
        language.pick(nl: "Ontvankelijk?", fr: "Recevable ?", en: "Eligible?")
    }
    var possibleRankColumn: String {
        language.pick(nl: "Mogelijke rang", fr: "Rang possible", en: "Possible rank")
    }
    var criterionColumn: String { language.pick(nl: "Criterium", fr: "Critère", en: "Criterion") }
    var pointsColumn: String { language.pick(nl: "Punten", fr: "Points", en: "Points") }
    var spreadColumn: String { language.pick(nl: "Van–tot", fr: "De–à", en: "From–to") }
    var weightColumn: String { language.pick(nl: "Gewicht", fr: "Poids", en: "Weight") }
    var contributionColumn: String { language.pick(nl: "Bijdrage", fr: "Apport", en: "Adds") }

    /// A seat that waits for somebody whose decision is open.
    package func kept(_ track: String) -> String {
        language.pick(nl: "\(track), vrijgehouden", fr: "\(track), gardée", en: "\(track), kept")
    }

    /// `Benin, nr. 1`: a place on a reserve list.
    package func reserveNumber(_ track: String, _ place: String) -> String {
        language.pick(nl: "\(track), nr. \(place)", fr: "\(track), n° \(place)", en: "\(track), no. \(place)")
    }

    /// Under a ranking with equals or open places.
    package func legend(hasEquals: Bool, hasRanges: Bool) -> String {
        let equals = language.pick(
            nl: "2=: gelijk met een andere gemeente", fr: "2= : ex æquo avec une autre commune",
            en: "2=: level with another municipality")
        let ranges = language.pick(
            nl: "3–5: van 3 tot 5, afhankelijk van wat nog ontbreekt", fr: "3–5 : de 3 à 5, selon ce qui manque encore",
            en: "3–5: from 3 to 5, depending on what is still missing")
        return series((hasEquals ? [equals] : []) + (hasRanges ? [ranges] : []))
    }

    /// Under the points without weights.
    package var possibleRankLegend: String {
        language.pick(
            nl: "Punten: gemiddelde van de beoordelaars. Mogelijke rang: de beste en de slechtste rang, welke "
                + "gewichten de stuurgroep ook kiest; het pluspunt telt hier niet mee.",
            fr: "Points : moyenne des évaluateurs. Rang possible : le meilleur et le moins bon rang, quelles que "
                + "soient les pondérations choisies par le comité de pilotage ; le point bonus n'est pas compté ici.",
            en: "Points: mean of the assessors. Possible rank: the best and the worst rank, whichever weights the "
                + "steering group chooses; the bonus is left out here.")
    }

    /// The same where the call takes the middle score.
    package var possibleRankLegendMedian: String {
        language.pick(
            nl: "Punten: middelste score van de beoordelaars. Mogelijke rang: de beste en de slechtste rang, welke "
                + "gewichten de stuurgroep ook kiest; het pluspunt telt hier niet mee.",
            fr: "Points : note médiane des évaluateurs. Rang possible : le meilleur et le moins bon rang, quelles que "
                + "soient les pondérations choisies par le comité de pilotage ; le point bonus n'est pas compté ici.",
            en: "Points: middle score of the assessors. Possible rank: the best and the worst rank, whichever weights "
                + "the steering group chooses; the bonus is left out here.")
    }
}
