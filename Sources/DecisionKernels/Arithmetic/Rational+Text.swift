extension Rational {
    /// The exact fraction in digits: `"209/3"`, or `"70"` for a whole number.
    package var fractionText: String {
        let bottom = denominator
        return bottom == .one ? numerator.description : numerator.description + "/" + bottom.description
    }

    /// The number in decimal digits with a point, rounded half away from zero to at most so many places, without
    /// trailing zeros and never `"-0"`. Numbers are rounded only when shown.
    package func decimalText(maximumPlaces: Int) -> String {
        let places = max(0, maximumPlaces)
        let shifted = roundedProduct(with: BigInteger(powerOfTen: places))
        var digits = Array(shifted.decimalDigits.utf8)
        if digits.count <= places {
            digits.insert(contentsOf: [UInt8](repeating: 48, count: places + 1 - digits.count), at: 0)
        }
        var text = Array(digits[0..<(digits.count - places)])
        var fraction = Array(digits[(digits.count - places)...])
        while fraction.last == 48 { fraction.removeLast() }
        if !fraction.isEmpty { text += [46] + fraction }
        return (shifted.isNegative ? "-" : "") + String(decoding: text, as: UTF8.self)
    }

    /// Whether so many decimal places show the number without rounding.
    package func isExact(places: Int) -> Bool {
        guard places >= 0 else { return false }
        // Lowest terms divide a power of ten exactly when only twos and fives are left below, each at most so often.
        var rest = denominator
        for prime in [BigInteger(Int64(2)), BigInteger(Int64(5))] {
            var left = places
            while left > 0 {
                let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: prime)
                if !remainder.isZero { break }
                rest = quotient
                left -= 1
            }
        }
        return rest == .one
    }

    /// The number times a whole number, rounded half away from zero; nil where that does not fit.
    package func scaled(by factor: Int64) -> Int64? {
        if case .small(let numerator, let denominator) = form, let top = Int64(exactly: numerator) {
            // Two 64-bit factors stay below 2¹²⁶.
            let product = Int128(top) * Int128(factor)
            let (quotient, remainder) = product.quotientAndRemainder(dividingBy: denominator)
            let roundsUp = remainder.magnitude >= denominator.magnitude - remainder.magnitude
            return Int64(exactly: roundsUp && remainder != 0 ? quotient + product.signum() : quotient)
        }
        return roundedProduct(with: BigInteger(factor)).asInt64
    }

    /// The number times a whole number, rounded half away from zero.
    private func roundedProduct(with factor: BigInteger) -> BigInteger {
        let bottom = denominator
        let product = numerator * factor
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: bottom)
        guard !remainder.isZero, remainder.absolute >= bottom - remainder.absolute else { return quotient }
        return product.isNegative ? quotient - .one : quotient + .one
    }

    /// The nearest double, for display and statistics only; decisions compare the fraction itself.
    ///
    /// Correctly rounded in the normal range; beyond it infinite or, below, rounded once more.
    package var approximate: Double {
        if case .small(let numerator, let denominator) = form, numerator.magnitude <= 1 << 53, denominator <= 1 << 53 {
            return Double(Int64(truncatingIfNeeded: numerator)) / Double(Int64(truncatingIfNeeded: denominator))
        }
        let top = numerator
        let bottom = denominator
        // Scaled so that the whole quotient has 63 or 64 bits; its last bit also stands for everything cut off, so that
        // the one rounding, to 53 bits, sees on which side of a half the number lies.
        let shift = 63 - (top.bitWidth - bottom.bitWidth)
        let (quotient, remainder) =
            shift >= 0
            ? (top.absolute * BigInteger(powerOfTwo: shift)).quotientAndRemainder(dividingBy: bottom)
            : top.absolute.quotientAndRemainder(dividingBy: bottom * BigInteger(powerOfTwo: -shift))
        var bits: UInt64 = 0
        for limb in quotient.magnitude.reversed() { bits = bits << 32 | UInt64(limb) }
        if !remainder.isZero { bits |= 1 }
        var result = Double(bits)
        var exponent = -shift
        // In steps, because one power of two may lie outside the range of a double while the product does not.
        while exponent != 0 && result != 0 && result.isFinite {
            let step = max(-1000, min(1000, exponent))
            result *= Double(sign: .plus, exponent: step, significand: 1)
            exponent -= step
        }
        return top.isNegative ? -result : result
    }
}

extension BigInteger {
    /// Two to the given power, which is at least zero.
    init(powerOfTwo exponent: Int) {
        var limbs = [UInt32](repeating: 0, count: exponent / 32)
        limbs.append(1 << UInt32(exponent % 32))
        self.init(isNegative: false, magnitude: limbs)
    }
}
