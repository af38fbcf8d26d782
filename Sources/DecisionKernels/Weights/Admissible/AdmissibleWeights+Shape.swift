extension AdmissibleWeights {
    /// Corners of the set of which none is a mixture of the others with weights of any sign: one more than the set has
    /// dimensions. What is the same for all of them is the same for all admissible weights.
    package func spanningCorners() -> [[Rational]] {
        var start = dictionary
        let first = Self.weights(start)
        var corners = [first]
        // Directions in reduced row echelon form, with their leading criteria.
        var directions: [[Rational]] = []
        var leading: [Int] = []
        var criterion = 0
        while criterion < criteria {
            defer { criterion += 1 }
            if leading.contains(criterion) { continue }
            // Zero along every direction found, so whoever changes it is a new one.
            var probe = [Rational](repeating: .zero, count: criteria)
            probe[criterion] = .one
            for (index, direction) in directions.enumerated() { probe[leading[index]] -= direction[criterion] }
            let here = zip(probe, first).reduce(Rational.zero) { $0 + $1.0 * $1.1 }
            var found = Self.minimum(of: probe, from: &start)
            if found.value == here {
                found = Self.minimum(of: probe.map { -$0 }, from: &start)
                if -found.value == here { continue }
            }
            corners.append(found.weights)
            var direction = zip(found.weights, first).map { $0 - $1 }
            for (index, known) in directions.enumerated() where !direction[leading[index]].isZero {
                let factor = direction[leading[index]]
                for place in direction.indices { direction[place] -= factor * known[place] }
            }
            guard let place = direction.firstIndex(where: { !$0.isZero }) else { continue }
            let scale = direction[place].reciprocal
            for index in direction.indices { direction[index] *= scale }
            for index in directions.indices where !directions[index][place].isZero {
                let factor = directions[index][place]
                for place in direction.indices { directions[index][place] -= factor * direction[place] }
            }
            directions.append(direction)
            leading.append(place)
            // The probes of the criteria before this one have changed.
            criterion = -1
        }
        return corners
    }

    /// The corners, where the set is a simplex that is known as such: without conditions, with a complete order of the
    /// criteria (ties allowed), and for a single point or a line. Nil elsewhere.
    ///
    /// In a complete order the corners share the weight equally among the first, the first two, the first three …
    package func simplexCorners() -> [[Rational]]? {
        if let ordered = orderedCorners() { return ordered }
        let spanning = spanningCorners()
        if spanning.count == 1 { return spanning }
        guard spanning.count == 2 else { return nil }
        let direction = zip(spanning[1], spanning[0]).map { $0 - $1 }
        return [minimum(of: direction).weights, minimum(of: direction.map { -$0 }).weights]
    }

    private func orderedCorners() -> [[Rational]]? {
        if constraints.isEmpty {
            return (0..<criteria).map { corner in (0..<criteria).map { $0 == corner ? .one : .zero } }
        }
        var isAtLeast = (0..<criteria).map { first in (0..<criteria).map { $0 == first } }
        for constraint in constraints {
            let used = constraint.coefficients.indices.filter { !constraint.coefficients[$0].isZero }
            guard constraint.value.isZero, used.count == 2 else { return nil }
            let (first, second) = (used[0], used[1])
            guard (constraint.coefficients[first] + constraint.coefficients[second]).isZero else { return nil }
            let isFirstGreater = (constraint.coefficients[first].signum > 0) == (constraint.relation != .atMost)
            let (greater, smaller) = isFirstGreater ? (first, second) : (second, first)
            isAtLeast[greater][smaller] = true
            if constraint.relation == .exactly { isAtLeast[smaller][greater] = true }
        }
        for middle in 0..<criteria {
            for first in 0..<criteria where isAtLeast[first][middle] {
                for second in 0..<criteria where isAtLeast[middle][second] { isAtLeast[first][second] = true }
            }
        }
        // In a complete order everybody differs from or equals everybody, and who is ahead of more stands further up.
        for first in 0..<criteria {
            for second in 0..<criteria where !isAtLeast[first][second] && !isAtLeast[second][first] { return nil }
        }
        let reach = isAtLeast.map { row in row.count { $0 } }
        return Set(reach).sorted(by: >).map { level in
            let members = reach.count { $0 >= level }
            return reach.map { $0 >= level ? Rational(numerator: 1, denominator: Int64(members)) : .zero }
        }
    }
}
