/// Arithmetic on magnitudes: little-endian limbs of 32 bits, products and carries in 64.
extension BigInteger {
    /// Negative, zero or positive as the left magnitude is smaller, equal or larger. Neither has leading zeros.
    static func compare(_ left: [UInt32], _ right: [UInt32]) -> Int {
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        for index in left.indices.reversed() where left[index] != right[index] {
            return left[index] < right[index] ? -1 : 1
        }
        return 0
    }

    static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        let (long, short) = left.count >= right.count ? (left, right) : (right, left)
        var result = long
        var carry: UInt64 = 0
        for index in long.indices {
            if index >= short.count && carry == 0 { break }
            let total = UInt64(long[index]) + (index < short.count ? UInt64(short[index]) : 0) + carry
            result[index] = UInt32(truncatingIfNeeded: total)
            carry = total >> 32
        }
        if carry != 0 { result.append(UInt32(truncatingIfNeeded: carry)) }
        return result
    }

    /// `left − right`, where left is at least right.
    static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result = left
        var borrow: UInt64 = 0
        for index in left.indices {
            if index >= right.count && borrow == 0 { break }
            let taken = (index < right.count ? UInt64(right[index]) : 0) + borrow
            let value = UInt64(left[index])
            borrow = value < taken ? 1 : 0
            result[index] = UInt32(truncatingIfNeeded: value &- taken)
        }
        return result
    }

    static func product(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        var result = [UInt32](repeating: 0, count: left.count + right.count)
        for (offset, factor) in left.enumerated() {
            var carry: UInt64 = 0
            for (index, other) in right.enumerated() {
                // At most (2³²−1)² + 2·(2³²−1) = 2⁶⁴ − 1.
                let total = UInt64(factor) * UInt64(other) + UInt64(result[offset + index]) + carry
                result[offset + index] = UInt32(truncatingIfNeeded: total)
                carry = total >> 32
            }
            result[offset + right.count] = UInt32(truncatingIfNeeded: carry)
        }
        return result
    }

    static func multiplyInPlace(_ limbs: inout [UInt32], by factor: UInt32, adding addend: UInt32) {
        var carry = UInt64(addend)
        for index in limbs.indices {
            let total = UInt64(limbs[index]) * UInt64(factor) + carry
            limbs[index] = UInt32(truncatingIfNeeded: total)
            carry = total >> 32
        }
        if carry != 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
    }

    /// Divides in place, drops leading zeros and returns the remainder.
    static func divideInPlace(_ limbs: inout [UInt32], by divisor: UInt32) -> UInt32 {
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            let value = remainder << 32 | UInt64(limbs[index])
            limbs[index] = UInt32(truncatingIfNeeded: value / UInt64(divisor))
            remainder = value % UInt64(divisor)
        }
        while limbs.last == 0 { limbs.removeLast() }
        return UInt32(truncatingIfNeeded: remainder)
    }

    /// `limbs · 2^shift` for a shift below 32, always one limb longer.
    static func shiftedLeft(_ limbs: [UInt32], by shift: Int) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(limbs.count + 1)
        var carry: UInt64 = 0
        for limb in limbs {
            let value = UInt64(limb) << UInt64(shift) | carry
            result.append(UInt32(truncatingIfNeeded: value))
            carry = value >> 32
        }
        result.append(UInt32(truncatingIfNeeded: carry))
        return result
    }
}
