/// The best sets under some limits: their size and value, and for every class how many of it they take.
struct QuotaOptimum: Sendable {
    var problem: QuotaSelectionProblem
    let model: QuotaSelectionModel
    /// The quotas that do not count.
    let lifted: [Int]
    let size: Int
    let value: Int128
    let memberships: [SeatWalk.Membership]
    /// One of the sets, as a number per class.
    let taken: [Int]
    private var search: QuotaSelectionSearch
    /// Per class, where the first run of equal values begins that some best set does not take whole, and where the last
    /// run ends of which some best set takes something. In between, all are tied.
    private let least: [Int]
    private let most: [Int]

    /// Nil if no set keeps the limits. `known`: the optimum under narrower limits.
    init?(
        problem: QuotaSelectionProblem, model: QuotaSelectionModel, lifted: [Int] = [], known: QuotaOptimum? = nil
    ) throws(QuotaSearchLimit) {
        let rank = SeatMatroid(tracks: problem.tracks, seats: problem.seats).rank(of: Array(0..<model.count))
        var limits = Self.limits(problem, model, lifted)
        limits.size = rank...rank
        var search = QuotaSelectionSearch(
            model: model, limits: limits, values: problem.values, partLimit: problem.partLimit)
        var best = try search.best()
        if best == nil {
            limits.size = 0...rank
            var counting = QuotaSelectionSearch(
                model: model, limits: limits, values: Array(repeating: 1, count: model.count),
                partLimit: problem.partLimit)
            guard let largest = try counting.best() else { return nil }
            let size = Int(largest.value)
            limits.size = size...size
            search = QuotaSelectionSearch(
                model: model, limits: limits, values: problem.values, partLimit: problem.partLimit)
            best = try search.best()
        }
        guard let best else { return nil }
        try self.init(
            problem: problem, model: model, lifted: lifted, limits: limits, search: search, taken: best.taken,
            value: best.value, known: known)
    }

    /// From one best set to all of them: per class the least and the most that some best set takes.
    private init(
        problem: QuotaSelectionProblem, model: QuotaSelectionModel, lifted: [Int], limits: QuotaSelectionLimits,
        search prepared: QuotaSelectionSearch, taken: [Int], value: Int128, known: QuotaOptimum? = nil
    ) throws(QuotaSearchLimit) {
        var search = prepared
        var least = taken
        var most = taken
        let runs = QuotaRuns(model: model, values: problem.values)
        runs.widen(&least, &most, by: taken)
        if let known, known.size == limits.size.lowerBound, known.value == value {
            for index in taken.indices {
                least[index] = min(least[index], known.least[index])
                most[index] = max(most[index], known.most[index])
            }
        }
        var (low, high) = (limits.low, limits.high)
        // What the exchange alone rules out makes every search after it smaller; so does what a search has ruled out.
        let marginals = search.marginals()
        for index in taken.indices {
            var number = most[index]
            while number < high[index], !search.rulesOut(marginals, value, taking: number + 1, of: index) {
                number += 1
            }
            high[index] = number
            number = least[index]
            while number > low[index], !search.rulesOut(marginals, value, leavingAllBut: number - 1, of: index) {
                number -= 1
            }
            low[index] = number
        }
        for index in taken.indices {
            while most[index] < high[index] {
                var raised = low
                raised[index] = most[index] + 1
                guard let other = try search.any(low: raised, high: high, value: value) else { break }
                runs.widen(&least, &most, by: other)
            }
            high[index] = most[index]
            while least[index] > low[index] {
                var lowered = high
                lowered[index] = least[index] - 1
                guard let other = try search.any(low: low, high: lowered, value: value) else { break }
                runs.widen(&least, &most, by: other)
            }
            low[index] = least[index]
        }
        var memberships = [SeatWalk.Membership](repeating: .inNone, count: model.count)
        for element in memberships.indices {
            let (index, place) = (model.classOf[element], model.placeOf[element])
            memberships[element] = place < least[index] ? .inEvery : place < most[index] ? .inSome : .inNone
        }
        self.problem = problem
        self.model = model
        self.lifted = lifted
        size = limits.size.lowerBound
        self.value = value
        self.taken = taken
        self.search = search
        self.least = least
        self.most = most
        self.memberships = memberships
    }

    /// The highest sum of sets of a size in which one element is, or is not; nil if there is no such set.
    func value(setting element: Int, isIn: Bool, size: Int) throws(QuotaSearchLimit) -> Int128? {
        let model = model.setting(element, isIn: isIn)
        var limits = Self.limits(problem, model, lifted)
        limits.size = size...size
        var search = QuotaSelectionSearch(
            model: model, limits: limits, values: problem.values, partLimit: problem.partLimit)
        return try search.best()?.value
    }

    private static func limits(
        _ problem: QuotaSelectionProblem, _ model: QuotaSelectionModel, _ lifted: [Int]
    ) -> QuotaSelectionLimits {
        var limits = QuotaSelectionLimits(problem, model)
        for quota in lifted {
            limits.liftMinimum(quota)
            limits.liftMaximum(quota)
        }
        return limits
    }

    /// The first best set in rank order, as a number per class: down the ranking, whoever is in a best set that holds
    /// all taken so far is taken.
    func firstInRankOrder() throws(QuotaSearchLimit) -> [Int] {
        var search = search
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
                if let other = try search.any(low: raised, high: high, value: value) { current = other }
            }
            if place < current[index] {
                low[index] = place + 1
            } else {
                high[index] = place
            }
        }
        return current
    }

    /// Of the best sets, those that are first in the order of the tiers: as many as possible of the best tier in which
    /// they differ, then of the next, and so on. O(t) further searches for t tiers in which they differ.
    func refined() throws(QuotaSearchLimit) -> QuotaOptimum {
        if problem.tiers.isEmpty { return self }
        var current = self
        var settled = Int.min
        while true {
            let contested = current.memberships.indices.filter {
                current.memberships[$0] == .inSome && problem.tiers[$0] > settled
            }
            // The size is fixed, so the last tier has what the others leave.
            guard let first = contested.first, let last = contested.last,
                problem.tiers[first] != problem.tiers[last]
            else { return current }
            settled = problem.tiers[first]
            current = try current.withMost(of: contested.filter { problem.tiers[$0] == settled })
        }
    }

    private func withMost(of members: [Int]) throws(QuotaSearchLimit) -> QuotaOptimum {
        var number = count(of: members)
        var set = model.elements(taken)
        while number < members.count, let other = try some(taking: number + 1...members.count, of: members) {
            set = other
            number = members.count { set.contains($0) }
        }
        var narrower = problem
        narrower.quotas.append(.init(members: members, minimum: number, maximum: number))
        let model = QuotaSelectionModel(narrower)
        var limits = Self.limits(narrower, model, lifted)
        limits.size = size...size
        var search = QuotaSelectionSearch(
            model: model, limits: limits, values: problem.values, partLimit: problem.partLimit)
        search.prepare()
        return try QuotaOptimum(
            problem: narrower, model: model, lifted: lifted, limits: limits, search: search, taken: model.counts(set),
            value: value)
    }

    private func count(of members: [Int]) -> Int {
        members.count { model.placeOf[$0] < taken[model.classOf[$0]] }
    }

    /// One of the best sets that takes so many of some elements; nil if none does.
    func some(taking range: ClosedRange<Int>, of members: [Int]) throws(QuotaSearchLimit) -> [Int]? {
        var narrower = problem
        narrower.quotas.append(.init(members: members, minimum: range.lowerBound, maximum: range.upperBound))
        let model = QuotaSelectionModel(narrower)
        var limits = Self.limits(narrower, model, lifted)
        limits.size = size...size
        var search = QuotaSelectionSearch(
            model: model, limits: limits, values: problem.values, partLimit: problem.partLimit)
        search.prepare()
        return try search.any(low: limits.low, high: limits.high, value: value).map { model.elements($0) }
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
