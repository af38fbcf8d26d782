extension Texts {
    /// Something to ask for, where the item alone says what: tracks, day of receipt, languages and so on. `subject`
    /// is the quoted name of the commitment, rule or bonus, or the name of the fact.
    package func missing(_ item: MissingItem, subject: String = "") -> String {
        switch item {
        case .fact: subject
        case .commitment:
            language.pick(
                nl: "engagement \(subject): ja of nee", fr: "engagement \(subject) : oui ou non",
                en: "commitment \(subject): yes or no")
        case .rule:
            language.pick(
                nl: "gegevens om \(subject) na te gaan", fr: "données pour vérifier \(subject)",
                en: "data to check \(subject)")
        case .bonus:
            language.pick(
                nl: "gegevens voor het pluspunt \(subject)", fr: "données pour le point bonus \(subject)",
                en: "data for the bonus \(subject)")
        case .quota:
            language.pick(
                nl: "gegevens voor het quotum \(subject)", fr: "données pour le quota \(subject)",
                en: "data for the quota \(subject)")
        case .tracks:
            language.pick(
                nl: "gewenst landenluik, in volgorde van voorkeur", fr: "volet pays souhaité, par ordre de préférence",
                en: "track applied for, in order of preference")
        case .receivedAt:
            language.pick(nl: "datum van ontvangst", fr: "date de réception", en: "date of receipt")
        case .languages: language.pick(nl: "talenkennis", fr: "connaissances linguistiques", en: "language skills")
        case .team:
            language.pick(
                nl: "wie het partnerschap zal dragen", fr: "qui portera le partenariat",
                en: "who will carry the partnership")
        case .demands: language.pick(nl: "leervragen", fr: "questions d'apprentissage", en: "learning questions")
        case .offers: language.pick(nl: "expertiseaanbod", fr: "offre d'expertise", en: "offer of expertise")
        }
    }

    /// Several commitments in one phrase.
    package func missingCommitments(_ subjects: String) -> String {
        language.pick(
            nl: "engagementen (telkens ja of nee): \(subjects)",
            fr: "engagements (à chaque fois oui ou non) : \(subjects)",
            en: "commitments (yes or no for each): \(subjects)")
    }

    /// Before a list of things to ask for that do not hold up the decision.
    package var alsoMissing: String {
        language.pick(nl: "Ook nog aan te vullen", fr: "À compléter également", en: "Also to be completed")
    }

    /// Before the completion request to one municipality.
    package var pleaseComplete: String {
        language.pick(
            nl: "Gelieve nog aan te vullen:",
            fr: "Merci de compléter :",
            en: "Please complete:")
    }

    /// Others whose files have blanks, too.
    package func filesWithBlanks(_ names: String) -> String {
        language.pick(
            nl: "Ook in deze dossiers ontbreken antwoorden, zonder gevolg voor de beslissing: \(names).",
            fr: "Il manque aussi des réponses dans ces dossiers, sans effet sur la décision : \(names).",
            en: "Answers are missing in these files as well, without effect on the decision: \(names).")
    }
}
