import DecisionKernels

/// Where somebody's judgements stand.
struct JudgementSource: Sendable {
    let document: JSONDocument
    /// The object with the judgements.
    let node: JSONNode
    /// Who made them; nil for the only one.
    let person: String?
    /// The file they are in; nil for a request.
    var file: String?
    /// For a table: where each value stands in it, by its pointer.
    var places: [String: JSONPosition]?
}

/// Reads judgements whose shape was checked; everything that is wrong beyond it is kept with its place.
struct ElicitReader {
    private let settings: ElicitSettings
    private(set) var problems = ProblemList()

    private enum Judgement {
        case matrix([[Double?]])
        case order([String])
        case points([(name: String, points: Rational)])
    }

    init(_ settings: ElicitSettings) { self.settings = settings }

    /// - Parameter names: the criteria in the order in which the weights are wanted; nil: as the only person gives them,
    ///   of several people in the order of the names.
    mutating func read(_ sources: [JudgementSource], names: [String]?) -> ElicitedWeights? {
        var read: [(source: JudgementSource, judgement: Judgement, node: JSONNode)] = []
        for source in sources {
            guard let node = source.document.value(source.node, settings.method.key),
                source.document.kind(node) != .null
            else {
                report(.missingKey, source, source.node, .key(settings.method.key))
                continue
            }
            if let judgement = judgement(source, node, names) { read.append((source, judgement, node)) }
        }
        guard !problems.hasErrors, let first = read.first else { return nil }
        var people: [(name: String?, judged: ElicitedWeights.Judged)] = []
        guard settings.method != .ahp else {
            let size = Self.size(first.judgement)
            for one in read {
                let count = Self.size(one.judgement)
                if count != size {
                    report(count < size ? .tooFewElements : .tooManyElements, one.source, one.node, .exactly(size))
                } else if let judged = compared(one.judgement, one.source, one.node, names) {
                    people.append((one.source.person, judged))
                }
            }
            guard !problems.hasErrors else { return nil }
            return finished(names, people, first.source)
        }
        let criteria = names ?? (read.count == 1 ? Self.names(first.judgement) : Self.all(read.map { $0.judgement }))
        for one in read {
            let given = Self.names(one.judgement)
            for name in criteria where !given.contains(name) {
                report(.missingWeight, one.source, one.node, .key(name))
            }
            let extra = given.filter { !criteria.contains($0) }
            for name in extra {
                report(
                    .unknownName, one.source, one.node, .oneOf(criteria), found: name,
                    suggestion: Spelling.nearest(to: name, among: criteria))
            }
            guard !problems.hasErrors else { continue }
            people.append((one.source.person, ElicitedWeights.Judged(weights: weights(one.judgement, criteria))))
        }
        guard !problems.hasErrors else { return nil }
        return finished(criteria, people, first.source)
    }

    private mutating func finished(
        _ criteria: [String]?, _ people: [(name: String?, judged: ElicitedWeights.Judged)], _ source: JudgementSource
    ) -> ElicitedWeights? {
        guard let result = ElicitedWeights(settings, criteria: criteria, people: people) else {
            report(.weightsAllZero, source, source.node, .aboveZero)
            return nil
        }
        return result
    }

    // MARK: One person

    private mutating func judgement(
        _ source: JudgementSource, _ node: JSONNode, _ names: [String]?
    ) -> Judgement? {
        let document = source.document
        switch settings.method.key {
        case "matrix": return matrix(source, node, names).map { .matrix($0) }
        case "order":
            var order: [String] = []
            for element in document.elements(node) {
                guard let name = document.string(element) else { continue }
                if order.contains(name) { report(.duplicateID, source, element, .eachOnce) } else { order.append(name) }
            }
            return .order(order)
        default:
            let points = document.members(node).map { member in
                (
                    name: document.string(member.key) ?? "",
                    points: document.number(member.value).map { $0.rational } ?? .zero
                )
            }
            guard points.contains(where: { !$0.points.isZero }) else {
                report(.weightsAllZero, source, node, .aboveZero)
                return nil
            }
            return .points(points)
        }
    }

    /// A judgement may stand on one side of the diagonal only; where both sides are empty it is missing.
    private mutating func matrix(_ source: JudgementSource, _ node: JSONNode, _ names: [String]?) -> [[Double?]]? {
        let document = source.document
        let rows = Array(document.elements(node))
        if let names, names.count != rows.count {
            report(rows.count < names.count ? .tooFewElements : .tooManyElements, source, node, .exactly(names.count))
        }
        for row in rows where document.count(row) != rows.count { report(.wrongType, source, row, .squareMatrix) }
        guard !problems.hasErrors else { return nil }
        let cells = rows.map { Array(document.elements($0)) }
        var matrix = cells.map { row in row.map { document.number($0)?.double } }
        for row in matrix.indices {
            for column in matrix.indices {
                guard let value = matrix[row][column] else { continue }
                if value <= 0 {
                    report(.outOfRange, source, cells[row][column], .aboveNothing)
                } else if column <= row, let other = matrix[column][row], other > 0,
                    (value * other - 1).magnitude > 1e-6
                {
                    report(.notReciprocal, source, cells[row][column], .reciprocal)
                }
            }
        }
        guard !problems.hasErrors else { return nil }
        for row in matrix.indices {
            if matrix[row][row] == nil { matrix[row][row] = 1 }
            for column in matrix.indices where matrix[row][column] == nil {
                matrix[row][column] = matrix[column][row].map { 1 / $0 }
                if matrix[row][column] == nil, row < column, !settings.completes {
                    report(
                        .missingJudgement, source, cells[row][column], .aboveNothing,
                        found: names.map { $0[row] + " – " + $0[column] } ?? "\(row + 1) – \(column + 1)")
                }
            }
        }
        return matrix
    }

    private mutating func compared(
        _ judgement: Judgement, _ source: JudgementSource, _ node: JSONNode, _ names: [String]?
    ) -> ElicitedWeights.Judged? {
        guard case .matrix(let matrix) = judgement else { return nil }
        guard let filled = IncompleteComparison.completed(matrix) else {
            let groups = IncompleteComparison.groups(matrix).map { group in
                group.map { index in names.map { $0[index] } ?? "\(index + 1)" }.joined(separator: ", ")
            }
            report(.unconnectedJudgements, source, node, .aboveNothing, found: groups.joined(separator: " | "))
            return nil
        }
        var completed: [IndexPair] = []
        for row in matrix.indices {
            for column in matrix.indices where row < column && matrix[row][column] == nil {
                completed.append(IndexPair(row: row, column: column))
            }
        }
        return ElicitedWeights.Judged(matrix: filled, completed: completed)
    }

    /// In the order of `criteria`, which are exactly those of the judgement.
    private func weights(_ judgement: Judgement, _ criteria: [String]) -> [Double] {
        var byName: [String: Double] = [:]
        switch judgement {
        case .matrix: break
        case .order(let order):
            let places =
                settings.method == .roc ? RankWeights.centroid(order.count) : RankWeights.sum(order.count)
            for (name, weight) in zip(order, places) { byName[name] = weight }
        case .points(let points):
            let sum = points.reduce(Rational.zero) { $0 + $1.points }
            for point in points { byName[point.name] = (point.points / sum).approximate }
        }
        return criteria.map { byName[$0] ?? 0 }
    }

    private static func size(_ judgement: Judgement) -> Int {
        if case .matrix(let matrix) = judgement { return matrix.count }
        return 0
    }

    private static func names(_ judgement: Judgement) -> [String] {
        switch judgement {
        case .matrix: []
        case .order(let order): order
        case .points(let points): points.map { $0.name }
        }
    }

    /// The criteria that anybody names, sorted.
    private static func all(_ judgements: [Judgement]) -> [String] {
        var seen: Set<String> = []
        for judgement in judgements { seen.formUnion(names(judgement)) }
        return seen.sorted()
    }

    private mutating func report(
        _ code: ProblemCode, _ source: JudgementSource, _ node: JSONNode, _ expected: Expectation,
        found: String? = nil, suggestion: String? = nil
    ) {
        guard problems.shows(.error) else {
            problems.countOmitted(.error, 1)
            return
        }
        let pointer = source.document.pointer(node)
        let excerpt = found.map { "\"" + $0.shortened.printable + "\"" } ?? source.document.excerpt(node)
        if let places = source.places {
            problems.append(
                Problem(
                    code, file: source.file, position: places[pointer], expected: expected, found: excerpt,
                    suggestion: suggestion))
        } else {
            problems.append(
                Problem(
                    code, file: source.file, position: source.document.position(node), pointer: pointer,
                    expected: expected, found: excerpt, suggestion: suggestion))
        }
    }
}
