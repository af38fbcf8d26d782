extension Texts {
    /// Nobody scored these criteria.
    package func noPoints(_ criteria: String) -> String {
        language.pick(
            nl: "nog geen punten op \(criteria)", fr: "pas encore de points pour \(criteria)",
            en: "no points yet on \(criteria)")
    }

    /// These criteria have no scale.
    package func noScale(_ criteria: String) -> String {
        language.pick(
            nl: "geen schaal voor \(criteria)", fr: "pas d'échelle pour \(criteria)", en: "no scale for \(criteria)")
    }

    /// Whether the bonus applies is not known.
    package func bonusUnknown(_ bonus: String) -> String {
        language.pick(
            nl: "niet bekend of het pluspunt \(bonus) geldt", fr: "point bonus \(bonus) encore à vérifier",
            en: "not known whether the bonus \(bonus) applies")
    }

    /// Too few assessors; `criteria` is nil where that holds for all of them.
    package func tooFewAssessors(_ criteria: String?, have: Int, need: Int) -> String {
        let place =
            criteria.map { language.pick(nl: " op \($0)", fr: " pour \($0)", en: " on \($0)") } ?? ""
        return isSingular(have)
            ? language.pick(
                nl: "\(have) beoordelaar\(place), minstens \(need) nodig",
                fr: "\(have) évaluateur\(place), au moins \(need) requis",
                en: "\(have) assessor\(place), at least \(need) needed")
            : language.pick(
                nl: "\(have) beoordelaars\(place), minstens \(need) nodig",
                fr: "\(have) évaluateurs\(place), au moins \(need) requis",
                en: "\(have) assessors\(place), at least \(need) needed")
    }

    /// Two sheets too far apart.
    package var thirdAssessorNeeded: String {
        language.pick(
            nl: "de scorebladen liggen te ver uiteen, een derde beoordelaar wordt gevraagd",
            fr: "les cotations divergent trop, un troisième évaluateur est demandé",
            en: "the score sheets lie too far apart, a third assessor is asked for")
    }

    /// A threshold that may or may not be met.
    package func thresholdUnsure(_ subject: String) -> String {
        language.pick(
            nl: "niet zeker of de ondergrens gehaald wordt: \(subject)",
            fr: "note minimale pas encore assurée : \(subject)",
            en: "not certain whether the threshold is met: \(subject)")
    }
}
