/// A whole number without limits, for the rare exact results that outgrow `Int128`.
///
/// Sign and magnitude, schoolbook arithmetic (Knuth 1997, *The Art of Computer Programming* 2, §4.3.1). Nothing
/// overflows; only a division by zero is a programming error.
package struct BigInteger: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Whether the number is below zero; zero is never negative.
    package let isNegative: Bool
    /// Little-endian limbs without leading zeros; zero has none.
    let magnitude: [UInt32]

    /// Zero.
    package static let zero = BigInteger(isNegative: false, magnitude: [])
    /// One.
    package static let one = BigInteger(isNegative: false, magnitude: [1])

    /// Drops leading zero limbs and the sign of zero, so that equal numbers are equal values.
    init(isNegative: Bool, magnitude: [UInt32]) {
        var limbs = magnitude
        while limbs.last == 0 { limbs.removeLast() }
        self.magnitude = limbs
        self.isNegative = isNegative && !limbs.isEmpty
    }

    init(isNegative: Bool, magnitude: UInt128) {
        var limbs: [UInt32] = []
        var rest = magnitude
        while rest != 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
        self.init(isNegative: isNegative, magnitude: limbs)
    }

    /// The same number without limits.
    package init(_ value: Int64) {
        self.init(isNegative: value < 0, magnitude: UInt128(value.magnitude))
    }

    /// The same number without limits.
    package init(_ value: Int128) {
        self.init(isNegative: value < 0, magnitude: value.magnitude)
    }

    /// Ten to the given power, which is at least zero.
    package init(powerOfTen exponent: Int) {
        precondition(exponent >= 0, "a negative power of ten is not a whole number")
        var limbs: [UInt32] = [1]
        var left = exponent
        while left > 0 {
            let step = min(left, 9)
            Self.multiplyInPlace(&limbs, by: Self.smallPowersOfTen[step], adding: 0)
            left -= step
        }
        self.init(isNegative: false, magnitude: limbs)
    }

    static let smallPowersOfTen: [UInt32] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    ]

    /// Whether the number is zero.
    package var isZero: Bool { magnitude.isEmpty }

    /// −1, 0 or 1.
    package var signum: Int { isZero ? 0 : (isNegative ? -1 : 1) }

    /// The number without its sign.
    package var absolute: BigInteger { BigInteger(isNegative: false, magnitude: magnitude) }

    /// Number of binary digits of the magnitude; 0 for zero.
    var bitWidth: Int {
        guard let top = magnitude.last else { return 0 }
        return magnitude.count * 32 - top.leadingZeroBitCount
    }

    /// The same number as `Int128`, or nil where it does not fit. The smallest `Int128` counts as not fitting, so that
    /// whatever fits can be negated.
    package var asInt128: Int128? {
        guard magnitude.count <= 4 else { return nil }
        var result: UInt128 = 0
        for limb in magnitude.reversed() { result = result << 32 | UInt128(limb) }
        guard result <= Int128.max.magnitude else { return nil }
        let positive = Int128(truncatingIfNeeded: result)
        return isNegative ? -positive : positive
    }

    /// The same number as `Int64`, or nil where it does not fit.
    package var asInt64: Int64? {
        guard let wide = asInt128 else { return nil }
        return Int64(exactly: wide)
    }

    /// The number in decimal digits, with a minus sign where negative.
    package var description: String {
        isNegative ? "-" + decimalDigits : decimalDigits
    }

    /// The magnitude in decimal digits.
    var decimalDigits: String {
        guard !isZero else { return "0" }
        var rest = magnitude
        var reversedDigits: [UInt8] = []
        while !rest.isEmpty {
            var block = Self.divideInPlace(&rest, by: 1_000_000_000)
            for _ in 0..<9 {
                reversedDigits.append(UInt8(truncatingIfNeeded: block % 10) + 48)
                block /= 10
            }
        }
        while reversedDigits.last == 48 { reversedDigits.removeLast() }
        return String(decoding: reversedDigits.reversed(), as: UTF8.self)
    }

    package static func < (left: BigInteger, right: BigInteger) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let order = compare(left.magnitude, right.magnitude)
        return left.isNegative ? order > 0 : order < 0
    }

    /// The number with the other sign.
    package static prefix func - (value: BigInteger) -> BigInteger {
        BigInteger(isNegative: !value.isNegative, magnitude: value.magnitude)
    }

    package static func + (left: BigInteger, right: BigInteger) -> BigInteger {
        if left.isNegative == right.isNegative {
            return BigInteger(isNegative: left.isNegative, magnitude: sum(left.magnitude, right.magnitude))
        }
        if compare(left.magnitude, right.magnitude) >= 0 {
            return BigInteger(isNegative: left.isNegative, magnitude: difference(left.magnitude, right.magnitude))
        }
        return BigInteger(isNegative: right.isNegative, magnitude: difference(right.magnitude, left.magnitude))
    }

    package static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + -right }

    package static func * (left: BigInteger, right: BigInteger) -> BigInteger {
        BigInteger(
            isNegative: left.isNegative != right.isNegative, magnitude: product(left.magnitude, right.magnitude))
    }
}
