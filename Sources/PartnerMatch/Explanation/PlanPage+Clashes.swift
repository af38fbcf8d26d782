/// What clashes in a plan, and what to take back.
extension PlanPageMaker {
    /// How many clashes, and how many repairs, a page tells.
    private static var limit: Int { 10 }

    mutating func addClash() {
        guard !plan.isUndecided else {
            page.notice(texts.quotasUndecided)
            return
        }
        page.notice(texts.status(.infeasible))
        let clashes = plan.clashes
        for (index, set) in clashes.sets.prefix(Self.limit).enumerated() {
            if clashes.sets.count > 1 {
                page.paragraph(texts.clashNumber(index + 1, of: clashes.sets.count, areAll: clashes.areAll))
            }
            page.list(texts.items(set))
        }
        let more = clashes.sets.count - Self.limit
        if !clashes.areAll {
            page.paragraph(texts.moreClashes(nil))
        } else if more > 0 {
            page.paragraph(texts.moreClashes(more))
        }
        guard !clashes.repairs.isEmpty else {
            page.paragraph(texts.clashAdvice)
            return
        }
        page.heading(texts.repairHeadingOfClash)
        page.paragraph(texts.repairsLead(clashes.repairs.map { $0.count }))
        page.list(clashes.repairs.prefix(Self.limit).map { texts.repair($0) })
        let others = clashes.repairs.count - Self.limit
        if !clashes.areAllRepairs {
            page.paragraph(texts.moreRepairs(nil))
        } else if others > 0 {
            page.paragraph(texts.moreRepairs(others))
        }
        // Everybody having one partner is no rule of the call.
        let hasRule = clashes.sets.joined().contains { !$0.canBeTakenBack && !$0.isExplanation }
        if hasRule { page.paragraph(texts.ruleAdvice) }
    }
}

extension MatchingTexts {
    /// The decisions and rules of one clash.
    package func items(_ clash: [PlanClash]) -> [String] {
        var fixed: PanelDecisions.PairDecision?
        return clash.map { item in
            if case .fixedPair(let index) = item { fixed = dossier.decisions.fixedPairs[index] }
            return self.clash(item, pair: fixed)
        }
    }
}
