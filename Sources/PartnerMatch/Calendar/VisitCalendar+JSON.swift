/// A visit calendar as JSON and as rows. Ids stand for indices again.
package struct CalendarWriter {
    private let dossier: Dossier
    private let plan: Plan
    private let calendar: VisitCalendar

    package init(_ dossier: Dossier, _ plan: Plan, _ calendar: VisitCalendar) {
        self.dossier = dossier
        self.plan = plan
        self.calendar = calendar
    }

    package func value() -> JSONValue {
        [
            "status": plan.isUndecided ? "undecided" : .string(plan.status.rawValue),
            "visits": .array(dossier.call.visits.map { visit($0) }),
            "groups": .array(calendar.groups.map { group($0) }),
            "availabilityUnknown": .texts(calendar.unknown.map { dossier.municipality($0).id }),
        ]
    }

    private func visit(_ visit: Visit) -> JSONValue {
        var after = JSONValue.null
        if let bound = visit.after {
            after = ["visit": .string(dossier.call.visits[bound.visit].id), "days": .integer(bound.days)]
        }
        return [
            "visit": .string(visit.id), "host": .string(visit.host.rawValue), "days": .integer(visit.days),
            "earliest": .date(visit.earliest), "latest": .date(visit.latest), "together": .boolean(visit.isTogether),
            "after": after,
        ]
    }

    private func group(_ group: VisitCalendar.Group) -> JSONValue {
        [
            "track": .string(dossier.call.tracks[group.track].id),
            "pairs": .array(group.pairs.map { .object(ids($0)) }),
            "visits": .array(
                group.visits.map { planned in
                    [
                        "visit": .string(dossier.call.visits[planned.visit].id), "from": .date(planned.from),
                        "suitsAll": .array(
                            planned.suitsAll.map { run in
                                [
                                    "firstStart": .date(run.first), "lastStart": .date(run.last),
                                    "elections": elections(run.elections),
                                ]
                            }),
                        "proposed": planned.proposed.map { window($0) } ?? .null,
                    ]
                }),
        ]
    }

    private func window(_ window: VisitCalendar.Window) -> JSONValue {
        [
            "first": .date(window.first), "last": .date(window.last), "suited": .integer(window.suited),
            "unknown": .integer(window.open), "suitsAll": .boolean(window.suitsAll),
            "pairs": .array(
                window.pairs.map { state in
                    .object(
                        ids(state.pair) + [
                            JSONMember(key: "available", value: truth(state.truth)),
                            JSONMember(key: "municipalities", value: .array(state.members.map { member($0) })),
                        ])
                }),
            "elections": elections(window.elections),
        ]
    }

    private func member(_ state: VisitCalendar.MemberState) -> JSONValue {
        [
            "municipality": .string(dossier.municipality(state.member).id), "available": truth(state.truth),
            "missingFrom": state.missing.map { .date($0) } ?? .null,
        ]
    }

    private func elections(_ elections: [VisitCalendar.Election]) -> JSONValue {
        .array(
            elections.map {
                ["municipality": .string(dossier.municipality($0.member).id), "date": .date($0.day)]
            })
    }

    private func truth(_ truth: Truth) -> JSONValue {
        switch truth {
        case .yes: .boolean(true)
        case .no: .boolean(false)
        case .unknown: .null
        }
    }

    private func ids(_ pair: RematchPair) -> [JSONMember] {
        [
            JSONMember(key: "applicant", value: .string(dossier.applicants[pair.applicant].id)),
            JSONMember(key: "partner", value: .string(dossier.partners[pair.partner].id)),
        ]
    }

    /// One row per pair and visit.
    package func records() -> Records {
        var rows: [[String]] = []
        for group in calendar.groups {
            for planned in group.visits {
                let visit = dossier.call.visits[planned.visit]
                for (index, pair) in group.pairs.enumerated() {
                    let state = planned.proposed?.pairs[index]
                    func named(_ truth: Truth) -> String {
                        (state?.members ?? []).filter { $0.truth == truth }.map { dossier.municipality($0.member).id }
                            .joined(separator: " ")
                    }
                    let elections = (planned.proposed?.elections ?? []).filter {
                        pair.index($0.member.side) == $0.member.index
                    }
                    rows.append([
                        dossier.call.tracks[group.track].id, visit.id, visit.host.rawValue,
                        visit.isTogether ? "true" : "false", dossier.applicants[pair.applicant].id,
                        dossier.partners[pair.partner].id, planned.proposed?.first.text ?? "",
                        planned.proposed?.last.text ?? "", state.map { word($0.truth) } ?? "", named(.no),
                        named(.unknown), elections.map { $0.day.text }.joined(separator: " "),
                    ])
                }
            }
        }
        return Records(
            header: [
                "track", "visit", "host", "together", "applicant", "partner", "first", "last", "available", "missing",
                "unknown", "elections",
            ], rows: rows)
    }

    private func word(_ truth: Truth) -> String {
        switch truth {
        case .yes: "true"
        case .no: "false"
        case .unknown: "unknown"
        }
    }
}
