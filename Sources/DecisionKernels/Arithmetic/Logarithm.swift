/// The natural logarithm, the same to the last bit on every machine.
///
/// C libraries differ in the last bit of `log`; this uses + − × ÷ alone, which IEEE 754 fixes. With x = 2^k·(1 + f),
/// 1 + f between √½ and √2, and s = f/(2 + f):
///
///     ln(1 + f) = 2·artanh(s) = f − (f²/2 − s·(f²/2 + R)),    R = 2·(s²/3 + s⁴/5 + s⁶/7 + …)
///
/// which keeps the exact f in front so that the rounding of s hardly counts (the arrangement is that of fdlibm's e_log,
/// Sun Microsystems 1993; the coefficients are those of the series). Off by less than one unit in the last place.
package enum Logarithm {
    /// ln 2 in two parts: the first has so few digits that multiples by an exponent are exact.
    static let twoHigh = 0x1.62e42feep-1
    static let twoLow = 0x1.a39ef35793c76p-33

    /// ln x: −∞ for 0, NaN below it, +∞ for +∞.
    package static func natural(_ x: Double) -> Double {
        if x.isNaN || x < 0 { return .nan }
        if x == 0 { return -.infinity }
        if x.isInfinite { return x }
        var exponent = Int(x.exponent)
        var significand = x.significand
        if significand > 1.4142135623730951 {
            significand /= 2
            exponent += 1
        }
        let f = significand - 1
        let k = Double(exponent)
        guard f != 0 else { return k * twoHigh + k * twoLow }
        let s = f / (2 + f)
        let z = s * s
        var series = 0.0
        // Counted by hand: a stride over doubles calls for a fused multiplication, which WebAssembly does not have.
        var divisor = 25.0
        while divisor >= 3 {
            series = z * (series + 2 / divisor)
            divisor -= 2
        }
        let half = 0.5 * f * f
        return k * twoHigh - ((half - (s * (half + series) + k * twoLow)) - f)
    }
}
