extension Texts {
    /// The title of the page.
    package func rankingTitle(_ call: String) -> String {
        language.pick(nl: "Rangschikking – \(call)", fr: "Classement – \(call)", en: "Ranking – \(call)")
    }

    /// The sentence that stands above everything until a weight set is chosen; its wording is fixed.
    package var weightsNotSet: String {
        language.pick(
            nl: "Gewichten niet vastgesteld door de stuurgroep",
            fr: "Pondérations non arrêtées par le comité de pilotage", en: "Weights not set by the steering group")
    }

    /// A weight set that leaves criteria out.
    package func weightMissing(_ criteria: String) -> String {
        language.pick(
            nl: "Geen gewicht voor: \(criteria).", fr: "Pas de pondération pour : \(criteria).",
            en: "No weight for: \(criteria).")
    }

    /// Nobody has any points.
    package var notScored: String {
        language.pick(
            nl: "Nog niet gescoord: er is geen enkel scoreblad dat telt.",
            fr: "Pas encore de cotation : aucune fiche de cotation ne compte.",
            en: "Not scored yet: there is no score sheet that counts.")
    }

    /// Criteria on which nobody can give points.
    package func scaleMissing(_ criteria: String) -> String {
        language.pick(
            nl: "Schaal niet vastgesteld voor: \(criteria).", fr: "Échelle non arrêtée pour : \(criteria).",
            en: "Scale not set for: \(criteria).")
    }

    /// Bonuses that bring nothing because nobody said how much.
    package func bonusMissing(_ bonuses: String) -> String {
        language.pick(
            nl: "Waarde van het pluspunt niet vastgesteld, het telt dus niet mee: \(bonuses).",
            fr: "Valeur du point bonus non arrêtée ; il ne compte donc pas : \(bonuses).",
            en: "Size of the bonus not set, so it does not count: \(bonuses).")
    }

    /// Why nothing can be decided.
    package func whyOpen(_ status: Ranking.Status) -> String {
        switch status {
        case .ranked: ""
        case .weightsNotSet:
            language.pick(
                nl: "de gewichten zijn niet vastgesteld", fr: "les pondérations ne sont pas arrêtées",
                en: "the weights are not set")
        case .notScored:
            language.pick(
                nl: "er is nog niet gescoord", fr: "la cotation n'a pas encore eu lieu", en: "nothing is scored yet")
        }
    }

    /// Which weights the totals were made with.
    package func weightsUsed(_ name: String) -> String {
        sentence(labelled(language.pick(nl: "Gewichten", fr: "Pondérations", en: "Weights"), name))
    }

    /// A weight set without any threshold: so that nobody thinks those of another set still hold.
    package var noThresholds: String {
        language.pick(
            nl: "Deze gewichten kennen geen ondergrenzen en geen minimumtotaal.",
            fr: "Ces pondérations ne comportent ni note minimale ni total minimal.",
            en: "These weights have no thresholds and no minimum total.")
    }
}
