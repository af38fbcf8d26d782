extension PlanPageMaker {
    /// How total and score count together, and for whom the plan departs from the ranking.
    mutating func addJoint(_ ranking: Ranking?) {
        guard let joint = plan.joint else {
            if texts.dossier.call.matching.candidates == .joint { page.notice(texts.jointWithoutRanking) }
            return
        }
        page.paragraph(texts.joint(joint))
        let unknown = plan.pairs.filter { $0.countedTotal.map { $0.low != $0.high } ?? false }
        if !unknown.isEmpty {
            page.paragraph(
                texts.totalsNotKnown(unknown, unknown: texts.dossier.call.matching.unknownValue))
        }
        for (quota, rule) in texts.dossier.call.quotas.enumerated() {
            let truths = plan.pairs.map { rule.condition.holds(for: texts.dossier.applicants[$0.applicant]) }
            let (count, open) = (truths.count { $0 == .yes }, truths.count { $0 == .unknown })
            let isTooFew = rule.minimum.map { count < $0 } ?? false
            if isTooFew || rule.maximum.map({ count + open > $0 }) ?? false {
                page.notice(texts.quotaNotKept(quota, count: count, unknown: open))
            }
        }
    }

    /// Who is in although the ranking alone selects others, and whom it selects and who is out.
    mutating func addDeparture(_ ranking: Ranking?) {
        guard plan.joint != nil, let ranking else { return }
        let departure = RankingDeparture(plan.pairs.map { $0.applicant }, ranking)
        page.heading(texts.departureHeading)
        if departure.comesIn.isEmpty && departure.goesOut.isEmpty {
            page.paragraph(texts.noDeparture)
            return
        }
        var items: [String] = []
        if !departure.comesIn.isEmpty { items.append(texts.comesInAgainstRanking(departure.comesIn, ranking)) }
        if !departure.goesOut.isEmpty { items.append(texts.goesOutAgainstRanking(departure.goesOut, ranking)) }
        page.list(items)
    }
}
