/// Ranks 1, 2, 2, 4 from scores.
package enum CompetitionRanks {
    /// Ranks of the scores, the first in order being rank 1. O(n·log n).
    package static func of<Score>(_ scores: [Score], areInOrder: (Score, Score) -> Bool) -> [Int] {
        let order = scores.indices.sorted {
            areInOrder(scores[$0], scores[$1]) || (!areInOrder(scores[$1], scores[$0]) && $0 < $1)
        }
        var ranks = [Int](repeating: 0, count: scores.count)
        for (place, index) in order.enumerated() {
            let isTied = place > 0 && !areInOrder(scores[order[place - 1]], scores[index])
            ranks[index] = isTied ? ranks[order[place - 1]] : place + 1
        }
        return ranks
    }

    /// Greatest first, for rounded scores: what differs from the first of its rank by no more than rounding is tied.
    /// `size`: how large the numbers are that the scores were summed from.
    package static func ofRounded(_ scores: [Double], size: Double) -> [Int] {
        let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
        var ranks = [Int](repeating: 0, count: scores.count)
        var first = 0
        for (place, index) in order.enumerated() {
            let score = scores[order[first]]
            if place == 0 || score - scores[index] > 1e-12 * size { first = place }
            ranks[index] = first + 1
        }
        return ranks
    }

    /// Ranks in which equals share the mean of their places (1, 2.5, 2.5, 4), from places as numbers: the lowest first.
    /// O(n·log n).
    package static func shared(_ places: [Int]) -> [Double] {
        let ranks = of(places, areInOrder: <)
        var count = [Int](repeating: 0, count: places.count + 1)
        for rank in ranks { count[rank] += 1 }
        return ranks.map { Double($0) + Double(count[$0] - 1) / 2 }
    }
}
