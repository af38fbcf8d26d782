/// What a municipality wants to learn and what it can teach, reduced once; `ExpertiseSide` packs many of them.
package struct ExpertiseProfile: Sendable {
    package var demands: DemandProfile
    package var offers: OfferProfile
    package var goals: GoalProfile

    package init(
        _ municipality: Municipality, version: MatchingSettings.QuestionVersion, unratedLow: Double,
        goalsOfTheme: [[Int]]
    ) {
        demands = DemandProfile(municipality.demands, version: version)
        offers = OfferProfile(municipality.offers, unratedLow: unratedLow)
        goals = GoalProfile(demands, offers, goalsOfTheme: goalsOfTheme)
    }

    /// What has to be asked before the municipality can be matched; empty when it can.
    package var asks: [MissingExpertise] {
        var asks: [MissingExpertise] = []
        if let missing = demands.missing { asks.append(missing) }
        if let missing = offers.missing { asks.append(missing) }
        return asks
    }
}
