package import DecisionKernels

/// Numbers on their way out: written as decimals, with the exact fraction beside them where a decimal would round.
extension JSONValue {
    /// How many decimals a rational gets; what needs more carries its fraction.
    package static let decimals = 9

    /// A rational as a decimal number, half away from zero at the ninth decimal.
    package static func rounded(_ value: Rational) -> JSONValue { .number(value.decimalText(maximumPlaces: decimals)) }

    package static func rounded(_ value: Rational?) -> JSONValue { value.map { rounded($0) } ?? .null }

    /// `{"value": 69.666666667, "exact": "209/3"}`.
    package static func exact(_ value: Rational) -> JSONValue {
        ["value": rounded(value), "exact": .string(value.fractionText)]
    }

    /// `{"low": …, "high": …, "exact": ["209/3", "70"]}`.
    package static func exact(_ interval: Interval) -> JSONValue {
        [
            "low": rounded(interval.low), "high": rounded(interval.high),
            "exact": [.string(interval.low.fractionText), .string(interval.high.fractionText)],
        ]
    }

    package static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    package static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    package static func date(_ date: CalendarDate?) -> JSONValue { text(date?.text) }

    package static func truth(_ truth: Truth) -> JSONValue {
        switch truth {
        case .yes: true
        case .no: false
        case .unknown: .null
        }
    }

    /// A number in 0…1 that was computed in binary, half away from zero at the ninth decimal.
    package static func fraction(_ value: Double) -> JSONValue {
        let billionths = Int64((value * 1_000_000_000).rounded(.toNearestOrAwayFromZero))
        return .number(Rational(numerator: billionths, denominator: 1_000_000_000).decimalText(maximumPlaces: decimals))
    }

    /// Millionths as a decimal number, exactly.
    package static func millionths(_ value: Int64) -> JSONValue {
        .number(Rational(numerator: value, denominator: 1_000_000).decimalText(maximumPlaces: 6))
    }

    /// A text in every language in which it was given.
    package static func words(_ words: LocalisedText?) -> JSONValue {
        guard let words else { return .null }
        if let text = words.dutch, text == words.french, text == words.english { return .string(text) }
        var members: [JSONMember] = []
        if let text = words.dutch { members.append(JSONMember(key: "nl", value: .string(text))) }
        if let text = words.french { members.append(JSONMember(key: "fr", value: .string(text))) }
        if let text = words.english { members.append(JSONMember(key: "en", value: .string(text))) }
        return .object(members)
    }
}
