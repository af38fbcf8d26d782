/// The weights that may be used: none negative, sum 1, and every condition met. Never empty.
package struct AdmissibleWeights: Sendable {
    /// Conditions that cannot all be met, and could if any one of them were dropped.
    package struct Clash: Error, Sendable, Hashable {
        /// Places in the list of constraints, in order.
        package let constraints: [Int]
    }

    /// Number of criteria.
    package let criteria: Int
    /// The conditions beyond sum and sign.
    package let constraints: [WeightConstraint]
    /// All weights but the last, which is what they leave of 1.
    let dictionary: ExactDictionary

    /// The set that these conditions leave.
    package init(criteria: Int, constraints: [WeightConstraint] = []) throws(Clash) {
        precondition(criteria > 0, "weights of at least one criterion")
        precondition(constraints.allSatisfy { $0.coefficients.count == criteria }, "a coefficient per criterion")
        self.criteria = criteria
        self.constraints = constraints
        var owners: [Int] = []
        guard let dictionary = Self.dictionary(criteria, constraints, Array(constraints.indices), &owners) else {
            throw Clash(constraints: Self.irreducible(criteria, constraints, owners))
        }
        self.dictionary = dictionary
    }

    /// A dictionary at a solution; or nil, and then `clash` holds constraints that cannot all be met.
    private static func dictionary(
        _ criteria: Int, _ constraints: [WeightConstraint], _ chosen: [Int], _ clash: inout [Int]
    ) -> ExactDictionary? {
        var dictionary = ExactDictionary(variables: criteria - 1)
        dictionary.require(.one, [Rational](repeating: Rational(-1), count: criteria - 1))
        // A variable's number tells its constraint: first the weights, then the last weight, then rows in order.
        var owners = [Int?](repeating: nil, count: criteria)
        for index in chosen {
            for expression in constraints[index].expressions {
                let reduced = withoutLast(expression.constant, expression.coefficients)
                dictionary.require(reduced.constant, reduced.coefficients)
                owners.append(index)
            }
            if let numbers = dictionary.restore() {
                clash = Array(Set(numbers.compactMap { owners[$0] })).sorted()
                return nil
            }
        }
        return dictionary
    }

    /// Drops constraints one after another as long as the others still clash.
    private static func irreducible(
        _ criteria: Int, _ constraints: [WeightConstraint], _ clash: [Int]
    ) -> [Int] {
        var kept = clash
        for index in clash {
            let rest = kept.filter { $0 != index }
            var ignored: [Int] = []
            if dictionary(criteria, constraints, rest, &ignored) == nil { kept = rest }
        }
        return kept
    }

    /// An expression in all weights, written without the last of them.
    private static func withoutLast(
        _ constant: Rational, _ coefficients: [Rational]
    ) -> (constant: Rational, coefficients: [Rational]) {
        let last = coefficients[coefficients.count - 1]
        return (constant + last, coefficients.dropLast().map { $0 - last })
    }

    /// The least value of `Σ coefficient · weight`, and weights that have it.
    package func minimum(of coefficients: [Rational]) -> (value: Rational, weights: [Rational]) {
        var start = dictionary
        return Self.minimum(of: coefficients, from: &start)
    }

    /// The same from the solution of an earlier question, which becomes this one's.
    static func minimum(
        of coefficients: [Rational], from dictionary: inout ExactDictionary
    ) -> (value: Rational, weights: [Rational]) {
        let reduced = withoutLast(.zero, coefficients)
        let value = dictionary.minimise(reduced.constant, reduced.coefficients)
        return (value, weights(dictionary))
    }

    /// All weights of a dictionary's solution.
    static func weights(_ dictionary: ExactDictionary) -> [Rational] {
        let first = dictionary.solution
        return first + [.one - first.reduce(.zero, +)]
    }

    /// Demands that `Σ coefficient · weight ≥ 0` as well; the answer is nil where that can be, else the numbers of the
    /// rows that cannot all be met, in the order in which they were demanded, after `criteria` for the weights.
    static func demand(_ coefficients: [Rational], of dictionary: inout ExactDictionary) -> [Int]? {
        let reduced = withoutLast(.zero, coefficients)
        dictionary.require(reduced.constant, reduced.coefficients)
        return dictionary.restore()
    }

    /// Whether these weights are admissible.
    package func contains(_ weights: [Rational]) -> Bool {
        weights.allSatisfy { $0.signum >= 0 } && weights.reduce(.zero, +) == .one
            && constraints.allSatisfy { $0.isMet(by: weights) }
    }

    /// Constraints that change nothing: without all of them together the set is the same. Of several that say the same,
    /// the first is kept.
    package func redundantConstraints() -> [Int] {
        var kept = Array(constraints.indices)
        for index in constraints.indices.reversed() {
            let rest = kept.filter { $0 != index }
            var ignored: [Int] = []
            guard var others = Self.dictionary(criteria, constraints, rest, &ignored) else { continue }
            let isImplied = constraints[index].expressions.allSatisfy { expression in
                let reduced = Self.withoutLast(expression.constant, expression.coefficients)
                return others.minimise(reduced.constant, reduced.coefficients).signum >= 0
            }
            if isImplied { kept = rest }
        }
        let used = Set(kept)
        return constraints.indices.filter { !used.contains($0) }
    }
}
