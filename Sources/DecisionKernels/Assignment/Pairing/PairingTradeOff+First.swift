extension PairingTradeOffSearch {
    /// Of all plans at a point the first by the number of pairs, the worst score and the sorted list of pairs.
    ///
    /// At a corner, and wherever a part of all plans has its corner there, these plans are the optima of one weighted
    /// sum. Where the limit comes first, it is the first of those seen, which depends on nothing but the problem.
    mutating func firstPlan(at point: Found, _ corners: [Found], _ edges: [Direction]) -> PairingPlan {
        if let place = corners.firstIndex(where: { $0.isAt(point) }) {
            let direction: Direction
            if edges.isEmpty || place == 0 {
                direction = totalFirst
            } else if place == edges.count {
                direction = gainFirst
            } else {
                direction = Self.between(edges[place - 1], edges[place])
            }
            return first(of: problem, direction) ?? point.plan
        }
        guard
            let edge = edges.indices.first(where: { corners[$0].gain < point.gain && point.gain < corners[$0 + 1].gain }
            )
        else { return point.plan }
        var best = point.plan
        let whole = problem
        func take(_ plan: PairingPlan?) {
            guard let plan else { return }
            if PairingStanding(best, .total, whole) < PairingStanding(plan, .total, whole) { best = plan }
        }
        var waiting = [
            Part(problem: problem, left: corners[edge], right: corners[edge + 1], direction: edges[edge])
        ]
        while let part = waiting.popLast(), !isExhausted {
            let closed = narrowed(part, to: point.gain) { direction, value in
                direction.value(point) <= value
            } candidate: {
                if $0.isAt(point) { take($0.plan) }
            }
            switch closed {
            case .nothing: break
            case .atLeft(let left):
                if left.isAt(point) { take(first(of: part.problem, totalFirst)) }
            case .open(let part):
                guard let left = part.left, let right = part.right else { break }
                if right.gain > point.gain {
                    waiting += children(of: part)
                } else if right.isAt(point) {
                    take(firstAtCorner(right, Direction(left, right), of: part.problem))
                }
            }
        }
        return best
    }

    /// Weighs a corner more than everything else, between the two edges that meet there.
    private static func between(_ left: Direction, _ right: Direction) -> Direction {
        Direction(perTotal: left.perTotal + right.perTotal, perGain: left.perGain + right.perGain)
    }

    private mutating func firstAtCorner(
        _ corner: Found, _ edge: Direction, of problem: PairingProblem
    ) -> PairingPlan? {
        guard var next = best(problem, gainFirst) else { return nil }
        if next.isAt(corner) { return first(of: problem, gainFirst) }
        while true {
            let direction = Direction(corner, next)
            guard let found = best(problem, direction) else { return nil }
            if direction.value(found) == direction.value(corner) {
                return first(of: problem, Self.between(edge, direction))
            }
            next = found
        }
    }

    /// The first of the plans that weigh most.
    private mutating func first(of problem: PairingProblem, _ direction: Direction) -> PairingPlan? {
        guard let model = PairingModel(problem) else { return nil }
        let factor = Int128(2 * model.room + 1)
        let solved = model.solved {
            let gain = Int128(gains[$0 / problem.columns])
            return (direction.perTotal * Int128(problem.scores[$0]) + direction.perGain * gain) * factor + 1
        }
        guard var face = solved?.face else { return nil }
        model.chooseFirst(&face)
        return model.plan(face.pairs)
    }
}
