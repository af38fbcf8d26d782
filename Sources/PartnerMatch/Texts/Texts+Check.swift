extension Language {
    /// The first sentence of a check.
    package func dossierInOrder(applicants: Int, partners: Int, assessors: Int, sheets: Int) -> String {
        let texts = Texts(self)
        let inOrder = pick(
            nl: "Het dossier is in orde", fr: "Le dossier est en ordre", en: "The dossier is in order")
        let municipalities = texts.applicants(applicants) + ", " + texts.partners(partners)
        let panel =
            self == .french && assessors == 0 && sheets == 0
            ? ", " + texts.assessors(assessors) + " ni " + texts.scoreSheets(sheets)
            : ", " + texts.and([texts.assessors(assessors), texts.scoreSheets(sheets)])
        return texts.sentence(texts.labelled(inOrder, municipalities + panel))
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

}
