/// What the score of a pair needs to know of one side besides its expertise, looked up once.
struct PairFacts: Sendable {
    let readiness: Double?
    /// Tier of its level of government.
    let level: Int?
    let population: Int64?
    /// By track, then by working language in sorted order.
    let levels: [[LanguageLevel?]]
    /// By track, the preference of an applicant: 1 for its first track, falling linearly to 1/n for its n-th, 0 for
    /// none of them; nil where its tracks are unknown.
    let preferences: [Double?]
    /// Whether the file names a remedy against weak language skills, such as an interpreter.
    let hasLanguageRemedy: Bool
    /// Both its demands and its offers are known.
    let isAssessable: Bool

    init(_ municipality: Municipality, _ profile: ExpertiseProfile, _ tracks: [Track]) {
        readiness = municipality.digitalReadiness?.double
        level = municipality.level?.tier
        population = municipality.population
        levels = tracks.map { track in track.workingLanguages.sorted().map { municipality.languages?[$0] } }
        preferences = tracks.indices.map { track in
            municipality.tracks.map { own in
                own.firstIndex(of: track).map { Double(own.count - $0) / Double(own.count) } ?? 0
            }
        }
        hasLanguageRemedy = municipality.remedies.contains { $0.subject == "language" }
        isAssessable = profile.asks.isEmpty
    }
}
