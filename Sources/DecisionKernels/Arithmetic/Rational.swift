/// An exact fraction: totals and means are compared as fractions, so that 0.1 + 0.2 ties with 0.3.
///
/// Always in lowest terms with a positive denominator, so equal numbers are equal values with equal hashes. Numbers
/// that fit are held in two `Int128`; all others in two `BigInteger`. Nothing overflows; only a zero divisor or
/// denominator is a programming error. Small operations take constant time; large ones O(b²) for b limbs.
package struct Rational: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Small exactly when numerator and denominator both lie within ±`Int128.max`.
    enum Form: Hashable, Sendable {
        case small(numerator: Int128, denominator: Int128)
        case large(numerator: BigInteger, denominator: BigInteger)
    }

    let form: Form

    init(form: Form) { self.form = form }

    /// Zero.
    package static let zero = Rational(0)
    /// One.
    package static let one = Rational(1)

    /// The whole number.
    package init(_ value: Int64) {
        form = .small(numerator: Int128(value), denominator: 1)
    }

    /// The whole number.
    package init(_ value: BigInteger) {
        self.init(numerator: value, denominator: .one)
    }

    /// `numerator / denominator` in lowest terms. The denominator is not zero.
    package init(numerator: Int64, denominator: Int64) {
        self.init(wideNumerator: Int128(numerator), denominator: Int128(denominator))
    }

    /// `numerator / denominator` in lowest terms. The denominator is not zero.
    package init(numerator: BigInteger, denominator: BigInteger) {
        precondition(!denominator.isZero, "a denominator of zero")
        let divisor = BigInteger.greatestCommonDivisor(numerator, denominator)
        let signed = denominator.isNegative ? -divisor : divisor
        let top = numerator / signed
        let bottom = denominator / signed
        if let smallTop = top.asInt128, let smallBottom = bottom.asInt128 {
            form = .small(numerator: smallTop, denominator: smallBottom)
        } else {
            form = .large(numerator: top, denominator: bottom)
        }
    }

    /// `coefficient · 10^exponent`: a decimal as it was written. The size of the result grows with the exponent, so
    /// readers of outside data limit it first.
    package init(coefficient: Int64, exponentOfTen: Int) {
        // Decimals as people write them need no arithmetic without bounds.
        if (-18...18).contains(exponentOfTen) {
            var power: Int128 = 1
            for _ in 0..<abs(exponentOfTen) { power *= 10 }
            if exponentOfTen >= 0 {
                self.init(form: .small(numerator: Int128(coefficient) * power, denominator: 1))
            } else {
                self.init(wideNumerator: Int128(coefficient), denominator: power)
            }
        } else if exponentOfTen >= 0 {
            self.init(BigInteger(coefficient) * BigInteger(powerOfTen: exponentOfTen))
        } else {
            self.init(numerator: BigInteger(coefficient), denominator: BigInteger(powerOfTen: -exponentOfTen))
        }
    }

    /// Reduces; goes through `BigInteger` only for the two values that cannot be negated.
    init(wideNumerator numerator: Int128, denominator: Int128) {
        precondition(denominator != 0, "a denominator of zero")
        guard numerator != .min, denominator != .min else {
            self.init(numerator: BigInteger(numerator), denominator: BigInteger(denominator))
            return
        }
        let divisor = Int128(
            truncatingIfNeeded: Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        let signed = denominator < 0 ? -divisor : divisor
        if signed == 1 {
            self.init(form: .small(numerator: numerator, denominator: denominator))
        } else if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator),
            let common = Int64(exactly: signed), top != .min, bottom != .min
        {
            self.init(form: .small(numerator: Int128(top / common), denominator: Int128(bottom / common)))
        } else {
            self.init(form: .small(numerator: numerator / signed, denominator: denominator / signed))
        }
    }

    /// The numerator in lowest terms, carrying the sign.
    package var numerator: BigInteger {
        switch form {
        case .small(let numerator, _): BigInteger(numerator)
        case .large(let numerator, _): numerator
        }
    }

    /// The denominator in lowest terms, above zero.
    package var denominator: BigInteger {
        switch form {
        case .small(_, let denominator): BigInteger(denominator)
        case .large(_, let denominator): denominator
        }
    }

    /// Whether the number is zero.
    package var isZero: Bool { signum == 0 }

    /// −1, 0 or 1.
    package var signum: Int {
        switch form {
        case .small(let numerator, _): Int(truncatingIfNeeded: numerator.signum())
        case .large(let numerator, _): numerator.signum
        }
    }

    /// The number without its sign.
    package var absolute: Rational { signum < 0 ? -self : self }

    /// The same as `fractionText`.
    package var description: String { fractionText }

    /// Binary greatest common divisor (Stein 1967): no division, which 128 bits would have to emulate. Of zero and x: x.
    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        if left == 0 { return right }
        if right == 0 || left == 1 || right == 1 { return right == 0 ? left : 1 }
        let twos = min(left.trailingZeroBitCount, right.trailingZeroBitCount)
        var a = left >> UInt128(left.trailingZeroBitCount)
        var b = right >> UInt128(right.trailingZeroBitCount)
        while a != b {
            if let a64 = UInt64(exactly: a), let b64 = UInt64(exactly: b) {
                return UInt128(oddGreatestCommonDivisor(a64, b64)) << UInt128(twos)
            }
            if a < b { (a, b) = (b, a) }
            a -= b
            a >>= UInt128(a.trailingZeroBitCount)
        }
        return a << UInt128(twos)
    }

    private static func oddGreatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var a = left
        var b = right
        while a != b {
            if a < b { (a, b) = (b, a) }
            a -= b
            a >>= UInt64(a.trailingZeroBitCount)
        }
        return a
    }
}
