import DecisionKernels
import Testing

@Suite("Rank correlation")
struct RankCorrelationTests {

    /// The example of SciPy's documentation of `kendalltau`, compared with it.
    @Test func kendallTauBOfSciPyDocumentation() {
        #expect(
            isClose(
                RankCorrelation.kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]), -0.471_404_520_791_031_7,
                within: 1e-15))
    }

    /// Intelligence and hours of television of ten people, ρ = −0.175757575… = −29/165: Wikipedia, *Spearman's rank
    /// correlation coefficient*, compared with it.
    @Test func spearmanOfTelevisionExample() {
        let intelligence: [Double] = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
        let television: [Double] = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
        #expect(isClose(RankCorrelation.spearman(intelligence, television), -29.0 / 165, within: 1e-15))
    }

    /// The formula of Sałabun & Urbaniak 2020 by hand: swapping the first two of five costs 1/2·1/4 + 1/4·1/3, swapping
    /// the last two 1/16·1/3 + 1/32·1/4.
    @Test func weightedSimilarityCountsTheTopMost() {
        let reference: [Double] = [1, 2, 3, 4, 5]
        let top = RankCorrelation.weightedSimilarity(reference: reference, [2, 1, 3, 4, 5])
        let bottom = RankCorrelation.weightedSimilarity(reference: reference, [1, 2, 3, 5, 4])
        #expect(isClose(top, 1 - (1.0 / 8 + 1.0 / 12), within: 1e-15))
        #expect(isClose(bottom, 1 - (1.0 / 48 + 1.0 / 128), within: 1e-15))
        #expect(RankCorrelation.weightedSimilarity(reference: [1, 2, 3], [1, 3, 2]) == 0.6875)
        // Ranks that are shared: 2^(−2.5) each.
        let shared = RankCorrelation.weightedSimilarity(reference: [1, 2.5, 2.5, 4], [1, 2, 3, 4])
        #expect(isClose(shared, 1 - 2 * 0.176_776_695_296_636_9 * 0.5 / 1.5, within: 1e-15))
    }

    private func tauByPairs(_ a: [Double], _ b: [Double]) -> Double? {
        var score = 0.0
        var left = 0.0
        var right = 0.0
        for i in a.indices {
            for j in a.indices where j > i {
                let x = a[i] < a[j] ? 1.0 : a[i] > a[j] ? -1 : 0
                let y = b[i] < b[j] ? 1.0 : b[i] > b[j] ? -1 : 0
                score += x * y
                left += x * x
                right += y * y
            }
        }
        return left > 0 && right > 0 ? score / (left * right).squareRoot() : nil
    }

    private func ranks(_ values: [Double]) -> [Double] {
        values.map { value in
            let below = values.filter { $0 < value }.count
            let equal = values.filter { $0 == value }.count
            return Double(2 * below + equal + 1) / 2
        }
    }

    private func pearson(_ a: [Double], _ b: [Double]) -> Double? {
        guard !a.isEmpty else { return nil }
        let n = Double(a.count)
        let x = a.map { $0 - a.reduce(0, +) / n }
        let y = b.map { $0 - b.reduce(0, +) / n }
        let left = x.reduce(0) { $0 + $1 * $1 }
        let right = y.reduce(0) { $0 + $1 * $1 }
        guard left > 1e-12, right > 1e-12 else { return nil }
        return zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } / (left * right).squareRoot()
    }

    @Test func agreesWithTheDefinitionsOnRandomRankings() {
        var dice = SeededGenerator(seed: 61)
        var undefined = 0
        for _ in 0..<1500 {
            let n = dice.uniformInteger(below: 9)
            let steps = 1 + dice.uniformInteger(below: 6)
            let a = (0..<n).map { _ in Double(dice.uniformInteger(below: steps)) }
            let b = (0..<n).map { _ in Double(dice.uniformInteger(below: steps)) }
            let tau = RankCorrelation.kendallTauB(a, b)
            #expect(isClose(tau, tauByPairs(a, b), within: 1e-12))
            #expect(isClose(RankCorrelation.spearman(a, b), pearson(ranks(a), ranks(b)), within: 1e-12))
            if tau == nil { undefined += 1 }
            // Symmetric, and the same whatever the order of the alternatives.
            #expect(RankCorrelation.kendallTauB(b, a) == tau)
            let order = dice.shuffled(Array(0..<n))
            #expect(RankCorrelation.kendallTauB(order.map { a[$0] }, order.map { b[$0] }) == tau)
            let x = ranks(a)
            let y = ranks(b)
            let similarity = RankCorrelation.weightedSimilarity(reference: x, y)
            #expect(
                RankCorrelation.weightedSimilarity(reference: order.map { x[$0] }, order.map { y[$0] }) == similarity)
            #expect((similarity == nil) == (n < 2))
            if n >= 2 {
                #expect(RankCorrelation.weightedSimilarity(reference: x, x) == 1)
                if let similarity { #expect(similarity > -1e-12 && similarity <= 1) }
            }
            if tau != nil {
                #expect(RankCorrelation.kendallTauB(a, a) == 1)
                #expect(RankCorrelation.spearman(a, a) == 1)
                #expect(RankCorrelation.spearman(a, a.map { -$0 }) == -1)
            }
        }
        #expect(undefined > 50)
    }

    @Test func isUndefinedForOneOrNone() {
        for list in [[], [1.0]] {
            #expect(RankCorrelation.kendallTauB(list, list) == nil)
            #expect(RankCorrelation.spearman(list, list) == nil)
            #expect(RankCorrelation.weightedSimilarity(reference: list, list) == nil)
        }
        // Scores are no ranks.
        #expect(RankCorrelation.weightedSimilarity(reference: [10, 20], [1, 2]) == nil)
    }
}
