/// The proposed partnership of one municipality, as the two of it may know it: what each can learn from the other, what
/// stays open, and the language. No score and no strength, which rest on what others think of the partner's offers; no
/// points to watch, which are the umbrella association's; nothing about any other pair.
package struct OwnProposal: Sendable {
    package var applicant: Int
    package var partner: Int
    package var track: Int
    /// What the applicant wants to learn, then what the partner does.
    package var north: [Question]
    package var south: [Question]
    /// The working language that both know best; nil while it is not known.
    package var language: String?
    /// How far it has come: their own answers, and whether it is final.
    package var progress: PairProgress

    package struct Question: Sendable {
        package var place: DemandPlace
        /// The offer that answers best: an index into the offers of the other.
        package var offer: Int?
        package var isAnswered: Bool
    }

    package func questions(of side: Side) -> [Question] { side == .north ? north : south }
}

extension Dossier {
    /// The proposal that a municipality may know of: that of the plan once nothing about it is provisional. The
    /// applicant's seat is certain, and the umbrella association signed off the track as it stands, or the two were
    /// asked whether they consent. Until then a proposal is a working paper of the umbrella associations. Nil does not
    /// tell why.
    ///
    /// - Parameter date: the day for which the deadline is judged; nil does not judge it.
    package func ownProposal(
        _ side: Side, _ index: Int, in ranking: Ranking, plan: Plan, date: CalendarDate? = nil
    ) -> OwnProposal? {
        let own = plan.pairs.first { side == .north ? $0.applicant == index : $0.partner == index }
        guard let pair = own, pair.conditions.isEmpty, ranking.entry(of: pair.applicant).decision == .selected else {
            return nil
        }
        let signOff = signOffs(ranking)[pair.track].status
        let isAsked = decisions.consents.contains { $0.applicant == pair.applicant && $0.partner == pair.partner }
        guard signOff == .given || isAsked else { return nil }
        let language = MatchingBasis(self).commonLanguage(applicant: pair.applicant, partner: pair.partner)?.best
        return OwnProposal(
            applicant: pair.applicant, partner: pair.partner, track: pair.track,
            north: Self.questions(pair.detail.north),
            south: Self.questions(pair.detail.south), language: language?.language,
            progress: progress(applicant: pair.applicant, partner: pair.partner, signOff: signOff, on: date))
    }

    private static func questions(_ table: DemandOfferTable) -> [OwnProposal.Question] {
        table.rows.map { OwnProposal.Question(place: $0.place, offer: $0.answer?.offer, isAnswered: $0.isCovered) }
            + table.untagged.map { OwnProposal.Question(place: $0, offer: nil, isAnswered: false) }
    }
}
