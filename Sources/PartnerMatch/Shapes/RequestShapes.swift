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
        ] + dossierFields + [FieldShape("options", .record(RecordShape("defineOptions", [.language])), "Settings.")])

    private static func onDossier(_ operation: Operation) -> RecordShape {
        var fields = identity(operation.rawValue) + dossierFields
        if let input = operation.inputShape { fields.append(input) }
        let isRequired = operation.settings.contains { $0.isRequired }
        fields.append(FieldShape("options", options(of: operation), required: isRequired, "Settings."))
        return RecordShape(operation.rawValue, fields)
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

    /// The settings of an operation on a dossier.
    static func options(of operation: Operation) -> Shape {
        .record(RecordShape(operation.rawValue + "Options", [.language] + operation.settings))
    }

    /// The settings of an operation on bare numbers.
    static func options(of operation: BareOperation) -> Shape {
        .record(RecordShape(operation.rawValue + "Options", [.language] + operation.shapes.options))
    }
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
