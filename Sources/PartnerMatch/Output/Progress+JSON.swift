/// How far pairs have come, as JSON.
extension PairProgress {
    /// `{"status", "proposed", "deadline", "deadlinePassed", "waitingFor", "north", "south"}`; north and south are null
    /// where nobody was asked, `deadlinePassed` is null where no date was named or nothing is waited for.
    package func value(_ dossier: Dossier) -> JSONValue {
        let consent = consent.map { dossier.decisions.consents[$0] }
        func answer(_ side: Side) -> JSONValue {
            guard let consent else { return .null }
            return [
                "answer": .string(consent.answer(of: side).rawValue), "date": .date(consent.answerDate(of: side)),
            ]
        }
        return [
            "status": .string(status.rawValue), "proposed": .date(consent?.proposed), "deadline": .date(deadline),
            "deadlinePassed": isOverdue.map { .boolean($0) } ?? .null,
            "waitingFor": .texts(waitingFor.map { $0.rawValue }), "north": answer(.north), "south": answer(.south),
        ]
    }
}

extension Agreements {
    /// `{"kept", "broken", "loss", "displacesBetterRanked"}`: pairs to which both sides said yes.
    package func value(_ dossier: Dossier, _ pairs: PairWriter) -> JSONValue {
        func ids(_ index: Int) -> [JSONMember] {
            let consent = dossier.decisions.consents[index]
            return [
                JSONMember(key: "applicant", value: .string(dossier.applicants[consent.applicant].id)),
                JSONMember(key: "partner", value: .string(dossier.partners[consent.partner].id)),
            ]
        }
        let broken = broken.map { entry -> JSONValue in
            let blocks = JSONValue.array(entry.blocks.map { pairs.block($0) })
            return .object(ids(entry.consent) + [JSONMember(key: "blocks", value: blocks)])
        }
        return [
            "kept": .array(kept.map { .object(ids($0)) }), "broken": .array(broken), "loss": .millionths(loss),
            "displacesBetterRanked": .boolean(displacesBetterRanked),
        ]
    }
}
