package import DecisionKernels

/// What is said about quotas.
extension Texts {
    var quotaHeading: String { language.pick(nl: "Quota", fr: "Quotas", en: "Quotas") }

    /// `het quotum ‘Kleine gemeenten’`, several joined by *en*.
    package func theQuotas(_ names: [String]) -> String {
        let list = and(names.map { quote($0) })
        return names.count == 1
            ? language.pick(nl: "het quotum \(list)", fr: "le quota \(list)", en: "the quota \(list)")
            : language.pick(nl: "de quota \(list)", fr: "les quotas \(list)", en: "the quotas \(list)")
    }

    /// `minstens 1 en hoogstens 3`.
    package func bounds(minimum: Int?, maximum: Int?) -> String {
        switch (minimum, maximum) {
        case (let minimum?, let maximum?) where minimum == maximum:
            language.pick(nl: "precies \(minimum)", fr: "exactement \(minimum)", en: "exactly \(minimum)")
        case (let minimum?, let maximum?):
            language.pick(
                nl: "minstens \(minimum) en hoogstens \(maximum)", fr: "au moins \(minimum) et au plus \(maximum)",
                en: "at least \(minimum) and at most \(maximum)")
        case (let minimum?, nil):
            language.pick(nl: "minstens \(minimum)", fr: "au moins \(minimum)", en: "at least \(minimum)")
        case (nil, let maximum?):
            language.pick(nl: "hoogstens \(maximum)", fr: "au plus \(maximum)", en: "at most \(maximum)")
        case (nil, nil): nothing
        }
    }

    /// Who of the selected counts; `names` is empty where nobody does.
    package func quotaCount(_ name: String, bounds: String, _ count: Int, names: String) -> String {
        let quota = quote(name) + " (" + bounds + ")"
        let who = names.isEmpty ? "" : " (\(names))"
        return sentence(
            labelled(
                quota,
                language.pick(
                    nl: "\(count) geselecteerd\(who)", fr: "\(count) retenue\(isSingular(count) ? "" : "s")\(who)",
                    en: "\(count) selected\(who)")))
    }

    /// Some count whose own decision is open and for whom a seat is kept.
    package func quotaKept(_ names: String) -> String {
        language.pick(
            nl: "Daarnaast is een plaats vrijgehouden voor: \(names).",
            fr: "En outre, une place est gardée pour : \(names).",
            en: "In addition a seat is kept for: \(names).")
    }

    /// Some of the tied at the line count as well.
    package func quotaTied(_ names: String) -> String {
        language.pick(
            nl: "Bij de gelijke stand tellen ook mee: \(names).", fr: "Parmi les ex æquo comptent aussi : \(names).",
            en: "Among the tied these count as well: \(names).")
    }

    /// Nobody knows whether some of the selected count.
    package func quotaUnknown(_ names: String, minimum: Int?, maximum: Int?) -> String {
        switch (minimum, maximum) {
        case (_, nil):
            language.pick(
                nl: "Niet bekend, en daarom niet meegeteld: \(names).", fr: "Non connu, et donc non compté : \(names).",
                en: "Not known, and so not counted: \(names).")
        case (nil, _):
            language.pick(
                nl: "Niet bekend, en daarom toch meegeteld: \(names).",
                fr: "Non connu, et donc compté malgré tout : \(names).",
                en: "Not known, and so counted all the same: \(names).")
        default:
            language.pick(
                nl: "Niet bekend, en daarom alleen voor het maximum meegeteld: \(names).",
                fr: "Non connu, et donc compté pour le maximum seulement : \(names).",
                en: "Not known, and so counted towards the maximum only: \(names).")
        }
    }

    package var quotaChangesNothing: String {
        language.pick(
            nl: "Dit quotum verandert niets aan de selectie.", fr: "Ce quota ne change rien à la sélection.",
            en: "This quota changes nothing in the selection.")
    }

    package var quotaEffectNotProven: String {
        language.pick(
            nl: "Wat dit quotum verandert, kon niet met zekerheid berekend worden.",
            fr: "Ce que ce quota change n'a pas pu être établi avec certitude.",
            en: "What this quota changes could not be established for certain.")
    }

    /// Somebody has a seat that somebody else would have without the quota; `quotas` from `theQuotas`.
    package func precedence(by quotas: String, of winners: String, isPlural: Bool, over losers: String) -> String {
        language.pick(
            nl: "Op basis van \(quotas) \(isPlural ? "gaan" : "gaat") \(winners) voor op \(losers).",
            fr: "Sur la base \(ofQuotas(quotas)), \(winners) \(isPlural ? "passent" : "passe") avant \(losers).",
            en: "On the basis of \(quotas), \(winners) \(isPlural ? "go" : "goes") before \(losers).")
    }

    /// French contracts *de* and *le*.
    func ofQuotas(_ quotas: String) -> String {
        if quotas.hasPrefix("le ") { return "du " + quotas.dropFirst(3) }
        if quotas.hasPrefix("les ") { return "des " + quotas.dropFirst(4) }
        return "de " + quotas
    }

    /// What the quotas together are called.
    package var allQuotas: String {
        language.pick(nl: "de quota samen", fr: "les quotas dans leur ensemble", en: "the quotas together")
    }

    /// `Heikant (rang 9)`, and for who is still open `Heikant (rang 9, onvolledig)`.
    package func ranked(_ name: String, _ rank: String, _ status: String?) -> String {
        let rest = status.map { ", " + $0 } ?? ""
        return language.pick(
            nl: "\(name) (rang \(rank)\(rest))", fr: "\(name) (rang \(rank)\(rest))",
            en: "\(name) (rank \(rank)\(rest))")
    }

    /// Somebody who fares differently because of a quota.
    package func instead(_ name: String, of without: String, now: String) -> String {
        language.pick(
            nl: "\(name): \(now) in plaats van \(without)",
            fr: "\(name) : \(now) au lieu \(FrenchElision.joined("de", without))",
            en: "\(name): \(now) instead of \(without)")
    }

    /// What it costs in points and seats, exactly; `open` names those who count with the highest total they can reach.
    package func quotaCost(points cost: Rational, seats: Int, isAll: Bool, open: [String]) -> String {
        let without =
            isAll
            ? language.pick(nl: "Zonder quota", fr: "Sans quotas", en: "Without quotas")
            : language.pick(nl: "Zonder dit quotum", fr: "Sans ce quota", en: "Without this quota")
        var parts: [String] = []
        if seats > 0 {
            let more = isSingular(seats)
            parts.append(
                language.pick(
                    nl: more ? "zou 1 plaats meer ingevuld zijn" : "zouden \(seats) plaatsen meer ingevuld zijn",
                    fr: more ? "1 place de plus serait attribuée" : "\(seats) places de plus seraient attribuées",
                    en: more ? "1 more seat would be filled" : "\(seats) more seats would be filled"))
        }
        if cost.isZero {
            if seats == 0 {
                parts.append(
                    language.pick(
                        nl: "zou de som van de totalen van de geselecteerde gemeenten dezelfde zijn",
                        fr: "la somme des totaux des communes retenues serait la même",
                        en: "the sum of the totals of the selected would be the same"))
            }
        } else {
            let by = points(cost.absolute)
            parts.append(
                cost.signum > 0
                    ? language.pick(
                        nl: "zou de som van de totalen van de geselecteerde gemeenten \(by) hoger zijn",
                        fr: "la somme des totaux des communes retenues serait plus élevée de \(by)",
                        en: "the sum of the totals of the selected would be \(by) higher")
                    : language.pick(
                        nl: "zou de som van de totalen van de geselecteerde gemeenten \(by) lager zijn",
                        fr: "la somme des totaux des communes retenues serait moins élevée de \(by)",
                        en: "the sum of the totals of the selected would be \(by) lower"))
        }
        let join = language == .french ? ", " : " "
        let known = sentence(without + join + and(parts))
        guard !open.isEmpty else { return known }
        return known + " "
            + sentence(
                language.pick(
                    nl: "Daarbij telt het hoogste totaal dat nog mogelijk is voor \(and(open))",
                    fr: "Cette différence compte le total le plus élevé encore possible pour \(and(open))",
                    en: "This counts the highest total still possible for \(and(open))"))
    }

    var withoutQuotas: String {
        language.pick(
            nl: "Zonder quota was dit anders:", fr: "Sans quotas, ceci serait différent :",
            en: "Without quotas, this would be different:")
    }

    var sameWithoutQuotas: String {
        language.pick(
            nl: "Zonder quota was de uitkomst dezelfde.", fr: "Sans quotas, le résultat serait le même.",
            en: "Without quotas the outcome would be the same.")
    }

    /// For one applicant: what the decision would be without any quota.
    package func withoutQuotas(_ decision: String) -> String {
        labelled(language.pick(nl: "Zonder quota", fr: "Sans quotas", en: "Without quotas"), decision)
    }
}
