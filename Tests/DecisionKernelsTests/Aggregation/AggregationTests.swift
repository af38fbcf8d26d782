import DecisionKernels
import Testing

@Suite("Rules that make one ranking of many criteria")
struct AggregationTests {
    private func agree(_ found: [Double?], _ expected: [Double], within tolerance: Double) -> Bool {
        found.count == expected.count
            && zip(found, expected).allSatisfy {
                ($0 ?? .infinity) - $1 <= tolerance && $1 - ($0 ?? -.infinity) <= tolerance
            }
    }

    private func none(_ table: AggregationTable) -> [Rational] { table.values.map { _ in .zero } }

    // MARK: Published

    /// 21.5, 22 and 22: a tie that sums of rounded products may miss.
    @Test func triantaphyllou2000WeightedSum() {
        let table = PublishedTables.triantaphyllou
        let result = WeightedMeans.sum(table, .none, offsets: none(table))
        #expect(result.scores == [21.5, 22, 22])
        #expect(result.ranks == [3, 1, 1])
    }

    /// The ratios of the products are 1.007, 1.067 and 1.059; these three are recalled, not compared with the book.
    @Test func triantaphyllou2000WeightedProduct() {
        let table = PublishedTables.triantaphyllou
        let result = WeightedMeans.product(table, .none, offsets: none(table))
        let scores = result.scores
        #expect(
            agree(
                [scores[0] / scores[1], scores[0] / scores[2], scores[1] / scores[2]], [1.007, 1.067, 1.059],
                within: 0.0006))
        #expect(result.ranks == [1, 2, 3])
    }

    /// Both ends of WASPAS, λ = 1 and λ = 0, on ratios.
    @Test func chakrabortyZavadskasAntucheviciene2015Example2() {
        let table = PublishedTables.waspas
        let sum = WeightedMeans.sum(table, .ratio, offsets: none(table))
        let product = WeightedMeans.product(table, .ratio, offsets: none(table))
        let ranks = [6, 10, 8, 1, 5, 9, 7, 3, 2, 4]
        #expect(
            agree(
                sum.scores, [0.8590, 0.8194, 0.8430, 0.9420, 0.8645, 0.8315, 0.8552, 0.8983, 0.9067, 0.8784],
                within: 0.000_11))
        #expect(sum.ranks == ranks)
        #expect(
            agree(
                product.scores, [0.8578, 0.8144, 0.8408, 0.9413, 0.8632, 0.8241, 0.8454, 0.8915, 0.8987, 0.8697],
                within: 0.000_11))
        #expect(product.ranks == ranks)
    }

    /// Distances and closeness as printed.
    @Test func hwangYoon1981FighterAircraftByTopsis() {
        let result = Topsis(PublishedTables.aircraft, .vector)
        #expect(agree(result.distances.map { $0.toIdeal }, [0.0545, 0.1197, 0.0580, 0.1009], within: 0.000_11))
        #expect(agree(result.distances.map { $0.toAntiIdeal }, [0.0983, 0.0439, 0.0920, 0.0458], within: 0.000_11))
        #expect(agree(result.closeness, [0.643, 0.268, 0.613, 0.312], within: 0.001))
        #expect(result.ranks == [1, 4, 2, 3])
    }

    @Test func tzengHuang2011ByTopsis() {
        let result = Topsis(PublishedTables.tzengHuang, .vector)
        #expect(agree(result.closeness, [0.5037, 0.6581, 0.7482, 0.3340], within: 0.0001))
        #expect(result.ranks == [3, 2, 1, 4])
    }

    @Test func opricovicTzeng2004MountainClimberByVikor() {
        let result = Vikor(PublishedTables.climber, v: Rational(numerator: 1, denominator: 2))
        #expect(result.s == [0.5, 0.375, 0.5])
        #expect(result.r == [0.5, 0.25, 0.5])
        #expect(result.q == [1, 0, 1])
        #expect(result.ranks == [2, 1, 2])
        #expect(result.compromise == [1])
    }

    /// Tables of S, R and Q for four sets of weights; the compromise is A5, A5, {A3, A5, A6} and {A3, A5, A6}.
    @Test func opricovicTzeng2007HydropowerByVikor() {
        let cases: [(String, String, s: [Double], r: [Double], q: [Double], ranks: [Int], compromise: [Int])] = [
            (
                "1", "1", [0.692, 0.7, 0.29, 0.423, 0.28, 0.346], [0.125, 0.125, 0.121, 0.125, 0.067, 0.125],
                [0.991, 1.0, 0.473, 0.670, 0.0, 0.578], [5, 6, 2, 4, 1, 3], [4]
            ),
            (
                "2", "1", [0.701, 0.6, 0.386, 0.365, 0.317, 0.459], [0.167, 0.114, 0.161, 0.167, 0.089, 0.167],
                [1.0, 0.533, 0.552, 0.563, 0.0, 0.686], [6, 2, 3, 4, 1, 5], [4]
            ),
            (
                "1", "2", [0.683, 0.8, 0.193, 0.48, 0.243, 0.232], [0.113, 0.167, 0.08, 0.122, 0.044, 0.083],
                [0.684, 1.0, 0.147, 0.554, 0.041, 0.191], [5, 6, 2, 4, 1, 3], [2, 4, 5]
            ),
            (
                "1", "3.2", [0.678, 0.857, 0.138, 0.513, 0.222, 0.167], [0.129, 0.190, 0.057, 0.139, 0.042, 0.060],
                [0.668, 1.0, 0.051, 0.588, 0.058, 0.078], [5, 6, 1, 4, 2, 3], [2, 4, 5]
            ),
        ]
        for one in cases {
            let result = Vikor(PublishedTables.hydropower(one.0, one.1), v: Rational(numerator: 1, denominator: 2))
            #expect(agree(result.s, one.s, within: 0.0011))
            #expect(agree(result.r, one.r, within: 0.0011))
            #expect(agree(result.q, one.q, within: 0.0011))
            #expect(result.ranks == one.ranks)
            #expect(result.compromise == one.compromise)
        }
    }

    /// The printed preference indices of each station over the others, in thousandths, add up to its positive flow.
    @Test func bransVinckeMareschal1986Stations() {
        let indices: [[Double]] = [
            [0, 0.296, 0.250, 0.268, 0.100, 0.185], [0.462, 0, 0.389, 0.333, 0.296, 0.500],
            [0.236, 0.180, 0, 0.333, 0.056, 0.429], [0.399, 0.505, 0.305, 0, 0.223, 0.212],
            [0.444, 0.515, 0.487, 0.380, 0, 0.448], [0.286, 0.399, 0.250, 0.432, 0.133, 0],
        ]
        let result = Promethee(PublishedTables.stations, .none, PublishedTables.stationPreferences)
        let positive = indices.map { $0.reduce(0, +) / 5 }
        let negative = (0..<6).map { column in indices.reduce(0) { $0 + $1[column] } / 5 }
        #expect(agree(result.positiveFlow, positive, within: 0.001))
        #expect(agree(result.negativeFlow, negative, within: 0.001))
        #expect(agree(result.netFlow, zip(positive, negative).map { $0 - $1 }, within: 0.002))
        #expect(result.ranks == [6, 2, 5, 3, 1, 4])
    }

    // MARK: Laws

    private func random(_ dice: inout SeededGenerator, least: Int = 0) -> AggregationTable {
        let size = 1 + dice.uniformInteger(below: 4)
        let criteria = (0..<size).map { _ in
            AggregationTable.Criterion(
                weight: Rational(Int64(1 + dice.uniformInteger(below: 4))), isCost: dice.uniformInteger(below: 2) == 0)
        }
        let rows = (0..<(1 + dice.uniformInteger(below: 6))).map { _ in
            (0..<size).map { _ in Rational(Int64(least + dice.uniformInteger(below: 5))) }
        }
        return AggregationTable(criteria, rows)
    }

    private func everything(_ table: AggregationTable) -> [(scores: [Double?], ranks: [Int])] {
        var results: [(scores: [Double?], ranks: [Int])] = []
        let preferences: [Promethee.Preference] = [
            .linear(q: .one, p: Rational(3)), .gaussian(s: Rational(2)), .level(q: .zero, p: Rational(2)),
            .uShape(q: .one), .vShape(p: Rational(4)), .usual,
        ]
        for normalisation in AggregationTable.Normalisation.allCases {
            let sum = WeightedMeans.sum(table, normalisation, offsets: none(table))
            let topsis = Topsis(table, normalisation)
            results.append((sum.scores, sum.ranks))
            results.append((topsis.closeness, topsis.ranks))
            let normalised = table.normalised(normalisation)
            let isProduct = normalised.values.allSatisfy { row in
                zip(row, normalised.criteria).allSatisfy { $0.signum > 0 || ($0.signum == 0 && !$1.isCost) }
            }
            if isProduct {
                let product = WeightedMeans.product(table, normalisation, offsets: none(table))
                results.append((product.scores, product.ranks))
            }
            for preference in preferences {
                let flows = Promethee(table, normalisation, table.criteria.map { _ in preference })
                results.append((flows.netFlow, flows.ranks))
            }
        }
        let vikor = Vikor(table, v: Rational(numerator: 1, denominator: 3))
        results.append((vikor.q, vikor.ranks))
        return results
    }

    @Test func permutingAlternativesPermutesScoresAndRanks() {
        var dice = SeededGenerator(seed: 81)
        for _ in 0..<60 {
            let table = random(&dice)
            let order = dice.shuffled(Array(table.values.indices))
            let permuted = AggregationTable(table.criteria, order.map { table.values[$0] })
            for (own, other) in zip(everything(table), everything(permuted)) {
                #expect(other.ranks == order.map { own.ranks[$0] })
                for (place, index) in order.enumerated() {
                    #expect(isClose(other.scores[place], own.scores[index], within: 1e-12))
                }
                #expect(own.scores.allSatisfy { $0?.isFinite ?? true })
            }
        }
    }

    @Test func permutingCriteriaOrScalingWeightsChangesNothing() {
        var dice = SeededGenerator(seed: 82)
        for _ in 0..<40 {
            let table = random(&dice, least: 1)
            let order = dice.shuffled(Array(table.criteria.indices))
            let criteria = order.map { index in
                var criterion = table.criteria[index]
                criterion.weight *= Rational(numerator: 7, denominator: 3)
                return criterion
            }
            let permuted = AggregationTable(criteria, table.values.map { row in order.map { row[$0] } })
            for (own, other) in zip(everything(table), everything(permuted)) {
                #expect(own.ranks == other.ranks)
                for (left, right) in zip(own.scores, other.scores) { #expect(isClose(left, right, within: 1e-12)) }
            }
        }
    }

    /// Ranks say the same as scores: a better score, by more than rounding, never has a worse rank.
    @Test func ranksFollowScores() {
        var dice = SeededGenerator(seed: 83)
        for _ in 0..<60 {
            let table = random(&dice)
            let results = everything(table)
            for (place, result) in results.enumerated() {
                let sign = place == results.count - 1 ? -1.0 : 1
                for (left, leftRank) in zip(result.scores, result.ranks) {
                    for (right, rightRank) in zip(result.scores, result.ranks) {
                        guard let left, let right else { continue }
                        if sign * (left - right) > 1e-9 { #expect(leftRank < rightRank) }
                        if left == right { #expect(leftRank == rightRank) }
                    }
                }
            }
        }
    }

    @Test func dominatedAlternativesNeverRankBetter() {
        var dice = SeededGenerator(seed: 84)
        var compared = 0
        for _ in 0..<60 {
            let table = random(&dice, least: 1)
            for (a, left) in table.values.enumerated() {
                for (b, right) in table.values.enumerated() where a != b {
                    let dominates = zip(zip(left, right), table.criteria).allSatisfy { values, criterion in
                        criterion.isCost ? values.0 <= values.1 : values.0 >= values.1
                    }
                    guard dominates else { continue }
                    compared += 1
                    for result in everything(table) { #expect(result.ranks[a] <= result.ranks[b]) }
                }
            }
        }
        #expect(compared > 30)
    }

    @Test func answersWhereNobodyDiffers() {
        let equal = PublishedTables.table("1 -2", ["3 4", "3 4", "3 4"])
        for result in everything(equal) { #expect(result.ranks == [1, 1, 1]) }
        #expect(Topsis(equal, .vector).closeness == [nil, nil, nil])
        #expect(Vikor(equal, v: .one).q == [0, 0, 0])
        #expect(Vikor(equal, v: .one).compromise == [0, 1, 2])
        #expect(WeightedMeans.sum(equal, .minMax, offsets: none(equal)).scores == [1, 1, 1])
        let single = PublishedTables.table("1", ["5"])
        for result in everything(single) { #expect(result.ranks == [1]) }
        #expect(Promethee(single, .none, [.usual]).netFlow == [nil])
        #expect(Vikor(single, v: .zero).compromise == [0])
        let zeros = PublishedTables.table("1 -1", ["0 0", "0 0"])
        for result in everything(zeros) {
            #expect(result.ranks == [1, 1])
            #expect(result.scores.allSatisfy { $0?.isFinite ?? true })
        }
        let nobody = AggregationTable([AggregationTable.Criterion(weight: .one)], [])
        for result in everything(nobody) { #expect(result.ranks.isEmpty) }
    }

    @Test func addsOffsetsAfterWeightingAndMeasuresOnTheScale() {
        let scale = (low: Rational.zero, high: Rational(5))
        let table = AggregationTable(
            [AggregationTable.Criterion(weight: Rational(20), scale: scale)], [[Rational(4)], [Rational(6)]])
        let result = WeightedMeans.sum(
            table, .minMax, offsets: [Rational(numerator: 1, denominator: 2), .zero])
        #expect(result.scores == [1.3, 1.2])
        #expect(result.ranks == [1, 2])
    }
}
