/// The shapes of what helps and what hinders a municipality: the pilot's factor analysis and SWOT.
extension RecordShape {
    static let factors = RecordShape(
        "factors",
        [
            FieldShape("helping", .list(.record(factor)), "What helps; [] says there is nothing."),
            FieldShape("hindering", .list(.record(factor)), "What hinders; [] says there is nothing."),
        ])

    private static let factor = RecordShape(
        "factor",
        [
            FieldShape("text", .words, required: true, "The factor."),
            FieldShape("kind", .choice(Factor.Kind.allCases.map { $0.rawValue }), "Of what kind it is."),
            FieldShape(
                "place", .choice(Factor.Place.allCases.map { $0.rawValue }),
                "Inside or outside the local government."),
            FieldShape("impact", .decimal(minimum: "1", maximum: "10"), "How much it weighs, 1 very little."),
            FieldShape("themes", .list(.reference(.theme)), "Themes it touches."),
            FieldShape("source", .text, "Where it is documented."),
        ])

    static let swot = RecordShape(
        "swot",
        [
            FieldShape("project", .words, "The project or initiative that was looked at."),
            FieldShape("strengths", .list(.record(swotItem)), "Inside the local government; [] says there are none."),
            FieldShape("weaknesses", .list(.record(swotItem)), "Inside the local government; [] says there are none."),
            FieldShape("opportunities", .list(.record(swotItem)), "Outside it; [] says there are none."),
            FieldShape("threats", .list(.record(swotItem)), "Outside it; [] says there are none."),
            FieldShape("source", .text, "Where it is documented."),
        ])

    private static let swotItem = RecordShape(
        "swotItem",
        [
            FieldShape("text", .words, required: true, "The point."),
            FieldShape("themes", .list(.reference(.theme)), "Themes it touches."),
            FieldShape("source", .text, "Where it is documented."),
        ])
}
