extension StableProblem {
    /// Who would rather have each other than what a plan gives them: the pairs for which the plan is not stable.
    ///
    /// A pair blocks where each lists the other, the plan does not have it, the proposer has nobody or somebody whom it
    /// likes strictly less, and the receiver has a free place (a wasted one) or somebody whom it likes strictly less.
    /// Somebody outside one's list is liked less than everybody in it. The plan has every proposer at most once and
    /// keeps the capacities. Ascending. O(length of all lists).
    package func blockingPairs(of plan: [IndexPair]) -> [IndexPair] {
        let outside = Int32.max
        var receiver = [Int](repeating: -1, count: proposers.count)
        var taken = [Int](repeating: 0, count: receivers.count)
        for pair in plan {
            precondition(receiver[pair.row] < 0, "a proposer twice in a plan")
            receiver[pair.row] = pair.column
            taken[pair.column] += 1
        }
        precondition(zip(taken, capacities).allSatisfy { $0 <= $1 }, "more pairs than places")
        // How much each likes what it has; for receivers the one liked least.
        var own = [Int32](repeating: outside, count: proposers.count)
        for (proposer, has) in receiver.enumerated() where has >= 0 {
            own[proposer] = proposers[proposer].first { Int($0.other) == has }?.level ?? outside
        }
        var least = [Int32](repeating: -1, count: receivers.count)
        for member in 0..<receivers.count where taken[member] > 0 {
            var found = 0
            for wish in receivers[member] where receiver[Int(wish.other)] == member {
                least[member] = max(least[member], wish.level)
                found += 1
            }
            if found < taken[member] { least[member] = outside }
        }
        var blocking: [IndexPair] = []
        forEachPossiblePair { pair in
            guard receiver[pair.proposer] != pair.receiver, pair.own.level < own[pair.proposer],
                taken[pair.receiver] < capacities[pair.receiver] || pair.received.level < least[pair.receiver]
            else { return }
            blocking.append(IndexPair(row: pair.proposer, column: pair.receiver))
        }
        return blocking.sorted()
    }

    /// The pairs of a plan in which one does not list the other, ascending.
    package func unacceptablePairs(of plan: [IndexPair]) -> [IndexPair] {
        plan.filter { pair in
            !proposers[pair.row].contains { Int($0.other) == pair.column }
                || !receivers[pair.column].contains { Int($0.other) == pair.row }
        }.sorted()
    }
}
