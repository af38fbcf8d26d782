package import DecisionKernels

extension Texts {
    /// Whether a count takes the singular: one, and in French also zero.
    package func isSingular(_ count: Int) -> Bool { count == 1 || count == 0 && language == .french }

    /// `18 gemeenten`, `1 gemeente`.
    package func municipalities(_ count: Int) -> String {
        isSingular(count)
            ? language.pick(nl: "\(count) gemeente", fr: "\(count) commune", en: "\(count) municipality")
            : language.pick(nl: "\(count) gemeenten", fr: "\(count) communes", en: "\(count) municipalities")
    }

    /// `3 kandidaat-gemeenten`, `geen kandidaat-gemeenten`.
    package func applicants(_ count: Int) -> String {
        counted(
            count, none: language.pick(nl: "geen", fr: "aucune", en: "no"),
            one: language.pick(nl: "kandidaat-gemeente", fr: "commune candidate", en: "applicant"),
            many: language.pick(nl: "kandidaat-gemeenten", fr: "communes candidates", en: "applicants"))
    }

    /// `12 partnergemeenten`, `geen partnergemeenten`.
    package func partners(_ count: Int) -> String {
        counted(
            count, none: language.pick(nl: "geen", fr: "aucune", en: "no"),
            one: language.pick(nl: "partnergemeente", fr: "commune partenaire", en: "partner"),
            many: language.pick(nl: "partnergemeenten", fr: "communes partenaires", en: "partners"))
    }

    /// `4 beoordelaars`, `geen beoordelaars`.
    package func assessors(_ count: Int) -> String {
        counted(
            count, none: language.pick(nl: "geen", fr: "aucun", en: "no"),
            one: language.pick(nl: "beoordelaar", fr: "évaluateur", en: "assessor"),
            many: language.pick(nl: "beoordelaars", fr: "évaluateurs", en: "assessors"))
    }

    /// `36 scorebladen`, `geen scorebladen`.
    package func scoreSheets(_ count: Int) -> String {
        counted(
            count, none: language.pick(nl: "geen", fr: "aucune", en: "no"),
            one: language.pick(nl: "scoreblad", fr: "fiche de cotation", en: "score sheet"),
            many: language.pick(nl: "scorebladen", fr: "fiches de cotation", en: "score sheets"))
    }

    /// A count with its noun; `none` stands in place of a zero.
    private func counted(_ count: Int, none: String, one: String, many: String) -> String {
        (count == 0 ? none : "\(count)") + " " + (isSingular(count) ? one : many)
    }

    /// `7 plaatsen`, `1 plaats`.
    package func seats(_ count: Int) -> String {
        isSingular(count)
            ? language.pick(nl: "\(count) plaats", fr: "\(count) place", en: "\(count) seat")
            : language.pick(nl: "\(count) plaatsen", fr: "\(count) places", en: "\(count) seats")
    }

    /// `3,25 punten`, `1 punt`; in French everything below two is singular: `1,5 point`.
    package func points(_ value: Rational) -> String {
        let text = fine(value)
        let isSingular = language == .french ? value.absolute < Rational(2) && text != "2" : text == "1"
        return isSingular
            ? language.pick(nl: "\(text) punt", fr: "\(text) point", en: "\(text) point")
            : language.pick(nl: "\(text) punten", fr: "\(text) points", en: "\(text) points")
    }

    /// Two decimals, or as many more as it takes for a difference not to read as zero.
    package func fine(_ value: Rational) -> String {
        for places in [2, 4, 8] {
            let text = number.text(value, places: places)
            if text != "0" || value.isZero { return text }
        }
        return "< " + number.text(Rational(numerator: 1, denominator: 100_000_000), places: 8)
    }

    /// A part of 100 with at most one decimal: `12,5 %`, in English `12.5%`.
    package func percent(ofHundred value: Rational) -> String {
        number.text(value, places: 1) + (language == .english ? "%" : " %")
    }
}
