import DecisionKernels

/// What giving the seats came to, for one choice of who takes part.
struct ContestRun: Sendable {
    /// By applicant; nil for who did not take part.
    let levels: [Int?]
    /// Best first, with lots applied.
    let tiers: [[Int]]
    /// By applicant; nil for who did not take part, except who was forced onto a reserve list.
    let decisions: [Decision?]
    let ties: [TieGroup]
    /// By track.
    let reserve: [[TrackList.Reserved]]
    /// By applicant: the lot that settled its tie for a seat or a reserve place (position in the contest's lots).
    let lotOf: [Int?]
    /// Nil where there are no quotas.
    var quota: QuotaRun?
}

/// The seats of one best set, where a tie at the line leaves a choice filled in id order.
struct Seats: Sendable {
    /// In rank order.
    let seated: [Int]
    let exchange: SeatExchange
    /// By applicant: equals, or a tie that is still open, could have changed the track.
    let isByIdOrder: [Bool]
    /// Lots that put equals in order for their choice of track (positions in the contest's lots).
    let lots: [Int]
}

extension Contest {
    /// Tracks by preference in rank order. Among equals the lot decides, or else the smaller id, and then it is said.
    ///
    /// O((1 + e)·s²·k²) for s seats, k tracks and e seats of equals.
    func seats(after run: ContestRun) -> Seats {
        var seated = run.quota?.chosen ?? seatable(run.tiers)
        // Who was forced in comes first to a seat, not to a choice of track.
        seated.sort { rankOrder($0, $1, run) }
        var used: [Int] = []
        for range in equals(seated, run) {
            guard let (lot, order) = drawnOrder(seated[range], run) else { continue }
            seated.replaceSubrange(range, with: order)
            used.append(lot)
        }
        let exchange = exchange(of: seated)
        var isByIdOrder = Array(repeating: false, count: tracks.count)
        for alternative in alternatives(to: seated, exchange, run) {
            for (applicant, track) in zip(alternative, matroid.assignByPreference(alternative)) {
                if let known = exchange.trackOf[applicant], known != track { isByIdOrder[applicant] = true }
            }
        }
        return Seats(seated: seated, exchange: exchange, isByIdOrder: isByIdOrder, lots: used)
    }

    private func rankOrder(_ left: Int, _ right: Int, _ run: ContestRun) -> Bool {
        let one = run.levels[left] ?? 0
        let other = run.levels[right] ?? 0
        if one != other { return one > other }
        return left < right
    }

    /// Other orders that are just as good: every equal once before and once after its equals, and every tied one once
    /// on the seat of another.
    private func alternatives(to seated: [Int], _ exchange: SeatExchange, _ run: ContestRun) -> [[Int]] {
        var result: [[Int]] = []
        for range in equals(seated, run) where drawnOrder(seated[range], run) == nil {
            for position in range {
                var rest = seated
                let applicant = rest.remove(at: position)
                for place in [range.lowerBound, range.upperBound - 1] where place != position {
                    var order = rest
                    order.insert(applicant, at: place)
                    result.append(order)
                }
            }
        }
        if run.quota != nil { return result + otherBestSets(run) }
        for group in run.ties {
            for rival in group.tie.between where exchange.trackOf[rival] == nil {
                let reachable = exchange.reachable(from: tracks[rival])
                for (position, member) in seated.enumerated().reversed() {
                    guard group.tie.between.contains(member), exchange.isSeated(member, in: reachable) else { continue }
                    var order = seated
                    order[position] = rival
                    result.append(order)
                    break
                }
            }
        }
        return result
    }

    /// The order of equals by a lot held between all of them; none while some are still tied at the line.
    private func drawnOrder(_ equals: ArraySlice<Int>, _ run: ContestRun) -> (lot: Int, order: [Int])? {
        guard equals.allSatisfy({ run.decisions[$0] == .selected }) else { return nil }
        return lot(for: Array(equals))
    }

    /// Neighbours of equal level, two or more.
    private func equals(_ seated: [Int], _ run: ContestRun) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < seated.count {
            var end = start + 1
            while end < seated.count, run.levels[seated[end]] == run.levels[seated[start]] { end += 1 }
            if end - start > 1 { ranges.append(start..<end) }
            start = end
        }
        return ranges
    }
}
