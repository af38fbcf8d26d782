/// One batch request, read and checked.
struct Request {
    let document: JSONDocument
    private(set) var problems = ProblemList()
    var options: OperationOptions
    /// Nil for `define`.
    private(set) var operation: Operation?

    init(_ document: JSONDocument, language: Language) {
        self.document = document
        options = OperationOptions(language: language)
        for fault in document.faults { problems.append(JSONSource.problem(fault, document.bytes, file: nil)) }
        problems.countOmitted(.error, document.omittedFaultCount)
        var checker = ShapeChecker(document, file: nil, isPlaced: true)
        checker.check(document.root, against: .request)
        problems.append(contentsOf: checker.problems)
        problems.change { if $0.code == .notOneOf, $0.pointer == "/operation" { $0.code = .unknownOperation } }
        operation = text("operation").flatMap { Operation(rawValue: $0) }
        options = OperationOptions(document, value("options"), language: language, problems: &problems)
        refuseClash()
        if value("use") != nil, value("dossier") != nil {
            append(.twoDossiers, at: "use", .oneKeyOf(["use", "dossier"]))
        }
    }

    var name: String? { text("name") }

    /// The answer to an operation on bare numbers; nil for the operations on dossiers.
    func bareAnswer() -> Result<BareAnswer, ProblemList>? {
        guard let operation = text("operation").flatMap({ BareOperation(rawValue: $0) }) else { return nil }
        guard let input = value("input") else { return .failure(missing("input")) }
        return operation.answer(BareRequest(document, input: input, options: value("options")))
    }

    /// The texts whose themes are asked for; nil where the request asks for those of a dossier.
    var themeTexts: Result<ThemeTexts, ProblemList>? {
        guard operation == .resolveThemes, let node = value("input") else { return nil }
        return ThemeTexts.read(document, node)
    }

    /// What happens to which plan; nil where the request does not say.
    func rematchScenario(_ dossier: Dossier) -> Result<RematchScenario, ProblemList>? {
        guard operation == .rematch, let node = value("input") else { return nil }
        return RematchScenario.read(document, node, for: dossier)
    }

    /// The plan that `evaluate-plan` is about, read for the dossier; nil for other operations.
    func plan(for dossier: Dossier) -> Result<PlanInput?, ProblemList> {
        guard operation == .evaluatePlan else { return .success(nil) }
        guard let node = value("input") else { return .failure(missing("input")) }
        switch PlanInput.read(document, node, for: dossier) {
        case .failure(let problems): return .failure(problems)
        case .success(let plan): return .success(plan)
        }
    }

    /// Whether the request names or brings a dossier.
    var hasDossier: Bool { value("use") != nil || value("dossier") != nil }

    private func value(_ key: String) -> JSONNode? {
        guard let node = document.value(document.root, key), document.kind(node) != .null else { return nil }
        return node
    }

    private func text(_ key: String) -> String? { value(key).flatMap { document.string($0) } }

    /// The dossier that the request brings or names, patched and weighted as it says.
    func dossier(_ definitions: [String: Session.Definition]) -> Result<Session.Definition, ProblemList> {
        var base: Session.Definition
        if let name = text("use") {
            guard let found = definitions[name] else {
                return .failure(unknownDefinition(name, definitions.keys.sorted()))
            }
            base = found
            guard value("patch") != nil || value("weights") != nil else { return .success(base) }
        } else if let node = value("dossier") {
            let reading = Dossier.read(DossierSource(layout: .value(document, node, isPlaced: true)))
            guard let dossier = reading.dossier else { return .failure(reading.problems) }
            let value =
                value("patch") != nil || value("weights") != nil || operation == nil
                ? document.materialise(node) : .null
            base = Session.Definition(dossier: dossier, value: value, warnings: reading.problems)
        } else {
            return .failure(missing("dossier"))
        }
        if let node = value("patch") {
            let patched = base.value.merged(with: document.materialise(node))
            switch reread(patched) {
            case .failure(var problems):
                problems.change { locate(&$0, in: node) }
                return .failure(problems)
            case .success(let definition): base = definition
            }
        }
        guard let node = value("weights") else { return .success(base) }
        return weighted(base, node)
    }

    /// What the patch itself brought is shown in the patch; the rest stands in the dossier that it was put on.
    private func locate(_ problem: inout Problem, in patch: JSONNode) {
        guard let node = document.node(problem.pointer, under: patch) else { return }
        problem.pointer = "/patch" + problem.pointer
        problem.position = document.position(node)
    }

    private func reread(_ value: JSONValue) -> Result<Session.Definition, ProblemList> {
        switch JSONSource.parse(InputFile(name: "", bytes: JSONWriter.compact(value))) {
        case .failure(let problem): return .failure(ProblemList(problem))
        case .success(let made):
            let reading = Dossier.read(DossierSource(layout: .value(made, made.root, isPlaced: false)))
            guard let dossier = reading.dossier else { return .failure(reading.problems) }
            return .success(Session.Definition(dossier: dossier, value: value, warnings: reading.problems))
        }
    }

    /// Only the weights change, so only they are read again.
    private func weighted(
        _ base: Session.Definition, _ node: JSONNode
    ) -> Result<Session.Definition, ProblemList> {
        let merged = (base.value["weights"] ?? .null).merged(with: document.materialise(node))
        switch JSONSource.parse(InputFile(name: "", bytes: JSONWriter.compact(merged))) {
        case .failure(let problem): return .failure(ProblemList(problem))
        case .success(let made):
            switch DossierReader.read(weights: made, for: base.dossier, isPlaced: false) {
            case .failure(var problems):
                // As in a patched dossier, pointers start at the dossier.
                problems.change { problem in
                    if let place = document.node(problem.pointer, under: node) {
                        problem.position = document.position(place)
                    }
                    problem.pointer = "/weights" + problem.pointer
                }
                return .failure(problems)
            case .success(let weights):
                var definition = base
                definition.dossier.weights = weights
                definition.value = base.value.merged(with: ["weights": merged])
                return .success(definition)
            }
        }
    }

    private func unknownDefinition(_ name: String, _ known: [String]) -> ProblemList {
        ProblemList(
            Problem(
                .unknownDefinition, position: value("use").map { document.position($0) }, pointer: "/use",
                expected: .existing(.definition), found: "\"\(name)\"",
                suggestion: Spelling.nearest(to: name, among: known)))
    }

    /// What is wrong with the request, and with the dossier that it brings.
    func allProblems() -> ProblemList {
        var all = problems
        if value("use") == nil, let node = value("dossier") {
            all.append(contentsOf: Dossier.read(DossierSource(layout: .value(document, node, isPlaced: true))).problems)
        }
        all.sort(files: [nil])
        return all
    }

    /// A key that this request needs.
    func missing(_ key: String) -> ProblemList {
        ProblemList(
            Problem(
                key == "dossier" ? .missingData : .missingKey, position: document.position(document.root),
                expected: key == "dossier" ? .oneKeyOf(["dossier", "use"]) : .key(key)))
    }

    /// A problem of an operation's options, with its place in the request.
    func located(_ problem: Problem) -> ProblemList {
        var problem = problem
        let subjects = value("options").flatMap { document.value($0, "of") }
        let subject = subjects.flatMap { list in
            document.elements(list).first { document.excerpt($0) == problem.found }
        }
        let place = subject ?? subjects ?? document.root
        problem.position = document.position(place)
        problem.pointer = document.pointer(place)
        return ProblemList(problem)
    }

    /// Settings that exclude each other.
    private mutating func refuseClash() {
        guard !problems.hasErrors, let operation, let clash = options.clash(with: operation),
            let node = value("options").flatMap({ document.value($0, clash.setting) })
        else { return }
        var problem = clash.problem
        problem.position = document.position(node)
        problem.pointer = document.pointer(node)
        problems.append(problem)
    }

    private mutating func append(_ code: ProblemCode, at key: String, _ expected: Expectation) {
        guard let node = value(key) else { return }
        problems.append(
            Problem(
                code, position: document.position(node), pointer: document.pointer(node), expected: expected,
                found: document.excerpt(node)))
    }
}
