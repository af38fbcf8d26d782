import DecisionKernels

/// The page about the assessors: for the analyst and the chair. It describes sheets, never people.
extension Texts {
    /// The title of the page.
    package func assessorsTitle(_ call: String) -> String {
        language.pick(nl: "Beoordelaars – \(call)", fr: "Évaluateurs – \(call)", en: "Assessors – \(call)")
    }

    /// What the page is for, and what not.
    package var assessorsPurpose: String {
        language.pick(
            nl:
                "Voor de voorzitter en de analist. Dat beoordelaars verschillen, is gewoon: ze kijken elk met hun eigen "
                + "ervaring. Deze cijfers helpen om erover te praten; geen enkele beslissing hangt ervan af.",
            fr: "Pour la présidence et l'analyste. Il est normal que les évaluateurs diffèrent : chacun lit avec sa "
                + "propre expérience. Ces chiffres aident à en parler ; aucune décision n'en dépend.",
            en: "For the chair and the analyst. It is normal that assessors differ: each reads with their own "
                + "experience. These figures help to talk about it; no decision depends on them.")
    }

    /// Nobody is on the panel.
    package var noAssessors: String {
        language.pick(
            nl: "Er zijn nog geen beoordelaars.", fr: "Il n'y a pas encore d'évaluateurs.",
            en: "There are no assessors yet.")
    }

    var sheetsHeading: String {
        language.pick(nl: "Scorebladen", fr: "Fiches de cotation", en: "Score sheets")
    }
    var agreementHeading: String { language.pick(nl: "Overeenstemming", fr: "Concordance", en: "Agreement") }
    var withoutOneHeading: String {
        language.pick(nl: "Zonder één beoordelaar", fr: "Sans l'un des évaluateurs", en: "Without one assessor")
    }
    var nearTiesHeading: String {
        language.pick(nl: "Kleine verschillen", fr: "Faibles écarts", en: "Small differences")
    }
    var tasksHeading: String { language.pick(nl: "Nog te doen", fr: "Reste à faire", en: "Still to do") }
    var normalisedHeading: String {
        language.pick(
            nl: "Ter vergelijking: even strenge beoordelaars", fr: "À titre de comparaison : sévérité égale",
            en: "For comparison: equally strict assessors")
    }

    var assessorColumn: String { language.pick(nl: "Beoordelaar", fr: "Évaluateur", en: "Assessor") }
    var sheetsColumn: String { language.pick(nl: "Bladen", fr: "Fiches", en: "Sheets") }
    var recusalsColumn: String { language.pick(nl: "Onthoudingen", fr: "Déports", en: "Recusals") }
    var givesColumn: String { language.pick(nl: "Geeft", fr: "Accorde", en: "Gives") }
    var deviationColumn: String { language.pick(nl: "Afstand", fr: "Écart", en: "Distance") }
    var realRankColumn: String { language.pick(nl: "Rang", fr: "Rang", en: "Rank") }
    var normalisedRankColumn: String {
        language.pick(nl: "Bij gelijke strengheid", fr: "À sévérité égale", en: "If equally strict")
    }
    var wholeSheet: String { language.pick(nl: "Hele scoreblad", fr: "Fiche entière", en: "Whole sheet") }

    /// How much more or less than the others somebody gives: `+2,5`, `−1`, `0`.
    package func gives(strictness: Double) -> String {
        let text = binary(strictness.magnitude, places: 1)
        if text == "0" { return text }
        return (strictness > 0 ? "−" : "+") + text
    }

    /// A number that was computed in binary.
    package func binary(_ value: Double, places: Int) -> String {
        let limited = max(-1e12, min(1e12, value))
        let millionths = Int64((limited * 1_000_000).rounded(.toNearestOrAwayFromZero))
        return number.text(Rational(numerator: millionths, denominator: 1_000_000), places: places)
    }

    /// What the column on more or less means.
    package var givesLegend: String {
        language.pick(
            nl: "Geeft: hoeveel punten op 100 meer (+) of minder (−) dan het gemiddelde van de beoordelaars, voor "
                + "dezelfde gemeenten. Afstand: hoe ver de scores gemiddeld van die van de anderen liggen, in delen "
                + "van 100 van de schaal.",
            fr: "Accorde : combien de points sur 100 en plus (+) ou en moins (−) que la moyenne des évaluateurs, pour "
                + "les mêmes communes. Écart : distance moyenne entre ces notes et celles des autres, en centièmes "
                + "de l'échelle.",
            en: "Gives: how many points out of 100 more (+) or less (−) than the mean of the assessors, for the same "
                + "municipalities. Distance: how far the scores lie from those of the others on average, in "
                + "hundredths of the scale.")
    }

    /// Why nobody's strictness is known.
    package func strictnessUnknown(_ comparison: AssessorComparison) -> String {
        switch comparison {
        case .connected: ""
        case .noBases:
            language.pick(
                nl: "Of iemand meer of minder geeft, blijkt pas als er gewichten en volledige scorebladen zijn.",
                fr: "Les différences de sévérité ne se verront qu'avec des pondérations et des fiches complètes.",
                en: "Whether somebody gives more or less can only be seen with weights and complete score sheets.")
        case .singleAssessor:
            language.pick(
                nl: "Er is maar één beoordelaar met volledige scorebladen; er valt niets te vergelijken.",
                fr: "Un seul évaluateur a des fiches complètes ; il n'y a rien à comparer.",
                en: "Only one assessor has complete score sheets; there is nothing to compare.")
        case .divided:
            language.pick(
                nl: "Deze groepen beoordelaars hebben geen gemeente gemeen, ook niet via anderen; wie meer of minder "
                    + "geeft, is tussen hen niet te zeggen:",
                fr: "Ces groupes d'évaluateurs n'ont aucune commune en commun, même par d'autres ; leur sévérité ne "
                    + "peut pas être comparée :",
                en: "These groups of assessors share no municipality, not even through others; between them it cannot "
                    + "be said who gives more or less:")
        }
    }

    /// One of the groups that cannot be compared.
    package func assessorGroup(_ assessors: String, municipalities count: Int) -> String {
        labelled(assessors, municipalities(count))
    }

    /// What the columns on agreement mean.
    package var agreementLegend: String {
        language.pick(
            nl: "Afstand: hoe ver de scores gemiddeld van het gemiddelde van de gemeente liggen, in punten. ICC(2,1), "
                + "ICC(2,k): hoe goed één beoordelaar, of het gemiddelde van allen, de gemeenten uit elkaar houdt "
                + "(1 is volledig, 0 is toeval), op de n gemeenten die iedereen scoorde (Shrout & Fleiss 1979). α: "
                + "overeenstemming op alles wat minstens twee keer gescoord is (Krippendorff 2011). Met weinig "
                + "gemeenten zeggen deze getallen weinig.",
            fr: "Écart : distance moyenne entre les notes et la moyenne de la commune, en points. ICC(2,1), ICC(2,k) : "
                + "à quel point un évaluateur, ou la moyenne de tous, distingue les communes (1 : entièrement, 0 : "
                + "hasard), sur les n communes cotées par tous (Shrout & Fleiss 1979). α : concordance sur tout ce "
                + "qui est coté au moins deux fois (Krippendorff 2011). Avec peu de communes, ces chiffres disent peu.",
            en: "Distance: how far the scores lie from the mean of their municipality on average, in points. ICC(2,1), "
                + "ICC(2,k): how well one assessor, or the mean of all, tells the municipalities apart (1 is fully, "
                + "0 is chance), on the n municipalities that everybody scored (Shrout & Fleiss 1979). α: agreement "
                + "on all that is scored at least twice (Krippendorff 2011). With few municipalities these figures "
                + "say little.")
    }
}
