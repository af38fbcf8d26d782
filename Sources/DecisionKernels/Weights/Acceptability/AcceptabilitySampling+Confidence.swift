extension AcceptabilitySampling {
    /// Draws of the uncertain figures for confidence factors.
    private static let largestDrawCount = 10_000

    /// How often each class is first under its central weights. Without uncertain figures it always is: the weights that
    /// put somebody first are convex, so their mean is one of them. Whoever shares a class shares the first place.
    func confidence(_ central: [[Double]?]) -> [Double?] {
        guard !cells.isEmpty else {
            return central.indices.map { central[$0] == nil ? nil : 1 / Double(classes.members[$0].count) }
        }
        let candidates = central.indices.filter { central[$0] != nil }
        var isUncertain = [Bool](repeating: false, count: classes.count)
        for cell in cells { isUncertain[cell.place] = true }
        let uncertain = isUncertain.indices.filter { isUncertain[$0] }
        // Everybody's middle total under each candidate's weights.
        let totals = candidates.map { candidate in middleTotals(under: central[candidate] ?? []) }
        let bestCertain = totals.map { totals in
            totals.indices.reduce(-Double.infinity) { isUncertain[$1] ? $0 : max($0, totals[$1]) }
        }
        var counts = [Int](repeating: 0, count: candidates.count)
        let draws = min(samples, Self.largestDrawCount)
        // A stream that no task has.
        var generator = SeededGenerator(seed: seed, stream: .max)
        var differences = [Double](repeating: 0, count: cells.count)
        var sums = [Double](repeating: 0, count: classes.count)
        for _ in 0..<draws {
            for (index, cell) in cells.enumerated() { differences[index] = cell.source.draw(&generator) - cell.middle }
            for (index, candidate) in candidates.enumerated() {
                let weights = central[candidate] ?? []
                for place in uncertain { sums[place] = totals[index][place] }
                for (cell, difference) in zip(cells, differences) {
                    sums[cell.place] += weights[cell.source.criterion] * difference
                }
                let own = isUncertain[candidate] ? sums[candidate] : totals[index][candidate]
                if own >= bestCertain[index], uncertain.allSatisfy({ $0 == candidate || own > sums[$0] }) {
                    counts[index] += 1
                }
            }
        }
        var result = [Double?](repeating: nil, count: classes.count)
        for (index, candidate) in candidates.enumerated() {
            result[candidate] = Double(counts[index]) / Double(draws * classes.members[candidate].count)
        }
        return result
    }

    private func middleTotals(under weights: [Double]) -> [Double] {
        classes.members.map { members in
            weights.indices.reduce(0) { $0 + weights[$1] * table.value(members[0], $1).approximate }
        }
    }
}
