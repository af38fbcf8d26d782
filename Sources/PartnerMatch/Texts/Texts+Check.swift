extension Language {
    /// The first sentence of a check.
    package func dossierInOrder(applicants: Int, partners: Int, assessors: Int, sheets: Int) -> String {
        pick(
            nl: "Het dossier is in orde: \(applicants) kandidaat-gemeenten, \(partners) partnergemeenten, "
                + "\(assessors) beoordelaars en \(sheets) scorebladen.",
            fr: "Le dossier est en ordre : \(applicants) communes candidates, \(partners) communes partenaires, "
                + "\(assessors) évaluateurs et \(sheets) fiches de cotation.",
            en: "The dossier is in order: \(applicants) applicants, \(partners) partners, \(assessors) assessors and "
                + "\(sheets) score sheets.")
    }

    package var filesToComplete: String {
        pick(nl: "Aan te vullen kandidaturen", fr: "Candidatures à compléter", en: "Applications to complete")
    }

    package var partnersToAsk: String {
        pick(nl: "Te vragen aan de partners", fr: "À demander aux partenaires", en: "To ask the partners")
    }

    package var partnership: String {
        pick(nl: "Partnerschap", fr: "Partenariat", en: "Partnership")
    }

    package var proposedPartnerships: String {
        pick(nl: "Koppelingsvoorstel", fr: "Proposition d'appariement", en: "Proposed partnerships")
    }
}
