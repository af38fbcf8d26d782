/// What every applicant brings to the tie-break rules that look at who is ranked higher.
///
/// Themes: those of its questions or sub-questions, of the wording that counts for matching, each by itself (a theme
/// above or below it is another theme), as far as they lie in the scope of a track it names: a theme outside the call
/// is no aspect of the call. Region: the region it lies in, compared as written.
struct CoverageTable: Sendable {
    /// What one applicant brings under one rule.
    struct Share: Sendable {
        /// Positions in `items`, ascending. Empty also where it is unknown: then it brings nothing new.
        var items: [Int] = []
        var isUnknown = false
    }

    /// Themes by index, then regions in the order of their names.
    let items: [CoverageItem]
    /// By applicant.
    let themes: [Share]
    let regions: [Share]

    /// O(d·p) for d theme entries of all questions and theme paths of length p.
    init(_ dossier: Dossier) {
        let taxonomy = dossier.taxonomy
        let goals = taxonomy.themes.indices.map { taxonomy.goals(of: $0) }
        let scopes = dossier.call.tracks.map { TrackScope($0.scope, taxonomy: taxonomy, goalsOfTheme: goals) }
        var names: Set<String> = []
        for applicant in dossier.applicants {
            if let region = applicant.region { names.insert(region) }
        }
        let regionNames = names.sorted()
        items = taxonomy.themes.indices.map { .theme($0) } + regionNames.map { .region($0) }
        let first = taxonomy.themes.count
        var themes: [Share] = []
        var regions: [Share] = []
        for applicant in dossier.applicants {
            let profile = DemandProfile(applicant.demands, version: dossier.call.matching.questionVersion)
            let tracks = applicant.tracks ?? Array(scopes.indices)
            var found: Set<Int> = []
            for theme in profile.units.flatMap({ $0.themes })
            where tracks.contains(where: { scopes[$0].themes[theme] }) {
                found.insert(theme)
            }
            themes.append(Share(items: found.sorted(), isUnknown: profile.missing != nil))
            let region = applicant.region.flatMap { name in regionNames.firstIndex(of: name) }
            regions.append(Share(items: region.map { [first + $0] } ?? [], isUnknown: region == nil))
        }
        self.themes = themes
        self.regions = regions
    }

    func share(of applicant: Int, _ aspect: CoverageAspect) -> Share {
        switch aspect {
        case .themes: themes[applicant]
        case .region: regions[applicant]
        }
    }
}
