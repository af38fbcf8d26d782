/// How far a pair has come: what is final about it, and what is not. Nobody decides here: a deadline that passes
/// changes nothing but what is said.
package struct PairProgress: Hashable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        /// Nobody was asked yet.
        case proposal
        /// The two were asked, and an answer has not come.
        case waiting
        /// Both said yes; the umbrella association has not signed off the track as it stands.
        case agreed
        /// Both said yes, and the track is signed off.
        case final
        /// A side said no.
        case refused
    }

    package var status: Status
    /// Index into the decisions' consents; nil where nobody was asked.
    package var consent: Int?
    /// Who has not answered yet, the applicant first.
    package var waitingFor: [Side] = []
    package var refusedBy: [Side] = []
    package var deadline: CalendarDate?
    /// Whether the deadline lies before the day asked about while an answer is missing; nil where no day was named, or
    /// there is no deadline to wait for.
    package var isOverdue: Bool?
}

extension Dossier {
    /// How far a pair has come.
    ///
    /// - Parameters:
    ///   - signOff: of the pair's track.
    ///   - date: the day for which it is asked; nil says nothing about deadlines. It is never taken from a clock.
    package func progress(
        applicant: Int, partner: Int, signOff: TrackSignOff.Status?, on date: CalendarDate?
    ) -> PairProgress {
        let place = decisions.consents.firstIndex { $0.applicant == applicant && $0.partner == partner }
        guard let place else { return PairProgress(status: .proposal) }
        let consent = decisions.consents[place]
        let refusedBy = Side.allCases.filter { consent.answer(of: $0) == .no }
        let waitingFor = Side.allCases.filter { consent.answer(of: $0) == .pending }
        var progress = PairProgress(
            status: .waiting, consent: place, waitingFor: waitingFor, refusedBy: refusedBy, deadline: consent.deadline)
        if !refusedBy.isEmpty {
            progress.status = .refused
        } else if waitingFor.isEmpty {
            progress.status = signOff == .given ? .final : .agreed
        } else if let date, let deadline = consent.deadline {
            progress.isOverdue = deadline < date
        }
        return progress
    }

    /// How far the pairs have come, by pair of the plan.
    package func progress(_ plan: Plan, _ signOffs: [TrackSignOff], on date: CalendarDate?) -> [PairProgress] {
        plan.pairs.map {
            progress(applicant: $0.applicant, partner: $0.partner, signOff: signOffs[$0.track].status, on: date)
        }
    }

    /// Pairs that were proposed and are not in the plan, those apart to which both said yes: indices into the
    /// decisions' consents. A side said no, or something else is better now.
    package func consentsOutside(_ plan: Plan) -> [Int] {
        decisions.consents.indices.filter { index in
            let consent = decisions.consents[index]
            return !consent.isAgreed
                && !plan.pairs.contains { $0.applicant == consent.applicant && $0.partner == consent.partner }
        }
    }
}

extension PanelDecisions.Consent {
    package func answer(of side: Side) -> Answer { side == .north ? north : south }
    package func answerDate(of side: Side) -> CalendarDate? { side == .north ? northDate : southDate }
    package var isAgreed: Bool { north == .yes && south == .yes }
}
