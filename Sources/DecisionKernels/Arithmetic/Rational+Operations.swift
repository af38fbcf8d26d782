extension Rational {
    package static func < (left: Rational, right: Rational) -> Bool {
        if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
            if b == d { return a < c }
            let (first, firstOverflows) = a.multipliedReportingOverflow(by: d)
            let (second, secondOverflows) = c.multipliedReportingOverflow(by: b)
            if !firstOverflows && !secondOverflows { return first < second }
        }
        return left.numerator * right.denominator < right.numerator * left.denominator
    }

    package static prefix func - (value: Rational) -> Rational {
        switch value.form {
        case .small(let numerator, let denominator):
            Rational(form: .small(numerator: -numerator, denominator: denominator))
        case .large(let numerator, let denominator):
            Rational(form: .large(numerator: -numerator, denominator: denominator))
        }
    }

    package static func + (left: Rational, right: Rational) -> Rational {
        if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
            if b == d {
                let (sum, overflows) = a.addingReportingOverflow(c)
                if !overflows { return Rational(wideNumerator: sum, denominator: b) }
            } else {
                let (first, firstOverflows) = a.multipliedReportingOverflow(by: d)
                let (second, secondOverflows) = c.multipliedReportingOverflow(by: b)
                let (bottom, bottomOverflows) = b.multipliedReportingOverflow(by: d)
                let (sum, sumOverflows) = first.addingReportingOverflow(second)
                if !firstOverflows && !secondOverflows && !bottomOverflows && !sumOverflows {
                    return Rational(wideNumerator: sum, denominator: bottom)
                }
            }
        }
        return Rational(
            numerator: left.numerator * right.denominator + right.numerator * left.denominator,
            denominator: left.denominator * right.denominator)
    }

    package static func - (left: Rational, right: Rational) -> Rational { left + -right }

    package static func * (left: Rational, right: Rational) -> Rational {
        if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
            let (top, topOverflows) = a.multipliedReportingOverflow(by: c)
            let (bottom, bottomOverflows) = b.multipliedReportingOverflow(by: d)
            if !topOverflows && !bottomOverflows { return Rational(wideNumerator: top, denominator: bottom) }
        }
        return Rational(
            numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator)
    }

    /// The exact quotient; a zero divisor is a programming error.
    package static func / (left: Rational, right: Rational) -> Rational {
        precondition(!right.isZero, "division by zero")
        return left * right.reciprocal
    }

    /// `1 / self`; zero has none, which is a programming error.
    package var reciprocal: Rational {
        precondition(!isZero, "zero has no reciprocal")
        switch form {
        case .small(let numerator, let denominator):
            return Rational(
                form: numerator < 0
                    ? .small(numerator: -denominator, denominator: -numerator)
                    : .small(numerator: denominator, denominator: numerator))
        case .large(let numerator, let denominator):
            return Rational(
                form: numerator.isNegative
                    ? .large(numerator: -denominator, denominator: -numerator)
                    : .large(numerator: denominator, denominator: numerator))
        }
    }

    package static func += (left: inout Rational, right: Rational) { left = left + right }

    package static func -= (left: inout Rational, right: Rational) { left = left - right }

    package static func *= (left: inout Rational, right: Rational) { left = left * right }

    package static func /= (left: inout Rational, right: Rational) { left = left / right }
}
