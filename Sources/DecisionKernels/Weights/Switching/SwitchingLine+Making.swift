extension SwitchingLine {
    /// All points of a criterion, in order. O(n² + p) for p points.
    init(_ table: WholeTable, _ ends: WholeTable.Ends, weight: Rational, criterion: Int) {
        self.criterion = criterion
        self.weight = weight
        without = ends.without
        alone = ends.alone
        points = []
        guard ends.isDefined else {
            areDoublesExact = true
            return
        }
        if let before = ends.without.exactDoubles(), let after = ends.alone.exactDoubles() {
            // A quotient of two whole numbers is rounded once, so equal shares are equal doubles; and two different
            // fractions with denominators below 2^26 lie further apart than doubles do.
            areDoublesExact = before.largest + after.largest < 0x1p25
            points = Self.crossings(ends) { first, second in
                let gap = abs(before.numbers[first] - before.numbers[second])
                return gap / (gap + abs(after.numbers[first] - after.numbers[second]))
            }
        } else {
            areDoublesExact = false
            switch (ends.without, ends.alone) {
            case (.wide(let before), .wide(let after)):
                points = Self.crossings(ends) { first, second in
                    let gap = Double((before[first] - before[second]).magnitude)
                    return gap / (gap + Double((after[first] - after[second]).magnitude))
                }
            default:
                let leading = LeadingParts(ends.without, ends.alone)
                points = Self.crossings(ends) { first, second in leading.share(first, second, ends) }
            }
        }
        points = SwitchingOrder.sorted(points)
        if !areDoublesExact { orderExactly() }
    }

    private static func crossings(_ ends: WholeTable.Ends, share: (Int, Int) -> Double) -> [Point] {
        var points: [Point] = []
        let before = ends.placesWithout
        let after = ends.placesAlone
        for first in before.indices {
            let (start, end) = (before[first], after[first])
            for second in (first + 1)..<max(first + 1, before.count) {
                let one = start &- before[second]
                let other = end &- after[second]
                // Strictly one way round without the criterion, strictly the other with nothing else.
                guard one != 0, other != 0, (one ^ other) < 0 else { continue }
                points.append(
                    Point(
                        share: share(first, second), low: UInt32(truncatingIfNeeded: first),
                        high: UInt32(truncatingIfNeeded: second)))
            }
        }
        return points
    }

    /// Puts points whose doubles cannot tell them apart in their exact order.
    private mutating func orderExactly() {
        var start = 0
        while start < points.count {
            var end = start + 1
            while end < points.count && !Self.areApart(points[end - 1], points[end]) { end += 1 }
            if end - start > 1 {
                let run = points[start..<end].sorted { left, right in
                    let order = compare(left, right)
                    return order != 0 ? order < 0 : (left.low, left.high) < (right.low, right.high)
                }
                points.replaceSubrange(start..<end, with: run)
            }
            start = end
        }
    }
}

/// The leading 120 bits of numbers beyond any machine word, enough to tell nearly all shares.
private struct LeadingParts {
    let before: [Int128]
    let after: [Int128]

    init(_ without: WholeNumbers, _ alone: WholeNumbers) {
        let numbers = (without.numbers, alone.numbers)
        var width = 0
        for number in numbers.0 { width = max(width, number.bitWidth) }
        for number in numbers.1 { width = max(width, number.bitWidth) }
        let unit = BigInteger(powerOfTwo: max(0, width - 120))
        before = numbers.0.map { ($0 / unit).asInt128 ?? 0 }
        after = numbers.1.map { ($0 / unit).asInt128 ?? 0 }
    }

    func share(_ first: Int, _ second: Int, _ ends: WholeTable.Ends) -> Double {
        let gap = (before[first] - before[second]).magnitude
        let other = (after[first] - after[second]).magnitude
        // Each is off by at most one; where that could show, all digits are looked at.
        if gap >> 56 != 0 && other >> 56 != 0 {
            let gap = Double(gap)
            return gap / (gap + Double(other))
        }
        let exact = ends.without.distance(first, second)
        return Rational(numerator: exact, denominator: exact + ends.alone.distance(first, second)).approximate
    }
}
