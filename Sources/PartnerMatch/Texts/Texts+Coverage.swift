/// Tie-breaks that look at who is ranked higher.
extension Texts {
    /// Equal totals; who goes ahead brings something that nobody ranked higher brings.
    package func coverage(
        _ aspect: CoverageAspect, ahead: String, behind: String, brings: String, isPlural: Bool
    ) -> String {
        switch aspect {
        case .themes:
            isPlural
                ? language.pick(
                    nl: "\(ahead) voor \(behind): gelijk totaal, en thema's die hoger in de rangschikking nog niet "
                        + "vertegenwoordigd zijn: \(brings).",
                    fr: "\(ahead) avant \(behind) : total égal, et des thèmes qu'aucune commune mieux classée n'apporte : "
                        + "\(brings).",
                    en: "\(ahead) before \(behind): equal total, and themes that nobody ranked higher brings: \(brings)."
                )
                : language.pick(
                    nl: "\(ahead) voor \(behind): gelijk totaal, en een thema dat hoger in de rangschikking nog niet "
                        + "vertegenwoordigd is: \(brings).",
                    fr: "\(ahead) avant \(behind) : total égal, et un thème qu'aucune commune mieux classée n'apporte : "
                        + "\(brings).",
                    en: "\(ahead) before \(behind): equal total, and a theme that nobody ranked higher brings: \(brings).")
        case .region:
            language.pick(
                nl: "\(ahead) voor \(behind): gelijk totaal, en een regio die hoger in de rangschikking nog niet "
                    + "vertegenwoordigd is: \(brings).",
                fr: "\(ahead) avant \(behind) : total égal, et une région qu'aucune commune mieux classée ne représente : "
                    + "\(brings).",
                en: "\(ahead) before \(behind): equal total, and a region that nobody ranked higher comes from: \(brings).")
        }
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
