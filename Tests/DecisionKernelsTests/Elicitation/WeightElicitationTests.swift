import DecisionKernels
import Foundation
import Testing

@Suite("Weights from judgements and data")
struct WeightElicitationTests {
    private func agree(_ found: [Double]?, _ expected: [Double], within tolerance: Double) -> Bool {
        guard let found, found.count == expected.count else { return false }
        return zip(found, expected).allSatisfy { ($0 - $1).magnitude <= tolerance }
    }

    /// Roszkowska 2013, *Rank ordering criteria weighting methods*, table 4, four criteria: rank-order centroid and rank
    /// sum, two decimals; figures as in a study that checked the table (and found other rows misprinted). Two and three
    /// criteria follow the formula of Barron & Barrett 1996.
    @Test func barronBarrett1996RankOrderCentroid() {
        #expect(RankWeights.centroid(2) == [0.75, 0.25])
        #expect(agree(RankWeights.centroid(3), [0.6111, 0.2778, 0.1111], within: 0.000_05))
        #expect(agree(RankWeights.centroid(4), [0.5208, 0.2708, 0.1458, 0.0625], within: 0.000_05))
    }

    /// Stillwell, Seaver & Edwards 1981, the formula: (n + 1 − k) over its sum; four criteria as in Roszkowska 2013.
    @Test func stillwellSeaverEdwards1981RankSum() {
        #expect(RankWeights.sum(4) == [0.4, 0.3, 0.2, 0.1])
        #expect(RankWeights.sum(1) == [1])
        #expect(RankWeights.sum(0).isEmpty)
    }

    @Test func rankWeightsSumToOneAndFall() {
        for count in 1...60 {
            for weights in [RankWeights.centroid(count), RankWeights.sum(count)] {
                #expect((weights.reduce(0, +) - 1).magnitude < 1e-12)
                #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
            }
        }
    }

    /// The rank-order centroid is the mean of all weights in that order.
    @Test func centroidIsTheMeanOfUniformWeightsInOrder() {
        var dice = SeededGenerator(seed: 71)
        var sums = [Double](repeating: 0, count: 4)
        let samples = 20_000
        for _ in 0..<samples {
            let cuts = [0] + (0..<3).map { _ in dice.uniformDouble() }.sorted() + [1]
            let weights = zip(cuts, cuts.dropFirst()).map { $1 - $0 }.sorted(by: >)
            for index in 0..<4 { sums[index] += weights[index] }
        }
        #expect(agree(sums.map { $0 / Double(samples) }, RankWeights.centroid(4), within: 0.005))
    }

    private func reciprocal(_ size: Int, _ judgements: [(Int, Int, Double)]) -> [[Double]] {
        var matrix = [[Double]](repeating: [Double](repeating: 1, count: size), count: size)
        for (row, column, value) in judgements {
            matrix[row][column] = value
            matrix[column][row] = 1 / value
        }
        return matrix
    }

    /// Saaty 2008, *Decision making with the analytic hierarchy process*, table 1: which drink is consumed more in the
    /// USA; weights to three places, consistency ratio 0.022; figures as in the tests of AHPy.
    @Test func saaty2008Drinks() {
        // Coffee, wine, tea, beer, sodas, milk, water.
        let matrix = reciprocal(
            7,
            [
                (0, 1, 9), (0, 2, 5), (0, 3, 2), (0, 4, 1), (0, 5, 1), (6, 0, 2), (6, 1, 9), (6, 2, 9), (6, 3, 3),
                (6, 4, 2), (6, 5, 3), (2, 1, 3), (3, 1, 9), (3, 2, 3), (3, 5, 1), (4, 1, 9), (4, 2, 4), (4, 3, 2),
                (4, 5, 2), (5, 1, 9), (5, 2, 3),
            ])
        let result = PairwiseComparison(matrix)
        #expect(agree(result.weights, [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], within: 0.000_51))
        #expect(isClose(result.consistencyRatio, 0.022, within: 0.0005))
        #expect(isClose(result.consistencyRatio, result.consistencyIndex / 1.32, within: 1e-15))
    }

    /// Saaty 2005, *Theory and Applications of the Analytic Network Process*: the best city to live in, 0.229, 0.275,
    /// 0.385 and 0.111; figures as in the tests of AHPy.
    @Test func saaty2005Cities() {
        // Culture, family, housing, jobs, transportation.
        let goal = PairwiseComparison(
            reciprocal(
                5,
                [
                    (0, 2, 3), (0, 4, 5), (1, 0, 5), (1, 2, 7), (1, 4, 7), (2, 4, 3), (3, 0, 2), (3, 2, 4), (3, 4, 7),
                    (1, 3, 1),
                ]))
        // Bethesda, Boston, Pittsburgh, Santa Fe.
        let cities: [[(Int, Int, Double)]] = [
            [(0, 2, 1), (1, 0, 2), (1, 2, 2.5), (1, 3, 1), (3, 0, 2), (3, 2, 2.5)],
            [(0, 1, 2), (0, 3, 4), (1, 3, 2), (2, 0, 3), (2, 1, 8), (2, 3, 9)],
            [(0, 1, 5), (0, 3, 2.5), (2, 0, 2), (2, 1, 9), (2, 3, 7), (3, 1, 4)],
            [(0, 2, 3), (0, 3, 4), (1, 0, 2), (1, 2, 6), (1, 3, 8), (2, 3, 1)],
            [(0, 1, 1.5), (0, 3, 4), (1, 3, 2.5), (2, 0, 2), (2, 1, 3.5), (2, 3, 9)],
        ]
        var total = [Double](repeating: 0, count: 4)
        for (weight, judgements) in zip(goal.weights, cities) {
            let local = PairwiseComparison(reciprocal(4, judgements)).weights
            for city in 0..<4 { total[city] += weight * local[city] }
        }
        #expect(agree(total, [0.229, 0.275, 0.385, 0.111], within: 0.000_51))
    }

    @Test func findsWeightsBehindConsistentJudgements() {
        var dice = SeededGenerator(seed: 72)
        for _ in 0..<200 {
            let size = 1 + dice.uniformInteger(below: 8)
            let parts = (0..<size).map { _ in 0.1 + dice.uniformDouble() }
            let sum = parts.reduce(0, +)
            let result = PairwiseComparison(parts.map { row in parts.map { row / $0 } })
            #expect(agree(result.weights, parts.map { $0 / sum }, within: 1e-12))
            #expect(isClose(result.consistencyRatio, 0, within: 1e-9))
            #expect(result.mostInconsistent == nil)
        }
    }

    @Test func isAnEigenvectorAndFollowsPermutation() {
        var dice = SeededGenerator(seed: 73)
        for _ in 0..<200 {
            let size = 3 + dice.uniformInteger(below: 5)
            var judgements: [(Int, Int, Double)] = []
            for row in 0..<size {
                for column in (row + 1)..<max(size, row + 1) {
                    let value = Double(1 + dice.uniformInteger(below: 9))
                    judgements.append((row, column, dice.uniformInteger(below: 2) == 0 ? value : 1 / value))
                }
            }
            let matrix = reciprocal(size, judgements)
            let result = PairwiseComparison(matrix)
            #expect(isClose(result.weights.reduce(0, +), 1, within: 1e-12))
            for (row, weight) in zip(matrix, result.weights) {
                let product = zip(row, result.weights).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(isClose(product, result.eigenvalue * weight, within: 1e-9))
            }
            #expect(result.consistencyIndex >= 0)
            let order = dice.shuffled(Array(0..<size))
            let permuted = PairwiseComparison(order.map { row in order.map { matrix[row][$0] } })
            #expect(agree(permuted.weights, order.map { result.weights[$0] }, within: 1e-9))
        }
    }

    @Test func namesTheJudgementThatFitsLeast() {
        var matrix = (1...4).map { row in (1...4).map { Double($0) / Double(row) } }
        matrix[1][3] = 9
        matrix[3][1] = 1 / 9.0
        let result = PairwiseComparison(matrix)
        #expect(result.mostInconsistent == IndexPair(row: 1, column: 3))
        #expect((result.consistencyRatio ?? 0) > 0.02)
    }

    @Test func decidesTheSmallAndTheLarge() {
        #expect(PairwiseComparison([[1]]).weights == [1])
        #expect(PairwiseComparison([[1]]).consistencyRatio == 0)
        #expect(PairwiseComparison([[1, 3], [1 / 3.0, 1]]).consistencyRatio == 0)
        let large = [[Double]](repeating: [Double](repeating: 1, count: 16), count: 16)
        #expect(PairwiseComparison(large).consistencyRatio == nil)
    }

    @Test func combinesJudgementsOfSeveralPeople() {
        let one = reciprocal(3, [(0, 1, 2), (0, 2, 8), (1, 2, 4)])
        let other = reciprocal(3, [(0, 1, 8), (0, 2, 2), (1, 2, 1)])
        let combined = PairwiseComparison.combined([one, other])
        #expect(isClose(combined[0][1], 4) && isClose(combined[0][2], 4) && isClose(combined[1][2], 2))
        #expect(combined == PairwiseComparison.combined([other, one]))
        for row in 0..<3 { for column in 0..<3 { #expect(isClose(combined[row][column] * combined[column][row], 1)) } }
    }

    /// Diakoulaki, Mavrotas & Papayannakis 1995, eight firms by profitability, market share and productivity; figures as
    /// in the tests of scikit-criteria.
    private static let firms: [[Double]] = [
        [61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9, 3.29, 1.65], [5.4, 2.77, 2.33], [4, 4.12, 1.21],
        [-6.1, 3.52, 2.10], [-34.6, 3.31, 0.98],
    ]

    @Test func diakoulaki1995CriticWeights() {
        let weights = DescriptiveWeights.critic(Self.firms, isCost: [false, false, false])
        #expect(agree(weights, [0.202_225_54, 0.480_901_73, 0.316_872_73], within: 5e-9))
    }

    /// Tuş & Aytaç Adalı 2019, *The new combination with CRITIC and WASPAS methods for the time and attendance software
    /// selection problem*; figures as in the tests of pyrepo-mcda, which read every criterion as more is better.
    @Test func tusAytacAdali2019CriticWeights() {
        let software: [[Double]] = [
            [5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2],
            [800, 2, 4, 3, 3, 4],
        ]
        let weights = DescriptiveWeights.critic(software, isCost: software[0].map { _ in false })
        #expect(agree(weights, [0.157, 0.249, 0.168, 0.121, 0.154, 0.151], within: 0.000_51))
    }

    /// Xu 2004, *A note on the subjective and objective integrated approach to determine attribute weights*; figures as
    /// in the tests of pyrepo-mcda.
    @Test func xu2004EntropyWeights() {
        let rows: [[Double]] = [[30, 30, 38, 29], [19, 54, 86, 29], [19, 15, 85, 28.9], [68, 70, 60, 29]]
        #expect(agree(DescriptiveWeights.entropy(rows), [0.4630, 0.3992, 0.1378, 0.0000], within: 0.000_051))
    }

    /// Hwang & Yoon 1981, 3.2, the formula by hand: shares 1/5 and 4/5, and 1/9 and 8/9.
    @Test func hwangYoon1981EntropyFormula() {
        let weights = DescriptiveWeights.entropy([[1, 2], [4, 16]])
        #expect(agree(weights, [0.358_889, 0.641_111], within: 5e-7))
        #expect(DescriptiveWeights.entropy([[1, 0], [1, 5]]) == [0, 1])
    }

    @Test func answersWhereNothingDiffers() {
        #expect(DescriptiveWeights.entropy([[3, 0], [3, 0]]) == nil)
        #expect(DescriptiveWeights.entropy([[3, 4]]) == nil)
        #expect(DescriptiveWeights.entropy([]) == nil)
        #expect(DescriptiveWeights.critic([[3, 4]], isCost: [false, false]) == nil)
        #expect(DescriptiveWeights.critic([[3], [4]], isCost: [true]) == [1])
        #expect(DescriptiveWeights.critic([[3, 1], [4, 1]], isCost: [true, false]) == [1, 0])
        // Two columns in the same order and proportion say the same, and conflict with none.
        #expect(DescriptiveWeights.critic([[1, 2], [2, 4], [5, 10]], isCost: [false, false]) == nil)
        let opposed = DescriptiveWeights.critic([[1, 2], [2, 4], [5, 10]], isCost: [false, true])
        #expect(agree(opposed, [0.5, 0.5], within: 1e-12))
    }

    @Test func followsPermutationsOfAlternativesAndCriteria() {
        var dice = SeededGenerator(seed: 74)
        for _ in 0..<200 {
            let size = 2 + dice.uniformInteger(below: 4)
            let rows = (0..<(2 + dice.uniformInteger(below: 6))).map { _ in
                (0..<size).map { _ in Double(dice.uniformInteger(below: 7)) }
            }
            let cost = (0..<size).map { _ in dice.uniformInteger(below: 2) == 0 }
            let order = dice.shuffled(Array(0..<size))
            let shuffled = dice.shuffled(rows).map { row in order.map { row[$0] } }
            for (own, other) in [
                (DescriptiveWeights.entropy(rows), DescriptiveWeights.entropy(shuffled)),
                (
                    DescriptiveWeights.critic(rows, isCost: cost),
                    DescriptiveWeights.critic(shuffled, isCost: order.map { cost[$0] })
                ),
            ] {
                #expect((own == nil) == (other == nil))
                if let own, let other {
                    #expect(agree(other, order.map { own[$0] }, within: 1e-9))
                    #expect(isClose(own.reduce(0, +), 1) && own.allSatisfy { $0 >= 0 })
                }
            }
        }
    }
}
