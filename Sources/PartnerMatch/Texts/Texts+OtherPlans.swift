extension MatchingTexts {
    /// `Met de startversie van de leervragen`.
    package func otherPlanHeading(_ version: MatchingSettings.QuestionVersion) -> String {
        texts.capitalised(questionVersion(version))
    }

    /// The other plan has the same pairs.
    package var samePairs: String {
        language.pick(
            nl: "Dezelfde partnerschappen.", fr: "Les mêmes partenariats.", en: "The same pairs.")
    }

    /// An applicant whose partner the other plan changes; nil: it has none there or here.
    package func differs(applicant: Int, here: Int?, there: Int?) -> String {
        let who = name(.north, applicant)
        let partnerHere = here.map { name(.south, $0) }
        let partnerThere = there.map { name(.south, $0) }
        switch (partnerHere, partnerThere) {
        case (let old?, let new?):
            return language.pick(
                nl: "\(who): \(new) in plaats van \(old).", fr: "\(who) : \(new) au lieu \(de(old)).",
                en: "\(who): \(new) instead of \(old).")
        case (let old?, nil):
            return language.pick(
                nl: "\(who): geen partner in plaats van \(old).", fr: "\(who) : aucun partenaire au lieu \(de(old)).",
                en: "\(who): no partner instead of \(old).")
        case (nil, let new?):
            return language.pick(
                nl: "\(who): \(new), hierboven zonder partner.", fr: "\(who) : \(new), sans partenaire ci-dessus.",
                en: "\(who): \(new), without a partner above.")
        case (nil, nil): return ""
        }
    }

    package func otherTotal(_ there: Int64, here: Int64) -> String {
        let total = numbers.score(there)
        let own = numbers.score(here)
        return language.pick(
            nl: "De totaalscore is dan \(total), tegen \(own) hierboven.",
            fr: "Le score total est alors de \(total), contre \(own) ci-dessus.",
            en: "The total score is then \(total), against \(own) above.")
    }

    package var pairsThere: String {
        language.pick(
            nl: "De partnerschappen zijn dan:", fr: "Les partenariats sont alors :", en: "The pairs are then:")
    }
}
