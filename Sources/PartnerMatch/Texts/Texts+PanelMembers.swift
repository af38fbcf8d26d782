/// Who is on the panel.
extension Texts {
    var panelMembersHeading: String {
        language.pick(nl: "Samenstelling", fr: "Composition", en: "Members")
    }

    var wholeMandate: String {
        language.pick(nl: "beoordeelt alle criteria", fr: "cote tous les critères", en: "scores all criteria")
    }

    /// What somebody may score, where that is not everything.
    package func mandate(_ criteria: String) -> String {
        criteria.isEmpty
            ? language.pick(nl: "beoordeelt niets", fr: "ne cote rien", en: "scores nothing")
            : language.pick(nl: "beoordeelt \(criteria)", fr: "cote \(criteria)", en: "scores \(criteria)")
    }

    /// A tie to an applicant, and what came of it.
    package func conflict(_ applicant: String, _ status: AssessorConflict.Status) -> String {
        switch status {
        case .recused:
            language.pick(
                nl: "heeft een band met \(applicant) en onthoudt zich",
                fr: "a un lien avec \(applicant) et se déporte", en: "has ties with \(applicant) and is recused")
        case .noSheet:
            language.pick(
                nl: "heeft een band met \(applicant) en gaf geen punten",
                fr: "a un lien avec \(applicant) et n'a pas coté", en: "has ties with \(applicant) and gave no points")
        case .scored:
            language.pick(
                nl: "heeft een band met \(applicant) en gaf toch punten",
                fr: "a un lien avec \(applicant) et a pourtant coté",
                en: "has ties with \(applicant) and gave points all the same")
        }
    }

    /// The places in the table that follows.
    var placesWithoutOne: String {
        language.pick(
            nl: "De rang van wie zonder één van hen op een andere plaats staat:",
            fr: "Le rang des communes qui changent de place sans l'un d'eux :",
            en: "The rank of those whose place differs without one of them:")
    }

    func without(_ assessor: String) -> String {
        language.pick(nl: "Zonder \(assessor)", fr: "Sans \(assessor)", en: "Without \(assessor)")
    }
}
