/// Eight samples side by side: what is done to one of them is done to all.
typealias Lanes = SIMD8<Double>

/// Sorts many lists at once, without a single branch that depends on the numbers.
enum MergeExchange {
    /// Sorts every lane by itself, the smallest in the first row. O(n·log²n) exchanges for n rows, each the same for all
    /// lanes (Batcher 1968, *Sorting networks and their applications*; Knuth 1998, 3, algorithm 5.2.2 M).
    static func sort(_ rows: UnsafeMutablePointer<Lanes>, count: Int) {
        guard count > 1 else { return }
        var top = 1
        while top * 2 < count { top *= 2 }
        var p = top
        while p > 0 {
            var q = top
            var r = 0
            var d = p
            while true {
                exchange(rows, count: count, p: p, r: r, d: d)
                if q == p { break }
                d = q - p
                q /= 2
                r = p
            }
            p /= 2
        }
    }

    /// Puts every row i with i & p = r in order with row i + d.
    @inline(__always)
    private static func exchange(_ rows: UnsafeMutablePointer<Lanes>, count: Int, p: Int, r: Int, d: Int) {
        let end = count - d
        var start = r
        while start < end {
            let stop = min(start &+ p, end)
            var index = start
            while index < stop {
                let low = rows[index]
                let high = rows[index &+ d]
                // The smaller of two is one machine instruction in this form.
                rows[index] = high.replacing(with: low, where: low .< high)
                rows[index &+ d] = low.replacing(with: high, where: low .< high)
                index &+= 1
            }
            start &+= 2 &* p
        }
    }
}
