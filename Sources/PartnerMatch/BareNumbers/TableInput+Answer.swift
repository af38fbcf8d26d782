import DecisionKernels

extension TableInput {
    typealias Method = AggregationRule
    typealias Normalisation = AggregationTable.Normalisation

    /// Reads and answers a request.
    static func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        var request = request
        func choice(_ key: String) -> String? { request.option(key).flatMap { request.document.string($0) } }
        let method = choice("method").flatMap { Method(rawValue: $0) } ?? .weightedSum
        let normalisation =
            choice("normalisation").flatMap { Normalisation(rawValue: $0) } ?? (method == .topsis ? .vector : .none)
        let v = request.option("v").flatMap { request.document.number($0) }
        if method != .weightedSum, method != .weightedProduct, let node = request.part("offsets") {
            request.report(.notOneOf, node, .onlyFor("weighted-sum, weighted-product"))
        }
        guard let input = TableInput(&request, isWeighted: true) else { return .failure(request.problems) }
        input.checkValues(&request, method, normalisation)
        let preferences = method == .promethee ? input.criteria.map { request.preference($0.node) } : []
        guard !request.problems.hasErrors else { return .failure(request.problems) }
        var settings = [
            JSONMember(key: "method", value: .string(method.rawValue)),
            JSONMember(key: "normalisation", value: .string(normalisation.rawValue)),
        ]
        if method == .vikor { settings.append(JSONMember(key: "v", value: v.map { .decimal($0) } ?? .number("0.5"))) }
        let half = Rational(numerator: 1, denominator: 2)
        let result = input.result(method, normalisation, v: v?.rational ?? half, preferences)
        return .success(BareAnswer(result: result, settings: settings))
    }

    /// Cells for which the normalisation or the rule is not defined.
    private func checkValues(_ request: inout BareRequest, _ method: Method, _ normalisation: Normalisation) {
        if normalisation.needsPositive { requirePositive(&request, values) { _ in true } }
        guard method == .weightedProduct, !request.problems.hasErrors else { return }
        let normalised = table.normalised(normalisation)
        requirePositive(&request, normalised.values) { !criteria[$0].weight.isZero }
        for (row, rowValues) in normalised.values.enumerated() {
            for (column, value) in rowValues.enumerated()
            where value.isZero && normalised.criteria[column].isCost && !criteria[column].weight.isZero {
                request.report(.outOfRange, cells[row][column], .aboveNothing)
            }
        }
    }

    private func result(
        _ method: Method, _ normalisation: Normalisation, v: Rational, _ preferences: [Promethee.Preference]
    ) -> JSONValue {
        switch method {
        case .weightedSum:
            let result = WeightedMeans.sum(table, normalisation, offsets: offsets)
            return ranking(known(result.scores), result.ranks, normalisedValues(normalisation))
        case .weightedProduct:
            let result = WeightedMeans.product(table, normalisation, offsets: offsets)
            return ranking(known(result.scores), result.ranks, normalisedValues(normalisation))
        case .topsis:
            let result = Topsis(table, normalisation)
            let distances = result.distances.map { distance -> JSONValue in
                ["ideal": .double(distance.toIdeal), "antiIdeal": .double(distance.toAntiIdeal)]
            }
            return ranking(result.closeness, result.ranks, ["distances": byName(distances)])
        case .vikor:
            let result = Vikor(table.normalised(normalisation), v: v)
            return ranking(
                known(result.q), result.ranks,
                [
                    "S": numbers(known(result.s)), "R": numbers(known(result.r)), "Q": numbers(known(result.q)),
                    "compromise": .texts(result.compromise.map { alternatives.names[$0] }),
                ])
        case .promethee:
            let result = Promethee(table, normalisation, preferences)
            return ranking(
                result.netFlow, result.ranks,
                ["positiveFlow": numbers(result.positiveFlow), "negativeFlow": numbers(result.negativeFlow)])
        }
    }

    /// By rank; equals in the order of their names.
    private func ranking(_ scores: [Double?], _ ranks: [Int], _ details: JSONValue) -> JSONValue {
        let order = ranks.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : $0 < $1 }
        return [
            "ranking": .array(
                order.map { index in
                    [
                        "alternative": .string(alternatives.names[index]),
                        "score": scores[index].map { .double($0) } ?? .null, "rank": .integer(ranks[index]),
                    ]
                }),
            "details": details,
        ]
    }

    /// One by one: Embedded Swift cannot turn an array of numbers into one of optional numbers.
    private func known(_ values: [Double]) -> [Double?] { values.map { $0 } }

    private func normalisedValues(_ normalisation: Normalisation) -> JSONValue {
        let rows =
            normalisation == .vector
            ? table.vectorNormalised()
            : table.normalised(normalisation).values.map { row in row.map { $0.approximate } }
        return [
            "values": byName(
                rows.map { row in
                    .object(zip(criterionNames.names, row).map { JSONMember(key: $0, value: .double($1)) })
                })
        ]
    }

    private func numbers(_ values: [Double?]) -> JSONValue {
        byName(values.map { $0.map { .double($0) } ?? .null })
    }

    private func byName(_ values: [JSONValue]) -> JSONValue {
        .object(zip(alternatives.names, values).map { JSONMember(key: $0, value: $1) })
    }
}

extension BareRequest {
    /// The preference function of a criterion; `usual` where it gives none.
    fileprivate mutating func preference(_ criterion: JSONNode) -> Promethee.Preference {
        guard let node = value(of: "preference", in: criterion),
            let type = value(of: "type", in: node).flatMap({ document.string($0) })
        else { return .usual }
        let needed: [String]
        switch type {
        case "u-shape": needed = ["q"]
        case "v-shape": needed = ["p"]
        case "level", "linear": needed = ["q", "p"]
        case "gaussian": needed = ["s"]
        default: needed = []
        }
        var found: [String: Rational] = [:]
        for key in ["q", "p", "s"] {
            let place = value(of: key, in: node)
            guard needed.contains(key) else {
                if let place { report(.unknownKey, place, .oneKeyOf(["type"] + needed)) }
                continue
            }
            guard let place, let number = document.number(place)?.rational else {
                report(.missingKey, node, .key(key))
                continue
            }
            found[key] = number
            if key != "q", number.isZero { report(.outOfRange, place, .aboveNothing) }
        }
        let q = found["q"] ?? .zero
        let p = found["p"] ?? q
        if q > p, let place = value(of: "p", in: node), let low = value(of: "q", in: node) {
            report(.outOfRange, place, .between(document.excerpt(low), nil))
        }
        switch type {
        case "u-shape": return .uShape(q: q)
        case "v-shape": return .vShape(p: p)
        case "level": return .level(q: q, p: p)
        case "linear": return .linear(q: q, p: p)
        case "gaussian": return .gaussian(s: found["s"] ?? .one)
        default: return .usual
        }
    }
}
