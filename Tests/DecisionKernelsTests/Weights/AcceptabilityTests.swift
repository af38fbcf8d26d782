import DecisionKernels
import Testing

@Suite struct AcceptabilityTests {
    private func fraction(_ top: Int64, _ bottom: Int64) -> Rational { Rational(numerator: top, denominator: bottom) }

    private func rows(_ table: WeightedTable) -> [[Rational]] {
        (0..<table.alternatives).map { row in (0..<table.criteria).map { table.value(row, $0) } }
    }

    private func study(
        _ table: WeightedTable, _ constraints: [WeightConstraint] = [], cells: [UncertainCell] = [], seats: Int = 1,
        samples: Int = 4000, seed: UInt64 = 1
    ) throws -> Acceptability {
        let set = try AdmissibleWeights(criteria: table.criteria, constraints: constraints)
        let sampling = AcceptabilitySampling(
            table, admissible: set, cells: cells, seats: seats, samples: samples, seed: seed)
        return sampling.acceptability(sampling.tally())
    }

    /// One alternative that is always first, so that its central weights are the mean of all samples.
    private func centre(_ criteria: Int, _ constraints: [WeightConstraint], samples: Int = 20000) throws -> [Double] {
        let table = WeightedTable(
            values: [[Rational](repeating: .one, count: criteria), [Rational](repeating: .zero, count: criteria)],
            weights: [Rational](repeating: .one, count: criteria))
        return try #require(try study(table, constraints, samples: samples).centralWeights[0])
    }

    @Test func centreOfUniformWeightsIsKnown() throws {
        for criteria in 1...5 {
            for weight in try centre(criteria, []) { #expect(abs(weight - 1 / Double(criteria)) < 0.01) }
        }
        // A complete order: rank-order centroid weights (Barron & Barrett 1996).
        let order = (0..<3).map { WeightConstraint.order($0, over: $0 + 1, criteria: 4) }
        let centroid = [25.0 / 48, 13.0 / 48, 7.0 / 48, 3.0 / 48]
        for (weight, known) in zip(try centre(4, order), centroid) { #expect(abs(weight - known) < 0.01) }
        // The same order by a walk, because the bound, which changes nothing, is not part of an order.
        let walked = order + [.bound(0, .atLeast, .zero, criteria: 4)]
        for (weight, known) in zip(try centre(4, walked), centroid) { #expect(abs(weight - known) < 0.015) }
    }

    /// Shares of Dirichlet(1, …, 1): P(w₁ > t) = (1 − t)^(m−1), and w₁ ahead of a mixture.
    @Test func sharesOfUniformWeightsAreKnown() throws {
        for criteria in 2...5 {
            for (top, bottom) in [(1, 5), (1, 2), (4, 5)] as [(Int64, Int64)] {
                // The first scores its first weight, the second a constant.
                let first = (0..<criteria).map { $0 == 0 ? Rational.one : .zero }
                let constant = [Rational](repeating: fraction(top, bottom), count: criteria)
                let table = WeightedTable(
                    values: [first, constant], weights: [Rational](repeating: .one, count: criteria))
                let share = (1..<criteria).reduce(1.0) { product, _ in product * (1 - Double(top) / Double(bottom)) }
                let found = try study(table, samples: 20000)
                #expect(abs(found.ranks[0][0] - share) < 0.014)
                #expect(abs(found.pairwise[0][1] - share) < 1e-14)
                // By a walk: a bound that changes nothing.
                let walked = try study(table, [.bound(0, .atMost, .one, criteria: criteria)], samples: 20000)
                #expect(abs(walked.ranks[0][0] - share) < (criteria == 2 ? 0.014 : 0.03))
                if criteria > 2 {
                    let error = try #require(walked.selectedError[0])
                    #expect(error > 0 && abs(walked.selected[0] - share) < 5 * error)
                }
            }
        }
    }

    /// With two criteria the admissible weights are a line, and every rank's share is the sum of the pieces between
    /// switching points.
    @Test func samplesAgreeWithExactSharesOfTwoCriteria() throws {
        var generator = SeededGenerator(seed: 4)
        let half = fraction(1, 2)
        for round in 0..<6 {
            let table = WeightFixtures.table(6, 2, top: 40, bonuses: round % 2 == 0, using: &generator)
            let (low, high) = round < 3 ? (Rational.zero, Rational.one) : (fraction(1, 4), fraction(2, 3))
            let constraints: [WeightConstraint] =
                round < 3 ? [] : [.bound(0, .atLeast, low, criteria: 2), .bound(0, .atMost, high, criteria: 2)]
            var cuts = Set([low, high])
            let line = SwitchingStudy(WeightedTable(values: rows(table), weights: [.one, .one]), seats: 1).lines[0]
            for point in line.points {
                let share = line.share(of: point)
                if share > low && share < high { cuts.insert(share) }
            }
            let sorted = cuts.sorted()
            var exact = [[Double]](repeating: [Double](repeating: 0, count: 6), count: 6)
            for (left, right) in zip(sorted, sorted.dropFirst()) {
                let middle = (left + right) * half
                let totals = table.totals(under: [middle, .one - middle])
                let length = ((right - left) / (high - low)).approximate
                for index in 0..<6 {
                    let ahead = totals.count { $0 > totals[index] }
                    let level = totals.count { $0 == totals[index] }
                    for rank in ahead..<(ahead + level) { exact[index][rank] += length / Double(level) }
                }
            }
            let found = try study(table, constraints, seats: 2, samples: 20000, seed: UInt64(round))
            for index in 0..<6 {
                for rank in 0..<6 { #expect(abs(found.ranks[index][rank] - exact[index][rank]) < 0.015) }
                let selected = exact[index][0] + exact[index][1]
                let error = try #require(found.selectedError[index])
                #expect(abs(found.selected[index] - selected) < 5 * error + 1e-12)
                let mean = (0..<6).reduce(0.0) { $0 + Double($1 + 1) * found.ranks[index][$1] }
                #expect(abs(found.expectedRank[index] - mean) < 1e-9)
            }
        }
    }

    /// With three criteria every pair's line cuts a triangle; the pieces are polygons with known areas.
    @Test func samplesAgreeWithExactAreasOfThreeCriteria() throws {
        var generator = SeededGenerator(seed: 8)
        for round in 0..<3 {
            let table = WeightFixtures.table(5, 3, top: 60, using: &generator)
            let values = rows(table)
            var pieces: [[[Double]]] = [[[1, 0, 0], [0, 1, 0], [0, 0, 1]]]
            for first in 0..<5 {
                for second in (first + 1)..<5 {
                    let difference = zip(values[first], values[second]).map { ($0 - $1).approximate }
                    pieces = pieces.flatMap { piece in
                        [1.0, -1.0].map { sign in cut(piece, difference.map { $0 * sign }) }.filter { $0.count > 2 }
                    }
                }
            }
            var exact = [[Double]](repeating: [Double](repeating: 0, count: 5), count: 5)
            for piece in pieces {
                let middle = (0..<3).map { axis in piece.reduce(0) { $0 + $1[axis] } / Double(piece.count) }
                let totals = values.map { row in zip(row, middle).reduce(0) { $0 + $1.0.approximate * $1.1 } }
                for index in 0..<5 { exact[index][totals.count { $0 > totals[index] }] += area(piece) }
            }
            let found = try study(table, samples: 20000, seed: UInt64(round))
            for index in 0..<5 {
                for rank in 0..<5 { #expect(abs(found.ranks[index][rank] - exact[index][rank]) < 0.015) }
                for other in 0..<5 where other != index {
                    let ahead = pieces.filter { piece in
                        let middle = (0..<3).map { axis in piece.reduce(0) { $0 + $1[axis] } / Double(piece.count) }
                        return (0..<3).reduce(0) {
                            $0 + middle[$1] * (values[index][$1] - values[other][$1]).approximate
                        } > 0
                    }
                    #expect(abs(found.pairwise[index][other] - ahead.reduce(0) { $0 + area($1) }) < 1e-9)
                }
            }
        }
    }

    /// The part of a polygon on which a linear function is at least zero.
    private func cut(_ polygon: [[Double]], _ function: [Double]) -> [[Double]] {
        var result: [[Double]] = []
        for (index, point) in polygon.enumerated() {
            let next = polygon[(index + 1) % polygon.count]
            let here = zip(function, point).reduce(0) { $0 + $1.0 * $1.1 }
            let there = zip(function, next).reduce(0) { $0 + $1.0 * $1.1 }
            if here >= 0 { result.append(point) }
            if here > 0 && there < 0 || here < 0 && there > 0 {
                result.append(zip(point, next).map { $0 + (here / (here - there)) * ($1 - $0) })
            }
        }
        return result
    }

    /// The share of the triangle of all weights, in the first two coordinates.
    private func area(_ polygon: [[Double]]) -> Double {
        abs(
            polygon.indices.reduce(0) {
                let next = polygon[($1 + 1) % polygon.count]
                return $0 + polygon[$1][0] * next[1] - polygon[$1][1] * next[0]
            })
    }

    @Test func rowsAndColumnsSumToOneAndTiesAreShared() throws {
        var generator = SeededGenerator(seed: 6)
        for round in 0..<8 {
            let some = WeightFixtures.table(4, 3, top: 9, using: &generator)
            let table = WeightedTable(values: rows(some) + rows(some).prefix(2), weights: some.weights)
            let constraints = round % 2 == 0 ? [] : [WeightConstraint.bound(1, .atMost, fraction(1, 2), criteria: 3)]
            let found = try study(table, constraints, seats: 2, samples: 1001)
            for index in 0..<6 {
                #expect(abs(found.ranks[index].reduce(0, +) - 1) < 1e-12)
                #expect(abs(found.ranks.reduce(0) { $0 + $1[index] } - 1) < 1e-12)
                #expect(abs(found.selected[index] - found.ranks[index][0] - found.ranks[index][1]) < 1e-12)
                for other in 0..<6 where other != index {
                    #expect(abs(found.pairwise[index][other] + found.pairwise[other][index] - 1) < 1e-12)
                }
            }
            #expect(abs(found.selected.reduce(0, +) - 2) < 1e-12)
            #expect(found.ranks[0] == found.ranks[4])
            #expect(found.pairwise[1][5] == 0.5)
        }
    }

    @Test func tasksMayBeDoneInAnyOrderOnManyTallies() throws {
        var generator = SeededGenerator(seed: 14)
        let table = WeightFixtures.table(7, 4, top: 99, using: &generator)
        let cell = UncertainCell(
            alternative: 2, criterion: 1, .normal(mean: 5, deviation: 2), scaling: .linear(factor: 1, shift: 0))
        for constraints in [[], [WeightConstraint.bound(1, .atMost, fraction(1, 2), criteria: 4)]] {
            let set = try AdmissibleWeights(criteria: 4, constraints: constraints)
            let sampling = AcceptabilitySampling(
                table, admissible: set, cells: [cell], seats: 3, samples: 9001, seed: 5)
            let whole = sampling.acceptability(sampling.tally())
            var tallies = (0..<3).map { _ in sampling.emptyTally() }
            for task in (0..<sampling.taskCount).reversed() { sampling.run(task, into: &tallies[task % 3]) }
            tallies[0].add(tallies[2])
            tallies[0].add(tallies[1])
            let parts = sampling.acceptability(tallies[0])
            #expect(parts.ranks == whole.ranks)
            #expect(parts.centralWeights == whole.centralWeights)
            #expect(parts.selectedError == whole.selectedError)
            #expect(parts.pairwise == whole.pairwise)
            let again = AcceptabilitySampling(table, admissible: set, cells: [cell], seats: 3, samples: 9001, seed: 6)
            #expect(again.acceptability(again.tally()).ranks != whole.ranks)
        }
    }

    @Test func permutingAlternativesOrCriteriaPermutesTheAnswer() throws {
        var generator = SeededGenerator(seed: 15)
        let table = WeightFixtures.table(6, 3, top: 99, using: &generator)
        let turned = WeightedTable(values: rows(table).reversed(), weights: table.weights)
        let (one, other) = (try study(table, seats: 2), try study(turned, seats: 2))
        #expect(one.ranks == other.ranks.reversed())
        #expect(one.selected == other.selected.reversed())
        #expect(one.centralWeights == other.centralWeights.reversed())
        let mirrored = WeightedTable(values: rows(table).map { $0.reversed() }, weights: table.weights.reversed())
        let third = try study(mirrored, seats: 2, samples: 20000)
        let fine = try study(table, seats: 2, samples: 20000)
        for index in 0..<6 {
            #expect(abs(third.selected[index] - fine.selected[index]) < 0.02)
            for rank in 0..<6 { #expect(abs(third.pairwise[index][rank] - fine.pairwise[index][rank]) < 1e-12) }
        }
    }

    @Test func uncertainFiguresAreSampledWithTheWeights() throws {
        // One criterion: only the figures are uncertain.
        let table = WeightedTable(values: [[fraction(1, 2)], [fraction(1, 2)]], weights: [.one])
        func share(_ first: UncertainCell.Distribution, scaling: UncertainCell.Scaling = .linear(factor: 1, shift: 0))
            throws -> Acceptability
        {
            try study(
                table, cells: [UncertainCell(alternative: 0, criterion: 0, first, scaling: scaling)], samples: 20000)
        }
        #expect(abs(try share(.uniform(low: 0.25, high: 1)).ranks[0][0] - 2 / 3.0) < 0.015)
        // Φ(1) = 0.841345; P(beta(2, 1) > ½) = ¾; P(beta(½, ½) > ½) = ½; P(beta(2, 5) > ½) = 7/64.
        #expect(abs(try share(.normal(mean: 1, deviation: 0.5)).ranks[0][0] - 0.841345) < 0.015)
        #expect(abs(try share(.beta(alpha: 2, beta: 1)).pairwise[0][1] - 0.75) < 0.015)
        #expect(abs(try share(.beta(alpha: 0.5, beta: 0.5)).ranks[0][0] - 0.5) < 0.015)
        #expect(abs(try share(.beta(alpha: 2, beta: 5)).ranks[0][0] - 7 / 64.0) < 0.015)
        // 1/x above ½ for x below 2.
        let ratio = try share(.uniform(low: 1, high: 4), scaling: .reciprocal(numerator: 1))
        #expect(abs(ratio.ranks[0][0] - 1 / 3.0) < 0.015)
        let factor = try #require(ratio.confidence[0])
        #expect(abs(factor - 1 / 3.0) < 0.02)
        #expect(abs(try #require(ratio.confidence[1]) - 2 / 3.0) < 0.02)
    }

    @Test func uncertainFiguresKeepTheBonus() throws {
        // Both figures uniform on 1…6, the second alternative with a bonus of 1: P(second ahead) = 1 − 0.8²/2.
        let middle = fraction(7, 2)
        let figure = UncertainCell.Distribution.uniform(low: 1, high: 6)
        for criteria in [1, 2] {
            // On a second criterion both are equal: it only takes away from the weight of the first.
            let row = [middle] + [Rational](repeating: .zero, count: criteria - 1)
            let table = WeightedTable(
                values: [row, row], offsets: [.zero, .one], weights: [Rational](repeating: .one, count: criteria))
            let cells = (0..<2).map {
                UncertainCell(alternative: $0, criterion: 0, figure, scaling: .linear(factor: 1, shift: 0))
            }
            let first = [WeightConstraint.bound(0, .exactly, .one, criteria: criteria)]
            let found = try study(table, criteria == 1 ? [] : first, cells: cells, samples: 20000)
            #expect(abs(found.pairwise[1][0] - 0.68) < 0.015)
            #expect(abs(found.ranks[0][0] - 0.32) < 0.015)
        }
        // One figure uncertain, and a bonus that puts its alternative out of reach.
        let table = WeightedTable(
            values: [[middle, .zero], [middle, .zero]], offsets: [fraction(10, 1), .zero], weights: [.one, .one])
        let cell = UncertainCell(alternative: 0, criterion: 0, figure, scaling: .linear(factor: 1, shift: 0))
        #expect(try study(table, cells: [cell]).ranks[0] == [1, 0])
    }

    @Test func answersForOneOfEverything() throws {
        let single = WeightedTable(values: [[.one, .zero]], weights: [.one, .one])
        let alone = try study(single)
        #expect(alone.ranks == [[1]])
        #expect(alone.pairwise == [[0]])
        #expect(alone.confidence == [1])
        // A single admissible point.
        let table = WeightedTable(values: [[.one, .zero], [.zero, .one]], weights: [.one, .one])
        let point = try study(table, [.bound(0, .exactly, fraction(3, 4), criteria: 2)], samples: 10)
        #expect(point.ranks == [[1, 0], [0, 1]])
        #expect(point.selectedError == [0, 0])
        #expect(point.centralWeights[0] == [0.75, 0.25])
        #expect(point.centralWeights[1] == nil && point.confidence[1] == nil)
        // Their difference vanishes wherever both criteria weigh the same.
        let tied = try study(table, [.equal(0, 1, criteria: 2)], samples: 10)
        #expect(tied.ranks == [[0.5, 0.5], [0.5, 0.5]])
        #expect(tied.confidence == [0.5, 0.5])
        let none = try study(WeightedTable(values: [], weights: [.one]))
        #expect(none.ranks.isEmpty)
    }
}
