extension Problem {
    /// What is wrong with a template of the minutes.
    func templateMessage(in language: Language) -> String {
        let what = found ?? ""
        switch code {
        case .unclosedPlaceholder:
            return language.pick(
                nl: "Deze invulplaats wordt op haar regel niet gesloten: \(what).",
                fr: "Ce champ n'est pas fermé sur sa ligne : \(what).",
                en: "This placeholder is not closed on its line: \(what).")
        case .unknownPlaceholder:
            return language.pick(
                nl: "De invulplaats \(what) bestaat niet.", fr: "Le champ \(what) n'existe pas.",
                en: "The placeholder \(what) does not exist.")
        case .unclosedSection:
            return language.pick(
                nl: "Het deel \(what) wordt niet gesloten.", fr: "La section \(what) n'est pas fermée.",
                en: "The section \(what) is not closed.")
        case .unopenedSection:
            return language.pick(
                nl: "\(what) sluit een deel dat hier niet open is.",
                fr: "\(what) ferme une section qui n'est pas ouverte ici.",
                en: "\(what) closes a section that is not open here.")
        default: return code.rawValue
        }
    }
}
