/// Who has a seat under all admissible weights, under some, under none, where seats are given by a seat rule.
package struct SeatExtremes: Sendable {
    package typealias Verdict = SelectionExtremes.Verdict

    /// One for each alternative.
    package let verdicts: [Verdict]
    /// Weights at which each is in some best set, and at which it is outside some; nil where there are none, or none
    /// were found.
    package let selecting: [[Rational]?]
    package let leavingOut: [[Rational]?]

    /// - Parameters:
    ///   - selecting: weights known to select each alternative, as far as such are known.
    ///   - leavingOut: weights known to leave each out.
    ///   - limit: linear programs spent at most on one question about one alternative.
    ///
    /// Exact, and every answer is proved in fractions: a yes by weights, a no by an exhausted search. Exponential in the
    /// seats at worst.
    package init(
        _ table: WeightedTable, admissible: AdmissibleWeights, rule: SeatRule, selecting known: [[Rational]?],
        leavingOut knownOut: [[Rational]?], limit: Int
    ) {
        var verdicts: [Verdict] = []
        var selecting = known
        var leavingOut = knownOut
        for alternative in 0..<table.alternatives {
            // Whoever goes first has a seat or not whatever the weights, as long as all of them can be seated.
            if rule.isFirst[alternative] {
                let isSeated = rule.matroid.canSeat(rule.first)
                verdicts.append(
                    isSeated
                        ? .necessary
                        : .undecided(
                            canBeSelected: known[alternative] != nil, canBeLeftOut: knownOut[alternative] != nil))
                continue
            }
            var isIn: Bool? = known[alternative] != nil ? true : nil
            var isOut: Bool? = knownOut[alternative] != nil ? true : nil
            if isIn == nil {
                var search = SeatSearch(table, admissible, rule, alternative, limit: limit)
                switch search.canBeSelected() {
                case .yes(let weights):
                    isIn = true
                    selecting[alternative] = weights
                case .no: isIn = false
                case .limit: break
                }
            }
            if isOut == nil {
                var search = SeatSearch(table, admissible, rule, alternative, limit: limit)
                switch search.canBeLeftOut(table, admissible) {
                case .yes(let weights):
                    isOut = true
                    leavingOut[alternative] = weights
                case .no: isOut = false
                case .limit: break
                }
            }
            switch (isIn, isOut) {
            case (true, true): verdicts.append(.possible)
            case (true, false): verdicts.append(.necessary)
            case (false, _): verdicts.append(.never)
            default: verdicts.append(.undecided(canBeSelected: isIn == true, canBeLeftOut: isOut == true))
            }
        }
        self.verdicts = verdicts
        self.selecting = selecting
        self.leavingOut = leavingOut
    }
}
