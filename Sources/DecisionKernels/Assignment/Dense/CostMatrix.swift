/// A matrix in somebody else's memory, as the search sees it: the least is wanted, and `Cost.max` cannot be.
struct CostMatrix<Cost: FixedWidthInteger & SignedInteger & Sendable> {
    let start: UnsafePointer<Cost>
    let rows: Int
    let columns: Int
    /// What every cost is combined with by exclusive or: 0, or −1 where the most is wanted. That turns c into −1 − c,
    /// which turns the order round without ever overflowing, and takes `Cost.min` to `Cost.max`.
    let mask: Cost

    init(start: UnsafePointer<Cost>, rows: Int, columns: Int, isMost: Bool) {
        self.start = start
        self.rows = rows
        self.columns = columns
        mask = isMost ? -1 : 0
    }

    @inline(__always)
    func line(_ row: Int) -> UnsafePointer<Cost> { start + row &* columns }

    /// What is known after reading the matrix once.
    struct Survey {
        /// The least cost of every column; `Cost.max` for one nobody can have.
        var cheapest: [Cost]
        /// The largest magnitude of a cost that can be, at least 1.
        var largest: UInt64
    }

    /// Reads the matrix once.
    func survey() -> Survey {
        var cheapest = [Cost](repeating: .max, count: columns)
        var largest = Cost.min
        cheapest.withUnsafeMutableBufferPointer { cheapest in
            for row in 0..<rows {
                let line = line(row)
                for column in 0..<columns {
                    let cost = line[column] ^ mask
                    cheapest[column] = min(cheapest[column], cost)
                    largest = max(largest, cost == .max ? .min : cost)
                }
            }
        }
        var magnitude: UInt64 = 1
        if largest != .min { magnitude = max(magnitude, UInt64(largest.magnitude)) }
        for cost in cheapest where cost != .max { magnitude = max(magnitude, UInt64(cost.magnitude)) }
        return Survey(cheapest: cheapest, largest: magnitude)
    }
}
