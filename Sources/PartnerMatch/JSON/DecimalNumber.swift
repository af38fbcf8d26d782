/// A number exactly as people write it: `0.1` is one tenth and nothing else. The value is
/// `coefficient · 10^exponent`, and equal numbers have equal parts: `1`, `1.0` and `10e-1` are one number.
///
/// Scores, weights and thresholds are read as decimals, so that no result depends on how binary fractions round.
public struct DecimalNumber: Hashable, Sendable {
    /// Not divisible by ten, except zero itself.
    public let coefficient: Int64
    /// The power of ten; 0 for zero.
    public let exponent: Int8

    /// `coefficient · 10^exponent`; nil if the power of ten does not fit once trailing zeros are taken out.
    public init?(coefficient: Int64, exponent: Int) {
        var coefficient = coefficient
        var power = coefficient == 0 ? 0 : exponent
        while coefficient != 0, coefficient % 10 == 0 {
            coefficient /= 10
            let (next, overflow) = power.addingReportingOverflow(1)
            guard !overflow else { return nil }
            power = next
        }
        guard let small = Int8(exactly: power) else { return nil }
        self.coefficient = coefficient
        self.exponent = small
    }

    /// A whole number.
    public init(_ value: Int64) {
        var coefficient = value
        var power: Int8 = 0
        while coefficient != 0, coefficient % 10 == 0 {
            coefficient /= 10
            power += 1
        }
        self.coefficient = coefficient
        exponent = power
    }

    /// The number as a whole number; nil if it has a fraction or does not fit.
    public var int64: Int64? {
        guard exponent >= 0 else { return nil }
        var value = coefficient
        for _ in 0..<Int(exponent) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = product
        }
        return value
    }

    /// The binary number nearest to this one (ties to even).
    ///
    /// When both the coefficient and the power of ten are exact in binary, one multiplication or division rounds
    /// once and is right (W. D. Clinger, How to Read Floating Point Numbers Accurately, 1990); otherwise the text is
    /// read.
    public var double: Double {
        let power = Int(exponent)
        if coefficient.magnitude <= 1 << 53, power >= -22, power <= 22 {
            var scale = 1.0
            for _ in 0..<abs(power) { scale *= 10 }
            return power < 0 ? Double(coefficient) / scale : Double(coefficient) * scale
        }
        return Double(coefficient.description + "e" + power.description) ?? 0
    }
}

extension DecimalNumber: Comparable {
    /// Exact comparison, without going through binary numbers.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.coefficient.signum() != right.coefficient.signum() || left.coefficient == 0 {
            return left.coefficient.signum() < right.coefficient.signum()
        }
        let negative = left.coefficient < 0
        return negative ? hasSmallerMagnitude(right, left) : hasSmallerMagnitude(left, right)
    }

    private static func hasSmallerMagnitude(_ left: DecimalNumber, _ right: DecimalNumber) -> Bool {
        let leftDigits = digitCount(left.coefficient.magnitude) + Int(left.exponent)
        let rightDigits = digitCount(right.coefficient.magnitude) + Int(right.exponent)
        if leftDigits != rightDigits { return leftDigits < rightDigits }
        // The first digits stand at the same place, so the exponents differ by 18 at most.
        let shift = Int(left.exponent) - Int(right.exponent)
        let one = left.coefficient.magnitude.multipliedFullWidth(by: powerOfTen(max(0, shift)))
        let other = right.coefficient.magnitude.multipliedFullWidth(by: powerOfTen(max(0, -shift)))
        return one.high != other.high ? one.high < other.high : one.low < other.low
    }

    private static func digitCount(_ value: UInt64) -> Int {
        var count = 1
        var rest = value
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }

    private static func powerOfTen(_ power: Int) -> UInt64 {
        var value: UInt64 = 1
        for _ in 0..<power { value *= 10 }
        return value
    }
}
