/// Reading the taxonomy of themes.
extension DossierReader {
    /// - Parameter isChecked: false for the compiled-in list, which a test checks, so that not every run does.
    mutating func readTaxonomy(_ node: JSONNode, isChecked: Bool = true) -> Taxonomy {
        let concepts = sortedByID(list(node, "concepts") ?? [], .theme)
        var index: [String: Int] = [:]
        for (position, concept) in concepts.enumerated() { index[concept.id] = position }

        var themes: [Taxonomy.Theme] = []
        for concept in concepts {
            let parent = value(concept.node, "parent")
            themes.append(
                Taxonomy.Theme(
                    id: concept.id, parent: parent.flatMap { resolve($0, in: index, .theme) },
                    label: words(concept.node, "labels") ?? LocalisedText(concept.id),
                    synonyms: terms(concept.node, "synonyms"), keywords: terms(concept.node, "keywords"),
                    targets: targets(concept.node, isChecked)))
        }
        breakCycles(&themes, concepts.map { $0.node })
        if isChecked { reportSharedTerms(themes, concepts.map { $0.node }) }

        var related: [(first: Int, second: Int)] = []
        for pair in list(node, "related") ?? [] {
            let ends = resolveAll(Array(document.elements(pair)), in: index, .theme)
            if document.count(pair) > 2 { report(.wrongType, pair, .existing(.theme)) }
            if ends.count == 2 { related.append((min(ends[0], ends[1]), max(ends[0], ends[1]))) }
        }
        var sensitive: [Taxonomy.Sensitive] = []
        for entry in list(node, "sensitive") ?? [] {
            guard let place = value(entry, "theme"), let theme = resolve(place, in: index, .theme),
                let country = text(entry, "country")
            else { continue }
            sensitive.append(
                Taxonomy.Sensitive(
                    theme: theme, country: country, note: words(entry, "note"), source: text(entry, "source")))
        }
        return Taxonomy(themes: themes, related: related, sensitive: sensitive)
    }

    /// The resolver of the dossier's themes, made when it is first needed.
    mutating func themeResolver() -> ThemeResolver {
        if let resolver { return resolver }
        let made = taxonomy.isStandard ? ThemeResolver.standard : ThemeResolver(taxonomy)
        resolver = made
        return made
    }

    private func terms(_ node: JSONNode, _ key: String) -> [(language: Language, term: String)] {
        guard let value = value(node, key) else { return [] }
        var result: [(language: Language, term: String)] = []
        for language in Language.allCases {
            for term in texts(value, language.rawValue) ?? [] { result.append((language, term)) }
        }
        return result
    }

    private mutating func targets(_ node: JSONNode, _ isChecked: Bool) -> [String] {
        var result: [String] = []
        for place in list(node, "sdgTargets") ?? [] {
            guard let target = document.string(place) else { continue }
            if !isChecked || SustainableDevelopmentTarget.exists(target) {
                result.append(target)
            } else {
                report(.unknownTarget, place, .existing(.target))
            }
        }
        return result
    }

    /// A theme that is broader than itself has no domain; it is reported and made a domain so that reading can go on.
    private mutating func breakCycles(_ themes: inout [Taxonomy.Theme], _ nodes: [JSONNode]) {
        for start in themes.indices {
            var current = themes[start].parent
            var steps = 0
            while let parent = current, steps <= themes.count {
                if parent == start {
                    if let place = value(nodes[start], "parent") { report(.themeCycle, place, .existing(.theme)) }
                    themes[start].parent = nil
                    break
                }
                current = themes[parent].parent
                steps += 1
            }
        }
    }

    /// One term for two themes of the same language would make free text ambiguous.
    private mutating func reportSharedTerms(_ themes: [Taxonomy.Theme], _ nodes: [JSONNode]) {
        for language in Language.allCases {
            var owner: [String: Int] = [:]
            for (position, theme) in themes.enumerated() {
                let terms =
                    [theme.label.text(in: language)] + theme.synonyms.filter { $0.language == language }.map { $0.term }
                for term in terms {
                    let folded = term.lowercased()
                    if let other = owner[folded], other != position {
                        report(
                            .duplicateTerm, nodes[position], .other(.theme), found: "\"\(term)\"",
                            suggestion: themes[other].id)
                    } else {
                        owner[folded] = position
                    }
                }
            }
        }
    }
}

/// The 169 targets of the Sustainable Development Goals, by number (UN General Assembly resolution 70/1).
package enum SustainableDevelopmentTarget {
    /// Per goal, how many numbered and how many lettered targets it has.
    private static let counts: [(numbered: Int, lettered: Int)] = [
        (5, 2), (5, 3), (9, 4), (7, 3), (6, 3), (6, 2), (3, 2), (10, 2), (5, 3), (7, 3), (7, 3), (8, 3), (3, 2),
        (7, 3), (9, 3), (10, 2), (19, 0),
    ]

    package static func exists(_ target: String) -> Bool {
        let parts = target.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let goal = Int(parts[0]), (1...17).contains(goal), "\(goal)" == parts[0] else {
            return false
        }
        let count = counts[goal - 1]
        if let number = Int(parts[1]) {
            return number >= 1 && number <= count.numbered && "\(number)" == parts[1]
        }
        let letters: [Substring] = ["a", "b", "c", "d"]
        return letters.prefix(count.lettered).contains(parts[1])
    }
}
