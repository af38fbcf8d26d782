/// A member that is willing to pass on to a group of municipalities, and that group (report 2024-2025 §7.4, multiplier
/// effect; §6.1: Ouinhi became one for thirteen others).
package struct KnowledgeHub: Sendable {
    package var member: NetworkMember
    /// Index into the pairs of the plan.
    package var pair: Int
    /// Others than its own partner who ask what it offers, those with most of such questions first, then applicants
    /// before partners.
    package var learners: [Learner]
    /// Others of its own side who ask what it asks, the nearest first: it can pass on what it learns.
    package var fellows: [SharedQuestion]

    package struct Learner: Hashable, Sendable {
        package var member: NetworkMember
        /// Its questions that the hub covers, must-haves and the heaviest first.
        package var answers: [Answer]
    }

    package struct Answer: Hashable, Sendable {
        package var place: DemandPlace
        /// Index into the hub's offers.
        package var offer: Int
        package var strength: Double
        package var isUnrated: Bool
    }
}

extension CommonGround {
    /// The group of a hub among all municipalities of the dossier that did not withdraw.
    func hub(_ member: NetworkMember, pair: Int, partner: Int, among others: [NetworkMember]) -> KnowledgeHub {
        let counterpart = NetworkMember(member.side.other, partner)
        var learners: [KnowledgeHub.Learner] = []
        var fellows: [SharedQuestion] = []
        for other in others where other != member && other != counterpart {
            let answers = answers(from: member, to: other)
            if !answers.isEmpty { learners.append(.init(member: other, answers: answers)) }
            if other.side == member.side, let best = shared(member, other).first { fellows.append(best) }
        }
        let order = learners.indices.sorted { (-learners[$0].answers.count, $0) < (-learners[$1].answers.count, $1) }
        let nearest = fellows.indices.sorted {
            (-Millionths.of(fellows[$0].likeness), $0) < (-Millionths.of(fellows[$1].likeness), $1)
        }
        return KnowledgeHub(
            member: member, pair: pair, learners: order.map { learners[$0] }, fellows: nearest.map { fellows[$0] })
    }

    /// The questions of `learner` that the offers of `teacher` cover.
    private func answers(from teacher: NetworkMember, to learner: NetworkMember) -> [KnowledgeHub.Answer] {
        let table = DemandOfferTable(
            learner: learner.side, profile(learner), from: profile(teacher), similarity: basis.similarity,
            demandsInScope: (municipality(learner).demands ?? []).map { _ in true },
            isSensitive: [Bool](repeating: false, count: basis.similarity.count))
        return table.rows.compactMap { row in
            guard row.isCovered, let answer = row.answer else { return nil }
            return KnowledgeHub.Answer(
                place: row.place, offer: answer.offer, strength: row.strength, isUnrated: answer.isUnrated)
        }
    }
}
