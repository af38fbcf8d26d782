/// Whether an applicant may be selected at all, with every reason; nothing stops at the first failure.
package struct Eligibility: Sendable {
    package enum Status: String, CaseIterable, Sendable { case eligible, pending, ineligible }

    /// The worst that the findings bring with them.
    package var status: Status
    /// In the order: withdrawal, closing day, tracks, then the criteria of the call.
    package var findings: [EligibilityFinding]
}

/// One thing that makes an applicant ineligible or pending, or that is only said.
package struct EligibilityFinding: Hashable, Sendable {
    /// What was found; the raw values are the codes of the output.
    package enum Reason: String, CaseIterable, Sendable {
        /// Stepped out; `withdrawal` says which entry of the decisions.
        case withdrawn
        /// Received after the closing day.
        case late
        /// The call has a closing day and the file does not say when it was received.
        case receivedUnknown = "received-unknown"
        /// Declares that it applies for no track.
        case noTrack = "no-track"
        case tracksUnknown = "tracks-unknown"
        /// Refuses a required commitment.
        case commitmentRefused = "commitment-refused"
        case commitmentUnknown = "commitment-unknown"
        /// Does not meet a rule; whether that excludes is told by `effect`.
        case ruleNotMet = "rule-not-met"
        case ruleUnknown = "rule-unknown"
    }

    /// What the finding does.
    package enum Effect: String, CaseIterable, Sendable { case ineligible, pending, flag }

    package var reason: Reason
    package var effect: Effect
    /// The commitment or rule: an index into the criteria of the call.
    package var criterion: Int?
    /// Index into the withdrawals of the decisions.
    package var withdrawal: Int?

    package init(_ reason: Reason, _ effect: Effect, criterion: Int? = nil, withdrawal: Int? = nil) {
        self.reason = reason
        self.effect = effect
        self.criterion = criterion
        self.withdrawal = withdrawal
    }
}

/// Something the file does not tell. Missing answers are asked for; they never cost points.
package enum MissingItem: Hashable, Sendable {
    /// A fact that a scored criterion asks for, with the criterion that asks first.
    case fact(String, criterion: Int)
    /// A commitment neither made nor refused, required or not.
    case commitment(Int)
    /// A rule whose outcome the file leaves open.
    case rule(Int)
    /// A bonus whose condition the file leaves open.
    case bonus(Int)
    /// Whether it counts for a quota.
    case quota(Int)
    case tracks, receivedAt, languages, team, demands, offers
}
