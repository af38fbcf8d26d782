/// Reading the quotas on plans.
extension DossierReader {
    mutating func readPlanQuotas(_ matching: JSONNode) -> [PlanQuota] {
        var quotas: [PlanQuota] = []
        for (id, entry) in sortedByID(list(matching, "quotas") ?? [], .quota) {
            let minimum = count(entry, "min")
            let maximum = count(entry, "max")
            if value(entry, "min") == nil, value(entry, "max") == nil {
                report(.missingKey, entry, .oneKeyOf(["min", "max"]), found: nil)
            }
            if let minimum, let maximum, minimum > maximum, let place = value(entry, "min") {
                report(.quotaReversed, place, .wholeBetween(0, Int64(maximum)))
            }
            guard let place = value(entry, "where"), document.kind(place) == .object, let side = text(entry, "side")
            else { continue }
            let subject: PlanQuota.Subject?
            switch side {
            case "north": subject = readCondition(place).map { .municipality(.north, $0) }
            case "south": subject = readCondition(place).map { .municipality(.south, $0) }
            case "pair": subject = readPairTest(place).map { .pair($0) }
            default: subject = nil
            }
            guard let subject else { continue }
            quotas.append(
                PlanQuota(id: id, label: words(entry, "label"), subject: subject, minimum: minimum, maximum: maximum))
        }
        return quotas
    }

    private mutating func readPairTest(_ node: JSONNode) -> PlanQuota.PairTest? {
        let keys = ["themes", "languages"]
        guard keys.contains(where: { value(node, $0) != nil }) else {
            report(.invalidCondition, node, .oneKeyOf(keys), found: nil)
            return nil
        }
        var test = PlanQuota.PairTest(themes: nil, languages: [])
        if let names = list(node, "themes") {
            let named = resolveAll(names, in: taxonomy.index, .theme)
            guard named.count == names.count else { return nil }
            test.themes = .init(named: named.sorted(), in: taxonomy, version: call.matching.questionVersion)
        }
        let known = Set(call.tracks.flatMap { $0.workingLanguages }).sorted()
        for entry in list(node, "languages") ?? [] {
            guard let language = document.string(entry) else { return nil }
            // In another language nobody of the call can work, so that the quota would count nothing.
            guard known.contains(language) else {
                report(
                    .notOneOf, entry, .oneOf(known), suggestion: Spelling.nearest(to: language, among: known))
                return nil
            }
            if !test.languages.contains(language) { test.languages.append(language) }
        }
        test.languages.sort()
        return test
    }
}
