/// The six components of a pair's score, each in 0…1, nil where unknown (design §6).
package struct PairComponents: Hashable, Sendable {
    /// Mutual fit; nil where the pair is not assessable.
    package var expertise: Double?
    /// The low end of the mutual fit.
    package var expertiseLow: Double?
    /// The lower level of both sides in the best known working language of the track, in sixths.
    package var language: Double?
    /// 1 for the applicant's first track, falling linearly to 1/n for its n-th.
    package var preference: Double?
    /// The lower digital readiness of both sides.
    package var readiness: Double?
    /// Mean of level of government (same 1, different ½) and ratio of the smaller to the larger population.
    package var comparability: Double?
    /// Weighted Jaccard of the goal profiles inside the track's goals.
    package var sdg: Double?

    package subscript(component: PairComponent) -> Double? {
        switch component {
        case .expertise: expertise
        case .language: language
        case .preference: preference
        case .readiness: readiness
        case .comparability: comparability
        case .sdg: sdg
        }
    }
}

/// The score of a pair in millionths of a point on 0…100, rounded once, half away from zero (design §6). A pair that
/// is not assessable has none.
package struct PairScore: Hashable, Sendable {
    /// With `unknownValue` for every unknown component.
    package var value: Int64
    /// With 0 for every unknown component and the low end of the fit.
    package var low: Int64
    /// With 1 for every unknown component.
    package var high: Int64

    package init(value: Int64, low: Int64, high: Int64) {
        self.value = value
        self.low = low
        self.high = high
    }

    /// 100 points.
    package static let full: Int64 = 100_000_000
}
