/// What a municipality wants to learn and what it can teach, reduced once so that pairs are compared by lookups.
package struct ExpertiseProfile: Sendable {
    package var demands: DemandProfile
    package var offers: OfferProfile
    package var goals: GoalProfile

    package init(
        _ municipality: Municipality, version: MatchingSettings.QuestionVersion, similarity: ThemeSimilarity,
        unratedLow: Double, goalsOfTheme: [[Int]]
    ) {
        demands = DemandProfile(municipality.demands, version: version)
        offers = OfferProfile(municipality.offers, similarity: similarity, unratedLow: unratedLow)
        goals = GoalProfile(demands, offers, goalsOfTheme: goalsOfTheme)
    }

    /// What has to be asked before the municipality can be matched; empty when it can.
    package var asks: [MissingExpertise] {
        var asks: [MissingExpertise] = []
        if let missing = demands.missing { asks.append(missing) }
        if let missing = offers.missing { asks.append(missing) }
        return asks
    }

    /// `fit(self←teacher)`; nil where the demands or the teacher's offers are unknown. O(themes of all units).
    package func fit(from teacher: ExpertiseProfile) -> DirectionalFit? {
        guard demands.missing == nil, teacher.offers.missing == nil else { return nil }
        guard demands.totalWeight > 0 else { return DirectionalFit.none }
        let themes = demands.flatThemes
        let best = teacher.offers.best
        let bestLow = teacher.offers.bestLow
        let hasUnrated = teacher.offers.hasUnrated
        var sum = 0.0
        var sumLow = 0.0
        var musts = 0
        var covered = 0
        var start = 0
        for unit in demands.units.indices {
            let weight = demands.units[unit].weight
            let count = demands.units[unit].themes.count
            let strength = DemandProfile.mean(of: best, over: themes, from: start, count: count)
            sum += weight * strength
            if hasUnrated {
                sumLow += weight * DemandProfile.mean(of: bestLow, over: themes, from: start, count: count)
            }
            if demands.units[unit].priority == .must {
                musts += 1
                if FitTolerance.isAtLeast(strength, 0.5) { covered += 1 }
            }
            start += count
        }
        if !hasUnrated { sumLow = sum }
        return DirectionalFit(
            value: sum / demands.totalWeight, low: sumLow / demands.totalWeight, mustUnits: musts,
            coveredMustUnits: covered)
    }

    /// Both directions; nil where either is unknown: the pair is not assessable.
    package static func fit(
        _ north: ExpertiseProfile, _ south: ExpertiseProfile, rule: MatchingSettings.MutualFit
    ) -> PairFit? {
        guard let learned = north.fit(from: south), let taught = south.fit(from: north) else { return nil }
        return PairFit(north: learned, south: taught, rule: rule)
    }
}
