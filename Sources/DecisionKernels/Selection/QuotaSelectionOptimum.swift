/// The best sets under some limits: their size and value, and for every class how many of it they take.
struct QuotaOptimum {
    let size: Int
    let value: Int128
    let memberships: [SeatWalk.Membership]
    private let model: QuotaSelectionModel
    private var search: QuotaSelectionSearch
    private let taken: [Int]
    /// Per class, where the first run of equal values begins that some best set does not take whole, and where the last
    /// run ends of which some best set takes something. In between, all are tied.
    private var least: [Int]
    private var most: [Int]

    /// Nil if no set keeps the limits. `known`: the optimum under narrower limits, and one of its sets.
    init?(
        problem: QuotaSelectionProblem, model: QuotaSelectionModel, limits: QuotaSelectionLimits,
        known: (optimum: QuotaOptimum, taken: [Int])? = nil
    ) {
        let rank = SeatMatroid(tracks: problem.tracks, seats: problem.seats).rank(of: Array(0..<model.count))
        var fixed = limits
        fixed.size = 0...rank
        if let known, known.optimum.size == rank {
            size = rank
        } else {
            var counting = QuotaSelectionSearch(
                model: model, limits: fixed, values: Array(repeating: 1, count: model.count))
            guard let largest = counting.best() else { return nil }
            size = Int(largest.value)
        }
        fixed.size = size...size
        self.model = model
        search = QuotaSelectionSearch(model: model, limits: fixed, values: problem.values)
        guard let best = search.best() else { return nil }
        taken = best.taken
        value = best.value
        least = taken
        most = taken
        let runs = QuotaRuns(model: model, values: problem.values)
        runs.widen(&least, &most, by: taken)
        if let known, known.optimum.size == size, known.optimum.value == value {
            for index in taken.indices {
                least[index] = min(least[index], known.optimum.least[index])
                most[index] = max(most[index], known.optimum.most[index])
            }
        }
        for index in taken.indices {
            while most[index] < limits.high[index] {
                var low = limits.low
                low[index] = most[index] + 1
                guard let other = search.any(low: low, high: limits.high, value: value) else { break }
                runs.widen(&least, &most, by: other)
            }
            while least[index] > limits.low[index] {
                var high = limits.high
                high[index] = least[index] - 1
                guard let other = search.any(low: limits.low, high: high, value: value) else { break }
                runs.widen(&least, &most, by: other)
            }
        }
        var memberships = [SeatWalk.Membership](repeating: .inNone, count: model.count)
        for element in memberships.indices {
            let (index, place) = (model.classOf[element], model.placeOf[element])
            memberships[element] = place < least[index] ? .inEvery : place < most[index] ? .inSome : .inNone
        }
        self.memberships = memberships
    }

    /// The first best set in rank order, as a number per class: down the ranking, whoever is in a best set that holds
    /// all taken so far is taken.
    mutating func firstInRankOrder() -> [Int] {
        var low = least
        var high = most
        var current = taken
        for element in 0..<model.count {
            let index = model.classOf[element]
            let place = model.placeOf[element]
            if place < low[index] || place >= high[index] { continue }
            if place >= current[index] {
                var raised = low
                raised[index] = place + 1
                if let other = search.any(low: raised, high: high, value: value) { current = other }
            }
            if place < current[index] {
                low[index] = place + 1
            } else {
                high[index] = place
            }
        }
        return current
    }
}

/// Runs of equal values within the classes. Who shares a run can stand in for each other: if some best set takes a part
/// of a run, then every one of it is in some best set and not in another.
private struct QuotaRuns {
    private let starts: [[Int]]
    private let ends: [[Int]]

    init(model: QuotaSelectionModel, values: [Int64]) {
        starts = model.classes.map { group in
            var start = 0
            return group.members.indices.map { place in
                if values[group.members[place]] != values[group.members[start]] { start = place }
                return start
            }
        }
        ends = starts.map { starts in
            starts.map { start in starts.lastIndex(of: start).map { $0 + 1 } ?? start + 1 }
        }
    }

    /// Makes room for one more best set.
    func widen(_ least: inout [Int], _ most: inout [Int], by taken: [Int]) {
        for (index, number) in taken.enumerated() {
            if number > 0 { most[index] = max(most[index], ends[index][number - 1]) }
            if number < starts[index].count { least[index] = min(least[index], starts[index][number]) }
        }
    }
}
