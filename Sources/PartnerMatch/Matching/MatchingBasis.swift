/// What pairs are judged from: the dossier with its themes, demands, offers and tracks reduced once.
package struct MatchingBasis: Sendable {
    package let dossier: Dossier
    package let questionVersion: MatchingSettings.QuestionVersion
    package let similarity: ThemeSimilarity
    /// By applicant.
    package let north: [ExpertiseProfile]
    /// By partner.
    package let south: [ExpertiseProfile]
    /// By track.
    package let scopes: [TrackScope]
    /// By track, sorted.
    let workingLanguages: [[String]]
    /// By applicant.
    let northFacts: [PairFacts]
    /// By partner.
    let southFacts: [PairFacts]
    /// By partner: the first track of the call for its country.
    package let trackOfPartner: [Int?]
    /// By partner: how it stands in the pre-selection.
    let standings: [PartnerStanding]
    /// By partner, by theme: whether it, or a broader theme, is sensitive in the partner's country.
    let isSensitive: [[Bool]]

    /// - Parameter questionVersion: which versions of the questions count; nil: as the call sets it.
    package init(_ dossier: Dossier, questionVersion: MatchingSettings.QuestionVersion? = nil) {
        let settings = dossier.call.matching
        let version = questionVersion ?? settings.questionVersion
        let taxonomy = dossier.taxonomy
        let similarity = ThemeSimilarity(taxonomy, settings.similarity)
        let goalsOfTheme = taxonomy.themes.indices.map { taxonomy.goals(of: $0) }
        let unratedLow = settings.unratedLow.double
        func profile(_ municipality: Municipality) -> ExpertiseProfile {
            ExpertiseProfile(
                municipality, version: version, unratedLow: unratedLow, goalsOfTheme: goalsOfTheme)
        }
        self.dossier = dossier
        self.questionVersion = version
        self.similarity = similarity
        let north = dossier.applicants.map(profile)
        let south = dossier.partners.map(profile)
        let tracks = dossier.call.tracks
        self.north = north
        self.south = south
        northFacts = zip(dossier.applicants, north).map { PairFacts($0, $1, tracks) }
        southFacts = zip(dossier.partners, south).map { PairFacts($0, $1, tracks) }
        workingLanguages = tracks.map { $0.workingLanguages.sorted() }
        scopes = tracks.map {
            TrackScope($0.scope, taxonomy: taxonomy, goalsOfTheme: goalsOfTheme)
        }
        trackOfPartner = dossier.partners.map { partner in
            tracks.firstIndex { $0.country == partner.country }
        }
        standings = dossier.southernPreselection().standings
        isSensitive = Self.sensitiveThemes(taxonomy, dossier.partners)
    }

    /// Everybody of whom something must be asked first.
    package var notAssessable: [NotAssessable] {
        func list(_ profiles: [ExpertiseProfile], _ side: Side) -> [NotAssessable] {
            profiles.enumerated().compactMap { index, profile in
                let asks = profile.asks
                return asks.isEmpty ? nil : NotAssessable(side: side, municipality: index, asks: asks)
            }
        }
        return list(north, .north) + list(south, .south)
    }

    /// In which language the two can work together; nil where the partner has no track.
    package func commonLanguage(applicant: Int, partner: Int) -> CommonLanguage? {
        guard let track = trackOfPartner[partner] else { return nil }
        return CommonLanguage(
            workingLanguages[track], northFacts[applicant].levels[track], southFacts[partner].levels[track],
            minimum: dossier.call.matching.minimumLanguage)
    }

    /// By demand of a municipality: whether it is in the scope of `track`; all are without a track.
    package func demandsInScope(_ municipality: Municipality, track: Int?) -> [Bool] {
        (municipality.demands ?? []).map { demand in track.map { scopes[$0].contains(demand) } ?? true }
    }

    /// By partner, by theme; the partners of one country share one list.
    private static func sensitiveThemes(_ taxonomy: Taxonomy, _ partners: [Municipality]) -> [[Bool]] {
        var ofCountry: [String: [Bool]] = [:]
        return partners.map { partner in
            let country = partner.country ?? ""
            if let known = ofCountry[country] { return known }
            var list = [Bool](repeating: false, count: taxonomy.themes.count)
            for entry in taxonomy.sensitive where entry.country == country {
                for theme in list.indices where taxonomy.lies(theme, in: entry.theme) { list[theme] = true }
            }
            ofCountry[country] = list
            return list
        }
    }
}
