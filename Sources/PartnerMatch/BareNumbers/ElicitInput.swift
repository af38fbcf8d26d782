import DecisionKernels

/// The input of the operation `elicit`: judgements or data that weights are made from (design §8).
enum ElicitInput {
    enum Method: String, CaseIterable, Sendable {
        case ahp, roc, swing, entropy, critic
        case rankSum = "rank-sum"

        /// The part of the input that it needs.
        var key: String {
            switch self {
            case .ahp: "matrix"
            case .roc, .rankSum: "order"
            case .swing: "points"
            case .entropy, .critic: "values"
            }
        }
    }

    /// Reads and answers a request.
    static func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        var request = request
        guard let name = request.option("method").flatMap({ request.document.string($0) }),
            let method = Method(rawValue: name)
        else {
            request.report(.missingKey, request.input, .key("options"))
            return .failure(request.problems)
        }
        // A table is given as for the operation `table`, weights and all.
        for key in ["matrix", "order", "points", "alternatives", "criteria", "values", "offsets"] {
            let belongs =
                key == method.key
                || (method.key == "values" && (key == "alternatives" || key == "criteria" || key == "offsets"))
            if !belongs, let node = request.part(key) {
                request.report(.unknownKey, node, .oneKeyOf([method.key]))
            }
        }
        guard let node = request.part(method.key) else {
            request.report(.missingKey, request.input, .key(method.key))
            return .failure(request.problems)
        }
        let result = method.result(&request, node)
        guard !request.problems.hasErrors, let result else { return .failure(request.problems) }
        return .success(
            BareAnswer(result: result, settings: [JSONMember(key: "method", value: .string(method.rawValue))]))
    }
}

extension ElicitInput.Method {
    fileprivate func result(_ request: inout BareRequest, _ node: JSONNode) -> JSONValue? {
        switch self {
        case .ahp: return request.comparison(node)
        case .roc: return Self.weights(RankWeights.centroid(request.order(node)))
        case .rankSum: return Self.weights(RankWeights.sum(request.order(node)))
        case .swing: return request.points(node).map { Self.weights($0) }
        case .entropy, .critic:
            guard let table = TableInput(&request, isWeighted: false) else { return nil }
            return Self.weights(table.descriptiveWeights(self == .critic, &request))
        }
    }

    private static func weights(_ weights: [Double]?) -> JSONValue {
        ["weights": weights.map { .array($0.map { .double($0) }) } ?? .null]
    }
}

extension BareRequest {
    /// How many names stand in an order of importance, each once.
    fileprivate mutating func order(_ node: JSONNode) -> Int {
        var seen: Set<String> = []
        var count = 0
        for name in document.elements(node) {
            count += 1
            if let text = document.string(name), !seen.insert(text).inserted { report(.duplicateID, name, .eachOnce) }
        }
        return count
    }

    /// Points over their sum, exactly, in the order of the input.
    fileprivate mutating func points(_ node: JSONNode) -> [Double]? {
        let points = document.members(node).map { document.number($0.value).map { $0.rational } ?? .zero }
        let sum = points.reduce(Rational.zero, +)
        guard !sum.isZero else {
            report(.weightsAllZero, node, .aboveZero)
            return nil
        }
        return points.map { ($0 / sum).approximate }
    }

    fileprivate mutating func comparison(_ node: JSONNode) -> JSONValue? {
        let rows = Array(document.elements(node))
        for row in rows where document.count(row) != rows.count { report(.wrongType, row, .squareMatrix) }
        guard !problems.hasErrors else { return nil }
        let cells = rows.map { Array(document.elements($0)) }
        let matrix = cells.map { row in row.map { document.number($0)?.double ?? 0 } }
        for row in matrix.indices {
            for column in matrix.indices {
                if matrix[row][column] <= 0 {
                    report(.outOfRange, cells[row][column], .aboveNothing)
                } else if column <= row, matrix[column][row] > 0,
                    (matrix[row][column] * matrix[column][row] - 1).magnitude > 1e-6
                {
                    report(.notReciprocal, cells[row][column], .reciprocal)
                }
            }
        }
        guard !problems.hasErrors else { return nil }
        let result = PairwiseComparison(matrix)
        let worst: JSONValue =
            result.mostInconsistent.map { pair in
                [
                    "row": .integer(pair.row), "column": .integer(pair.column),
                    "given": .double(matrix[pair.row][pair.column]),
                    "fitting": .double(result.weights[pair.row] / result.weights[pair.column]),
                ]
            } ?? .null
        return [
            "weights": .array(result.weights.map { .double($0) }), "eigenvalue": .double(result.eigenvalue),
            "consistencyIndex": .double(result.consistencyIndex),
            "consistencyRatio": result.consistencyRatio.map { .double($0) } ?? .null,
            "consistent": result.consistencyRatio.map { .boolean($0 <= 0.1) } ?? .null, "mostInconsistent": worst,
        ]
    }
}

extension BareShapes {
    private static let number = Shape.decimal(minimum: nil, maximum: nil)

    /// Which part of the input a method needs, and that it fits together, is checked by the program alone.
    static let elicit = BareShapes(
        input: .record(
            RecordShape(
                "elicit",
                [
                    FieldShape(
                        "matrix", .list(.list(number), atLeast: 1),
                        "For ahp: how many times more the criterion of the row weighs than that of the column."),
                    FieldShape(
                        "order", .list(.text, atLeast: 1),
                        "For roc and rank-sum: the criteria, the most important first."),
                    FieldShape(
                        "points", .map(keys: nil, values: .positiveOrZero), "For swing: the points of every criterion."),
                ] + TableInput.fields(isWeighted: false))),
        options: [
            FieldShape(
                "method", .choice(ElicitInput.Method.allCases.map { $0.rawValue }), required: true,
                "Where the weights come from.")
        ],
        result: .record(
            RecordShape(
                "elicitResult",
                [
                    FieldShape(
                        "weights", .list(.unitInterval),
                        "In the input's order, with the sum 1; null where no criterion tells the alternatives apart."),
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
                ])))

    private static let index = Shape.integer(minimum: 0, maximum: 1_000_000)
}
