import DecisionKernels

/// Reads a request `assign` whose shape has been checked, and notes what is wrong beyond it.
struct AssignReader {
    private(set) var request: BareRequest
    private var rows: [String: Int] = [:]
    private var columns: [String: Int] = [:]

    init(_ request: BareRequest) { self.request = request }

    /// Nil if something is wrong.
    mutating func read() -> AssignInput? {
        let rowIDs = identifiers("rows", .row)
        let columnIDs = identifiers("columns", .column)
        let rowOrder = Self.order(rowIDs)
        let columnOrder = Self.order(columnIDs)
        rows = Self.places(rowIDs, rowOrder)
        columns = Self.places(columnIDs, columnOrder)
        let options = options()
        let scores = scores(rowOrder: rowOrder, columnOrder: columnOrder)
        let fixed = pairs("fixed")
        let forbidden = pairs("forbidden")
        let (current, gone) = current()
        let groups = groups()
        guard !request.problems.hasErrors else { return nil }
        let isRowRequired = options.require == .rows || options.require == .both
        let isColumnRequired = options.require == .columns || options.require == .both
        let problem = PairingProblem(
            rows: rowIDs.count, columns: columnIDs.count, scores: scores, fixed: fixed, forbidden: forbidden,
            groups: groups.map { $0.group }, isRowRequired: Array(repeating: isRowRequired, count: rowIDs.count),
            isColumnRequired: Array(repeating: isColumnRequired, count: columnIDs.count), minimum: options.minimum)
        return AssignInput(
            rows: rowOrder.map { rowIDs[$0] }, columns: columnOrder.map { columnIDs[$0] },
            groups: groups.map { $0.id }, placeOfRow: Self.inverse(rowOrder), placeOfColumn: Self.inverse(columnOrder),
            problem: problem, current: current, gone: gone, options: options)
    }

    private static func order(_ names: [String]) -> [Int] {
        names.indices.sorted { precedes(names[$0], names[$1]) }
    }

    /// By bytes, which is the same everywhere.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private static func inverse(_ order: [Int]) -> [Int] {
        var result = Array(repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { result[index] = place }
        return result
    }

    private static func places(_ names: [String], _ order: [Int]) -> [String: Int] {
        var result: [String: Int] = [:]
        for (place, index) in order.enumerated() { result[names[index]] = place }
        return result
    }

    private mutating func identifiers(_ key: String, _ thing: Thing) -> [String] {
        var result: [String] = []
        var seen: Set<String> = []
        for node in request.part(key).map({ Array(request.document.elements($0)) }) ?? [] {
            let name = request.document.string(node) ?? ""
            if !seen.insert(name).inserted { request.report(.duplicateID, node, .other(thing)) }
            result.append(name)
        }
        return result
    }

    private func options() -> AssignOptions {
        var options = AssignOptions()
        let document = request.document
        let objective = request.option("objective").flatMap { document.string($0) }
        for known in PairingObjective.allCases where known.name == objective { options.objective = known }
        let require = request.option("require").flatMap { document.string($0) }
        for known in AssignOptions.Requirement.allCases where known.rawValue == require { options.require = known }
        options.minimum = request.option("minimum").flatMap { document.number($0) }.map { $0.millionths }
        if let best = request.option("best").flatMap({ document.number($0)?.int64 }) { options.best = Int(best) }
        if let prices = request.option("prices").flatMap({ document.boolean($0) }) { options.prices = prices }
        return options
    }

    /// In the order of the ids.
    private mutating func scores(rowOrder: [Int], columnOrder: [Int]) -> [Int64] {
        guard let table = request.part("scores") else { return [] }
        let lines = Array(request.document.elements(table))
        checkCount(table, lines.count, rowOrder.count)
        for line in lines { checkCount(line, request.document.count(line), columnOrder.count) }
        guard !request.problems.hasErrors else { return [] }
        var result: [Int64] = []
        result.reserveCapacity(rowOrder.count * columnOrder.count)
        for row in rowOrder {
            let cells = request.document.elements(lines[row]).map {
                request.document.number($0).map { $0.millionths } ?? PairingProblem.impossible
            }
            for column in columnOrder { result.append(cells[column]) }
        }
        return result
    }

    private mutating func checkCount(_ node: JSONNode, _ count: Int, _ expected: Int) {
        if count < expected { request.report(.tooFewElements, node, .atLeast(expected)) }
        if count > expected { request.report(.tooManyElements, node, .atMostValues(expected)) }
    }

    private mutating func pairs(_ key: String) -> [IndexPair] {
        var result: [IndexPair] = []
        for node in request.part(key).map({ Array(request.document.elements($0)) }) ?? [] {
            let ends = Array(request.document.elements(node))
            checkCount(node, ends.count, 2)
            guard ends.count == 2 else { continue }
            let row = place(ends[0], .row, rows)
            let column = place(ends[1], .column, columns)
            if let row, let column { result.append(IndexPair(row: row, column: column)) }
        }
        return result
    }

    /// The pairs of the earlier plan; and those in which somebody is no longer in the table, who left since. Nil where
    /// there is no earlier plan.
    private mutating func current() -> (pairs: [IndexPair]?, gone: [[String]]) {
        guard let list = request.part("current") else { return (nil, []) }
        var pairs: [IndexPair] = []
        var gone: [[String]] = []
        for node in request.document.elements(list) {
            let ends = Array(request.document.elements(node))
            checkCount(node, ends.count, 2)
            let names = ends.compactMap { request.document.string($0) }
            guard names.count == 2 else { continue }
            if let row = rows[names[0]], let column = columns[names[1]] {
                pairs.append(IndexPair(row: row, column: column))
            } else {
                gone.append(names)
            }
        }
        gone.sort { $0[0] == $1[0] ? Self.precedes($0[1], $1[1]) : Self.precedes($0[0], $1[0]) }
        return (pairs, gone)
    }

    /// The place of a row or column that is named; nil, and noted, if there is none of that name.
    private mutating func place(_ node: JSONNode, _ thing: Thing, _ places: [String: Int]) -> Int? {
        guard let name = request.document.string(node) else { return nil }
        if let place = places[name] { return place }
        request.report(
            .notOneOf, node, .existing(thing), suggestion: Spelling.nearest(to: name, among: Array(places.keys)))
        return nil
    }

    /// Ascending by id.
    private mutating func groups() -> [(id: String, group: PairingProblem.Group)] {
        var result: [(id: String, group: PairingProblem.Group)] = []
        var seen: Set<String> = []
        for node in request.part("groups").map({ Array(request.document.elements($0)) }) ?? [] {
            guard let idNode = request.value(of: "id", in: node), let id = request.document.string(idNode),
                let sideNode = request.value(of: "side", in: node), let side = request.document.string(sideNode)
            else { continue }
            if !seen.insert(id).inserted { request.report(.duplicateID, idNode, .other(.group)) }
            let isRows = side == "rows"
            var members: [Int] = []
            var named: Set<Int> = []
            for member in request.value(of: "members", in: node).map({ Array(request.document.elements($0)) }) ?? [] {
                guard let place = place(member, isRows ? .row : .column, isRows ? rows : columns) else { continue }
                if !named.insert(place).inserted {
                    request.report(.duplicateID, member, .other(isRows ? .row : .column))
                }
                members.append(place)
            }
            let maximum = whole("max", in: node) ?? members.count
            let minimum = whole("min", in: node) ?? 0
            if minimum > maximum, let minimumNode = request.value(of: "min", in: node), whole("max", in: node) != nil {
                request.report(.outOfRange, minimumNode, .wholeBetween(0, Int64(maximum)))
            }
            result.append(
                (id, .init(side: isRows ? .rows : .columns, members: members, minimum: minimum, maximum: maximum)))
        }
        return result.sorted { Self.precedes($0.id, $1.id) }
    }

    private func whole(_ key: String, in node: JSONNode) -> Int? {
        request.value(of: key, in: node).flatMap { request.document.number($0)?.int64 }.map { Int($0) }
    }
}
