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
                    "For agreement: scores, in the shape of the schema agreement. For resolve-themes: texts, in the "
                        + "shape of the schema theme-texts. For rematch: who leaves which plan, in the shape of the "
                        + "schema rematch-input."),
                FieldShape("options", .record(options), "Settings."),
            ]))

    /// The input of the operation `agreement`. That all rows have one length is checked by the program alone.
    package static let agreement = Shape.record(
        RecordShape(
            "agreement",
            [
                FieldShape(
                    "matrix", .list(.list(.orNull(.decimal(minimum: nil, maximum: nil)))), required: true,
                    "Scores: a row for every applicant, in it one for every assessor, null where there is none.")
            ]))

    /// Its result.
    package static let agreementResult = Shape.record(
        RecordShape(
            "agreementResult",
            [
                FieldShape("icc21", coefficient, "ICC(2,1): agreement of single assessors (Shrout & Fleiss 1979)."),
                FieldShape("icc2k", coefficient, "ICC(2,k): agreement of the mean of all assessors."),
                FieldShape("icc31", coefficient, "ICC(3,1): consistency of single assessors."),
                FieldShape("icc3k", coefficient, "ICC(3,k): consistency of the mean of all assessors."),
                FieldShape(
                    "krippendorffAlpha", coefficient, "Krippendorff's alpha on all that can be paired; null: undefined."
                ),
                FieldShape(
                    "n", .integer(minimum: 0, maximum: 1_000_000), required: true,
                    "Applicants scored by all assessors: the block behind the four ICC."),
            ]))

    private static let coefficient = Shape.decimal(minimum: nil, maximum: nil)

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
            FieldShape(
                "frontier", .boolean, "For rematch: what giving up more of the kept pairs would bring; default false."),
            FieldShape("partners", .boolean, "For rank: the pre-selection of the partners; default false."),
            FieldShape(
                "audience", .choice(Audience.allCases.map { $0.rawValue }),
                "For explain: who reads it; default panel. An applicant or a partner gets what concerns itself alone."),
            FieldShape("date", .date, "For minutes: the day of the meeting."),
            FieldShape("template", .text, "For minutes: a template in place of that of Config/minutes."),
        ])
}
