/// The weights of several people as one set, and how far they lie apart.
///
/// Every set counts the same, and the order of the people does not. Weights sum to 1 per person and together.
/// O(people · criteria · log people).
package enum CombinedWeights {
    /// The mean of everybody's weights (linear pooling: Stone 1961, *The opinion pool*). A criterion that one person
    /// gives nothing keeps what the others give it. At least one person.
    package static func arithmetic(_ people: [[Double]]) -> [Double] {
        let count = Double(people.count)
        return columns(people).map { $0.reduce(0, +) / count }
    }

    /// The geometric means, divided by their sum, as for judgements two by two (Aczél & Saaty 1983): ratios of weights
    /// become means of ratios. A criterion that one person gives nothing gets nothing; nil where so all do. At least
    /// one person.
    package static func geometric(_ people: [[Double]]) -> [Double]? {
        let count = Double(people.count)
        let means = columns(people).map { column -> Double in
            guard let least = column.first, least > 0 else { return 0 }
            if column.last == least { return least }
            return Exponential.natural(column.map { Logarithm.natural($0) }.reduce(0, +) / count)
        }
        let sum = means.sorted().reduce(0, +)
        return sum > 0 ? means.map { $0 / sum } : nil
    }

    /// By criterion: the least and the greatest weight that anybody gives it.
    package static func spread(_ people: [[Double]]) -> [(least: Double, greatest: Double)] {
        columns(people).map { ($0.first ?? 0, $0.last ?? 0) }
    }

    /// By criterion everybody's weights, ascending, so that sums do not depend on the order of the people.
    private static func columns(_ people: [[Double]]) -> [[Double]] {
        precondition(
            !people.isEmpty && people.allSatisfy { $0.count == people[0].count }, "weights of different lengths")
        return people[0].indices.map { criterion in people.map { $0[criterion] }.sorted() }
    }
}
