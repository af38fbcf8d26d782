import DecisionKernels

/// An applicant's total as it counts together with scores: in millionths of a point, rounded once, half away from zero.
package struct CountedTotal: Hashable, Sendable {
    /// Where something is unknown, between the two ends as the call's `unknownValue` says.
    package var value: Int64
    package var low: Int64
    package var high: Int64

    /// - Parameter unknown: the share of the way from the low end to the high end.
    init(_ total: Interval, unknown: DecimalNumber) {
        func millionths(_ points: Rational) -> Int64 {
            // What does not fit is more than can count.
            let most = JointWeighing.mostTotal
            guard let value = points.scaled(by: 1_000_000) else { return most }
            return min(max(value, 0), most)
        }
        low = millionths(total.low)
        high = millionths(total.high)
        value = millionths(total.low + (total.high - total.low) * unknown.rational)
    }
}

extension Ranking {
    /// Everybody who competes where total and score count together (design §6, `joint`): who is eligible, or may still
    /// turn out to be, and above thresholds and minimum total.
    ///
    /// What the panel decided about somebody stands: whom it selected goes before the others, whom it put on the reserve
    /// list, did not select or declared ineligible does not compete. Lots only settle who comes first at a line that
    /// there is none of here. Nobody competes without a ranking: there are no totals.
    package func jointCandidates(of dossier: Dossier) -> [Candidate] {
        guard status == .ranked else { return [] }
        var candidates: [Candidate] = []
        for entry in entries {
            guard let total = entry.total else { continue }
            var conditions: [Candidate.Condition] = []
            var decision = entry.decision
            if decision == .pending || decision == .incomplete {
                conditions.append(decision == .pending ? .pending : .incomplete)
                decision = entry.wouldBe ?? .notSelected
            }
            switch decision {
            case .selected, .tiedAtTheLine, .reserve, .notSelected: break
            case .belowThreshold, .ineligible, .pending, .incomplete, .open: continue
            }
            let decided = entry.override.flatMap { $0.isApplied ? $0.decision : nil }
            if let decided, decided != .selected { continue }
            candidates.append(
                Candidate(
                    applicant: entry.applicant, tier: decided == .selected ? 0 : 1, conditions: conditions,
                    total: CountedTotal(total.total, unknown: dossier.call.matching.unknownValue)))
        }
        return candidates.sorted { $0.applicant < $1.applicant }
    }
}
