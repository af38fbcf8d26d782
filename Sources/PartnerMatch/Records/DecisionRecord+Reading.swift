extension DecisionRecord {
    /// Reads a record: every problem of its own form at once. What is wrong with the dossier in it is said when it is
    /// computed again.
    ///
    /// - Complexity: linear in the bytes.
    public static func read(_ file: InputFile) -> Result<DecisionRecord, ProblemList> {
        let name = file.name.isEmpty ? nil : file.name
        let document: JSONDocument
        switch JSONSource.parse(file) {
        case .failure(let problem): return .failure(ProblemList(problem))
        case .success(let parsed): document = parsed
        }
        var problems = ProblemList()
        for fault in document.faults { problems.append(JSONSource.problem(fault, document.bytes, file: name)) }
        problems.countOmitted(.error, document.omittedFaultCount)
        var checker = ShapeChecker(document, file: name, isPlaced: true)
        checker.check(document.root, against: .record)
        problems.append(contentsOf: checker.problems)
        guard !problems.hasErrors else { return .failure(problems) }
        func value(_ key: String) -> JSONValue? {
            document.value(document.root, key).map { document.materialise($0) }
        }
        let asked = ["operation", "dossier", "input", "options"].compactMap { key in
            value(key).map { JSONMember(key: key, value: $0) }
        }
        return .success(
            DecisionRecord(
                request: asked, result: value("result") ?? .null, provenance: value("provenance") ?? .null, file: name))
    }
}

extension Shape {
    /// A decision record.
    package static let record = Shape.record(
        RecordShape(
            "record",
            [
                FieldShape("format", .constant(formatVersion), required: true, "Format of the document."),
                FieldShape("kind", .constant("record"), required: true, "Kind of document."),
                FieldShape(
                    "operation", .choice(Operation.allCases.map { $0.rawValue }), required: true, "What was asked."),
                FieldShape(
                    "dossier", .anything, required: true,
                    "The dossier with its weights, decisions and themes; its shape is that of the schema dossier."),
                FieldShape("input", .anything, "What was asked about beside the dossier, as in a request."),
                FieldShape("options", .anything, "The settings, as in a request."),
                FieldShape("result", .anything, required: true, "What was answered."),
                FieldShape(
                    "provenance", .record(provenance), required: true, "With which program, call and weights."),
            ]))

    private static let provenance = RecordShape(
        "provenance",
        [
            FieldShape("program", .text, required: true, "The program that made it."),
            FieldShape("version", .text, required: true, "Its version."),
            FieldShape("format", .text, required: true, "The format of its documents."),
            FieldShape("call", .anything, "Id and version of the call."),
            FieldShape("weights", .anything, "Id of the weight set."),
            FieldShape("options", .anything, "The settings, beside the defaults."),
        ])
}
