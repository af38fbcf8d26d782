package import DecisionKernels

/// What a pair counts for where everybody eligible competes for the seats: `λ · total + (1 − λ) · score`, as a whole
/// number (design §6, `joint`).
///
/// Totals and scores are whole millionths of a point; λ is a whole number of ten-thousandths at most, so a value is a
/// whole number of the unit `1 / (1_000_000 · parts)` of a point, and nothing is rounded. With totals up to
/// `mostTotal` a value stays below 2⁴⁷.
package struct JointWeighing: Hashable, Sendable {
    /// As the call gives it, 0…1.
    package let lambda: DecimalNumber
    /// Of how many parts a value is made up: 1, 10, 100, 1000 or 10,000.
    package let parts: Int64
    /// How many of them are the total's.
    package let share: Int64

    /// The smallest step of λ.
    package static let step = "0.0001"
    /// A total counts for no more than this: 10,000 points, in millionths. Only bonus points without measure get there.
    package static let mostTotal: Int64 = 10_000_000_000

    /// Nil unless λ is in 0…1 and a multiple of `step`.
    package init?(_ lambda: DecimalNumber) {
        guard lambda >= DecimalNumber(0), lambda <= DecimalNumber(1), lambda.exponent >= -4 else { return nil }
        var parts: Int64 = 1
        for _ in 0..<max(0, -Int(lambda.exponent)) { parts *= 10 }
        self.lambda = lambda
        self.parts = parts
        share = lambda.coefficient
    }

    /// The value of a pair, from its applicant's total and its score in millionths of a point.
    package func value(total: Int64, score: Int64) -> Int64 { share * total + (parts - share) * score }

    /// A value, or a sum or difference of values, in points.
    package func points(_ value: Int64) -> Rational {
        Rational(numerator: value, denominator: 1_000_000 * parts)
    }

    /// The same in millionths of a point, rounded half away from zero: only to be shown.
    package func millionths(_ value: Int64) -> Int64 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: parts)
        return 2 * abs(remainder) >= parts && parts > 1 ? quotient + value.signum() : quotient
    }
}
