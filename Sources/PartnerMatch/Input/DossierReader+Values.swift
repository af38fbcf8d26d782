/// Reading single values. The shape was checked before, so what does not fit is simply nil here: it has been reported.
extension DossierReader {
    /// The value of a key; nil when it is absent or null, which mean the same: unknown.
    func value(_ node: JSONNode, _ key: String) -> JSONNode? {
        guard let value = document.value(node, key), document.kind(value) != .null else { return nil }
        return value
    }

    func text(_ node: JSONNode, _ key: String) -> String? { value(node, key).flatMap { document.string($0) } }

    func boolean(_ node: JSONNode, _ key: String) -> Bool? { value(node, key).flatMap { document.boolean($0) } }

    func decimal(_ node: JSONNode, _ key: String) -> DecimalNumber? {
        value(node, key).flatMap { document.number($0) }
    }

    func integer(_ node: JSONNode, _ key: String) -> Int64? { decimal(node, key).flatMap { $0.int64 } }

    func count(_ node: JSONNode, _ key: String) -> Int? { integer(node, key).flatMap { Int(exactly: $0) } }

    func date(_ node: JSONNode, _ key: String) -> CalendarDate? { text(node, key).flatMap { CalendarDate($0) } }

    func choice<Choice: RawRepresentable>(_ node: JSONNode, _ key: String) -> Choice?
    where Choice.RawValue == String {
        text(node, key).flatMap { Choice(rawValue: $0) }
    }

    func words(_ node: JSONNode, _ key: String) -> LocalisedText? { value(node, key).flatMap { words($0) } }

    func words(_ node: JSONNode) -> LocalisedText? {
        if let text = document.string(node) { return LocalisedText(text) }
        guard document.kind(node) == .object else { return nil }
        return LocalisedText(nl: text(node, "nl"), fr: text(node, "fr"), en: text(node, "en"))
    }

    /// The elements of a list; nil when unknown, empty when declared none.
    func list(_ node: JSONNode, _ key: String) -> [JSONNode]? {
        guard let value = value(node, key), document.kind(value) == .array else { return nil }
        return Array(document.elements(value))
    }

    func texts(_ node: JSONNode, _ key: String) -> [String]? {
        list(node, key).map { $0.compactMap { document.string($0) } }
    }

    /// The members of an object whose value is known.
    func members(_ node: JSONNode, _ key: String) -> [(key: JSONNode, name: String, value: JSONNode)] {
        guard let value = value(node, key), document.kind(value) == .object else { return [] }
        var result: [(key: JSONNode, name: String, value: JSONNode)] = []
        for (key, value) in document.members(value) where document.kind(value) != .null {
            guard let name = document.string(key) else { continue }
            result.append((key, name, value))
        }
        return result
    }

    mutating func report(
        _ code: ProblemCode, _ node: JSONNode, _ expected: Expectation?, severity: Problem.Severity = .error,
        suggestion: String? = nil
    ) {
        report(code, node, expected, found: document.excerpt(node), severity: severity, suggestion: suggestion)
    }

    mutating func report(
        _ code: ProblemCode, _ node: JSONNode, _ expected: Expectation?, found: String?,
        severity: Problem.Severity = .error, suggestion: String? = nil
    ) {
        guard problems.shows(severity) else {
            problems.countOmitted(severity, 1)
            return
        }
        problems.append(
            Problem(
                code, severity: severity, file: file, position: isPlaced ? document.position(node) : nil,
                pointer: document.pointer(node), expected: expected, found: found, suggestion: suggestion))
    }

    /// A suggestion, unless the problem will only be counted.
    func nearest(to word: String, among candidates: @autoclosure () -> [String]) -> String? {
        problems.shows(.error) ? Spelling.nearest(to: word, among: candidates()) : nil
    }

    /// Whether themes are referred to, and have been read.
    private func isKnownTaxonomy(_ thing: Thing) -> Bool { thing == .theme && !taxonomy.themes.isEmpty }

    /// The theme that an unknown id probably means: by its spelling, else by the words in it.
    private mutating func nearestTheme(to id: String) -> String? {
        problems.shows(.error) ? themeResolver().nearest(to: id) : nil
    }

    /// Whoever writes the name of a theme in place of its id is told the id, beside what was reported about its form.
    private mutating func proposeTheme(for words: String, at node: JSONNode) {
        let pointer = document.pointer(node)
        let file = file
        func isMeant(_ problem: Problem) -> Bool {
            problem.code == .invalidIdentifier && problem.pointer == pointer && problem.file == file
        }
        guard problems.problems.contains(where: isMeant) else { return }
        guard let theme = themeResolver().nearest(to: words) else { return }
        problems.change { if isMeant($0) { $0.suggestion = theme } }
    }

    /// The index that an id stands for; an id that does not exist is reported with the nearest that does.
    mutating func resolve(_ node: JSONNode, in index: [String: Int], _ thing: Thing) -> Int? {
        guard let id = document.string(node) else { return nil }
        if let found = index[id] { return found }
        guard !undeclared.contains(thing) else { return nil }
        guard Identifier.isValid(id) else {
            if isKnownTaxonomy(thing) { proposeTheme(for: id, at: node) }
            return nil
        }
        let isOnTheOtherSide =
            (thing == .applicant && partnerIndex[id] != nil) || (thing == .partner && applicantIndex[id] != nil)
        if isOnTheOtherSide {
            report(.wrongReference, node, .existing(thing))
        } else {
            report(
                .unknownReference, node, .existing(thing),
                suggestion: isKnownTaxonomy(thing) ? nearestTheme(to: id) : nearest(to: id, among: index.keys.sorted()))
        }
        return nil
    }

    mutating func resolveAll(_ nodes: [JSONNode], in index: [String: Int], _ thing: Thing) -> [Int] {
        var result: [Int] = []
        for node in nodes {
            guard let found = resolve(node, in: index, thing) else { continue }
            if result.contains(found) {
                report(.duplicateID, node, .other(thing))
            } else {
                result.append(found)
            }
        }
        return result
    }

    /// The objects of a list sorted by id, each id once; a second one is reported.
    mutating func sortedByID(_ nodes: [JSONNode], _ thing: Thing) -> [(id: String, node: JSONNode)] {
        var seen: Set<String> = []
        var result: [(id: String, node: JSONNode)] = []
        for node in nodes {
            guard let id = text(node, "id") else { continue }
            if seen.insert(id).inserted {
                result.append((id, node))
            } else if let place = value(node, "id") {
                report(.duplicateID, place, .other(thing))
            }
        }
        return result.sorted { $0.id < $1.id }
    }
}
