/// Reading the quotas of a call.
extension DossierReader {
    mutating func readQuotas(_ node: JSONNode) {
        for (id, entry) in sortedByID(list(node, "quotas") ?? [], .quota) {
            let minimum = count(entry, "min")
            let maximum = count(entry, "max")
            if value(entry, "min") == nil, value(entry, "max") == nil {
                report(.missingKey, entry, .oneKeyOf(["min", "max"]), found: nil)
            }
            if let minimum, let maximum, minimum > maximum, let place = value(entry, "min") {
                report(.quotaReversed, place, .wholeBetween(0, Int64(maximum)))
            }
            guard let place = value(entry, "where"), let condition = readCondition(place) else { continue }
            call.quotas.append(
                SelectionQuota(
                    id: id, label: words(entry, "label"), condition: condition, minimum: minimum, maximum: maximum))
        }
    }

    /// A condition on the themes of the questions: `is` one theme, or `in` several, each with all narrower ones.
    mutating func readThemeCondition(_ node: JSONNode, _ test: String, _ place: JSONNode) -> Condition? {
        guard test == "is" || test == "in" else {
            report(.invalidCondition, place, .oneKeyOf(["is", "in"]))
            return nil
        }
        let names = test == "in" ? list(node, "in") ?? [] : [place]
        for name in names where document.string(name) == nil {
            // In a list the shape has said so already.
            if test == "is" { report(.wrongType, name, .text) }
            return nil
        }
        let named = resolveAll(names, in: taxonomy.index, .theme)
        guard named.count == names.count else { return nil }
        return .field(
            .themes,
            .isAbout(.init(named: named.sorted(), in: taxonomy, version: call.matching.questionVersion)))
    }
}
