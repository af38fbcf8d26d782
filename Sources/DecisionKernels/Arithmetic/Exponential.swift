/// The exponential function, the same to the last bit on every machine; see `Logarithm` for why.
///
/// x = k·ln 2 + r with |r| ≤ ½·ln 2, and from r·coth(r/2) = 2 + r²/6 − r⁴/360 + …, with c = r minus all but the 2:
///
///     eʳ = 1 + r + r·c/(2 − c)
///
/// (the arrangement is that of fdlibm's e_exp, Sun Microsystems 1993; the coefficients are those of the series). Off by
/// less than one unit in the last place for results in the normal range.
package enum Exponential {
    /// eˣ: 0 for −∞ and where it is too small for a double, +∞ where it is too large.
    package static func natural(_ x: Double) -> Double {
        if x.isNaN { return x }
        if x > 709.782712893384 { return .infinity }
        if x < -745.1332191019412 { return 0 }
        let k = (x / 0.6931471805599453).rounded()
        let high = x - k * Logarithm.twoHigh
        let low = k * Logarithm.twoLow
        let r = high - low
        let z = r * r
        let c =
            r - z
            * (1 / 6.0
                + z * (-1 / 360.0 + z * (1 / 15120.0 + z * (-1 / 604_800.0 + z * (1 / 23_950_080.0 - z * 1.056_8e-9)))))
        let value = 1 - ((low - (r * c) / (2 - c)) - high)
        return scaled(value, by: Int(k))
    }

    /// `value · 2^power`, in two steps where one power of two would not be a double.
    private static func scaled(_ value: Double, by power: Int) -> Double {
        if power > 1000 { return value * 0x1p1000 * powerOfTwo(power - 1000) }
        if power < -1000 { return value * powerOfTwo(power + 1000) * 0x1p-1000 }
        return value * powerOfTwo(power)
    }

    /// 2^power for powers from −1022 to 1023.
    private static func powerOfTwo(_ power: Int) -> Double {
        Double(bitPattern: UInt64(truncatingIfNeeded: power + 1023) << 52)
    }
}
