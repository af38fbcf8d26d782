/// What the ranking left to a person or a lot, and the plan had to count with one way: who ties with whom for a seat.
struct PlanTies: Sendable {
    let texts: MatchingTexts
    let plan: Plan
    /// Nil where nothing is known of ties.
    let ranking: Ranking?

    init(_ texts: MatchingTexts, _ plan: Plan, _ ranking: Ranking?) {
        self.texts = texts
        self.plan = plan
        self.ranking = ranking
    }

    /// What the ranking left open about an applicant with a partner; of a tie, with whom and what if.
    func condition(_ condition: Candidate.Condition, of pair: PlannedPair) -> String {
        guard condition == .tiedAtTheLine else { return texts.condition(condition, applicant: pair.applicant) }
        let others = equals(of: pair.applicant).filter { !isPlanned($0) }
        guard !others.isEmpty else { return texts.condition(condition, applicant: pair.applicant) }
        let text = texts.tiedInPlan(pair.applicant, with: others)
        guard others.count == 1, let other = others.first else { return text }
        return text + " " + ifTheOther(other, insteadOf: pair.applicant)
    }

    /// What the ranking says of an applicant that the plan leaves out, where that explains it.
    func standing(_ applicant: Int) -> String? {
        // Where everybody competes there is no reserve, and nobody is tied for a seat.
        guard let ranking, plan.joint == nil else { return nil }
        let entry = ranking.entry(of: applicant)
        let isOpen = entry.decision == .pending || entry.decision == .incomplete
        if (isOpen ? entry.wouldBe : entry.decision) == .reserve { return texts.standsInReserve }
        let others = equals(of: applicant)
        let planned = others.filter { isPlanned($0) }
        guard !planned.isEmpty else { return nil }
        return texts.tied(
            with: others.map { texts.name(.north, $0) }, plannedWith: planned.map { texts.name(.north, $0) })
    }

    private func equals(of applicant: Int) -> [Int] {
        (ranking?.entry(of: applicant).tieAtTheLine?.between ?? []).filter { $0 != applicant }
    }

    private func isPlanned(_ applicant: Int) -> Bool { plan.pairs.contains { $0.applicant == applicant } }

    /// The plan made once more without the one who ties: what the other would get.
    private func ifTheOther(_ other: Int, insteadOf applicant: Int) -> String {
        let candidates = ranking?.candidates(of: texts.dossier).filter { $0.applicant != applicant } ?? []
        let place = plan.place(of: other, among: candidates, of: texts.dossier)
        return texts.ifTheOther(other, partner: place?.partner, score: place?.score)
    }
}
