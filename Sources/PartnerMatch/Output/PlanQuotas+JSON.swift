extension PlanQuotaReport {
    /// What the quota asks, what counts, and what it changed.
    func value(_ dossier: Dossier) -> JSONValue {
        let quota = dossier.call.matching.quotas[quota]
        func ids(_ pairs: [RematchPair]) -> JSONValue {
            .array(
                pairs.map { pair in
                    [
                        "applicant": .string(dossier.applicants[pair.applicant].id),
                        "partner": .string(dossier.partners[pair.partner].id),
                    ]
                })
        }
        var effect = JSONValue.null
        if let change {
            effect = [
                "binds": .boolean(change.binds), "loss": .millionths(change.loss),
                "losesRank": .boolean(change.displacesBetterRanked), "pairsIn": ids(change.pairs.pairsIn),
                "pairsOut": ids(change.pairs.pairsOut),
            ]
        }
        return [
            "quota": .string(quota.id), "min": quota.minimum.map { .integer($0) } ?? .null,
            "max": quota.maximum.map { .integer($0) } ?? .null, "pairs": ids(counted), "unknown": ids(unknown),
            "unknownOutside": .texts(unknownOutside.map { dossier.municipality($0).id }),
            "change": effect,
        ]
    }
}
