/// How two directional fits in 0…1 become one mutual fit. Symmetric in its arguments to the last bit, increasing in
/// both; all but the arithmetic mean are 0 when one of them is.
package enum FitMean: CaseIterable, Sendable {
    case harmonic, geometric, minimum, arithmetic

    package func of(_ one: Double, _ other: Double) -> Double {
        switch self {
        case .harmonic: Self.harmonic(one, other)
        case .geometric: Self.geometric(one, other)
        case .minimum: Self.minimum(one, other)
        case .arithmetic: Self.arithmetic(one, other)
        }
    }

    static func harmonic(_ one: Double, _ other: Double) -> Double {
        one + other > 0 ? 2 * (one * other) / (one + other) : 0
    }

    static func geometric(_ one: Double, _ other: Double) -> Double { (one * other).squareRoot() }

    static func minimum(_ one: Double, _ other: Double) -> Double { min(one, other) }

    static func arithmetic(_ one: Double, _ other: Double) -> Double { (one + other) / 2 }
}
