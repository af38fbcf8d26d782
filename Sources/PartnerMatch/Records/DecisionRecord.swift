/// A decision with everything it rests on, in one file: the dossier with its weights, decisions and themes, what was
/// asked, and the result (design §9). Anybody can compute it again from the file alone.
public struct DecisionRecord: Sendable {
    /// What was asked, as in a batch request without its id.
    package var request: [JSONMember]
    /// What was answered.
    package var result: JSONValue
    /// With which program, call, weights and settings.
    package var provenance: JSONValue
    /// The file as the user named it; nil for one that was just made.
    package var file: String?

    /// Asks a dossier something and keeps question and answer.
    ///
    /// What the program would otherwise take from itself, the themes and the template of minutes, is written into the
    /// record: a later program may have others.
    ///
    /// - Throws: what a batch request with the same content would be refused for.
    /// - Complexity: that of the operation, plus reading the dossier once more.
    public init(
        _ operation: Operation, of source: DossierSource, _ options: OperationOptions, plan: PlanInput? = nil,
        for dossier: Dossier
    ) throws(ProblemList) {
        var options = options
        if operation == .minutes, options.template == nil { options.template = .standard(options.language) }
        var settings = options.members(dossier)
        settings.removeAll { $0.key == "rematch" }
        request = [
            JSONMember(key: "operation", value: .string(operation.rawValue)),
            JSONMember(key: "dossier", value: source.value.withThemes),
            JSONMember(key: "options", value: .object([.language(options.language)] + settings)),
        ]
        if let input = options.rematch?.value(dossier) ?? plan?.value(dossier) {
            request.append(JSONMember(key: "input", value: input))
        }
        let answer = try Self.answer(to: request)
        result = answer["result"] ?? .null
        provenance = answer["provenance"] ?? .null
    }

    package init(request: [JSONMember], result: JSONValue, provenance: JSONValue, file: String?) {
        self.request = request
        self.result = result
        self.provenance = provenance
        self.file = file
    }

    /// The record as a document.
    public func document() -> [UInt8] {
        JSONWriter.pretty(
            .object(
                [
                    JSONMember(key: "format", value: .string(Shape.formatVersion)),
                    JSONMember(key: "kind", value: "record"), JSONMember(key: "result", value: result),
                    JSONMember(key: "provenance", value: provenance),
                ] + request))
    }

    /// What is recorded under a key of the request.
    package func asked(_ key: String) -> JSONValue? { JSONValue.object(request)[key] }

    /// The answer of a session that knows nothing else.
    static func answer(to request: [JSONMember]) throws(ProblemList) -> JSONValue {
        var session = Session()
        let line = JSONWriter.compact(.object(request))
        switch session.outcome(line) {
        case .failure(let problems): throw problems
        case .success(let result): return ["result": result.value, "provenance": result.provenance]
        }
    }
}

extension JSONValue {
    /// A dossier with the themes it is read with.
    fileprivate var withThemes: JSONValue {
        guard case .object(let members) = self, self["themes"] ?? .null == .null,
            let text = Defaults.text("themes"), let document = try? JSONDocument.parse(Array(text.utf8))
        else { return self }
        return .object(
            members.filter { $0.key != "themes" }
                + [JSONMember(key: "themes", value: document.materialise(document.root))])
    }
}

extension PlanInput {
    /// The pairs as in a request.
    package func value(_ dossier: Dossier) -> JSONValue {
        let pairs = pairs.map { pair -> JSONValue in
            [
                "applicant": .string(dossier.applicants[pair.applicant].id),
                "partner": .string(dossier.partners[pair.partner].id),
            ]
        }
        return ["pairs": .array(pairs)]
    }
}
