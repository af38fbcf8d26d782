/// What quotas mean for one municipality.
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
            nl: "\(standing): met toepassing van de quota gaan de plaatsen naar andere gemeenten; het totaal is "
                + "\(total) (rang \(rank)).",
            fr: "\(standing) : les quotas étant appliqués, les places vont à d'autres communes ; son total est de "
                + "\(total) (rang \(rank)).",
            en: "\(standing): with the quotas applied, the seats go to others; its total is \(total) (rank \(rank)).")
    }

    /// Lower ranked ones have a seat because of the quotas.
    package func lowerRanked(_ names: String) -> String {
        language.pick(
            nl: "Lager gerangschikt en met de quota geselecteerd: \(names).",
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
            nl: "Met deze quota houdt \(name) de plaats zolang het totaal minder dan \(points) zakt\(then).",
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
            nl: "Met deze quota komt \(name) \(points) tekort voor een plaats\(then).",
            fr: "Avec ces quotas, il manque \(points) à \(name) pour une place\(then).",
            en: "With these quotas \(name) is \(points) short of a seat\(then).")
    }

    package func onQuotaLine(_ name: String) -> String {
        language.pick(
            nl: "Met deze quota staat \(name) precies op de grens: er is een andere selectie met een even hoge som "
                + "van "
                + "de totalen.",
            fr: "Avec ces quotas, \(name) est exactement à la limite : une autre sélection atteint la même somme des "
                + "totaux.",
            en: "With these quotas \(name) is exactly at the line: another selection has an equal sum of totals.")
    }

    /// The search for the distance was cut short, and with it the one for the smallest change on one criterion.
    package func quotaLineNotProven(_ name: String) -> String {
        language.pick(
            nl:
                "Hoe ver \(name) met deze quota van de grens staat, kon niet met zekerheid berekend worden; de kleinste "
                + "verandering op één criterium dus ook niet.",
            fr: "La distance \(FrenchElision.joined("de", name)) à la limite avec ces quotas n'a pas pu être calculée "
                + "avec certitude, ni donc le plus petit changement sur un seul critère.",
            en: "How far \(name) is from the line with these quotas could not be computed for certain, and so neither "
                + "could the smallest change on one criterion.")
    }

    package func seatWhateverThePoints(_ name: String) -> String {
        language.pick(
            nl: "Met deze quota hangt de plaats van \(name) niet van het totaal af: zonder \(name) kunnen minder "
                + "plaatsen ingevuld worden.",
            fr: "Avec ces quotas, la place \(FrenchElision.joined("de", name)) ne dépend pas du total : sans elle, "
                + "moins "
                + "de places peuvent être attribuées.",
            en: "With these quotas the seat of \(name) does not depend on its total: without it fewer seats can be "
                + "filled.")
    }

    package func noSeatWhateverThePoints(_ name: String) -> String {
        language.pick(
            nl: "Met deze quota helpt een hoger totaal \(name) niet aan een plaats: dan kunnen minder plaatsen "
                + "ingevuld "
                + "worden of wordt een quotum niet gehaald.",
            fr: "Avec ces quotas, un total plus élevé ne donnerait pas de place à \(name) : moins de places pourraient "
                + "être attribuées, ou un quota ne serait pas atteint.",
            en: "With these quotas a higher total would not bring \(name) a seat: fewer seats could be filled, or a "
                + "quota "
                + "would not be met.")
    }
}
