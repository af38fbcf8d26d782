/// Exact shares of a simplex, no sampling.
package enum SimplexShare {
    /// The share of a simplex on which a linear function is above zero, from its values at the corners, which are not all
    /// zero. Only sums and products of numbers that are not negative, so nothing cancels. O(p·q) for p corners above and
    /// q not above (Varsi 1973, *The multidimensional content of the frustum of the simplex*; Ali 1973).
    package static func above(_ values: some Collection<Double>) -> Double {
        let below = values.filter { $0 <= 0 }.map { -$0 }
        var shares = [1.0] + [Double](repeating: 0, count: below.count)
        for height in values where height > 0 {
            for (index, depth) in below.enumerated() {
                shares[index + 1] = (depth * shares[index + 1] + height * shares[index]) / (depth + height)
            }
        }
        return shares[below.count]
    }
}
