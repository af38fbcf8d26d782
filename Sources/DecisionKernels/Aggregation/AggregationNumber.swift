/// What PROMETHEE needs of a number: exact where all preference functions are, rounded where one is not.
protocol AggregationNumber: Comparable, Sendable {
    static var zero: Self { get }
    static var one: Self { get }
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    static func / (left: Self, right: Self) -> Self
    init(fraction: Rational)
    var rounded: Double { get }
    /// 1 − e^(−self).
    var saturation: Self { get }
}

extension Rational: AggregationNumber {
    init(fraction: Rational) { self = fraction }
    var rounded: Double { approximate }
    var saturation: Rational {
        preconditionFailure("the Gaussian preference is not a fraction")
    }
}

extension Double: AggregationNumber {
    static var one: Double { 1 }
    init(fraction: Rational) { self = fraction.approximate }
    var rounded: Double { self }
    var saturation: Double { 1 - Exponential.natural(-self) }
}
