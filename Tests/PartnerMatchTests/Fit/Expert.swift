@testable import PartnerMatch

/// A municipality's profile with the similarity that it is compared by; a single pair is a cohort of one and one.
struct Expert {
    let profile: ExpertiseProfile
    let similarity: ThemeSimilarity

    init(
        _ municipality: Municipality, _ taxonomy: Taxonomy, _ table: SimilarityTable = SimilarityTable(),
        version: MatchingSettings.QuestionVersion = .newest, unratedLow: Double = 0.5
    ) {
        profile = ExpertiseProfile(
            municipality, version: version, unratedLow: unratedLow,
            goalsOfTheme: taxonomy.themes.indices.map { taxonomy.goals(of: $0) })
        similarity = ThemeSimilarity(taxonomy, table)
    }

    var demands: DemandProfile { profile.demands }
    var asks: [MissingExpertise] { profile.asks }

    func fit(from teacher: Expert) -> DirectionalFit? { PairFits([self], [teacher]).learned(by: .north, 0, 0) }

    static func fit(_ north: Expert, _ south: Expert, rule: MatchingSettings.MutualFit) -> PairFit? {
        PairFits([north], [south], rule: rule)[0, 0]
    }
}

extension PairFits {
    /// At least one on each side, all with the same similarity.
    init(_ north: [Expert], _ south: [Expert], rule: MatchingSettings.MutualFit = .harmonic) {
        self.init(
            ExpertiseSide(north.map(\.profile)[...], north[0].similarity),
            ExpertiseSide(south.map(\.profile)[...], south[0].similarity), rule: rule)
    }
}
