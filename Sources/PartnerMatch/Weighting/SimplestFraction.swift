import DecisionKernels

extension Rational {
    /// The fraction with the smallest denominator strictly between two numbers of which the first, smaller one is not
    /// negative: a point of an interval with few digits. By continued fractions; O(digits) divisions.
    static func simplest(between low: Rational, and high: Rational) -> Rational {
        // Continued fraction, from the outside in: whole parts as long as both ends share them.
        var wholes: [BigInteger] = []
        var (low, high) = (low, high)
        // Nil stands for infinity, after an end that was whole.
        var isUnbounded = false
        var result: Rational
        while true {
            let whole = low.numerator / low.denominator
            let next = Rational(whole + BigInteger.one)
            if isUnbounded || next < high {
                result = next
                break
            }
            wholes.append(whole)
            let rest = low - Rational(whole)
            let other = high - Rational(whole)
            // The reciprocals change places; the lower one of nothing is without bound.
            low = other.reciprocal
            isUnbounded = rest.isZero
            if !isUnbounded { high = rest.reciprocal }
        }
        for whole in wholes.reversed() { result = Rational(whole) + result.reciprocal }
        return result
    }
}
