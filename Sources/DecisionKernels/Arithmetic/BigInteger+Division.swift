extension BigInteger {
    /// Quotient rounded towards zero, and the remainder, which has the sign of the dividend, as for Swift's integers.
    ///
    /// Knuth 1997, §4.3.1, algorithm D. O(a·b) limb operations for a limbs of quotient and b of divisor.
    /// A zero divisor is a programming error.
    package func quotientAndRemainder(dividingBy divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
        precondition(!divisor.isZero, "division by zero")
        let (quotient, remainder) = Self.divide(magnitude, by: divisor.magnitude)
        return (
            BigInteger(isNegative: isNegative != divisor.isNegative, magnitude: quotient),
            BigInteger(isNegative: isNegative, magnitude: remainder)
        )
    }

    /// Quotient rounded towards zero; a zero divisor is a programming error.
    package static func / (left: BigInteger, right: BigInteger) -> BigInteger {
        left.quotientAndRemainder(dividingBy: right).quotient
    }

    /// Remainder with the sign of the dividend; a zero divisor is a programming error.
    package static func % (left: BigInteger, right: BigInteger) -> BigInteger {
        left.quotientAndRemainder(dividingBy: right).remainder
    }

    /// Greatest common divisor, never negative; of zero and zero: zero. Euclid's algorithm.
    package static func greatestCommonDivisor(_ left: BigInteger, _ right: BigInteger) -> BigInteger {
        var a = left.absolute
        var b = right.absolute
        while !b.isZero { (a, b) = (b, a % b) }
        return a
    }

    private static func divide(
        _ dividend: [UInt32], by divisor: [UInt32]
    ) -> (quotient: [UInt32], remainder: [UInt32]) {
        if compare(dividend, divisor) < 0 { return ([], dividend) }
        if divisor.count == 1 {
            var quotient = dividend
            let remainder = divideInPlace(&quotient, by: divisor[0])
            return (quotient, [remainder])
        }
        // Shifting both so that the divisor's top bit is set makes the estimated digit at most 2 too large.
        let shift = divisor[divisor.count - 1].leadingZeroBitCount
        var rest = shiftedLeft(dividend, by: shift)
        let scaled = Array(shiftedLeft(divisor, by: shift).dropLast())
        let count = scaled.count
        let top = UInt64(scaled[count - 1])
        let second = UInt64(scaled[count - 2])
        var quotient = [UInt32](repeating: 0, count: rest.count - count)
        for position in (0..<rest.count - count).reversed() {
            let leading = UInt64(rest[position + count]) << 32 | UInt64(rest[position + count - 1])
            var digit = leading / top
            var remainder = leading % top
            while digit >> 32 != 0 || digit * second > (remainder << 32 | UInt64(rest[position + count - 2])) {
                digit -= 1
                remainder += top
                if remainder >> 32 != 0 { break }
            }
            if subtract(scaled, times: digit, from: &rest, at: position) {
                digit -= 1
                addBack(scaled, to: &rest, at: position)
            }
            quotient[position] = UInt32(truncatingIfNeeded: digit)
        }
        return (quotient, shiftedRight(Array(rest[0..<count]), by: shift))
    }

    /// Subtracts `divisor · digit` at a position; true when the result went below zero (it then wrapped around).
    private static func subtract(
        _ divisor: [UInt32], times digit: UInt64, from rest: inout [UInt32], at position: Int
    ) -> Bool {
        var carry: UInt64 = 0
        var borrow: UInt64 = 0
        for index in divisor.indices {
            let product = digit * UInt64(divisor[index]) + carry
            carry = product >> 32
            let taken = (product & 0xFFFF_FFFF) + borrow
            let value = UInt64(rest[position + index])
            borrow = value < taken ? 1 : 0
            rest[position + index] = UInt32(truncatingIfNeeded: value &- taken)
        }
        let taken = carry + borrow
        let value = UInt64(rest[position + divisor.count])
        rest[position + divisor.count] = UInt32(truncatingIfNeeded: value &- taken)
        return value < taken
    }

    private static func addBack(_ divisor: [UInt32], to rest: inout [UInt32], at position: Int) {
        var carry: UInt64 = 0
        for index in divisor.indices {
            let total = UInt64(rest[position + index]) + UInt64(divisor[index]) + carry
            rest[position + index] = UInt32(truncatingIfNeeded: total)
            carry = total >> 32
        }
        let top = UInt64(rest[position + divisor.count]) + carry
        rest[position + divisor.count] = UInt32(truncatingIfNeeded: top)
    }

    private static func shiftedRight(_ limbs: [UInt32], by shift: Int) -> [UInt32] {
        guard shift > 0 else { return limbs }
        var result = limbs
        for index in limbs.indices {
            let above = index + 1 < limbs.count ? limbs[index + 1] << UInt32(32 - shift) : 0
            result[index] = limbs[index] >> UInt32(shift) | above
        }
        return result
    }
}
