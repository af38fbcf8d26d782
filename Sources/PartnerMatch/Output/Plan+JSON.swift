/// A plan as JSON. Ids stand for indices again; nothing is said here in words.
package struct PlanWriter {
    let dossier: Dossier
    private let pairs: PairWriter
    /// By track of the call.
    private let signOffs: [TrackSignOff]
    private let date: CalendarDate?
    private let ranking: Ranking

    /// - Parameter date: the day for which deadlines are judged; nil judges none.
    package init(_ dossier: Dossier, _ ranking: Ranking, date: CalendarDate? = nil) {
        self.dossier = dossier
        self.date = date
        self.ranking = ranking
        pairs = PairWriter(dossier)
        signOffs = dossier.signOffs(ranking)
    }

    package func value(_ plan: Plan) -> JSONValue {
        guard case .object(var members) = plain(plan), !dossier.call.matching.quotas.isEmpty else { return plain(plan) }
        members.append(JSONMember(key: "quotas", value: .array(plan.quotas.map { $0.value(dossier) })))
        members.append(JSONMember(key: "yieldsToQuotas", value: .boolean(plan.yieldsToQuotas)))
        return .object(members)
    }

    /// Without the quotas, which few calls have.
    private func plain(_ plan: Plan) -> JSONValue {
        let progress = dossier.progress(plan, signOffs, on: date)
        return [
            "status": plan.isUndecided ? "undecided" : .string(plan.status.rawValue),
            "objective": .string(plan.objective.rawValue),
            "over": .string(plan.over.rawValue),
            "joint": plan.joint?.value(dossier, plan.pairs, ranking) ?? .null,
            "questionVersion": .string(plan.questionVersion.rawValue),
            "total": score(plan.total),
            "worst": plan.worst.map { .millionths($0) } ?? .null,
            // Whether another plan is as good was not found out in a bounded one.
            "unique": plan.status == .bounded && !plan.isUnique ? .null : .boolean(plan.isUnique),
            "gap": plan.status == .bounded ? .null : .millionths(0),
            "certified": plan.isChecked ? .boolean(plan.isCertified) : .null,
            "largestRegret": .millionths(plan.largestRegret),
            "lossOfTotal": .millionths(plan.lossOfTotal),
            "pairs": .array(zip(plan.pairs, progress).map { pairs.value($0, $1) }),
            "agreements": plan.agreements.value(dossier, pairs),
            "otherProposals": .array(dossier.consentsOutside(plan).map { otherProposal($0) }),
            "conflict": .array(plan.clash.map { clash($0) }),
            "conflicts": .array(plan.clashes.sets.map { .array($0.map { clash($0) }) }),
            "conflictsComplete": .boolean(plan.clashes.areAll),
            "repairs": .array(plan.clashes.repairs.map { .array($0.map { clash($0) }) }),
            "repairsComplete": .boolean(plan.clashes.areAllRepairs),
            "blockingPairs": .array(
                plan.blockingPairs.map {
                    [
                        "applicant": .string(applicant($0.applicant)), "partner": .string(partner($0.partner)),
                        "gainNorth": .fraction($0.gainNorth), "gainSouth": .fraction($0.gainSouth),
                    ]
                }),
            "tracks": .array(tracks(plan)),
            "unmatchedApplicants": .array(plan.unmatchedApplicants.map { unmatched($0, .north) }),
            "unmatchedPartners": .array(plan.unmatchedPartners.map { unmatched($0, .south) }),
            "notAssessable": .array(plan.notAssessable.map { notAssessable($0) }),
        ]
    }

    private func score(_ score: PairScore) -> JSONValue {
        ["value": .millionths(score.value), "low": .millionths(score.low), "high": .millionths(score.high)]
    }

    /// A pair that was proposed and is not in the plan.
    private func otherProposal(_ index: Int) -> JSONValue {
        let consent = dossier.decisions.consents[index]
        let progress = dossier.progress(
            applicant: consent.applicant, partner: consent.partner, signOff: nil, on: date)
        return [
            "applicant": .string(applicant(consent.applicant)), "partner": .string(partner(consent.partner)),
            "progress": progress.value(dossier),
        ]
    }

    private func tracks(_ plan: Plan) -> [JSONValue] {
        let order = plan.seats.indices.sorted { dossier.call.tracks[$0].id < dossier.call.tracks[$1].id }
        return order.map { index in
            let track = dossier.call.tracks[index]
            return [
                "track": .string(track.id), "seats": .integer(plan.seats[index].seats),
                "used": .integer(plan.seats[index].used), "signOff": signOffs[index].value(dossier),
            ]
        }
    }

    private func unmatched(_ unmatched: Unmatched, _ side: Side) -> JSONValue {
        var members: [JSONMember] = [
            JSONMember(key: "municipality", value: .string(municipality(side, unmatched.municipality)))
        ]
        switch unmatched.reason {
        case .nobodyThere: members.append(JSONMember(key: "reason", value: "nobody-there"))
        case .othersAreBound: members.append(JSONMember(key: "reason", value: "others-are-bound"))
        case .seatsFull: members.append(JSONMember(key: "reason", value: "seats-full"))
        case .othersWentFirst: members.append(JSONMember(key: "reason", value: "others-went-first"))
        case .noPossiblePair(let counts):
            members.append(JSONMember(key: "reason", value: "no-possible-pair"))
            let blocks = counts.map { count -> JSONValue in
                ["block": pairs.block(count.example), "pairs": .integer(count.pairs)]
            }
            members.append(JSONMember(key: "blocks", value: .array(blocks)))
        }
        return .object(members)
    }

    private func notAssessable(_ entry: NotAssessable) -> JSONValue {
        [
            "municipality": .string(municipality(entry.side, entry.municipality)), "side": .string(entry.side.rawValue),
            "asks": .texts(entry.asks.map { $0.rawValue }),
        ]
    }

    func clash(_ clash: PlanClash) -> JSONValue {
        switch clash {
        case .fixedPair(let index):
            let pair = dossier.decisions.fixedPairs[index]
            return ["fixed": [.string(applicant(pair.applicant)), .string(partner(pair.partner))]]
        case .agreedPair(let index):
            let consent = dossier.decisions.consents[index]
            return ["agreed": [.string(applicant(consent.applicant)), .string(partner(consent.partner))]]
        case .forbiddenPair(let index):
            let pair = dossier.decisions.forbiddenPairs[index]
            return ["forbidden": [.string(applicant(pair.applicant)), .string(partner(pair.partner))]]
        case .block(let block): return ["block": pairs.block(block)]
        case .seats(let track): return ["seats": .string(dossier.call.tracks[track].id)]
        case .applicantTwice(let index): return ["applicant": .string(applicant(index))]
        case .partnerTwice(let index): return ["partner": .string(partner(index))]
        case .quotaMinimum(let index): return ["quotaMinimum": .string(dossier.call.matching.quotas[index].id)]
        case .quotaMaximum(let index): return ["quotaMaximum": .string(dossier.call.matching.quotas[index].id)]
        }
    }

    private func municipality(_ side: Side, _ index: Int) -> String {
        side == .north ? applicant(index) : partner(index)
    }

    private func applicant(_ index: Int) -> String { dossier.applicants[index].id }
    private func partner(_ index: Int) -> String { dossier.partners[index].id }
}
