import DecisionKernels
import Testing

/// Prices, frontiers and conflicts, each against a list of all plans.
@Suite struct PairingAnalysisTests {
    @Test(arguments: PairingObjective.allCases)
    func pricesEveryPair(objective: PairingObjective) throws {
        var sampler = PairingSampler(seed: 31)
        var priced = 0
        for round in 0..<(objective == .total || objective == .countThenTotal ? 250 : 60) {
            let problem = sampler.problem(largest: 4, overlapping: round % 10 == 0)
            let oracle = PairingOracle(problem)
            let ordered = oracle.ordered(by: objective)
            let losses = try #require(try problem.forcingLosses(by: objective))
            guard let best = ordered.first else { continue }
            for row in 0..<problem.rows {
                for column in 0..<problem.columns {
                    let pair = IndexPair(row: row, column: column)
                    let expected = ordered.first { $0.contains(pair) }.map {
                        Int128(oracle.total(best) - oracle.total($0))
                    }
                    #expect(losses[row * problem.columns + column] == expected, "\(objective) \(pair) \(problem)")
                    priced += 1
                }
            }
            let plan = try #require(try problem.best(by: objective)?.plan)
            let without = try problem.lossesWithout(plan, by: objective)
            for (pair, loss) in zip(plan.pairs, without) {
                let expected = ordered.first { !$0.contains(pair) }.map {
                    Int128(oracle.total(best) - oracle.total($0))
                }
                #expect(loss == expected)
            }
        }
        #expect(priced > 100)
    }

    @Test func tellsTheBestTotalForEveryNumberOfPairsGivenUp() throws {
        var sampler = PairingSampler(seed: 32)
        var points = 0
        for round in 0..<500 {
            let problem = sampler.problem(overlapping: round % 8 == 0)
            let oracle = PairingOracle(problem)
            var free = problem
            free.groups = []
            free.fixed = []
            free.isRowRequired = Array(repeating: false, count: problem.rows)
            free.isColumnRequired = Array(repeating: false, count: problem.columns)
            let candidates = PairingOracle(free).plans.filter { $0.count >= min(2, problem.rows, problem.columns) }
            guard !candidates.isEmpty else { continue }
            let current = candidates[sampler.number(0...(candidates.count - 1))]
            var expected: [Int: Int64] = [:]
            var best: Int64?
            for changes in 0...current.count {
                let totals = oracle.plans.filter { plan in current.count { !plan.contains($0) } <= changes }
                    .map { oracle.total($0) }
                if let total = totals.max(), best.map({ total > $0 }) ?? true {
                    best = total
                    expected[changes] = total
                }
            }
            let (found, isOptimal) = try problem.frontier(from: current)
            #expect(isOptimal)
            var told: [Int: Int64] = [:]
            for point in found {
                told[point.changes] = Int64(point.plan.total)
                #expect(oracle.plans.contains(point.plan.pairs))
                #expect(current.count { !point.plan.pairs.contains($0) } == point.changes)
            }
            #expect(told == expected, "\(current) \(problem)")
            #expect(found.map { $0.changes } == found.map { $0.changes }.sorted())
            points += found.count
        }
        #expect(points > 300)
    }

    @Test func namesAllConflicts() throws {
        var sampler = PairingSampler(seed: 33)
        var clashing = 0
        var several = 0
        while clashing < 150 {
            let problem = sampler.problem(largest: 4, overlapping: sampler.chance(20))
            let all = problem.constraints
            if all.count > 9 { continue }
            guard PairingOracle(problem).plans.isEmpty else {
                #expect(try problem.conflict() == nil)
                continue
            }
            clashing += 1
            var minimal: [[PairingConstraint]] = []
            let subsets = (0..<(1 << all.count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
            for subset in subsets {
                let asked = all.indices.filter { subset & (1 << $0) != 0 }.map { all[$0] }
                if minimal.contains(where: { $0.allSatisfy { asked.contains($0) } }) { continue }
                if PairingOracle(problem.asking(only: asked)).plans.isEmpty { minimal.append(asked) }
            }
            let (found, areAll) = try problem.conflicts(atMost: 1000)
            #expect(areAll)
            #expect(Set(found) == Set(minimal), "\(problem)")
            #expect(found.count == minimal.count)
            let one = try #require(try problem.conflict())
            #expect(minimal.contains(one))
            if minimal.count > 1 {
                several += 1
                #expect(try problem.conflicts(atMost: 1).areAll == false)
            }
        }
        #expect(several > 20)
    }
}
