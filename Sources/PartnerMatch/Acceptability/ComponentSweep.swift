import DecisionKernels

/// Moves the share of one component from nothing to everything, while the others keep their proportions, and says where
/// each pair of today's plan stays.
///
/// A sum of scores is linear in the share, so the best plans are the upper envelope of straight lines: a plan is best on
/// an interval, and between two shares with the same best plan there is no other. Where two plans meet, the next share
/// to look at is their crossing (Eisner & Severance 1976, *Mathematical techniques for efficient record segmentation in
/// large shared databases*). For other objectives, and under a minimum score, shares are looked at in steps first.
struct ComponentSweep: Sendable {
    /// Shares are whole ten-thousandths.
    private static let unit = 10_000
    private static let steps = 20
    private static let mostPlans = 400

    private let planner: PairPlanner
    private let room: ComponentRoom
    private let today: [Int]
    /// Whole weights of today, by component of the room.
    private let weights: [Int64]

    init(_ planner: PairPlanner, _ room: ComponentRoom, _ today: [Int]) {
        self.planner = planner
        self.room = room
        self.today = today
        let scoring = ScoringWeights(
            planner.dossier.weights.components ?? .standard, unknownValue: planner.dossier.call.matching.unknownValue)
        weights = room.components.map { component in
            let index = PairComponent.allCases.firstIndex(of: component) ?? 0
            return Int64(scoring.weights[index])
        }
    }

    /// By component, for every pair of today's plan.
    func intervals() -> [[PairAcceptability.Interval]] {
        room.components.indices.map { intervals(of: $0) }
    }

    private func intervals(of component: Int) -> [PairAcceptability.Interval] {
        let sum = weights.reduce(0, +)
        let share = sum > 0 ? Double(weights[component]) / Double(sum) : 0
        var low = today.map { _ in 0.0 }
        var high = today.map { _ in 1.0 }
        if sum > weights[component] {
            var line = Line(planner: planner, room: room, weights: weights, component: component)
            let here = share * Double(Self.unit)
            // Down and up from today, the first share at which a pair is out ends its interval.
            let below = Int(here)
            let above = Double(below) == here ? below : below + 1
            line.walk(from: below, to: 0) { plan, last in
                for (place, cell) in today.enumerated() where low[place] == 0 && !plan.contains(cell) {
                    low[place] = Swift.min(share, Double(last) / Double(Self.unit))
                }
            }
            line.walk(from: above, to: Self.unit) { plan, last in
                for (place, cell) in today.enumerated() where high[place] == 1 && !plan.contains(cell) {
                    high[place] = Swift.max(share, Double(last) / Double(Self.unit))
                }
            }
        }
        return today.indices.map {
            .init(component: room.components[component], today: share, low: low[$0], high: high[$0])
        }
    }

    /// Pairs of today's plan without which no plan reaches it at any corner of a simplex of weights. What the best plan
    /// without a pair has over today's is convex in the weights, so it is largest at a corner: such a pair is in every
    /// best plan. Nobody's other pairs are looked at, so there may be more.
    func provedCells(_ admissible: AdmissibleWeights) -> Set<Int> {
        guard planner.isLinear, let corners = admissible.simplexCorners() else { return [] }
        var planner = planner
        var proved: Set<Int> = []
        let exact = corners.map { corner in
            corner.map { Int64(($0 * Rational(WeightDraws.unit)).approximate + 0.5) }
        }
        // Roundings of scores, half a millionth of a point for each pair of two plans, and of weights.
        let margin = Int64(200 * max(1, today.count))
        for cell in today where !planner.isDecided(cell) {
            let isSafe = exact.allSatisfy { corner in
                let weights = room.weights(corner)
                guard let other = planner.best(planner.candidates, weights, without: cell) else { return true }
                let own = planner.worth(today, planner.candidates, weights)
                if other.tierTotal != own.tierTotal { return other.tierTotal < own.tierTotal }
                return other.total + margin < own.total
            }
            if isSafe { proved.insert(cell) }
        }
        return proved
    }

    /// One component's share, and the plans found on it.
    private struct Line {
        var planner: PairPlanner
        let room: ComponentRoom
        let weights: [Int64]
        let component: Int
        private var known: [Int: [Int]] = [:]

        init(planner: PairPlanner, room: ComponentRoom, weights: [Int64], component: Int) {
            self.planner = planner
            self.room = room
            self.weights = weights
            self.component = component
        }

        /// Weights at a share in ten-thousandths.
        private func weights(at share: Int) -> ComponentWeights {
            var rest: Int64 = 0
            for (index, weight) in weights.enumerated() where index != component { rest += weight }
            return room.weights(
                weights.enumerated().map { index, weight in
                    index == component ? Int64(share) * rest : Int64(unit - share) * weight
                })
        }

        private mutating func plan(at share: Int) -> [Int] {
            if let plan = known[share] { return plan }
            let plan = planner.plan(planner.candidates, weights(at: share)) ?? []
            known[share] = plan
            return plan
        }

        /// Goes from one share to another and hands over every plan found and the last share before it.
        mutating func walk(from start: Int, to end: Int, _ visit: ([Int], Int) -> Void) {
            let direction = end < start ? -1 : 1
            let width = max(1, planner.isLinear ? abs(end - start) : unit / steps)
            // The share nearest to today's can have another plan already.
            visit(self.plan(at: start), start)
            var here = start
            while here != end {
                let next = direction < 0 ? max(end, here - width) : min(end, here + width)
                change(here, next, visit)
                here = next
            }
        }

        private mutating func change(_ here: Int, _ there: Int, _ visit: ([Int], Int) -> Void) {
            let one = plan(at: here)
            let other = plan(at: there)
            if one == other { return }
            if abs(there - here) <= 1 || known.count > mostPlans {
                visit(other, here)
                return
            }
            let middle = crossing(here, one, there, other)
            change(here, middle, visit)
            change(middle, there, visit)
        }

        /// Where the two plans are equally good; half-way where that is not known.
        private func crossing(_ here: Int, _ one: [Int], _ there: Int, _ other: [Int]) -> Int {
            let (low, high) = (min(here, there) + 1, max(here, there) - 1)
            var share = (here + there) / 2
            if planner.isLinear {
                let (start, end) = (weights(at: here), weights(at: there))
                let before = Double(planner.total(one, start) - planner.total(other, start))
                let after = Double(planner.total(other, end) - planner.total(one, end))
                if before >= 0, after >= 0, before + after > 0 {
                    share = here + Int(Double(there - here) * before / (before + after))
                }
            }
            return min(high, max(low, share))
        }
    }
}
