/// Where themes stand in a dossier: at a question, a sub-question or an offer.
package struct ThemePlace: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case question(DemandPlace)
        case offer(Int)
    }

    package var side: Side
    /// Index into the applicants or the partners.
    package var municipality: Int
    package var kind: Kind
}

extension ThemePlace {
    package func municipality(_ dossier: Dossier) -> Municipality {
        side == .north ? dossier.applicants[municipality] : dossier.partners[municipality]
    }

    /// Its own themes; empty where it has none.
    package func themes(_ dossier: Dossier) -> [Int] {
        let own = municipality(dossier)
        switch kind {
        case .offer(let offer): return own.offers?[offer].themes ?? []
        case .question(let place):
            guard let demand = own.demands?[place.demand] else { return [] }
            return place.subQuestion.map { demand.subQuestions[$0].themes } ?? demand.themes
        }
    }

    /// What stands there; nil where nobody wrote anything.
    package func text(_ dossier: Dossier) -> LocalisedText? {
        let own = municipality(dossier)
        switch kind {
        case .offer(let offer): return own.offers?[offer].title
        case .question(let place):
            guard let demand = own.demands?[place.demand] else { return nil }
            guard let part = place.subQuestion else { return demand.question }
            return demand.subQuestions[part].text
        }
    }

    /// The ids of question, sub-question and offer; nil for what it is not.
    package func ids(_ dossier: Dossier) -> (demand: String?, subQuestion: String?, offer: String?) {
        let own = municipality(dossier)
        switch kind {
        case .offer(let offer): return (nil, nil, own.offers?[offer].id)
        case .question(let place):
            let demand = own.demands?[place.demand]
            return (demand?.id, place.subQuestion.flatMap { demand?.subQuestions[$0].id }, nil)
        }
    }

    /// The place in a result, by ids.
    package func members(_ dossier: Dossier) -> [JSONMember] {
        let ids = ids(dossier)
        return [
            JSONMember(key: "municipality", value: .string(municipality(dossier).id)),
            JSONMember(key: "demand", value: .text(ids.demand)),
            JSONMember(key: "subQuestion", value: .text(ids.subQuestion)),
            JSONMember(key: "offer", value: .text(ids.offer)),
        ]
    }

    /// The place with the themes that stand there.
    package func value(_ dossier: Dossier) -> JSONValue {
        let ids = themes(dossier).map { dossier.taxonomy.themes[$0].id }
        return .object(members(dossier) + [JSONMember(key: "themes", value: .texts(ids))])
    }
}

extension Dossier {
    /// Everything that can have themes: applicants before partners, in the order of ids, questions before offers.
    private var themePlaces: [ThemePlace] {
        var places: [ThemePlace] = []
        for side in Side.allCases {
            for (index, own) in (side == .north ? applicants : partners).enumerated() {
                for (position, demand) in (own.demands ?? []).enumerated() {
                    for part in [nil] + demand.subQuestions.indices.map({ Optional($0) }) {
                        places.append(
                            ThemePlace(
                                side: side, municipality: index,
                                kind: .question(DemandPlace(demand: position, subQuestion: part))))
                    }
                }
                for offer in (own.offers ?? []).indices {
                    places.append(ThemePlace(side: side, municipality: index, kind: .offer(offer)))
                }
            }
        }
        return places
    }

    /// Questions, sub-questions and offers without a theme that count: a question whose sub-questions all have themes
    /// needs none, and a sub-question takes those of its question.
    package var untaggedPlaces: [ThemePlace] {
        themePlaces.filter { place in
            guard place.themes(self).isEmpty else { return false }
            guard case .question(let question) = place.kind,
                let demand = place.municipality(self).demands?[question.demand]
            else { return true }
            if question.subQuestion != nil { return demand.themes.isEmpty }
            return demand.subQuestions.isEmpty || demand.subQuestions.contains { $0.themes.isEmpty }
        }
    }

    /// Where themes stand that nobody confirmed yet.
    package var unconfirmedThemes: [ThemePlace] {
        themePlaces.filter { place in
            guard !place.themes(self).isEmpty else { return false }
            let own = place.municipality(self)
            switch place.kind {
            case .offer(let offer): return own.offers?[offer].themesConfirmed == false
            case .question(let question):
                let isConfirmed = own.demands?[question.demand].hasConfirmedThemes(subQuestion: question.subQuestion)
                return isConfirmed == false
            }
        }
    }
}
