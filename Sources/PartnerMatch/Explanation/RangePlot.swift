import DecisionKernels

/// A range on a line of characters, with today's place: `····[====|=]········`.
struct RangePlot {
    private let width: Int
    private let low: Int
    private let high: Int
    private let today: Int

    /// Shares from 0 to 100 %.
    init(_ shares: StableShares.Shares, today: Rational) {
        let width = 25
        func place(_ share: Rational) -> Int {
            Int(truncatingIfNeeded: min((share * Rational(Int64(width))).floor, Int64(width - 1)))
        }
        self.width = width
        low = place(shares.low)
        high = place(shares.high)
        self.today = place(today)
    }

    /// Ranks from 1 to the last of so many.
    init(best: Int, worst: Int, today: Int, count: Int) {
        let width = min(count, 24)
        func place(_ rank: Int) -> Int { count <= width ? rank - 1 : (rank - 1) * (width - 1) / (count - 1) }
        self.width = width
        low = place(best)
        high = place(worst)
        self.today = place(today)
    }

    var text: String {
        var text = ""
        for position in 0..<width {
            if position == today {
                text += "|"
            } else if position == low {
                text += "["
            } else if position == high {
                text += "]"
            } else {
                text += position > low && position < high ? "=" : "·"
            }
        }
        return text
    }
}
