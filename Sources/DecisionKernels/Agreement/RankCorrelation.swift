/// How alike two rankings of the same alternatives are: three measures between −1 (WS: 0) for opposite and 1 for equal.
///
/// All three count in whole numbers as long as they can, so equal inputs give equal bits. Ranks start at 1 for the best;
/// equals share the mean of their places (1, 2.5, 2.5, 4), or what the input gives them.
package enum RankCorrelation {
    /// Kendall's τ-b: pairs in the same order less pairs in opposite order, over the geometric mean of the pairs that
    /// are not tied in the one and in the other (Kendall 1945, *The treatment of ties in ranking problems*). Nil where
    /// one of them ties everybody, or with fewer than two. O(n·log n) by merge sort (Knight 1966).
    package static func kendallTauB(_ a: [Double], _ b: [Double]) -> Double? {
        precondition(a.count == b.count, "rankings of different lengths")
        let n = Int64(a.count)
        let order = a.indices.sorted { left, right in
            if a[left] != a[right] { return a[left] < a[right] }
            return b[left] != b[right] ? b[left] < b[right] : left < right
        }
        let all = n * (n - 1) / 2
        let tiedA = tiedPairs(a.sorted()) { $0 == $1 }
        let tiedB = tiedPairs(b.sorted()) { $0 == $1 }
        let tiedBoth = tiedPairs(order) { a[$0] == a[$1] && b[$0] == b[$1] }
        guard tiedA < all, tiedB < all else { return nil }
        var values = order.map { b[$0] }
        let discordant = inversions(&values)
        let concordant = all - tiedA - tiedB + tiedBoth - discordant
        let score = Double(concordant - discordant)
        // One root where both are the same, so that equal rankings give exactly 1.
        if tiedA == tiedB { return score / Double(all - tiedA) }
        return score / (Double(all - tiedA).squareRoot() * Double(all - tiedB).squareRoot())
    }

    /// Spearman's ρ: the correlation of the ranks, equals sharing the mean of their places (Spearman 1904). Nil where
    /// one of them ties everybody, or with fewer than two. O(n·log n).
    package static func spearman(_ a: [Double], _ b: [Double]) -> Double? {
        precondition(a.count == b.count, "rankings of different lengths")
        let left = centredDoubleRanks(a)
        let right = centredDoubleRanks(b)
        var product: Int128 = 0
        var squareLeft: Int128 = 0
        var squareRight: Int128 = 0
        for (x, y) in zip(left, right) {
            product += Int128(x) * Int128(y)
            squareLeft += Int128(x) * Int128(x)
            squareRight += Int128(y) * Int128(y)
        }
        guard squareLeft > 0, squareRight > 0 else { return nil }
        if squareLeft == squareRight { return Double(product) / Double(squareLeft) }
        return Double(product) / (Double(squareLeft).squareRoot() * Double(squareRight).squareRoot())
    }

    /// The weighted rank similarity WS: 1 less the distances of the ranks, those at the top of the reference counting
    /// most (Sałabun & Urbaniak 2020, *A New Coefficient of Rankings Similarity in Decision-Making Problems*, ICCS 2020,
    /// LNCS 12138, formula 3). Not symmetric. With ranks a of the reference and b, of n alternatives:
    ///
    ///     WS = 1 − Σ 2^(−aᵢ) · |aᵢ − bᵢ| / max(|1 − aᵢ|, |n − aᵢ|)
    ///
    /// Nil with fewer than two, and where a number is no rank from 1 to n. O(n·log n).
    package static func weightedSimilarity(reference: [Double], _ other: [Double]) -> Double? {
        precondition(reference.count == other.count, "rankings of different lengths")
        let n = Double(reference.count)
        guard n >= 2, (reference + other).allSatisfy({ $0 >= 1 && $0 <= n }) else { return nil }
        var terms: [Double] = []
        for (a, b) in zip(reference, other) {
            let weight = Exponential.natural(-(a - a.rounded(.down)) * 0.6931471805599453)
            // Halving is exact, and beyond 1100 halvings nothing is left.
            let halvings = min(a.rounded(.down), 1100)
            let scale = Double(sign: .plus, exponent: -Int(halvings), significand: weight)
            terms.append(scale * (a - b).magnitude / max((1 - a).magnitude, (n - a).magnitude))
        }
        // Smallest first: the same sum whatever the order of the alternatives.
        return 1 - terms.sorted().reduce(0, +)
    }

    /// Twice the ranks, less their mean.
    private static func centredDoubleRanks(_ values: [Double]) -> [Int64] {
        let order = values.indices.sorted { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
        var ranks = [Int64](repeating: 0, count: values.count)
        var first = 0
        while first < order.count {
            var last = first
            while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
            for place in first...last { ranks[order[place]] = Int64(first + last + 2) - Int64(values.count + 1) }
            first = last + 1
        }
        return ranks
    }

    private static func tiedPairs<Element>(_ sorted: [Element], _ areEqual: (Element, Element) -> Bool) -> Int64 {
        var pairs: Int64 = 0
        var run: Int64 = 0
        for place in sorted.indices.dropFirst() {
            run = areEqual(sorted[place - 1], sorted[place]) ? run + 1 : 0
            pairs += run
        }
        return pairs
    }

    /// Pairs in falling order; sorts the values.
    private static func inversions(_ values: inout [Double]) -> Int64 {
        var count: Int64 = 0
        var width = 1
        while width < values.count {
            var merged: [Double] = []
            merged.reserveCapacity(values.count)
            var start = 0
            while start < values.count {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var left = start
                var right = middle
                while left < middle || right < end {
                    if right == end || (left < middle && values[left] <= values[right]) {
                        merged.append(values[left])
                        left += 1
                    } else {
                        count += Int64(middle - left)
                        merged.append(values[right])
                        right += 1
                    }
                }
                start = end
            }
            values = merged
            width *= 2
        }
        return count
    }
}
