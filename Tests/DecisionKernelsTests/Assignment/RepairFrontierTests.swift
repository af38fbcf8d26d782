import DecisionKernels
import Testing

/// Every set of pairs, judged one by one.
struct RepairOracle {
    private let problem: RepairProblem
    private(set) var points: [RepairPoint] = []

    private struct Best {
        var matched: [Int]
        var total: Int64
        var worst: Int64
        var pairs: [IndexPair]
        var equals: Int
    }

    init(_ problem: RepairProblem) {
        self.problem = problem
        let assignment = problem.assignment
        let tiers = Array(Set(assignment.rowTier)).sorted(by: >)
        /// By the number of given-up pairs, exactly.
        var best = [Best?](repeating: nil, count: problem.current.count + 1)
        var chosen: [IndexPair] = []
        var isUsed = [Bool](repeating: false, count: assignment.columns)
        var seats = assignment.groupSeats
        let ceiling = assignment.requiredPairs.compactMap { assignment.value(row: $0.row, column: $0.column) }.min()

        func judge() {
            guard assignment.requiredPairs.allSatisfy({ chosen.contains($0) }) else { return }
            let givenUp = problem.current.count { !chosen.contains($0) }
            let values = chosen.map { assignment.values[$0.row * assignment.columns + $0.column] }
            let matched = tiers.map { tier in chosen.count { assignment.rowTier[$0.row] == tier } }
            let worst = min(values.min() ?? .max, ceiling ?? .max)
            var mine = Best(
                matched: matched, total: values.reduce(0, +), worst: worst, pairs: chosen, equals: 1)
            guard let other = best[givenUp] else {
                best[givenUp] = mine
                return
            }
            if mine.matched != other.matched {
                if other.matched.lexicographicallyPrecedes(mine.matched) { best[givenUp] = mine }
            } else if mine.total != other.total {
                if mine.total > other.total { best[givenUp] = mine }
            } else {
                mine.equals = other.equals + 1
                let isFirst =
                    mine.worst != other.worst
                    ? mine.worst > other.worst : mine.pairs.lexicographicallyPrecedes(other.pairs)
                if isFirst { best[givenUp] = mine } else { best[givenUp]?.equals += 1 }
            }
        }

        func extend(_ row: Int) {
            if row == assignment.rows { return judge() }
            extend(row + 1)
            for column in 0..<assignment.columns where !isUsed[column] {
                guard assignment.value(row: row, column: column) != nil else { continue }
                let group = assignment.columnGroup[column]
                if group >= 0, seats[group] == 0 { continue }
                if group >= 0 { seats[group] -= 1 }
                isUsed[column] = true
                chosen.append(IndexPair(row: row, column: column))
                extend(row + 1)
                chosen.removeLast()
                isUsed[column] = false
                if group >= 0 { seats[group] += 1 }
            }
        }
        extend(0)
        for (givenUp, best) in best.enumerated() {
            guard let best else { continue }
            if let last = points.last {
                if best.matched.lexicographicallyPrecedes(last.matched) { continue }
                if best.matched == last.matched, best.total <= last.total { continue }
            }
            points.append(
                RepairPoint(
                    givenUp: givenUp, pairs: best.pairs, matched: best.matched, total: best.total, gap: 0,
                    isUnique: best.equals == 1))
        }
    }
}

@Suite struct RepairFrontierTests {
    /// A problem with current pairs that can all be kept, and what is hard: ties, few seats, tiers, required pairs.
    private func problem(seed: UInt64, rows: Int, columns: Int) -> RepairProblem {
        var random = SeededGenerator(seed: seed)
        func below(_ bound: Int) -> Int { Int(random.uniformInteger(below: UInt64(bound))) }
        let spread = [3, 20, 1_000_000][below(3)]
        let density = 4 + below(6)
        var values = (0..<rows * columns).map { _ in
            below(10) < density ? Int64(below(spread)) : SeatedAssignmentProblem.impossible
        }
        let groups = below(3)
        let group = (0..<columns).map { _ in below(groups + 1) - 1 }
        var seats = [Int](repeating: 0, count: groups)
        let tierCount = 1 + below(rows)
        let tiers = (0..<rows).map { _ in Int64(below(tierCount)) }
        var free = Array(0..<columns)
        var current: [IndexPair] = []
        for row in 0..<rows where below(4) > 0 && !free.isEmpty {
            let column = free.remove(at: below(free.count))
            current.append(IndexPair(row: row, column: column))
            if values[row * columns + column] == SeatedAssignmentProblem.impossible {
                values[row * columns + column] = Int64(below(spread))
            }
        }
        for index in seats.indices {
            seats[index] = max(below(columns + 1), current.count { group[$0.column] == index })
        }
        var required: [IndexPair] = []
        if below(3) == 0, let pair = current.first { required.append(pair) }
        return RepairProblem(
            SeatedAssignmentProblem(
                rows: rows, columns: columns, values: values, columnGroup: group, groupSeats: seats, rowTier: tiers,
                requiredPairs: required), current: current)
    }

    @Test func agreesWithEverySetOfPairs() {
        var points = 0
        var longest = 0
        for seed in 0..<400 as Range<UInt64> {
            let problem = problem(seed: seed, rows: 2 + Int(seed % 4), columns: 2 + Int(seed / 4 % 4))
            let expected = RepairOracle(problem).points
            let frontier = problem.frontier()
            #expect(frontier.points == expected, "seed \(seed)")
            #expect(frontier.unproved == [])
            points += expected.count
            longest = max(longest, expected.count)
        }
        // The cases are such that something can be won by giving pairs up.
        #expect(points > 500)
        #expect(longest >= 3)
    }

    /// A long cycle: every pair has to be given up at once, or nothing is won.
    private func cycle(_ size: Int) -> RepairProblem {
        var values = [Int64](repeating: SeatedAssignmentProblem.impossible, count: size * size)
        for row in 0..<size {
            values[row * size + row] = 10
            values[row * size + (row + 1) % size] = 11
        }
        return RepairProblem(
            SeatedAssignmentProblem(
                rows: size, columns: size, values: values, rowTier: Array(repeating: 1, count: size)),
            current: (0..<size).map { IndexPair(row: $0, column: $0) })
    }

    @Test func givesUpAWholeCycleOrNothing() {
        let frontier = cycle(9).frontier()
        #expect(frontier.points.map { $0.givenUp } == [0, 9])
        #expect(frontier.points.map { $0.total } == [90, 99])
        #expect(frontier.points.allSatisfy { $0.gap == 0 && $0.isUnique == true })
        #expect(frontier.unproved == [])
    }

    @Test func saysWhatItCouldNotProve() {
        var problem = cycle(9)
        problem.limit = 1
        let frontier = problem.frontier()
        #expect(frontier.points.map { $0.givenUp } == [0, 9])
        #expect(frontier.unproved == Array(1...8))
    }

    /// What is not proved within the limit comes with a bound that holds.
    @Test func saysByHowMuchItMayFallShort() {
        var unproved = 0
        for seed in 0..<40 as Range<UInt64> {
            var problem = problem(seed: seed, rows: 6, columns: 6)
            let exact = problem.frontier().points
            problem.limit = 1
            let bounded = problem.frontier()
            unproved += bounded.unproved.count
            for point in bounded.points {
                guard let best = exact.last(where: { $0.givenUp <= point.givenUp }) else { continue }
                guard best.matched == point.matched else { continue }
                #expect(point.total <= best.total && best.total <= point.total + point.gap, "seed \(seed)")
                if point.gap > 0 { unproved += 1 }
            }
        }
        #expect(unproved > 0)
    }
}
