import DecisionKernels

/// What was counted over weightings. Whole numbers only, so that counts add up to the same in any order and on any
/// number of workers.
struct AcceptabilityCounts: Sendable {
    private let count: Int
    private let criteria: Int
    /// By position and rank, in shares.
    private(set) var ranks: [Int64]
    /// By position: the sum of the weights under which it is first; shared first places count in part.
    private(set) var leaders: [Int64]
    /// By position, in shares: seats, their squares, and places on reserve lists.
    private(set) var seats: [Int64]
    private(set) var squares: [Int64]
    private(set) var reserve: [Int64]
    /// By pair of positions, how often the first is ahead, ties half: in halves. Empty where nothing must be counted.
    private(set) var wins: [Int64]
    /// By task, batch and position, seats in shares.
    private(set) var batches: [Int64]
    /// Weightings under which the quotas could not be met, or not be settled.
    private(set) var undecided: Int64 = 0

    init(count: Int, criteria: Int, countsPairs: Bool, tasks: Int) {
        self.count = count
        self.criteria = criteria
        ranks = [Int64](repeating: 0, count: count * count)
        leaders = [Int64](repeating: 0, count: count * criteria)
        seats = [Int64](repeating: 0, count: count)
        squares = seats
        reserve = seats
        wins = [Int64](repeating: 0, count: countsPairs ? count * count : 0)
        batches = [Int64](repeating: 0, count: tasks * WeightDraws.batchesPerTask * count)
    }

    /// Counts one weighting.
    mutating func add(_ run: FieldRun, _ weights: [Int64], batch: Int) {
        addRanks(run)
        addLeaders(run, weights)
        if !run.isDecided { undecided += 1 }
        for position in 0..<count {
            let share = run.seatShare[position]
            if share != 0 {
                seats[position] += share
                squares[position] += share * share / FieldRun.share
                batches[batch * count + position] += share
            }
            if run.decisions[position] == .reserve { reserve[position] += 1 }
        }
        if !wins.isEmpty { addWins(run) }
    }

    private mutating func addRanks(_ run: FieldRun) {
        var start = 0
        while start < count {
            let end = run.groupEnd(from: start)
            let size = end - start
            if size == 1 {
                ranks[run.order[start] * count + start] += FieldRun.share
            } else {
                let part = FieldRun.share / Int64(size)
                let rest = Int(FieldRun.share) - Int(part) * size
                for member in 0..<size {
                    // What cannot be divided goes round, so that rows and columns both add up.
                    for rank in 0..<size {
                        let extra: Int64 = (member + rank) % size < rest ? 1 : 0
                        ranks[run.order[start + member] * count + start + rank] += part + extra
                    }
                }
            }
            start = end
        }
    }

    private mutating func addLeaders(_ run: FieldRun, _ weights: [Int64]) {
        guard count > 0 else { return }
        let end = run.groupEnd(from: 0)
        for place in 0..<end {
            for criterion in 0..<criteria {
                leaders[run.order[place] * criteria + criterion] += weights[criterion] / Int64(end)
            }
        }
    }

    private mutating func addWins(_ run: FieldRun) {
        var start = 0
        while start < count {
            let end = run.groupEnd(from: start)
            for place in start..<end {
                let line = run.order[place] * count
                for other in start..<end where other != place { wins[line + run.order[other]] += 1 }
                for other in end..<max(end, count) { wins[line + run.order[other]] += 2 }
            }
            start = end
        }
    }

    /// Adds what was counted elsewhere.
    mutating func add(_ other: AcceptabilityCounts) {
        for index in ranks.indices { ranks[index] += other.ranks[index] }
        for index in leaders.indices { leaders[index] += other.leaders[index] }
        for index in seats.indices {
            seats[index] += other.seats[index]
            squares[index] += other.squares[index]
            reserve[index] += other.reserve[index]
        }
        for index in wins.indices { wins[index] += other.wins[index] }
        for index in batches.indices { batches[index] += other.batches[index] }
        undecided += other.undecided
    }
}

extension FieldRun {
    /// One behind the last of the group of equals that begins at a place.
    func groupEnd(from start: Int) -> Int {
        var end = start + 1
        while end < order.count, groupStart[end] == start { end += 1 }
        return end
    }
}
