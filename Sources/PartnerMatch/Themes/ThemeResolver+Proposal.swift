extension ThemeResolver {
    /// The resolver of the themes of `Config/themes.json`.
    package static let standard = ThemeResolver(Taxonomy.standardWithTerms)

    /// What a text in one or several languages is about: of translations, the mean of what each says.
    package func resolve(_ text: LocalisedText, limit: Int = ThemeTexts.usualLimit) -> ThemeResolution {
        if let one = text.dutch, one == text.french, one == text.english { return resolve(one, limit: limit) }
        var given: [ThemeResolution] = []
        for (language, own) in [(Language.dutch, text.dutch), (.french, text.french), (.english, text.english)] {
            guard let own else { continue }
            given.append(resolve(own, language: language, limit: taxonomy.themes.count))
        }
        guard let first = given.first else { return ThemeResolution(language: nil, themes: []) }
        var themes: [ResolvedTheme] = []
        for resolution in given {
            for found in resolution.themes {
                let share = found.confidence / Double(given.count)
                if let known = themes.firstIndex(where: { $0.theme == found.theme }) {
                    themes[known].confidence += share
                } else {
                    themes.append(ResolvedTheme(theme: found.theme, confidence: share, words: found.words))
                }
            }
        }
        themes.sort { ($1.confidence, $0.theme) < ($0.confidence, $1.theme) }
        return ThemeResolution(language: first.language, themes: Array(themes.prefix(limit)))
    }

    /// The themes to write down as a proposal: at most three, each sure enough and at least half as sure as the first.
    package func proposal(_ resolution: ThemeResolution) -> [Int] {
        guard let first = resolution.themes.first, first.confidence >= Self.enough else { return [] }
        let least = max(Self.enough, first.confidence / 2)
        return resolution.themes.filter { $0.confidence >= least }.prefix(3).map { $0.theme }
    }

    /// Below this confidence nothing is proposed.
    package static let enough = 0.3

    /// The theme that an id that does not exist probably means: by its spelling if that is close, else by the words in
    /// it, else by its spelling.
    package func nearest(to id: String) -> String? {
        let bySpelling = Spelling.nearest(to: id, among: taxonomy.themes.map { $0.id })
        if let bySpelling, Spelling.distance(Array(id.utf8), Array(bySpelling.utf8)) <= 2 { return bySpelling }
        let byMeaning = resolve(id, limit: 1).themes.first
        if let byMeaning, byMeaning.confidence >= Self.enough { return taxonomy.themes[byMeaning.theme].id }
        return bySpelling
    }
}

extension Dossier {
    /// The resolver of the dossier's own themes, or of ours.
    package var themeResolver: ThemeResolver {
        taxonomy.isStandard ? ThemeResolver.standard : ThemeResolver(taxonomy)
    }
}
