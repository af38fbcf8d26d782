import DecisionKernels

extension RuleComparison {
    /// The comparison as data: what each rule says of everybody who takes part, and what survives all of them.
    func value(_ dossier: Dossier) -> JSONValue {
        func id(_ applicant: Int) -> JSONValue { .string(dossier.applicants[applicant].id) }
        func ids(_ applicants: [Int]) -> JSONValue { .texts(applicants.map { dossier.applicants[$0].id }) }
        return [
            "status": .string(status.rawValue), "applicants": ids(participants),
            "leftOut": .array(
                leftOut.map { ["applicant": id($0.applicant), "decision": .string($0.decision.rawValue)] }),
            "quotasLeftAside": .boolean(hasQuotas), "preference": preference.value,
            "selected": ["always": ids(always), "sometimes": ids(sometimes)], "compromise": ids(compromise),
            "rules": .array(
                entries.map { entry -> JSONValue in
                    [
                        "rule": .string(entry.rule.rawValue),
                        "kendallTauB": entry.kendallTauB.map { .double($0) } ?? .null,
                        "ranking": .array(
                            participants.indices.map { place -> JSONValue in
                                [
                                    "applicant": id(participants[place]), "rank": .integer(entry.ranks[place]),
                                    "score": entry.scores[place].map { .double($0) } ?? .null,
                                    "selected": Self.seat(entry.seats[place]),
                                ]
                            }),
                        "reversals": .array(
                            entry.reversals.map { reversal -> JSONValue in
                                [
                                    "without": id(reversal.removed), "ahead": id(reversal.ahead),
                                    "behind": id(reversal.behind),
                                ]
                            }),
                    ]
                }),
        ]
    }

    /// Null for who is tied for the last seat.
    private static func seat(_ membership: SeatWalk.Membership) -> JSONValue {
        switch membership {
        case .inEvery: true
        case .inSome: .null
        case .inNone: false
        }
    }

    /// One row per rule and applicant.
    func records(_ dossier: Dossier) -> Records {
        var rows: [[String]] = []
        for entry in entries {
            for (place, applicant) in participants.enumerated() {
                var score = ""
                if let value = entry.scores[place], case .number(let text) = JSONValue.double(value) { score = text }
                let seat =
                    switch entry.seats[place] {
                    case .inEvery: "true"
                    case .inSome: "tied"
                    case .inNone: "false"
                    }
                rows.append([
                    entry.rule.rawValue, dossier.applicants[applicant].id, dossier.applicants[applicant].name,
                    "\(entry.ranks[place])", score, seat,
                    "\(entry.reversals.count { $0.ahead == applicant || $0.behind == applicant })",
                ])
            }
        }
        return Records(
            header: ["rule", "applicant", "name", "rank", "score", "selected", "reversals"], rows: rows)
    }
}

extension LeadPreference {
    /// Read from settings whose shape was checked.
    init?(_ document: JSONDocument, _ node: JSONNode) {
        guard let name = document.value(node, "type").flatMap({ document.string($0) }), let kind = Kind(rawValue: name)
        else { return nil }
        func number(_ key: String) -> DecimalNumber? { document.value(node, key).flatMap { document.number($0) } }
        self.init(kind: kind, q: number("q"), p: number("p"), s: number("s"))
    }

    /// The kind, and the thresholds that it looks at.
    var value: JSONValue {
        .object(
            [JSONMember(key: "type", value: .string(kind.rawValue))]
                + thresholds.map { JSONMember(key: $0.name, value: .decimal($0.value)) })
    }

    /// For a message: `linear, q 0.6, p 0.5`.
    var text: String {
        ([kind.rawValue] + thresholds.map { $0.name + " " + $0.value.description }).joined(separator: ", ")
    }
}
