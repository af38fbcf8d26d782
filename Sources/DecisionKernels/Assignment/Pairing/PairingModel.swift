/// A problem made ready: the fixed pairs are taken out of play, and what is left is a tree of limits and a table of
/// pairs that can be made.
struct PairingModel: Sendable {
    let problem: PairingProblem
    let fixed: [IndexPair]
    let tree: PairingTree
    /// By cell: whether the pair can still be made.
    let isOpen: [Bool]
    /// Groups that overlap others and are not in the tree.
    let loose: [PairingProblem.Group]

    /// Nil if the fixed pairs already break something. Groups that overlap stay out of the tree and are listed: the
    /// first in the order of the problem that fit together are in it.
    init?(_ problem: PairingProblem) {
        self.problem = problem
        fixed = problem.distinctFixed
        var nested: [PairingProblem.Group] = []
        var loose: [PairingProblem.Group] = []
        for group in problem.groups {
            if nested.allSatisfy({ Self.areNested($0, group) }) { nested.append(group) } else { loose.append(group) }
        }
        self.loose = loose
        guard var tree = PairingTree(rows: problem.rows, columns: problem.columns, groups: nested) else { return nil }
        for row in 0..<problem.rows where problem.isRowRequired[row] { tree.low[row] = 1 }
        for column in 0..<problem.columns where problem.isColumnRequired[column] {
            tree.low[problem.rows + column] = 1
        }
        var isOpen = problem.scores.map { $0 != PairingProblem.impossible && $0 >= problem.minimum ?? .min }
        for pair in problem.forbidden { isOpen[problem.cell(pair)] = false }
        var isTaken = Array(repeating: false, count: problem.rows + problem.columns)
        for pair in fixed {
            let column = problem.rows + pair.column
            guard isOpen[problem.cell(pair)], !isTaken[pair.row], !isTaken[column],
                tree.close(pair.row, matched: true), tree.close(column, matched: true)
            else { return nil }
            isTaken[pair.row] = true
            isTaken[column] = true
        }
        for group in nested.indices
        where tree.low[problem.rows + problem.columns + group]
            > tree.high[problem.rows + problem.columns + group]
        { return nil }
        for row in 0..<problem.rows {
            for column in 0..<problem.columns where isTaken[row] || isTaken[problem.rows + column] {
                isOpen[row * problem.columns + column] = false
            }
        }
        self.tree = tree
        self.isOpen = isOpen
    }

    /// Whether one group holds the other or they share nobody.
    private static func areNested(_ left: PairingProblem.Group, _ right: PairingProblem.Group) -> Bool {
        if left.side != right.side { return true }
        let members = Set(left.members)
        let others = Set(right.members)
        return members.isDisjoint(with: others) || members.isSubset(of: others) || others.isSubset(of: members)
    }

    /// Whether some limits are not part of the network, so that branching has to see to them.
    var needsBranching: Bool { !loose.isEmpty || !problem.cellGroups.isEmpty }

    /// The largest number of pairs there can be besides the fixed ones.
    var room: Int { min(problem.rows, problem.columns) }

    /// The largest magnitude of a score of an open pair.
    var largestScore: Int64 {
        var result: Int64 = 0
        for cell in isOpen.indices where isOpen[cell] { result = max(result, abs(problem.scores[cell])) }
        return result
    }

    /// The best plan by the sum of weights, as a solved network; nil if no plan keeps the minima. In 64 bits where no
    /// price can leave them.
    func solved(weight: (Int) -> Int128) -> SolvedPairing? {
        var largest: Int128 = 1
        for cell in isOpen.indices where isOpen[cell] { largest = max(largest, abs(weight(cell))) }
        let reward = Int128(2 * room + 1) * largest
        let nodes = Int128(tree.outside + 1)
        let depth = Int128(tree.outside + 3 - problem.rows - problem.columns)
        let bound = reward * 2 * depth + largest * nodes * 4
        if bound < 1 << 61 {
            return solvedNetwork(Int64.self, reward: Int64(reward), weight).map { .narrow($0) }
        }
        return solvedNetwork(Int128.self, reward: reward, weight).map { .wide($0) }
    }

    private func solvedNetwork<Number>(
        _: Number.Type, reward: Number, _ weight: (Int) -> Int128
    ) -> PairingNetwork<Number>? {
        let weights = isOpen.indices.map {
            isOpen[$0] ? Number(truncatingIfNeeded: weight($0)) : PairingNetwork<Number>.none
        }
        var network = PairingNetwork(tree: tree, weights: weights, reward: reward)
        return network.solve() ? network : nil
    }

    /// A plan with the fixed pairs.
    func plan(_ pairs: [IndexPair]) -> PairingPlan {
        PairingPlan((fixed + pairs).sorted(), problem)
    }
}

/// A solved network, in the narrowest numbers that hold it.
enum SolvedPairing {
    case narrow(PairingNetwork<Int64>)
    case wide(PairingNetwork<Int128>)

    /// All plans that are as good.
    var face: PairingNetwork<Int64> {
        switch self {
        case .narrow(let network): return PairingNetwork<Int64>(faceOf: network)
        case .wide(let network): return PairingNetwork<Int64>(faceOf: network)
        }
    }

    var pairs: [IndexPair] {
        switch self {
        case .narrow(let network): return network.pairs
        case .wide(let network): return network.pairs
        }
    }
}
