/// The shape of a taxonomy of themes.
extension Shape {
    package static let themes = Shape.record(
        RecordShape(
            "themes",
            [
                FieldShape("format", .constant(formatVersion), "Format of the document."),
                FieldShape("kind", .constant("themes"), "Kind of document."),
                FieldShape("note", .words, "About the list."),
                FieldShape("concepts", .list(.record(concept), atLeast: 1), required: true, "The themes."),
                FieldShape(
                    "related", .list(.list(.reference(.theme), atLeast: 2)), "Pairs of related themes across the tree."),
                FieldShape("sensitive", .list(.record(sensitive)), "Themes that are delicate in a country."),
            ]))

    private static let concept = RecordShape(
        "concept",
        [
            FieldShape("id", .identifier, required: true, "Name of the theme."),
            FieldShape("parent", .reference(.theme), "The next broader theme; null for a domain."),
            FieldShape("labels", .words, required: true, "Name for people."),
            FieldShape("synonyms", .record(terms), "Other words for it."),
            FieldShape("keywords", .record(terms), "Words that point to it without being a name for it."),
            FieldShape("sdgTargets", .list(.text), "SDG targets it serves, such as 16.7."),
        ])

    private static let terms = RecordShape(
        "terms",
        [
            FieldShape("nl", .list(.text), "Dutch."),
            FieldShape("fr", .list(.text), "French."),
            FieldShape("en", .list(.text), "English."),
        ])

    private static let sensitive = RecordShape(
        "sensitive",
        [
            FieldShape("theme", .reference(.theme), required: true, "The theme."),
            FieldShape("country", .text, required: true, "ISO 3166-1 alpha-2 code."),
            FieldShape("note", .words, "Why, and how to go about it."),
            FieldShape("source", .text, "Where it is documented."),
        ])
}
