extension PairingProblem {
    /// Whether prices confirm that no plan is better than this one by `leximin`: a second calculation that takes nothing
    /// from the search but the plan.
    ///
    /// The number of pairs first, and then, from the lowest value of the plan up, how many values lie below it and how
    /// many are equal to it: each time a dual bound says that no plan can have fewer, and only plans that reach all
    /// bounds so far are left for the next (complementary slackness: Ahuja, Magnanti, Orlin 1993, *Network Flows*, §9.4).
    /// A better plan would have fewer of some value and as many of all lower ones, so the last bound leaves none. False
    /// for groups that overlap. One solved network per different value of the plan.
    package func confirmsLeximin(_ pairs: [IndexPair]) -> Bool {
        checkSizes()
        let lists = valueLists
        let own = values(of: pairs).sorted()
        var rest = self
        rest.sideValues = nil
        rest.minimum = nil
        func counted(_ count: (Int64) -> Int64) -> [Int64] {
            scores.indices.map { cell in
                let isPossible = scores[cell] != Self.impossible && scores[cell] >= minimum ?? .min
                guard isPossible, rest.scores[cell] != Self.impossible else { return Self.impossible }
                return lists.reduce(0) { $0 + count($1[cell]) }
            }
        }
        let most = Int64(2 * min(rows, columns) + 1)
        rest.scores = counted { _ in 1 }
        guard rest.keepTight(pairs) else { return false }
        var last: Int64?
        for level in own where level != last {
            let lower = last
            rest.scores = counted { value in
                if let lower, value <= lower { return 0 }
                return value < level ? -most : value == level ? -1 : 0
            }
            guard rest.keepTight(pairs) else { return false }
            last = level
        }
        return true
    }

    /// Leaves only the plans with the largest sum of scores, if prices prove that `pairs` is one of them.
    private mutating func keepTight(_ pairs: [IndexPair]) -> Bool {
        guard let proof = certificate(for: .total), let bound = bound(by: proof), let model = PairingModel(self) else {
            return false
        }
        func weight(_ cell: Int) -> Int128 { Int128(scores[cell]) * proof.perScore + proof.perPair }
        guard pairs.allSatisfy({ scores[cell($0)] != Self.impossible }),
            pairs.reduce(Int128(0), { $0 + weight(cell($1)) }) == bound
        else { return false }
        let tree = model.tree
        var isFixed = Array(repeating: false, count: rows + columns)
        for pair in fixed {
            isFixed[pair.row] = true
            isFixed[rows + pair.column] = true
        }
        var isMatched = Array(repeating: false, count: rows + columns)
        for pair in pairs {
            isMatched[pair.row] = true
            isMatched[rows + pair.column] = true
        }
        for cell in model.isOpen.indices where model.isOpen[cell] {
            if weight(cell) < proof.prices[cell / columns] - proof.prices[rows + cell % columns] {
                scores[cell] = Self.impossible
            }
        }
        for node in 0..<tree.outside where proof.prices[node] != proof.prices[tree.parent[node]] {
            if node >= rows + columns {
                // What has a price is used as the plan does.
                let group = node - rows - columns
                let first = groups[group].side == .rows ? 0 : rows
                let count = PairingTree.distinct(groups[group].members).count { isMatched[first + $0] }
                groups[group].minimum = count
                groups[group].maximum = count
            } else if !isFixed[node] {
                let isRow = node < rows
                if isMatched[node] {
                    if isRow { isRowRequired[node] = true } else { isColumnRequired[node - rows] = true }
                } else {
                    for other in 0..<(isRow ? columns : rows) {
                        scores[isRow ? node * columns + other : other * columns + node - rows] = Self.impossible
                    }
                }
            }
        }
        return true
    }
}
