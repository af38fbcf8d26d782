/// The shape of a batch request (design §8): for every operation its own keys.
extension Shape {
    package static let request = Shape.variants(name: "request", key: "operation", cases: requestCases)

    private static let requestCases =
        [definition] + Operation.allCases.map { onDossier($0) } + BareOperation.allCases.map { onNumbers($0) }

    private static func identity(_ operation: String) -> [FieldShape] {
        [
            FieldShape("id", .anything, "Any value; stands in the response again."),
            FieldShape("operation", .constant(operation), required: true, "What is asked."),
        ]
    }

    private static let dossierFields = [
        FieldShape("use", .identifier, "Name of a dossier that was defined."),
        FieldShape("dossier", .anything, "A dossier; its shape is that of the schema dossier."),
        FieldShape("patch", .anything, "JSON Merge Patch (RFC 7396) on the dossier."),
        FieldShape("weights", .anything, "Merged onto the dossier's weights (RFC 7396)."),
    ]

    private static let definition = RecordShape(
        "define",
        identity("define") + [
            FieldShape("name", .identifier, required: true, "The name under which later requests use the dossier.")
        ] + dossierFields + [FieldShape("options", .record(RecordShape("defineOptions", [language])), "Settings.")])

    private static func onDossier(_ operation: Operation) -> RecordShape {
        var fields = identity(operation.rawValue) + dossierFields
        if let input = operation.inputShape { fields.append(input) }
        return RecordShape(operation.rawValue, fields + [FieldShape("options", .record(dossierOptions), "Settings.")])
    }

    private static func onNumbers(_ operation: BareOperation) -> RecordShape {
        let shapes = operation.shapes
        return RecordShape(
            operation.rawValue,
            identity(operation.rawValue) + [
                FieldShape("input", shapes.input, required: true, "The numbers, and the names of what they belong to."),
                FieldShape("options", options(of: operation), "Settings."),
            ])
    }

    /// The settings of an operation on bare numbers.
    static func options(of operation: BareOperation) -> Shape {
        .record(RecordShape(operation.rawValue + "Options", [language] + operation.shapes.options))
    }

    private static let language = FieldShape(
        "language", .choice(Language.allCases.map { $0.rawValue }), "Language of sentences; default nl.")

    private static let dossierOptions = RecordShape(
        "options",
        [
            language,
            FieldShape(
                "of", .list(.identifier, atLeast: 1),
                "For explain: a municipality, or an applicant and a partner. For check: whose completion requests."),
            FieldShape("requests", .boolean, "For check: the completion requests to all; default false."),
            FieldShape(
                "frontier", .boolean, "For rematch: what giving up more of the kept pairs would bring; default false."),
            FieldShape("partners", .boolean, "For rank: the pre-selection of the partners; default false."),
            FieldShape(
                "expertise", .boolean,
                "For match and explain: the demand-and-offer table alone, of the call, of one municipality or of a "
                    + "pair; for the panel. Default false."),
            FieldShape(
                "objective", .choice(ObjectiveChoice.names),
                "For match: by what the plan is chosen in place of the call's objective, or all side by side."),
            FieldShape(
                "network", .boolean, "For match: what the proposed pairs can do together; default false."),
            FieldShape(
                "alternatives", .integer(minimum: 1, maximum: Int64(OperationOptions.mostAlternatives)),
                "For match: so many further plans beside the proposed one, the best first, each with what it loses and "
                    + "what differs; and among plans that lose little the one whose pairs share most themes."),
            FieldShape(
                "within", .positiveOrZero,
                "With alternatives: by how many points the sum of scores may be lower for the sake of shared themes; "
                    + "default \(PlanAlternatives.usualWithin.description)."),
            FieldShape(
                "prices", .boolean,
                "For match: what it costs to have any pair in the plan or a chosen one out of it, and what one seat "
                    + "more or less is worth; default false."),
            FieldShape(
                "audience", .choice(Audience.allCases.map { $0.rawValue }),
                "For explain: who reads it; default panel. An applicant or a partner gets what concerns itself alone."),
            FieldShape(
                "date", .date,
                "For minutes: the day of the meeting. For all that tells of pairs: the day for which deadlines of "
                    + "proposals are judged; absent: none is."),
            FieldShape("template", .text, "For minutes: a template in place of that of Config/minutes."),
        ])
}

extension Operation {
    /// What a request brings beside the dossier, for the operations that take something.
    fileprivate var inputShape: FieldShape? {
        switch self {
        case .resolveThemes:
            FieldShape("input", .themeTexts, "Texts whose themes are asked; without it, those of the dossier.")
        case .evaluatePlan: FieldShape("input", .planInput, required: true, "The plan that is judged.")
        case .rematch: FieldShape("input", .rematchInput, "What happens to which plan; without it, what is recorded.")
        case .check, .rank, .match, .explain, .propose, .assessors, .minutes: nil
        }
    }
}
