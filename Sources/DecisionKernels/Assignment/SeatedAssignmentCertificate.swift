extension SeatedAssignmentProblem {
    /// Whether a solution keeps every rule and its prices prove that no other has a larger tier total or, with the
    /// same, a larger total (with `matchAtALoss`: tier total, number of pairs, total).
    ///
    /// Recomputes everything from the problem and the solution alone, without the solver: the pairs are allowed and
    /// hold the required ones; without quotas (whose proof is a search, not prices); the stated totals are theirs; the units rank tiers, pairs and values as they should; no
    /// price is negative; no pair is worth more than its prices; all prices paid equal the worth of the pairs. By weak
    /// duality (Kuhn 1955) that is proof. The canonical choice among equal plans is not part of it. O(n·m).
    package func certifies(_ solution: SeatedAssignmentSolution) -> Bool {
        guard !hasQuotas, let seatsLeft = seatsLeft(by: solution.pairs) else { return false }
        let required = Set(requiredPairs)
        guard required.isSubset(of: solution.pairs) else { return false }
        let (tierTotal, total) = totals(of: solution.pairs)
        guard tierTotal == solution.tierTotal, total == solution.total else { return false }
        guard solution.pairs.compactMap({ value(row: $0.row, column: $0.column) }).min() == solution.worst else {
            return false
        }
        return unitsAreLargeEnough(solution.duals) && pricesProve(solution, seatsLeft: seatsLeft)
    }

    /// Seats that the pairs leave in every group; nil if the pairs break a rule.
    private func seatsLeft(by pairs: [IndexPair]) -> [Int]? {
        var seatsLeft = groupSeats
        var isRowTaken = Array(repeating: false, count: rows)
        var isColumnTaken = Array(repeating: false, count: columns)
        for (index, pair) in pairs.enumerated() {
            guard (0..<rows).contains(pair.row), (0..<columns).contains(pair.column) else { return nil }
            guard index == 0 || pairs[index - 1] < pair else { return nil }
            guard value(row: pair.row, column: pair.column) != nil else { return nil }
            guard !isRowTaken[pair.row], !isColumnTaken[pair.column] else { return nil }
            isRowTaken[pair.row] = true
            isColumnTaken[pair.column] = true
            let group = columnGroup[pair.column]
            if group != Self.noGroup {
                guard seatsLeft[group] > 0 else { return nil }
                seatsLeft[group] -= 1
            }
        }
        return seatsLeft
    }

    private func unitsAreLargeEnough(_ duals: SeatedAssignmentDuals) -> Bool {
        var largest: Int128 = 0
        for value in values where value != Self.impossible { largest = max(largest, Int128(value.magnitude)) }
        let mostPairs = Int128(min(rows, columns))
        let valuesDiffer = 2 * mostPairs * largest
        let ceiling = Int128.max >> 24
        guard duals.tierUnit <= ceiling, duals.pairUnit <= ceiling else { return false }
        guard matchAtALoss ? duals.pairUnit > valuesDiffer : duals.pairUnit == 0 else { return false }
        return duals.tierUnit > mostPairs * duals.pairUnit + valuesDiffer
    }

    private func pricesProve(_ solution: SeatedAssignmentSolution, seatsLeft: [Int]) -> Bool {
        let duals = solution.duals
        guard duals.rows.count == rows, duals.columns.count == columns, duals.groups.count == groupSeats.count else {
            return false
        }
        let allowed = 0...(Int128.max >> 24)
        guard duals.rows.allSatisfy({ allowed.contains($0) }), duals.columns.allSatisfy({ allowed.contains($0) }),
            duals.groups.allSatisfy({ allowed.contains($0) })
        else { return false }

        // Required pairs take their rows, columns and seats out of the question.
        var isFreeRow = Array(repeating: true, count: rows)
        var isFreeColumn = Array(repeating: true, count: columns)
        var seatsInQuestion = groupSeats
        for pair in Set(requiredPairs).sorted() {
            isFreeRow[pair.row] = false
            isFreeColumn[pair.column] = false
            if columnGroup[pair.column] != Self.noGroup { seatsInQuestion[columnGroup[pair.column]] -= 1 }
        }

        let place = tierPlaces()
        func worth(_ row: Int, _ value: Int64) -> Int128 {
            Int128(value) + duals.pairUnit + duals.tierUnit * Int128(place[row])
        }
        for row in 0..<rows where isFreeRow[row] {
            for column in 0..<columns where isFreeColumn[column] {
                guard let value = value(row: row, column: column) else { continue }
                let group = columnGroup[column]
                let price = duals.rows[row] + duals.columns[column] + (group == Self.noGroup ? 0 : duals.groups[group])
                if price < worth(row, value) { return false }
            }
        }

        var paid: Int128 = 0
        for row in 0..<rows where isFreeRow[row] { paid += duals.rows[row] }
        for column in 0..<columns where isFreeColumn[column] { paid += duals.columns[column] }
        for group in groupSeats.indices where duals.groups[group] > 0 {
            // Seats that stay empty have no price in an optimum; so no more are counted than there are pairs.
            guard seatsLeft[group] == 0 else { return false }
            paid += duals.groups[group] * Int128(seatsInQuestion[group])
        }
        var gained: Int128 = 0
        for pair in solution.pairs where isFreeRow[pair.row] {
            gained += worth(pair.row, values[pair.row * columns + pair.column])
        }
        return paid == gained
    }

    /// Per row the place of its tier among the different tiers above 0, from 1; 0 for tier 0.
    private func tierPlaces() -> [Int] {
        let different = Set(rowTier).filter { $0 > 0 }.sorted()
        return rowTier.map { tier in
            var low = 0
            var high = different.count
            while low < high {
                let middle = (low + high) / 2
                if different[middle] <= tier { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }
}
