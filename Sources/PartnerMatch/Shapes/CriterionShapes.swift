/// The shapes of the scoring grid's lines and of the rules in it.
extension Shape {
    package static let criterion = Shape.variants(
        name: "criterion", key: "kind", cases: criterionCases)

    static let criterionCases = [
        RecordShape(
            "scored",
            criterionFields("scored") + [
                FieldShape("scale", .record(scale), "The fixed scale; without it nothing can be scored."),
                FieldShape("anchors", .map(keys: nil, values: .words), "What some points mean."),
                FieldShape("section", .identifier, "Part of the grid, for section thresholds."),
                FieldShape("asks", .list(.reference(.fact)), "Facts a complete file answers; never points."),
            ]),
        RecordShape(
            "commitment",
            criterionFields("commitment") + [
                FieldShape("required", .boolean, "Whether refusing makes ineligible; default true.")
            ]),
        RecordShape("bonus", criterionFields("bonus") + conditionFields),
        RecordShape(
            "rule",
            criterionFields("rule") + conditionFields + [
                FieldShape("onFail", .choice(["ineligible", "flag"]), "Effect of failing; default ineligible.")
            ]),
        RecordShape("informational", criterionFields("informational")),
    ]

    private static func criterionFields(_ kind: String) -> [FieldShape] {
        [
            FieldShape("id", .identifier, required: true, "Name of the criterion."),
            FieldShape("kind", .constant(kind), required: true, "What kind of line it is."),
            FieldShape("label", .words, required: true, "Name for people."),
            FieldShape("description", .words, "What is asked."),
            FieldShape("reference", .text, "Number in the source."),
            FieldShape("source", .text, "Where it comes from."),
            FieldShape("evidence", .words, "What a better file would show."),
        ]
    }

    private static let scale = RecordShape(
        "scale",
        [
            FieldShape("min", .decimal(minimum: nil, maximum: nil), required: true, "Lowest points."),
            FieldShape("max", .decimal(minimum: nil, maximum: nil), required: true, "Highest points."),
            FieldShape("step", .decimal(minimum: "0", maximum: nil), "Distance between two points; default: any."),
        ])

    private static let conditionFields = [
        FieldShape("fact", .reference(.fact), "Name of a fact of the municipality."),
        FieldShape(
            "field", .choice(Condition.Field.allCases.map { $0.rawValue }), "Name of a field of the municipality."),
        FieldShape("link", .record(linkPattern), "Whether there is a link like this."),
        FieldShape("is", .scalar, "The value it must have; for a fact or link true or false, default true."),
        FieldShape("below", .decimal(minimum: nil, maximum: nil), "Smaller than this."),
        FieldShape("atLeast", .decimal(minimum: nil, maximum: nil), "This or larger."),
        FieldShape("in", .list(.text), "One of these."),
        FieldShape("all", .list(.condition, atLeast: 1), "All of these hold."),
        FieldShape("any", .list(.condition, atLeast: 1), "At least one of these holds."),
        FieldShape("not", .condition, "This does not hold."),
    ]

    package static let conditionRecord = RecordShape("condition", conditionFields)
}
