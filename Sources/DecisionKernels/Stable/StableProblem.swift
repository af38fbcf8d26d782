/// Two sides with wishes about each other: who is acceptable to whom, in which order, and how many a receiver can take.
///
/// Stable marriage and the hospitals/residents problem, with ties and incomplete lists (Gale & Shapley 1962, *College
/// Admissions and the Stability of Marriage*, American Mathematical Monthly 69, 9–15; Gusfield & Irving 1989, *The
/// Stable Marriage Problem*). Both sides are numbered in canonical order: whoever is the same to somebody is taken in
/// that order, so that no answer depends on the order of an input.
package struct StableProblem: Sendable {
    let proposers: WishLists
    let receivers: WishLists
    /// Per receiver, how many proposers it can take.
    package let capacities: [Int]

    /// Per member of each side its groups of equals on the other side, liked best first; nobody twice. A pair is
    /// possible where each lists the other. One place per receiver unless given. O(length of all lists).
    package init(proposers: [[[Int]]], receivers: [[[Int]]], capacities: [Int]? = nil) {
        let capacities = capacities ?? Array(repeating: 1, count: receivers.count)
        precondition(capacities.count == receivers.count, "one capacity per receiver")
        precondition(capacities.allSatisfy { $0 >= 0 }, "a negative capacity")
        self.capacities = capacities
        self.proposers = WishLists(proposers, others: receivers.count)
        self.receivers = WishLists(receivers, others: proposers.count)
    }

    init(proposers: WishLists, receivers: WishLists, capacities: [Int]) {
        self.proposers = proposers
        self.receivers = receivers
        self.capacities = capacities
    }

    /// Calls `body` for every possible pair, proposer by proposer, each in the order of its own list, with the places
    /// and tie groups that the two give each other. O(length of all lists).
    func forEachPossiblePair(_ body: (PossiblePair) -> Void) {
        let wishedBy = receivers.turned(others: proposers.count)
        var lister = [Int](repeating: -1, count: receivers.count)
        var wish = [WishLists.Wish](
            repeating: WishLists.Wish(other: 0, level: 0, place: 0), count: receivers.count)
        for proposer in 0..<proposers.count {
            for received in wishedBy[proposer] {
                lister[Int(received.other)] = proposer
                wish[Int(received.other)] = received
            }
            for own in proposers[proposer] where lister[Int(own.other)] == proposer {
                body(PossiblePair(proposer: proposer, own: own, received: wish[Int(own.other)]))
            }
        }
    }
}

/// A pair in which each lists the other.
struct PossiblePair {
    let proposer: Int
    /// The receiver in the proposer's list.
    let own: WishLists.Wish
    /// The proposer in the receiver's list.
    let received: WishLists.Wish

    var receiver: Int { Int(own.other) }
}
