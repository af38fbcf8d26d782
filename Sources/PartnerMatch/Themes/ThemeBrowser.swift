/// Looks around in a taxonomy: all themes, one with its neighbours, or those that a text means.
package struct ThemeBrowser: Sendable {
    package let taxonomy: Taxonomy
    let similarity: ThemeSimilarity
    let resolver: ThemeResolver

    /// The themes of `Config/themes.json`, as near to each other as the usual table says.
    package static let standard = ThemeBrowser(
        taxonomy: .standardWithTerms, table: SimilarityTable(), resolver: ThemeResolver.standard)

    /// The themes of a dossier, as near to each other as its call says.
    package init(_ dossier: Dossier) {
        self.init(
            taxonomy: dossier.taxonomy.withTerms, table: dossier.call.matching.similarity,
            resolver: dossier.themeResolver)
    }

    private init(taxonomy: Taxonomy, table: SimilarityTable, resolver: ThemeResolver) {
        self.taxonomy = taxonomy
        similarity = ThemeSimilarity(taxonomy, table)
        self.resolver = resolver
    }

    /// All themes, each domain followed by what is below it, by id on every level; with the depth below the domain.
    package var tree: [(theme: Int, depth: Int)] {
        var children: [Int: [Int]] = [:]
        for (index, theme) in taxonomy.themes.enumerated() { children[theme.parent ?? -1, default: []].append(index) }
        var result: [(theme: Int, depth: Int)] = []
        var waiting = (children[-1] ?? []).reversed().map { (theme: $0, depth: 0) }
        while let next = waiting.popLast() {
            result.append(next)
            for child in (children[next.theme] ?? []).reversed() { waiting.append((child, next.depth + 1)) }
        }
        return result
    }

    package func children(of theme: Int) -> [Int] {
        taxonomy.themes.indices.filter { taxonomy.themes[$0].parent == theme }
    }

    /// All themes that are near, the nearest first.
    package func neighbours(of theme: Int) -> [(theme: Int, similarity: Double)] {
        taxonomy.themes.indices.filter { $0 != theme && similarity[theme, $0] > 0 }
            .map { (theme: $0, similarity: similarity[theme, $0]) }
            .sorted { ($1.similarity, $0.theme) < ($0.similarity, $1.theme) }
    }

    /// A theme by its id.
    ///
    /// - Throws: a problem with the id that was probably meant.
    package func theme(_ id: String) throws(Problem) -> Int {
        if let index = taxonomy.index[id] { return index }
        throw Problem(
            .unknownReference, expected: .existing(.theme), found: "\"\(id)\"", suggestion: resolver.nearest(to: id))
    }

    /// The themes in whose id or terms the text stands, then those that the text seems to mean.
    package func search(_ text: String) -> [Hit] {
        let wanted = Self.folded(text)
        var hits: [Hit] = []
        for (index, theme) in taxonomy.themes.enumerated() where !wanted.isEmpty {
            let names = [theme.id] + Language.allCases.map { theme.label.text(in: $0) }
            let terms = (theme.synonyms + theme.keywords).map { $0.term }
            if let name = names.first(where: { Self.folded($0).holds(wanted) }) {
                hits.append(Hit(theme: index, term: name, confidence: nil, rank: 0))
            } else if let term = terms.first(where: { Self.folded($0).holds(wanted) }) {
                hits.append(Hit(theme: index, term: term, confidence: nil, rank: 1))
            }
        }
        for found in resolver.resolve(text, limit: 10).themes where !hits.contains(where: { $0.theme == found.theme }) {
            hits.append(
                Hit(
                    theme: found.theme, term: found.words.joined(separator: " "), confidence: found.confidence, rank: 2)
            )
        }
        let order = hits.indices.sorted { (hits[$0].rank, $0) < (hits[$1].rank, $1) }
        return order.map { hits[$0] }
    }

    package struct Hit: Sendable {
        package var theme: Int
        /// The id or term in which the text stands, or the words that led to the theme.
        package var term: String
        /// Of what the text seems to mean; nil where the text stands in a term.
        package var confidence: Double?
        fileprivate var rank: Int
    }

    /// The words of a text with one space between.
    private static func folded(_ text: String) -> [UInt8] {
        Array(WordScanner.words(text).map { $0.letters }.joined(separator: [UInt8(ascii: " ")]))
    }
}

extension [UInt8] {
    /// Whether the letters of `part` stand somewhere in these, one after the other.
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        guard !part.isEmpty, part.count <= count else { return false }
        for start in 0...(count - part.count) where self[start..<(start + part.count)].elementsEqual(part) {
            return true
        }
        return false
    }
}
