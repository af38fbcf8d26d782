/// A demand-and-offer table as JSON.
struct ExpertiseWriter {
    private let dossier: Dossier
    private let table: ExpertiseTable
    private let evidence: EvidenceWriter

    init(_ dossier: Dossier, _ table: ExpertiseTable) {
        self.dossier = dossier
        self.table = table
        evidence = EvidenceWriter(dossier)
    }

    func value() -> JSONValue {
        var members: [JSONMember] = [
            JSONMember(key: "questionVersion", value: .string(table.questionVersion.rawValue)),
            JSONMember(key: "coveringStrength", value: .fraction(DemandOfferTable.coveringStrength)),
            JSONMember(key: "questions", value: .array(table.questions.map { question($0) })),
            JSONMember(key: "offers", value: .array(table.offers.map { item($0) })),
            JSONMember(key: "asks", value: .array(table.asks.map { ask($0) })),
            JSONMember(key: "untagged", value: .array(untagged)),
        ]
        switch table.scope {
        case .call:
            members.append(JSONMember(key: "scope", value: "call"))
            members.append(JSONMember(key: "themes", value: .array(Side.allCases.flatMap { themes($0) })))
        case .municipality(let side, let index):
            let own = municipality(side, index)
            members.append(JSONMember(key: "scope", value: "municipality"))
            members.append(JSONMember(key: "municipality", value: .string(own.id)))
            members.append(JSONMember(key: "side", value: .string(side.rawValue)))
            members.append(JSONMember(key: "expertise", value: evidence.value(own)))
            members.append(JSONMember(key: "excluded", value: .array(table.excluded.map { excluded($0) })))
        case .pair(let applicant, let partner):
            let north = municipality(.north, applicant)
            let south = municipality(.south, partner)
            members.append(JSONMember(key: "scope", value: "pair"))
            members.append(JSONMember(key: "applicant", value: .string(north.id)))
            members.append(JSONMember(key: "partner", value: .string(south.id)))
            members.append(
                JSONMember(
                    key: "expertise", value: ["north": evidence.value(north), "south": evidence.value(south)]))
            members.append(JSONMember(key: "excluded", value: .array(table.excluded.map { excluded($0) })))
        }
        return .object(members)
    }

    private func municipality(_ side: Side, _ index: Int) -> Municipality {
        side == .north ? dossier.applicants[index] : dossier.partners[index]
    }

    private func id(_ side: Side, _ index: Int) -> JSONValue { .string(municipality(side, index).id) }

    // MARK: Questions

    private func place(_ place: DemandPlace, _ side: Side, _ index: Int) -> [JSONMember] {
        guard let demand = municipality(side, index).demands?[place.demand] else { return [] }
        let part = place.subQuestion.map { demand.subQuestions[$0] }
        return [
            JSONMember(key: "demand", value: .string(demand.id)),
            JSONMember(key: "subQuestion", value: .text(part?.id)),
            JSONMember(key: "question", value: .words(part?.text ?? demand.question)),
            JSONMember(key: "version", value: .text(demand.version?.rawValue)),
        ]
    }

    private func question(_ question: ExpertiseTable.Question) -> JSONValue {
        let teachers = question.side.other
        let answers = question.answers.map { answer -> JSONValue in
            let offers = municipality(teachers, answer.teacher).offers
            return [
                "municipality": id(teachers, answer.teacher), "strength": .fraction(answer.strength),
                "strengthLow": .fraction(answer.strengthLow), "covered": .boolean(answer.isCovering),
                "counts": .boolean(answer.counts), "offer": .text(answer.offer.flatMap { offers?[$0].id }),
                "offerStrength": .fraction(answer.offerStrength),
            ]
        }
        return .object(
            place(question.place, question.side, question.municipality) + [
                JSONMember(key: "municipality", value: id(question.side, question.municipality)),
                JSONMember(key: "side", value: .string(question.side.rawValue)),
                JSONMember(key: "priority", value: .text(question.priority?.rawValue)),
                JSONMember(key: "share", value: .fraction(question.share)),
                JSONMember(key: "themes", value: evidence.themes(question.themes)),
                JSONMember(key: "standing", value: .string(question.standing.rawValue)),
                JSONMember(key: "covering", value: .integer(question.covering)),
                JSONMember(key: "known", value: .integer(question.known)),
                JSONMember(key: "unknown", value: .integer(question.unknown)),
                JSONMember(key: "answers", value: .array(answers)),
            ])
    }

    // MARK: Offers

    private func item(_ item: ExpertiseTable.OfferedItem) -> JSONValue {
        guard let offer = municipality(item.side, item.municipality).offers?[item.offer] else { return .null }
        let learners = item.side.other
        let askers = item.askers.map { asker -> JSONValue in
            let demand = municipality(learners, asker.learner).demands?[asker.place.demand]
            return [
                "municipality": id(learners, asker.learner), "demand": .text(demand?.id),
                "subQuestion": .text(asker.place.subQuestion.flatMap { demand?.subQuestions[$0].id }),
                "strength": .fraction(asker.strength),
            ]
        }
        return .object(
            evidence.members(of: offer) + [
                JSONMember(key: "municipality", value: id(item.side, item.municipality)),
                JSONMember(key: "side", value: .string(item.side.rawValue)),
                JSONMember(key: "standing", value: .string(item.demand.rawValue)),
                JSONMember(key: "known", value: .integer(item.known)),
                JSONMember(key: "unknown", value: .integer(item.unknown)),
                JSONMember(key: "askedBy", value: .array(askers)),
            ])
    }

    // MARK: Themes, and who is in no row

    private func themes(_ side: Side) -> [JSONValue] {
        let unratedLow = dossier.call.matching.unratedLow.double
        let summaries = table.themes(asked: side, count: dossier.taxonomy.themes.count) { item in
            let offers = municipality(item.side, item.municipality).offers
            return offers?[item.offer].level.map { $0.double / 10 } ?? unratedLow
        }
        return summaries.map { summary in
            [
                "theme": .string(dossier.taxonomy.themes[summary.theme].id), "learners": .string(side.rawValue),
                "questions": .integer(summary.questions), "covered": .integer(summary.covered),
                "askedBy": .array(
                    summary.askers.map {
                        ["municipality": id(side, $0.municipality), "must": .boolean($0.hasMust)]
                    }),
                "offeredBy": .array(
                    summary.offerers.map {
                        let offers = municipality(side.other, $0.municipality).offers
                        return [
                            "municipality": id(side.other, $0.municipality),
                            "offer": .text(offers?[table.offers[$0.item].offer].id),
                        ]
                    }),
            ]
        }
    }

    private func ask(_ entry: NotAssessable) -> JSONValue {
        [
            "municipality": id(entry.side, entry.municipality), "side": .string(entry.side.rawValue),
            "asks": .texts(entry.asks.map { $0.rawValue }),
        ]
    }

    private var untagged: [JSONValue] {
        table.untaggedQuestions.map { entry in
            .object(
                place(entry.position, entry.side, entry.municipality) + [
                    JSONMember(key: "municipality", value: id(entry.side, entry.municipality))
                ])
        }
            + table.untaggedOffers.map { entry in
                [
                    "municipality": id(entry.side, entry.municipality),
                    "offer": .text(municipality(entry.side, entry.municipality).offers?[entry.position].id),
                ]
            }
    }

    private func excluded(_ pair: ExpertiseTable.ExcludedPair) -> JSONValue {
        [
            "applicant": id(.north, pair.applicant), "partner": id(.south, pair.partner),
            "blocks": .array(pair.blocks.map { PairWriter(dossier).block($0) }),
        ]
    }
}
