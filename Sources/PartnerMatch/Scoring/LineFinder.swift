import DecisionKernels

/// Finds for everybody the rival at the line: whom it must pass to get a seat, or who must pass it to take one.
///
/// Without a seat: the lowest of the seated whose seat it could have, through any chain of moves between tracks. With
/// a seat: the highest of those without who could have it. Ahead of that rival somebody is selected for certain, equal
/// to it tied at the line: the bottleneck exchange of a matroid (Edmonds 1971, *Matroids and the Greedy Algorithm*).
struct LineFinder: Sendable {
    /// What stands between an applicant and a seat, or between a seat and its loss.
    enum Bar: Sendable {
        /// Nobody: there are seats enough.
        case none
        case rival(Int)
        /// Only seats that the panel gave.
        case closed
    }

    private let contest: Contest
    private let levels: [Int?]
    private let exchange: SeatExchange
    /// By track: the last seated by rank, and the first outside who could have a seat there.
    private var lastSeated: [Int?]
    private var firstOutside: [Int?]
    private var freeSeats: [Int]

    /// O(n·k) for n applicants and k tracks.
    init(_ contest: Contest, seats: [Int], _ settlement: Settlement) {
        self.contest = contest
        levels = settlement.run.levels
        exchange = settlement.seats.exchange
        lastSeated = seats.map { _ in nil }
        firstOutside = lastSeated
        freeSeats = seats
        for applicant in settlement.run.tiers.joined() {
            if let track = exchange.trackOf[applicant] {
                freeSeats[track] -= 1
                // A seat that the panel gave cannot be won by points.
                if contest.forced[applicant] == .selected { continue }
                if let known = lastSeated[track], level(known) < level(applicant) { continue }
                lastSeated[track] = applicant
            } else {
                let reachable = exchange.reachable(from: contest.tracks[applicant])
                for track in reachable.indices where reachable[track] {
                    if let known = firstOutside[track], level(known) >= level(applicant) { continue }
                    firstOutside[track] = applicant
                }
            }
        }
    }

    private func level(_ applicant: Int) -> Int { levels[applicant] ?? -1 }

    /// Who stands at the line for an applicant, seated or not. O(k).
    func bar(for applicant: Int) -> Bar {
        if let track = exchange.trackOf[applicant] {
            guard let rival = firstOutside[track] else { return .none }
            return .rival(rival)
        }
        let reachable = exchange.reachable(from: contest.tracks[applicant])
        var last: Int?
        for track in reachable.indices where reachable[track] {
            if freeSeats[track] > 0 { return .none }
            guard let candidate = lastSeated[track] else { continue }
            if let known = last, level(known) <= level(candidate) { continue }
            last = candidate
        }
        guard let last else { return .closed }
        return .rival(last)
    }
}
