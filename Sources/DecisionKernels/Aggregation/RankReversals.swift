/// What becomes of an order when one alternative is left out: pairs of the others that change places (Belton & Gear
/// 1983, *On a short-coming of Saaty's method of analytic hierarchies*, for AHP; here for any rule).
package struct RankReversals: Sendable {
    /// With `removed` gone, `behind` comes before `ahead`, which it followed.
    package struct Reversal: Hashable, Sendable {
        package var removed: Int
        package var ahead: Int
        package var behind: Int

        package init(removed: Int, ahead: Int, behind: Int) {
            self.removed = removed
            self.ahead = ahead
            self.behind = behind
        }
    }

    /// By removed alternative, then by the two.
    package let reversals: [Reversal]

    /// - Parameters:
    ///   - ranks: of all alternatives.
    ///   - without: the ranks of the others, in their order, when one is left out.
    ///
    /// A tie that opens or closes is no reversal. O(n³) comparisons besides what `without` takes.
    package init(_ ranks: [Int], without: (Int) -> [Int]) {
        var found: [Reversal] = []
        let order = ranks.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : $0 < $1 }
        for removed in ranks.indices {
            let rest = without(removed)
            precondition(rest.count == ranks.count - 1, "a rank for each of the others")
            func rank(_ index: Int) -> Int { rest[index < removed ? index : index - 1] }
            let others = order.filter { $0 != removed }
            // Where nobody stands before somebody who was better, nobody has changed places.
            if zip(others, others.dropFirst()).allSatisfy({ rank($0) < rank($1) }) { continue }
            for (place, ahead) in others.enumerated() {
                for behind in others[(place + 1)...] where ranks[ahead] < ranks[behind] && rank(behind) < rank(ahead) {
                    found.append(Reversal(removed: removed, ahead: ahead, behind: behind))
                }
            }
        }
        reversals = found.sorted { ($0.removed, $0.ahead, $0.behind) < ($1.removed, $1.ahead, $1.behind) }
    }
}

extension AggregationTable {
    /// The table without one alternative; scales and weights stay.
    package func without(_ alternative: Int) -> AggregationTable {
        var rest = values
        rest.remove(at: alternative)
        return AggregationTable(criteria, rest)
    }
}

extension Promethee {
    /// For every alternative the ranks of the others without it, in their order. What two alternatives are to each other
    /// does not depend on a third, so it is worked out once. Nothing but `min-max` without a scale, `max`, `sum` and
    /// `vector` looks at all alternatives; these are no part of this. O(n²·c + n²·log n) for n alternatives and c
    /// criteria.
    package static func ranksWithoutEach(_ table: AggregationTable, _ preferences: [Preference]) -> [[Int]] {
        precondition(preferences.count == table.criteria.count, "a preference function per criterion")
        let isRounded = preferences.contains { preference in
            if case .gaussian = preference { return true }
            return false
        }
        if isRounded {
            let values = table.values.map { row in row.map { $0.approximate } }
            return without(margins(values, table, preferences)) { CompetitionRanks.ofRounded($0, size: 1) }
        }
        return without(margins(table.values, table, preferences)) { CompetitionRanks.of($0, areInOrder: >) }
    }

    private static func without<Number: AggregationNumber>(
        _ margins: [[Number]], _ ranks: ([Number]) -> [Int]
    ) -> [[Int]] {
        let others = Number(fraction: Rational(Int64(max(1, margins.count - 2))))
        let net = margins.map { row in row.reduce(Number.zero) { $0 + $1 } }
        return margins.indices.map { removed in
            ranks(margins.indices.filter { $0 != removed }.map { (net[$0] - margins[$0][removed]) / others })
        }
    }

    /// π(a, b) − π(b, a).
    private static func margins<Number: AggregationNumber>(
        _ values: [[Number]], _ table: AggregationTable, _ preferences: [Preference]
    ) -> [[Number]] {
        let indices = preferenceIndices(values, table, preferences)
        return indices.indices.map { a in indices.indices.map { b in indices[a][b] - indices[b][a] } }
    }
}
