/// The themes in which demands and offers are written: a tree of at most a few levels, a list of related pairs across
/// it, and the themes that are sensitive in a country.
package struct Taxonomy: Sendable {
    package struct Theme: Sendable {
        package var id: String
        /// Index of the broader theme; nil for a domain (level 1).
        package var parent: Int?
        package var label: LocalisedText
        package var synonyms: [(language: Language, term: String)]
        /// Words that point to the theme without being a name for it; several themes may share one.
        package var keywords: [(language: Language, term: String)] = []
        package var targets: [String]
    }
    package struct Sensitive: Sendable {
        package var theme: Int
        package var country: String
        package var note: LocalisedText?
        package var source: String?
    }

    package var themes: [Theme]
    package var related: [(first: Int, second: Int)]
    package var sensitive: [Sensitive]
    package private(set) var index: [String: Int]
    /// Whether these are the themes of `Config/themes.json`, compiled in.
    package var isStandard = false

    package init(themes: [Theme], related: [(first: Int, second: Int)], sensitive: [Sensitive]) {
        self.themes = themes
        self.related = related
        self.sensitive = sensitive
        var index: [String: Int] = [:]
        for (position, theme) in themes.enumerated() where index[theme.id] == nil { index[theme.id] = position }
        self.index = index
    }

    /// The theme itself, then its parent, and so on up to its domain.
    package func path(of theme: Int) -> [Int] {
        var path = [theme]
        var current = theme
        while let parent = themes[current].parent, path.count <= themes.count {
            path.append(parent)
            current = parent
        }
        return path
    }

    /// Whether `theme` is `ancestor` or lies below it.
    package func lies(_ theme: Int, in ancestor: Int) -> Bool {
        var current = theme
        for _ in 0...themes.count {
            if current == ancestor { return true }
            guard let parent = themes[current].parent else { return false }
            current = parent
        }
        return false
    }

    /// The goals (1…17) that a theme's targets belong to, in order.
    package func goals(of theme: Int) -> [Int] {
        var goals: [Int] = []
        for target in themes[theme].targets {
            var goal = 0
            for byte in target.utf8 {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
                goal = goal * 10 + Int(byte - UInt8(ascii: "0"))
            }
            if goal > 0, !goals.contains(goal) { goals.append(goal) }
        }
        return goals.sorted()
    }
}
