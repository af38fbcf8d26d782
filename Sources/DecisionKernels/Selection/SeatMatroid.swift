/// Who can be seated together: applicants who each name some tracks, and tracks with so many seats.
///
/// The sets that can be seated form a transversal matroid (Edmonds & Fulkerson 1965, *Transversals and Matroid
/// Partition*): walking a ranking and taking whoever still fits gives the best set in rank order, and naming fewer
/// tracks never helps anybody. Numbers only: elements and tracks are indices.
package struct SeatMatroid: Sendable {
    /// Per element its tracks, most preferred first.
    let tracks: [[Int]]
    /// Per track its number of seats.
    package let seats: [Int]

    /// Elements with their tracks in order of preference (indices into `seats`), and the seats of every track.
    package init(tracks: [[Int]], seats: [Int]) {
        for choices in tracks {
            for track in choices { precondition(seats.indices.contains(track), "a track without seats entry") }
        }
        precondition(seats.allSatisfy { $0 >= 0 }, "a negative number of seats")
        self.tracks = tracks
        self.seats = seats
    }

    /// Whether all elements of the set can have a seat at once. O(s²·k) for s seats and k tracks at worst.
    package func canSeat(_ set: [Int]) -> Bool {
        var seating = Seating(matroid: self)
        for element in set where !seating.isSeated(element) {
            if !seating.seat(element) { return false }
        }
        return true
    }

    /// How many elements of the set can be seated at once.
    package func rank(of set: [Int]) -> Int {
        var seating = Seating(matroid: self)
        for element in set where !seating.isSeated(element) { seating.seat(element) }
        return seating.count
    }

    /// The tracks of a set that can be seated, in the same order: each in turn gets the track it likes most among
    /// those with which everybody before keeps theirs and everybody after still gets one.
    ///
    /// That the set can be seated, each element once, is a precondition. O(s²·k²) for s elements and k tracks.
    package func assignByPreference(_ ordered: [Int]) -> [Int] {
        var seating = Seating(matroid: self)
        for element in ordered {
            let isSeated = seating.seat(element)
            precondition(isSeated, "a set that cannot be seated")
        }
        for element in ordered { seating.settle(element) }
        return ordered.map { seating.track(of: $0) }
    }
}
