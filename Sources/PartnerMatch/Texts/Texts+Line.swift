extension Texts {
    var lineHeading: String {
        language.pick(nl: "Hoe dicht bij de grens", fr: "Écart avec la limite", en: "How close to the line")
    }

    /// With a seat: how far ahead of the first who could have it instead; `rearranged` where that takes others to
    /// change tracks.
    package func ahead(_ name: String, of other: String, by points: String, rearranged: Bool = false) -> String {
        let moves = rearranged ? withTracksRearranged : ""
        return language.pick(
            nl: "\(name) ligt \(points) voor op \(other), die als eerste voor deze plaats in aanmerking zou "
                + "komen\(moves).",
            fr: "\(name) devance de \(points) \(other), première à pouvoir prendre cette place\(moves).",
            en: "\(name) is \(points) ahead of \(other), the first who could have this seat instead\(moves).")
    }

    private var withTracksRearranged: String {
        language.pick(
            nl: " (waarbij de landenluiken herschikt worden)", fr: " (les volets pays étant alors redistribués)",
            en: " (with the tracks rearranged)")
    }

    /// Without a seat: how far behind the last who has one, or, where `hasSeat` is false, who stands at the line while
    /// that seat is still to be settled.
    package func behind(
        _ name: String, of other: String, hasSeat: Bool, by points: String, rearranged: Bool = false
    ) -> String {
        let moves = rearranged ? withTracksRearranged : ""
        return hasSeat
            ? language.pick(
                nl: "\(name) komt \(points) tekort tegenover \(other), de laatste met een plaats\(moves).",
                fr: "Il manque \(points) à \(name) pour rejoindre \(other), la dernière à avoir une place\(moves).",
                en: "\(name) is \(points) short of \(other), the last with a seat\(moves).")
            : language.pick(
                nl: "\(name) komt \(points) tekort tegenover \(other), op de grens\(moves).",
                fr: "Il manque \(points) à \(name) pour rejoindre \(other), qui est à la limite\(moves).",
                en: "\(name) is \(points) short of \(other), at the line\(moves).")
    }

    /// The total of the other is the same.
    package func level(_ name: String, with other: String) -> String {
        language.pick(
            nl: "Op de grens heeft \(name) hetzelfde totaal als \(other).",
            fr: "À la limite, \(name) et \(other) ont le même total.",
            en: "At the line \(name) has the same total as \(other).")
    }

    /// The smallest change of points that would have changed the decision.
    package func change(criterion: String, from: String, to: String, gains: Bool) -> String {
        gains
            ? language.pick(
                nl: "Kleinste verandering die telt: met \(to) in plaats van \(from) op \(criterion) zou de gemeente "
                    + "geselecteerd zijn.",
                fr: "Plus petit changement qui compterait : avec \(to) au lieu de \(from) pour \(criterion), la "
                    + "commune serait retenue.",
                en: "Smallest change that would count: with \(to) instead of \(from) on \(criterion) it would be "
                    + "selected.")
            : language.pick(
                nl: "Kleinste verandering die telt: met \(to) in plaats van \(from) op \(criterion) zou de plaats "
                    + "niet zeker zijn.",
                fr: "Plus petit changement qui compterait : avec \(to) au lieu de \(from) pour \(criterion), la "
                    + "place ne serait pas assurée.",
                en: "Smallest change that would count: with \(to) instead of \(from) on \(criterion) the seat would "
                    + "not be certain.")
    }

    /// One of the two totals is not final.
    package var comparedAtBest: String {
        language.pick(
            nl: "Waar een totaal nog niet vaststaat, is met het hoogst mogelijke vergeleken.",
            fr: "Là où un total n'est pas encore définitif, la comparaison prend le plus élevé possible.",
            en: "Where a total is not final yet, the highest possible one is compared.")
    }

    var strongerFileHeading: String {
        language.pick(
            nl: "Wat een sterker dossier zou tonen", fr: "Ce qu'un dossier plus solide montrerait",
            en: "What a stronger file would show")
    }

    /// What holds whatever the weights are.
    package func possibleRank(_ rank: String) -> String {
        language.pick(
            nl: "Welke gewichten de stuurgroep ook kiest, zonder pluspunt is de mogelijke rang \(rank).",
            fr: "Quelles que soient les pondérations, et sans point bonus, le rang possible est \(rank).",
            en: "Whichever weights the steering group chooses, without bonus the possible rank is \(rank).")
    }

    func alwaysAhead(of names: String) -> String {
        let thanNames = FrenchElision.joined("que", names)
        return language.pick(
            nl: "Op elk criterium minstens even goed als, en op minstens één beter dan: \(names).",
            fr: "Jamais moins bien cotée, et mieux sur au moins un critère, \(thanNames).",
            en: "At least as good on every criterion, and better on at least one, compared with: \(names).")
    }

    func alwaysBehind(_ names: String) -> String {
        let thanNames = FrenchElision.joined("que", names)
        return language.pick(
            nl: "Op elk criterium hoogstens even goed als, en op minstens één minder goed dan: \(names).",
            fr: "Jamais mieux cotée, et moins bien sur au moins un critère, \(thanNames).",
            en: "At most as good on every criterion, and less good on at least one, compared with: \(names).")
    }
}
