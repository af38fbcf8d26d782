/// Elements on seats while a set grows: every element seated so far keeps a seat, though perhaps in another track.
struct Seating {
    private static let none = -1

    private let tracks: [[Int]]
    private var free: [Int]
    private var members: [[Int]]
    private var trackOf: [Int]
    private var isSettled: [Bool]
    /// Tracks from which no seat can be freed any more. Whoever sits in one names only such tracks, and stays: so once
    /// closed, a track is closed for as long as the set only grows.
    private var isClosed: [Bool]
    private(set) var count = 0

    init(matroid: SeatMatroid) {
        tracks = matroid.tracks
        free = matroid.seats
        members = Array(repeating: [], count: matroid.seats.count)
        isClosed = Array(repeating: false, count: matroid.seats.count)
        trackOf = Array(repeating: Self.none, count: matroid.tracks.count)
        isSettled = Array(repeating: false, count: matroid.tracks.count)
    }

    func isSeated(_ element: Int) -> Bool { trackOf[element] != Self.none }

    func track(of element: Int) -> Int { trackOf[element] }

    /// Seats one more element if it can be seated together with all seated ones, rearranging them where needed.
    @discardableResult
    mutating func seat(_ element: Int) -> Bool {
        if let track = tracks[element].first(where: { free[$0] > 0 }) {
            place(element, in: track)
        } else {
            guard let path = pathToFreeSeat(from: tracks[element]) else { return false }
            shift(along: path)
            place(element, in: path[0].track)
        }
        count += 1
        return true
    }

    /// Whether one more element can be seated together with all seated ones.
    mutating func canSeat(_ element: Int) -> Bool {
        tracks[element].contains { free[$0] > 0 } || pathToFreeSeat(from: tracks[element]) != nil
    }

    /// Takes an element off its seat.
    mutating func remove(_ element: Int) {
        leave(element)
        count -= 1
        for track in isClosed.indices { isClosed[track] = false }
    }

    /// Moves a seated element to the track it likes most while all others keep a seat and settled ones their track.
    mutating func settle(_ element: Int) {
        let current = trackOf[element]
        leave(element)
        for track in isClosed.indices { isClosed[track] = false }
        var chosen = current
        for track in tracks[element] {
            if track == current { break }
            if let path = pathToFreeSeat(from: [track]) {
                shift(along: path)
                chosen = track
                break
            }
        }
        place(element, in: chosen)
        isSettled[element] = true
    }

    /// A track on the way to a free seat, and who moves into the next track of the way.
    private struct Step {
        var track: Int
        var mover: Int
    }

    /// Breadth-first over tracks: from a full track to every track one of its members names too. Without success,
    /// closes all tracks it has seen.
    private mutating func pathToFreeSeat(from starts: [Int]) -> [Step]? {
        if starts.allSatisfy({ isClosed[$0] }) { return nil }
        var cameFrom = Array(repeating: Self.none, count: free.count)
        var moverInto = Array(repeating: Self.none, count: free.count)
        var isSeen = Array(repeating: false, count: free.count)
        var queue: [Int] = []
        for start in starts where !isSeen[start] && !isClosed[start] {
            isSeen[start] = true
            queue.append(start)
        }
        var head = 0
        while head < queue.count {
            let track = queue[head]
            head += 1
            if free[track] > 0 {
                var path = [Step(track: track, mover: Self.none)]
                var at = track
                while cameFrom[at] != Self.none {
                    path.append(Step(track: cameFrom[at], mover: moverInto[at]))
                    at = cameFrom[at]
                }
                return path.reversed()
            }
            for member in members[track] where !isSettled[member] {
                for next in tracks[member] where !isSeen[next] && !isClosed[next] {
                    isSeen[next] = true
                    cameFrom[next] = track
                    moverInto[next] = member
                    queue.append(next)
                }
            }
        }
        for track in queue { isClosed[track] = true }
        return nil
    }

    /// Moves the movers of a path one track on, the last first, so that the first track has a free seat.
    private mutating func shift(along path: [Step]) {
        var index = path.count - 1
        while index > 0 {
            let mover = path[index - 1].mover
            leave(mover)
            place(mover, in: path[index].track)
            index -= 1
        }
    }

    private mutating func place(_ element: Int, in track: Int) {
        trackOf[element] = track
        members[track].append(element)
        free[track] -= 1
    }

    private mutating func leave(_ element: Int) {
        let track = trackOf[element]
        trackOf[element] = Self.none
        members[track].removeAll { $0 == element }
        free[track] += 1
    }
}
