extension PairingModel {
    /// The plan with the most pairs, the most values above 0 and the largest product of those.
    ///
    /// Logarithms, rounded down to 2⁻⁴⁸, make it a sum: a plan whose sum is lower by as many units as it has values, or
    /// more, has a smaller product. Where nothing is that close but plans whose products are proved equal, the first
    /// of these is the answer; otherwise the close ones are listed, and compared as whole numbers.
    ///
    /// - Parameter preferred: by cell, 1 for pairs of which a best plan is to have as many as it can; nil: none.
    func bestProduct(_ limits: PairingLimits, preferring preferred: [Int64]? = nil) -> PairingAnswer? {
        let lists = problem.valueLists
        var logarithms = [Int128](repeating: 0, count: isOpen.count)
        let perPositive = Int128(8 * room + 1) << 54
        for cell in isOpen.indices where isOpen[cell] {
            for list in lists where list[cell] > 0 {
                logarithms[cell] += Int128(BinaryLogarithm.floor(list[cell])) + perPositive
            }
        }
        let perPair = Int128(8 * room + 1) * perPositive
        guard let solved = solved(weight: { logarithms[$0] + perPair }) else { return nil }
        let close = Int128(lists.count * room)
        switch solved {
        case .narrow(let network): return bestProduct(network, close: Int64(close), limits, preferred)
        case .wide(let network): return bestProduct(network, close: close, limits, preferred)
        }
    }

    private func bestProduct<Number>(
        _ network: PairingNetwork<Number>, close: Number, _ limits: PairingLimits, _ preferred: [Int64]?
    ) -> PairingAnswer {
        var face = PairingNetwork<Int64>(faceOf: network)
        let isAlone = !network.hasOutsider(within: close, of: face)
        if isAlone && (face.hasOnePlan || hasOneProduct(face)) {
            guard let preferred else { return answer(&face, limits) }
            let isUnique = face.hasOnePlan
            face.takeLargestAscending([preferred])
            var nearest = answer(&face, limits)
            nearest.isUnique = isUnique
            return nearest
        }
        func shared(_ plan: PairingPlan) -> Int64 {
            plan.pairs.reduce(0) { $0 + (preferred?[problem.cell($1)] ?? 0) }
        }

        var plain = limits
        plain.canonicalSize = 0
        var ranking = PairingRanking(self, network, .nash, plain)
        var best: (plan: PairingPlan, standing: PairingStanding)?
        var isUnique = true
        var isOptimal = true
        var told = 0
        while let next = ranking.next(), next.loss <= close {
            if told == limits.plans {
                isOptimal = false
                break
            }
            told += 1
            let standing = PairingStanding(next.plan, .nash, problem)
            if let best {
                if best.standing.hasSameObjective(as: standing) {
                    isUnique = false
                    let (own, others) = (shared(next.plan), shared(best.plan))
                    if own < others || own == others && standing < best.standing { continue }
                } else if best.standing < standing {
                    isUnique = true
                } else {
                    continue
                }
            }
            best = (next.plan, standing)
        }
        return PairingAnswer(
            plan: best?.plan ?? plan(network.pairs), isUnique: isOptimal ? isUnique : nil, isOptimal: isOptimal,
            gap: isOptimal ? 0 : nil)
    }

    /// Whether all plans of a face have the same product, seen from one factor per node: whatever can change keeps the
    /// product if every pair's value is the quotient of its two factors. False where that cannot be told.
    private func hasOneProduct(_ face: PairingNetwork<Int64>) -> Bool {
        let lists = problem.valueLists
        let tree = face.tree
        var factor = [(numerator: BigInteger, denominator: BigInteger)?](repeating: nil, count: tree.outside + 1)
        func value(_ row: Int, _ column: Int) -> BigInteger {
            PairingStanding.product(of: lists.map { $0[row * tree.columns + column] })
        }
        func isFree(_ row: Int, _ column: Int) -> Bool {
            face.weights[row * tree.columns + column] != PairingNetwork<Int64>.none
                && !(face.isLocked[row] && face.columnOfRow[row] == column)
        }
        for start in factor.indices where factor[start] == nil {
            factor[start] = (.one, .one)
            var waiting = [start]
            while let node = waiting.popLast() {
                guard let own = factor[node] else { continue }
                var reached: [(node: Int, factor: (numerator: BigInteger, denominator: BigInteger))] = []
                if node < tree.rows {
                    for column in face.activeColumns where isFree(node, column) {
                        let value = value(node, column)
                        reached.append((tree.rows + column, (own.numerator, own.denominator * value)))
                    }
                } else if node < tree.rows + tree.columns {
                    let column = node - tree.rows
                    for row in 0..<tree.rows where isFree(row, column) {
                        reached.append((row, (own.numerator * value(row, column), own.denominator)))
                    }
                } else {
                    for child in tree.children[node] where !face.isFrozen[child] { reached.append((child, own)) }
                }
                if node != tree.outside && !face.isFrozen[node] { reached.append((tree.parent[node], own)) }
                for (other, expected) in reached {
                    if let known = factor[other] {
                        if known.numerator * expected.denominator != expected.numerator * known.denominator {
                            return false
                        }
                    } else {
                        factor[other] = expected
                        waiting.append(other)
                    }
                }
            }
        }
        return true
    }
}

extension PairingNetwork {
    /// Whether a plan outside the face loses no more than `limit`: on the way to it some arc with a price is used. One
    /// search per column and node at most.
    func hasOutsider(within limit: Number, of face: PairingNetwork<Int64>) -> Bool {
        var network = self
        for column in activeColumns where face.tree.high[tree.rows + column] > 0 {
            var cheap: [(row: Int, cost: Number)] = []
            for row in 0..<tree.rows where tree.high[row] > 0 && columnOfRow[row] != column {
                guard let cost = reducedCost(row, column), cost > 0, cost <= limit else { continue }
                cheap.append((row, cost))
            }
            if cheap.isEmpty { continue }
            _ = network.search(from: tree.rows + column, to: -1, below: limit + 1)
            for (row, cost) in cheap {
                if let back = network.settledDistance(row), cost + back <= limit { return true }
            }
        }
        // Besides pairs, only the limits on who is matched have a price.
        for node in 0..<tree.outside {
            let parent = tree.parent[node]
            let isDown = tree.isRowSide[node]
            let rise = price[parent] - price[node]
            let more = isDown ? rise : -rise
            let tail = isDown ? parent : node
            let head = isDown ? node : parent
            if more > 0, more <= limit, costOfMore(node) != nil,
                let back = network.search(from: head, to: tail, below: limit + 1), more + back <= limit
            {
                return true
            }
            if more < 0, -more <= limit, costOfLess(node) != nil,
                let back = network.search(from: tail, to: head, below: limit + 1), back - more <= limit
            {
                return true
            }
        }
        return false
    }
}
