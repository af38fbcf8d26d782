/// The best and the worst rank of every alternative under admissible weights (Kadziński, Greco & Słowiński 2012,
/// *Extreme ranking analysis in robust ordinal regression*).
package struct RankExtremes: Sendable {
    /// 1 + the fewest that are strictly ahead; nil where the search ended at its limit.
    package let best: [Int?]
    /// 1 + the most that are ahead or level; nil where the search ended at its limit.
    package let worst: [Int?]

    package init(_ table: WeightedTable, admissible: AdmissibleWeights, limit: Int = 20_000) {
        var best: [Int?] = []
        var worst: [Int?] = []
        for alternative in 0..<table.alternatives {
            var ahead = AheadSearch(table, admissible, alternative, limit: limit)
            best.append(ahead.fewestAhead().map { $0 + 1 })
            var behind = BehindSearch(table, admissible, alternative, limit: limit)
            worst.append(behind.mostLevelOrAhead().map { $0 + 1 })
        }
        self.best = best
        self.worst = worst
    }
}
