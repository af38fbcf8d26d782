/// What a municipality asks and offers as JSON, with the evidence beside it.
struct EvidenceWriter {
    private let dossier: Dossier
    private let similarity: ThemeSimilarity

    init(_ dossier: Dossier) {
        self.dossier = dossier
        similarity = ThemeSimilarity(dossier.taxonomy, dossier.call.matching.similarity)
    }

    /// Questions, offers, factors and SWOT of one; null where the file does not tell.
    func value(_ municipality: Municipality) -> JSONValue {
        [
            "demands": municipality.demands.map { .array($0.map { demand($0) }) } ?? .null,
            "offers": municipality.offers.map { .array($0.map { offer($0) }) } ?? .null,
            "factors": factors(municipality), "swot": swot(municipality),
        ]
    }

    private func demand(_ demand: Demand) -> JSONValue {
        let parts = demand.subQuestions.map { part -> JSONValue in
            [
                "id": .string(part.id), "text": .words(part.text), "themes": themes(part.themes),
                "priority": .text(part.priority?.rawValue),
            ]
        }
        return [
            "id": .string(demand.id), "version": .text(demand.version?.rawValue), "question": .words(demand.question),
            "themes": themes(demand.themes), "priority": .text(demand.priority?.rawValue),
            "obstacles": .array(demand.obstacles.map { .words($0) }), "backing": .text(demand.backing?.rawValue),
            "source": .text(demand.source), "subQuestions": .array(parts),
        ]
    }

    /// An offer with its level and what stands behind it.
    func offer(_ offer: Offer) -> JSONValue { .object(members(of: offer)) }

    func members(of offer: Offer) -> [JSONMember] {
        let activities = offer.activities.map { activity -> JSONValue in
            [
                "strategy": .words(activity.strategy),
                "participation": activity.participation.map { .decimal($0) } ?? .null,
                "addedValue": activity.addedValue.map { .decimal($0) } ?? .null,
            ]
        }
        return [
            JSONMember(key: "id", value: .string(offer.id)), JSONMember(key: "title", value: .words(offer.title)),
            JSONMember(key: "themes", value: themes(offer.themes)),
            JSONMember(key: "level", value: offer.level.map { .decimal($0) } ?? .null),
            JSONMember(key: "unrated", value: .boolean(offer.level == nil)),
            JSONMember(key: "service", value: .text(offer.service)),
            JSONMember(key: "unbacked", value: .boolean(offer.service == nil)),
            JSONMember(key: "evidence", value: .words(offer.evidence)),
            JSONMember(key: "activities", value: .array(activities)),
            JSONMember(key: "source", value: .text(offer.source)),
        ]
    }

    // MARK: What helps and what hinders

    private func factors(_ municipality: Municipality) -> JSONValue {
        guard let lists = municipality.factors else { return .null }
        func list(_ factors: [Factor]?) -> JSONValue {
            guard let factors else { return .null }
            return .array(
                FactorLists.byImpact(factors).map { factor in
                    .object(
                        [
                            JSONMember(key: "text", value: .words(factor.text)),
                            JSONMember(key: "kind", value: .text(factor.kind?.rawValue)),
                            JSONMember(key: "place", value: .text(factor.place?.rawValue)),
                            JSONMember(key: "impact", value: factor.impact.map { .decimal($0) } ?? .null),
                            JSONMember(key: "source", value: .text(factor.source)),
                        ] + touches(factor.themes, municipality))
                })
        }
        return ["helping": list(lists.helping), "hindering": list(lists.hindering)]
    }

    private func swot(_ municipality: Municipality) -> JSONValue {
        guard let analyses = municipality.swot else { return .null }
        return .array(
            analyses.map { analysis in
                var members = [
                    JSONMember(key: "project", value: .words(analysis.project)),
                    JSONMember(key: "source", value: .text(analysis.source)),
                ]
                for quadrant in SwotAnalysis.Quadrant.allCases {
                    var value = JSONValue.null
                    if let items = analysis.items(quadrant) {
                        value = .array(
                            items.map { item in
                                .object(
                                    [
                                        JSONMember(key: "text", value: .words(item.text)),
                                        JSONMember(key: "source", value: .text(item.source)),
                                    ] + touches(item.themes, municipality))
                            })
                    }
                    members.append(JSONMember(key: quadrant.rawValue, value: value))
                }
                return .object(members)
            })
    }

    /// The themes of a point, and the questions and offers near them.
    private func touches(_ themes: [Int], _ municipality: Municipality) -> [JSONMember] {
        let links = SelfAnalysisLinks(municipality, similarity)
        let demands = links.questions(touchedBy: themes).map { JSONValue.text(municipality.demands?[$0].id) }
        let offers = links.offers(touchedBy: themes).map { JSONValue.text(municipality.offers?[$0].id) }
        return [
            JSONMember(key: "themes", value: self.themes(themes)),
            JSONMember(key: "demands", value: .array(demands)), JSONMember(key: "offers", value: .array(offers)),
        ]
    }

    func themes(_ themes: [Int]) -> JSONValue { .array(themes.map { .string(dossier.taxonomy.themes[$0].id) }) }
}
