import DecisionKernels

/// Who could take whose seat: the tracks that come free, through any chain of moves, when a seat in a track does.
///
/// For a seated set that is full for somebody outside, the seats that this somebody can have instead are those in the
/// tracks reachable from its own: the fundamental circuit of a transversal matroid, found by alternating paths
/// (Edmonds & Fulkerson 1965, *Transversals and Matroid Partition*).
struct SeatExchange: Sendable {
    /// By applicant: the track of its seat.
    private(set) var trackOf: [Int?]
    /// `reaches[t][u]`: a seat in u can be had by who names t.
    private let reaches: [[Bool]]

    /// A set with its tracks. O(s·k + k³) for s seated and k tracks.
    init(seated: [Int], in assigned: [Int], tracks: [[Int]], trackCount: Int) {
        trackOf = Array(repeating: nil, count: tracks.count)
        var reaches = Array(repeating: Array(repeating: false, count: trackCount), count: trackCount)
        for track in 0..<trackCount { reaches[track][track] = true }
        for (position, applicant) in seated.enumerated() {
            trackOf[applicant] = assigned[position]
            for other in tracks[applicant] { reaches[assigned[position]][other] = true }
        }
        for middle in 0..<trackCount {
            for from in 0..<trackCount where reaches[from][middle] {
                for to in 0..<trackCount where reaches[middle][to] { reaches[from][to] = true }
            }
        }
        self.reaches = reaches
    }

    /// The tracks in which a seat can be had by who names `choices`.
    func reachable(from choices: [Int]) -> [Bool] {
        var result = Array(repeating: false, count: reaches.count)
        for choice in choices {
            for track in reaches.indices where reaches[choice][track] { result[track] = true }
        }
        return result
    }

    /// Whether an applicant sits in one of the tracks.
    func isSeated(_ applicant: Int, in tracks: [Bool]) -> Bool {
        guard let track = trackOf[applicant] else { return false }
        return tracks[track]
    }
}
