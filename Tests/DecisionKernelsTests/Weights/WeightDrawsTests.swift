import DecisionKernels
import Testing

@Suite struct WeightDrawsTests {
    private func all(_ draws: WeightDraws) -> [[Int64]] {
        var result: [[Int64]] = []
        for task in 0..<draws.taskCount {
            var drawer = draws.drawer(task: task)
            var weights = [Int64](repeating: 0, count: draws.criteria)
            for _ in 0..<draws.sampleCount(task: task) {
                drawer.next(&weights)
                result.append(weights)
            }
        }
        return result
    }

    @Test func `draws so many weightings, each of units that add up`() throws {
        let free = try AdmissibleWeights(criteria: 4)
        let bounded = try AdmissibleWeights(
            criteria: 4,
            constraints: [
                .bound(0, .atMost, Rational(numerator: 3, denominator: 10), criteria: 4),
                .ratio(1, over: 2, .atLeast, Rational(2), criteria: 4),
            ])
        for admissible in [free, bounded] {
            for samples in [1, 7, 1000] {
                let draws = WeightDraws(admissible, samples: samples, seed: 3)
                let found = all(draws)
                #expect(found.count == samples)
                for weights in found {
                    #expect(weights.allSatisfy { $0 >= 0 })
                    #expect(abs(weights.reduce(0, +) - WeightDraws.unit) <= 2)
                }
                let batches = (0..<draws.taskCount).map { task in
                    (0..<WeightDraws.batchesPerTask).reduce(0) { $0 + draws.sampleCount(task: task, batch: $1) }
                }
                #expect(batches == (0..<draws.taskCount).map { draws.sampleCount(task: $0) })
            }
        }
        for weights in all(WeightDraws(bounded, samples: 500, seed: 1)) {
            #expect(weights[0] <= WeightDraws.unit * 3 / 10 + 1 && weights[1] >= 2 * weights[2] - 2)
        }
    }

    @Test func `means are those of the set, and purposes differ`() throws {
        let free = try AdmissibleWeights(criteria: 3)
        let ordered = try AdmissibleWeights(
            criteria: 3, constraints: [.order(0, over: 1, criteria: 3), .order(1, over: 2, criteria: 3)])
        let cut = try AdmissibleWeights(
            criteria: 3, constraints: [.bound(0, .atLeast, Rational(numerator: 1, denominator: 2), criteria: 3)])
        let cases: [(AdmissibleWeights, [Double])] = [
            (free, [1 / 3.0, 1 / 3.0, 1 / 3.0]), (ordered, [11 / 18.0, 5 / 18.0, 2 / 18.0]),
            (cut, [2 / 3.0, 1 / 6.0, 1 / 6.0]),
        ]
        for (admissible, expected) in cases {
            let found = all(WeightDraws(admissible, samples: 20000, seed: 11))
            for criterion in 0..<3 {
                let mean = found.reduce(0.0) { $0 + Double($1[criterion]) } / 20000 / Double(WeightDraws.unit)
                #expect(abs(mean - expected[criterion]) < 0.01)
            }
        }
        let one = all(WeightDraws(free, samples: 50, seed: 11, purpose: 0))
        let other = all(WeightDraws(free, samples: 50, seed: 11, purpose: 1))
        #expect(one != other && one == all(WeightDraws(free, samples: 50, seed: 11)))
    }

    @Test func `rows that always weigh the same are one class, and exact shares are those of the samples`() throws {
        var generator = SeededGenerator(seed: 5)
        let equal = try AdmissibleWeights(
            criteria: 3, constraints: [WeightConstraint([.one, Rational(-1), .zero], .exactly, .zero)])
        let rows = [[4, 2, 1], [2, 4, 1], [3, 3, 1], [3, 3, 2], [4, 2, 2]].map { $0.map { Rational(Int64($0)) } }
        #expect(WeightDraws(equal, samples: 1, seed: 1).classes(of: rows) == [0, 0, 0, 1, 1])
        let free = WeightDraws(try AdmissibleWeights(criteria: 3), samples: 20000, seed: 2)
        #expect(free.classes(of: rows) == [0, 1, 2, 3, 4] && free.classes(of: []) == [])
        for _ in 0..<5 {
            let pair = (0..<2).map { _ in (0..<3).map { _ in Int64(generator.uniformInteger(below: 50)) } }
            let exact = try #require(
                free.shareAhead(pair[0].map { Rational($0) }, of: pair[1].map { Rational($0) }))
            let ahead = all(free).count { weights in
                (0..<3).reduce(Int64(0)) { $0 + weights[$1] * (pair[0][$1] - pair[1][$1]) } > 0
            }
            #expect(abs(Double(ahead) / 20000 - exact) < 0.015)
        }
        let walk = WeightDraws(
            try AdmissibleWeights(
                criteria: 3, constraints: [.bound(0, .atMost, Rational(numerator: 1, denominator: 2), criteria: 3)]),
            samples: 1, seed: 1)
        #expect(walk.shareAhead(rows[0], of: rows[1]) == nil)
    }

    @Test func `one weighting is drawn again and again`() throws {
        let third = Rational(numerator: 1, denominator: 3)
        let point = try AdmissibleWeights(
            criteria: 3, constraints: (0..<2).map { .bound($0, .exactly, third, criteria: 3) })
        let draws = WeightDraws(point, samples: 9, seed: 1)
        #expect(draws.isSinglePoint && Set(all(draws)).count == 1)
        let single = WeightDraws(try AdmissibleWeights(criteria: 1), samples: 2, seed: 1)
        #expect(all(single) == [[WeightDraws.unit], [WeightDraws.unit]])
    }
}
