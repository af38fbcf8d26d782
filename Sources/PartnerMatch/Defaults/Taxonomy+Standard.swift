extension Taxonomy {
    /// The themes of `Config/themes.json`, compiled in.
    package static let standard = {
        var taxonomy = DossierReader.readTaxonomy(DefaultFiles.themes)
        taxonomy.isStandard = true
        return taxonomy
    }()
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
