/// The shape of a plan that somebody brings (`evaluate-plan`).
extension Shape {
    /// A plan as a document of its own.
    package static let plan = Shape.record(
        RecordShape(
            "plan",
            [
                FieldShape("format", .constant(formatVersion), required: true, "Format of the document."),
                FieldShape("kind", .constant("plan"), required: true, "Kind of document."),
                FieldShape("note", .words, "What the plan is, for people."),
                pairs,
            ]))

    /// A plan inside a request.
    package static let planInput = Shape.record(RecordShape("planInput", [pairs]))

    private static let pairs = FieldShape(
        "pairs", .list(.record(plannedPair)), required: true, "Who is paired with whom; an empty list: nobody.")

    private static let plannedPair = RecordShape(
        "planPair",
        [
            FieldShape("applicant", .text, required: true, "The applicant: its id, or its name exactly."),
            FieldShape("partner", .text, required: true, "The partner: its id, or its name exactly."),
        ])
}
