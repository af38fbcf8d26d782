import DecisionKernels
import Testing

@Suite struct PairingTradeOffTests {
    /// Everything by definition: all plans, the points no other dominates, the first plan of each.
    private struct Naive {
        var points: [(gain: Int64, total: Int64, plan: [IndexPair])] = []

        init(_ problem: PairingProblem, _ gains: [Int64]) {
            let oracle = PairingOracle(problem)
            // By total, number of pairs, worst score and pairs: the first at a point is the one that is told.
            let plans = oracle.ordered(by: .total).map { plan in
                (gain: plan.reduce(Int64(0)) { $0 + gains[$1.row] }, total: oracle.total(plan), plan: plan)
            }
            for plan in plans {
                let isDominated = plans.contains {
                    $0.gain >= plan.gain && $0.total >= plan.total && ($0.gain > plan.gain || $0.total > plan.total)
                }
                let isKnown = points.contains { $0.gain == plan.gain && $0.total == plan.total }
                if !isDominated && !isKnown { points.append(plan) }
            }
        }

        func best(_ share: Rational) -> Rational? {
            points.map { share * Rational($0.gain) + (.one - share) * Rational($0.total) }.max()
        }
    }

    private func check(_ problem: PairingProblem, _ gains: [Int64], _ label: Comment) {
        let naive = Naive(problem, gains)
        guard let found = problem.tradeOff(gains: gains) else {
            #expect(naive.points.isEmpty, label)
            return
        }
        #expect(found.isComplete, label)
        #expect(found.points.map { $0.gain } == naive.points.map { Int128($0.gain) }, label)
        #expect(found.points.map { $0.plan.total } == naive.points.map { Int128($0.total) }, label)
        #expect(found.points.map { $0.plan.pairs } == naive.points.map { $0.plan }, label)
        for (point, own) in zip(found.points, naive.points) {
            func isBest(_ share: Rational) -> Bool {
                share * Rational(own.gain) + (.one - share) * Rational(own.total) == naive.best(share)
            }
            let step = Rational(numerator: 1, denominator: 1_000_000)
            if let shares = point.shares {
                #expect(isBest(shares.low) && isBest(shares.high), label)
                #expect(shares.low.isZero || !isBest(shares.low - step), label)
                #expect(shares.high == .one || !isBest(shares.high + step), label)
            } else {
                for hundredth in 0...100 {
                    #expect(!isBest(Rational(numerator: Int64(hundredth), denominator: 100)), label)
                }
            }
        }
    }

    @Test(arguments: 0..<UInt64(30))
    func tellsEveryPointThatNoOtherDominates(seed: UInt64) {
        for part in 0..<50 {
            var sampler = PairingSampler(seed: seed * 1000 + UInt64(part))
            let problem = sampler.problem(largest: 4)
            let spread = [1, 4, 30][sampler.number(0...2)]
            let lowest = [0, 0, -2][sampler.number(0...2)]
            let gains = (0..<problem.rows).map { _ in Int64(lowest + sampler.number(0...spread)) }
            check(problem, gains, "seed \(seed), part \(part)")
        }
    }

    @Test(arguments: 0..<UInt64(12))
    func tellsThemWhereFewSeatsAreSharedByMany(seed: UInt64) {
        var sampler = PairingSampler(seed: 77_000 + seed)
        let (rows, columns) = (8, 4)
        let spread = [5, 40, 100_000_000][sampler.number(0...2)]
        let scores = (0..<(rows * columns)).map { _ in
            sampler.chance(15) ? PairingProblem.impossible : Int64(sampler.number(0...spread))
        }
        let gains = (0..<rows).map { _ in Int64(sampler.number(0...spread)) }
        let problem = PairingProblem(
            rows: rows, columns: columns, scores: scores,
            groups: [
                .init(side: .columns, members: [0, 1], maximum: 1), .init(side: .columns, members: [2, 3], maximum: 2),
                .init(side: .rows, members: [1, 4], minimum: 1, maximum: 2),
            ])
        check(problem, gains, "seed \(seed)")
    }

    @Test func tellsTheCornersAloneBeyondTheLimit() throws {
        var sampler = PairingSampler(seed: 5)
        let scores = (0..<72).map { _ in Int64(sampler.number(0...1000)) }
        let gains = (0..<12).map { _ in Int64(sampler.number(0...1000)) }
        let problem = PairingProblem(
            rows: 12, columns: 6, scores: scores, groups: [.init(side: .columns, members: Array(0..<6), maximum: 5)])
        let all = try #require(problem.tradeOff(gains: gains))
        #expect(all.isComplete)
        let corners = all.points.filter { point in point.shares.map { $0.low != $0.high } ?? false }
        #expect(corners.count < all.points.count)
        var few = PairingTradeOffLimits()
        few.points = all.points.count - 1
        let cut = try #require(problem.tradeOff(gains: gains, limits: few))
        #expect(!cut.isComplete)
        #expect(cut.points == corners)
        few = PairingTradeOffLimits()
        few.cells = 300
        let stopped = try #require(problem.tradeOff(gains: gains, limits: few))
        #expect(!stopped.isComplete)
        #expect(stopped.points == corners)
        few = PairingTradeOffLimits()
        few.points = all.points.count
        #expect(problem.tradeOff(gains: gains, limits: few) == all)
    }

    @Test func tellsNothingWhereThereIsNoPlan() {
        let problem = PairingProblem(
            rows: 1, columns: 1, scores: [PairingProblem.impossible], isRowRequired: [true])
        #expect(problem.tradeOff(gains: [1]) == nil)
    }

    @Test func tellsOnePointWhereNothingPullsApart() throws {
        let problem = PairingProblem(rows: 2, columns: 2, scores: [5, 5, 5, 5])
        let found = try #require(problem.tradeOff(gains: [3, 3]))
        #expect(found.points.map { $0.plan.pairs } == [[IndexPair(row: 0, column: 0), IndexPair(row: 1, column: 1)]])
        #expect(found.points.first?.shares?.low == .zero)
        #expect(found.points.first?.shares?.high == .one)
    }
}
