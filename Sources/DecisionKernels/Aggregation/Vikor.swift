/// VIKOR: the compromise between the good of most and the regret of the one criterion that fares worst (Opricovic &
/// Tzeng 2004, *Compromise solution by MCDM methods: A comparative analysis of VIKOR and TOPSIS*, European Journal of
/// Operational Research 156, 445–455).
///
/// S is the weighted sum of the distances to the best value of each criterion as parts of its range, R the largest of
/// them, and `Q = v·(S − S*)/(S⁻ − S*) + (1 − v)·(R − R*)/(R⁻ − R*)`; low is good. A criterion, or S, or R, in which all
/// are equal counts 0. Exact fractions throughout. O(alternatives · criteria).
package struct Vikor: Sendable {
    package let s: [Double]
    package let r: [Double]
    package let q: [Double]
    /// By Q, the lowest first.
    package let ranks: [Int]
    /// The first by Q if its lead is at least 1/(n − 1) and it is also first by S or R; else with the second where only
    /// the latter fails, and with all whose lead is too small where the former does. Ascending indices.
    package let compromise: [Int]

    /// `v`, 0…1, is the weight of the good of most.
    package init(_ table: AggregationTable, v: Rational) {
        let count = table.values.count
        var s = [Rational](repeating: .zero, count: count)
        var r = [Rational](repeating: .zero, count: count)
        for (index, criterion) in table.criteria.enumerated() {
            let column = table.values.map { $0[index] }
            guard let low = column.min(), let high = column.max(), low < high else { continue }
            for (row, value) in column.enumerated() {
                let distance = criterion.isCost ? value - low : high - value
                let part = table.weights[index] * distance / (high - low)
                s[row] += part
                r[row] = max(r[row], part)
            }
        }
        func position(_ values: [Rational], _ row: Int) -> Rational {
            guard let low = values.min(), let high = values.max(), low < high else { return .zero }
            return (values[row] - low) / (high - low)
        }
        let q = (0..<count).map { v * position(s, $0) + (.one - v) * position(r, $0) }
        self.s = s.map { $0.approximate }
        self.r = r.map { $0.approximate }
        self.q = q.map { $0.approximate }
        ranks = CompetitionRanks.of(q, areInOrder: <)
        compromise = Self.compromise(s, r, q)
    }

    private static func compromise(_ s: [Rational], _ r: [Rational], _ q: [Rational]) -> [Int] {
        let order = q.indices.sorted { q[$0] != q[$1] ? q[$0] < q[$1] : $0 < $1 }
        guard order.count > 1 else { return order }
        let step = Rational(numerator: 1, denominator: Int64(order.count - 1))
        let first = order[0]
        let second = order[1]
        guard q[second] - q[first] >= step else {
            return q.indices.filter { q[$0] - q[first] < step }
        }
        if s[first] == s.min() || r[first] == r.min() { return [first] }
        return q.indices.filter { $0 == first || q[$0] == q[second] }
    }
}
