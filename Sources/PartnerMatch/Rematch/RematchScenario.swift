/// What happens to a plan: who leaves, which countries drop out, and which plan it happens to.
public struct RematchScenario: Sendable {
    /// The partnerships as they are, by applicant, then partner; nil: the plan of the dossier before any withdrawal.
    package var current: [RematchPair]?
    /// Who leaves besides those whose withdrawal the decisions record; each once, applicants first, in id order.
    package var withdrawals: [RematchMember]
    /// Countries whose tracks are no longer part of the call; sorted.
    package var countries: [String]

    /// Nobody leaves but those of the decisions.
    package init(
        current: [RematchPair]? = nil, withdrawals: [RematchMember] = [], countries: [String] = []
    ) {
        self.current = current?.sorted()
        self.withdrawals = withdrawals.sorted()
        self.countries = countries.sorted()
    }
}

/// An applicant and a partner, by index.
package struct RematchPair: Hashable, Comparable, Sendable {
    package var applicant: Int
    package var partner: Int

    package init(_ applicant: Int, _ partner: Int) {
        self.applicant = applicant
        self.partner = partner
    }

    package static func < (left: RematchPair, right: RematchPair) -> Bool {
        (left.applicant, left.partner) < (right.applicant, right.partner)
    }

    package func index(_ side: Side) -> Int { side == .north ? applicant : partner }
}

/// A municipality of either side.
package struct RematchMember: Hashable, Comparable, Sendable {
    package var side: Side
    /// Index into the applicants (north) or the partners (south).
    package var index: Int

    package init(_ side: Side, _ index: Int) {
        self.side = side
        self.index = index
    }

    package static func < (left: RematchMember, right: RematchMember) -> Bool {
        left.side != right.side ? left.side == .north : left.index < right.index
    }
}

extension Dossier {
    package func municipality(_ member: RematchMember) -> Municipality {
        member.side == .north ? applicants[member.index] : partners[member.index]
    }
}

extension RematchScenario {
    /// As the input of a request, so that the same can be asked again.
    package func value(_ dossier: Dossier) -> JSONValue {
        var members: [JSONMember] = []
        if let current {
            let pairs = current.map { pair -> JSONValue in
                [
                    "applicant": .string(dossier.applicants[pair.applicant].id),
                    "partner": .string(dossier.partners[pair.partner].id),
                ]
            }
            members.append(JSONMember(key: "current", value: .array(pairs)))
        }
        members.append(JSONMember(key: "withdrawals", value: .texts(withdrawals.map { dossier.municipality($0).id })))
        members.append(JSONMember(key: "countries", value: .texts(countries)))
        return .object(members)
    }
}

extension PanelDecisions.Withdrawal {
    /// Who withdrew.
    package var member: RematchMember {
        switch who {
        case .applicant(let applicant): RematchMember(.north, applicant)
        case .partner(let partner): RematchMember(.south, partner)
        }
    }
}
