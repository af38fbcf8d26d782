extension OperationOptions {
    /// What was asked beside the language, for the provenance; a setting that is not there has its default.
    func members(_ dossier: Dossier?) -> [JSONMember] {
        var members: [JSONMember] = []
        func add(_ key: String, _ value: JSONValue?) {
            if let value { members.append(JSONMember(key: key, value: value)) }
        }
        func add(_ key: String, _ flag: Bool) { add(key, flag ? JSONValue.boolean(true) : nil) }
        add("of", of.isEmpty ? nil : .texts(of))
        add("audience", audience == .panel ? nil : .string(audience.rawValue))
        add("date", date.map { .date($0) })
        add("template", template.map { .string($0.text) })
        add("requests", requests)
        add("expertise", expertise)
        add("partners", partners)
        add("objective", objective.map { .string($0.name) })
        add("network", network)
        add("calendar", calendar)
        add("alternatives", alternatives.map { .integer($0) })
        add("prices", prices)
        add("within", within.map { .decimal($0) })
        if let dossier { add("rematch", rematch?.value(dossier)) }
        add("frontier", frontier)
        members += weighting.members
        add("scenarios", scenarios.map { .array($0.map { $0.given }) })
        add("criteriaOnly", criteriaOnly)
        add("plans", plans ? nil : JSONValue.boolean(false))
        add("rules", rules)
        add("preference", lead.map { $0.value })
        return members
    }
}
