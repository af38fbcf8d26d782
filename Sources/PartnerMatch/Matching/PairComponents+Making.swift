extension MatchingBasis {
    /// The components of a pair (design §6). Language, preference and goals need the partner's track.
    func components(applicant: Int, partner: Int, fit: PairFit?, language: CommonLanguage?) -> PairComponents {
        let north = northFacts[applicant]
        let south = southFacts[partner]
        var components = PairComponents()
        components.expertise = fit?.mutual
        components.expertiseLow = fit?.mutualLow
        components.language = language?.best?.value
        if let one = north.readiness, let other = south.readiness { components.readiness = min(one, other) }
        components.comparability = Self.comparability(north, south)
        if let track = trackOfPartner[partner] {
            components.preference = north.preferences[track]
            components.sdg = self.north[applicant].goals.similarity(
                to: self.south[partner].goals, goals: dossier.call.tracks[track].scope.goals)
        }
        return components
    }

    private static func comparability(_ north: PairFacts, _ south: PairFacts) -> Double? {
        guard let level = north.level, let otherLevel = south.level, let people = north.population,
            let otherPeople = south.population
        else { return nil }
        let most = max(people, otherPeople)
        let ratio = most > 0 ? Double(min(people, otherPeople)) / Double(most) : 1
        return ((level == otherLevel ? 1 : 0.5) + ratio) / 2
    }
}
