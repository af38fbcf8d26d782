import DecisionKernels

/// Independent answers to small quota problems, by looking at every set.
struct QuotaSelectionOracle {
    let problem: QuotaSelectionProblem

    struct Best {
        var size: Int
        var total: Int128
        var sets: [[Int]]

        func memberships(count: Int) -> [SeatWalk.Membership] {
            (0..<count).map { element in
                let holding = sets.count { $0.contains(element) }
                return holding == 0 ? .inNone : holding == sets.count ? .inEvery : .inSome
            }
        }

        /// The set that holds the first element in which any two differ.
        var first: [Int] {
            sets.reduce(sets[0]) { left, right in
                let difference = Set(left).symmetricDifference(right).min()
                return difference.map { right.contains($0) } == true ? right : left
            }
        }
    }

    /// By trying every track for every element in turn.
    func canSeat(_ set: [Int], seats: [Int]) -> Bool {
        func place(_ index: Int, _ left: [Int]) -> Bool {
            if index == set.count { return true }
            for track in problem.tracks[set[index]] where left[track] > 0 {
                var next = left
                next[track] -= 1
                if place(index + 1, next) { return true }
            }
            return false
        }
        return place(0, seats)
    }

    /// All best sets, nil if none is admissible. Quotas in `lifted` do not count.
    func best(lifting lifted: Set<Int> = []) -> Best? {
        var best: Best?
        for mask in 0..<(1 << problem.values.count) {
            let set = problem.values.indices.filter { mask >> $0 & 1 == 1 }
            let total = set.reduce(Int128(0)) { $0 + Int128(problem.values[$1]) }
            if let best, (set.count, total) < (best.size, best.total) { continue }
            guard problem.forcedIn.allSatisfy(set.contains), !problem.forcedOut.contains(where: set.contains) else {
                continue
            }
            let meets = problem.quotas.indices.allSatisfy { index in
                let quota = problem.quotas[index]
                let count = set.count { quota.members.contains($0) }
                return lifted.contains(index) || quota.minimum <= count && count <= quota.maximum
            }
            guard meets, canSeat(set, seats: problem.seats) else { continue }
            if let known = best, known.size == set.count, known.total == total {
                best?.sets.append(set)
            } else {
                best = Best(size: set.count, total: total, sets: [set])
            }
        }
        return best
    }

    /// Whether some set keeps these requirements.
    func canKeep(_ requirements: [QuotaClash.Requirement]) -> Bool {
        (0..<(1 << problem.values.count)).contains { mask in
            let set = problem.values.indices.filter { mask >> $0 & 1 == 1 }
            var seats = problem.seats.map { _ in problem.values.count }
            for requirement in requirements {
                switch requirement {
                case .forcedIn(let element): if !set.contains(element) { return false }
                case .forcedOut(let element): if set.contains(element) { return false }
                case .minimum(let index):
                    let quota = problem.quotas[index]
                    if set.count(where: quota.members.contains) < quota.minimum { return false }
                case .maximum(let index):
                    let quota = problem.quotas[index]
                    if set.count(where: quota.members.contains) > quota.maximum { return false }
                case .seats(let track): seats[track] = problem.seats[track]
                }
            }
            return canSeat(set, seats: seats)
        }
    }

    /// The best size and total by going through the elements, remembering for each way to fill seats and quotas the
    /// highest total. Without forced elements.
    func bestByTable() -> (size: Int, total: Int128)? {
        var table: [[Int]: Int128] = [Array(repeating: 0, count: problem.seats.count + problem.quotas.count): 0]
        for element in problem.values.indices {
            var next = table
            for (state, total) in table {
                var counted = state
                for (index, quota) in problem.quotas.enumerated() where quota.members.contains(element) {
                    counted[problem.seats.count + index] += 1
                    if counted[problem.seats.count + index] > quota.maximum { counted = [] }
                    if counted.isEmpty { break }
                }
                if counted.isEmpty { continue }
                for track in problem.tracks[element] where counted[track] < problem.seats[track] {
                    var seated = counted
                    seated[track] += 1
                    next[seated] = max(next[seated] ?? .min, total + Int128(problem.values[element]))
                }
            }
            table = next
        }
        var best: (size: Int, total: Int128)?
        for (state, total) in table {
            let meets = problem.quotas.indices.allSatisfy {
                state[problem.seats.count + $0] >= problem.quotas[$0].minimum
            }
            let found = (size: state.prefix(problem.seats.count).reduce(0, +), total: total)
            if meets && (best.map { ($0.size, $0.total) < found } ?? true) { best = found }
        }
        return best
    }
}
