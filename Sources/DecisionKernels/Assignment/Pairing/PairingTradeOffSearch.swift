/// The search for all points of a trade-off: corners, then what lies between them, then the first plan of each.
struct PairingTradeOffSearch {
    /// A plan's place by the two sums.
    struct Found {
        var plan: PairingPlan
        var gain: Int128
        var total: Int128 { plan.total }

        func isAt(_ other: Found) -> Bool { gain == other.gain && total == other.total }
    }

    /// How much a unit of each sum weighs.
    struct Direction: Hashable {
        var perTotal: Int128
        var perGain: Int128

        func value(_ found: Found) -> Int128 { value(total: found.total, gain: found.gain) }

        func value(total: Int128, gain: Int128) -> Int128 { perTotal * total + perGain * gain }

        /// The one in which two points weigh the same; `left` has the higher total and the lower gain.
        init(_ left: Found, _ right: Found) {
            self.init(perTotal: right.gain - left.gain, perGain: left.total - right.total)
        }

        init(perTotal: Int128, perGain: Int128) {
            self.perTotal = perTotal
            self.perGain = perGain
        }
    }

    /// A part of all plans: those that match some rows and leave others alone.
    struct Part {
        var problem: PairingProblem
        /// The neighbouring corners of the part around the gain that is looked for, as far as they are known.
        var left: Found?
        var right: Found?
        /// In which the part was bounded last.
        var direction: Direction
    }

    let problem: PairingProblem
    let gains: [Int64]
    private let limits: PairingTradeOffLimits
    private var cells = 0
    /// Weigh one sum so that the other only decides between equals.
    let totalFirst: Direction
    let gainFirst: Direction

    init(_ problem: PairingProblem, _ gains: [Int64], room: Int, _ limits: PairingTradeOffLimits) {
        self.problem = problem
        self.gains = gains
        self.limits = limits
        var score: Int64 = 0
        for cell in problem.scores.indices where problem.scores[cell] != PairingProblem.impossible {
            score = max(score, abs(problem.scores[cell]))
        }
        let gain = gains.reduce(Int64(0)) { max($0, abs($1)) }
        totalFirst = Direction(perTotal: Int128(2 * room + 1) * (Int128(gain) + 1), perGain: 1)
        gainFirst = Direction(perTotal: 1, perGain: Int128(2 * room + 1) * (Int128(score) + 1))
    }

    var isExhausted: Bool { cells > limits.cells }

    mutating func run() -> PairingTradeOff? {
        guard let first = best(problem, totalFirst), let last = best(problem, gainFirst) else { return nil }
        let corners = hull(from: first, to: last)
        var points = corners
        let isComplete = corners.count <= limits.points && addBetween(corners, &points)
        if !isComplete { points = corners }
        let edges = zip(corners, corners.dropFirst()).map { Direction($0, $1) }
        // As much again for the first plan of every point.
        cells = 0
        return PairingTradeOff(
            points: points.map { point in
                PairingTradeOffPoint(
                    gain: point.gain, plan: firstPlan(at: point, corners, edges),
                    shares: shares(of: point, corners, edges))
            }, isComplete: isComplete)
    }

    // MARK: Corners

    /// The plan that weighs most.
    mutating func best(_ problem: PairingProblem, _ direction: Direction) -> Found? {
        cells += problem.scores.count
        guard let model = PairingModel(problem) else { return nil }
        let solved = model.solved {
            direction.perTotal * Int128(problem.scores[$0]) + direction.perGain * Int128(gains[$0 / problem.columns])
        }
        return solved.map { found(model.plan($0.pairs)) }
    }

    func found(_ plan: PairingPlan) -> Found {
        Found(plan: plan, gain: plan.pairs.reduce(Int128(0)) { $0 + Int128(gains[$1.row]) })
    }

    /// The corners from one to the other, the highest total first.
    private mutating func hull(from first: Found, to last: Found) -> [Found] {
        var result = [first]
        var waiting = first.isAt(last) ? [] : [last]
        while let next = waiting.last, let known = result.last {
            let direction = Direction(known, next)
            if let found = best(problem, direction), direction.value(found) > direction.value(next) {
                waiting.append(found)
            } else {
                result.append(next)
                waiting.removeLast()
            }
        }
        return corners(of: result)
    }

    /// A weighted sum can give a point on the line between two others: that is no corner.
    private func corners(of points: [Found]) -> [Found] {
        var result: [Found] = []
        for point in points {
            while result.count > 1 {
                let direction = Direction(result[result.count - 2], point)
                if direction.value(result[result.count - 1]) > direction.value(point) { break }
                result.removeLast()
            }
            result.append(point)
        }
        return result
    }

    // MARK: Between the corners

    /// All further points in their places; false where the limits came first.
    private mutating func addBetween(_ corners: [Found], _ points: inout [Found]) -> Bool {
        points = Array(corners.prefix(1))
        for (left, right) in zip(corners, corners.dropFirst()) {
            var last = left
            while true {
                guard let next = next(after: last, left, right), points.count < limits.points else { return false }
                points.append(next)
                if next.isAt(right) { break }
                last = next
            }
        }
        return true
    }

    /// The largest total with more gain than `last`, and among such plans the largest gain; nil at the limit.
    private mutating func next(after last: Found, _ left: Found, _ right: Found) -> Found? {
        let atLeast = last.gain + 1
        var best = right
        var waiting = [Part(problem: problem, left: left, right: right, direction: Direction(left, right))]
        while let part = waiting.popLast() {
            if isExhausted { return nil }
            let closed = narrowed(part, to: atLeast) { direction, value in
                let isHigher = direction.value(total: best.total + 1, gain: atLeast) <= value
                return isHigher || direction.value(total: best.total, gain: best.gain + 1) <= value
            } candidate: { found in
                if found.total > best.total || found.total == best.total && found.gain > best.gain { best = found }
            }
            if case .open(let part) = closed { waiting += children(of: part) }
        }
        return best
    }

    enum Narrowed {
        /// Nothing that is looked for is in the part.
        case nothing
        /// The plans with the largest total of the part have enough gain.
        case atLeft(Found)
        /// Left and right are neighbouring corners of the part, with too little and with enough gain.
        case open(Part)
    }

    /// Looks for the neighbouring corners of a part around a gain.
    ///
    /// - Parameters:
    ///   - canHold: whether a part in which nothing weighs more than a value can hold what is looked for.
    ///   - candidate: told of every plan with enough gain.
    mutating func narrowed(
        _ part: Part, to gain: Int128, canHold: (Direction, Int128) -> Bool, candidate: (Found) -> Void
    ) -> Narrowed {
        var part = part
        if part.left == nil || part.right == nil {
            // One of them is gone: a bound in the direction of the two is mostly enough.
            guard let found = best(part.problem, part.direction) else { return .nothing }
            if found.gain >= gain { candidate(found) }
            if !canHold(part.direction, part.direction.value(found)) { return .nothing }
            if part.left == nil {
                if found.gain < gain {
                    part.left = found
                } else {
                    guard let left = best(part.problem, totalFirst) else { return .nothing }
                    if left.gain >= gain {
                        candidate(left)
                        return .atLeft(left)
                    }
                    part.left = left
                }
            } else if found.gain >= gain {
                part.right = found
            } else {
                guard let right = best(part.problem, gainFirst), right.gain >= gain else { return .nothing }
                part.right = right
                candidate(right)
            }
        }
        guard var left = part.left, var right = part.right else { return .nothing }
        while true {
            let direction = Direction(left, right)
            guard let found = best(part.problem, direction) else { return .nothing }
            let value = direction.value(found)
            if found.gain >= gain { candidate(found) }
            if !canHold(direction, value) { return .nothing }
            part.direction = direction
            if value == direction.value(left) { break }
            if found.gain >= gain { right = found } else { left = found }
        }
        part.left = left
        part.right = right
        return .open(part)
    }

    /// Both parts of a part: one row of which the two corners disagree is matched, or left alone.
    func children(of part: Part) -> [Part] {
        guard let left = part.left, let right = part.right else { return [] }
        var isLeft = Array(repeating: false, count: problem.rows)
        var isRight = isLeft
        for pair in left.plan.pairs { isLeft[pair.row] = true }
        for pair in right.plan.pairs { isRight[pair.row] = true }
        var row = -1
        for other in isLeft.indices where isLeft[other] != isRight[other] {
            if row < 0 || abs(gains[other]) > abs(gains[row]) { row = other }
        }
        if row < 0 { return [] }
        var with = part
        with.problem.isRowRequired[row] = true
        if !isLeft[row] { with.left = nil }
        if !isRight[row] { with.right = nil }
        var without = part
        for column in 0..<problem.columns {
            without.problem.scores[row * problem.columns + column] = PairingProblem.impossible
        }
        if isLeft[row] { without.left = nil }
        if isRight[row] { without.right = nil }
        return [without, with]
    }

    // MARK: For which shares

    private func shares(
        of point: Found, _ corners: [Found], _ edges: [Direction]
    ) -> PairingTradeOffPoint.ClosedShares? {
        func share(_ edge: Direction) -> Rational {
            // share · gain + (1 − share) · total in the proportion of the direction.
            Rational(
                numerator: BigInteger(edge.perGain), denominator: BigInteger(edge.perGain + edge.perTotal))
        }
        if let place = corners.firstIndex(where: { $0.isAt(point) }) {
            return PairingTradeOffPoint.ClosedShares(
                low: place == 0 ? .zero : share(edges[place - 1]),
                high: place == edges.count ? .one : share(edges[place]))
        }
        let edge = edges.indices.first { corners[$0].gain < point.gain && point.gain < corners[$0 + 1].gain }
        guard let edge, edges[edge].value(point) == edges[edge].value(corners[edge]) else { return nil }
        return PairingTradeOffPoint.ClosedShares(low: share(edges[edge]), high: share(edges[edge]))
    }
}
