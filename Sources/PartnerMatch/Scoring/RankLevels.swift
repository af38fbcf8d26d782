import DecisionKernels

/// What a ranking compares: the total, then the points on the criteria of the tie-break, in order.
struct RankKey: Equatable, Comparable, Sendable {
    var total: Rational
    var tieBreak: [Rational]

    static func < (left: RankKey, right: RankKey) -> Bool {
        if left.total != right.total { return left.total < right.total }
        for index in left.tieBreak.indices where left.tieBreak[index] != right.tieBreak[index] {
            return left.tieBreak[index] < right.tieBreak[index]
        }
        return false
    }
}

/// Every applicant's worst and best key as small whole numbers, higher for better, so that all further comparisons
/// are of integers: the fractions are sorted once.
///
/// Both ends can be reached: more points and a bonus raise the total, and no points ever lower a key.
struct RankLevels: Sendable {
    /// By applicant.
    private(set) var low: [Int]
    private(set) var high: [Int]
    /// By level, its total: as long as keys differ in the tie-break only, neighbours have the same.
    private(set) var totals: [Rational] = []
    private var count = 0

    /// O(n log n) comparisons of fractions for n applicants.
    init(_ keys: [(low: RankKey, high: RankKey)]) {
        low = Array(repeating: 0, count: keys.count)
        high = low
        var ends: [(key: RankKey, applicant: Int, isHigh: Bool)] = []
        ends.reserveCapacity(2 * keys.count)
        for (applicant, key) in keys.enumerated() {
            ends.append((key.high, applicant, true))
            if key.low != key.high { ends.append((key.low, applicant, false)) }
        }
        ends.sort { ($0.key, $0.applicant) < ($1.key, $1.applicant) }
        var level = 0
        for (position, end) in ends.enumerated() {
            if position > 0, ends[position - 1].key != end.key { level += 1 }
            if level == totals.count { totals.append(end.key.total) }
            if end.isHigh { high[end.applicant] = level } else { low[end.applicant] = level }
            if end.isHigh, keys[end.applicant].low == end.key { low[end.applicant] = level }
        }
        count = ends.isEmpty ? 0 : level + 1
    }

    /// The places that the members can take among themselves: `[1 + #{low_j > high_i}, 1 + #{j ≠ i : high_j > low_i}]`
    /// (design §4); nil for all others. Equal keys share a place: 1, 2, 2, 4. O(n).
    func places(among isMember: [Bool]) -> [PlaceInterval?] {
        var lowAbove = Array(repeating: 0, count: count + 1)
        var highAbove = lowAbove
        for applicant in low.indices where isMember[applicant] {
            lowAbove[low[applicant]] += 1
            highAbove[high[applicant]] += 1
        }
        // From "at this level" to "at this level or above".
        for level in lowAbove.indices.dropLast().reversed() {
            lowAbove[level] += lowAbove[level + 1]
            highAbove[level] += highAbove[level + 1]
        }
        return low.indices.map { applicant in
            guard isMember[applicant] else { return nil }
            let own = high[applicant] > low[applicant] ? 1 : 0
            return PlaceInterval(
                best: 1 + lowAbove[high[applicant] + 1], worst: 1 + highAbove[low[applicant] + 1] - own)
        }
    }
}
