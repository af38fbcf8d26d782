package import DecisionKernels

/// What follows from the sheets of single assessors.
extension Texts {
    /// No decision rests on any single one of these assessors.
    package func nothingChangesWithout(_ assessors: [String]) -> String {
        if assessors.count == 1 {
            return language.pick(
                nl: "Zonder de scorebladen van beoordelaar \(and(assessors)) blijft elke beslissing dezelfde.",
                fr: "Sans les fiches de l'évaluateur \(and(assessors)), aucune décision ne change.",
                en: "Without the score sheets of assessor \(and(assessors)) every decision stays the same.")
        }
        return language.pick(
            nl: "Zonder de scorebladen van telkens één van hen blijft elke beslissing dezelfde: \(and(assessors)).",
            fr: "Sans les fiches de l'un d'eux, quel qu'il soit, aucune décision ne change : \(and(assessors)).",
            en: "Without the score sheets of any one of them every decision stays the same: \(and(assessors)).")
    }

    /// Decisions that would be others without the sheets of one assessor.
    package func changesWithout(_ assessor: String, _ changes: String) -> String {
        labelled(
            language.pick(
                nl: "Zonder de scorebladen van beoordelaar \(assessor)",
                fr: "Sans les fiches de l'évaluateur \(assessor)",
                en: "Without the score sheets of assessor \(assessor)"), sentence(changes))
    }

    /// `Molendorp: reserve in plaats van geselecteerd`; `onOthers` is what the other sheets would give where `to` is
    /// open.
    package func change(_ name: String, from: String, to: String, onOthers: String?) -> String {
        let phrase = language.pick(
            nl: "\(to) in plaats van \(from)", fr: "\(to), et non \(from)", en: "\(to) instead of \(from)")
        let others = onOthers.map { decision in
            language.pick(
                nl: " (op de andere bladen: \(decision))", fr: " (d'après les autres fiches : \(decision))",
                en: " (on the other sheets: \(decision))")
        }
        return labelled(name, phrase + (others ?? ""))
    }

    /// The same decision, but for the number of assessors that the call asks for.
    package func tooFewLeft(_ names: String) -> String {
        language.pick(
            nl: "voor \(names) bleven er te weinig beoordelaars over, met dezelfde uitkomst",
            fr: "pour \(names), il resterait trop peu d'évaluateurs, avec la même issue",
            en: "for \(names) too few assessors would be left, with the same outcome")
    }

    /// Two neighbours in the ranking whose order the assessors could easily have given the other way round.
    package func nearTie(
        _ ahead: String, _ behind: String, difference: Rational, noise: Double, isAcrossTheLine: Bool
    ) -> String {
        let line =
            isAcrossTheLine
            ? language.pick(
                nl: " Ze krijgen een verschillende beslissing.", fr: " Elles reçoivent une décision différente.",
                en: " Their decisions differ.") : ""
        let size = points(difference)
        let margin = binary(noise, places: 1)
        return language.pick(
            nl: "\(ahead) en \(behind) verschillen \(size); op hun scorebladen is een verschil van \(margin) gewoon.",
            fr: "\(ahead) et \(behind) : \(size) d'écart ; sur leurs fiches, un écart de \(margin) est habituel.",
            en: "\(ahead) and \(behind) differ by \(size); on their score sheets a difference of \(margin) is usual.")
            + line
    }

    /// No neighbours are that close.
    package var noNearTies: String {
        language.pick(
            nl: "Geen enkel verschil tussen buren in de rangschikking is kleiner dan wat beoordelaars gewoonlijk "
                + "verschillen.",
            fr: "Aucun écart entre voisines du classement n'est inférieur à l'écart habituel entre évaluateurs.",
            en: "No difference between neighbours in the ranking is smaller than what assessors usually differ by.")
    }

    /// Neighbours that are that close and are not listed.
    package func moreNearTies(_ count: Int) -> String {
        count == 1
            ? language.pick(
                nl: "Nog 1 ander paar buren in de rangschikking ligt zo dicht bij elkaar.",
                fr: "Encore 1 autre paire de voisines du classement est aussi proche.",
                en: "1 more pair of neighbours in the ranking is that close.")
            : language.pick(
                nl: "Nog \(count) andere paren buren in de rangschikking liggen zo dicht bij elkaar.",
                fr: "Encore \(count) autres paires de voisines du classement sont aussi proches.",
                en: "\(count) more pairs of neighbours in the ranking are that close.")
    }

    /// Where the margin comes from.
    package func nearTieLegend(noise: Double, degreesOfFreedom: Int) -> String {
        let size = binary(noise, places: 1)
        return language.pick(
            nl: "Gewoon: de standaardfout van het verschil van twee gemiddelden, uit wat er van de scorebladen "
                + "overblijft na aftrek van gemeente en strengheid (standaardafwijking \(size), "
                + "\(degreesOfFreedom) vrijheidsgraden).",
            fr: "Habituel : l'erreur type de la différence de deux moyennes, d'après ce qui reste des fiches une fois "
                + "la commune et la sévérité retirées (écart-type \(size), \(degreesOfFreedom) degrés de liberté).",
            en: "Usual: the standard error of the difference of two means, from what is left of the score sheets once "
                + "municipality and strictness are taken out (standard deviation \(size), \(degreesOfFreedom) degrees "
                + "of freedom).")
    }

    /// Applicants without a sheet of this assessor.
    package func sheetsToGive(_ names: String, isNeeded: Bool) -> String {
        isNeeded
            ? language.pick(
                nl: "scoreblad nodig voor \(names)", fr: "fiche nécessaire pour \(names)",
                en: "score sheet needed for \(names)")
            : language.pick(
                nl: "scoreblad nog mogelijk voor \(names)", fr: "fiche encore possible pour \(names)",
                en: "score sheet still possible for \(names)")
    }

    /// Criteria that a sheet leaves open.
    package func criteriaToScore(_ name: String, _ criteria: String) -> String {
        language.pick(
            nl: "nog te scoren voor \(name), op \(criteria)", fr: "à coter pour \(name), sur \(criteria)",
            en: "still to score for \(name), on \(criteria)")
    }

    /// Scores that need a comment.
    package func commentsToGive(_ name: String, _ criteria: String) -> String {
        language.pick(
            nl: "toelichting nodig voor \(name), bij \(criteria)",
            fr: "commentaire requis pour \(name), sur \(criteria)", en: "comment needed for \(name), on \(criteria)")
    }

    /// All sheets are there.
    package var nothingToDo: String {
        language.pick(
            nl: "Alle scorebladen zijn volledig.", fr: "Toutes les fiches de cotation sont complètes.",
            en: "All score sheets are complete.")
    }

    /// What the second ranking is, and that it is no decision.
    package var normalisedLegend: String {
        language.pick(
            nl: "Elke score is verschoven met wat de beoordelaar gewoonlijk meer of minder geeft. Alleen ter "
                + "vergelijking: de echte rangschikking en de beslissingen blijven die van het scoreblad.",
            fr: "Chaque note est décalée de ce que l'évaluateur accorde d'ordinaire en plus ou en moins. À titre de "
                + "comparaison seulement : le classement réel et les décisions restent ceux des fiches.",
            en: "Every score is moved by what the assessor usually gives more or less. For comparison only: the real "
                + "ranking and the decisions remain those of the score sheets.")
    }

    /// Equal strictness would put everybody in the same place.
    package var normalisedSame: String {
        language.pick(
            nl: "Met even strenge beoordelaars zou iedereen dezelfde rang hebben.",
            fr: "À sévérité égale, chacune aurait le même rang.",
            en: "With equally strict assessors everybody would have the same rank.")
    }
}
