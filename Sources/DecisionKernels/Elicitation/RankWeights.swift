/// Weights from nothing but an order of importance, most important first. Each sums to 1; without criteria none.
package enum RankWeights {
    /// Rank-order centroid: the mean of all weights in that order, `1/n · Σᵢ₌ₖⁿ 1/i` for place k (Barron & Barrett 1996,
    /// *Decision Quality Using Ranked Attribute Weights*, Management Science 42, 1515–1523). O(n).
    package static func centroid(_ count: Int) -> [Double] {
        var weights = [Double](repeating: 0, count: count)
        var sum = 0.0
        for place in stride(from: count, through: 1, by: -1) {
            sum += 1 / Double(place)
            weights[place - 1] = sum / Double(count)
        }
        return weights
    }

    /// Rank sum: `2·(n + 1 − k) / (n·(n + 1))` for place k (Stillwell, Seaver & Edwards 1981, *A comparison of weight
    /// approximation techniques in multiattribute utility decision making*). O(n).
    package static func sum(_ count: Int) -> [Double] {
        (0..<count).map { 2 * Double(count - $0) / (Double(count) * Double(count + 1)) }
    }
}
