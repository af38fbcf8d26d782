import DecisionKernels

/// Equals at the line that compete for the same seats, and the tier they stand in.
struct TieGroup: Sendable {
    let tie: LineTie
    let tier: Int
}

/// Finding ties at the line and settling them by lot.
extension Contest {
    /// Ties at the line, taken apart into groups that compete for the same seats: the connected components of the
    /// tier once all before it are seated. Best tier first, then by the smallest applicant.
    ///
    /// Two elements lie in one component when a chain of fundamental circuits joins them (Oxley 2011, *Matroid
    /// Theory*, §4.1). O(s²·k) for s seats and k tracks, and O(g·s) for g tied.
    func tieGroups(_ walk: SeatWalk, _ tiers: [[Int]]) -> [TieGroup] {
        guard !walk.ties.isEmpty else { return [] }
        let exchange = exchange(of: seatable(tiers))
        var groups: [TieGroup] = []
        for tie in walk.ties {
            var parts: [(seated: [Int], rivals: [Int])] = []
            let seated = tie.elements.filter { exchange.trackOf[$0] != nil }
            for rival in tie.elements where exchange.trackOf[rival] == nil {
                let reachable = exchange.reachable(from: tracks[rival])
                var part = (seated: seated.filter { exchange.isSeated($0, in: reachable) }, rivals: [rival])
                var others: [(seated: [Int], rivals: [Int])] = []
                for other in parts {
                    if other.seated.contains(where: part.seated.contains) {
                        part.rivals += other.rivals
                        part.seated += other.seated.filter { !part.seated.contains($0) }
                    } else {
                        others.append(other)
                    }
                }
                parts = others + [part]
            }
            let ties = parts.map { LineTie(between: ($0.seated + $0.rivals).sorted(), seats: $0.seated.count) }
            for tied in ties.sorted(by: { $0.between.lexicographicallyPrecedes($1.between) }) {
                groups.append(TieGroup(tie: tied, tier: tie.tier))
            }
        }
        return groups
    }

    /// Who could take whose seat, once a set is seated by preference.
    func exchange(of set: [Int]) -> SeatExchange {
        SeatExchange(
            seated: set, in: matroid.assignByPreference(set), tracks: tracks, trackCount: reserveSizes.count)
    }

    /// Takes the groups for which a lot was drawn out of their tiers and puts them behind it one by one, in the drawn
    /// order; true if there were any. Others in the tier compete for other seats, so nothing changes for them.
    func applyLots(to groups: [TieGroup], in tiers: inout [[Int]], _ lotOf: inout [Int?]) -> Bool {
        var drawn: [Int: [Int]] = [:]
        for group in groups {
            guard let (lot, order) = lot(for: group.tie.between) else { continue }
            for applicant in order { lotOf[applicant] = lot }
            drawn[group.tier, default: []] += order
        }
        guard !drawn.isEmpty else { return false }
        var result: [[Int]] = []
        for (index, tier) in tiers.enumerated() {
            let order = drawn[index] ?? []
            let others = tier.filter { !order.contains($0) }
            if !others.isEmpty { result.append(others) }
            result += order.map { [$0] }
        }
        tiers = result
        return true
    }

    /// The narrowest lot held between all of the members (position in `lots`), and their order in it.
    func lot(for members: [Int]) -> (lot: Int, order: [Int])? {
        var best: (lot: Int, order: [Int])?
        for (position, lot) in lots.enumerated() {
            guard let order = lot.ordered(members) else { continue }
            if let known = best, lots[known.lot].order.count <= lot.order.count { continue }
            best = (position, order)
        }
        return best
    }
}
