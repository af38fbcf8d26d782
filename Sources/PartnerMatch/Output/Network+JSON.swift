/// A network as JSON. Ids stand for indices again; nothing is said here in words.
package struct NetworkWriter {
    private let dossier: Dossier
    private let plan: Plan
    private let network: Network

    package init(_ dossier: Dossier, _ plan: Plan, _ network: Network) {
        self.dossier = dossier
        self.plan = plan
        self.network = network
    }

    package func value() -> JSONValue {
        [
            "status": .string(plan.status.rawValue), "questionVersion": .string(plan.questionVersion.rawValue),
            "threshold": .fraction(network.threshold),
            "pairs": .array(plan.pairs.indices.map { pair($0) }),
            "meetings": .array(network.meetings.indices.map { meeting($0) }),
            "fewest": .array(network.fewest.map { .string(theme(network.meetings[$0].theme)) }),
            "fewestProven": .boolean(network.isFewestProven),
            "unconnected": .array(network.unconnected.map { .array(ids($0)) }),
            "sharedQuestions": .array(network.shared.map { shared($0) }),
            "hubs": .array(network.hubs.map { hub($0) }),
            "askAboutHub": members(network.askAboutHub), "otherHubs": members(network.otherHubs),
            "goals": .array(network.goals.map { goal($0) }),
            "unknown": .array(
                network.unknown.map {
                    [
                        "municipality": .string(id(NetworkMember($0.side, $0.municipality))),
                        "side": .string($0.side.rawValue), "asks": .texts($0.asks.map { $0.rawValue }),
                    ]
                }),
            "untagged": .array(
                network.untagged.map { entry in
                    .object([municipality(entry.member)] + place(entry.place, entry.member))
                }),
            "unknownOutside": members(network.unknownOutside),
        ]
    }

    private func municipality(_ member: NetworkMember) -> JSONMember {
        JSONMember(key: "municipality", value: .string(id(member)))
    }

    private func of(_ member: NetworkMember) -> Municipality {
        member.side == .north ? dossier.applicants[member.municipality] : dossier.partners[member.municipality]
    }

    private func id(_ member: NetworkMember) -> String { of(member).id }
    private func members(_ list: [NetworkMember]) -> JSONValue { .texts(list.map { id($0) }) }
    private func theme(_ index: Int) -> String { dossier.taxonomy.themes[index].id }

    private func ids(_ pair: Int) -> [JSONValue] {
        [
            .string(dossier.applicants[plan.pairs[pair].applicant].id),
            .string(dossier.partners[plan.pairs[pair].partner].id),
        ]
    }

    private func pair(_ index: Int) -> JSONValue {
        let pair = plan.pairs[index]
        return [
            "applicant": .string(dossier.applicants[pair.applicant].id),
            "partner": .string(dossier.partners[pair.partner].id),
            "fitNorth": pair.fit.map { .fraction($0.north.value) } ?? .null,
            "fitSouth": pair.fit.map { .fraction($0.south.value) } ?? .null,
            "reciprocity": network.balances[index].map { $0.json } ?? .null,
            "sharedGoals": network.sharedGoals[index].map { .array($0.map { .integer($0) }) } ?? .null,
        ]
    }

    private func place(_ place: DemandPlace, _ member: NetworkMember) -> [JSONMember] {
        guard let demand = of(member).demands?[place.demand] else { return [] }
        let part = place.subQuestion.map { demand.subQuestions[$0] }
        return [
            JSONMember(key: "demand", value: .string(demand.id)),
            JSONMember(key: "subQuestion", value: .text(part?.id)),
        ]
    }

    private func meeting(_ index: Int) -> JSONValue {
        let meeting = network.meetings[index]
        return [
            "theme": .string(theme(meeting.theme)), "circle": .string(meeting.circle.rawValue),
            "inFewest": .boolean(network.fewest.contains(index)),
            "pairs": .array(meeting.pairs.map { .array(ids($0)) }),
            "asks": .array(
                meeting.askers.map { asker in
                    [
                        "municipality": .string(id(asker.member)), "side": .string(asker.member.side.rawValue),
                        "similarity": .fraction(asker.similarity),
                        "questions": .array(asker.places.map { .object(place($0, asker.member)) }),
                    ]
                }),
            "brings": .array(
                meeting.experts.map { expert in
                    [
                        "municipality": .string(id(expert.member)), "side": .string(expert.member.side.rawValue),
                        "offer": .text(of(expert.member).offers?[expert.offer].id),
                        "strength": .fraction(expert.strength), "unrated": .boolean(expert.isUnrated),
                        "unbacked": .boolean(expert.isUnbacked),
                    ]
                }),
        ]
    }

    private func shared(_ shared: SharedQuestion) -> JSONValue {
        func asking(_ member: NetworkMember, _ at: DemandPlace) -> JSONValue {
            .object([municipality(member)] + place(at, member))
        }
        return [
            "side": .string(shared.first.side.rawValue), "first": asking(shared.first, shared.firstPlace),
            "second": asking(shared.second, shared.secondPlace), "likeness": .fraction(shared.likeness),
        ]
    }

    private func hub(_ hub: KnowledgeHub) -> JSONValue {
        [
            "municipality": .string(id(hub.member)), "side": .string(hub.member.side.rawValue),
            "learners": .array(
                hub.learners.map { learner in
                    [
                        "municipality": .string(id(learner.member)), "side": .string(learner.member.side.rawValue),
                        "answers": .array(
                            learner.answers.map { answer in
                                .object(
                                    place(answer.place, learner.member) + [
                                        JSONMember(
                                            key: "offer", value: .text(of(hub.member).offers?[answer.offer].id)),
                                        JSONMember(key: "strength", value: .fraction(answer.strength)),
                                        JSONMember(key: "unrated", value: .boolean(answer.isUnrated)),
                                    ])
                            }),
                    ]
                }),
            "fellows": .array(hub.fellows.map { shared($0) }),
        ]
    }

    private func goal(_ goal: GoalPresence) -> JSONValue {
        [
            "goal": .integer(goal.goal), "applicants": .texts(goal.north.map { dossier.applicants[$0].id }),
            "partners": .texts(goal.south.map { dossier.partners[$0].id }),
            "pairs": .array(goal.pairs.map { .array(ids($0)) }),
        ]
    }

    /// One row for everybody who asks about a theme or brings expertise on it.
    package var records: Records {
        var rows: [[String]] = []
        for (index, meeting) in network.meetings.enumerated() {
            func row(_ member: NetworkMember, _ pair: Int, _ role: String, _ what: String, _ value: Double) -> [String]
            {
                let planned = plan.pairs[pair]
                let applicant = dossier.applicants[planned.applicant].id
                let partner = dossier.partners[planned.partner].id
                guard case .number(let text) = JSONValue.fraction(value) else { return [] }
                return [
                    theme(meeting.theme), "\(index + 1)", "\(network.fewest.contains(index))",
                    meeting.circle.rawValue, "\(meeting.pairs.count)", id(member), member.side.rawValue, applicant,
                    partner, role, what, text,
                ]
            }
            for asker in meeting.askers {
                let questions = asker.places.map { place -> String in
                    guard let demand = of(asker.member).demands?[place.demand] else { return "" }
                    return demand.id + (place.subQuestion.map { "/" + demand.subQuestions[$0].id } ?? "")
                }
                rows.append(
                    row(asker.member, asker.pair, "asks", questions.joined(separator: " "), asker.similarity))
            }
            for expert in meeting.experts {
                let offer = of(expert.member).offers?[expert.offer].id ?? ""
                rows.append(row(expert.member, expert.pair, "brings", offer, expert.strength))
            }
        }
        return Records(
            header: [
                "theme", "rank", "inFewest", "circle", "pairs", "municipality", "side", "applicant", "partner", "role",
                "what", "value",
            ], rows: rows)
    }
}

extension ReciprocityGap {
    /// The difference, its ends, and who gives more.
    var json: JSONValue {
        [
            "value": .fraction(value), "low": .fraction(low), "high": .fraction(high),
            "givesMore": .string(balance.rawValue), "certain": .boolean(isCertain),
        ]
    }
}
