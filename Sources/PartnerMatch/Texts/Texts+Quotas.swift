package import DecisionKernels

/// What is said about quotas.
extension Texts {
    var quotaHeading: String { language.pick(nl: "Quota’s", fr: "Quotas", en: "Quotas") }

    /// `het quotum ‘Kleine gemeenten’`, several joined by *en*.
    package func theQuotas(_ names: [String]) -> String {
        let list = and(names.map { quote($0) })
        return names.count == 1
            ? language.pick(nl: "het quotum \(list)", fr: "le quota \(list)", en: "the quota \(list)")
            : language.pick(nl: "de quota’s \(list)", fr: "les quotas \(list)", en: "the quotas \(list)")
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

    /// Some of the tied at the line count as well.
    package func quotaTied(_ names: String) -> String {
        language.pick(
            nl: "Bij de gelijke stand tellen ook mee: \(names).", fr: "Parmi les ex æquo comptent aussi : \(names).",
            en: "Among the tied these count as well: \(names).")
    }

    /// Nobody knows whether some of the selected count.
    package func quotaUnknown(_ names: String) -> String {
        language.pick(
            nl: "Niet bekend, en daarom alleen voor een maximum meegeteld: \(names).",
            fr: "Pas connu, et donc compté pour un maximum seulement : \(names).",
            en: "Not known, and so counted towards a maximum only: \(names).")
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
    private func ofQuotas(_ quotas: String) -> String {
        if quotas.hasPrefix("le ") { return "du " + quotas.dropFirst(3) }
        if quotas.hasPrefix("les ") { return "des " + quotas.dropFirst(4) }
        return "de " + quotas
    }

    /// What the quotas together are called.
    package var allQuotas: String {
        language.pick(nl: "de quota’s samen", fr: "les quotas dans leur ensemble", en: "the quotas together")
    }

    /// `Heikant (rang 9)`.
    package func ranked(_ name: String, _ rank: String) -> String {
        language.pick(nl: "\(name) (rang \(rank))", fr: "\(name) (rang \(rank))", en: "\(name) (rank \(rank))")
    }

    /// What it costs in points and seats, exactly.
    package func quotaCost(points cost: Rational, seats: Int, isAll: Bool) -> String {
        let without =
            isAll
            ? language.pick(nl: "Zonder quota’s", fr: "Sans quotas", en: "Without quotas")
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
        return sentence(without + join + and(parts))
    }

    var withoutQuotas: String {
        language.pick(
            nl: "Zonder quota’s was dit anders:", fr: "Sans quotas, ceci serait différent :",
            en: "Without quotas, this would be different:")
    }

    var sameWithoutQuotas: String {
        language.pick(
            nl: "Zonder quota’s was de uitkomst dezelfde.", fr: "Sans quotas, le résultat serait le même.",
            en: "Without quotas the outcome would be the same.")
    }

    /// For one applicant: what the decision would be without any quota.
    package func withoutQuotas(_ decision: String) -> String {
        labelled(language.pick(nl: "Zonder quota’s", fr: "Sans quotas", en: "Without quotas"), decision)
    }
}

extension Texts {
    /// The quotas cannot be met; `reason` from `quotasClash` and so on.
    package func nobodySelected(_ status: QuotaReport.Status) -> String {
        switch status {
        case .met: ""
        case .infeasible:
            language.pick(
                nl: "De quota’s kunnen niet gehaald worden: het programma selecteert niemand.",
                fr: "Les quotas ne peuvent pas être atteints : le programme ne retient personne.",
                en: "The quotas cannot be met: the program selects nobody.")
        case .bounded:
            language.pick(
                nl: "De beste selectie binnen de quota’s kon niet bewezen worden binnen de rekengrens: het programma "
                    + "selecteert niemand.",
                fr: "La meilleure sélection respectant les quotas n'a pas pu être prouvée dans la limite de calcul : "
                    + "le programme ne retient personne.",
                en: "The best selection within the quotas could not be proved within the limit of the computation: "
                    + "the program selects nobody.")
        case .tooFine:
            language.pick(
                nl: "De totalen hebben te veel cijfers om ze onder quota’s exact te vergelijken: het programma selecteert "
                    + "niemand. Gebruik gewichten met minder cijfers.",
                fr: "Les totaux ont trop de chiffres pour être comparés exactement sous quotas : le programme ne "
                    + "retient personne. Utilisez des pondérations avec moins de chiffres.",
                en: "The totals have too many digits to be compared exactly under quotas: the program selects nobody. "
                    + "Use weights with fewer digits.")
        }
    }

    /// The same as a reason, to stand after a colon.
    package func whyNobody(_ status: QuotaReport.Status) -> String {
        switch status {
        case .met: ""
        case .infeasible:
            language.pick(
                nl: "de quota’s kunnen niet gehaald worden", fr: "les quotas ne peuvent pas être atteints",
                en: "the quotas cannot be met")
        case .bounded, .tooFine:
            language.pick(
                nl: "de selectie binnen de quota’s kon niet exact berekend worden",
                fr: "la sélection respectant les quotas n'a pas pu être calculée exactement",
                en: "the selection within the quotas could not be computed exactly")
        }
    }

    /// Before the list of what clashes.
    package func clash(isSingle: Bool) -> String {
        isSingle
            ? language.pick(
                nl: "Dit kan niet gehaald worden:", fr: "Ceci ne peut pas être atteint :", en: "This cannot be met:")
            : language.pick(
                nl: "Dit gaat niet samen; valt één ervan weg, dan kan de rest wel:",
                fr: "Ceci est incompatible ; si l'un de ces points tombe, les autres peuvent être respectés :",
                en: "These clash; if any one of them is dropped, the others can be met:")
    }

    /// One requirement of a clash.
    package func atLeast(_ number: Int, quota: String, candidates: Int) -> String {
        let who = applicants(candidates)
        return language.pick(
            nl: "minstens \(number) geselecteerd voor het quotum \(quota), waarvoor \(who) in aanmerking "
                + (candidates == 1 ? "komt" : "komen"),
            fr: "au moins \(number) pour le quota \(quota), auquel \(who) "
                + (isSingular(candidates) ? "peut compter" : "peuvent compter"),
            en: "at least \(number) selected for the quota \(quota), for which \(who) can count")
    }

    package func atMost(_ number: Int, quota: String) -> String {
        language.pick(
            nl: "hoogstens \(number) geselecteerd voor het quotum \(quota)",
            fr: "au plus \(number) pour le quota \(quota)", en: "at most \(number) selected for the quota \(quota)")
    }

    package func noMoreSeats(_ count: Int, track: String) -> String {
        let all = seats(count)
        return language.pick(
            nl: "niet meer dan \(all) voor \(track)", fr: "pas plus de \(all) pour le volet \(track)",
            en: "no more than \(all) for \(track)")
    }

    package func selectedByPanel(_ name: String, isSelected: Bool) -> String {
        isSelected
            ? language.pick(
                nl: "\(name) is geselecteerd door een beslissing van de stuurgroep",
                fr: "\(name) est retenue par décision du comité de pilotage",
                en: "\(name) is selected by a decision of the steering group")
            : language.pick(
                nl: "\(name) is niet geselecteerd door een beslissing van de stuurgroep",
                fr: "\(name) n'est pas retenue par décision du comité de pilotage",
                en: "\(name) is not selected by a decision of the steering group")
    }

    /// Open ones on whom the quotas hang.
    package func quotasNeed(_ names: String, isPlural: Bool) -> String {
        isPlural
            ? language.pick(
                nl: "Valt een van deze open dossiers weg, dan kunnen de quota’s niet gehaald worden: \(names).",
                fr: "Si l'un de ces dossiers ouverts est écarté, les quotas ne peuvent plus être atteints : \(names).",
                en: "If one of these open files drops out, the quotas cannot be met: \(names).")
            : language.pick(
                nl: "Valt \(names) weg, dan kunnen de quota’s niet gehaald worden.",
                fr: "Si \(names) est écartée, les quotas ne peuvent plus être atteints.",
                en: "If \(names) drops out, the quotas cannot be met.")
    }

    /// Under quotas: what a decision may become, depending on what open ones reach.
    package func dependence(of name: String, now: String, onPointsOf names: String, otherwise: String) -> String {
        language.pick(
            nl: "\(name): voorlopig \(now); naargelang wat \(names) nog haalt: \(otherwise).",
            fr: "\(name) : pour l'instant \(now) ; selon le résultat de \(names) : \(otherwise).",
            en: "\(name): \(now) for now; depending on what \(names) still reaches: \(otherwise).")
    }

    package var quotasManyOpen: String {
        language.pick(
            nl: "Er zijn te veel open dossiers om elke uitkomst na te gaan: onder quota’s kunnen ook andere beslissingen "
                + "er nog van afhangen.",
            fr: "Il y a trop de dossiers ouverts pour examiner toutes les issues : sous quotas, d'autres décisions peuvent "
                + "encore en dépendre.",
            en: "There are too many open files to look at every outcome: under quotas further decisions may still depend "
                + "on them.")
    }

    package var quotasNeedOpen: String {
        language.pick(
            nl: "Vallen alle open dossiers weg, dan kunnen de quota’s niet gehaald worden.",
            fr: "Si tous les dossiers ouverts sont écartés, les quotas ne peuvent plus être atteints.",
            en: "If all open files drop out, the quotas cannot be met.")
    }
}

extension Texts {
    /// The first sentence on somebody who has its seat because of quotas.
    package func selectedByQuota(_ name: String, track: String, quotas: String, total: String, rank: String) -> String {
        language.pick(
            nl: "\(name) is geselecteerd voor \(track) op basis van \(quotas); het totaal is \(total) (rang \(rank)).",
            fr: "\(name) est retenue pour le volet \(track) sur la base \(ofQuotas(quotas)) ; son total est de "
                + "\(total) (rang \(rank)).",
            en: "\(name) is selected for \(track) on the basis of \(quotas); its total is \(total) (rank \(rank)).")
    }

    /// The first sentence on somebody without a seat where quotas had a hand in it; `places` names its reserve lists.
    package func passedOver(_ name: String, places: String?, total: String, rank: String) -> String {
        let standing =
            places.map {
                language.pick(
                    nl: "\(name) staat op de reserve (\($0))", fr: "\(name) figure sur la liste de réserve (\($0))",
                    en: "\(name) is on the reserve list (\($0))")
            }
            ?? language.pick(
                nl: "\(name) is niet geselecteerd", fr: "\(name) n'est pas retenue", en: "\(name) is not selected")
        return language.pick(
            nl: "\(standing): met toepassing van de quota’s gaan de plaatsen naar andere gemeenten; het totaal is "
                + "\(total) (rang \(rank)).",
            fr: "\(standing) : les quotas étant appliqués, les places vont à d'autres communes ; son total est de "
                + "\(total) (rang \(rank)).",
            en: "\(standing): with the quotas applied, the seats go to others; its total is \(total) (rank \(rank)).")
    }

    /// Lower ranked ones have a seat because of the quotas.
    package func lowerRanked(_ names: String) -> String {
        language.pick(
            nl: "Lager gerangschikt en met de quota’s geselecteerd: \(names).",
            fr: "Moins bien classées et retenues avec les quotas : \(names).",
            en: "Lower ranked and selected with the quotas: \(names).")
    }

    package func countsFor(_ quotas: String) -> String {
        language.pick(
            nl: "Telt mee voor \(quotas).", fr: "Compte pour \(quotas).", en: "Counts for \(quotas).")
    }

    package func mayCountFor(_ quotas: String) -> String {
        language.pick(
            nl: "Niet bekend of ze meetelt voor \(quotas): voor een maximum telt ze mee, voor een minimum niet.",
            fr: "On ne sait pas si elle compte pour \(quotas) : elle compte pour un maximum, pas pour un minimum.",
            en: "Not known whether it counts for \(quotas): it counts towards a maximum, not towards a minimum.")
    }

    /// How much somebody with a seat can lose; `other` would get the seat.
    package func keepsSeat(_ name: String, by points: String, other: String?) -> String {
        let then =
            other.map {
                language.pick(
                    nl: "; daarna kreeg \($0) de plaats", fr: " ; au-delà, \($0) aurait la place",
                    en: "; beyond that \($0) would have the seat")
            } ?? ""
        return language.pick(
            nl: "Met deze quota’s houdt \(name) de plaats zolang het totaal minder dan \(points) zakt\(then).",
            fr: "Avec ces quotas, \(name) garde sa place tant que son total baisse de moins de \(points)\(then).",
            en: "With these quotas \(name) keeps the seat as long as its total falls by less than \(points)\(then).")
    }

    /// How much somebody without a seat would need; `other` would lose it.
    package func needsForSeat(_ name: String, by points: String, other: String?) -> String {
        let then =
            other.map {
                language.pick(
                    nl: "; dan verloor \($0) de plaats", fr: " ; \($0) perdrait alors sa place",
                    en: "; then \($0) would lose the seat")
            } ?? ""
        return language.pick(
            nl: "Met deze quota’s komt \(name) \(points) tekort voor een plaats\(then).",
            fr: "Avec ces quotas, il manque \(points) à \(name) pour une place\(then).",
            en: "With these quotas \(name) is \(points) short of a seat\(then).")
    }

    package func onQuotaLine(_ name: String) -> String {
        language.pick(
            nl: "Met deze quota’s staat \(name) precies op de grens: er is een andere selectie met een even hoge som van "
                + "de totalen.",
            fr: "Avec ces quotas, \(name) est exactement à la limite : une autre sélection atteint la même somme des "
                + "totaux.",
            en: "With these quotas \(name) is exactly at the line: another selection has an equal sum of totals.")
    }

    package func seatWhateverThePoints(_ name: String) -> String {
        language.pick(
            nl: "Met deze quota’s hangt de plaats van \(name) niet van het totaal af: zonder \(name) kunnen minder "
                + "plaatsen ingevuld worden.",
            fr: "Avec ces quotas, la place \(FrenchElision.joined("de", name)) ne dépend pas du total : sans elle, moins "
                + "de places peuvent être attribuées.",
            en: "With these quotas the seat of \(name) does not depend on its total: without it fewer seats can be "
                + "filled.")
    }

    package func noSeatWhateverThePoints(_ name: String) -> String {
        language.pick(
            nl: "Met deze quota’s helpt een hoger totaal \(name) niet aan een plaats: dan kunnen minder plaatsen ingevuld "
                + "worden of wordt een quotum niet gehaald.",
            fr: "Avec ces quotas, un total plus élevé ne donnerait pas de place à \(name) : moins de places pourraient "
                + "être attribuées, ou un quota ne serait pas atteint.",
            en: "With these quotas a higher total would not bring \(name) a seat: fewer seats could be filled, or a quota "
                + "would not be met.")
    }
}
