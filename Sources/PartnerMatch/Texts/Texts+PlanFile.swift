extension Problem {
    /// What is wrong with a plan that somebody brings.
    func planFileMessage(in language: Language) -> String {
        let what = found ?? ""
        switch code {
        case .unclosedQuote:
            return language.pick(
                nl: "Het aanhalingsteken \(what) is niet gesloten, of er staat nog iets achter.",
                fr: "Le guillemet \(what) n'est pas fermé, ou il est suivi d'autre chose.",
                en: "The quotation mark \(what) is not closed, or something stands behind it.")
        case .unequalRow:
            return language.pick(
                nl: "De rij \(what) heeft een ander aantal cellen dan de titelrij.",
                fr: "La ligne \(what) n'a pas le même nombre de cellules que la ligne de titres.",
                en: "The row \(what) has another number of cells than the header row.")
        case .missingColumn:
            return language.pick(
                nl: "In de titelrij ontbreekt een kolom.", fr: "Une colonne manque dans la ligne de titres.",
                en: "A column is missing in the header row.")
        case .ambiguousName:
            return language.pick(
                nl: "Meer dan één gemeente van dit dossier heet \(what). Gebruik de id.",
                fr: "Plusieurs communes de ce dossier s'appellent \(what). Utilisez l'identifiant.",
                en: "More than one municipality of this dossier is called \(what). Use the id.")
        default: return code.rawValue
        }
    }
}
