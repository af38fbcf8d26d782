extension Texts {
    var rankingHeading: String { language.pick(nl: "Rangschikking", fr: "Classement", en: "Ranking") }
    var pointsHeading: String {
        language.pick(nl: "Punten per criterium", fr: "Points par critère", en: "Points per criterion")
    }
    var applicantsHeading: String {
        language.pick(nl: "Kandidaat-gemeenten", fr: "Communes candidates", en: "Applicants")
    }
    var settleHeading: String { language.pick(nl: "Nog te beslissen", fr: "À trancher", en: "To settle") }
    var askHeading: String { language.pick(nl: "Nog te vragen", fr: "À demander", en: "Still to ask") }
    var rejectedHeading: String {
        language.pick(
            nl: "Niet ontvankelijk of onder een ondergrens, met reden",
            fr: "Non recevables ou sous une note minimale, avec motif",
            en: "Not eligible or below a threshold, with reasons")
    }
    var tieBreakHeading: String {
        language.pick(
            nl: "Gelijke totalen, en wat besliste", fr: "Totaux égaux, et ce qui a tranché",
            en: "Equal totals, and what decided")
    }
    var assessorsHeading: String { language.pick(nl: "Beoordelaars", fr: "Évaluateurs", en: "Assessors") }
    var panelHeading: String {
        language.pick(
            nl: "Beslissingen buiten de berekening", fr: "Décisions hors calcul",
            en: "Decisions outside the calculation")
    }
    var remarksHeading: String { language.pick(nl: "Opmerkingen", fr: "Remarques", en: "Remarks") }

    /// Equals at the line, on the page of the whole ranking.
    package func tie(between names: String, seats count: Int) -> String {
        let left = seats(count)
        return language.pick(
            nl: "\(names) staan gelijk; samen is er voor hen nog \(left). De stuurgroep beslist, of legt een loting "
                + "vast.",
            fr: "\(names) sont ex æquo ; \(left) à attribuer entre elles. Le comité de pilotage tranche, ou consigne "
                + "un tirage au sort.",
            en: "\(names) are tied; between them there \(count == 1 ? "is" : "are") \(left). The steering group "
                + "decides, or records a lot.")
    }

    /// The same, said of one of them.
    package func tied(_ name: String, with others: String, seats count: Int) -> String {
        let left = seats(count)
        return language.pick(
            nl: "\(name) staat gelijk met \(others), en samen is er voor hen nog \(left): de stuurgroep beslist, of "
                + "legt een loting vast.",
            fr: "\(name) est ex æquo avec \(others), avec \(left) à attribuer entre elles : le comité de pilotage "
                + "tranche, ou consigne un tirage au sort.",
            en: "\(name) is tied with \(others), and between them there \(count == 1 ? "is" : "are") \(left): the "
                + "steering group decides, or records a lot.")
    }

    /// Equal totals that a criterion put in order.
    package func tieBreak(ahead: String, behind: String, criterion: String) -> String {
        language.pick(
            nl: "\(ahead) voor \(behind): gelijk totaal, meer punten op \(criterion).",
            fr: "\(ahead) avant \(behind) : total égal, plus de points pour \(criterion).",
            en: "\(ahead) before \(behind): equal total, more points on \(criterion).")
    }

    /// Equal totals that nothing in the call puts in order.
    package func stillEqual(_ names: String) -> String {
        language.pick(
            nl: "\(names) hebben hetzelfde totaal; ook bij verdere vergelijking blijven ze gelijk.",
            fr: "\(names) ont le même total ; aucune autre comparaison ne les départage.",
            en: "\(names) have the same total; further comparison leaves them level.")
    }
}
