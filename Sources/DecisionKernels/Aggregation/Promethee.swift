/// PROMETHEE II: every alternative against every other, and the balance of what speaks for it and against it (Brans &
/// Vincke 1985, *A preference ranking organisation method*, Management Science 31, 647–656).
///
/// `π(a, b) = Σ w·P(d)` with the preference function P of each criterion and d the lead of a over b; positive flow
/// `φ⁺(a) = Σ π(a, x)/(n − 1)`, negative flow `φ⁻(a) = Σ π(x, a)/(n − 1)`, net flow their difference. Exact fractions but
/// for Gaussian preferences and vector normalisation, where flows that differ by rounding alone are tied.
/// O(alternatives² · criteria).
package struct Promethee: Sendable {
    /// From the lead to the degree of preference, 0…1.
    package enum Preference: Sendable {
        /// Any lead counts fully.
        case usual
        /// A lead above q counts fully.
        case uShape(q: Rational)
        /// In proportion up to p, above 0.
        case vShape(p: Rational)
        /// Half above q, fully above p; q ≤ p.
        case level(q: Rational, p: Rational)
        /// In proportion from q to p; q ≤ p.
        case linear(q: Rational, p: Rational)
        /// 1 − exp(−d²/2s²), s above 0.
        case gaussian(s: Rational)
    }

    /// Nil for a single alternative, which meets nobody.
    package let netFlow: [Double?]
    package let positiveFlow: [Double?]
    package let negativeFlow: [Double?]
    package let ranks: [Int]

    /// One preference function per criterion; thresholds in the units of the normalised values.
    package init(
        _ table: AggregationTable, _ normalisation: AggregationTable.Normalisation, _ preferences: [Preference]
    ) {
        precondition(preferences.count == table.criteria.count, "a preference function per criterion")
        let isRounded =
            normalisation == .vector
            || preferences.contains { preference in
                if case .gaussian = preference { return true }
                return false
            }
        let normalised = table.normalised(normalisation)
        guard table.values.count > 1 else {
            netFlow = table.values.map { _ in nil }
            positiveFlow = netFlow
            negativeFlow = netFlow
            ranks = table.values.map { _ in 1 }
            return
        }
        if isRounded {
            let values =
                normalisation == .vector
                ? table.vectorNormalised() : normalised.values.map { row in row.map { $0.approximate } }
            let flows = Self.flows(values, normalised, preferences)
            let net = flows.map { $0.positive - $0.negative }
            // One by one: Embedded Swift cannot turn an array of numbers into one of optional numbers.
            netFlow = net.map { $0 }
            positiveFlow = flows.map { $0.positive }
            negativeFlow = flows.map { $0.negative }
            ranks = CompetitionRanks.ofRounded(net, size: 1)
        } else {
            let flows = Self.flows(normalised.values, normalised, preferences)
            let net = flows.map { $0.positive - $0.negative }
            netFlow = net.map { $0.approximate }
            positiveFlow = flows.map { $0.positive.approximate }
            negativeFlow = flows.map { $0.negative.approximate }
            ranks = CompetitionRanks.of(net, areInOrder: >)
        }
    }

    private static func flows<Number: AggregationNumber>(
        _ values: [[Number]], _ table: AggregationTable, _ preferences: [Preference]
    ) -> [(positive: Number, negative: Number)] {
        var flows = [(positive: Number, negative: Number)](repeating: (.zero, .zero), count: values.count)
        for (a, row) in preferenceIndices(values, table, preferences).enumerated() {
            for (b, index) in row.enumerated() where b != a {
                flows[a].positive = flows[a].positive + index
                flows[b].negative = flows[b].negative + index
            }
        }
        let others = Number(fraction: Rational(Int64(values.count - 1)))
        return flows.map { ($0.positive / others, $0.negative / others) }
    }

    /// π(a, b), by a and b.
    static func preferenceIndices<Number: AggregationNumber>(
        _ values: [[Number]], _ table: AggregationTable, _ preferences: [Preference]
    ) -> [[Number]] {
        let weights = table.weights.map { Number(fraction: $0) }
        let curves = preferences.map { Curve<Number>($0) }
        return values.indices.map { a in
            values.indices.map { b in
                var index = Number.zero
                for criterion in weights.indices where a != b {
                    let lead =
                        table.criteria[criterion].isCost
                        ? values[b][criterion] - values[a][criterion] : values[a][criterion] - values[b][criterion]
                    if lead > .zero { index = index + weights[criterion] * curves[criterion].degree(lead) }
                }
                return index
            }
        }
    }
}

/// A preference function in the numbers of one computation.
private struct Curve<Number: AggregationNumber> {
    private enum Kind { case usual, uShape, vShape, level, linear, gaussian }

    private let kind: Kind
    private let q: Number
    private let p: Number

    init(_ preference: Promethee.Preference) {
        switch preference {
        case .usual: (kind, q, p) = (.usual, .zero, .zero)
        case .uShape(let q): (kind, self.q, p) = (.uShape, Number(fraction: q), .zero)
        case .vShape(let p): (kind, q, self.p) = (.vShape, .zero, Number(fraction: p))
        case .level(let q, let p): (kind, self.q, self.p) = (.level, Number(fraction: q), Number(fraction: p))
        case .linear(let q, let p): (kind, self.q, self.p) = (.linear, Number(fraction: q), Number(fraction: p))
        case .gaussian(let s): (kind, q, p) = (.gaussian, .zero, Number(fraction: s))
        }
    }

    /// For a lead above 0.
    func degree(_ lead: Number) -> Number {
        switch kind {
        case .usual: return .one
        case .uShape: return lead > q ? .one : .zero
        case .vShape: return lead >= p ? .one : lead / p
        case .level: return lead > p ? .one : lead > q ? .one / (.one + .one) : .zero
        case .linear: return lead > p ? .one : lead > q ? (lead - q) / (p - q) : .zero
        case .gaussian: return (lead * lead / ((.one + .one) * p * p)).saturation
        }
    }
}
