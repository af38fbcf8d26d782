/// The smallest change of today's weights after which today's selection, by a seat rule, is no longer the only best one.
package struct NearestSeatChange: Sendable {
    /// The sum over criteria of how far each weight moves: an infimum.
    package let distance: Rational
    /// Admissible weights at this distance.
    package let weights: [Rational]
    /// Admissible weights under which the change has happened for certain; nil where it stays a tie.
    package let beyond: [Rational]?

    /// How one selection can stop being the best: it exchanges somebody, gives a free seat, or loses somebody to the
    /// floor.
    private struct Event {
        var incoming: Int?
        var outgoing: Int?
        /// Expressions in the weights that must be at least zero; the first decides.
        var demands: [[Rational]]
        /// A level total is not enough.
        var isStrict: Bool
        /// No weights nearer than this make the first expression zero.
        var bound: Rational
    }

    /// The admissible weights nearest to today's: no change of the selection, but where one begins.
    package static func start(_ table: WeightedTable, admissible: AdmissibleWeights) -> NearestSeatChange {
        let start = NearestWeights(table.weights, admissible)
        return NearestSeatChange(distance: start.distance, weights: start.weights, beyond: nil)
    }

    /// The nearest change to other admissible weights; nil where none changes the selection.
    ///
    /// `selected` is the only best set today. It stays so just as long as every member reaches the floor and is ahead of
    /// everybody who could have its seat instead, and nobody who reaches the floor finds a seat left free (exchanges of a
    /// matroid's best basis). So each of those is one linear program, nearest first by a bound that needs none. O(s·n)
    /// programs at worst, for s seats and n alternatives.
    ///
    /// - Parameter tiesAreBroken: equals on all criteria do not stay tied, so only who is strictly ahead counts.
    package static func find(
        _ table: WeightedTable, admissible: AdmissibleWeights, rule: SeatRule, selected: [Int], tiesAreBroken: Bool
    ) -> NearestSeatChange? {
        var best: (distance: Rational, weights: [Rational], event: Event)?
        let start = NearestWeights(table.weights, admissible)
        for event in events(table, rule, selected, tiesAreBroken) {
            if let best, event.bound >= best.distance { continue }
            var own = start
            guard event.demands.allSatisfy({ own.require($0) }) else { continue }
            let distance = own.distance
            if let best, best.distance <= distance { continue }
            if event.isStrict, peak(event, admissible).value.signum <= 0 { continue }
            best = (distance, own.weights, event)
        }
        guard let best else { return nil }
        let peak = peak(best.event, admissible)
        let step = Rational(numerator: 1, denominator: 1 << 20)
        let beyond =
            peak.value.signum > 0
            ? zip(best.weights, peak.weights).map { $0 + step * ($1 - $0) } : nil
        return NearestSeatChange(distance: best.distance, weights: best.weights, beyond: beyond)
    }

    /// The highest value of the event's first expression where the others hold.
    private static func peak(_ event: Event, _ admissible: AdmissibleWeights) -> (value: Rational, weights: [Rational])
    {
        var dictionary = admissible.dictionary
        for demand in event.demands.dropFirst() { _ = AdmissibleWeights.demand(demand, of: &dictionary) }
        let lowest = AdmissibleWeights.minimum(of: event.demands[0].map { -$0 }, from: &dictionary)
        return (-lowest.value, lowest.weights)
    }

    private static func events(
        _ table: WeightedTable, _ rule: SeatRule, _ selected: [Int], _ tiesAreBroken: Bool
    ) -> [Event] {
        let totals = table.totals(under: table.weights)
        func values(_ alternative: Int) -> [Rational] { (0..<table.criteria).map { table.value(alternative, $0) } }
        var events: [Event] = []
        func add(_ incoming: Int?, _ outgoing: Int?, _ demands: [[Rational]], isStrict: Bool, now: Rational) {
            let high = demands[0].max() ?? .zero
            guard high.signum >= 0 else { return }
            let span = high - (demands[0].min() ?? .zero)
            // A unit of weight that moves from the worst criterion to the best counts twice in the distance.
            let bound = now.signum >= 0 || span.isZero ? .zero : Rational(2) * -now / span
            events.append(
                Event(incoming: incoming, outgoing: outgoing, demands: demands, isStrict: isStrict, bound: bound))
        }
        let isSelected = Set(selected)
        for outgoing in selected where !rule.isFirst[outgoing] {
            guard let floor = rule.floor else { break }
            add(
                nil, outgoing, [values(outgoing).map { floor - $0 }], isStrict: true, now: floor - totals[outgoing])
        }
        for incoming in totals.indices where !isSelected.contains(incoming) && !rule.isFirst[incoming] {
            let own = values(incoming)
            let reaches = rule.floor.map { floor in [own.map { $0 - floor }] } ?? []
            if rule.matroid.canSeat(selected + [incoming]) {
                guard let floor = rule.floor else { continue }
                add(incoming, nil, reaches, isStrict: false, now: totals[incoming] - floor)
                continue
            }
            for outgoing in selected where !rule.isFirst[outgoing] {
                guard rule.matroid.canSeat(selected.filter { $0 != outgoing } + [incoming]) else { continue }
                let lead = zip(own, values(outgoing)).map { $0 - $1 }
                let isStrict =
                    rule.levels[incoming] < rule.levels[outgoing]
                    || tiesAreBroken && rule.levels[incoming] == rule.levels[outgoing]
                add(
                    incoming, outgoing, [lead] + reaches, isStrict: isStrict, now: totals[incoming] - totals[outgoing])
            }
        }
        return events.sorted {
            ($0.bound, $0.incoming ?? -1, $0.outgoing ?? -1) < ($1.bound, $1.incoming ?? -1, $1.outgoing ?? -1)
        }
    }
}
