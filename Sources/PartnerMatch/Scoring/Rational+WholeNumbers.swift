import DecisionKernels

extension Rational {
    /// The largest whole number not above a number that is not negative.
    var floor: Int64 { (numerator / denominator).asInt64 ?? .max }

    /// The smallest whole number not below a number; 0 for negative ones.
    var ceiling: Int64 {
        guard signum > 0 else { return 0 }
        let whole = floor
        return whole < .max && Rational(whole) < self ? whole + 1 : whole
    }
}
