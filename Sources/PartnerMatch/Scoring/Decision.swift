/// What the ranking says about one applicant.
package enum Decision: String, CaseIterable, Sendable {
    /// Gets a seat in one of its tracks (geselecteerd, retenue).
    case selected
    /// Next in line for a seat of at least one of its tracks.
    case reserve
    /// Equal with others where fewer seats are left than there are equals; settled by the panel or by a recorded lot.
    case tiedAtTheLine = "tied-at-the-line"
    /// Ranked, and others were ahead.
    case notSelected = "not-selected"
    /// Certain to miss a threshold or the minimum total.
    case belowThreshold = "below-threshold"
    /// Fails a rule of the call for certain, came too late, or withdrew.
    case ineligible
    /// Eligible or not depends on an answer that the file does not give.
    case pending
    /// The decision depends on points, bonus facts or assessors that are missing.
    case incomplete
    /// Nothing can be decided yet: no weights, no sheets, or quotas that cannot be met.
    case open

    /// Lower is better for the applicant, among the decisions that a calculation can give.
    package var order: Int {
        switch self {
        case .selected: 0
        case .tiedAtTheLine: 1
        case .reserve: 2
        case .notSelected: 3
        case .belowThreshold: 4
        case .ineligible: 5
        case .pending, .incomplete, .open: 6
        }
    }
}

/// The places somebody can take: from the best to the worst, both counted from 1. One place when everything is known.
package struct PlaceInterval: Hashable, Sendable {
    package var best: Int
    package var worst: Int

    package init(best: Int, worst: Int) {
        self.best = best
        self.worst = worst
    }

    package var isExact: Bool { best == worst }
}
