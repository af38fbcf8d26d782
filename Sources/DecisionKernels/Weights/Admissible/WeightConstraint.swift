/// A linear condition on the weights: `Σ coefficient · weight` is at most, at least or exactly a value.
package struct WeightConstraint: Sendable, Hashable {
    package enum Relation: Sendable, Hashable { case atMost, exactly, atLeast }

    /// One per criterion.
    package var coefficients: [Rational]
    package var relation: Relation
    package var value: Rational

    package init(_ coefficients: [Rational], _ relation: Relation, _ value: Rational) {
        self.coefficients = coefficients
        self.relation = relation
        self.value = value
    }

    /// One criterion weighs at least as much as another. A strict order leaves out only its border, which no share of
    /// the weightings and no infimum can see, so "more than" is read as "at least".
    package static func order(_ greater: Int, over smaller: Int, criteria: Int) -> WeightConstraint {
        ratio(greater, over: smaller, .atLeast, .one, criteria: criteria)
    }

    /// Two criteria weigh the same.
    package static func equal(_ first: Int, _ second: Int, criteria: Int) -> WeightConstraint {
        ratio(first, over: second, .exactly, .one, criteria: criteria)
    }

    /// A criterion weighs at most, at least or exactly so much.
    package static func bound(_ criterion: Int, _ relation: Relation, _ value: Rational, criteria: Int)
        -> WeightConstraint
    {
        var coefficients = [Rational](repeating: .zero, count: criteria)
        coefficients[criterion] = .one
        return WeightConstraint(coefficients, relation, value)
    }

    /// A criterion weighs at most, at least or exactly so many times as much as another.
    package static func ratio(
        _ first: Int, over second: Int, _ relation: Relation, _ factor: Rational, criteria: Int
    ) -> WeightConstraint {
        var coefficients = [Rational](repeating: .zero, count: criteria)
        coefficients[first] += .one
        coefficients[second] -= factor
        return WeightConstraint(coefficients, relation, .zero)
    }

    /// Whether the weights meet the condition.
    package func isMet(by weights: [Rational]) -> Bool {
        let left = zip(coefficients, weights).reduce(Rational.zero) { $0 + $1.0 * $1.1 }
        return switch relation {
        case .atMost: left <= value
        case .exactly: left == value
        case .atLeast: left >= value
        }
    }

    /// The condition as expressions that are at least zero, one or two.
    var expressions: [(constant: Rational, coefficients: [Rational])] {
        let atLeast = (-value, coefficients)
        let atMost = (value, coefficients.map { -$0 })
        return switch relation {
        case .atMost: [atMost]
        case .exactly: [atLeast, atMost]
        case .atLeast: [atLeast]
        }
    }
}
