/// Who is at least as good as whom under all admissible weights (Greco, Mousseau & Słowiński 2008, *Ordinal regression
/// revisited*).
package struct NecessaryPreference: Sendable {
    /// By pair: whether the first is at least as good as the second whatever the weights.
    package let holds: [[Bool]]

    /// Looks at corners found so far before a linear program is asked. O(n²) programs at worst.
    package init(_ table: WeightedTable, admissible: AdmissibleWeights) {
        let count = table.alternatives
        var holds = [[Bool]](repeating: [Bool](repeating: true, count: count), count: count)
        var dictionary = admissible.dictionary
        var known = admissible.spanningCorners().map { table.totals(under: $0) }
        for first in 0..<count {
            for second in 0..<count where second != first {
                let difference = (0..<table.criteria).map { table.value(first, $0) - table.value(second, $0) }
                if difference.allSatisfy({ $0.signum >= 0 }) { continue }
                if known.contains(where: { $0[first] < $0[second] }) {
                    holds[first][second] = false
                    continue
                }
                let worst = AdmissibleWeights.minimum(of: difference, from: &dictionary)
                guard worst.value.signum < 0 else { continue }
                holds[first][second] = false
                // A corner that tells this pair apart mostly tells others apart, too.
                if known.count < 64 { known.append(table.totals(under: worst.weights)) }
            }
        }
        self.holds = holds
    }
}
