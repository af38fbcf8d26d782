import DecisionKernels

/// The plan in which no two would rather have each other: the objective `stable` (design §6).
///
/// The same applicants as for the largest sum of scores get a partner, each bound to the track in which that plan seats
/// it, so at most as many as the track has seats. Within a track, deferred acceptance (Gale & Shapley 1962), in which
/// the applicants propose: each likes best from whom it can learn most, equals go by id, and nobody is asked who is not
/// possible. Of all such plans it is the best for every applicant, as far as fits differ. Whom a fixed pair holds stays
/// there. An applicant can be left over where its possible partners get somebody whom they like better.
struct StablePlan: Sendable {
    /// Rows and partners, ascending; fixed pairs among them.
    let pairs: [IndexPair]
    /// Whether it is the only one: the partners would end up with the same if they proposed, and nobody likes two
    /// equally.
    let isUnique: Bool
    /// By applicant: the track to which it is bound, -1 for none.
    private let trackOfApplicant: [Int]

    /// - Parameter best: the pairs of the plan with the largest sum of scores.
    init(_ problem: PlanProblem, _ table: PairTable, _ best: [IndexPair]) {
        let required = problem.assignment.requiredPairs
        var trackOfApplicant = [Int](repeating: -1, count: table.applicantCount)
        var isHeld = [Bool](repeating: false, count: table.partnerCount)
        for pair in required { isHeld[pair.column] = true }
        var free: [(row: Int, track: Int)] = []
        for pair in best where !required.contains(pair) {
            guard let track = table.trackOfPartner[pair.column] else { continue }
            trackOfApplicant[problem.candidates[pair.row].applicant] = track
            free.append((pair.row, track))
        }
        var north = [[(other: Int, fit: Int64)]](repeating: [], count: free.count)
        var south = [[(other: Int, fit: Int64)]](repeating: [], count: table.partnerCount)
        for (proposer, place) in free.enumerated() {
            for partner in 0..<table.partnerCount
            where !isHeld[partner] && table.trackOfPartner[partner] == place.track {
                let entry = table[problem.candidates[place.row].applicant, partner]
                guard entry.isPossible, let fit = entry.fit else { continue }
                north[proposer].append((partner, Self.rounded(fit.north.value)))
                south[partner].append((proposer, Self.rounded(fit.south.value)))
            }
        }
        let proposers = north.map { Self.groups($0) }
        let receivers = south.map { Self.groups($0) }
        let market = StableProblem(proposers: proposers, receivers: receivers)
        let matched = DeferredAcceptance(market).pairs
        let isStrict = (proposers + receivers).allSatisfy { $0.allSatisfy { $0.count == 1 } }
        isUnique = isStrict && DeferredAcceptance(market, proposing: .receivers).pairs == matched
        pairs = (matched.map { IndexPair(row: free[$0.row].row, column: $0.column) } + Set(required)).sorted()
        self.trackOfApplicant = trackOfApplicant
    }

    /// Whether the two could have each other: the applicant is bound to the track of the partner.
    func allows(_ pair: BlockingPair, _ table: PairTable) -> Bool {
        table.trackOfPartner[pair.partner] == trackOfApplicant[pair.applicant]
    }

    /// Fits that differ by no more than `FitTolerance` are mostly the same; what differs by more never is.
    private static func rounded(_ fit: Double) -> Int64 {
        Int64((fit / FitTolerance.value).rounded(.toNearestOrAwayFromZero))
    }

    /// Liked best first, equals together.
    private static func groups(_ wishes: [(other: Int, fit: Int64)]) -> [[Int]] {
        var groups: [[Int]] = []
        var last: Int64?
        for wish in wishes.sorted(by: { $0.fit != $1.fit ? $0.fit > $1.fit : $0.other < $1.other }) {
            if wish.fit == last {
                groups[groups.count - 1].append(wish.other)
            } else {
                groups.append([wish.other])
            }
            last = wish.fit
        }
        return groups
    }
}
