/// A stable matching of two sides, the best for the side that proposes.
///
/// Deferred acceptance (Gale & Shapley 1962): whoever has room proposes to the best that has not yet refused; whoever
/// is asked keeps the best so far, up to its capacity, and refuses the rest. Without ties the result does not depend on
/// the order of proposals, every proposer gets the best that it has in any stable matching (theorem 2), and the same
/// members are matched in every stable matching (Roth 1986, *On the allocation of residents to rural hospitals*).
///
/// Equals are taken in the order of their indices. The result is then weakly stable: no pair in which both would be
/// strictly better off; with ties another order may match more or others (Manlove et al. 2002, *Hard variants of stable
/// marriage*). O(l + p·log c) for lists of total length l, p proposals and capacity c.
package struct DeferredAcceptance: Sendable {
    /// Who proposes.
    package enum Side: Sendable { case proposers, receivers }

    /// The matched pairs, rows the proposers and columns the receivers, ascending.
    package let pairs: [IndexPair]
    /// How often somebody proposed.
    package let proposals: Int

    /// The stable matching that is best for the side that proposes.
    package init(_ problem: StableProblem, proposing side: Side = .proposers) {
        switch side {
        case .proposers: (pairs, proposals) = Self.run(Market(problem))
        case .receivers:
            let swapped = Self.run(Market(swapped: problem))
            pairs = swapped.pairs.map { IndexPair(row: $0.column, column: $0.row) }.sorted()
            proposals = swapped.proposals
        }
    }

    private static func run(_ market: Market) -> (pairs: [IndexPair], proposals: Int) {
        var next = market.start
        var held = [PlaceHeap](repeating: PlaceHeap(), count: market.seats.count)
        var vacancies = market.places
        var waiting = [Int](market.places.indices.reversed())
        var proposals = 0
        while let suitor = waiting.last {
            guard vacancies[suitor] > 0, next[suitor] < market.start[suitor + 1] else {
                waiting.removeLast()
                continue
            }
            let option = market.options[next[suitor]]
            next[suitor] += 1
            proposals += 1
            let asked = Int(option.other)
            guard market.seats[asked] > 0 else { continue }
            held[asked].insert(place: option.place, member: Int32(truncatingIfNeeded: suitor))
            vacancies[suitor] -= 1
            guard held[asked].count > market.seats[asked] else { continue }
            let refused = Int(held[asked].removeLast())
            vacancies[refused] += 1
            if refused != suitor { waiting.append(refused) }
        }
        var pairs: [IndexPair] = []
        for (asked, heap) in held.enumerated() {
            for member in heap.members { pairs.append(IndexPair(row: Int(member), column: asked)) }
        }
        return (pairs.sorted(), proposals)
    }
}

/// The options of the side that proposes, each with the place the suitor has in the list of the one asked.
private struct Market {
    struct Option {
        var other: Int32
        var place: Int32
    }

    /// Per suitor the first of its options, and the end of the last one's.
    var start: [Int] = [0]
    var options: [Option] = []
    /// Per suitor, with how many it can be matched.
    let places: [Int]
    /// Per member of the other side, how many it can keep.
    let seats: [Int]

    init(_ problem: StableProblem) {
        places = [Int](repeating: 1, count: problem.proposers.count)
        seats = problem.capacities
        fill(problem)
    }

    /// The receivers propose.
    init(swapped problem: StableProblem) {
        places = problem.capacities
        seats = [Int](repeating: 1, count: problem.proposers.count)
        fill(
            StableProblem(
                proposers: problem.receivers, receivers: problem.proposers, capacities: seats))
    }

    private mutating func fill(_ problem: StableProblem) {
        var start = [Int](repeating: 0, count: places.count + 1)
        var options: [Option] = []
        problem.forEachPossiblePair { pair in
            options.append(Option(other: pair.own.other, place: pair.received.place))
            start[pair.proposer + 1] = options.count
        }
        for member in places.indices { start[member + 1] = max(start[member], start[member + 1]) }
        self.start = start
        self.options = options
    }
}

/// Whom somebody keeps, the one liked least on top.
private struct PlaceHeap {
    private var entries: [(place: Int32, member: Int32)] = []

    var count: Int { entries.count }

    var members: [Int32] { entries.map { $0.member } }

    mutating func insert(place: Int32, member: Int32) {
        entries.append((place, member))
        var child = entries.count - 1
        while child > 0, entries[(child - 1) / 2].place < entries[child].place {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes out the one liked least; there is one.
    mutating func removeLast() -> Int32 {
        let last = entries[0].member
        entries.swapAt(0, entries.count - 1)
        entries.removeLast()
        var parent = 0
        while 2 * parent + 1 < entries.count {
            var child = 2 * parent + 1
            if child + 1 < entries.count, entries[child + 1].place > entries[child].place { child += 1 }
            guard entries[child].place > entries[parent].place else { break }
            entries.swapAt(child, parent)
            parent = child
        }
        return last
    }
}
