/// A pair as JSON: score, fit both ways, demand-and-offer tables, risks, reasons against it.
package struct PairWriter {
    private let dossier: Dossier

    package init(_ dossier: Dossier) { self.dossier = dossier }

    /// A pair of a plan, and how far it has come.
    package func value(_ pair: PlannedPair, _ progress: PairProgress) -> JSONValue {
        var members = head(pair.applicant, pair.partner)
        members += body(
            pair.applicant, pair.partner, pair.track, fit: pair.fit, score: pair.score, components: pair.components,
            detail: pair.detail)
        members.append(JSONMember(key: "isFixed", value: .boolean(pair.isFixed)))
        members.append(JSONMember(key: "progress", value: progress.value(dossier)))
        members.append(JSONMember(key: "conditions", value: .texts(pair.conditions.map { $0.rawValue })))
        members.append(JSONMember(key: "overridden", value: .array(pair.overridden.map { block($0) })))
        return .object(members)
    }

    /// Any pair, whether it can be made or not.
    package func value(
        _ applicant: Int, _ partner: Int, _ entry: PairTable.Entry, track: Int?, detail: PairDetail
    ) -> JSONValue {
        var members = head(applicant, partner)
        members += body(
            applicant, partner, track, fit: entry.fit, score: entry.score, components: entry.components, detail: detail)
        members.append(JSONMember(key: "isPossible", value: .boolean(entry.isPossible)))
        members.append(JSONMember(key: "blocks", value: .array(entry.blocks.map { block($0) })))
        return .object(members)
    }

    /// A pair in one line: who, score, fit, reasons against it.
    package func summary(_ applicant: Int, _ partner: Int, _ entry: PairTable.Entry) -> JSONValue {
        var members = head(applicant, partner)
        members.append(JSONMember(key: "score", value: entry.score.map { score($0) } ?? .null))
        members.append(JSONMember(key: "fit", value: entry.fit.map { fit($0) } ?? .null))
        members.append(JSONMember(key: "isPossible", value: .boolean(entry.isPossible)))
        members.append(JSONMember(key: "blocks", value: .array(entry.blocks.map { block($0) })))
        return .object(members)
    }

    private func head(_ applicant: Int, _ partner: Int) -> [JSONMember] {
        [
            JSONMember(key: "applicant", value: .string(dossier.applicants[applicant].id)),
            JSONMember(key: "partner", value: .string(dossier.partners[partner].id)),
        ]
    }

    private func body(
        _ applicant: Int, _ partner: Int, _ track: Int?, fit: PairFit?, score: PairScore?, components: PairComponents,
        detail: PairDetail
    ) -> [JSONMember] {
        let weights = dossier.weights.components ?? .standard
        return [
            JSONMember(key: "track", value: track.map { .string(dossier.call.tracks[$0].id) } ?? .null),
            JSONMember(key: "score", value: score.map { self.score($0) } ?? .null),
            JSONMember(key: "fit", value: fit.map { self.fit($0) } ?? .null),
            JSONMember(
                key: "components",
                value: .array(
                    PairComponent.allCases.map { component in
                        [
                            "component": .string(component.rawValue), "weight": .decimal(weights[component]),
                            "value": components[component].map { .fraction($0) } ?? .null,
                        ]
                    })),
            JSONMember(key: "north", value: table(detail.north, applicant, partner)),
            JSONMember(key: "south", value: table(detail.south, applicant, partner)),
            JSONMember(key: "flags", value: .array(detail.flags.map { flag($0, applicant, partner) })),
        ]
    }

    private func score(_ score: PairScore) -> JSONValue {
        ["value": .millionths(score.value), "low": .millionths(score.low), "high": .millionths(score.high)]
    }

    private func fit(_ fit: PairFit) -> JSONValue {
        func direction(_ fit: DirectionalFit) -> JSONValue {
            [
                "value": .fraction(fit.value), "low": .fraction(fit.low), "mustUnits": .integer(fit.mustUnits),
                "coveredMustUnits": .integer(fit.coveredMustUnits),
            ]
        }
        return [
            "north": direction(fit.north), "south": direction(fit.south), "mutual": .fraction(fit.mutual),
            "mutualLow": .fraction(fit.mutualLow), "reciprocity": fit.reciprocity.json,
        ]
    }

    private func table(_ table: DemandOfferTable, _ applicant: Int, _ partner: Int) -> JSONValue {
        let north = dossier.applicants[applicant]
        let south = dossier.partners[partner]
        let learner = table.learner == .north ? north : south
        let teacher = table.learner == .north ? south : north
        func place(_ place: DemandPlace) -> [JSONMember] {
            guard let demand = learner.demands?[place.demand] else { return [] }
            let part = place.subQuestion.map { demand.subQuestions[$0] }
            return [
                JSONMember(key: "demand", value: .string(demand.id)),
                JSONMember(key: "subQuestion", value: .text(part?.id)),
                JSONMember(key: "question", value: .words(part?.text ?? demand.question)),
            ]
        }
        let rows = table.rows.map { row -> JSONValue in
            .object(
                place(row.place) + [
                    JSONMember(key: "priority", value: .text(row.priority?.rawValue)),
                    JSONMember(key: "share", value: .fraction(row.share)),
                    JSONMember(key: "strength", value: .fraction(row.strength)),
                    JSONMember(key: "strengthLow", value: .fraction(row.strengthLow)),
                    JSONMember(key: "covered", value: .boolean(row.isCovered)),
                    JSONMember(key: "inScope", value: .boolean(row.isInScope)),
                    JSONMember(key: "sensitiveThemes", value: .texts(row.sensitiveThemes.map { theme($0) })),
                    JSONMember(key: "answer", value: row.answer.map { answer($0, teacher) } ?? .null),
                ])
        }
        return [
            "learner": .string(learner.id), "rows": .array(rows),
            "untagged": .array(table.untagged.map { .object(place($0)) }),
        ]
    }

    private func answer(_ answer: DemandOfferTable.Answer, _ teacher: Municipality) -> JSONValue {
        let offer = teacher.offers?[answer.offer]
        return [
            "offer": .text(offer?.id), "title": .words(offer?.title), "strength": .fraction(answer.strength),
            "unrated": .boolean(answer.isUnrated), "unbacked": .boolean(answer.isUnbacked),
            "matches": .array(
                answer.matches.map {
                    [
                        "demandTheme": .string(theme($0.demandTheme)), "offerTheme": .string(theme($0.offerTheme)),
                        "similarity": .fraction($0.similarity),
                    ]
                }),
        ]
    }

    /// A reason against a pair.
    package func block(_ block: PairBlock) -> JSONValue {
        var members = [
            JSONMember(key: "code", value: .string(block.code)),
            JSONMember(key: "side", value: .text(block.side?.rawValue)),
        ]
        switch block {
        case .trackNotApplied(let track), .outOfScope(_, let track), .partnerNotEligible(let track, _),
            .partnerOutByGrid(let track, _):
            members.append(JSONMember(key: "track", value: .string(dossier.call.tracks[track].id)))
        default: break
        }
        if case .partnerNotEligible(_, let condition) = block {
            members.append(JSONMember(key: "condition", value: .integer(condition)))
        }
        if case .partnerOutByGrid(_, let decision) = block {
            members.append(JSONMember(key: "decision", value: .string(decision.rawValue)))
        }
        return .object(members)
    }

    private func flag(_ flag: PairFlag, _ applicant: Int, _ partner: Int) -> JSONValue {
        var members = [
            JSONMember(key: "code", value: .string(flag.name)),
            JSONMember(key: "side", value: .text(flag.side?.rawValue)),
            JSONMember(key: "source", value: .text(flag.source)),
        ]
        let municipality = flag.side == .south ? dossier.partners[partner] : dossier.applicants[applicant]
        func demandID(_ index: Int) -> JSONValue { .text(municipality.demands?[index].id) }
        func offerIDs(_ indices: [Int]) -> JSONValue { .array(indices.map { .text(municipality.offers?[$0].id) }) }
        switch flag.code {
        case .electionInPeriod(let date): members.append(JSONMember(key: "date", value: .date(date)))
        case .lowLanguage(let language, let level):
            members.append(JSONMember(key: "language", value: .string(language)))
            members.append(JSONMember(key: "level", value: .string(level.rawValue)))
        case .sensitiveTheme(let index): members.append(JSONMember(key: "theme", value: .string(theme(index))))
        case .demandWithoutBacking(let demand, let backing):
            members.append(JSONMember(key: "demand", value: demandID(demand)))
            members.append(JSONMember(key: "backing", value: .string(backing.rawValue)))
        case .demandOutOfScope(let demand): members.append(JSONMember(key: "demand", value: demandID(demand)))
        case .unratedOffers(let offers), .unbackedOffers(let offers):
            members.append(JSONMember(key: "offers", value: offerIDs(offers)))
        case .unconfirmedThemes(let demands, let offers):
            members.append(JSONMember(key: "demands", value: .array(demands.map { demandID($0) })))
            members.append(JSONMember(key: "offers", value: offerIDs(offers)))
        case .unknown(let subjects):
            members.append(JSONMember(key: "subjects", value: .texts(subjects.map { $0.rawValue })))
        default: break
        }
        return .object(members)
    }

    private func theme(_ index: Int) -> String { dossier.taxonomy.themes[index].id }
}
