/// The best selection under quotas, or why there is none.
package enum QuotaSelection: Hashable, Sendable {
    /// No set that can be seated meets the quotas and the forced elements.
    case infeasible(QuotaClash)
    /// The best set, what is tied, and what each quota did.
    case selected(QuotaSelectionSolution)
    /// A search reached the problem's limit: nothing is proven.
    case unresolved
}

/// Requirements that cannot all be met: leave out any one of them and the others can.
///
/// All other requirements may be dropped and the clash remains. There may be further clashes beside it.
package struct QuotaClash: Hashable, Sendable {
    /// One requirement of a problem.
    package enum Requirement: Hashable, Sendable {
        /// The element must be selected.
        case forcedIn(element: Int)
        /// The element must not be selected.
        case forcedOut(element: Int)
        /// The quota's minimum.
        case minimum(quota: Int)
        /// The quota's maximum.
        case maximum(quota: Int)
        /// The track has no more than its seats.
        case seats(track: Int)
    }

    /// The clashing requirements: forced elements, minima, maxima, then tracks, each by ascending index.
    package let requirements: [Requirement]
}

/// The best set under quotas.
package struct QuotaSelectionSolution: Hashable, Sendable {
    /// The selected elements, ascending. Among equally good sets the first in rank order: the one that holds the
    /// best-ranked element in which two of them differ.
    package let chosen: [Int]
    /// The sum of their values.
    package let total: Int128
    /// Per element, whether it is in every, in some (tied at the line) or in no best set.
    package let memberships: [SeatWalk.Membership]
    /// Per quota, what it changed while all others stand.
    package let effects: [QuotaEffect]
    /// What all quotas together changed. Two quotas can cost something together and nothing one by one.
    package let combinedEffect: QuotaEffect
}

/// What a quota changed: the best selection without it beside the one with it.
package struct QuotaEffect: Hashable, Sendable {
    /// How many more seats would be filled without it.
    package let seatCost: Int
    /// How much higher the sum of values would be without it. Can be negative only where values are negative or seat
    /// cost is positive.
    package let totalCost: Int128
    /// The sum of values without it.
    package let totalWithout: Int128
    /// The best set without it, ascending: the chosen set itself wherever that remains best, otherwise the first best
    /// one in rank order.
    package let chosenWithout: [Int]
    /// Who is selected because of it: chosen with it and not without it, ascending.
    package let enters: [Int]
    /// Who is not selected because of it: chosen without it and not with it, ascending.
    package let leaves: [Int]
    /// Per element, whether it is in every, in some or in no best set without the quota.
    package let membershipsWithout: [SeatWalk.Membership]
    /// Whether a better set is possible without it.
    package var costs: Bool { seatCost != 0 || totalCost != 0 }
    /// Whether it changes who is in every, some or no best set. A quota that costs nothing can still settle a tie.
    package let binds: Bool
}
