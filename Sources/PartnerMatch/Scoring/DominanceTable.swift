import DecisionKernels

/// Who is at least as good as whom on every criterion and better on one: what holds under every weighting that gives
/// each criterion some weight. Unknown points dominate nothing that they might not reach.
enum DominanceTable {
    /// Nil for who is not a member. O(c·n log n + n²·c) for n applicants and c criteria, the second part on integers.
    static func make(_ points: PointsTable, grid: ScoringGrid, among isMember: [Bool]) -> [Dominance?] {
        let columns = grid.columns.indices.map { column in
            RankLevels(
                points.rows.map { row in
                    // Without a scale anything is possible for everybody.
                    let range = grid.points(row.cells[column], on: column) ?? Interval(low: .zero, high: .one)
                    return (RankKey(total: range.low, tieBreak: []), RankKey(total: range.high, tieBreak: []))
                })
        }
        let members = isMember.indices.filter { isMember[$0] }
        var over: [[Int]] = isMember.map { _ in [] }
        var under = over
        for one in members {
            for other in members where one != other && dominates(one, other, columns) {
                over[one].append(other)
                under[other].append(one)
            }
        }
        return isMember.indices.map { applicant in
            guard isMember[applicant] else { return nil }
            let places = PlaceInterval(
                best: 1 + under[applicant].count, worst: members.count - over[applicant].count)
            return Dominance(over: over[applicant], under: under[applicant], places: places)
        }
    }

    private static func dominates(_ one: Int, _ other: Int, _ columns: [RankLevels]) -> Bool {
        var isBetter = false
        for column in columns {
            if column.low[one] < column.high[other] { return false }
            if column.low[one] > column.high[other] { isBetter = true }
        }
        return isBetter
    }
}
