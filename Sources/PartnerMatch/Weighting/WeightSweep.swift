import DecisionKernels

/// Walks along one criterion's line of shares and re-ranks wherever the selection could change.
///
/// Exact: shares are fractions, and between two of them the ranking is made by its own engine at a point of the
/// interval, so that no answer can differ from that of `rank`. O(n²) pairs for n candidates, and a run of the seats for
/// every event that can move somebody across the line.
struct WeightSweep {
    let field: WeightField
    let criterion: Int
    private let line: SwitchingLine
    private let isDefined: Bool
    /// Totals without the criterion, and with nothing else.
    private let without: [Rational]
    private let alone: [Rational]
    /// The lowest total stands behind the candidates as one more, so that crossing it is a swap.
    private var floor: Int { field.candidates.count }
    private let today: Rational
    private let seatsToday: WeightSeats

    /// A stretch of shares, without its ends, on which the same are selected and first.
    private struct Piece {
        var low: Rational
        var high: Rational
        var seats: WeightSeats
        var leaders: [Int]
        /// By quota of the call: the seats without it. Where they differ, it binds.
        var lifted: [WeightSeats] = []

        var binds: [Bool] { lifted.map { $0 != seats } }
    }

    /// Points that lie at the same share.
    private struct Group {
        var range: Range<Int>
        var share: Rational
    }

    init(_ field: WeightField, line: SwitchingLine, seatsToday: WeightSeats) {
        self.field = field
        self.line = line
        criterion = line.criterion
        today = line.weight
        self.seatsToday = seatsToday
        let rest = Rational.one - today
        isDefined = rest.signum > 0
        let totals = field.table.totals(under: field.weights)
        let criterion = line.criterion
        let values = field.candidates.indices.map { field.table.value($0, criterion) }
        alone = values
        let share = today
        without =
            isDefined ? totals.indices.map { (totals[$0] - share * values[$0]) / rest } : totals
    }

    /// All lines of a field. A candidate more holds the minimum, if there is one.
    static func lines(_ field: WeightField, all: Bool) -> [WeightLine] {
        var rows = field.candidates.indices.map { candidate in
            (0..<field.table.criteria).map { field.table.value(candidate, $0) }
        }
        if let minimum = field.minimumTotal {
            rows.append([Rational](repeating: minimum, count: field.table.criteria))
        }
        let study = SwitchingStudy(WeightedTable(values: rows, weights: field.weights), seats: 1)
        let seats = field.seats(under: field.weights)
        return study.lines.map { WeightSweep(field, line: $0, seatsToday: seats).line(all: all) }
    }

    // MARK: At one share

    /// The weights with this share, the others in proportion.
    private func weights(at share: Rational) -> [Rational] {
        let rest = Rational.one - today
        return field.weights.indices.map {
            $0 == criterion ? share : field.weights[$0] * (Rational.one - share) / rest
        }
    }

    private func totals(at share: Rational) -> [Rational] {
        without.indices.map { without[$0] + share * (alone[$0] - without[$0]) }
    }

    private func seats(at share: Rational) -> WeightSeats {
        field.hasCoverage ? field.seats(under: weights(at: share)) : field.seating.seats(totals(at: share))
    }

    private func leaders(at share: Rational) -> [Int] { leaders(totals(at: share)) }

    private func leaders(_ totals: [Rational]) -> [Int] {
        var best: [Int] = []
        for index in totals.indices {
            guard let first = best.first else {
                best = [index]
                continue
            }
            let one = (totals[index], field.tieLevels[index])
            let other = (totals[first], field.tieLevels[first])
            if one == other { best.append(index) } else if one > other { best = [index] }
        }
        return best
    }

    // MARK: The line

    func line(all: Bool) -> WeightLine {
        guard isDefined else {
            let only = StableShares.Shares(low: today, high: today)
            return WeightLine(
                criterion: criterion, weight: today, isDefined: false, ranking: only, leader: only, selection: only,
                events: [], eventCount: 0, isDecided: seatsToday.isDecided)
        }
        let groups = groups()
        let pieces = field.hasQuotas ? piecesUnderQuotas(groups) : pieces(groups)
        let selection = stable(pieces) { $0.seats.departs(from: seatsToday) }
        let first = leaders(at: today)
        let leader = stable(pieces) { piece in piece.leaders.contains { !first.contains($0) } }
        let (events, count) = events(groups, pieces, all: all)
        return WeightLine(
            criterion: criterion, weight: today, isDefined: true, ranking: rankingStable(groups), leader: leader,
            selection: selection, events: events, eventCount: count,
            isDecided: seatsToday.isDecided && pieces.allSatisfy { $0.seats.isDecided })
    }

    private func groups() -> [Group] {
        var groups: [Group] = []
        var start = 0
        while start < line.points.count {
            var end = start + 1
            while end < line.points.count, line.isSameShare(line.points[start], line.points[end]) { end += 1 }
            groups.append(Group(range: start..<end, share: line.share(of: line.points[start])))
            start = end
        }
        return groups
    }

    /// Who is ahead above the share, and who below.
    private func order(_ point: SwitchingLine.Point) -> (rises: Int, falls: Int) {
        let value = { (index: Int) in index == floor ? field.minimumTotal ?? .zero : alone[index] }
        return value(point.first) > value(point.second)
            ? (point.first, point.second) : (point.second, point.first)
    }

    /// The stretches between events, neighbours that do not differ taken together.
    private func pieces(_ groups: [Group]) -> [Piece] {
        let looksEverywhere = field.hasCoverage && hasLastingTies
        var pieces: [Piece] = []
        var place = 0
        var low = Rational.zero
        while true {
            let high = place < groups.count ? groups[place].share : .one
            if let last = pieces.last, place > 0, !looksEverywhere, !mayChange(last, at: groups[place - 1]) {
                pieces[pieces.count - 1].high = high
            } else {
                let inside = Rational.simplest(between: low, and: high)
                let piece = Piece(low: low, high: high, seats: seats(at: inside), leaders: leaders(at: inside))
                if let last = pieces.last, last.seats == piece.seats, last.leaders == piece.leaders {
                    pieces[pieces.count - 1].high = high
                } else {
                    pieces.append(piece)
                }
            }
            if place == groups.count { return pieces }
            low = high
            place += 1
        }
    }

    /// Whether seats or the lead can pass from one to another there.
    private func mayChange(_ piece: Piece, at group: Group) -> Bool {
        line.points[group.range].contains { point in
            let (rises, falls) = order(point)
            if rises == floor || falls == floor { return true }
            if piece.leaders.contains(falls) { return true }
            return ([piece.seats] + piece.lifted).contains {
                $0.memberships[rises] != .inEvery && $0.memberships[falls] != .inNone
            }
        }
    }

    /// Two are equal on the whole line, so that rules which look at who is ahead decide between them again and again.
    private var hasLastingTies: Bool {
        let order = alone.indices.sorted { (without[$0], alone[$0]) < (without[$1], alone[$1]) }
        return zip(order, order.dropFirst()).contains { without[$0] == without[$1] && alone[$0] == alone[$1] }
    }

    private func stable(_ pieces: [Piece], _ isOther: (Piece) -> Bool) -> StableShares.Shares {
        var shares = StableShares.Shares(low: .zero, high: .one)
        if let next = pieces.first(where: { $0.high > today && isOther($0) }) { shares.high = max(next.low, today) }
        if let next = pieces.last(where: { $0.low < today && isOther($0) }) { shares.low = min(next.high, today) }
        return shares
    }

    private func rankingStable(_ groups: [Group]) -> StableShares.Shares {
        var shares = StableShares.Shares(low: .zero, high: .one)
        for group in groups {
            let pairs = line.points[group.range].map { order($0) }.filter { $0.rises != floor && $0.falls != floor }
            if pairs.isEmpty { continue }
            if group.share < today { shares.low = group.share }
            if group.share > today {
                shares.high = group.share
                return shares
            }
            guard group.share == today else { continue }
            // Who is ahead by the tie-break alone falls behind at once, on one side.
            if pairs.contains(where: { field.tieLevels[$0.rises] > field.tieLevels[$0.falls] }) { shares.low = today }
            if pairs.contains(where: { field.tieLevels[$0.rises] < field.tieLevels[$0.falls] }) {
                shares.high = today
                return shares
            }
        }
        return shares
    }

    // MARK: Under quotas

    /// Between two shares at which somebody reaches or misses the minimum the best sum of totals is convex in the share,
    /// so its breaks are found from both ends (Eisner & Severance 1976, *Mathematical techniques for efficient record
    /// segmentation in large shared databases*); with every quota, and with each of them lifted.
    private func piecesUnderQuotas(_ groups: [Group]) -> [Piece] {
        var ends: [Rational] = [.zero]
        for group in groups
        where line.points[group.range].contains(where: { $0.first == floor || $0.second == floor }) {
            ends.append(group.share)
        }
        ends.append(.one)
        var cuts = ends
        let lifted: [Int?] = [nil] + field.seating.quotas.indices.map { $0 }
        for (low, high) in zip(ends, ends.dropFirst()) {
            let present = field.seating.participants(totals(at: .simplest(between: low, and: high)))
            for quota in lifted {
                let start = chosen(at: low, quota, present)
                let end = chosen(at: high, quota, present)
                cuts += breaks(low, start, high, end, quota, present)
            }
        }
        return piecesUnderQuotas(groups, breaks: cuts.sorted())
    }

    /// With the breaks known, ranks again at each, and wherever two swap of whom one may push the other out.
    private func piecesUnderQuotas(_ groups: [Group], breaks: [Rational]) -> [Piece] {
        var pieces: [Piece] = []
        var low = Rational.zero
        var (group, next) = (0, 0)
        var looks = true
        while true {
            while next < breaks.count, breaks[next] <= low { next += 1 }
            let border = next < breaks.count ? breaks[next] : .one
            let isGroup = group < groups.count && groups[group].share <= border
            let high = isGroup ? groups[group].share : border
            if looks {
                let inside = Rational.simplest(between: low, and: high)
                let totals = totals(at: inside)
                let lifted = field.seating.quotas.indices.map { field.seating.seats(totals, without: $0) }
                let piece = Piece(
                    low: low, high: high, seats: seats(at: inside), leaders: leaders(totals), lifted: lifted)
                if let last = pieces.last, last.seats == piece.seats, last.leaders == piece.leaders,
                    last.lifted == lifted
                {
                    pieces[pieces.count - 1].high = high
                } else {
                    pieces.append(piece)
                }
            } else {
                pieces[pieces.count - 1].high = high
            }
            if high == .one { return pieces }
            looks = high == border
            if isGroup {
                looks = looks || pieces.last.map { mayChange($0, at: groups[group]) } ?? true
                group += 1
            }
            low = high
        }
    }

    private func chosen(at share: Rational, _ quota: Int?, _ present: [Bool]) -> [Int] {
        field.seating.best(totals(at: share), without: quota, present: present).chosen
    }

    /// Shares strictly between two at which another set becomes the best.
    private func breaks(
        _ low: Rational, _ first: [Int], _ high: Rational, _ second: [Int], _ quota: Int?, _ present: [Bool]
    ) -> [Rational] {
        func sum(_ set: [Int], _ totals: [Rational]) -> Rational { set.reduce(.zero) { $0 + totals[$1] } }
        let (before, after) = (totals(at: low), totals(at: high))
        // What the first set has more at the low end, and the second at the high end.
        let lead = sum(first, before) - sum(second, before)
        let gain = sum(second, after) - sum(first, after)
        guard first.count == second.count, lead.signum > 0, gain.signum > 0 else { return [] }
        let middle = low + (high - low) * lead / (lead + gain)
        let totals = totals(at: middle)
        let best = field.seating.best(totals, without: quota, present: present).chosen
        guard best.count == first.count, sum(best, totals) > sum(first, totals) else { return [middle] }
        return breaks(low, first, middle, best, quota, present) + [middle]
            + breaks(middle, best, high, second, quota, present)
    }

    // MARK: Events

    private func events(_ groups: [Group], _ pieces: [Piece], all: Bool) -> (events: [WeightEvent], count: Int) {
        var events: [WeightEvent] = []
        var count = line.points.count
        var place = 0
        var next = 0
        while place < groups.count || next + 1 < pieces.count {
            let border = next + 1 < pieces.count ? pieces[next].high : nil
            let group = place < groups.count ? groups[place] : nil
            let isBorder = border.map { border in group.map { border <= $0.share } ?? true } ?? false
            let share = isBorder ? border ?? .zero : group?.share ?? .zero
            var own: [WeightEvent] = []
            if let group, group.share == share {
                for point in line.points[group.range] {
                    let (rises, falls) = order(point)
                    let kind: WeightEvent.Kind =
                        rises == floor
                        ? .minimumTotal(falls, reaches: false)
                        : falls == floor ? .minimumTotal(rises, reaches: true) : .pair(rises: rises, falls: falls)
                    own.append(WeightEvent(at: share, kind: kind))
                }
                place += 1
            }
            if isBorder {
                count += note(pieces[next], pieces[next + 1], in: &own, at: share)
                next += 1
            }
            events += all ? own : own.filter { $0.isAtTheLine || $0.changesLeader }
        }
        return (events, count)
    }

    /// Writes what changes at a border into the events at its share; a quota makes one more. Returns how many more.
    private func note(_ below: Piece, _ above: Piece, in events: inout [WeightEvent], at share: Rational) -> Int {
        let before = below.seats.memberships
        let after = above.seats.memberships
        let enters = before.indices.filter { after[$0] == .inEvery && before[$0] != .inEvery }
        let leaves = before.indices.filter { before[$0] == .inEvery && after[$0] != .inEvery }
        let hasNewSeats = below.seats != above.seats
        let hasNewLeader = below.leaders != above.leaders
        let starts = above.binds.indices.filter { above.binds[$0] && !below.binds[$0] }
        let stops = above.binds.indices.filter { !above.binds[$0] && below.binds[$0] }
        var isTold = false
        for index in events.indices {
            switch events[index].kind {
            case .pair(let rises, let falls):
                if hasNewLeader, above.leaders.contains(rises), below.leaders.contains(falls) {
                    events[index].changesLeader = true
                }
                guard hasNewSeats, before[rises] != after[rises] || before[falls] != after[falls] else { continue }
            case .minimumTotal(let who, _): guard hasNewSeats, before[who] != after[who] else { continue }
            case .quota: continue
            }
            events[index].changesSelection = true
            events[index].enters = enters
            events[index].leaves = leaves
            isTold = true
        }
        if hasNewSeats, !isTold, !field.hasQuotas, !events.isEmpty {
            // Equals on the whole line, put in another order by who is ranked higher.
            events[0].changesSelection = true
            events[0].enters = enters
            events[0].leaves = leaves
            isTold = true
        }
        guard !starts.isEmpty || !stops.isEmpty || hasNewSeats && !isTold else { return 0 }
        events.append(
            WeightEvent(
                at: share, kind: .quota(starts: starts, stops: stops), enters: enters, leaves: leaves,
                changesSelection: hasNewSeats))
        return 1
    }
}
