package import DecisionKernels

/// What holds under all admissible weights, under some, under none: by candidate of the field.
package struct WeightVerdicts: Sendable {
    package typealias Verdict = SelectionExtremes.Verdict

    /// With a seat under all admissible weights, under some, under none; undecided where the search ended at its limit,
    /// and under quotas unless nobody's totals matter.
    package var seats: [Verdict]
    /// The best and the worst rank by totals alone, equal totals counted for it and against it; where a search ended at
    /// its limit, bounds from those who are always ahead and always behind, and then `isRankBounded`.
    package var best: [Int]
    package var worst: [Int]
    package var isRankBounded: [Bool]
    /// By pair: whether the first is at least as good as the second whatever the admissible weights.
    package var preference: [[Bool]]
}

/// The nearest change of the weights that alters the selection.
package struct WeightChange: Sendable {
    /// The sum over criteria of how far each weight moves.
    package var distance: Rational
    package var weights: [Rational]
    /// By candidate, just beyond; both empty where only a tie arises there, or stands there today.
    package var enters: [Int]
    package var leaves: [Int]
    /// False under quotas: a nearer one may exist.
    package var isProven: Bool
}

extension WeightField {
    /// Points drawn to find, before any search, weights that select somebody and weights that do not.
    private static let drawn = 128
    /// Linear programs at most for one question about one candidate.
    private static func limit(_ candidates: Int) -> Int { max(60, 6_000 / max(1, candidates)) }

    var rule: SeatRule {
        SeatRule(
            matroid: SeatMatroid(tracks: candidates.indices.map { seating.tracks(of: $0) }, seats: seating.trackSeats),
            levels: tieLevels, isFirst: isForced, floor: minimumTotal)
    }

    /// Ties do not stay tied where a lot was drawn, or a rule looks at who is ranked higher.
    private var tiesAreBroken: Bool { hasCoverage || !dossier.decisions.lots.isEmpty }

    /// Searches without quotas; with them only what points of the set show, and what no weights can change.
    func verdicts(_ admissible: AdmissibleWeights) -> WeightVerdicts {
        var selecting = [[Rational]?](repeating: nil, count: candidates.count)
        var leavingOut = selecting
        for point in admissible.points(drawing: Self.drawn) + (admissible.contains(weights) ? [weights] : []) {
            let seats = seats(under: point)
            // Without a decision nobody is in, and nothing is known of anybody.
            guard seats.isDecided else { continue }
            for (index, membership) in seats.memberships.enumerated() {
                if membership != .inNone, selecting[index] == nil { selecting[index] = point }
                if membership != .inEvery, leavingOut[index] == nil { leavingOut[index] = point }
            }
        }
        let preference = NecessaryPreference(table, admissible: admissible).holds
        let extremes = RankExtremes(table, admissible: admissible, limit: Self.limit(candidates.count))
        var verdicts = WeightVerdicts(
            seats: [], best: [], worst: [], isRankBounded: [], preference: preference)
        for index in candidates.indices {
            verdicts.best.append(
                extremes.best[index] ?? 1
                    + candidates.indices.count { isAlwaysAhead($0, of: index, preference, admissible) })
            verdicts.worst.append(
                extremes.worst[index]
                    ?? candidates.count
                    - candidates.indices.count { isAlwaysAhead(index, of: $0, preference, admissible) })
            verdicts.isRankBounded.append(extremes.best[index] == nil || extremes.worst[index] == nil)
        }
        verdicts.seats =
            hasQuotas
            ? verdictsUnderQuotas(admissible, selecting, leavingOut)
            : verified(
                SeatExtremes(
                    table, admissible: admissible, rule: rule, selecting: selecting, leavingOut: leavingOut,
                    limit: Self.limit(candidates.count)))
        return verdicts
    }

    /// Strictly, whatever the admissible weights.
    private func isAlwaysAhead(
        _ first: Int, of second: Int, _ preference: [[Bool]], _ admissible: AdmissibleWeights
    ) -> Bool {
        guard first != second, preference[first][second] else { return false }
        let lead = (0..<table.criteria).map { table.value(first, $0) - table.value(second, $0) }
        return admissible.minimum(of: lead).value.signum > 0
    }

    /// Ranks again wherever a search says that somebody gets or loses a seat.
    private func verified(_ extremes: SeatExtremes) -> [WeightVerdicts.Verdict] {
        extremes.verdicts.enumerated().map { index, verdict in
            guard verdict == .possible || verdict == .necessary, tiesAreBroken else { return verdict }
            let isIn =
                extremes.selecting[index].map { seats(under: $0).memberships[index] != .inNone } ?? isForced[index]
            let isOut = extremes.leavingOut[index].map { seats(under: $0).memberships[index] != .inEvery } ?? false
            if verdict == .necessary {
                return isIn ? .necessary : .undecided(canBeSelected: false, canBeLeftOut: false)
            }
            return isIn && isOut ? .possible : .undecided(canBeSelected: isIn, canBeLeftOut: isOut)
        }
    }

    private func verdictsUnderQuotas(
        _ admissible: AdmissibleWeights, _ selecting: [[Rational]?], _ leavingOut: [[Rational]?]
    ) -> [WeightVerdicts.Verdict] {
        // Whom the panel selected is in, even where the quotas cannot be met.
        let forced = candidates.indices.filter { isForced[$0] }.map { candidates[$0] }
        let areFirstSeated = seating.matroid.canSeat(forced)
        return candidates.indices.map { index in
            if isForced[index], areFirstSeated { return .necessary }
            if let minimumTotal, !isForced[index] {
                let highest = -admissible.minimum(of: (0..<table.criteria).map { -table.value(index, $0) }).value
                if highest < minimumTotal { return .never }
            }
            if selecting[index] != nil, leavingOut[index] != nil { return .possible }
            return .undecided(canBeSelected: selecting[index] != nil, canBeLeftOut: leavingOut[index] != nil)
        }
    }

    /// The nearest change of the weights; nil where no admissible weights alter the selection, or under quotas none was
    /// found.
    func nearestChange(
        _ admissible: AdmissibleWeights, today: WeightSeats, lines: [WeightLine]
    ) -> WeightChange? {
        if today.memberships.contains(.inSome) {
            let start = NearestSeatChange.start(table, admissible: admissible)
            return change(start.distance, start.weights, nil, today, isProven: true)
        }
        let found = NearestSeatChange.find(
            table, admissible: admissible, rule: rule, selected: today.selected, tiesAreBroken: tiesAreBroken)
        guard hasQuotas else {
            return found.map { change($0.distance, $0.weights, $0.beyond, today, isProven: !hasCoverage) }
        }
        return nearestUnderQuotas(admissible, today, lines)
    }

    private func change(
        _ distance: Rational, _ weights: [Rational], _ beyond: [Rational]?, _ today: WeightSeats, isProven: Bool
    ) -> WeightChange {
        let after = beyond.map { seats(under: $0).memberships } ?? today.memberships
        return WeightChange(
            distance: distance, weights: weights,
            enters: after.indices.filter { after[$0] == .inEvery && today.memberships[$0] != .inEvery },
            leaves: after.indices.filter { after[$0] != .inEvery && today.memberships[$0] == .inEvery },
            isProven: isProven)
    }

    /// The nearest of the changes along the lines of single criteria.
    private func nearestUnderQuotas(
        _ admissible: AdmissibleWeights, _ today: WeightSeats, _ lines: [WeightLine]
    ) -> WeightChange? {
        var best: WeightChange?
        for line in lines where line.isDefined {
            for (end, outer) in [(line.selection.low, Rational.zero), (line.selection.high, Rational.one)] {
                guard end != outer else { continue }
                let distance = Rational(2) * (end - line.weight).absolute
                if let best, best.distance <= distance { continue }
                func weights(_ share: Rational) -> [Rational] {
                    let rest = (Rational.one - share) / (Rational.one - line.weight)
                    return self.weights.indices.map { $0 == line.criterion ? share : self.weights[$0] * rest }
                }
                let beyond = weights(end + (outer - end) / Rational(1 << 20))
                guard admissible.contains(weights(end)), admissible.contains(beyond) else { continue }
                best = change(distance, weights(end), beyond, today, isProven: false)
            }
        }
        return best
    }
}
