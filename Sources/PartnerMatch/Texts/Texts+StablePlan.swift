/// What is said of a plan in which no two would rather have each other.
extension MatchingTexts {
    /// What such a plan is, in place of the claim that its total is the highest.
    package var stablePlan: String {
        language.pick(
            nl: "Dit voorstel is stabiel: elke kandidaat-gemeente blijft in het landenluik waarin ze een plaats heeft, "
                + "en daarbinnen zouden geen twee mogelijke partners allebei meer van elkaar leren dan volgens dit "
                + "voorstel.",
            fr: "Cette proposition est stable : chaque commune candidate reste dans le volet pays où elle a une place, "
                + "et dans ce volet, il n'y a pas deux partenaires possibles qui apprendraient tous deux davantage l'un "
                + "de l'autre que dans cette proposition.",
            en: "This plan is stable: every applicant stays in the track in which it has a seat, and within that track "
                + "no two possible partners would both learn more from each other than in this plan.")
    }

    package func stableUniqueness(_ isUnique: Bool) -> String {
        isUnique
            ? language.pick(
                nl: "Het is het enige stabiele voorstel.", fr: "C'est la seule proposition stable.",
                en: "It is the only stable plan.")
            : language.pick(
                nl: "Er kunnen andere stabiele voorstellen zijn; dit is het beste voor de kandidaat-gemeenten.",
                fr: "D'autres propositions stables sont possibles ; celle-ci est la meilleure pour les communes "
                    + "candidates.",
                en: "There may be other stable plans; this one is the best for the applicants.")
    }

    /// What stability costs in points.
    package func lossOfTotal(_ millionths: Int64) -> String {
        guard millionths != 0 else {
            return language.pick(
                nl: "De totaalscore is ook de hoogst mogelijke.",
                fr: "Le score total est aussi le plus élevé possible.",
                en: "Its total score is also the highest possible.")
        }
        let points = numbers.score(millionths)
        return language.pick(
            nl: "Het voorstel met de hoogste totaalscore heeft \(points) punten meer.",
            fr: "La proposition au score total le plus élevé compte \(points) points de plus.",
            en: "The plan with the highest total score has \(points) points more.")
    }
}
