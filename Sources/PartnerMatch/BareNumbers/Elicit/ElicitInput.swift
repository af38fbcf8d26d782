/// The input of the operation `elicit`: judgements or data that weights are made from (design §8).
enum ElicitInput {
    enum Method: String, CaseIterable, Sendable {
        case ahp, roc, swing, points, entropy, critic
        case rankSum = "rank-sum"

        /// The part of the input that it needs.
        var key: String {
            switch self {
            case .ahp: "matrix"
            case .roc, .rankSum: "order"
            case .swing, .points: "points"
            case .entropy, .critic: "values"
            }
        }
    }

    /// Reads and answers a request.
    static func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        var request = request
        func choice(_ key: String) -> String? { request.option(key).flatMap { request.document.string($0) } }
        guard let method = choice("method").flatMap({ Method(rawValue: $0) }) else {
            request.report(.missingKey, request.input, .key("options"))
            return .failure(request.problems)
        }
        let settings = ElicitSettings(
            method: method, combine: choice("combine").flatMap { ElicitSettings.Combine(rawValue: $0) },
            completes: choice("missing") == "complete")
        // A table is given as for the operation `table`, weights and all.
        for key in ["matrix", "order", "points", "people", "names", "alternatives", "criteria", "values", "offsets"] {
            let isOfTable = key == "alternatives" || key == "criteria" || key == "offsets"
            let belongs =
                key == method.key
                || (method.key == "values" ? isOfTable : key == "people" || key == "names")
            if !belongs, let node = request.part(key) {
                request.report(.unknownKey, node, .oneKeyOf([method.key]))
            }
        }
        if settings.combine == .judgements, method != .ahp, let node = request.option("combine") {
            request.report(.notOneOf, node, .onlyFor(Method.ahp.rawValue))
        }
        if settings.completes, method != .ahp, let node = request.option("missing") {
            request.report(.notOneOf, node, .onlyFor(Method.ahp.rawValue))
        }
        return method.key == "values"
            ? answer(ofTable: &request, settings) : answer(ofJudgements: &request, settings)
    }

    private static func answer(
        ofTable request: inout BareRequest, _ settings: ElicitSettings
    ) -> Result<BareAnswer, ProblemList> {
        guard request.part("values") != nil else {
            request.report(.missingKey, request.input, .key("values"))
            return .failure(request.problems)
        }
        guard let table = TableInput(&request, isWeighted: false) else { return .failure(request.problems) }
        let weights = table.descriptiveWeights(settings.method == .critic, &request)
        guard !request.problems.hasErrors else { return .failure(request.problems) }
        return .success(
            BareAnswer(
                result: ["weights": weights.map { .array($0.map { .double($0) }) } ?? .null],
                settings: members(settings)))
    }

    private static func answer(
        ofJudgements request: inout BareRequest, _ settings: ElicitSettings
    ) -> Result<BareAnswer, ProblemList> {
        var sources = [JudgementSource(document: request.document, node: request.input, person: nil)]
        if let people = request.part("people") {
            if let node = request.part(settings.method.key) { request.report(.unknownKey, node, .oneKeyOf(["people"])) }
            sources = []
            var seen: Set<String> = []
            for person in request.document.elements(people) {
                let name = request.document.value(person, "name").flatMap { request.document.string($0) }
                if let name, !seen.insert(name).inserted { request.report(.duplicateID, person, .eachOnce) }
                sources.append(JudgementSource(document: request.document, node: person, person: name))
            }
        }
        if request.part("people") == nil, request.part(settings.method.key) == nil {
            request.report(.missingKey, request.input, .key(settings.method.key))
        }
        let names = request.part("names").map { list in
            request.document.elements(list).compactMap { request.document.string($0) }
        }
        if let names, Set(names).count < names.count, let node = request.part("names") {
            request.report(.duplicateID, node, .eachOnce)
        }
        guard !request.problems.hasErrors else { return .failure(request.problems) }
        var reader = ElicitReader(settings)
        guard let result = reader.read(sources, names: names) else { return .failure(reader.problems) }
        return .success(BareAnswer(result: result.value, settings: members(settings, people: sources.count)))
    }

    static func members(_ settings: ElicitSettings, people: Int = 1) -> [JSONMember] {
        var members = [JSONMember(key: "method", value: .string(settings.method.rawValue))]
        if people > 1 {
            members.append(JSONMember(key: "combine", value: .string(settings.combination.rawValue)))
        }
        if settings.completes { members.append(JSONMember(key: "missing", value: "complete")) }
        return members
    }
}

extension BareShapes {
    private static let number = Shape.decimal(minimum: nil, maximum: nil)

    private static let judgements = [
        FieldShape(
            "matrix", .list(.list(.orNull(number)), atLeast: 1),
            "For ahp: how many times more the criterion of the row weighs than that of the column. Null where it stands "
                + "on the other side of the diagonal, or is missing."),
        FieldShape(
            "order", .list(.text, atLeast: 1), "For roc and rank-sum: the criteria, the most important first."),
        FieldShape(
            "points", .map(keys: nil, values: .positiveOrZero),
            "For points and swing: the points of every criterion."),
    ]

    /// Which part of the input a method needs, and that it fits together, is checked by the program alone.
    static let elicit = BareShapes(
        input: .record(
            RecordShape(
                "elicit",
                judgements + [
                    FieldShape(
                        "names", .list(.text, atLeast: 1),
                        "The criteria in the order of the weights; for ahp those of the rows."),
                    FieldShape(
                        "people",
                        .list(
                            .record(
                                RecordShape(
                                    "person",
                                    [FieldShape("name", .text, required: true, "Who, or a code.")] + judgements)),
                            atLeast: 1), "Several people's judgements in place of one's."),
                ] + TableInput.fields(isWeighted: false))),
        options: [
            FieldShape(
                "method", .choice(ElicitInput.Method.allCases.map { $0.rawValue }), required: true,
                "Where the weights come from."),
            FieldShape(
                "combine", .choice(ElicitSettings.Combine.allCases.map { $0.rawValue }),
                "With people: the mean of the weights, their geometric mean, or for ahp the geometric means of the "
                    + "judgements; default judgements for ahp, else arithmetic."),
            FieldShape(
                "missing", .choice(["refuse", "complete"]),
                "For ahp: missing judgements are asked for, or get the value that fits best (Bozóki, Fülöp & Rónyai "
                    + "2010); default refuse."),
        ],
        result: .record(
            RecordShape(
                "elicitResult",
                [
                    FieldShape(
                        "weights", .list(.unitInterval),
                        "In the input's order, with the sum 1; null where no criterion tells the alternatives apart."),
                    FieldShape(
                        "criteria", .list(.text),
                        "The criteria in the order of the weights, where the input names them."),
                    FieldShape(
                        "people",
                        .list(
                            .record(
                                RecordShape(
                                    "personWeights",
                                    [
                                        FieldShape("name", .text, "Who."),
                                        FieldShape("weights", .list(.unitInterval), required: true, "Its own weights."),
                                    ] + consistency))), "Everybody's own weights, where there are several."),
                    FieldShape(
                        "spread",
                        .list(
                            .record(
                                RecordShape(
                                    "weightSpread",
                                    [
                                        FieldShape("least", .unitInterval, required: true, "By anybody."),
                                        FieldShape("greatest", .unitInterval, required: true, "By anybody."),
                                    ]))), "By criterion, how far the weights of several people lie apart."),
                ] + consistency)))

    private static let consistency = [
        FieldShape("eigenvalue", number, "For ahp: the principal eigenvalue; n where all judgements fit."),
        FieldShape("consistencyIndex", number, "For ahp: (eigenvalue − n)/(n − 1)."),
        FieldShape(
            "consistencyRatio", number,
            "For ahp: the index over that of random judgements (Saaty 1980); null beyond 15 criteria."),
        FieldShape("consistent", .boolean, "For ahp: whether the ratio is at most 0.10."),
        FieldShape(
            "mostInconsistent",
            .record(
                RecordShape(
                    "mostInconsistent",
                    [
                        FieldShape("row", index, required: true, "Counted from 0."),
                        FieldShape("column", index, required: true, "Counted from 0."),
                        FieldShape("given", number, required: true, "The judgement."),
                        FieldShape("fitting", number, required: true, "What the weights say."),
                    ])), "For ahp: the judgement that fits least; null where all fit."),
        FieldShape(
            "completed",
            .list(
                .record(
                    RecordShape(
                        "completedJudgement",
                        [
                            FieldShape("row", index, required: true, "Counted from 0."),
                            FieldShape("column", index, required: true, "Counted from 0."),
                            FieldShape("value", number, required: true, "What was filled in."),
                        ]))), "For ahp: the missing judgements, where they were to be filled in."),
    ]

    private static let index = Shape.integer(minimum: 0, maximum: 1_000_000)
}
