/// A line of an umbrella association's own scoring grid for the southern pre-selection (design §3, `partnerCriteria`).
package struct PartnerCriterion: Sendable {
    package var criterion: Criterion
    /// Indices of the tracks whose partners it is about; nil: all of them.
    package var tracks: [Int]?
}

/// How the umbrella association of a track pre-selects by its grid.
package struct PreselectionRules: Sendable {
    /// How many partners it pre-selects; nil: everybody who passes.
    package var places: Int?
    /// Places on its reserve list.
    package var reserve = 0
    /// Positions in the track's grid, compared in this order between equal totals.
    package var tieBreak: [Int] = []
    /// How its score sheets become points; nil: as those on applicants.
    package var assessment: AssessmentRules?

    package init() {}
}

extension Call {
    /// The lines of `partnerCriteria` that are about the partners of a track: indices into them, in their order.
    package func gridLines(of track: Int) -> [Int] {
        partnerCriteria.indices.filter { partnerCriteria[$0].tracks?.contains(track) ?? true }
    }

    /// The grid of a track's umbrella association. Weights, scores and commitments about the track's partners point
    /// into this list.
    package func partnerGrid(of track: Int) -> [Criterion] {
        gridLines(of: track).map { partnerCriteria[$0].criterion }
    }

    /// The track of a partner's country; nil where the call has none.
    package func track(of partner: Municipality) -> Int? { tracks.firstIndex { $0.country == partner.country } }
}
