/// What evenness alone says about counts that must be met exactly: three strata of which every element is in two cannot
/// each have one of them selected, though halves could. Splitting by elements would find that only after trying all
/// sets (Jeroslow 1974, *Trivial Integer Programs Unsolvable by Branch-and-Bound*); linear algebra over two values
/// finds it at once.
struct QuotaSelectionParity {
    /// With more exact counts than this, only the first are looked at for splits.
    private static let mostRows = 8
    private static let mostClasses = 100

    /// Per class, the exact counts it takes part in, a bit each.
    private let signs: [UInt64]
    /// Which exact counts must be odd.
    private let odd: UInt64
    private let rows: Int

    init(model: QuotaSelectionModel, limits: QuotaSelectionLimits) {
        var signs = Array(repeating: UInt64(0), count: model.classes.count)
        var odd: UInt64 = 0
        var rows = 0
        for quota in limits.minimum.indices where limits.minimum[quota] == limits.maximum[quota] && rows < 63 {
            for (index, group) in model.classes.enumerated() where group.quotas.contains(quota) {
                signs[index] |= 1 << UInt64(rows)
            }
            if limits.minimum[quota] % 2 == 1 { odd |= 1 << UInt64(rows) }
            rows += 1
        }
        if rows > 0 && limits.size.lowerBound == limits.size.upperBound {
            for index in signs.indices { signs[index] |= 1 << UInt64(rows) }
            if limits.size.lowerBound % 2 == 1 { odd |= 1 << UInt64(rows) }
            rows += 1
        }
        self.signs = signs
        self.odd = odd
        self.rows = rows
    }

    /// The evenness still to be reached by what may be taken beyond the least.
    private func missing(_ low: [Int]) -> UInt64 {
        var result = odd
        for index in low.indices where low[index] % 2 == 1 { result ^= signs[index] }
        return result
    }

    /// Whether evenness rules out every set with so many of every class. O(c·r) for c classes and r exact counts.
    func rulesOut(low: [Int], high: [Int]) -> Bool {
        if rows == 0 { return false }
        var rest = missing(low)
        if rest == 0 { return false }
        var pivots = Array(repeating: UInt64(0), count: rows)
        for index in low.indices where low[index] < high[index] {
            let sign = Self.reduced(signs[index], pivots)
            if sign != 0 { pivots[sign.trailingZeroBitCount] = sign }
        }
        rest = Self.reduced(rest, pivots)
        return rest != 0
    }

    /// What is left of a vector after elimination, lowest bit first.
    private static func reduced(_ vector: UInt64, _ pivots: [UInt64]) -> UInt64 {
        var rest = vector
        for row in pivots.indices where rest >> UInt64(row) & 1 == 1 { rest ^= pivots[row] }
        return rest
    }

    /// A class to split first: one of the few of which evenness needs an odd number, while the relaxation takes less
    /// than one of them altogether. Nil if there is none.
    func split(low: [Int], high: [Int], amounts: [Double]) -> Int? {
        if rows == 0 || rows > Self.mostRows { return nil }
        let missing = missing(low)
        var number = Array(repeating: 0, count: 1 << rows)
        var amount = Array(repeating: 0.0, count: 1 << rows)
        for index in low.indices where low[index] < high[index] {
            number[Int(signs[index])] += 1
            amount[Int(signs[index])] += amounts[index] - Double(low[index])
        }
        var fewest = Self.mostClasses + 1
        var chosen: UInt64 = 0
        for combination in 1..<(UInt64(1) << UInt64(rows)) where (combination & missing).nonzeroBitCount % 2 == 1 {
            var (classes, taken) = (0, 0.0)
            for sign in number.indices where (UInt64(sign) & combination).nonzeroBitCount % 2 == 1 {
                classes += number[sign]
                taken += amount[sign]
            }
            if classes < fewest && taken < 1 - 1e-6 {
                fewest = classes
                chosen = combination
            }
        }
        if chosen == 0 { return nil }
        var best: Int?
        for index in low.indices where low[index] < high[index] {
            if (signs[index] & chosen).nonzeroBitCount % 2 == 0 { continue }
            if best.map({ amounts[index] - Double(low[index]) > amounts[$0] - Double(low[$0]) }) ?? true {
                best = index
            }
        }
        return best
    }
}
