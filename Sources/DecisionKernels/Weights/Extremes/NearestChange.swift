/// The smallest change of today's weights after which today's selection is no longer the only best one.
package struct NearestChange: Sendable, Hashable {
    /// The sum over criteria of how far each weight moves. An infimum: at this distance the two are level, and any step
    /// further, where there is one, puts the other ahead.
    package let distance: Rational
    /// Admissible weights at this distance.
    package let weights: [Rational]
    /// Who comes in, and who goes out; nobody where today already several selections are best. Of several pairs at the
    /// same distance the first in the table.
    package let incoming: Int?
    package let outgoing: Int?

    /// The nearest change to other admissible weights; nil where no admissible weights change the selection.
    ///
    /// Exact, by one linear program for each pair of somebody selected and somebody not, nearest first by a bound that
    /// needs none. O(k·n) programs at worst for n alternatives and k of them selected.
    package static func find(_ table: WeightedTable, admissible: AdmissibleWeights, seats: Int) -> NearestChange? {
        let totals = table.totals(under: table.weights)
        let standing = Standing(totals, seats: seats)
        let selected = totals.indices.filter { !standing.couldBeLeftOut($0) }
        let others = totals.indices.filter { !standing.couldBeSelected($0) }
        let start = NearestWeights(table.weights, admissible)
        if selected.count + others.count < totals.count {
            return NearestChange(
                distance: start.distance, weights: start.weights, incoming: nil, outgoing: nil)
        }
        let pairs = candidates(table, totals, selected, others)
        var best: NearestChange?
        for pair in pairs {
            if let best {
                if pair.bound > best.distance { break }
                // No later pair at the same distance goes before an earlier one of the table.
                if pair.bound == best.distance, !best.isAfter(pair) { continue }
            }
            var own = start
            guard own.require(pair.difference) else { continue }
            let distance = own.distance
            if let best, best.distance < distance || best.distance == distance && !best.isAfter(pair) { continue }
            best = NearestChange(
                distance: distance, weights: own.weights, incoming: pair.incoming, outgoing: pair.outgoing)
        }
        return best
    }

    private struct Candidate {
        var incoming: Int
        var outgoing: Int
        var difference: [Rational]
        /// No weights nearer than this change their order.
        var bound: Rational
    }

    private func isAfter(_ pair: Candidate) -> Bool {
        guard let incoming, let outgoing else { return false }
        return (pair.incoming, pair.outgoing) < (incoming, outgoing)
    }

    /// All pairs that some weights can bring level, those with the lowest bound first.
    private static func candidates(
        _ table: WeightedTable, _ totals: [Rational], _ selected: [Int], _ others: [Int]
    ) -> [Candidate] {
        var pairs: [Candidate] = []
        let two = Rational(2)
        for incoming in others {
            for outgoing in selected {
                let difference = (0..<table.criteria).map { table.value(incoming, $0) - table.value(outgoing, $0) }
                let high = difference.max() ?? .zero
                guard high.signum >= 0 else { continue }
                // A unit of weight that moves from the worst criterion to the best counts twice in the distance.
                let span = high - (difference.min() ?? .zero)
                let bound = two * (totals[outgoing] - totals[incoming]) / span
                pairs.append(
                    Candidate(incoming: incoming, outgoing: outgoing, difference: difference, bound: bound))
            }
        }
        return pairs.sorted { ($0.bound, $0.incoming, $0.outgoing) < ($1.bound, $1.incoming, $1.outgoing) }
    }
}

/// The admissible weights nearest to given ones, in the sum of the differences.
struct NearestWeights {
    /// What each weight gains, then what each loses.
    private var dictionary: ExactDictionary
    private let origin: [Rational]

    init(_ origin: [Rational], _ admissible: AdmissibleWeights) {
        self.origin = origin
        let criteria = origin.count
        dictionary = ExactDictionary(
            variables: 2 * criteria, costs: [Rational](repeating: .one, count: 2 * criteria))
        let ones = [Rational](repeating: .one, count: criteria)
        add(.zero, ones)
        add(.zero, ones.map { -$0 })
        for criterion in 0..<criteria {
            add(.zero, (0..<criteria).map { $0 == criterion ? .one : .zero }, isAbsolute: true)
        }
        for constraint in admissible.constraints {
            for expression in constraint.expressions {
                add(expression.constant, expression.coefficients, isAbsolute: true)
            }
        }
        // The admissible set is not empty.
        _ = dictionary.restore()
    }

    /// A condition on the weights, or on their changes.
    private mutating func add(_ constant: Rational, _ coefficients: [Rational], isAbsolute: Bool = false) {
        let now = isAbsolute ? zip(coefficients, origin).reduce(Rational.zero) { $0 + $1.0 * $1.1 } : .zero
        dictionary.require(constant + now, coefficients + coefficients.map { -$0 })
    }

    /// Whether weights are left that make this at least zero; if so, those nearest.
    mutating func require(_ coefficients: [Rational]) -> Bool {
        add(.zero, coefficients, isAbsolute: true)
        return dictionary.restore() == nil
    }

    var distance: Rational { dictionary.reachedCost }

    var weights: [Rational] {
        let changes = dictionary.solution
        return origin.indices.map { origin[$0] + changes[$0] - changes[origin.count + $0] }
    }
}

extension Standing {
    /// Alternatives by their totals.
    init(_ totals: [Rational], seats: Int) {
        let order = totals.indices.sorted { totals[$0] < totals[$1] }
        var keys = [(Int64, Int64)](repeating: (0, 0), count: totals.count)
        var place: Int64 = 0
        for (position, index) in order.enumerated() {
            if position > 0 && totals[order[position - 1]] < totals[index] { place += 1 }
            keys[index] = (place, 0)
        }
        self.init(keys: keys, seats: seats)
    }
}
