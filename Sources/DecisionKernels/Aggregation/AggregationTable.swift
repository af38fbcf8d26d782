/// Alternatives by criteria, for the rules that make one ranking of them.
package struct AggregationTable: Sendable {
    package struct Criterion: Sendable {
        /// At least 0; the weights need not sum to 1.
        package var weight: Rational
        /// Whether less is better.
        package var isCost: Bool
        /// The ends of the scale, for `minMax`; nil: the least and greatest value of the alternatives.
        package var scale: (low: Rational, high: Rational)?

        package init(weight: Rational, isCost: Bool = false, scale: (low: Rational, high: Rational)? = nil) {
            self.weight = weight
            self.isCost = isCost
            self.scale = scale
        }
    }

    /// How columns of different units are made comparable.
    package enum Normalisation: String, CaseIterable, Sendable {
        case none
        /// x/max, or min/x where less is better.
        case ratio
        /// (x − min)/(max − min), or (max − x)/(max − min) where less is better.
        case minMax = "min-max"
        /// x/Σx.
        case sum
        /// x/max.
        case max
        /// x/√Σx².
        case vector

        /// Whether more is better on every criterion afterwards.
        package var turnsCosts: Bool { self == .ratio || self == .minMax }

        /// Whether it is defined for values of at least 0 only.
        package var needsPositive: Bool { self == .ratio || self == .sum || self == .max }
    }

    package let criteria: [Criterion]
    /// By alternative and criterion.
    package let values: [[Rational]]
    /// The weights over their sum.
    package let weights: [Rational]

    /// At least one weight is above zero; every alternative has a value on every criterion.
    package init(_ criteria: [Criterion], _ values: [[Rational]]) {
        precondition(values.allSatisfy { $0.count == criteria.count }, "a value per criterion")
        precondition(criteria.allSatisfy { $0.weight.signum >= 0 }, "a weight below zero")
        let sum = criteria.reduce(Rational.zero) { $0 + $1.weight }
        precondition(!sum.isZero, "all weights are zero")
        self.criteria = criteria
        self.values = values
        weights = criteria.map { $0.weight / sum }
    }

    private init(_ criteria: [Criterion], _ values: [[Rational]], _ weights: [Rational]) {
        self.criteria = criteria
        self.values = values
        self.weights = weights
    }

    package func isCost(_ criterion: Int, after normalisation: Normalisation) -> Bool {
        criteria[criterion].isCost && !normalisation.turnsCosts
    }

    /// The table with comparable columns, exactly. A quotient 0/0 means that nobody differs and counts as 1, shares of
    /// nothing as equal shares. `vector` divides by a root and has its own function; here it changes nothing.
    /// O(alternatives · criteria).
    package func normalised(_ normalisation: Normalisation) -> AggregationTable {
        guard normalisation != .none, normalisation != .vector, !values.isEmpty else { return self }
        var result = values
        for (index, criterion) in criteria.enumerated() {
            let column = normalisedColumn(values.map { $0[index] }, criterion, normalisation)
            for row in result.indices { result[row][index] = column[row] }
        }
        let turned = criteria.map { criterion in
            var criterion = criterion
            criterion.isCost = criterion.isCost && !normalisation.turnsCosts
            criterion.scale = nil
            return criterion
        }
        return AggregationTable(turned, result, weights)
    }

    private func normalisedColumn(
        _ column: [Rational], _ criterion: Criterion, _ normalisation: Normalisation
    ) -> [Rational] {
        let low = column.min() ?? .zero
        let high = column.max() ?? .zero
        func quotient(_ top: Rational, _ bottom: Rational) -> Rational { bottom.isZero ? .one : top / bottom }
        switch normalisation {
        case .none, .vector: return column
        case .ratio: return column.map { criterion.isCost ? quotient(low, $0) : quotient($0, high) }
        case .minMax:
            let ends = criterion.scale ?? (low, high)
            let width = ends.high - ends.low
            return column.map { criterion.isCost ? quotient(ends.high - $0, width) : quotient($0 - ends.low, width) }
        case .sum:
            let sum = column.reduce(Rational.zero, +)
            let share = Rational(numerator: 1, denominator: Int64(column.count))
            return column.map { sum.isZero ? share : $0 / sum }
        case .max: return column.map { quotient($0, high) }
        }
    }

    /// The squared length of a column.
    func squaredLength(_ criterion: Int) -> Rational {
        values.reduce(Rational.zero) { $0 + $1[criterion] * $1[criterion] }
    }

    /// Every column over its length, rounded; a column of zeros stays as it is.
    package func vectorNormalised() -> [[Double]] {
        let lengths = criteria.indices.map { squaredLength($0).approximate.squareRoot() }
        return values.map { row in
            zip(row, lengths).map { $1 > 0 ? $0.approximate / $1 : $0.approximate }
        }
    }
}
