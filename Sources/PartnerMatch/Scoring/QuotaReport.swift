package import DecisionKernels

/// What the quotas of the call did to the selection.
package struct QuotaReport: Sendable {
    package enum Status: String, CaseIterable, Sendable {
        /// The best selection within them was found.
        case met
        /// They cannot be met together: nobody is selected, and `clash` says why.
        case infeasible
        /// The search ended at its limit without a proof: nobody is selected.
        case bounded
        /// The totals have too many digits to be added up exactly: nobody is selected.
        case tooFine = "too-fine"
    }

    package var status: Status
    /// What clashes: leave out any one of these and the others can be met. Empty unless infeasible.
    package var clash: [QuotaRequirement]
    /// The open ones without whom, one by one, the quotas cannot be met.
    package var essential: [Int]
    /// What clashes if all open ones drop out; nil where nothing does.
    package var clashWithoutOpen: [QuotaRequirement]?
    /// There are too many open ones to look at every outcome: further decisions may depend on them.
    package var isPartial: Bool
    /// In the order of the call.
    package var records: [QuotaRecord]
    /// What all quotas together changed; nil where that could not be proven, or nobody is selected.
    package var together: QuotaChange?
    /// The same call without any of them, with all other decisions of the panel.
    package var outcomeWithout: Outcome
}

/// One quota, and who counts for it.
package struct QuotaRecord: Sendable {
    /// Index into the quotas of the call.
    package var quota: Int
    /// Of those who take part and of those who may, by id: who counts, and of whom nobody knows.
    package var candidates: [Int]
    package var unknown: [Int]
    /// Selected, and those still open for whom a seat is kept, by rank.
    package var selected: [Int]
    package var kept: [Int]
    /// Of both, those of whom nobody knows.
    package var selectedUnknown: [Int]
    /// Tied at the line, by id.
    package var tied: [Int]
    package var tiedUnknown: [Int]
    /// What it changed while all others stand; nil where that could not be proven, or nobody is selected.
    package var change: QuotaChange?
}

/// The best selection beside the one without a quota.
package struct QuotaChange: Sendable {
    /// Somebody who fares differently because of it: selected, tied or not selected.
    package struct Mover: Hashable, Sendable {
        package var applicant: Int
        package var with: Decision
        package var without: Decision
    }

    /// By rank. Empty: the quota does not bind.
    package var movers: [Mover]
    /// How many more seats could be filled without it.
    package var seatCost: Int
    /// How much higher the sum of the totals would be without it; never negative where the seats are the same.
    package var totalCost: Rational

    package var binds: Bool { !movers.isEmpty || seatCost != 0 || !totalCost.isZero }
    /// Who comes in, and who is better ranked or not but loses a seat.
    package var enters: [Int] { movers.filter { $0.with.order < $0.without.order }.map { $0.applicant } }
    package var leaves: [Int] { movers.filter { $0.with.order > $0.without.order }.map { $0.applicant } }

    /// The movers whose total is not known yet: the cost counts the highest that each can reach.
    package func openTotals(in ranking: Ranking) -> [Int] {
        movers.map { $0.applicant }.filter { applicant in
            ranking.entry(of: applicant).total.map { $0.total.low != $0.total.high } ?? false
        }
    }
}
