/// The fewest sets that together hold everything that any of them holds; among equally few, the first in the order of
/// the sets.
///
/// Iterative deepening over the number of sets (the set covering problem, Karp 1972): for one number after the other,
/// depth first through the sets in their order, with the bound that no further set holds more than the largest one.
/// The first cover found is the first in lexicographic order. A set that an earlier one contains takes no part, which
/// changes neither the number nor the first cover. Beyond `nodeLimit` steps the greedy cover is the answer, and
/// `isProven` is false. Exponential at worst in the number of sets chosen, which is small where sets are large.
package struct SmallestCover: Sendable {
    /// Indices into the sets, ascending.
    package let chosen: [Int]
    /// Whether fewer sets cannot do it, and none before these in order can.
    package let isProven: Bool

    /// - Parameter sets: elements, each 0 or more, in order of preference.
    package init(_ sets: [[Int]], nodeLimit: Int = 200_000) {
        var search = CoverSearch(sets, nodeLimit: nodeLimit)
        let greedy = search.greedy()
        guard !greedy.isEmpty else {
            (chosen, isProven) = ([], true)
            return
        }
        for count in 1...greedy.count {
            if let found = search.cover(of: count) {
                (chosen, isProven) = (found, true)
                return
            }
            if search.isExhausted { break }
        }
        (chosen, isProven) = (greedy.sorted(), false)
    }
}

/// The search through the sets that no earlier one contains.
private struct CoverSearch {
    /// Per set that takes part: its index in the input, and its elements as bits.
    private var indices: [Int] = []
    private var sets: [[UInt64]] = []
    /// By position: the most elements that a set from here on holds.
    private var largest: [Int] = []
    /// By position: what the sets from here on hold together.
    private var rest: [[UInt64]] = []
    private var all: [UInt64]
    private var nodes: Int

    var isExhausted: Bool { nodes <= 0 }

    init(_ input: [[Int]], nodeLimit: Int) {
        nodes = nodeLimit
        var most = -1
        for set in input { most = max(most, set.max() ?? -1) }
        all = [UInt64](repeating: 0, count: most / 64 + 1)
        for (index, set) in input.enumerated() where !set.isEmpty {
            var bits = [UInt64](repeating: 0, count: all.count)
            for element in set { bits[element / 64] |= 1 << UInt64(element % 64) }
            let isContained = sets.contains { larger in bits.indices.allSatisfy { bits[$0] & ~larger[$0] == 0 } }
            if isContained { continue }
            for word in bits.indices { all[word] |= bits[word] }
            sets.append(bits)
            indices.append(index)
        }
        largest = [Int](repeating: 0, count: sets.count + 1)
        rest = [[UInt64]](repeating: [UInt64](repeating: 0, count: all.count), count: sets.count + 1)
        for position in sets.indices.reversed() {
            largest[position] = max(largest[position + 1], Self.count(sets[position]))
            for word in all.indices { rest[position][word] = rest[position + 1][word] | sets[position][word] }
        }
    }

    private static func count(_ bits: [UInt64]) -> Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

    private static func without(_ bits: [UInt64], _ set: [UInt64]) -> [UInt64] {
        var result = bits
        for word in result.indices { result[word] &= ~set[word] }
        return result
    }

    /// Always the set that adds most, the first among equals.
    func greedy() -> [Int] {
        var open = all
        var chosen: [Int] = []
        while Self.count(open) > 0 {
            var best = 0
            var left = Int.max
            for position in sets.indices {
                let remaining = Self.count(Self.without(open, sets[position]))
                if remaining < left { (best, left) = (position, remaining) }
            }
            open = Self.without(open, sets[best])
            chosen.append(indices[best])
        }
        return chosen
    }

    /// The first cover of at most so many sets; nil where there is none, or the search is exhausted.
    mutating func cover(of count: Int) -> [Int]? {
        var chosen: [Int] = []
        return extend(&chosen, from: 0, all, count) ? chosen.map { indices[$0] } : nil
    }

    private mutating func extend(_ chosen: inout [Int], from start: Int, _ open: [UInt64], _ left: Int) -> Bool {
        let missing = Self.count(open)
        if missing == 0 { return true }
        if left == 0 || start == sets.count { return false }
        for position in start..<sets.count {
            nodes -= 1
            if nodes <= 0 { return false }
            // What is left can no longer be covered by sets from here on: later positions cannot either.
            if missing > left * largest[position] || Self.count(Self.without(open, rest[position])) > 0 { return false }
            let next = Self.without(open, sets[position])
            if Self.count(next) == missing { continue }
            chosen.append(position)
            if extend(&chosen, from: position + 1, next, left - 1) { return true }
            chosen.removeLast()
        }
        return false
    }
}
