package import DecisionKernels

/// From the lowest to the highest a number can still be; equal ends when everything is known.
package struct Interval: Equatable, Sendable {
    package var low: Rational
    package var high: Rational

    package init(low: Rational, high: Rational) {
        self.low = low
        self.high = high
    }

    package init(_ exact: Rational) {
        low = exact
        high = exact
    }

    package var isExact: Bool { low == high }
}

/// What an applicant reaches, and out of what it is made up: total = base + bonus.
package struct Total: Sendable {
    /// Base plus bonus.
    package var total: Interval
    /// 0…100: the weighted mean of the values.
    package var base: Interval
    package var bonus: Interval
    /// One for every scored criterion, in the order of the call; their sum is the base.
    package var contributions: [Contribution]
    /// One for every bonus of the call; their sum is the bonus.
    package var bonuses: [BonusContribution]

    /// What one criterion brings to the total: 100 · w · v / Σw.
    package struct Contribution: Sendable {
        /// Index into the criteria of the call.
        package var criterion: Int
        /// From what it brings at least to what it can bring.
        package var amount: Interval
        /// 100 · w / Σw: what full points on this criterion bring.
        package var share: Rational
        /// Nobody scored it, or it has no scale: `amount` then runs from nothing to the whole share.
        package var isUnknown: Bool
    }

    /// What one bonus brings.
    package struct BonusContribution: Sendable {
        package var criterion: Int
        /// Whether the condition holds.
        package var holds: Truth
        package var amount: Interval
    }
}

/// How an applicant stands to one threshold.
package struct ThresholdResult: Sendable {
    package enum Subject: Hashable, Sendable {
        /// Points on one criterion (index into the criteria of the call).
        case criterion(Int)
        /// The sum of the points on the criteria of a section.
        case section(String)
        /// The total, bonus included.
        case minimumTotal
        /// The sum of the points on all scored criteria.
        case minimumPoints
    }

    package var subject: Subject
    package var required: Rational
    /// Points, or the total; nil where a missing scale leaves them without bounds.
    package var reached: Interval?
    /// no: even the high end fails.
    package var met: Truth
}
