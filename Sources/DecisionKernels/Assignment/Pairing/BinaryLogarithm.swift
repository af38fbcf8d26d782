/// Logarithms to base 2 in fixed point, the same on every machine.
enum BinaryLogarithm {
    /// Binary digits after the point.
    static let fractionBits = 48

    /// The logarithm of a number above 0, times 2⁴⁸, rounded down. Digit by digit by squaring (Knuth 1997, *The Art of
    /// Computer Programming* 1, §1.2.2, exercise 25): the error before rounding is below 2⁻²⁸ of a unit.
    static func floor(_ value: Int64) -> Int64 {
        precondition(value > 0, "no logarithm")
        let width = 63 - value.leadingZeroBitCount
        // The mantissa, from 1 up to 2, with 127 binary digits after the point.
        var mantissa = UInt128(value.magnitude) << UInt128(127 - width)
        var result = Int64(width)
        for _ in 0..<fractionBits {
            let square = mantissa.multipliedFullWidth(by: mantissa).high
            // 2 binary digits before the point, 126 after it.
            let isTwoOrMore = square >> 127 == 1
            mantissa = isTwoOrMore ? square : square << 1
            result = result << 1 | (isTwoOrMore ? 1 : 0)
        }
        return result
    }
}
