/// What there is to say about somebody's plan, as JSON. Ids stand for indices again; violations are numbered from 0 in
/// the order of the list.
package struct PlanEvaluationWriter {
    private let dossier: Dossier
    private let ranking: Ranking
    private let pairs: PairWriter
    private let signOffs: [TrackSignOff]
    private let date: CalendarDate?

    /// - Parameter date: the day for which deadlines are judged; nil judges none.
    package init(_ dossier: Dossier, _ ranking: Ranking, date: CalendarDate?) {
        self.dossier = dossier
        self.ranking = ranking
        self.date = date
        pairs = PairWriter(dossier)
        signOffs = dossier.signOffs(ranking)
    }

    package func value(_ evaluation: PlanEvaluation) -> JSONValue {
        guard case .object(var members) = plain(evaluation), !evaluation.quotas.isEmpty else {
            return plain(evaluation)
        }
        members.append(JSONMember(key: "quotas", value: .array(evaluation.quotas.map { $0.value(dossier) })))
        return .object(members)
    }

    private func plain(_ evaluation: PlanEvaluation) -> JSONValue {
        [
            "input": input(evaluation.input),
            "valid": .boolean(evaluation.isValid),
            "total": score(evaluation.total),
            "worst": evaluation.worst.map { .millionths($0) } ?? .null,
            "pairs": .array(evaluation.pairs.map { pair($0) }),
            "violations": .array(evaluation.violations.map { violation($0, evaluation) }),
            "tracks": .array(tracks(evaluation)),
            "blockingPairs": .array(
                evaluation.blockingPairs.map {
                    .object(
                        ids($0.applicant, $0.partner) + [
                            JSONMember(key: "gainNorth", value: .fraction($0.gainNorth)),
                            JSONMember(key: "gainSouth", value: .fraction($0.gainSouth)),
                        ])
                }),
            "best": PlanWriter(dossier, ranking, date: date).summary(evaluation.best),
            "distance": evaluation.distance.map { distance($0) } ?? .null,
            "repair": evaluation.repair.map { repair($0, evaluation) } ?? .null,
        ]
    }

    private func input(_ input: PlanInput) -> JSONValue {
        var separator: String?
        if case .rows(let sign) = input.form { separator = String(decoding: [sign], as: UTF8.self) }
        return [
            "form": .string(input.form.code), "separator": .text(separator),
            "unusedColumns": .texts(input.unusedColumns),
            "alone": .texts(
                input.alone.map { $0.side == .north ? applicant($0.municipality) : partner($0.municipality) }),
        ]
    }

    private func pair(_ pair: EvaluatedPair) -> JSONValue {
        let progress = dossier.progress(
            applicant: pair.applicant, partner: pair.partner, signOff: pair.track.map { signOffs[$0].status }, on: date)
        var members: [JSONMember] = []
        if case .object(let summary) = pairs.summary(pair.applicant, pair.partner, pair.entry) { members = summary }
        members += [
            JSONMember(key: "track", value: pair.track.map { .string(dossier.call.tracks[$0].id) } ?? .null),
            JSONMember(key: "isFixed", value: .boolean(pair.isFixed)),
            JSONMember(key: "conditions", value: .texts(pair.conditions.map { $0.rawValue })),
            JSONMember(key: "progress", value: progress.value(dossier)),
            JSONMember(key: "violations", value: .array(pair.violations.map { .integer($0) })),
        ]
        return .object(members)
    }

    private func violation(_ violation: PlanViolation, _ evaluation: PlanEvaluation) -> JSONValue {
        var members = [JSONMember(key: "code", value: .string(violation.code))]
        func add(_ key: String, _ value: JSONValue) { members.append(JSONMember(key: key, value: value)) }
        func add(pair index: Int) { members += ids(evaluation.pairs[index].applicant, evaluation.pairs[index].partner) }
        switch violation {
        case .block(let index, let block):
            add(pair: index)
            add("block", pairs.block(block))
        case .notCandidate(let index):
            add(pair: index)
            add("decision", .string(ranking.entry(of: evaluation.pairs[index].applicant).decision.rawValue))
        case .applicantTwice(let index): add("applicant", .string(applicant(index)))
        case .partnerTwice(let index): add("partner", .string(partner(index)))
        case .seats(let track):
            add("track", .string(dossier.call.tracks[track].id))
            add("seats", .integer(evaluation.seats[track].seats))
            add("used", .integer(evaluation.seats[track].used))
        case .quota(let index): add("quota", .string(dossier.call.matching.quotas[evaluation.quotas[index].quota].id))
        case .fixedPairMissing(let index):
            let decision = dossier.decisions.fixedPairs[index]
            members += ids(decision.applicant, decision.partner)
        case .agreedPairMissing(let index):
            let consent = dossier.decisions.consents[index]
            members += ids(consent.applicant, consent.partner)
        case .passedOver(let index, let hasRoom, let others):
            add("applicant", .string(applicant(index)))
            add("hasRoom", .boolean(hasRoom))
            add("insteadOf", .texts(others.map { applicant($0) }))
        case .equalsPassedOver(let applicants, let count, let hasRoom, let others):
            add("applicants", .texts(applicants.map { applicant($0) }))
            add("count", .integer(count))
            add("hasRoom", .boolean(hasRoom))
            add("insteadOf", .texts(others.map { applicant($0) }))
        }
        return .object(members)
    }

    private func tracks(_ evaluation: PlanEvaluation) -> [JSONValue] {
        let order = evaluation.seats.indices.sorted { dossier.call.tracks[$0].id < dossier.call.tracks[$1].id }
        return order.map { index in
            [
                "track": .string(dossier.call.tracks[index].id), "seats": .integer(evaluation.seats[index].seats),
                "used": .integer(evaluation.seats[index].used), "signOff": signOffs[index].value(dossier),
            ]
        }
    }

    private func distance(_ distance: PlanDistance) -> JSONValue {
        [
            "points": .millionths(distance.loss),
            "pairs": .integer(max(distance.missing.count, distance.extra.count)),
            "shared": .integer(distance.shared),
            "missing": .array(distance.missing.map { .object(ids($0.applicant, $0.partner)) }),
            "extra": .array(distance.extra.map { .object(ids($0.applicant, $0.partner)) }),
        ]
    }

    private func repair(_ repair: PlanRepair, _ evaluation: PlanEvaluation) -> JSONValue {
        let dropped = repair.dropped.map { entry -> JSONValue in
            let pair = evaluation.pairs[entry.pair]
            let successors = entry.makesRoomFor.map { index -> JSONValue in
                .object(ids(repair.added[index].pair.applicant, repair.added[index].pair.partner))
            }
            return .object(
                ids(pair.applicant, pair.partner) + [
                    JSONMember(key: "violations", value: .array(entry.violations.map { .integer($0) })),
                    JSONMember(key: "makesRoomFor", value: .array(successors)),
                ])
        }
        let added = repair.added.map { entry -> JSONValue in
            let reason = JSONMember(key: "reason", value: .string(entry.reason.code))
            return .object(ids(entry.pair.applicant, entry.pair.partner) + [reason])
        }
        return [
            "total": .millionths(repair.total), "unique": .boolean(repair.isUnique),
            "kept": .integer(evaluation.pairs.count - repair.dropped.count), "dropped": .array(dropped),
            "added": .array(added),
            "pairs": .array(repair.pairs.map { .object(ids($0.applicant, $0.partner)) }),
        ]
    }

    private func score(_ score: PairScore) -> JSONValue {
        ["value": .millionths(score.value), "low": .millionths(score.low), "high": .millionths(score.high)]
    }

    private func ids(_ applicant: Int, _ partner: Int) -> [JSONMember] {
        [
            JSONMember(key: "applicant", value: .string(self.applicant(applicant))),
            JSONMember(key: "partner", value: .string(self.partner(partner))),
        ]
    }

    private func applicant(_ index: Int) -> String { dossier.applicants[index].id }
    private func partner(_ index: Int) -> String { dossier.partners[index].id }
}

extension PlanWriter {
    /// Status, total, pairs and what clashes, without the stories of the pairs.
    func summary(_ plan: Plan) -> JSONValue {
        let keys = [
            "status", "objective", "over", "total", "worst", "unique", "certified", "conflict", "conflicts", "repairs",
            "quotas",
        ]
        var members: [JSONMember] = []
        guard case .object(let all) = value(plan) else { return .null }
        for member in all where keys.contains(member.key) { members.append(member) }
        let pairs = plan.pairs.map { pair -> JSONValue in
            [
                "applicant": .string(dossier.applicants[pair.applicant].id),
                "partner": .string(dossier.partners[pair.partner].id),
            ]
        }
        members.append(JSONMember(key: "pairs", value: .array(pairs)))
        return .object(members)
    }
}
