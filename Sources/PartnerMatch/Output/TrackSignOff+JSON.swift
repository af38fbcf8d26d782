extension TrackSignOff {
    /// `{"track", "umbrella", "status", "date", "decisions"}`; the decisions are those of which the sign-off does not
    /// know, or may not.
    package func value(_ dossier: Dossier) -> JSONValue {
        [
            "track": .string(dossier.call.tracks[track].id), "umbrella": .text(umbrella),
            "status": .string(status.rawValue), "date": .date(date),
            "decisions": .array(decisions.map { $0.value(dossier) }),
        ]
    }
}

extension RecordedDecision {
    /// `{"kind", "municipalities", "date"}`.
    package func value(_ dossier: Dossier) -> JSONValue {
        let kind: String
        let municipalities: [String]
        switch self {
        case .override(let index):
            kind = "override"
            municipalities = [dossier.applicants[dossier.decisions.overrides[index].applicant].id]
        case .lot(let index):
            kind = "lot"
            municipalities = dossier.decisions.lots[index].between.map { dossier.applicants[$0].id }
        case .withdrawal(let index):
            kind = "withdrawal"
            switch dossier.decisions.withdrawals[index].who {
            case .applicant(let applicant): municipalities = [dossier.applicants[applicant].id]
            case .partner(let partner): municipalities = [dossier.partners[partner].id]
            }
        }
        return [
            "kind": .string(kind), "municipalities": .texts(municipalities), "date": .date(dossier.date(of: self)),
        ]
    }
}
