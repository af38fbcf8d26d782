import DecisionKernels

@testable import PartnerMatch

extension Municipality {
    /// A file that tells nothing but a name.
    static func untold(_ id: String) -> Municipality {
        Municipality(
            id: id, name: id, country: nil, level: nil, population: nil, region: nil, receivedAt: nil, tracks: nil,
            preselection: nil, languages: nil, remedies: [], digitalReadiness: nil, facts: [:], commitments: [:],
            links: nil, team: nil, elections: nil, aim: nil, demands: nil, offers: nil, history: [])
    }

    static func expert(_ id: String, demands: [Demand]?, offers: [Offer]?) -> Municipality {
        var result = untold(id)
        result.demands = demands
        result.offers = offers
        return result
    }
}

extension Demand {
    static func about(
        _ id: String, _ themes: [Int], _ priority: Priority? = nil, version: Demand.Version? = nil,
        parts: [SubQuestion] = []
    ) -> Demand {
        Demand(
            id: id, version: version, question: nil, themes: themes, priority: priority, obstacles: [], backing: nil,
            source: nil, subQuestions: parts)
    }
}

extension Demand.SubQuestion {
    static func about(_ id: String, _ themes: [Int], _ priority: Priority? = nil) -> Demand.SubQuestion {
        Demand.SubQuestion(id: id, text: nil, themes: themes, priority: priority)
    }
}

extension Offer {
    static func of(_ id: String, _ themes: [Int], level: Int64? = nil, service: String? = nil) -> Offer {
        Offer(
            id: id, title: nil, themes: themes, level: level.map { DecimalNumber($0) }, service: service,
            evidence: nil, activities: [], source: nil)
    }
}

extension Taxonomy {
    /// Themes from pairs of id and broader theme; the broader one comes first.
    static func tree(
        _ pairs: [(id: String, parent: String?)], related: [(String, String)] = [], targets: [String: [String]] = [:],
        sensitive: [(theme: String, country: String)] = []
    ) -> Taxonomy {
        var index: [String: Int] = [:]
        for (position, pair) in pairs.enumerated() { index[pair.id] = position }
        func place(_ id: String) -> Int { index[id] ?? 0 }
        return Taxonomy(
            themes: pairs.map { pair in
                Theme(
                    id: pair.id, parent: pair.parent.map(place), label: LocalisedText(pair.id), synonyms: [],
                    targets: targets[pair.id] ?? [])
            },
            related: related.map { (place($0.0), place($0.1)) },
            sensitive: sensitive.map { Sensitive(theme: place($0.theme), country: $0.country, note: nil, source: nil) })
    }
}

/// Small random taxonomies and municipalities.
struct RandomExpertise {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func below(_ bound: Int) -> Int { generator.uniformInteger(below: bound) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    mutating func taxonomy() -> Taxonomy {
        let count = 2 + below(10)
        var themes: [Taxonomy.Theme] = []
        for index in 0..<count {
            let parent = index == 0 || chance(25) ? nil : below(index)
            themes.append(
                Taxonomy.Theme(
                    id: "t\(index)", parent: parent, label: LocalisedText("t\(index)"), synonyms: [],
                    targets: chance(70) ? ["\(1 + below(4)).1", "\(1 + below(4)).2"] : []))
        }
        let related = (0..<below(4)).map { _ in (first: below(count), second: below(count)) }
            .filter { $0.first != $0.second }
        return Taxonomy(themes: themes, related: related, sensitive: [])
    }

    mutating func similarity() -> SimilarityTable {
        chance(70)
            ? SimilarityTable()
            : SimilarityTable(
                same: 1, parentChild: 0.8, grandparent: 0.1, siblings: 0.3, sameDomain: 0.2, related: 0.05)
    }

    private mutating func themes(_ count: Int, untagged: Int) -> [Int] {
        if chance(untagged) { return [] }
        return Array(generator.shuffled(Array(0..<count)).prefix(1 + below(3)))
    }

    private mutating func priority() -> Priority? { pick([.must, .like, .nice, nil]) }

    mutating func demands(_ count: Int) -> [Demand]? {
        if chance(8) { return nil }
        return (0..<below(5)).map { index in
            let parts = chance(40) ? 1 + below(3) : 0
            return Demand.about(
                "q\(index)", themes(count, untagged: 10), priority(), version: pick([nil, .start, .final]),
                parts: (0..<parts).map { .about("s\($0)", themes(count, untagged: 30), priority()) })
        }
    }

    mutating func offers(_ count: Int) -> [Offer]? {
        if chance(8) { return nil }
        return (0..<below(5)).map { index in
            Offer.of(
                "o\(index)", themes(count, untagged: 10), level: chance(60) ? Int64(below(11)) : nil,
                service: chance(50) ? "service" : nil)
        }
    }

    mutating func municipality(_ id: String, themes count: Int) -> Municipality {
        .expert(id, demands: demands(count), offers: offers(count))
    }
}
