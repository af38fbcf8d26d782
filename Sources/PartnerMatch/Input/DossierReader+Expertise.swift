/// Reading demands and offers.
extension DossierReader {
    mutating func readDemands(_ nodes: [JSONNode]) -> [Demand] {
        var result: [Demand] = []
        for (id, node) in sortedByID(nodes, .question) {
            var parts: [Demand.SubQuestion] = []
            for (partID, part) in sortedByID(list(node, "subQuestions") ?? [], .question) {
                parts.append(
                    Demand.SubQuestion(
                        id: partID, text: words(part, "text"),
                        themes: resolveAll(list(part, "themes") ?? [], in: taxonomy.index, .theme),
                        priority: choice(part, "priority"),
                        themesConfirmed: boolean(part, "themesConfirmed") ?? true))
            }
            let themes = resolveAll(list(node, "themes") ?? [], in: taxonomy.index, .theme)
            let subQuestions = list(node, "subQuestions") ?? []
            if !hasThemes(node), subQuestions.isEmpty || subQuestions.contains(where: { !hasThemes($0) }) {
                report(
                    .demandWithoutTheme, node, .existing(.theme), found: nil, severity: .warning,
                    suggestion: proposedTheme(for: words(node, "question")))
            }
            result.append(
                Demand(
                    id: id, version: choice(node, "version"), question: words(node, "question"), themes: themes,
                    priority: choice(node, "priority"),
                    obstacles: (list(node, "obstacles") ?? []).compactMap { words($0) },
                    backing: choice(node, "backing"), source: text(node, "source"), subQuestions: parts,
                    themesConfirmed: boolean(node, "themesConfirmed") ?? true))
        }
        return result
    }

    /// Whether a theme is given at all; one that does not exist was reported as such.
    private func hasThemes(_ node: JSONNode) -> Bool { list(node, "themes").map { !$0.isEmpty } ?? false }

    /// The theme that a text seems to be about, for a warning that will be shown.
    private mutating func proposedTheme(for text: LocalisedText?) -> String? {
        guard let text, problems.shows(.warning) else { return nil }
        let resolver = themeResolver()
        return resolver.proposal(resolver.resolve(text)).first.map { taxonomy.themes[$0].id }
    }

    mutating func readOffers(_ nodes: [JSONNode]) -> [Offer] {
        var result: [Offer] = []
        for (id, node) in sortedByID(nodes, .offer) {
            var activities: [Offer.Activity] = []
            for activity in list(node, "activities") ?? [] {
                activities.append(
                    Offer.Activity(
                        strategy: words(activity, "strategy"), participation: decimal(activity, "participation"),
                        addedValue: decimal(activity, "addedValue")))
            }
            let themes = resolveAll(list(node, "themes") ?? [], in: taxonomy.index, .theme)
            if !hasThemes(node) {
                report(
                    .demandWithoutTheme, node, .existing(.theme), found: nil, severity: .warning,
                    suggestion: proposedTheme(for: words(node, "title")))
            }
            result.append(
                Offer(
                    id: id, title: words(node, "title"), themes: themes, level: decimal(node, "level"),
                    service: text(node, "service"), evidence: words(node, "evidence"), activities: activities,
                    source: text(node, "source"), themesConfirmed: boolean(node, "themesConfirmed") ?? true))
        }
        return result
    }
}
