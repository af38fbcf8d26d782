import DecisionKernels
import Testing

@Suite("Judgements of which some are missing")
struct IncompleteComparisonTests {
    private func matrix(_ size: Int, _ judgements: [(Int, Int, Double)]) -> [[Double?]] {
        var matrix = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : nil } }
        for (row, column, value) in judgements {
            matrix[row][column] = value
            matrix[column][row] = 1 / value
        }
        return matrix
    }

    /// Bozóki, Fülöp & Rónyai 2010, *On optimal completion of incomplete pairwise comparison matrices*, four criteria:
    /// the missing judgement is √(8/15) = 0.730297. Figures as in the tests of AHPy.
    @Test func bozokiFulopRonyai2010FourCriteria() throws {
        let given = matrix(4, [(0, 1, 1), (0, 2, 5), (0, 3, 2), (1, 2, 3), (1, 3, 4)])
        let filled = try #require(IncompleteComparison.completed(given))
        #expect(isClose(filled[2][3], 0.730_297, within: 5e-7))
        #expect(isClose(filled[2][3] * filled[2][3], 8.0 / 15, within: 1e-11))
        let weights = PairwiseComparison(filled).weights
        for (found, expected) in zip(weights, [0.3738, 0.3920, 0.0985, 0.1357]) {
            #expect(isClose(found, expected, within: 0.000_051))
        }
    }

    /// The same article, buying a house by eight criteria of which twelve judgements are missing; figures as in the tests
    /// of AHPy, which finds them by a search that stops after five digits.
    @Test func bozokiFulopRonyai2010Housing() throws {
        let given = matrix(
            8,
            [
                (0, 1, 5), (0, 2, 3), (0, 3, 7), (0, 4, 6), (0, 5, 6), (1, 3, 5), (1, 5, 3), (2, 4, 3), (2, 6, 6),
                (5, 3, 4), (6, 0, 3), (6, 4, 5), (7, 0, 4), (7, 1, 7), (7, 3, 8), (7, 5, 6),
            ])
        let filled = try #require(IncompleteComparison.completed(given))
        let expected: [(Int, Int, Double)] = [
            (1, 2, 0.33002), (1, 4, 1.71974), (1, 6, 0.46635), (2, 3, 9.92051), (2, 5, 4.85249), (2, 7, 0.56961),
            (3, 4, 0.52528), (3, 6, 0.14244), (4, 5, 0.93120), (4, 7, 0.10931), (5, 6, 0.29121), (6, 7, 0.40309),
        ]
        for (row, column, value) in expected {
            #expect(isClose(filled[row][column] / value, 1, within: 0.000_05))
        }
    }

    /// No other value of a missing judgement makes the eigenvalue smaller, and what is there stays as it is.
    @Test func nothingFitsBetterOnRandomMatrices() throws {
        var dice = SeededGenerator(seed: 75)
        var missing = 0
        for _ in 0..<60 {
            let size = 3 + dice.uniformInteger(below: 4)
            var judgements: [(Int, Int, Double)] = []
            for row in 0..<size {
                for column in (row + 1)..<max(size, row + 1) where dice.uniformInteger(below: 3) > 0 {
                    let value = Double(1 + dice.uniformInteger(below: 9))
                    judgements.append((row, column, dice.uniformInteger(below: 2) == 0 ? value : 1 / value))
                }
            }
            let given = matrix(size, judgements)
            guard let filled = IncompleteComparison.completed(given) else {
                #expect(IncompleteComparison.groups(given).count > 1)
                continue
            }
            #expect(IncompleteComparison.groups(given) == [Array(0..<size)])
            let best = PairwiseComparison(filled).eigenvalue
            for row in 0..<size {
                for column in 0..<size {
                    if let value = given[row][column] {
                        #expect(filled[row][column] == value)
                        continue
                    }
                    missing += 1
                    #expect(isClose(filled[row][column] * filled[column][row], 1, within: 1e-12))
                    for factor in [0.8, 0.99, 1.01, 1.25] {
                        var other = filled
                        other[row][column] *= factor
                        other[column][row] /= factor
                        #expect(PairwiseComparison(other).eigenvalue > best)
                    }
                }
            }
        }
        #expect(missing > 60)
    }

    @Test func saysWhichJudgementsHangTogether() {
        let apart = matrix(5, [(0, 3, 2), (1, 4, 5)])
        #expect(IncompleteComparison.groups(apart) == [[0, 3], [1, 4], [2]])
        #expect(IncompleteComparison.completed(apart) == nil)
        // A chain is enough, and fits perfectly.
        let chain = matrix(4, [(0, 1, 2), (1, 2, 3), (2, 3, 4)])
        let filled = IncompleteComparison.completed(chain)
        #expect(isClose(filled?[0][3], 24, within: 1e-8))
        #expect(isClose(filled.map { PairwiseComparison($0).consistencyIndex }, 0, within: 1e-9))
    }
}

@Suite("Weights of several people")
struct CombinedWeightsTests {
    @Test func meansByHand() {
        let people = [[0.5, 0.5], [0.8, 0.2]]
        let arithmetic = CombinedWeights.arithmetic(people)
        #expect(isClose(arithmetic[0], 0.65, within: 1e-15) && isClose(arithmetic[1], 0.35, within: 1e-15))
        // √0.4 : √0.1 = 2 : 1.
        let geometric = CombinedWeights.geometric(people)
        #expect(isClose(geometric?[0], 2.0 / 3, within: 1e-14))
        let spread = CombinedWeights.spread(people)
        #expect(spread[0] == (0.5, 0.8) && spread[1] == (0.2, 0.5))
        #expect(CombinedWeights.geometric([[1, 0], [0, 1]]) == nil)
        #expect(CombinedWeights.geometric([[0.5, 0.5, 0], [0.5, 0, 0.5]]) == [1, 0, 0])
    }

    @Test func keepAgreementAndDoNotDependOnTheOrderOfPeople() throws {
        var dice = SeededGenerator(seed: 76)
        for _ in 0..<200 {
            let size = 1 + dice.uniformInteger(below: 6)
            let people = (0..<(1 + dice.uniformInteger(below: 5))).map { _ -> [Double] in
                let parts = (0..<size).map { _ in 0.01 + dice.uniformDouble() }
                return parts.map { $0 / parts.reduce(0, +) }
            }
            let arithmetic = CombinedWeights.arithmetic(people)
            let geometric = try #require(CombinedWeights.geometric(people))
            #expect(CombinedWeights.arithmetic(dice.shuffled(people)) == arithmetic)
            #expect(CombinedWeights.geometric(dice.shuffled(people)) == geometric)
            #expect(isClose(arithmetic.reduce(0, +), 1) && isClose(geometric.reduce(0, +), 1))
            for (weight, ends) in zip(arithmetic, CombinedWeights.spread(people)) {
                #expect(weight >= ends.least - 1e-12 && weight <= ends.greatest + 1e-12)
            }
            // Ratios of the geometric means are means of the ratios.
            for one in 0..<size {
                let ratios = people.map { Logarithm.natural($0[one] / $0[0]) }
                let mean = ratios.reduce(0, +) / Double(people.count)
                #expect(isClose(Logarithm.natural(geometric[one] / geometric[0]), mean, within: 1e-9))
            }
        }
    }
}
