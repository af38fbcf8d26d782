extension Taxonomy {
    /// The themes of `Config/themes.json`, compiled in; without the words by which free text is understood, which are
    /// most of the file and which few runs need.
    package static let standard = standard(DefaultFiles.themeTree)

    /// The same themes with all their words.
    package static let standardWithTerms = standard(DefaultFiles.themes)

    /// The taxonomy with the words by which free text is understood.
    package var withTerms: Taxonomy { isStandard ? .standardWithTerms : self }

    private static func standard(_ text: String) -> Taxonomy {
        var taxonomy = DossierReader.readTaxonomy(text)
        taxonomy.isStandard = true
        return taxonomy
    }
}

extension DossierReader {
    /// A taxonomy from the text of a themes file; an empty one if the text is none, which a test rules out for ours.
    fileprivate static func readTaxonomy(_ text: String) -> Taxonomy {
        guard let document = try? JSONDocument.parse(Array(text.utf8)) else {
            return Taxonomy(themes: [], related: [], sensitive: [])
        }
        var reader = DossierReader(document)
        return reader.readTaxonomy(document.root, isChecked: false)
    }
}
