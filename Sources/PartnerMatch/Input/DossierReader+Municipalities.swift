/// Reading applicants and partners.
extension DossierReader {
    mutating func readMunicipalities(_ part: DossierPart) -> [Municipality] {
        guard enter(part), let place = parts[part], document.kind(place.node) == .array else { return [] }
        let thing: Thing = part == .applicants ? .applicant : .partner
        let entries = sortedByID(Array(document.elements(place.node)), thing)
        var result: [Municipality] = []
        for (id, node) in entries {
            if part == .partners, applicantIndex[id] != nil, let at = value(node, "id") {
                // Decisions name a municipality by its id alone.
                report(.duplicateID, at, .other(.applicant))
                continue
            }
            if part == .applicants { applicantIndex[id] = result.count } else { partnerIndex[id] = result.count }
            result.append(readMunicipality(id, node, isPartner: part == .partners))
        }
        return result
    }

    private mutating func readMunicipality(_ id: String, _ node: JSONNode, isPartner: Bool) -> Municipality {
        var languages: [String: LanguageLevel]?
        if let place = value(node, "languages"), document.kind(place) == .object {
            var levels: [String: LanguageLevel] = [:]
            for (_, name, value) in members(node, "languages") {
                levels[name] = document.string(value).flatMap { LanguageLevel(rawValue: $0) }
            }
            languages = levels
        }
        var remedies: [(subject: String, text: LocalisedText)] = []
        for (_, name, value) in members(node, "remedies") {
            if let text = words(value) { remedies.append((name, text)) }
        }
        return Municipality(
            id: id, name: text(node, "name") ?? id, country: text(node, "country"), level: choice(node, "level"),
            population: integer(node, "population"), region: text(node, "region"),
            receivedAt: date(node, "receivedAt"),
            tracks: list(node, "tracks").map { resolveAll($0, in: trackIndex, .track) },
            preselection: value(node, "preselection").map { readPreselection($0) }, languages: languages,
            remedies: remedies.sorted { $0.subject < $1.subject }, digitalReadiness: decimal(node, "digitalReadiness"),
            facts: readFacts(node), commitments: isPartner ? [:] : readCommitments(node),
            links: list(node, "links").map { $0.map { readLink($0) } },
            team: list(node, "team").map { $0.map { readTeamMember($0) } },
            elections: list(node, "elections").map { dates in
                dates.compactMap { document.string($0).flatMap { CalendarDate($0) } }.sorted()
            },
            aim: choice(node, "aim"), demands: list(node, "demands").map { readDemands($0) },
            offers: list(node, "offers").map { readOffers($0) }, history: readHistory(node),
            gridCommitments: isPartner ? readGridCommitments(node, country: text(node, "country")) : [:],
            factors: value(node, "factors").map { readFactors($0) }, swot: list(node, "swot").map { readSwot($0) },
            availability: readPeriods(node, "availability"), unavailable: readPeriods(node, "unavailable") ?? [])
    }

    private func readPreselection(_ node: JSONNode) -> Preselection {
        Preselection(
            status: choice(node, "status"), by: text(node, "by"), date: date(node, "date"),
            reason: words(node, "reason"))
    }

    private mutating func readFacts(_ node: JSONNode) -> [String: Bool] {
        var result: [String: Bool] = [:]
        for (key, name, value) in members(node, "facts") {
            result[name] = document.boolean(value)
            if !facts.contains(name), Identifier.isValid(name), !undeclared.contains(.fact),
                !brokenCriteria.contains(name)
            {
                report(
                    .unknownFact, key, .existing(.fact), severity: .warning,
                    suggestion: nearest(to: name, among: facts))
            }
        }
        return result
    }

    mutating func readCommitments(_ node: JSONNode) -> [Int: Bool] {
        let commitments = call.criteria.indices.filter { index in
            if case .commitment = call.criteria[index].kind { return true }
            return false
        }
        var result: [Int: Bool] = [:]
        for (key, _, value) in members(node, "commitments") {
            guard let index = resolveCriterion(key, among: commitments, .commitment) else { continue }
            result[index] = document.boolean(value)
        }
        return result
    }

    private func readLink(_ node: JSONNode) -> Link {
        Link(
            kind: choice(node, "kind"), with: text(node, "with"), withRegion: text(node, "withRegion"),
            status: choice(node, "status"))
    }

    private func readTeamMember(_ node: JSONNode) -> TeamMember {
        TeamMember(
            role: choice(node, "role"), service: text(node, "service"), mandate: boolean(node, "mandate"),
            hoursPerMonth: decimal(node, "hoursPerMonth"), substitute: boolean(node, "substitute"),
            southExperience: boolean(node, "southExperience"))
    }

    private func readHistory(_ node: JSONNode) -> [HistoryEntry] {
        (list(node, "history") ?? []).map {
            HistoryEntry(
                text: words($0, "text") ?? LocalisedText(""), with: text($0, "with"), date: text($0, "date"),
                source: text($0, "source"))
        }
    }
}
