/// The answer to a question about themes alone: as a page for people, as data, or as rows.
public struct ThemeAnswer: Sendable {
    let browser: ThemeBrowser
    let content: Content
    let language: Language

    enum Content: Sendable {
        case list
        case theme(Int)
        case search(String, [ThemeBrowser.Hit])
        case texts([String], [ThemeResolution])
    }

    /// All themes.
    package static func list(_ browser: ThemeBrowser, _ language: Language) -> ThemeAnswer {
        ThemeAnswer(browser: browser, content: .list, language: language)
    }

    /// One theme, by its id.
    package static func show(
        _ id: String, _ browser: ThemeBrowser, _ language: Language
    ) throws(Problem) -> ThemeAnswer {
        ThemeAnswer(browser: browser, content: .theme(try browser.theme(id)), language: language)
    }

    /// The themes that a text names or means.
    package static func search(_ text: String, _ browser: ThemeBrowser, _ language: Language) -> ThemeAnswer {
        ThemeAnswer(browser: browser, content: .search(text, browser.search(text)), language: language)
    }

    /// The themes that each text seems to be about.
    package static func resolve(_ texts: ThemeTexts, _ browser: ThemeBrowser, _ language: Language) -> ThemeAnswer {
        ThemeAnswer(
            browser: browser, content: .texts(texts.texts, texts.resolutions(browser.resolver)), language: language)
    }

    /// The answer as plain text, for a terminal `width` characters wide.
    public func text(width: Int = 80, colour: Bool = false) -> String {
        TextRenderer(width: width, usesColour: colour).render(page)
    }

    /// The answer as a document that stands alone.
    public func document() -> [UInt8] {
        JSONWriter.pretty([
            "format": .string(Shape.formatVersion), "kind": .string(kind), "result": result,
            "provenance": .provenance(of: nil, OperationOptions(language: language)),
        ])
    }

    /// The answer as rows for a spreadsheet (RFC 4180).
    public func csv() -> String { records.csv }

    private var kind: String {
        switch content {
        case .list: "themes-list"
        case .theme: "theme"
        case .search: "themes-search"
        case .texts: "resolve-themes"
        }
    }
}

extension ThemeAnswer {
    var taxonomy: Taxonomy { browser.taxonomy }

    /// The answer as data; names and terms in all languages.
    package var result: JSONValue {
        switch content {
        case .list:
            return [
                "themes": .array(
                    browser.tree.map { entry in
                        let theme = taxonomy.themes[entry.theme]
                        return [
                            "id": .string(theme.id), "level": .integer(entry.depth + 1),
                            "parent": .text(id(theme.parent)),
                            "labels": .words(theme.label), "sdgTargets": .texts(theme.targets),
                        ]
                    })
            ]
        case .theme(let index): return value(index)
        case .search(_, let hits):
            return [
                "themes": .array(
                    hits.map { hit in
                        [
                            "id": .string(taxonomy.themes[hit.theme].id), "term": .string(hit.term),
                            "confidence": hit.confidence.map { .fraction($0) } ?? .null,
                        ]
                    })
            ]
        case .texts(let texts, let resolutions):
            return [
                "texts": .array(
                    zip(texts, resolutions).map { text, resolution in
                        guard case .object(let members) = resolution.value(taxonomy) else { return .null }
                        return .object([JSONMember(key: "text", value: .string(text))] + members)
                    })
            ]
        }
    }

    private func id(_ theme: Int?) -> String? { theme.map { taxonomy.themes[$0].id } }

    private func value(_ index: Int) -> JSONValue {
        let theme = taxonomy.themes[index]
        func terms(_ terms: [(language: Language, term: String)]) -> JSONValue {
            .object(
                Language.allCases.map { language in
                    JSONMember(
                        key: language.rawValue,
                        value: .texts(terms.filter { $0.language == language }.map { $0.term }))
                })
        }
        return [
            "id": .string(theme.id), "labels": .words(theme.label), "parent": .text(id(theme.parent)),
            "children": .texts(browser.children(of: index).map { taxonomy.themes[$0].id }),
            "synonyms": terms(theme.synonyms), "keywords": terms(theme.keywords),
            "sdgTargets": .texts(theme.targets),
            "sensitiveIn": .texts(sensitiveCountries(index)),
            "neighbours": .array(
                browser.neighbours(of: index).map {
                    ["id": .string(taxonomy.themes[$0.theme].id), "similarity": .fraction($0.similarity)]
                }),
        ]
    }

    /// The countries in which the theme, or one above it, is sensitive.
    func sensitiveCountries(_ index: Int) -> [String] {
        var countries: [String] = []
        for entry in taxonomy.sensitive where taxonomy.lies(index, in: entry.theme) {
            if !countries.contains(entry.country) { countries.append(entry.country) }
        }
        return countries.sorted()
    }

    package var records: Records {
        switch content {
        case .list:
            return Records(
                header: ["theme", "level", "parent", "label", "sdgTargets"],
                rows: browser.tree.map { entry in
                    let theme = taxonomy.themes[entry.theme]
                    return [
                        theme.id, "\(entry.depth + 1)", id(theme.parent) ?? "", theme.label.text(in: language),
                        theme.targets.joined(separator: " "),
                    ]
                })
        case .theme(let index):
            return Records(
                header: ["theme", "label", "similarity"],
                rows: browser.neighbours(of: index).map { neighbour in
                    let theme = taxonomy.themes[neighbour.theme]
                    return [theme.id, theme.label.text(in: language), Self.number(neighbour.similarity)]
                })
        case .search(_, let hits):
            return Records(
                header: ["theme", "label", "term", "confidence"],
                rows: hits.map { hit in
                    let theme = taxonomy.themes[hit.theme]
                    return [
                        theme.id, theme.label.text(in: language), hit.term,
                        hit.confidence.map { Self.number($0) } ?? "",
                    ]
                })
        case .texts(let texts, let resolutions):
            var rows: [[String]] = []
            for (number, (text, resolution)) in zip(texts, resolutions).enumerated() {
                let start = ["\(number + 1)", text, resolution.language?.rawValue ?? ""]
                if resolution.themes.isEmpty { rows.append(start + ["", "", "", ""]) }
                for (rank, found) in resolution.themes.enumerated() {
                    rows.append(
                        start + [
                            "\(rank + 1)", taxonomy.themes[found.theme].id, found.confidenceText,
                            found.words.joined(separator: " "),
                        ])
                }
            }
            return Records(
                header: ["number", "text", "language", "rank", "theme", "confidence", "words"], rows: rows)
        }
    }

    private static func number(_ value: Double) -> String {
        guard case .number(let text) = JSONValue.fraction((value * 1000).rounded() / 1000) else { return "" }
        return text
    }
}
