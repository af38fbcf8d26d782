import DecisionKernels

/// The conditions on weights as an analyst types them, each with the words that name it in an answer.
struct WeightConditions: Sendable {
    /// What kind of condition it is, by the key under which it was given.
    enum Kind: String, CaseIterable, Sendable { case order, bound, ratio, row, words }

    private(set) var constraints: [WeightConstraint] = []
    private var names: [(kind: Kind, text: String)] = []

    /// One of the conditions, as `{"order": "c1 > c2"}`.
    func name(_ index: Int) -> JSONValue {
        .object([JSONMember(key: names[index].kind.rawValue, value: .string(names[index].text))])
    }

    private mutating func add(_ kind: Kind, _ text: String, _ constraint: WeightConstraint) {
        constraints.append(constraint)
        names.append((kind, text))
    }

    /// Reads the setting `constraints`.
    init(_ request: inout BareRequest, _ criteria: BareNames) {
        guard let node = request.option("constraints") else { return }
        let document = request.document
        if let list = request.value(of: "order", in: node) {
            for element in document.elements(list) { readOrder(element, &request, criteria) }
        }
        if let map = request.value(of: "bounds", in: node) {
            for (key, value) in document.members(map) { readBounds(key, value, &request, criteria) }
        }
        if let list = request.value(of: "ratios", in: node) {
            for element in document.elements(list) { readRatio(element, &request, criteria) }
        }
        if let list = request.value(of: "rows", in: node) {
            for element in document.elements(list) { readRow(element, &request, criteria) }
        }
        if let list = request.value(of: "words", in: node) {
            for element in document.elements(list) { readWords(element, &request, criteria) }
        }
    }

    /// No condition at all.
    init() {}

    /// Reads a setting that holds a list of conditions in words.
    init(_ request: inout BareRequest, words key: String, _ names: [String], _ thing: Thing) {
        guard let list = request.option(key) else { return }
        for element in request.document.elements(list) { readWords(element, &request, names, thing) }
    }

    private mutating func readWords(_ node: JSONNode, _ request: inout BareRequest, _ criteria: BareNames) {
        readWords(node, &request, criteria.names, .tableCriterion)
    }

    private mutating func readWords(
        _ node: JSONNode, _ request: inout BareRequest, _ names: [String], _ thing: Thing
    ) {
        guard let text = request.document.string(node) else { return }
        do throws(WeightWords.Fault) {
            add(try WeightWords(text, names))
        } catch {
            let problem = error.problem(thing, in: text)
            request.report(problem, node)
        }
    }

    private mutating func add(_ words: WeightWords) {
        for condition in words.conditions { add(.words, condition.text, condition.constraint) }
    }

    /// Conditions typed one by one; a problem tells the place within its text, as a line for each of them.
    static func read(
        _ texts: [String], _ criteria: [String], _ thing: Thing = .scoredCriterion, setting: String = "constraint"
    ) -> Result<WeightConditions, ProblemList> {
        var conditions = WeightConditions()
        var problems = ProblemList()
        for (index, text) in texts.enumerated() {
            do throws(WeightWords.Fault) {
                conditions.add(try WeightWords(text, criteria))
            } catch {
                var problem = error.problem(thing, in: text)
                problem.file = setting
                problem.position = JSONPosition(line: index + 1, column: error.offset + 1)
                problems.append(problem)
            }
        }
        return problems.hasErrors ? .failure(problems) : .success(conditions)
    }

    /// The words that name a condition.
    func text(of index: Int) -> String { names[index].text }

    /// The same conditions on the criteria in another order.
    func reordered(from old: [String], to new: [String]) -> WeightConditions {
        var result = self
        let places = new.map { name in old.firstIndex(of: name) }
        for index in constraints.indices {
            let coefficients = constraints[index].coefficients
            result.constraints[index].coefficients = places.map { place in place.map { coefficients[$0] } ?? .zero }
        }
        return result
    }

    /// `"c1 > c2"`, also as a chain: `"c1 > c2 = c3"`. More than is read as at least.
    private mutating func readOrder(_ node: JSONNode, _ request: inout BareRequest, _ criteria: BareNames) {
        guard let text = request.document.string(node) else { return }
        let count = criteria.names.count
        guard let chain = OrderText(text) else {
            request.report(.notOneOf, node, .weightOrder)
            return
        }
        var places: [Int] = []
        for name in chain.names {
            guard let place = criteria[name] else {
                request.report(
                    .unknownName, node, .existing(.tableCriterion),
                    suggestion: Spelling.nearest(to: name, among: criteria.names))
                return
            }
            places.append(place)
        }
        for (index, sign) in chain.signs.enumerated() {
            let (first, second) = (places[index], places[index + 1])
            let name = chain.names[index] + " " + sign.rawValue + " " + chain.names[index + 1]
            switch sign {
            case .greater, .atLeast: add(.order, name, .order(first, over: second, criteria: count))
            case .equal: add(.order, name, .equal(first, second, criteria: count))
            case .smaller, .atMost: add(.order, name, .order(second, over: first, criteria: count))
            }
        }
    }

    private mutating func readBounds(
        _ key: JSONNode, _ node: JSONNode, _ request: inout BareRequest, _ criteria: BareNames
    ) {
        let place = request.index(key, among: criteria, .tableCriterion)
        guard let ends = request.ends(Array(request.document.elements(node)), of: node), let place else { return }
        let name = criteria.names[place]
        let count = criteria.names.count
        if ends.low == ends.high {
            add(.bound, name + " = " + text(ends.low), .bound(place, .exactly, ends.low, criteria: count))
            return
        }
        // That no weight is below 0 or above 1 needs no condition.
        if ends.low.signum > 0 {
            add(.bound, name + " >= " + text(ends.low), .bound(place, .atLeast, ends.low, criteria: count))
        }
        if ends.high < .one {
            add(.bound, name + " <= " + text(ends.high), .bound(place, .atMost, ends.high, criteria: count))
        }
    }

    /// `["c1", "c2", 1.5, 3]`: c1 weighs from 1.5 to 3 times as much as c2.
    private mutating func readRatio(_ node: JSONNode, _ request: inout BareRequest, _ criteria: BareNames) {
        let document = request.document
        let elements = Array(document.elements(node))
        guard elements.count == 4, document.kind(elements[0]) == .string, document.kind(elements[1]) == .string,
            document.kind(elements[2]) == .number, document.kind(elements[3]) == .number
        else {
            request.report(.wrongType, node, .weightRatio)
            return
        }
        let first = request.index(elements[0], among: criteria, .tableCriterion)
        let second = request.index(elements[1], among: criteria, .tableCriterion)
        for element in elements[2...] {
            if let number = document.number(element)?.rational, number.signum <= 0 {
                request.report(.outOfRange, element, .aboveNothing)
            }
        }
        guard let ends = request.ends(Array(elements[2...]), of: node), let first, let second else { return }
        guard first != second else {
            request.report(.duplicateID, elements[1], .eachOnce)
            return
        }
        let count = criteria.names.count
        let (name, other) = (criteria.names[first], criteria.names[second])
        func multiple(_ sign: String, _ factor: Rational) -> String {
            name + " " + sign + " " + (factor == .one ? "" : text(factor) + " ") + other
        }
        if ends.low == ends.high {
            add(.ratio, multiple("=", ends.low), .ratio(first, over: second, .exactly, ends.low, criteria: count))
            return
        }
        add(.ratio, multiple(">=", ends.low), .ratio(first, over: second, .atLeast, ends.low, criteria: count))
        add(.ratio, multiple("<=", ends.high), .ratio(first, over: second, .atMost, ends.high, criteria: count))
    }

    private mutating func readRow(_ node: JSONNode, _ request: inout BareRequest, _ criteria: BareNames) {
        let document = request.document
        var coefficients = [Rational](repeating: .zero, count: criteria.names.count)
        if let map = request.value(of: "coefficients", in: node) {
            for (key, value) in document.members(map) {
                guard let place = request.index(key, among: criteria, .tableCriterion),
                    let number = document.number(value)
                else { continue }
                coefficients[place] = number.rational
            }
        }
        guard let sign = request.value(of: "relation", in: node).flatMap({ document.string($0) }),
            let value = request.value(of: "value", in: node).flatMap({ document.number($0) })?.rational
        else { return }
        let relation: WeightConstraint.Relation = sign == "<=" ? .atMost : sign == ">=" ? .atLeast : .exactly
        var words = ""
        for (place, coefficient) in coefficients.enumerated() where !coefficient.isZero {
            let size = coefficient.absolute
            words += words.isEmpty ? (coefficient.signum < 0 ? "-" : "") : coefficient.signum < 0 ? " - " : " + "
            words += (size == .one ? "" : text(size) + " ") + criteria.names[place]
        }
        if words.isEmpty { words = "0" }
        add(.row, words + " " + sign + " " + text(value), WeightConstraint(coefficients, relation, value))
    }

    private func text(_ value: Rational) -> String { value.decimalText(maximumPlaces: 18) }
}

/// A chain of names with signs between them.
private struct OrderText {
    enum Sign: String {
        case greater = ">"
        case atLeast = ">="
        case equal = "="
        case smaller = "<"
        case atMost = "<="
    }

    private(set) var names: [String] = []
    private(set) var signs: [Sign] = []

    /// Nil unless names and signs take turns, and there are at least two names.
    init?(_ text: String) {
        var name = ""
        var sign = ""
        for character in text {
            if character == ">" || character == "<" || character == "=" {
                sign.append(character)
                continue
            }
            if !sign.isEmpty {
                guard close(&name, &sign) else { return nil }
            }
            name.append(character)
        }
        guard sign.isEmpty else { return nil }
        let last = Self.trimmed(name)
        guard !last.isEmpty, !signs.isEmpty else { return nil }
        names.append(last)
    }

    private mutating func close(_ name: inout String, _ sign: inout String) -> Bool {
        let trimmed = Self.trimmed(name)
        guard !trimmed.isEmpty, let known = Sign(rawValue: sign) else { return false }
        names.append(trimmed)
        signs.append(known)
        (name, sign) = ("", "")
        return true
    }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}

extension BareRequest {
    /// A lowest and a highest number.
    fileprivate mutating func ends(_ nodes: [JSONNode], of whole: JSONNode) -> (low: Rational, high: Rational)? {
        guard nodes.count == 2 else {
            report(nodes.count < 2 ? .tooFewElements : .tooManyElements, whole, .exactly(2))
            return nil
        }
        guard let low = document.number(nodes[0])?.rational, let high = document.number(nodes[1])?.rational else {
            return nil
        }
        if low > high {
            report(.scaleReversed, whole, .minimumBelowMaximum)
            return nil
        }
        return (low, high)
    }
}
