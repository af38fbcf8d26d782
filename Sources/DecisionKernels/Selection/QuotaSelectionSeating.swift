/// How many elements of every kind sit in every track, while a set grows by one element after the other: `Seating` for
/// elements of which only the kind (the list of tracks) matters.
struct QuotaSelectionSeating: Sendable {
    private let kinds: [[Int]]
    private let seats: [Int]
    private var free: [Int]
    /// Kind by kind, per track.
    private var load: [Int]
    /// Kinds of which no further element fits; for a growing set that stays so.
    private var isClosed: [Bool]
    private var cameFrom: [Int]
    private var moverInto: [Int]
    private var isSeen: [Bool]
    private var queue: [Int] = []

    init(kinds: [[Int]], seats: [Int]) {
        self.kinds = kinds
        self.seats = seats
        free = seats
        load = Array(repeating: 0, count: kinds.count * seats.count)
        isClosed = Array(repeating: false, count: kinds.count)
        cameFrom = Array(repeating: -1, count: seats.count)
        moverInto = cameFrom
        isSeen = Array(repeating: false, count: seats.count)
    }

    /// Empties all seats.
    mutating func clear() {
        for track in seats.indices { free[track] = seats[track] }
        for index in load.indices { load[index] = 0 }
        for kind in isClosed.indices { isClosed[kind] = false }
    }

    /// Whether a further element of the kind was found not to fit.
    func isClosed(_ kind: Int) -> Bool { isClosed[kind] }

    /// Seats one more element of a kind if it can be seated together with all seated ones. O(m·k²) at worst for m
    /// kinds and k tracks.
    mutating func seat(_ kind: Int) -> Bool {
        if isClosed[kind] { return false }
        for track in kinds[kind] where free[track] > 0 {
            free[track] -= 1
            load[kind * seats.count + track] += 1
            return true
        }
        for track in isSeen.indices { isSeen[track] = false }
        queue.removeAll(keepingCapacity: true)
        for track in kinds[kind] { see(track, from: -1, mover: kind) }
        var head = 0
        while head < queue.count {
            let track = queue[head]
            head += 1
            if free[track] > 0 {
                shift(to: track)
                return true
            }
            for mover in kinds.indices where load[mover * seats.count + track] > 0 {
                for next in kinds[mover] { see(next, from: track, mover: mover) }
            }
        }
        isClosed[kind] = true
        return false
    }

    private mutating func see(_ track: Int, from: Int, mover: Int) {
        if isSeen[track] { return }
        isSeen[track] = true
        cameFrom[track] = from
        moverInto[track] = mover
        queue.append(track)
    }

    /// Moves one element of a kind into each track of the way, the last first.
    private mutating func shift(to last: Int) {
        free[last] -= 1
        var track = last
        while track >= 0 {
            let (mover, from) = (moverInto[track], cameFrom[track])
            load[mover * seats.count + track] += 1
            if from >= 0 { load[mover * seats.count + from] -= 1 }
            track = from
        }
    }
}
