import DecisionKernels

/// A small instance written with positions, and everything about it by going through all matchings.
struct StableInstance {
    /// Per member the groups of equals, liked best first.
    var proposers: [[[Int]]]
    var receivers: [[[Int]]]
    var capacities: [Int]

    var problem: StableProblem {
        StableProblem(proposers: proposers, receivers: receivers, capacities: capacities)
    }

    /// Strict lists with one place each, written from 1 as the books do: "4123".
    init(_ proposers: [String], _ receivers: [String]) {
        func lists(_ rows: [String]) -> [[[Int]]] {
            rows.map { $0.compactMap { $0.wholeNumberValue.map { [$0 - 1] } } }
        }
        self.init(proposers: lists(proposers), receivers: lists(receivers))
    }

    init(proposers: [[[Int]]], receivers: [[[Int]]], capacities: [Int]? = nil) {
        self.proposers = proposers
        self.receivers = receivers
        self.capacities = capacities ?? receivers.map { _ in 1 }
    }

    /// Dense instances are those that have several stable matchings now and then.
    static func random(_ dice: inout SeededGenerator, ties: Bool, dense: Bool = false) -> StableInstance {
        let north = dense ? 4 + dice.uniformInteger(below: 2) : dice.uniformInteger(below: 6)
        let south = dense ? 4 : dice.uniformInteger(below: 5)
        func lists(_ count: Int, _ others: Int) -> [[[Int]]] {
            (0..<count).map { _ in
                let all = dice.shuffled(Array(0..<others)).filter { _ in
                    dice.uniformInteger(below: dense ? 15 : 5) > 0
                }
                var groups: [[Int]] = []
                for other in all {
                    if ties, !groups.isEmpty, dice.uniformInteger(below: 3) == 0 {
                        groups[groups.count - 1].append(other)
                    } else {
                        groups.append([other])
                    }
                }
                return groups
            }
        }
        return StableInstance(
            proposers: lists(north, south), receivers: lists(south, north),
            capacities: (0..<south).map { _ in
                dense ? (dice.uniformInteger(below: 6) == 0 ? 2 : 1) : dice.uniformInteger(below: 4)
            })
    }

    static func level(_ list: [[Int]], _ other: Int) -> Int? { list.firstIndex { $0.contains(other) } }

    func accepts(_ proposer: Int, _ receiver: Int) -> Bool {
        Self.level(proposers[proposer], receiver) != nil && Self.level(receivers[receiver], proposer) != nil
    }

    /// By definition, pair by pair.
    func blocking(_ plan: [Int?]) -> [IndexPair] {
        var result: [IndexPair] = []
        for proposer in proposers.indices {
            for receiver in receivers.indices where plan[proposer] != receiver && accepts(proposer, receiver) {
                func liking(_ list: [[Int]], _ other: Int?) -> Int {
                    guard let other else { return Int.max }
                    return Self.level(list, other) ?? Int.max
                }
                let wants = liking(proposers[proposer], receiver) < liking(proposers[proposer], plan[proposer])
                let guests = plan.indices.filter { plan[$0] == receiver }
                let welcome =
                    guests.count < capacities[receiver]
                    || guests.contains { liking(receivers[receiver], proposer) < liking(receivers[receiver], $0) }
                if wants && welcome { result.append(IndexPair(row: proposer, column: receiver)) }
            }
        }
        return result
    }

    /// Every stable matching: per proposer its receiver.
    func stableMatchings() -> [[Int?]] {
        var result: [[Int?]] = []
        var plan = [Int?](repeating: nil, count: proposers.count)
        var left = capacities
        func place(_ proposer: Int) {
            guard proposer < proposers.count else {
                if blocking(plan).isEmpty { result.append(plan) }
                return
            }
            place(proposer + 1)
            for receiver in receivers.indices where left[receiver] > 0 && accepts(proposer, receiver) {
                plan[proposer] = receiver
                left[receiver] -= 1
                place(proposer + 1)
                left[receiver] += 1
                plan[proposer] = nil
            }
        }
        place(0)
        return result
    }

    func plan(_ pairs: [IndexPair]) -> [Int?] {
        var plan = [Int?](repeating: nil, count: proposers.count)
        for pair in pairs { plan[pair.row] = pair.column }
        return plan
    }

    func pairs(_ plan: [Int?]) -> [IndexPair] {
        plan.indices.compactMap { proposer in plan[proposer].map { IndexPair(row: proposer, column: $0) } }
    }
}
