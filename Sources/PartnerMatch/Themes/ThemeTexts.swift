/// The input of the operation `resolve-themes` where texts are given: `{"texts": [...], "language": "nl"}`.
package struct ThemeTexts: Sendable {
    package var texts: [String]
    /// Nil: found out for each text.
    package var language: Language?
    /// How many themes each text gets at most.
    package var limit = Self.usualLimit

    package static let usualLimit = 5

    package init(_ texts: [String], language: Language?) {
        self.texts = texts
        self.language = language
    }

    /// Reads the input of a request with everything that is wrong with it at once. O(size).
    package static func read(_ document: JSONDocument, _ node: JSONNode) -> Result<ThemeTexts, ProblemList> {
        var checker = ShapeChecker(document, file: nil, isPlaced: true)
        checker.check(node, against: .themeTexts)
        guard !checker.problems.hasErrors else { return .failure(checker.problems) }
        let elements = document.value(node, "texts").map { Array(document.elements($0)) } ?? []
        let language = document.value(node, "language").flatMap { document.string($0) }
        return .success(
            ThemeTexts(
                elements.compactMap { document.string($0) }, language: language.flatMap { Language(rawValue: $0) }))
    }

    /// What is found for each text, in the order of the texts.
    package func resolutions(_ resolver: ThemeResolver) -> [ThemeResolution] {
        texts.map { resolver.resolve($0, language: language, limit: limit) }
    }

    package func value(_ resolver: ThemeResolver) -> JSONValue {
        ["texts": .array(resolutions(resolver).map { $0.value(resolver.taxonomy) })]
    }
}

extension Shape {
    package static let themeTexts = Shape.record(
        RecordShape(
            "themeTexts",
            [
                FieldShape("texts", .list(.text, atLeast: 1), required: true, "Questions, offers or other texts."),
                FieldShape(
                    "language", .choice(Language.allCases.map { $0.rawValue }),
                    "Language of all of them; absent: found out for each."),
            ]))
}

extension ThemeResolution {
    package func value(_ taxonomy: Taxonomy) -> JSONValue {
        ["language": .text(language?.rawValue), "themes": .array(themes.map { $0.value(taxonomy) })]
    }
}

extension ResolvedTheme {
    package func value(_ taxonomy: Taxonomy) -> JSONValue {
        [
            "id": .string(taxonomy.themes[theme].id), "confidence": .fraction(confidence),
            "words": .texts(words),
        ]
    }
}
