import DecisionKernels

/// The input of the operation `table`: alternatives by criteria (design §8). Both are held in the order of their names,
/// so that sums do not depend on the order of the input.
struct TableInput: Sendable {
    /// A criterion as it was read.
    struct Criterion: Sendable {
        var node: JSONNode
        var weight: Rational
        var isCost: Bool
        var scale: (low: Rational, high: Rational)?
    }

    let alternatives: BareNames
    let criterionNames: BareNames
    /// By place in the input: the place in the order of names.
    let criterionOrder: [Int]
    let criteria: [Criterion]
    /// By alternative and criterion: where the cell stands.
    let cells: [[JSONNode]]
    /// By alternative and criterion: the value, or the mean of an uncertain one.
    let values: [[Rational]]
    /// By alternative: what is added after weighting.
    let offsets: [Rational]

    /// Reads the table; nil and problems where it does not fit together. `isWeighted`: weights are needed.
    init?(_ request: inout BareRequest, isWeighted: Bool) {
        let document = request.document
        guard let alternativesNode = request.required("alternatives"), let criteriaNode = request.required("criteria"),
            let valuesNode = request.required("values")
        else { return nil }
        let alternatives = request.distinctNames(Array(document.elements(alternativesNode)))
        let criterionNodes = Array(document.elements(criteriaNode))
        let names = request.distinctNames(criterionNodes.compactMap { document.value($0, "id") })
        let read = criterionNodes.map { request.criterion($0) }
        if isWeighted, read.allSatisfy({ $0.weight.isZero }) {
            request.report(.weightsAllZero, criteriaNode, .aboveZero)
        }
        request.checkCount(valuesNode, document.count(alternativesNode))
        let rows = Array(document.elements(valuesNode))
        for row in rows { request.checkCount(row, criterionNodes.count) }
        guard !request.problems.hasErrors else { return nil }

        let order = criterionNodes.map { node in
            document.value(node, "id").flatMap { document.string($0) }.flatMap { names[$0] } ?? 0
        }
        let criteria = Self.sorted(read, order)
        let rowOrder = document.elements(alternativesNode).map { node in
            document.string(node).flatMap { alternatives[$0] } ?? 0
        }
        let cells = Self.sorted(rows.map { Self.sorted(Array(document.elements($0)), order) }, rowOrder)
        var values: [[Rational]] = []
        for row in cells {
            var means: [Rational] = []
            for (cell, criterion) in zip(row, criteria) { means.append(request.mean(cell, criterion)) }
            values.append(means)
        }
        self.alternatives = alternatives
        self.criteria = criteria
        self.cells = cells
        self.values = values
        criterionNames = names
        criterionOrder = order
        offsets = request.offsets(alternatives)
        guard !request.problems.hasErrors else { return nil }
    }

    /// Elements moved to the places that `order` gives them.
    private static func sorted<Element>(_ elements: [Element], _ order: [Int]) -> [Element] {
        var places = [Int](repeating: 0, count: order.count)
        for (index, place) in order.enumerated() { places[place] = index }
        return places.map { elements[$0] }
    }

    /// The table for the rules; at least one weight is above zero.
    var table: AggregationTable {
        AggregationTable(
            criteria.map { AggregationTable.Criterion(weight: $0.weight, isCost: $0.isCost, scale: $0.scale) }, values)
    }

    /// Entropy or CRITIC weights, in the order of the input; nil where nothing differs.
    func descriptiveWeights(_ isCritic: Bool, _ request: inout BareRequest) -> [Double]? {
        if !isCritic { requirePositive(&request, values) { _ in true } }
        let rows = values.map { row in row.map { $0.approximate } }
        let weights =
            isCritic
            ? DescriptiveWeights.critic(rows, isCost: criteria.map { $0.isCost }) : DescriptiveWeights.entropy(rows)
        return weights.map { weights in criterionOrder.map { weights[$0] } }
    }

    /// Notes every cell below zero of the criteria asked about.
    func requirePositive(_ request: inout BareRequest, _ values: [[Rational]], where asks: (Int) -> Bool) {
        for (row, rowValues) in values.enumerated() {
            for (column, value) in rowValues.enumerated() where value.signum < 0 && asks(column) {
                request.report(.outOfRange, cells[row][column], .between("0", nil))
            }
        }
    }
}

extension BareRequest {
    fileprivate mutating func required(_ key: String) -> JSONNode? {
        if let node = part(key) { return node }
        report(.missingKey, input, .key(key))
        return nil
    }

    fileprivate mutating func distinctNames(_ nodes: [JSONNode]) -> BareNames {
        var seen: Set<String> = []
        for node in nodes {
            if let name = document.string(node), !seen.insert(name).inserted { report(.duplicateID, node, .eachOnce) }
        }
        return BareNames(Array(seen))
    }

    fileprivate mutating func checkCount(_ node: JSONNode, _ count: Int) {
        if document.count(node) < count { report(.tooFewElements, node, .exactly(count)) }
        if document.count(node) > count { report(.tooManyElements, node, .exactly(count)) }
    }

    fileprivate func number(_ key: String, in node: JSONNode) -> Rational? {
        value(of: key, in: node).flatMap { document.number($0) }?.rational
    }

    fileprivate mutating func criterion(_ node: JSONNode) -> TableInput.Criterion {
        let isCost = value(of: "direction", in: node).flatMap { document.string($0) } == "min"
        var scale: (low: Rational, high: Rational)?
        if let place = value(of: "scale", in: node), let low = number("min", in: place),
            let high = number("max", in: place)
        {
            if low >= high { report(.scaleReversed, place, .minimumBelowMaximum) }
            scale = (low, high)
        }
        return TableInput.Criterion(
            node: node, weight: number("weight", in: node) ?? .zero, isCost: isCost, scale: scale)
    }

    /// The value of a cell, or the mean of what it may be: of nothing known, the middle of the scale.
    fileprivate mutating func mean(_ cell: JSONNode, _ criterion: TableInput.Criterion) -> Rational {
        if let number = document.number(cell) { return number.rational }
        let half = Rational(numerator: 1, denominator: 2)
        guard document.kind(cell) == .object else {
            guard let scale = criterion.scale else {
                report(.unknownWithoutScale, cell, .key("scale"))
                return .zero
            }
            return (scale.low + scale.high) * half
        }
        if let low = number("low", in: cell), let high = number("high", in: cell) {
            if low > high { report(.scaleReversed, cell, .minimumBelowMaximum) }
            return (low + high) * half
        }
        if let mean = number("mean", in: cell) { return mean }
        guard let alpha = number("alpha", in: cell), let beta = number("beta", in: cell) else { return .zero }
        for (key, value) in [("alpha", alpha), ("beta", beta)] where value.isZero {
            if let place = self.value(of: key, in: cell) { report(.outOfRange, place, .aboveNothing) }
        }
        guard alpha.signum > 0, beta.signum > 0 else { return .zero }
        let share = alpha / (alpha + beta)
        guard let scale = criterion.scale else { return share }
        return scale.low + share * (scale.high - scale.low)
    }

    fileprivate mutating func offsets(_ alternatives: BareNames) -> [Rational] {
        var offsets = [Rational](repeating: .zero, count: alternatives.names.count)
        guard let node = part("offsets") else { return offsets }
        for (key, value) in document.members(node) {
            guard let index = index(key, among: alternatives, .alternative), let number = document.number(value)
            else { continue }
            offsets[index] = number.rational
        }
        return offsets
    }
}
