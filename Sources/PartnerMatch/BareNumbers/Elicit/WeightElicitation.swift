import DecisionKernels

/// Weights from judgements in files: one file per person, or one with several people's (the operation `elicit`).
public struct WeightElicitation: Sendable {
    let weights: ElicitedWeights?
    /// Entropy or CRITIC weights of a table, and its criteria; the weights are nil where nothing differs.
    let described: (criteria: [String], weights: [Double]?)?
    let settings: ElicitSettings

    /// The names of the methods.
    public static let methods = ElicitInput.Method.allCases.map { $0.rawValue }
    /// The names of the ways to make one set of several people's weights.
    public static let combinations = ElicitSettings.Combine.allCases.map { $0.rawValue }

    /// Reads judgements and makes the weights; every problem at once.
    ///
    /// - Parameters:
    ///   - method: one of `methods`.
    ///   - combine: one of `combinations`; nil: the usual one of the method.
    ///   - completes: whether missing judgements get the value that fits best.
    public static func read(
        _ files: [InputFile], method: String, combine: String?, completes: Bool
    ) -> Result<WeightElicitation, ProblemList> {
        guard let method = ElicitInput.Method(rawValue: method) else {
            return .failure(ProblemList(Problem(.notOneOf, expected: .oneOf(methods), found: "\"\(method)\"")))
        }
        let settings = ElicitSettings(
            method: method, combine: combine.flatMap { ElicitSettings.Combine(rawValue: $0) }, completes: completes)
        var problems = ProblemList()
        var sources: [JudgementSource] = []
        var names: [String]?
        for file in files {
            switch ElicitFile.read(file, method, isAlone: files.count == 1) {
            case .failure(let found): problems.append(contentsOf: found)
            case .success(let read):
                sources += read.sources
                names = names ?? read.names
            }
        }
        if settings.combine == .judgements, method != .ahp {
            problems.append(
                Problem(
                    .notOneOf, expected: .oneOf(combinations.filter { $0 != "judgements" }), found: "\"judgements\""))
        }
        guard !problems.hasErrors else { return .failure(problems) }
        if method.key == "values" { return describe(sources, settings) }
        var reader = ElicitReader(settings)
        guard let weights = reader.read(sources, names: names) else { return .failure(reader.problems) }
        return .success(WeightElicitation(weights: weights, described: nil, settings: settings))
    }

    private static func describe(
        _ sources: [JudgementSource], _ settings: ElicitSettings
    ) -> Result<WeightElicitation, ProblemList> {
        guard let source = sources.first else { return .failure(ProblemList(Problem(.emptyInput))) }
        var request = BareRequest(source.document, input: source.node, options: nil)
        guard let table = TableInput(&request, isWeighted: false) else {
            var problems = request.problems
            problems.change { $0.file = source.file }
            return .failure(problems)
        }
        let weights = table.descriptiveWeights(settings.method == .critic, &request)
        guard !request.problems.hasErrors else {
            var problems = request.problems
            problems.change { $0.file = source.file }
            return .failure(problems)
        }
        let criteria = table.criterionOrder.map { table.criterionNames.names[$0] }
        return .success(WeightElicitation(weights: nil, described: (criteria, weights), settings: settings))
    }

    private var criteria: [String]? { described?.criteria ?? weights?.criteria }
    private var shares: [Double]? { described.map { $0.weights } ?? weights?.together.weights }

    /// False where no criterion tells the alternatives of a table apart, so that there are no weights.
    public var hasWeights: Bool { shares != nil }

    /// The names of the criteria, or their numbers where the input has none.
    private var names: [String] {
        criteria ?? (shares ?? []).indices.map { "\($0 + 1)" }
    }

    /// The answer as a document that stands alone.
    public func document(language: Language) -> [UInt8] {
        var result = weights?.value ?? .object([])
        if let described {
            result = [
                "criteria": .texts(described.criteria),
                "weights": described.weights.map { .array($0.map { .double($0) }) } ?? .null,
            ]
        }
        return JSONWriter.pretty([
            "format": .string(Shape.formatVersion), "kind": "elicit", "result": result,
            "provenance": .provenance(
                of: nil,
                settings: [.language(language)]
                    + ElicitInput.members(settings, people: weights?.people.count ?? 1)),
        ])
    }

    /// One row per criterion: its weight, and with several people the spread and everybody's own.
    public func csv() -> String {
        let people = (weights?.people.count ?? 0) > 1 ? weights?.people ?? [] : []
        var header = ["criterion", "weight"]
        if !people.isEmpty { header += ["least", "greatest"] + people.map { $0.name ?? "" } }
        let rows = zip(names, shares ?? []).enumerated().map { index, entry -> [String] in
            var row = [entry.0, Self.text(entry.1)]
            if !people.isEmpty, let spread = weights?.spread {
                row += [Self.text(spread[index].least), Self.text(spread[index].greatest)]
                row += people.map { Self.text($0.judged.weights[index]) }
            }
            return row
        }
        return Records(header: header, rows: rows).csv
    }

    private static func text(_ share: Double) -> String {
        guard case .number(let text) = JSONValue.fraction(share) else { return "" }
        return text
    }

    /// A weight set that `--weights` and `--scenario` take: the shares of 100, to six decimals.
    ///
    /// - Throws: a problem where there are no weights, or the criteria have no names that a call can have.
    public func weightSet(id: String, setBy: String?) throws(Problem) -> [UInt8] {
        guard let shares, let criteria else { throw Problem(.missingKey, expected: .key("names")) }
        for name in criteria + [id] where !Identifier.isValid(name) {
            throw Problem(.invalidIdentifier, expected: .identifier, found: "\"\(name)\"")
        }
        let weights = zip(criteria, shares).map { name, share -> JSONMember in
            JSONMember(key: name, value: .millionths(Int64((share * 100_000_000).rounded())))
        }
        var members = [
            JSONMember(key: "format", value: .string(Shape.formatVersion)), JSONMember(key: "kind", value: "weights"),
            JSONMember(key: "id", value: .string(id)),
        ]
        if let setBy { members.append(JSONMember(key: "setBy", value: .string(setBy))) }
        members.append(JSONMember(key: "criteria", value: .object(weights)))
        return JSONWriter.pretty(.object(members))
    }

    /// The weights as text for a terminal `width` characters wide.
    public func text(_ language: Language, width: Int = 80, colour: Bool = false) -> String {
        TextRenderer(width: width, usesColour: colour).render(page(language))
    }

    package func page(_ language: Language) -> Page {
        let texts = Texts(language)
        var page = Page(title: texts.elicitTitle)
        page.paragraph(texts.elicitMethod(settings.method))
        guard let shares else {
            page.notice(texts.elicitNothing)
            return texts.typeset(page)
        }
        let people = (weights?.people.count ?? 0) > 1 ? weights?.people ?? [] : []
        if !people.isEmpty { page.paragraph(texts.elicitCombined(people.count, settings.combination)) }
        addConsistency(&page, texts)
        var columns = [
            Page.Column(texts.elicitCriterion, wraps: true), Page.Column(texts.elicitWeight, isNumeric: true),
        ]
        if !people.isEmpty { columns.append(Page.Column(texts.elicitSpread, isNumeric: true)) }
        page.table(
            Page.Table(
                columns,
                rows: zip(names, shares).enumerated().map { index, entry in
                    var cells = [entry.0, texts.share(entry.1)]
                    if !people.isEmpty, let spread = weights?.spread[index] {
                        cells.append(texts.share(spread.least) + "–" + texts.share(spread.greatest))
                    }
                    return Page.Row(cells)
                }))
        if !people.isEmpty {
            page.heading(texts.elicitPeople)
            page.list(
                people.map { person in
                    let own = zip(names, person.judged.weights).map { $0 + " " + texts.share($1) }
                    let ratio = person.judged.comparison?.consistencyRatio
                    return texts.elicitPerson(person.name ?? "", own, ratio)
                })
        }
        return texts.typeset(page)
    }

    private func addConsistency(_ page: inout Page, _ texts: Texts) {
        guard let judged = weights?.together, let comparison = judged.comparison, let matrix = judged.matrix else {
            return
        }
        if let ratio = comparison.consistencyRatio {
            if ratio > 0.1 {
                page.notice(texts.elicitInconsistent(ratio))
            } else {
                page.paragraph(texts.elicitConsistent(ratio))
            }
        } else {
            page.paragraph(texts.elicitTooMany)
        }
        if let worst = comparison.mostInconsistent {
            page.paragraph(
                texts.elicitWorst(
                    names[worst.row], names[worst.column], matrix[worst.row][worst.column],
                    judged.weights[worst.row] / judged.weights[worst.column]))
        }
        if !judged.completed.isEmpty {
            page.paragraph(
                texts.elicitCompleted(
                    judged.completed.map {
                        names[$0.row] + " – " + names[$0.column] + " "
                            + texts.ratio(matrix[$0.row][$0.column])
                    }))
        }
    }
}
