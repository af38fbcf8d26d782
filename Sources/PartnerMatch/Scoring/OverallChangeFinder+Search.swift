import DecisionKernels

/// The search for the smallest vector of steps: branch and bound over levers.
extension OverallChangeFinder {
    /// Criteria of which a step does exactly the same: how the steps are spread over them makes no difference.
    struct Lever: Sendable {
        /// Columns, filled one after the other: those with most room first, so that few criteria change.
        var members: [Int]
        /// What one step counts in the size of a change.
        var cost: Rational
        /// What a whole scale brings to the total: per unit of size, because a unit of size is a whole scale.
        var share: Rational
        /// The sum of points that a unit of size makes: the length of the scale.
        var range: Rational
        var room: Int64
    }

    /// What must be reached beside the change of the decision itself, to keep the search short.
    struct Search: Sendable {
        /// By column: steps that every answer takes.
        var least: [Int64]
        /// Columns whose points must add up to so much more (or less).
        var sums: [(columns: [Int], need: Rational)]
        /// Whether the total must pass the line; not where a missed threshold is enough.
        var passesLine: Bool
    }

    struct Found: Sendable {
        var steps: [Int64]
        var size: Rational
        var touched: Int
    }

    /// Up: one search that meets all thresholds and passes the line. Down: one for every threshold that can be missed,
    /// and one for the line and the minimum total.
    func searches() -> [Search] {
        let none = room.map { _ in Int64(0) }
        if gains {
            var search = Search(least: none, sums: [], passesLine: true)
            for threshold in grid.thresholds {
                let reached = threshold.columns.reduce(Rational.zero) { $0 + points[$1] }
                let need = threshold.required - reached
                guard !threshold.columns.isEmpty, need.signum > 0 else { continue }
                if case .criterion = threshold.subject, let column = threshold.columns.first {
                    guard !steps[column].isZero else { continue }
                    search.least[column] = max(search.least[column], (need / steps[column]).ceiling)
                } else {
                    search.sums.append((threshold.columns, need))
                }
            }
            return [search]
        }
        let missed = grid.thresholds.filter { !$0.columns.isEmpty }.map { threshold in
            let reached = threshold.columns.reduce(Rational.zero) { $0 + points[$1] }
            return Search(least: none, sums: [(threshold.columns, reached - threshold.required)], passesLine: false)
        }
        return missed + [Search(least: none, sums: [], passesLine: true)]
    }

    /// The smallest change that does it and meets the needs of the search; nil where none is smaller than `best`.
    mutating func smallest(_ search: Search, below best: Found?) -> Found? {
        let levers = levers(search)
        guard !levers.isEmpty || changesDecision(search.least) else { return nil }
        var tree = ChangeTree(search: search, levers: levers, best: best, unit: unit(levers))
        guard let first = firstAnswer(tree) else { return nil }
        tree.improve(first)
        var chosen = levers.map { _ in Int64(0) }
        explore(0, &chosen, &tree)
        return tree.isImproved ? tree.best : nil
    }

    /// Criteria of a tie-break decide more than the total, and so does, on the way down, a criterion with a threshold:
    /// each is a lever of its own.
    private func levers(_ search: Search) -> [Lever] {
        var levers: [Lever] = []
        let own = Set(
            grid.tieBreakColumns + (gains ? [] : grid.thresholds.flatMap { $0.columns.count == 1 ? $0.columns : [] }))
        for column in grid.columns.indices {
            let free = room[column] - search.least[column]
            guard free > 0, let scale = grid.columns[column].scale else { continue }
            let lever = Lever(
                members: [column], cost: cost(of: column), share: grid.columns[column].share,
                range: scale.maximum - scale.minimum, room: free)
            let twin = levers.firstIndex { other in
                !own.contains(column) && !own.contains(other.members[0]) && other.cost == lever.cost
                    && other.share == lever.share && other.range == lever.range
                    && search.sums.allSatisfy { $0.columns.contains(column) == $0.columns.contains(other.members[0]) }
            }
            if let twin {
                levers[twin].members.append(column)
                levers[twin].room += free
            } else {
                levers.append(lever)
            }
        }
        for index in levers.indices {
            levers[index].members.sort { left, right in
                let one = room[left] - search.least[left]
                let other = room[right] - search.least[right]
                return one == other ? left < right : one > other
            }
        }
        return levers.sorted { left, right in
            if left.share != right.share { return left.share > right.share }
            return left.members[0] < right.members[0]
        }
    }

    /// Every size is a multiple of this; nil where it is too small to be of use.
    private func unit(_ levers: [Lever]) -> Rational? {
        var multiple: Int64 = 1
        for lever in levers {
            guard let denominator = lever.cost.denominator.asInt64 else { return nil }
            var (one, other) = (multiple, denominator)
            while other != 0 { (one, other) = (other, one % other) }
            let (product, overflow) = (multiple / one).multipliedReportingOverflow(by: denominator)
            if overflow { return nil }
            multiple = product
        }
        return Rational(numerator: 1, denominator: multiple)
    }

    /// The steps by column that so many steps on every lever come to.
    private func spread(_ chosen: [Int64], _ tree: ChangeTree) -> [Int64] {
        var vector = tree.search.least
        for (lever, count) in zip(tree.levers, chosen) {
            var rest = count
            for column in lever.members where rest > 0 {
                let taken = min(rest, room[column] - vector[column])
                vector[column] += taken
                rest -= taken
            }
        }
        return vector
    }

    private func found(_ chosen: [Int64], _ tree: ChangeTree) -> Found {
        let vector = spread(chosen, tree)
        var size = Rational.zero
        var touched = 0
        for column in vector.indices where vector[column] > 0 {
            size += cost(of: column) * Rational(vector[column])
            touched += 1
        }
        return Found(steps: vector, size: size, touched: touched)
    }

    /// The first that suffices on the way from nothing to everything, the heaviest levers first: seldom far from the
    /// smallest, and it shows where the line is.
    private mutating func firstAnswer(_ tree: ChangeTree) -> Found? {
        func filled(_ count: Int64) -> [Int64] {
            var rest = count
            return tree.levers.map { lever in
                let taken = min(rest, lever.room)
                rest -= taken
                return taken
            }
        }
        var most = tree.levers.reduce(Int64(0)) { $0 + $1.room }
        guard changesDecision(spread(filled(most), tree)) else { return nil }
        var least: Int64 = 0
        while least < most {
            let middle = least + (most - least) / 2
            if changesDecision(spread(filled(middle), tree)) { most = middle } else { least = middle + 1 }
        }
        return found(filled(most), tree)
    }

    private mutating func explore(_ position: Int, _ chosen: inout [Int64], _ tree: inout ChangeTree) {
        guard position < tree.levers.count - 1 else {
            finish(position, &chosen, &tree)
            return
        }
        guard let best = tree.best else { return }
        let lever = tree.levers[position]
        var wasInside = false
        var count = min(lever.room, (max(.zero, best.size - found(chosen, tree).size) / lever.cost).floor)
        while count >= 0, budget > 0 {
            budget -= 1
            chosen[position] = count
            count -= 1
            switch promise(position + 1, chosen, tree) {
            case .better:
                wasInside = true
                explore(position + 1, &chosen, &tree)
            case .equal: wasInside = true
            // The bound is convex in the number of steps: once it has been low enough, it stays too high.
            case .worse: if wasInside { count = -1 }
            }
        }
        chosen[position] = 0
    }

    /// The fewest steps on the last lever that do it, with those chosen before.
    private mutating func finish(_ position: Int, _ chosen: inout [Int64], _ tree: inout ChangeTree) {
        guard position < tree.levers.count else {
            if changesDecision(spread(chosen, tree)) { tree.improve(found(chosen, tree)) }
            return
        }
        defer { chosen[position] = 0 }
        var most = tree.levers[position].room
        chosen[position] = most
        guard changesDecision(spread(chosen, tree)) else { return }
        var least: Int64 = 0
        while least < most {
            let middle = least + (most - least) / 2
            chosen[position] = middle
            if changesDecision(spread(chosen, tree)) { most = middle } else { least = middle + 1 }
        }
        chosen[position] = most
        tree.improve(found(chosen, tree))
    }

    private enum Promise { case better, equal, worse }

    /// Whether something smaller than the best so far can follow once the levers before `position` are chosen.
    private func promise(_ position: Int, _ chosen: [Int64], _ tree: ChangeTree) -> Promise {
        guard let best = tree.best else { return .better }
        let base = found(chosen, tree)
        guard let more = leastMore(position, base.steps, tree) else { return .worse }
        var size = base.size + more
        if let unit = tree.unit { size = unit * Rational((size / unit).ceiling) }
        if size != best.size { return size < best.size ? .better : .worse }
        let touched = base.touched + (more.isZero || base.touched > 0 ? 0 : 1)
        return touched < best.touched ? .better : .equal
    }

    /// At least so much more size is needed once so many steps are taken, with any fractions of steps on the levers
    /// from `position` on; nil where they do not suffice.
    ///
    /// Every sum takes its least size first, spent where it brings most to the total; then the heaviest levers fill
    /// up what the total still needs.
    private func leastMore(_ position: Int, _ vector: [Int64], _ tree: ChangeTree) -> Rational? {
        let rest = tree.levers[position...]
        var free = rest.map { $0.cost * Rational($0.room) }
        var size = Rational.zero
        var gain = Rational.zero
        for sum in tree.search.sums {
            var need = sum.need
            for column in sum.columns { need -= steps[column] * Rational(vector[column]) }
            let members = free.indices.filter { sum.columns.contains(tree.levers[position + $0].members[0]) }
            var least = Rational.zero
            for index in members.sorted(by: { tree.levers[position + $0].range > tree.levers[position + $1].range }) {
                guard need.signum > 0 else { break }
                let range = tree.levers[position + index].range
                let taken = min(free[index], need / range)
                least += taken
                need -= taken * range
            }
            if need.signum > 0 { return nil }
            size += least
            // Levers are sorted by their share of the total.
            for index in members {
                let taken = min(free[index], least)
                free[index] -= taken
                least -= taken
                gain += taken * tree.levers[position + index].share
            }
        }
        guard tree.search.passesLine else { return size }
        var need = totalNeed(vector) - gain
        for (index, lever) in rest.enumerated() {
            guard need.signum > 0 else { break }
            guard !lever.share.isZero else { return nil }
            let taken = min(free[index], need / lever.share)
            size += taken
            need -= taken * lever.share
        }
        return need.signum > 0 ? nil : size
    }

    /// How far the total still has to move to where the line can be.
    private func totalNeed(_ vector: [Int64]) -> Rational {
        var need = Rational.zero
        if gains {
            if let failing { need = failing.total - ownKey.total }
            for threshold in grid.thresholds where threshold.columns.isEmpty {
                need = max(need, threshold.required - ownKey.total)
            }
        } else if let holding {
            need = ownKey.total - holding.total
        }
        for column in vector.indices where vector[column] > 0 {
            need -= grid.columns[column].perPoint * steps[column] * Rational(vector[column])
        }
        return need
    }
}

/// What the search for one change carries along.
struct ChangeTree: Sendable {
    let search: OverallChangeFinder.Search
    let levers: [OverallChangeFinder.Lever]
    private(set) var best: OverallChangeFinder.Found?
    let unit: Rational?
    private(set) var isImproved = false

    init(
        search: OverallChangeFinder.Search, levers: [OverallChangeFinder.Lever], best: OverallChangeFinder.Found?,
        unit: Rational?
    ) {
        self.search = search
        self.levers = levers
        self.best = best
        self.unit = unit
    }

    mutating func improve(_ found: OverallChangeFinder.Found) {
        if let best, (best.size, best.touched) <= (found.size, found.touched) { return }
        best = found
        isImproved = true
    }
}
