/// The short parts of the pages about one pair and one municipality that look beyond the pair.
extension Dossier {
    /// The goals within the scope of the call that both sides of a pair serve; nil where a profile is unknown.
    package func sharedGoals(applicant: Int, partner: Int) -> [Int]? {
        MatchingBasis(self).sharedGoals(applicant: applicant, partner: partner)
    }

    /// The goals that a municipality serves, each with the share of its questions and offers, the largest first; nil
    /// where these are unknown.
    package func goalShares(of side: Side, _ index: Int) -> [(goal: Int, share: Double)]? {
        let basis = MatchingBasis(self)
        let profile = (side == .north ? basis.north : basis.south)[index].goals
        guard let served = profile.served, let shares = profile.shares else { return nil }
        return served.map { ($0, shares[$0 - 1]) }
    }

    /// The others of its side in the plan who share a question with a municipality, in the order of the pairs; for the
    /// version of the questions that the plan was made with.
    package func sharing(_ member: NetworkMember, in plan: Plan) -> [NetworkMember] {
        let ground = CommonGround(MatchingBasis(self, questionVersion: plan.questionVersion))
        let others = plan.pairs.map {
            NetworkMember(member.side, member.side == .north ? $0.applicant : $0.partner)
        }
        return others.filter { $0 != member && !ground.shared(member, $0).isEmpty }
    }
}

extension MatchingTexts {
    /// Who in the plan asks the same as a municipality; empty where nobody does.
    func sharing(_ member: NetworkMember, in plan: Plan) -> String {
        let others = dossier.sharing(member, in: plan)
        guard !others.isEmpty else { return "" }
        return sharesWith(
            name(member.side, member.municipality), others.map { name($0.side, $0.municipality) })
    }
}

extension PairPageMaker {
    /// Who gives more, which goals the two share, and who else in the plan asks the same as one of them.
    mutating func addCommonGround(_ dossier: Dossier, _ plan: Plan?) {
        let (applicant, partner) = (story.applicant, story.partner)
        var items: [String] = []
        if let gap = entry.fit?.reciprocity {
            items.append(story.texts.reciprocity(gap, applicant: applicant, partner: partner))
        }
        if let goals = dossier.sharedGoals(applicant: applicant, partner: partner) {
            let track = dossier.call.track(of: dossier.partners[partner])
            let isScoped = track.map { !dossier.call.tracks[$0].scope.goals.isEmpty } ?? false
            items.append(
                story.texts.sharedGoals(goals, applicant: applicant, partner: partner, isScoped: isScoped))
        }
        if let plan {
            for side in Side.allCases {
                items.append(story.texts.sharing(NetworkMember(side, story.index(side)), in: plan))
            }
        }
        items.removeAll { $0.isEmpty }
        guard !items.isEmpty else { return }
        page.heading(story.texts.commonGroundHeading)
        page.list(items)
    }
}

extension MunicipalityMatchingMaker {
    /// The goals of one municipality.
    mutating func addGoals() {
        page.heading(texts.goalHeading)
        let who = texts.name(side, index)
        guard let goals = texts.dossier.goalShares(of: side, index) else {
            page.paragraph(texts.goalProfileUnknown(who))
            return
        }
        page.paragraph(texts.goalProfile(who, goals))
    }
}
