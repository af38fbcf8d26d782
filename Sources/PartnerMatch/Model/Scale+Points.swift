package import DecisionKernels

extension DecimalNumber {
    /// The same number as an exact rational.
    package var rational: Rational { Rational(coefficient: coefficient, exponentOfTen: Int(exponent)) }
}

extension Scale {
    package func contains(_ points: DecimalNumber) -> Bool { points >= minimum && points <= maximum }

    /// Whether `points` lies a whole number of steps above the minimum; always so on a scale without steps.
    package func isOnStep(_ points: DecimalNumber) -> Bool {
        guard let step else { return true }
        if let whole = Self.wholeSteps(points, from: minimum, step) { return whole }
        let steps = (points.rational - minimum.rational) / step.rational
        return steps.isExact(places: 0)
    }

    /// The same in whole numbers, where the three have few enough digits for that; nil where not.
    private static func wholeSteps(_ points: DecimalNumber, from minimum: DecimalNumber, _ step: DecimalNumber) -> Bool?
    {
        let exponent = min(points.exponent, minimum.exponent, step.exponent)
        func whole(_ number: DecimalNumber) -> Int64? {
            var value = number.coefficient
            for _ in exponent..<number.exponent {
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                value = product
            }
            return value
        }
        guard let points = whole(points), let minimum = whole(minimum), let step = whole(step), step != 0 else {
            return nil
        }
        let (distance, overflow) = points.subtractingReportingOverflow(minimum)
        return overflow ? nil : distance % step == 0
    }
}
