/// Why a pair cannot be made (design §6). A pair lists all its reasons, not only the first.
package enum PairBlock: Hashable, Sendable {
    /// Demands or offers of a side are unknown; what to ask is listed with the municipality.
    case notAssessable(Side)
    /// The call has no track for the partner's country, or the country is unknown.
    case noTrack
    /// The applicant did not apply for the partner's track.
    case trackNotApplied(track: Int)
    /// The partner fails this condition of its track, an index into the track's `eligiblePartners`.
    case partnerNotEligible(track: Int, condition: Int)
    /// The umbrella association keeps the partner in reserve.
    case partnerInReserve
    /// The umbrella association did not retain the partner.
    case partnerNotRetained
    /// By the grid of the track's umbrella association the partner is not pre-selected; an open decision: not even at
    /// best.
    case partnerOutByGrid(track: Int, decision: Decision)
    /// This side can learn too little (without a minimum in the call: nothing).
    case fitBelowMinimum(Side)
    /// Too few of this side's must-haves are covered.
    case mustCoverageBelowMinimum(Side)
    /// No working language in which both sides reach the call's minimum, and no remedy is named.
    case languageBelowMinimum
    /// All questions of this side lie outside the scope of a track that blocks.
    case outOfScope(Side, track: Int)
    /// The panel forbade the pair.
    case forbidden
    /// This side said no to the pair.
    case consentRefused(Side)
    /// This side withdrew.
    case withdrawn(Side)
    /// This side tells of a link with the other that the call excludes: indices into its links and into the call's
    /// excluded links.
    case excludedLink(Side, link: Int, pattern: Int)
    /// The pair's score is below the call's minimum: better no partner than a bad one.
    case scoreBelowMinimum

    /// The reason in one word, for files.
    package var code: String {
        switch self {
        case .notAssessable: "not-assessable"
        case .noTrack: "no-track"
        case .trackNotApplied: "track-not-applied"
        case .partnerNotEligible: "partner-not-eligible"
        case .partnerInReserve: "partner-in-reserve"
        case .partnerNotRetained: "partner-not-retained"
        case .partnerOutByGrid(_, .reserve): "partner-in-reserve-by-grid"
        case .partnerOutByGrid: "partner-not-retained-by-grid"
        case .fitBelowMinimum: "fit-below-minimum"
        case .mustCoverageBelowMinimum: "must-coverage-below-minimum"
        case .languageBelowMinimum: "language-below-minimum"
        case .scoreBelowMinimum: "score-below-minimum"
        case .outOfScope: "out-of-scope"
        case .forbidden: "forbidden"
        case .consentRefused: "consent-refused"
        case .withdrawn: "withdrawn"
        case .excludedLink: "excluded-link"
        }
    }

    /// The side it is about; nil where it is about both, or about the partner's place in the call.
    package var side: Side? {
        switch self {
        case .notAssessable(let side), .fitBelowMinimum(let side), .mustCoverageBelowMinimum(let side),
            .consentRefused(let side), .withdrawn(let side), .excludedLink(let side, _, _),
            .outOfScope(let side, _):
            side
        case .trackNotApplied: .north
        case .noTrack, .partnerNotEligible, .partnerInReserve, .partnerNotRetained, .partnerOutByGrid: .south
        case .languageBelowMinimum, .scoreBelowMinimum, .forbidden: nil
        }
    }

    /// Whether a person who fixes the pair overrides the reason. What judges the pair's quality gives way to a
    /// person's judgment; a rule of the call and another decision do not: they clash with it.
    package var yieldsToFixing: Bool {
        switch self {
        case .notAssessable, .fitBelowMinimum, .mustCoverageBelowMinimum, .languageBelowMinimum, .scoreBelowMinimum,
            .outOfScope:
            true
        case .noTrack, .trackNotApplied, .partnerNotEligible, .partnerInReserve, .partnerNotRetained,
            .partnerOutByGrid, .forbidden, .consentRefused, .withdrawn, .excludedLink:
            false
        }
    }
}

extension PartnerStanding {
    /// What the pre-selection has against the partner; nil for who may be paired.
    var block: PairBlock? {
        guard let track, isByGrid else {
            switch status {
            case .reserve: return .partnerInReserve
            case .notRetained: return .partnerNotRetained
            case .preselected, .pending, nil: return nil
            }
        }
        let isOut = best == .reserve || best == .notRetained
        guard isOut, !isOutAnyway, let decision else { return nil }
        return .partnerOutByGrid(track: track, decision: decision)
    }
}
