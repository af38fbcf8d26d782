package import DecisionKernels

/// What happens when one criterion's share of the weight goes from nothing to everything, the others keeping their
/// proportions (design §7).
package struct WeightLine: Sendable {
    /// Place among the criteria of the field.
    package let criterion: Int
    /// Its share today.
    package let weight: Rational
    /// False where all other criteria weigh nothing: they have no proportions to keep.
    package let isDefined: Bool
    /// How far the share can move until somebody who is ahead of another today falls behind it.
    package let ranking: StableShares.Shares
    /// Until somebody else is first.
    package let leader: StableShares.Shares
    /// Until somebody gets or loses a seat, by the rules of the call.
    package let selection: StableShares.Shares
    /// In the order of the shares: those that change the selection or who is first; on request all.
    package let events: [WeightEvent]
    /// How many there are in all.
    package let eventCount: Int
    /// False where under some shares the quotas could not be met, or no proof was found.
    package let isDecided: Bool
}

/// Something that happens at a share strictly between 0 and 1. Applicants are candidates of the field.
package struct WeightEvent: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Two swap: the first is ahead at a higher share, the second at a lower one.
        case pair(rises: Int, falls: Int)
        /// A total crosses the minimum: at a higher share it reaches it, or it does not.
        case minimumTotal(Int, reaches: Bool)
        /// Quotas (of the call) start or stop to bind at a higher share; neither where they bind on both sides and
        /// another set within them becomes the best.
        case quota(starts: [Int], stops: [Int])
    }

    package var at: Rational
    package var kind: Kind
    /// Who is first, just above and just below, is not the same.
    package var changesLeader = false
    /// Who gets and who loses a seat when the share rises across it, of all that happens at this share.
    package var enters: [Int] = []
    package var leaves: [Int] = []
    /// The selection just above and just below is not the same, if only in who is tied at the line.
    package var changesSelection = false

    /// Whether it moves somebody across the line, or a quota begins or ends to count.
    package var isAtTheLine: Bool {
        if case .quota = kind { return true }
        return changesSelection
    }
}
