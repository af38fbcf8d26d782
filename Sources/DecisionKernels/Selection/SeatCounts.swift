/// Seats given one after another without saying which: whether somebody still fits is told by counting alone.
///
/// A set can be seated if and only if, for every set of tracks, those who name no other tracks are at most as many as
/// its seats (Hall 1935, *On Representatives of Subsets*). The same sets as those of `SeatMatroid`, far faster for few
/// tracks. O(2^k) for k tracks.
package struct SeatCounts: Sendable {
    /// With more tracks there are too many sets of them to count.
    package static let mostTracks = 6

    /// By set of tracks: its seats, and how many of the seated name only tracks of it.
    private let limits: [Int]
    private var counts: [Int]
    /// By element, the set of its tracks.
    private let named: [Int]

    /// No seat taken; nil where there are too many tracks.
    package init?(_ matroid: SeatMatroid) {
        let tracks = matroid.seats.count
        guard tracks <= Self.mostTracks else { return nil }
        named = matroid.tracks.map { choices in choices.reduce(0) { $0 | 1 << $1 } }
        limits = (0..<(1 << tracks)).map { set in
            var sum = 0
            // More seats than there are elements are as good as that many.
            for track in 0..<tracks where set >> track & 1 == 1 {
                sum += min(matroid.seats[track], matroid.tracks.count)
            }
            return sum
        }
        counts = [Int](repeating: 0, count: limits.count)
    }

    /// Frees all seats.
    package mutating func clear() {
        for set in counts.indices { counts[set] = 0 }
    }

    /// Seats an element that is not seated yet, if it can be seated together with all who are.
    package mutating func seat(_ element: Int) -> Bool {
        let own = named[element]
        for set in counts.indices where set & own == own && counts[set] >= limits[set] { return false }
        for set in counts.indices where set & own == own { counts[set] += 1 }
        return true
    }
}
