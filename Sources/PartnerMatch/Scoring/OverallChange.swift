package import DecisionKernels

/// The smallest change of one applicant's points, over all criteria together, that would have changed whether it is
/// selected for certain; everybody else's points stay as they are.
///
/// The size of a change is the sum over the criteria of the change in value, v = (points − min) / (max − min), so that
/// a full scale counts as much on every criterion, whatever its weight. Points move in the steps that one assessor's
/// step on the scale makes, as in `PointsChange`: with four assessors and half points, by eighths of a point. So the
/// answer can be told in the panel's own terms: "had one of you given half a point more here and here". Somebody
/// without a certain seat gains points until the seat is certain; somebody with one loses points until it is not.
package enum OverallChange: Sendable {
    case change(Change)
    /// No change of points can do it.
    case none(Reason)

    package struct Change: Sendable {
        /// True: it would have been selected. False: it would have lost the certain seat.
        package var gains: Bool
        /// The sum of the changes in value, above 0.
        package var size: Rational
        /// The criteria that change, in the order of the call.
        package var points: [PointsChange]
        /// False where the search was cut short: the change suffices, and a smaller one may exist.
        package var isProven: Bool
    }

    /// Why points decide nothing.
    package enum Reason: String, CaseIterable, Sendable {
        /// The steering group decided instead.
        case decidedByPanel = "decided-by-panel"
        /// Ineligible or withdrawn, whatever the points.
        case ineligible
        /// Nothing is won by points: the tracks it named have no seat, or the steering group gave them all.
        case noSeatByPoints = "no-seat-by-points"
        /// Not even full points on every criterion would do.
        case notEnough = "not-enough"
        /// Not even the lowest points on every criterion would cost the seat.
        case neverLost = "never-lost"
    }
}

extension Dossier {
    /// The smallest overall change for an applicant; nil while its own decision is open, and where a rule of the call
    /// lets more points hurt, so that the change found does not hold.
    ///
    /// Exact: found by branch and bound (Land & Doig 1960) over the steps of every criterion, and every seat that the
    /// bound leaves in doubt is settled by ranking again with the changed points, so that thresholds, ties, lots and
    /// whatever else the call decides by are respected. Of equally small changes the one that touches the fewest
    /// criteria, then the one with more on the criteria that weigh most. The answer does not depend on the order of
    /// the input. A handful of rankings and at most 200,000 nodes, in practice some dozens; where they do not suffice
    /// (a dozen criteria of nearly equal weight) the change found is said to be unproven.
    package func overallChange(of applicant: Int, in ranking: Ranking) -> OverallChange? {
        let entry = ranking.entry(of: applicant)
        guard ranking.status == .ranked else { return nil }
        if entry.override?.isApplied == true { return .some(.none(.decidedByPanel)) }
        switch entry.decision {
        case .ineligible: return .some(.none(.ineligible))
        case .pending, .incomplete, .open: return nil
        case .selected, .reserve, .tiedAtTheLine, .notSelected, .belowThreshold: break
        }
        // As long as points are missing nobody can say from where they would have changed.
        guard entry.gaps.isEmpty else { return nil }
        var finder = OverallChangeFinder(self, ranking, applicant, gains: entry.decision != .selected)
        return finder.answer()
    }
}
