import DecisionKernels

/// The quotas of a call for giving seats: who counts for which, and what every level is worth.
struct QuotaRules: Sendable {
    struct Rule: Sendable {
        var minimum: Int?
        var maximum: Int?
        /// By applicant.
        var membership: [Truth]
    }

    /// In the order of the call.
    let rules: [Rule]
    /// By applicant: it would take part if the panel had not decided otherwise.
    let mayTakePart: [Bool]
    /// By level, how far its total lies above the lowest, in units; nil where that takes more than 62 bits.
    let values: [Int64]?
    /// Points of the total.
    let unit: Rational

    init(rules: [Rule], mayTakePart: [Bool], totals: [Rational]) {
        self.rules = rules
        self.mayTakePart = mayTakePart
        (values, unit) = Self.wholeNumbers(totals)
    }

    /// Totals that are whole numbers already.
    init(rules: [Rule], mayTakePart: [Bool], values: [Int64], unit: Rational) {
        self.rules = rules
        self.mayTakePart = mayTakePart
        self.values = values
        self.unit = unit
    }

    /// The same with other totals.
    func with(totals: [Rational]) -> QuotaRules {
        QuotaRules(rules: rules, mayTakePart: mayTakePart, totals: totals)
    }

    /// Ascending numbers as whole multiples of the largest unit that divides all their differences, from 0 up.
    ///
    /// Exact: nothing is rounded, and numbers that would not fit are none at all. O(n) divisions for n numbers.
    static func wholeNumbers(_ ascending: [Rational]) -> (values: [Int64]?, unit: Rational) {
        guard let lowest = ascending.first else { return ([], .one) }
        let differences = ascending.map { $0 - lowest }
        var denominator = BigInteger(Int64(1))
        for difference in differences {
            let own = difference.denominator
            denominator = denominator / BigInteger.greatestCommonDivisor(denominator, own) * own
        }
        var numerators = differences.map { $0.numerator * (denominator / $0.denominator) }
        var divisor = BigInteger(Int64(0))
        for numerator in numerators { divisor = BigInteger.greatestCommonDivisor(divisor, numerator) }
        if divisor.isZero { divisor = BigInteger(Int64(1)) }
        for index in numerators.indices { numerators[index] = numerators[index] / divisor }
        let unit = Rational(numerator: divisor, denominator: denominator)
        var values: [Int64] = []
        for numerator in numerators {
            guard let value = numerator.asInt64, value < 1 << 62 else { return (nil, unit) }
            values.append(value)
        }
        return (values, unit)
    }
}

/// One of the requirements that cannot all be met.
package enum QuotaRequirement: Hashable, Sendable {
    /// Index into the quotas of the call: its minimum, and its maximum.
    case minimum(Int)
    case maximum(Int)
    /// A track has no more than its seats.
    case seats(track: Int)
    /// The panel selected an applicant, or decided not to.
    case selected(Int)
    case notSelected(Int)
}

/// What the quotas made of giving the seats once.
struct QuotaRun: Sendable {
    enum State: Sendable {
        case solved(QuotaBestSets)
        /// Requirements that clash; without any one of them the others could be met.
        case infeasible([QuotaRequirement])
        /// No proof within the limit of the search.
        case unresolved
        /// The totals have too many digits to be compared exactly.
        case tooFine
    }

    let state: State
    /// One best set, where a tie leaves a choice the first in id order; only the panel's own where there is none.
    let chosen: [Int]
    let problem: QuotaProblem?
}
