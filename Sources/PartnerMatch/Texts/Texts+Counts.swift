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
