/// The shape of a batch request (design §8).
extension Shape {
    package static let request = Shape.record(
        RecordShape(
            "request",
            [
                FieldShape("id", .anything, "Any value; stands in the response again."),
                FieldShape("operation", .choice(requestOperations), required: true, "What is asked."),
                FieldShape("name", .identifier, "For define: the name under which later requests use the dossier."),
                FieldShape("use", .identifier, "Name of a dossier that was defined."),
                FieldShape("dossier", .anything, "A dossier; its shape is that of the schema dossier."),
                FieldShape("patch", .anything, "JSON Merge Patch (RFC 7396) on the dossier."),
                FieldShape("weights", .anything, "Merged onto the dossier's weights (RFC 7396)."),
                FieldShape(
                    "input", .anything,
                    "For agreement: {\"matrix\": rows of scores}, null for a missing one. For resolve-themes: texts, "
                        + "in the shape of the schema theme-texts."),
                FieldShape("options", .record(options), "Settings."),
            ]))

    package static let requestOperations = ["agreement", "define"] + Operation.allCases.map { $0.rawValue }

    private static let options = RecordShape(
        "options",
        [
            FieldShape(
                "language", .choice(Language.allCases.map { $0.rawValue }), "Language of sentences; default nl."),
            FieldShape(
                "of", .list(.identifier, atLeast: 1),
                "For explain: a municipality, or an applicant and a partner. For check: whose completion requests."),
            FieldShape("requests", .boolean, "For check: the completion requests to all; default false."),
            FieldShape("partners", .boolean, "For rank: the pre-selection of the partners; default false."),
            FieldShape(
                "audience", .choice(Audience.allCases.map { $0.rawValue }),
                "For explain: who reads it; default panel. An applicant or a partner gets what concerns itself alone."),
            FieldShape("date", .date, "For minutes: the day of the meeting."),
            FieldShape("template", .text, "For minutes: a template in place of that of Config/minutes."),
        ])
}
