package import DecisionKernels

/// Numbers as people of a language write them. Rounding happens here and nowhere before.
package struct NumberText: Sendable {
    package var language: Language

    package init(_ language: Language) { self.language = language }

    /// At most `places` decimals, half away from zero, with a decimal comma in Dutch and French: `66,67`.
    package func text(_ value: Rational, places: Int = 2) -> String {
        localised(value.decimalText(maximumPlaces: places))
    }

    /// `12,5` or, where it is not yet known exactly, `12,5–20`.
    package func text(_ interval: Interval, places: Int = 2) -> String {
        let low = text(interval.low, places: places)
        return interval.isExact ? low : low + "–" + text(interval.high, places: places)
    }

    package func text(_ number: DecimalNumber) -> String { localised(number.description) }

    /// Millionths of a point: `71,4`.
    package func score(_ millionths: Int64, places: Int = 1) -> String {
        text(Rational(numerator: millionths, denominator: 1_000_000), places: places)
    }

    /// A share of 1 as a whole percentage: `71 %` (in English `71%`).
    package func percent(_ share: Double) -> String {
        let percent = FitTolerance.percent(share)
        return language == .english ? "\(percent)%" : "\(percent) %"
    }

    /// A day as the language writes it: `31 maart 2026`.
    package func date(_ date: CalendarDate) -> String {
        let months: [String] =
            switch language {
            case .dutch:
                [
                    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                    "november", "december",
                ]
            case .french:
                [
                    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                    "novembre", "décembre",
                ]
            case .english:
                [
                    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                    "November", "December",
                ]
            }
        let day = language == .french && date.day == 1 ? "1er" : "\(date.day)"
        return "\(day) \(months[date.month - 1]) \(date.year)"
    }

    private func localised(_ decimal: String) -> String {
        guard language != .english else { return decimal }
        return String(decimal.map { $0 == "." ? "," : $0 })
    }
}
