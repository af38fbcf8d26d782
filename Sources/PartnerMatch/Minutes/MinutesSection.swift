/// A part of the minutes that a template can place, by the name of its placeholder.
package enum MinutesSection: String, CaseIterable, Sendable {
    /// Title of the call; stands inside a line.
    case call
    /// The day of the meeting, or a blank to fill in; stands inside a line.
    case date
    /// The call's own sentences for every result.
    case notices
    /// The assessors by code and role, with boxes to tick; never names.
    case members
    /// Weights, thresholds and bonuses, how many sheets count, and sheets that lay far apart.
    case assessment
    /// Who stepped aside, for whom, why, and what that does.
    case recusals
    /// Who may take part and who may not, with reasons.
    case eligibility
    /// Summary, everybody's place, total and decision, and who stays below a threshold.
    case ranking
    /// Equal totals and how they were settled, or that they are open.
    case ties
    /// Who counts for which quota, what each changed and cost, or what clashes.
    case quotas
    /// What the steering group decided in place of the calculation, before and after side by side.
    case overrides
    /// Who stepped out.
    case withdrawals
    /// Who is pending or incomplete, and what they wait for.
    case pending
    /// Per track: selected, seats kept, reserve in order.
    case tracks
    /// The proposed partnerships and what they are subject to.
    case pairs
    /// The sign-off of each track.
    case signOffs
    /// Who must still do what.
    case openPoints
    /// With what the draft was made; stands inside a line.
    case provenance

    /// Whether it is a phrase inside a line and no block of its own.
    package var isInline: Bool {
        switch self {
        case .call, .date, .provenance: true
        default: false
        }
    }
}
