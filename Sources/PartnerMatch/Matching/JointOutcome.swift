package import DecisionKernels

/// What total and score together made of the seats (design §6, `joint`).
package struct JointOutcome: Hashable, Sendable {
    package let weighing: JointWeighing
    /// Sum of the applicants' totals, in millionths of a point; of those whom the ranking does not count, nothing.
    package var totals: PairScore
    /// Sum of the values, in the unit of the weighing.
    package var value: Int64

    /// The sum of the values in points.
    package var points: Rational { weighing.points(value) }

    init(_ weighing: JointWeighing, _ problem: PlanProblem, _ pairs: [IndexPair]) {
        self.weighing = weighing
        totals = PairScore(value: 0, low: 0, high: 0)
        value = 0
        for pair in pairs {
            value += problem.assignment.value(row: pair.row, column: pair.column) ?? 0
            guard let total = problem.candidates[pair.row].total else { continue }
            totals.value += total.value
            totals.low += total.low
            totals.high += total.high
        }
    }
}

/// Where a plan departs from whom the ranking selects.
package struct RankingDeparture: Hashable, Sendable {
    /// An applicant and what the ranking decides about it.
    package struct Member: Hashable, Sendable {
        package var applicant: Int
        package var decision: Decision
    }

    /// With a partner, and not selected; in id order.
    package var comesIn: [Member]
    /// Selected, or with a seat kept for it, and without a partner.
    package var goesOut: [Member]

    /// - Parameter applicants: those with a partner.
    package init(_ applicants: [Int], _ ranking: Ranking) {
        let isIn = Set(applicants)
        func isSelected(_ entry: RankingEntry) -> Bool {
            entry.decision == .selected
                || (entry.decision == .pending || entry.decision == .incomplete) && entry.wouldBe == .selected
        }
        func members(_ isWanted: (RankingEntry) -> Bool) -> [Member] {
            ranking.entries.filter(isWanted).map { Member(applicant: $0.applicant, decision: $0.decision) }
                .sorted { $0.applicant < $1.applicant }
        }
        comesIn = members { isIn.contains($0.applicant) && !isSelected($0) }
        goesOut = members { !isIn.contains($0.applicant) && isSelected($0) }
    }
}
