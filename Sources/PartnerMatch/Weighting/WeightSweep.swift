import DecisionKernels

/// Walks along one criterion's line of shares and re-ranks wherever the selection could change.
///
/// Exact: shares are fractions, and between two of them the ranking is made by its own engine at a point of the
/// interval, so that no answer can differ from that of `rank`. O(n²) pairs for n candidates, and a run of the seats for
/// every event that can move somebody across the line.
struct WeightSweep {
    let field: WeightField
    let criterion: Int
    let line: SwitchingLine
    let isDefined: Bool
    /// Totals without the criterion, and with nothing else.
    let without: [Rational]
    let alone: [Rational]
    /// The lowest total stands behind the candidates as one more, so that crossing it is a swap.
    var floor: Int { field.candidates.count }
    let today: Rational
    let seatsToday: WeightSeats

    /// A stretch of shares, without its ends, on which the same are selected and first.
    struct Piece {
        var low: Rational
        var high: Rational
        var seats: WeightSeats
        var leaders: [Int]
        /// By quota of the call: the seats without it. Where they differ, it binds.
        var lifted: [WeightSeats] = []

        var binds: [Bool] { lifted.map { $0 != seats } }
    }

    /// Points that lie at the same share.
    struct Group {
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
    func weights(at share: Rational) -> [Rational] {
        let rest = Rational.one - today
        return field.weights.indices.map {
            $0 == criterion ? share : field.weights[$0] * (Rational.one - share) / rest
        }
    }

    func totals(at share: Rational) -> [Rational] {
        without.indices.map { without[$0] + share * (alone[$0] - without[$0]) }
    }

    func seats(at share: Rational) -> WeightSeats {
        field.hasCoverage ? field.seats(under: weights(at: share)) : field.seating.seats(totals(at: share))
    }

    func leaders(at share: Rational) -> [Int] { leaders(totals(at: share)) }

    func leaders(_ totals: [Rational]) -> [Int] {
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

    func groups() -> [Group] {
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
    func order(_ point: SwitchingLine.Point) -> (rises: Int, falls: Int) {
        let value = { (index: Int) in index == floor ? field.minimumTotal ?? .zero : alone[index] }
        return value(point.first) > value(point.second)
            ? (point.first, point.second) : (point.second, point.first)
    }

    /// The stretches between events, neighbours that do not differ taken together.
    func pieces(_ groups: [Group]) -> [Piece] {
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
    func mayChange(_ piece: Piece, at group: Group) -> Bool {
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
    var hasLastingTies: Bool {
        let order = alone.indices.sorted { (without[$0], alone[$0]) < (without[$1], alone[$1]) }
        return zip(order, order.dropFirst()).contains { without[$0] == without[$1] && alone[$0] == alone[$1] }
    }

    func stable(_ pieces: [Piece], _ isOther: (Piece) -> Bool) -> StableShares.Shares {
        var shares = StableShares.Shares(low: .zero, high: .one)
        if let next = pieces.first(where: { $0.high > today && isOther($0) }) { shares.high = max(next.low, today) }
        if let next = pieces.last(where: { $0.low < today && isOther($0) }) { shares.low = min(next.high, today) }
        return shares
    }

    func rankingStable(_ groups: [Group]) -> StableShares.Shares {
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
}
