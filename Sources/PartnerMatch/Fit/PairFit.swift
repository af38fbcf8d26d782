/// How much one side of a pair can learn from the other (design §5): `fit(A←B) = Σ weight·strength / Σ weight` over
/// the learner's units of demand.
package struct DirectionalFit: Hashable, Sendable {
    /// 0…1, taking every unrated offer at full level.
    package var value: Double
    /// 0…1, taking every unrated offer at the call's `unratedLow`; equal to `value` where all offers are rated.
    package var low: Double
    /// The learner's must-have units, untagged ones left out.
    package var mustUnits: Int
    /// How many of them have a strength of at least one half.
    package var coveredMustUnits: Int

    package init(value: Double, low: Double, mustUnits: Int, coveredMustUnits: Int) {
        self.value = value
        self.low = low
        self.mustUnits = mustUnits
        self.coveredMustUnits = coveredMustUnits
    }

    /// The share of must-haves that are covered; 1 where there are none.
    package var mustCoverage: Double { mustUnits == 0 ? 1 : Double(coveredMustUnits) / Double(mustUnits) }
}

/// What two municipalities can teach each other.
package struct PairFit: Hashable, Sendable {
    /// What the applicant can learn from the partner.
    package var north: DirectionalFit
    /// What the partner can learn from the applicant.
    package var south: DirectionalFit
    /// Both directions in one number, 0…1, by the call's rule (default: harmonic mean).
    package var mutual: Double
    /// The same from the low ends of both directions.
    package var mutualLow: Double

    package init(north: DirectionalFit, south: DirectionalFit, mutual: Double, mutualLow: Double) {
        self.north = north
        self.south = south
        self.mutual = mutual
        self.mutualLow = mutualLow
    }

    /// What `side` can learn.
    package func learned(by side: Side) -> DirectionalFit { side == .north ? north : south }
}

/// What has to be asked before a municipality can be matched.
package enum MissingExpertise: String, CaseIterable, Hashable, Sendable {
    /// The file does not say what it wants to learn.
    case demands
    /// It has questions, none of which has a theme.
    case demandThemes = "demand-themes"
    /// The file does not say what it can teach.
    case offers
    /// It has offers, none of which has a theme.
    case offerThemes = "offer-themes"
}
