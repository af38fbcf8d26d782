/// An applicant that may get a partner, as the ranking hands it on.
package struct Candidate: Hashable, Sendable {
    /// What the ranking left open or attached to the candidate.
    package enum Condition: String, CaseIterable, Hashable, Sendable {
        /// Eligible or not depends on an answer that the file does not give.
        case pending
        /// Points, bonus facts or assessors are missing.
        case incomplete
        /// Equal with others for the last seat.
        case tiedAtTheLine = "tied-at-the-line"
        /// Gets a partner only where a selected applicant cannot.
        case reserve
        /// Nobody ranked the applicants.
        case notRanked = "not-ranked"
        /// Only a fixed pair brings it into the plan; the ranking does not.
        case fixedOnly = "fixed-only"
        /// Only the yes of both sides brings it into the plan; the ranking does not.
        case agreedOnly = "agreed-only"
    }

    /// Index into the dossier's applicants.
    package var applicant: Int
    /// 0 is the best group of equals; a smaller tier goes before any number of larger ones.
    package var tier: Int
    /// Reserves come after all others, whatever their tier.
    package var isReserve: Bool
    package var conditions: [Condition]
    /// What it reaches in the ranking, where that counts with the scores; nil elsewhere.
    package var total: CountedTotal?

    package init(
        applicant: Int, tier: Int, isReserve: Bool = false, conditions: [Condition] = [], total: CountedTotal? = nil
    ) {
        self.applicant = applicant
        self.tier = tier
        self.isReserve = isReserve
        self.conditions = conditions
        self.total = total
    }
}
