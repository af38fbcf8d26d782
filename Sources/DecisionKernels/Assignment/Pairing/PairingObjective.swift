/// What makes one plan better than another. Equal plans are told apart by more pairs, a higher worst score, and the
/// sorted list of pairs that comes first.
package enum PairingObjective: Hashable, Sendable, CaseIterable {
    /// The largest sum of scores.
    case total
    /// The most pairs, then the largest sum of scores.
    case countThenTotal
    /// The most pairs, then the largest smallest value, then the largest sum of scores.
    case maximinThenTotal
    /// The most pairs, then the ascending list of values that is lexicographically largest.
    case leximin
    /// The most pairs, then the most values above 0, then the largest product of those.
    ///
    /// A product says nothing sensible about values of 0 (every product is 0) or below (two make a gain), so such
    /// values are only avoided, as is usual for the largest Nash welfare (Caragiannis et al. 2019, *The Unreasonable
    /// Fairness of Maximum Nash Welfare*, who first serve as many as can be).
    case nash
}

/// A plan: pairs, ascending, and what they come to.
package struct PairingPlan: Hashable, Sendable {
    /// Ascending.
    package let pairs: [IndexPair]
    /// Sum of the scores.
    package let total: Int128
    /// The smallest score; nil for a plan without pairs.
    package let worst: Int64?

    init(_ pairs: [IndexPair], _ problem: PairingProblem) {
        let scores = pairs.map { problem.scores[problem.cell($0)] }
        self.pairs = pairs
        total = scores.reduce(0) { $0 + Int128($1) }
        worst = scores.min()
    }
}

/// Where a plan stands in the order of an objective; the larger the better, and no two plans are equal.
package struct PairingStanding: Comparable, Sendable {
    /// Most important first.
    private let levels: [Int128]
    /// Ascending; for leximin.
    private let values: [Int64]
    /// For nash, after the levels.
    private let product: BigInteger
    private let count: Int
    private let worst: Int64?
    private let pairs: [IndexPair]

    package init(_ plan: PairingPlan, _ objective: PairingObjective, _ problem: PairingProblem) {
        count = plan.pairs.count
        worst = plan.worst
        pairs = plan.pairs
        let isByValue = objective != .total && objective != .countThenTotal
        let values = isByValue ? problem.values(of: plan.pairs).sorted() : []
        self.values = objective == .leximin ? values : []
        switch objective {
        case .total: levels = [plan.total]
        case .countThenTotal: levels = [Int128(count), plan.total]
        case .maximinThenTotal: levels = [Int128(count), values.first.map { Int128($0) } ?? 0, plan.total]
        case .leximin: levels = [Int128(count)]
        case .nash: levels = [Int128(count), Int128(values.count { $0 > 0 })]
        }
        product = objective == .nash ? Self.product(of: values) : .one
    }

    /// Of the values above 0.
    static func product(of values: [Int64]) -> BigInteger {
        var result = BigInteger.one
        for value in values where value > 0 { result = result * BigInteger(value) }
        return result
    }

    package static func < (left: Self, right: Self) -> Bool {
        if left.levels != right.levels { return left.levels.lexicographicallyPrecedes(right.levels) }
        if left.values != right.values { return left.values.lexicographicallyPrecedes(right.values) }
        if left.product != right.product { return left.product < right.product }
        if left.count != right.count { return left.count < right.count }
        if let worst = left.worst, let other = right.worst, worst != other { return worst < other }
        return right.pairs.lexicographicallyPrecedes(left.pairs)
    }

    /// Whether the objective itself sees this one as better.
    func isAbove(_ other: Self) -> Bool {
        if levels != other.levels { return other.levels.lexicographicallyPrecedes(levels) }
        if values != other.values { return other.values.lexicographicallyPrecedes(values) }
        return other.product < product
    }

    /// Whether the objective itself sees no difference.
    func hasSameObjective(as other: Self) -> Bool {
        levels == other.levels && values == other.values && product == other.product
    }
}

extension PairingProblem {
    /// What `maximin`, `leximin` and `nash` look at, by pair.
    var valueLists: [[Int64]] {
        guard let sideValues else { return [scores] }
        return [sideValues.map { $0.row }, sideValues.map { $0.column }]
    }

    /// The values of some pairs: one or two each.
    func values(of pairs: [IndexPair]) -> [Int64] {
        guard let sideValues else { return pairs.map { scores[cell($0)] } }
        return pairs.flatMap { [sideValues[cell($0)].row, sideValues[cell($0)].column] }
    }
}
