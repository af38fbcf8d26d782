import DecisionKernels

/// A plan after withdrawals as JSON and as rows.
package struct RematchWriter {
    private let rematch: Rematch
    private let language: Language
    private let dossier: Dossier
    private let pairs: PairWriter

    package init(_ rematch: Rematch, _ language: Language) {
        self.rematch = rematch
        self.language = language
        dossier = rematch.dossier
        pairs = PairWriter(rematch.dossier)
    }

    package func value() -> JSONValue {
        guard case .object(var members) = plain(), !dossier.call.matching.quotas.isEmpty else { return plain() }
        members.append(
            JSONMember(
                key: "givenUpQuotas",
                value: .texts(rematch.givenUpQuotas.map { dossier.call.matching.quotas[$0].id })))
        return .object(members)
    }

    private func plain() -> JSONValue {
        [
            "current": [
                "given": .boolean(rematch.isGiven), "pairs": .array(rematch.old.map { pair($0) }),
                "total": .millionths(rematch.oldTotal),
            ],
            "leavers": .array(rematch.leavers.map { leaver($0) }),
            "droppedTracks": .texts(rematch.droppedTracks.map { dossier.call.tracks[$0].id }.sorted()),
            "kept": .array(rematch.kept.map { pair($0) }),
            "lost": .array(rematch.lost.map { lost($0) }),
            "new": .array(rematch.new.map { pair($0) }),
            "keptDespite": .array(
                rematch.keptDespite.map { entry in
                    .object(
                        names(entry.pair) + [
                            JSONMember(key: "blocks", value: .array(entry.blocks.map { pairs.block($0) }))
                        ])
                }),
            "keptOutsideRanking": .texts(rematch.keptOutsideRanking.map { dossier.applicants[$0].id }),
            "comesIn": [
                "applicants": .texts(rematch.incoming.map { dossier.applicants[$0].id }.sorted()),
                "reservePartners": .texts(rematch.reservePartners.map { dossier.partners[$0].id }),
            ],
            "stranded": .array(
                rematch.stranded.map {
                    [
                        "applicant": .string(dossier.applicants[$0.applicant].id),
                        "decision": .string($0.decision.rawValue), "noTrackLeft": .boolean($0.hasNoTrackLeft),
                    ]
                }),
            "change": .millionths(rematch.plan.total.value - rematch.oldTotal),
            "plan": PlanWriter(dossier, rematch.ranking).value(rematch.plan),
            "frontier": rematch.frontier.map { frontier($0) } ?? .null,
            "messages": .array(rematch.messages.map { message($0) }),
            "umbrellas": .array(
                rematch.droppedTracks.sorted { dossier.call.tracks[$0].id < dossier.call.tracks[$1].id }.map { track in
                    [
                        "track": .string(dossier.call.tracks[track].id),
                        "umbrella": .text(dossier.call.tracks[track].umbrella), "task": "tell-partners-track-dropped",
                        "partners": .texts(rematch.partnersTold(of: track).map { dossier.partners[$0].id }),
                    ]
                }),
            "unchanged": .texts(rematch.unchanged.map { dossier.municipality($0).id }),
        ]
    }

    /// One row per pair as it is now, and one per municipality that lost its partner and has none: a plan as
    /// `--current` reads it, with what was before.
    package func records() -> Records {
        func now(_ pair: RematchPair) -> [String] {
            let before = rematch.old.first { $0.applicant == pair.applicant }
            let loss = rematch.lost.first { $0.pair == before }
            let score = rematch.plan.table[pair.applicant, pair.partner].score
            return [
                dossier.applicants[pair.applicant].id, dossier.partners[pair.partner].id,
                rematch.track(of: pair).map { dossier.call.tracks[$0].id } ?? "",
                rematch.kept.contains(pair) ? "kept" : "new",
                score.map { Rational(numerator: $0.value, denominator: 1_000_000).decimalText(maximumPlaces: 6) } ?? "",
                before.map { dossier.partners[$0.partner].id } ?? "", loss.map { code($0.loss) } ?? "",
            ]
        }
        func alone(_ side: Side, _ entry: Rematch.LostPair) -> [String] {
            let pair = entry.pair
            let (own, other) = (pair.index(side), pair.index(side.other))
            let id = dossier.municipality(RematchMember(side, own)).id
            return [
                side == .north ? id : "", side == .south ? id : "", "", "lost", "",
                dossier.municipality(RematchMember(side.other, other)).id, code(entry.loss),
            ]
        }
        var rows = (rematch.kept + rematch.new).sorted().map { now($0) }
        for side in Side.allCases {
            rows += rematch.lost.filter { rematch.partner(of: RematchMember(side, $0.pair.index(side))) == nil }
                .sorted { $0.pair.index(side) < $1.pair.index(side) }.map { alone(side, $0) }
        }
        return Records(
            header: ["applicant", "partner", "track", "state", "score", "before", "reason"], rows: rows)
    }

    private func names(_ pair: RematchPair) -> [JSONMember] {
        [
            JSONMember(key: "applicant", value: .string(dossier.applicants[pair.applicant].id)),
            JSONMember(key: "partner", value: .string(dossier.partners[pair.partner].id)),
        ]
    }

    private func pair(_ pair: RematchPair) -> JSONValue {
        let score = rematch.plan.table[pair.applicant, pair.partner].score
        return .object(
            names(pair) + [
                JSONMember(
                    key: "track", value: .text(rematch.track(of: pair).map { dossier.call.tracks[$0].id })),
                JSONMember(key: "score", value: score.map { .millionths($0.value) } ?? .null),
            ])
    }

    private func leaver(_ leaver: Rematch.Leaver) -> JSONValue {
        var cause = "named"
        var date = JSONValue.null
        var reason = JSONValue.null
        switch leaver.cause {
        case .named: break
        case .recorded(let index):
            cause = "withdrawn"
            let withdrawal = dossier.decisions.withdrawals[index]
            date = .date(withdrawal.date)
            reason = .words(withdrawal.reason)
        case .countryDropped: cause = "country-dropped"
        }
        let others = leaver.member.side == .north ? dossier.partners : dossier.applicants
        return [
            "municipality": .string(dossier.municipality(leaver.member).id),
            "side": .string(leaver.member.side.rawValue), "cause": .string(cause), "date": date, "reason": reason,
            "partners": .texts(leaver.partners.map { others[$0].id }),
        ]
    }

    private func lost(_ entry: Rematch.LostPair) -> JSONValue {
        var members = names(entry.pair)
        members.append(JSONMember(key: "score", value: entry.score.map { .millionths($0.value) } ?? .null))
        members.append(JSONMember(key: "reason", value: .string(code(entry.loss))))
        switch entry.loss {
        case .left(let sides): members.append(JSONMember(key: "sides", value: .texts(sides.map { $0.rawValue })))
        case .blocked(let blocks):
            members.append(JSONMember(key: "blocks", value: .array(blocks.map { pairs.block($0) })))
        case .decidedOtherwise(let side), .twice(let side):
            members.append(JSONMember(key: "sides", value: .texts([side.rawValue])))
        case .noSeat(let track), .trackDropped(let track):
            members.append(JSONMember(key: "track", value: .string(dossier.call.tracks[track].id)))
        }
        return .object(members)
    }

    private func code(_ loss: Rematch.Loss) -> String {
        switch loss {
        case .left: "left"
        case .trackDropped: "track-dropped"
        case .blocked: "not-possible"
        case .decidedOtherwise: "decided-otherwise"
        case .twice: "twice"
        case .noSeat: "no-seat"
        }
    }

    private func frontier(_ frontier: Rematch.Frontier) -> JSONValue {
        let steps = frontier.steps.map { step -> JSONValue in
            [
                "changes": .integer(step.givenUp.count), "total": .millionths(step.total),
                "pairs": .array(step.pairs.map { .object(names($0)) }),
                "givenUp": .array(step.givenUp.map { .object(names($0)) }), "gap": .millionths(step.gap),
                "unique": step.isUnique.map { .boolean($0) } ?? .null,
                "comesIn": .texts(step.comesIn.map { dossier.applicants[$0].id }),
                "goesOut": .texts(step.goesOut.map { dossier.applicants[$0].id }),
            ]
        }
        return ["steps": .array(steps), "unproved": .array(frontier.unproved.map { .integer($0) })]
    }

    private func message(_ message: RematchMessage) -> JSONValue {
        [
            "municipality": .string(dossier.municipality(message.member).id),
            "side": .string(message.member.side.rawValue),
            "language": .string((message.language ?? language).rawValue),
            "sentences": .texts(rematch.sentences(message, otherwise: language)),
        ]
    }
}
