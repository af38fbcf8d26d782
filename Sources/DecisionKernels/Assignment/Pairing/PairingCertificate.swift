/// Prices that prove a plan to be the best by `total` or `countThenTotal`, to be checked without solving anything.
package struct PairingCertificate: Hashable, Sendable {
    /// What a unit of score and what a pair weighs.
    package let perScore: Int128
    package let perPair: Int128
    /// Rows, columns and groups in the order of the problem, and last those who stay alone.
    package let prices: [Int128]
}

extension PairingProblem {
    /// The prices of the best plan; nil if there is no plan, for other objectives, and where groups overlap or
    /// limit pairs.
    package func certificate(for objective: PairingObjective) -> PairingCertificate? {
        guard objective == .total || objective == .countThenTotal, let model = PairingModel(self), !model.needsBranching
        else { return nil }
        let (perPair, perScore) = model.weightOfTotal(objective)
        switch model.solvedForTotal(objective) {
        case .narrow(let network):
            return PairingCertificate(perScore: perScore, perPair: perPair, prices: network.price.map { Int128($0) })
        case .wide(let network):
            return PairingCertificate(perScore: perScore, perPair: perPair, prices: network.price)
        case nil: return nil
        }
    }

    /// What no plan can outweigh, by the weak duality of flows; nil if the prices leave a pair worth more than they
    /// ask. A plan that weighs as much is a best one: its total times `perScore` and its pairs times `perPair`. O(n·m).
    package func bound(by certificate: PairingCertificate) -> Int128? {
        guard let model = PairingModel(self), !model.needsBranching else { return nil }
        let prices = certificate.prices
        let tree = model.tree
        guard prices.count == tree.outside + 1 else { return nil }
        func weight(_ cell: Int) -> Int128 { Int128(scores[cell]) * certificate.perScore + certificate.perPair }
        for cell in model.isOpen.indices where model.isOpen[cell] {
            if weight(cell) > prices[cell / columns] - prices[rows + cell % columns] { return nil }
        }
        var bound = model.fixed.reduce(Int128(0)) { $0 + weight(cell($1)) }
        for node in 0..<tree.outside {
            let rise = prices[node] - prices[tree.parent[node]]
            let gain = tree.isRowSide[node] ? rise : -rise
            bound += gain * Int128(gain > 0 ? tree.high[node] : tree.low[node])
        }
        return bound
    }
}
