/// How far a criterion's share can move, the others keeping their proportions, before something of today's outcome
/// changes.
///
/// An interval ends where somebody who is strictly ahead today falls behind; a tie of today does not end it. For leader
/// and selection only what changes them counts: the leader stays as long as nobody else is ahead of all of today's
/// leaders, the selection as long as every selection that is best there is one of today's best ones.
package struct StableShares: Sendable, Hashable {
    /// A closed interval of shares around today's.
    package struct Shares: Sendable, Hashable {
        package var low: Rational
        package var high: Rational

        package init(low: Rational, high: Rational) {
            self.low = low
            self.high = high
        }
    }

    /// No two alternatives change their order.
    package let ranking: Shares
    /// Nobody else takes the lead.
    package let leader: Shares
    /// Nobody else is selected.
    package let selection: Shares

    init(_ line: SwitchingLine, ends: WholeTable.Ends, today: [Int32], seats: Int) {
        guard ends.isDefined else {
            // Where the others weigh nothing they have no proportions, and there is no other share to look at.
            let only = Shares(low: line.weight, high: line.weight)
            (ranking, leader, selection) = (only, only, only)
            return
        }
        let sweep = ShareSweep(line: line, ends: ends, today: today)
        let (below, above) = sweep.nearest()
        ranking = Shares(low: below.map(line.share) ?? .zero, high: above.map(line.share) ?? .one)
        leader = sweep.stable(seats: 1)
        selection = seats == 1 ? leader : sweep.stable(seats: seats)
    }
}

/// Walks along a line of shares, away from today's.
struct ShareSweep {
    let line: SwitchingLine
    let ends: WholeTable.Ends
    let today: [Int32]

    /// Where a pair swaps: a pair that is tied today swaps at today's share.
    private enum Side { case below, here, above }

    private func side(_ point: SwitchingLine.Point) -> Side {
        let now = today[point.first] &- today[point.second]
        if now == 0 { return .here }
        // Still as without the criterion: the swap is yet to come.
        let start = ends.placesWithout[point.first] &- ends.placesWithout[point.second]
        return (now ^ start) >= 0 ? .above : .below
    }

    /// The last point below today's share and the first one above it.
    func nearest() -> (below: SwitchingLine.Point?, above: SwitchingLine.Point?) {
        var below: SwitchingLine.Point?
        for point in line.points {
            switch side(point) {
            case .below: below = point
            case .here: continue
            case .above: return (below, point)
            }
        }
        return (below, nil)
    }

    /// How far the best so many stay.
    func stable(seats: Int) -> StableShares.Shares {
        let count = today.count
        guard seats > 0, seats < count else { return StableShares.Shares(low: .zero, high: .one) }
        let now = Standing(keys: today.map { (Int64($0), 0) }, seats: seats)
        let points = line.points
        var first = points.count
        var last = -1
        for (index, point) in points.enumerated() {
            switch side(point) {
            case .below: last = index
            case .here: continue
            case .above: if first == points.count { first = index }
            }
        }
        let rising = Standing(keys: today.indices.map { (Int64(today[$0]), Int64(ends.placesAlone[$0])) }, seats: seats)
        let falling = Standing(
            keys: today.indices.map { (Int64(today[$0]), Int64(ends.placesWithout[$0])) }, seats: seats)
        return StableShares.Shares(
            low: change(from: falling, today: now, Array(points[0..<(last + 1)].reversed()), fallsBelow: true)
                ?? .zero,
            high: change(from: rising, today: now, Array(points[first...]), fallsBelow: false) ?? .one)
    }

    /// The first share, in this order of points, from which on somebody is selected or left out who is not today.
    private func change(
        from start: Standing, today now: Standing, _ points: [SwitchingLine.Point], fallsBelow: Bool
    ) -> Rational? {
        var standing = start
        var index = 0
        while index < points.count {
            var end = index
            while end < points.count && line.isSameShare(points[index], points[end]) {
                let point = points[end]
                let starts = ends.placesWithout[point.first] > ends.placesWithout[point.second]
                let loser = starts != fallsBelow ? point.first : point.second
                standing.swap(winner: loser == point.first ? point.second : point.first, loser: loser)
                end += 1
            }
            for point in points[index..<end] {
                for alternative in [point.first, point.second]
                where standing.couldBeSelected(alternative) && !now.couldBeSelected(alternative)
                    || standing.couldBeLeftOut(alternative) && !now.couldBeLeftOut(alternative)
                {
                    return line.share(of: point)
                }
            }
            index = end
        }
        return nil
    }
}

/// How many stand ahead of each alternative, and level with it.
struct Standing {
    private var ahead: [Int]
    private var level: [Int]
    private let seats: Int

    /// Alternatives by their keys, higher keys ahead.
    init(keys: [(Int64, Int64)], seats: Int) {
        self.seats = seats
        ahead = [Int](repeating: 0, count: keys.count)
        level = ahead
        let order = keys.indices.sorted { keys[$0] > keys[$1] }
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count && keys[order[end]] == keys[order[start]] { end += 1 }
            for index in order[start..<end] {
                ahead[index] = start
                level[index] = end - start - 1
            }
            start = end
        }
    }

    /// Whether some best selection holds the alternative.
    func couldBeSelected(_ alternative: Int) -> Bool { ahead[alternative] < seats }

    /// Whether some best selection does not hold it.
    func couldBeLeftOut(_ alternative: Int) -> Bool { ahead[alternative] + level[alternative] >= seats }

    mutating func swap(winner: Int, loser: Int) {
        ahead[loser] += 1
        ahead[winner] -= 1
    }
}
