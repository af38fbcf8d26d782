/// What a walk down the ranking says about every element.
package struct SeatWalk: Hashable, Sendable {
    /// Whether an element is in the best sets that can be seated.
    package enum Membership: Hashable, Sendable {
        /// In all best sets.
        case inEvery
        /// In some best sets, not in all: tied at the line.
        case inSome
        /// In no best set, or not ranked at all.
        case inNone
    }

    /// A tier in which a choice remains: so many of the tied elements get a seat, which ones is open.
    package struct Tie: Hashable, Sendable {
        /// Index of the tier.
        package let tier: Int
        /// The elements tied at the line, ascending.
        package let elements: [Int]
        /// How many of them every best set holds.
        package let places: Int
    }

    /// Per element.
    package let memberships: [Membership]
    /// Per tier, how many of its elements every best set holds.
    package let taken: [Int]
    /// The tiers in which a choice remains, best first.
    package let ties: [Tie]

    /// The elements of one kind, ascending.
    package func elements(_ membership: Membership) -> [Int] {
        memberships.indices.filter { memberships[$0] == membership }
    }
}

extension SeatMatroid {
    /// Walks tiers of tied elements, best first, and says who is in every, in some, or in no best set. Best: as many
    /// as possible of the first tier, then of the second, and so on.
    ///
    /// Which of a tier's largest choices is made changes nothing for later tiers, because all span the same elements.
    /// Within a tier, an element that does not fit beside the earlier tiers is in no best set (a loop of the
    /// contraction); one without which fewer of the tier can be seated is in every best set (a coloop). Elements are
    /// listed at most once. O(n·k) plus, for each tier at the line, O(s·(g + s·k)), for n elements, k tracks, s seats
    /// and g elements in the tier.
    package func walk(tiers: [[Int]]) -> SeatWalk {
        var memberships = Array(repeating: SeatWalk.Membership.inNone, count: tracks.count)
        var taken: [Int] = []
        var ties: [SeatWalk.Tie] = []
        var seating = Seating(matroid: self)
        for (index, tier) in tiers.enumerated() {
            var before = seating
            var chosen: [Int] = []
            var passedOver: [Int] = []
            for element in tier {
                if seating.seat(element) { chosen.append(element) } else { passedOver.append(element) }
            }
            taken.append(chosen.count)
            for element in chosen { memberships[element] = .inEvery }
            let rivals = passedOver.filter { before.canSeat($0) }
            if rivals.isEmpty { continue }
            for element in rivals { memberships[element] = .inSome }
            for element in chosen {
                var without = seating
                without.remove(element)
                if rivals.contains(where: { without.canSeat($0) }) { memberships[element] = .inSome }
            }
            let tied = tier.filter { memberships[$0] == .inSome }.sorted()
            ties.append(.init(tier: index, elements: tied, places: tied.count - rivals.count))
        }
        return SeatWalk(memberships: memberships, taken: taken, ties: ties)
    }
}
