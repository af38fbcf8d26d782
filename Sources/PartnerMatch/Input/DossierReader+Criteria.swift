/// Reading the scoring grid and the rules in it.
extension DossierReader {
    mutating func readCriteria(_ node: JSONNode, key: String = "criteria") {
        noteFacts(in: node)
        for entry in list(node, key) ?? [] {
            guard let id = text(entry, "id") else { continue }
            if criterionIndex[id] != nil || otherCriteria.contains(id) {
                if let place = value(entry, "id") { report(.duplicateID, place, .other(.criterion)) }
                continue
            }
            guard let kind = readKind(entry) else {
                brokenCriteria.insert(id)
                continue
            }
            criterionIndex[id] = call.criteria.count
            call.criteria.append(
                Criterion(
                    id: id, label: words(entry, "label") ?? LocalisedText(id), reference: text(entry, "reference"),
                    source: text(entry, "source"), evidence: words(entry, "evidence"), kind: kind))
        }
    }

    private mutating func readKind(_ node: JSONNode) -> Criterion.Kind? {
        switch text(node, "kind") {
        case "scored":
            let scale = readScale(node)
            if scale == nil, value(node, "scale") != nil, let id = text(node, "id") { brokenCriteria.insert(id) }
            return .scored(
                Criterion.Scored(
                    scale: scale, section: text(node, "section"), asks: texts(node, "asks") ?? [],
                    anchors: readAnchors(node, scale)))
        case "commitment": return .commitment(required: boolean(node, "required") ?? true)
        case "bonus": return readCondition(node).map { .bonus($0) }
        case "rule": return readCondition(node).map { .rule($0, isExclusive: text(node, "onFail") != "flag") }
        case "informational": return .informational
        default: return nil
        }
    }

    private mutating func readScale(_ node: JSONNode) -> Scale? {
        guard let place = value(node, "scale"), let minimum = decimal(place, "min"), let maximum = decimal(place, "max")
        else { return nil }
        let step = decimal(place, "step")
        guard minimum < maximum else {
            report(
                .scaleReversed, place, .minimumBelowMaximum, found: minimum.description + " … " + maximum.description)
            return nil
        }
        if let step, let stepPlace = value(place, "step") {
            let zero = DecimalNumber(0)
            if step <= zero || !Scale(minimum: minimum, maximum: maximum, step: step).isOnStep(maximum) {
                report(.stepDoesNotFit, stepPlace, .between(minimum.description, maximum.description))
                return Scale(minimum: minimum, maximum: maximum, step: nil)
            }
        }
        return Scale(minimum: minimum, maximum: maximum, step: step)
    }

    private mutating func readAnchors(
        _ node: JSONNode, _ scale: Scale?
    ) -> [(points: DecimalNumber, text: LocalisedText)] {
        var anchors: [(points: DecimalNumber, text: LocalisedText)] = []
        for (key, name, value) in members(node, "anchors") {
            guard let points = DecimalNumber(name), let text = words(value) else {
                report(.wrongType, key, .number)
                continue
            }
            if let scale, !scale.contains(points) {
                report(.scoreOutsideScale, key, .between(scale.minimum.description, scale.maximum.description))
            }
            anchors.append((points, text))
        }
        return anchors.sorted { $0.points < $1.points }
    }

    /// A condition: exactly one subject, and a test that suits it.
    mutating func readCondition(_ node: JSONNode) -> Condition? {
        let subjects = ["fact", "field", "link", "all", "any", "not"]
        let present = subjects.filter { value(node, $0) != nil }
        guard present.count == 1, let subject = present.first else {
            report(
                .invalidCondition, node, .oneKeyOf(subjects),
                found: present.isEmpty ? nil : present.joined(separator: ", "))
            return nil
        }
        let tests = ["is", "below", "atLeast", "in"].filter { value(node, $0) != nil }
        switch subject {
        case "field": return readFieldCondition(node, tests)
        case "fact", "link":
            guard tests.isEmpty || tests == ["is"] else {
                report(.invalidCondition, node, .oneKeyOf(["is"]), found: tests.joined(separator: ", "))
                return nil
            }
            var expected = true
            if let place = value(node, "is") {
                guard let flag = document.boolean(place) else {
                    report(.wrongType, place, .boolean)
                    return nil
                }
                expected = flag
            }
            if subject == "fact" { return text(node, "fact").map { .fact($0, is: expected) } }
            return value(node, "link").map { .link(readLinkPattern($0), exists: expected) }
        default:
            guard tests.isEmpty else {
                report(.invalidCondition, node, .oneKeyOf(subjects), found: tests.joined(separator: ", "))
                return nil
            }
            if subject == "not" { return value(node, "not").flatMap { readCondition($0) }.map { .not($0) } }
            let parts = (list(node, subject) ?? []).compactMap { readCondition($0) }
            return subject == "all" ? .all(parts) : .any(parts)
        }
    }

    private mutating func readFieldCondition(_ node: JSONNode, _ tests: [String]) -> Condition? {
        guard let field: Condition.Field = choice(node, "field") else { return nil }
        guard tests.count == 1, let test = tests.first, let place = value(node, test) else {
            report(
                .invalidCondition, node, .oneKeyOf(["is", "below", "atLeast", "in"]),
                found: tests.isEmpty ? nil : tests.joined(separator: ", "))
            return nil
        }
        if field == .themes { return readThemeCondition(node, test, place) }
        switch test {
        case "below", "atLeast":
            guard field.isNumeric, let bound = document.number(place) else {
                report(.invalidCondition, place, field.isNumeric ? .number : .oneKeyOf(["is", "in"]))
                return nil
            }
            return .field(field, test == "below" ? .below(bound) : .atLeast(bound))
        case "in":
            guard !field.isNumeric else {
                report(.invalidCondition, place, .oneKeyOf(["is", "below", "atLeast"]))
                return nil
            }
            for entry in list(node, "in") ?? [] { checkValue(of: field, entry) }
            return .field(field, .isOneOf(texts(node, "in") ?? []))
        default:
            if field.isNumeric, let number = document.number(place) { return .field(field, .isNumber(number)) }
            if !field.isNumeric, let text = document.string(place) {
                checkValue(of: field, place)
                return .field(field, .isText(text))
            }
            report(.wrongType, place, field.isNumeric ? .number : .text)
            return nil
        }
    }

    /// A misspelt level would make a rule that nobody meets.
    private mutating func checkValue(of field: Condition.Field, _ node: JSONNode) {
        guard let text = document.string(node) else { return }
        let choices: [String]
        switch field {
        case .level: choices = Municipality.Level.allCases.map { $0.rawValue }
        case .aim: choices = Municipality.Aim.allCases.map { $0.rawValue }
        case .receivedAt:
            if CalendarDate(text) == nil { report(.invalidDate, node, .date) }
            return
        case .population, .digitalReadiness, .region, .country, .themes: return
        }
        if !choices.contains(text) {
            report(.notOneOf, node, .oneOf(choices), suggestion: Spelling.nearest(to: text, among: choices))
        }
    }

    /// The facts the program itself looks at, and every fact the call names: a fact outside this list in a file is
    /// most likely misspelt.
    private mutating func noteFacts(in node: JSONNode) {
        var names: Set<String> = ["college-decision", "briefing-attended", "hub-willing", "programme-member"]
        collectFacts(node, into: &names)
        facts = names.sorted()
    }

    private func collectFacts(_ node: JSONNode, into names: inout Set<String>) {
        // An informational line of the grid is answered by a fact of its name.
        if text(node, "kind") == "informational", let id = text(node, "id") { names.insert(id) }
        for (key, value) in document.members(node) {
            if document.keyEquals(key, "fact"), let name = document.string(value) { names.insert(name) }
            if document.keyEquals(key, "asks") {
                for element in document.elements(value) {
                    if let name = document.string(element) { names.insert(name) }
                }
            }
            collectFacts(value, into: &names)
        }
        for element in document.elements(node) { collectFacts(element, into: &names) }
    }
}
