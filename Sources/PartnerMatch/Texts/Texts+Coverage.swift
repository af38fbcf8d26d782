/// Tie-breaks that look at who is ranked higher.
extension Texts {
    /// Equal totals; who goes ahead brings something that nobody ranked higher brings.
    package func coverage(
        _ aspect: CoverageAspect, ahead: String, behind: String, brings: String, isPlural: Bool
    ) -> String {
        let order = language.pick(
            nl: "\(ahead) voor \(behind): gelijk totaal, en ", fr: "\(ahead) avant \(behind) : total égal, et ",
            en: "\(ahead) before \(behind): equal total, and ")
        let reason =
            switch aspect {
            case .themes where isPlural:
                language.pick(
                    nl: "thema's die hoger in de rangschikking nog niet vertegenwoordigd zijn",
                    fr: "des thèmes qu'aucune commune mieux classée n'apporte",
                    en: "themes that nobody ranked higher brings")
            case .themes:
                language.pick(
                    nl: "een thema dat hoger in de rangschikking nog niet vertegenwoordigd is",
                    fr: "un thème qu'aucune commune mieux classée n'apporte",
                    en: "a theme that nobody ranked higher brings")
            case .region:
                language.pick(
                    nl: "een regio die hoger in de rangschikking nog niet vertegenwoordigd is",
                    fr: "une région qu'aucune commune mieux classée ne représente",
                    en: "a region that nobody ranked higher comes from")
            }
        return sentence(labelled(order + reason, brings))
    }

    /// For whom the rule cannot tell anything.
    package func coverageUnknown(_ aspect: CoverageAspect, _ names: String) -> String {
        switch aspect {
        case .themes:
            language.pick(
                nl: "Thema's niet bekend: \(names). Bij gelijk totaal telt dat als geen nieuw thema.",
                fr: "Thèmes inconnus : \(names). À total égal, aucun nouveau thème n'est compté.",
                en: "Themes not known: \(names). Between equal totals that counts as no new theme.")
        case .region:
            language.pick(
                nl: "Regio niet bekend: \(names). Bij gelijk totaal telt dat als geen nieuwe regio.",
                fr: "Région inconnue : \(names). À total égal, aucune nouvelle région n'est comptée.",
                en: "Region not known: \(names). Between equal totals that counts as no new region.")
        }
    }

    /// The order among equals is open because of others.
    package func orderOpen(_ names: String) -> String {
        language.pick(
            nl: "de volgorde bij gelijk totaal hangt nog af van \(names)",
            fr: "l'ordre à total égal dépend encore de \(names)",
            en: "the order among equal totals still depends on \(names)")
    }
}
