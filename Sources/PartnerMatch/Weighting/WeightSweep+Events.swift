import DecisionKernels

/// What happens at the borders between the stretches of a line.
extension WeightSweep {
    func events(_ groups: [Group], _ pieces: [Piece], all: Bool) -> (events: [WeightEvent], count: Int) {
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
