/// Reading what helps and what hinders a municipality.
extension DossierReader {
    mutating func readFactors(_ node: JSONNode) -> FactorLists {
        FactorLists(helping: readFactors(node, "helping"), hindering: readFactors(node, "hindering"))
    }

    private mutating func readFactors(_ node: JSONNode, _ key: String) -> [Factor]? {
        guard let nodes = list(node, key) else { return nil }
        var result: [Factor] = []
        for node in nodes {
            result.append(
                Factor(
                    text: words(node, "text") ?? LocalisedText(""), kind: choice(node, "kind"),
                    place: choice(node, "place"), impact: decimal(node, "impact"),
                    themes: resolveAll(list(node, "themes") ?? [], in: taxonomy.index, .theme),
                    source: text(node, "source")))
        }
        return result
    }

    mutating func readSwot(_ nodes: [JSONNode]) -> [SwotAnalysis] {
        var result: [SwotAnalysis] = []
        for node in nodes {
            result.append(
                SwotAnalysis(
                    project: words(node, "project"), strengths: readItems(node, .strengths),
                    weaknesses: readItems(node, .weaknesses), opportunities: readItems(node, .opportunities),
                    threats: readItems(node, .threats), source: text(node, "source")))
        }
        return result
    }

    private mutating func readItems(_ node: JSONNode, _ quadrant: SwotAnalysis.Quadrant) -> [SwotAnalysis.Item]? {
        guard let nodes = list(node, quadrant.rawValue) else { return nil }
        var result: [SwotAnalysis.Item] = []
        for node in nodes {
            result.append(
                SwotAnalysis.Item(
                    text: words(node, "text") ?? LocalisedText(""),
                    themes: resolveAll(list(node, "themes") ?? [], in: taxonomy.index, .theme),
                    source: text(node, "source")))
        }
        return result
    }
}
