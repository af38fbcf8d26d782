/// What happens when one criterion's share of the weight goes from nothing to everything and the others keep their
/// proportions: every share at which two alternatives swap, exactly, in order.
///
/// On the way every total is a straight line from its total without the criterion to its value on it, so a pair swaps
/// at most once, and does if its order at one end is strictly reversed at the other.
package struct SwitchingLine: Sendable {
    /// Two alternatives swap at a share strictly between 0 and 1.
    package struct Point: Sendable {
        /// The share as a double: within a few units in the last place; the fraction is `SwitchingLine.share(of:)`.
        package let share: Double
        let low: UInt32
        let high: UInt32

        /// The alternative of the pair that stands first in the table.
        package var first: Int { Int(low) }
        /// The other one.
        package var second: Int { Int(high) }
    }

    /// The criterion.
    package let criterion: Int
    /// Its share today.
    package let weight: Rational
    /// By share, pairs that swap at the same share in the order of the table.
    package internal(set) var points: [Point]
    /// Totals at share 0 and at share 1, over the same denominator.
    let without: WholeNumbers
    let alone: WholeNumbers
    /// Whether different shares are always different doubles.
    let areDoublesExact: Bool

    /// The share of one of this line's points as a fraction.
    package func share(of point: Point) -> Rational {
        let before = without.distance(point.first, point.second)
        return Rational(numerator: before, denominator: before + alone.distance(point.first, point.second))
    }

    /// Whether two points of this line lie at the same share.
    package func isSameShare(_ left: Point, _ right: Point) -> Bool {
        if areDoublesExact { return left.share == right.share }
        return !Self.areApart(left, right) && compare(left, right) == 0
    }

    /// Far more than the three roundings of a share can make.
    static func areApart(_ left: Point, _ right: Point) -> Bool {
        abs(left.share - right.share) > 0x1p-49 * max(left.share, right.share)
    }

    /// Negative, zero or positive as the left share is smaller, equal or larger, exactly.
    func compare(_ left: Point, _ right: Point) -> Int {
        if case .wide(let without) = without, case .wide(let alone) = alone {
            let a = (without[left.first] - without[left.second]).magnitude
            let b = (alone[left.first] - alone[left.second]).magnitude
            let c = (without[right.first] - without[right.second]).magnitude
            let d = (alone[right.first] - alone[right.second]).magnitude
            if (a | b | c | d) >> 63 == 0 {
                return a * d < c * b ? -1 : a * d > c * b ? 1 : 0
            }
            let one = a.multipliedFullWidth(by: d)
            let other = c.multipliedFullWidth(by: b)
            if one.high != other.high { return one.high < other.high ? -1 : 1 }
            return one.low < other.low ? -1 : one.low > other.low ? 1 : 0
        }
        let one = without.distance(left.first, left.second) * alone.distance(right.first, right.second)
        let other = without.distance(right.first, right.second) * alone.distance(left.first, left.second)
        return one < other ? -1 : other < one ? 1 : 0
    }
}
