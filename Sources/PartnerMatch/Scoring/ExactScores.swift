import DecisionKernels

/// Exact means, medians and conversions of scores as they were written.
///
/// Scores have few digits, so sums are taken in 64-bit integers on a common power of ten; whatever does not fit takes
/// the general path and gives the same number.
enum ExactScores {
    /// The number as a fraction.
    static func rational(_ number: DecimalNumber) -> Rational {
        let exponent = Int(number.exponent)
        if exponent == 0 { return Rational(number.coefficient) }
        if exponent < 0, exponent >= -9 {
            return Rational(numerator: number.coefficient, denominator: powerOfTen(-exponent))
        }
        return number.rational
    }

    /// The mean of at least one score. O(n).
    static func mean(_ scores: [DecimalNumber]) -> Rational {
        let count = Int64(scores.count)
        let places = scores.reduce(0) { max($0, -Int($1.exponent)) }
        if places <= 9, let sum = scaledSum(scores, places: places) {
            // A count of sheets times 10⁹ stays far below 2⁶³.
            return Rational(numerator: sum, denominator: count * powerOfTen(places))
        }
        return scores.reduce(Rational.zero) { $0 + $1.rational } / Rational(count)
    }

    /// The middle of at least one score, or the mean of the two in the middle. O(n log n).
    static func median(_ scores: [DecimalNumber]) -> Rational {
        let sorted = scores.sorted()
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return rational(sorted[middle]) }
        return mean([sorted[middle - 1], sorted[middle]])
    }

    /// The sum in units of the last of so many decimal places; nil where it does not fit.
    private static func scaledSum(_ scores: [DecimalNumber], places: Int) -> Int64? {
        var sum: Int64 = 0
        for score in scores {
            let shift = places + Int(score.exponent)
            guard shift <= 18 else { return nil }
            let (scaled, productOverflows) = score.coefficient.multipliedReportingOverflow(by: powerOfTen(shift))
            let (total, sumOverflows) = sum.addingReportingOverflow(scaled)
            if productOverflows || sumOverflows { return nil }
            sum = total
        }
        return sum
    }

    private static func powerOfTen(_ exponent: Int) -> Int64 {
        var value: Int64 = 1
        for _ in 0..<exponent { value *= 10 }
        return value
    }
}
