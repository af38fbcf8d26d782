/// Who is matched with whom, from both sides; −1 for nobody.
struct SeatedMatching {
    var columnOfRow: [Int]
    var rowOfColumn: [Int]
}

/// The problem once required pairs are set aside, with every pair's worth as one number.
///
/// The sets of rows that can be matched form a matroid (rows linked through columns to seats), and the independent sets
/// of greatest weight of a matroid depend only on the *order* of the weights (Edmonds 1971, *Matroids and the Greedy
/// Algorithm*). So tiers are replaced by their places 0, 1, 2 … among the different tiers, and no size of tier can
/// overflow. A pair is then worth `value + pairUnit + tierUnit · place`, where a unit exceeds whatever everything after
/// it can differ by: with s the most pairs possible and V the largest |value|, values differ by at most 2·s·V, so
/// `pairUnit = 2·s·V + 1` (with `matchAtALoss`, else 0) and `tierUnit = (s + 1) · (2·s·V + 1)`. Comparing sums of these
/// numbers compares (tiers, pairs, values) in that order.
struct SeatedAssignmentCore {
    let problem: SeatedAssignmentProblem
    let requiredPairs: [IndexPair]
    let isFreeRow: [Bool]
    let isFreeColumn: [Bool]
    /// Seats per group that required pairs leave.
    let seats: [Int]
    /// Columns by group, ascending; only free ones.
    let columnsOfGroup: [[Int]]
    let tierUnit: Int128
    let pairUnit: Int128
    /// Per row, what it adds to the value of a pair.
    let rowBase: [Int128]
    /// No pair is worth more.
    let largestWorth: Int128

    init(_ problem: SeatedAssignmentProblem) {
        self.problem = problem
        requiredPairs = problem.distinctRequiredPairs
        var isFreeRow = Array(repeating: true, count: problem.rows)
        var isFreeColumn = Array(repeating: true, count: problem.columns)
        var seats = problem.groupSeats
        for pair in requiredPairs {
            isFreeRow[pair.row] = false
            isFreeColumn[pair.column] = false
            let group = problem.columnGroup[pair.column]
            if group >= 0 { seats[group] -= 1 }
        }
        var columnsOfGroup = [[Int]](repeating: [], count: seats.count)
        for (column, group) in problem.columnGroup.enumerated() where group >= 0 && isFreeColumn[column] {
            columnsOfGroup[group].append(column)
        }
        self.isFreeRow = isFreeRow
        self.isFreeColumn = isFreeColumn
        self.seats = seats
        self.columnsOfGroup = columnsOfGroup

        var largestValue: UInt64 = 0
        for value in problem.values where value != SeatedAssignmentProblem.impossible {
            largestValue = max(largestValue, value.magnitude)
        }
        let most = Int128(min(problem.rows, problem.columns))
        let largest = Int128(largestValue)
        let (spread, overflows) = (2 * most).multipliedReportingOverflow(by: largest)
        precondition(!overflows && spread <= 2 * Int128(Int64.max), "the sum of values does not fit")
        pairUnit = problem.matchAtALoss ? spread + 1 : 0
        tierUnit = (most + 1) * (spread + 1)
        let places = Self.places(of: problem.rowTier)
        var rowBase: [Int128] = []
        for place in places { rowBase.append(pairUnit + tierUnit * Int128(place)) }
        self.rowBase = rowBase
        largestWorth = (rowBase.max() ?? 0) + largest
    }

    /// The place of each tier among the different ones, 0 for tier 0.
    private static func places(of tiers: [Int64]) -> [Int] {
        var places = Array(repeating: 0, count: tiers.count)
        var place = 0
        var last: Int64 = 0
        for row in tiers.indices.sorted(by: { tiers[$0] != tiers[$1] ? tiers[$0] < tiers[$1] : $0 < $1 }) {
            if tiers[row] > last { place += 1 }
            last = tiers[row]
            places[row] = place
        }
        return places
    }

    /// An optimum with its dual prices, in 64 bits where all numbers fit and in 128 where not. Prices never exceed the
    /// largest worth of a pair, and the sums compared in between never its fourfold; 24 bits are left for adding up.
    func optimum() -> (matching: SeatedMatching, duals: SeatedAssignmentDuals) {
        precondition(largestWorth <= Int128.max >> 24, "a problem too large for 128 bits")
        return largestWorth <= Int128(Int64.max >> 3) ? optimum(in: Int64.self) : optimum(in: Int128.self)
    }

    private func optimum<Number: FixedWidthInteger & SignedInteger & Sendable>(
        in type: Number.Type
    ) -> (matching: SeatedMatching, duals: SeatedAssignmentDuals) {
        var search = AugmentingSearch<Number>(core: self)
        search.run()
        var columns: [Int128] = []
        for (column, price) in search.columnPrice.enumerated() {
            let group = problem.columnGroup[column]
            let isMatched = search.matching.rowOfColumn[column] >= 0
            columns.append(isMatched ? Int128(price - (group >= 0 ? search.groupPrice[group] : 0)) : 0)
        }
        let duals = SeatedAssignmentDuals(
            tierUnit: tierUnit, pairUnit: pairUnit, rows: search.rowPrice.map { Int128($0) }, columns: columns,
            groups: search.groupPrice.map { Int128($0) })
        return (search.matching, duals)
    }
}
