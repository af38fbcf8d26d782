/// Who of a pair gives more: the difference of its two fits (report 2024-2025 §5.2.1 put demand and offer of both
/// sides in one table for that; the concept note of 2023 asks for exchange on equal terms, §3.9).
///
/// `fit(north←south) − fit(south←north)`: above 0 the applicant learns more than it teaches, so the partner gives more.
/// Swapping the sides of a pair changes the sign and nothing else.
package struct ReciprocityGap: Hashable, Sendable {
    /// −1…1.
    package var value: Double
    /// The ends between which it lies while offers are unrated.
    package var low: Double
    package var high: Double

    /// The difference of the two fits in whole percent, as people read them: percentage points.
    package var points: Int64
    private let pointsLow: Int64
    private let pointsHigh: Int64

    /// Below so many percentage points both give about as much: one grade on the ten-point scale of offers.
    package static let balanced: Int64 = 10

    package enum Balance: String, CaseIterable, Sendable {
        /// Both give about as much.
        case balanced
        /// The applicant gives more.
        case north
        /// The partner gives more.
        case south
    }

    package init(_ fit: PairFit) {
        value = fit.north.value - fit.south.value
        low = fit.north.low - fit.south.value
        high = fit.north.value - fit.south.low
        points = FitTolerance.percent(fit.north.value) - FitTolerance.percent(fit.south.value)
        pointsLow = FitTolerance.percent(fit.north.low) - FitTolerance.percent(fit.south.value)
        pointsHigh = FitTolerance.percent(fit.north.value) - FitTolerance.percent(fit.south.low)
    }

    /// Who gives more.
    package var balance: Balance { Self.balance(points) }

    /// Whether the answer stays the same however the unrated offers are rated, from the call's `unratedLow` up.
    package var isCertain: Bool { Self.balance(pointsLow) == balance && Self.balance(pointsHigh) == balance }

    /// Whether the points themselves may still change, though perhaps not who gives more.
    package var mayChange: Bool { pointsLow != points || pointsHigh != points }

    private static func balance(_ points: Int64) -> Balance {
        if points >= balanced { return .south }
        return -points >= balanced ? .north : .balanced
    }
}

extension PairFit {
    package var reciprocity: ReciprocityGap { ReciprocityGap(self) }
}
