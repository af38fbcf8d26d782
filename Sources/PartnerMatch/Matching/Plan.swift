/// A proposal of pairs: every municipality in at most one, the seats of the tracks kept, fixed pairs in, first the best
/// ranked applicants that can be matched together, then by the call's objective (design §6, `selected-first`).
package struct Plan: Sendable {
    package enum Status: String, CaseIterable, Sendable {
        /// No plan within the constraints is better by the objective; see `isCertified`.
        case optimal
        /// No better plan was found by the objective, though that there is none was not proved within the limits.
        case bounded
        /// The fixed pairs cannot all be in; see `clash`.
        case infeasible
        /// No pair is possible.
        case empty

        /// Whether there are pairs, chosen by the objective.
        package var hasPairs: Bool { self == .optimal || self == .bounded }
    }

    package var status: Status
    package var objective = MatchingSettings.Objective.total
    /// The values that the objective looks at; without meaning where it looks at sums alone.
    package var over = MatchingSettings.ObjectiveValues.pairs
    /// Where everybody eligible competed by total and score together; nil: the best ranked came first.
    package var joint: JointOutcome?
    /// For an objective other than the total: how much higher the largest sum of scores is, in millionths of a point;
    /// with `joint`, the largest sum of values.
    package var lossOfTotal: Int64 = 0
    package var questionVersion: MatchingSettings.QuestionVersion
    /// By applicant.
    package var pairs: [PlannedPair]
    /// Whether it is only that the search for a plan that keeps the quotas had to stop; then the status is `infeasible`
    /// though a plan may exist.
    package var isUndecided = false
    /// For the objective `stable`: no plan that is stable and keeps the quotas was found; the one with the largest sum
    /// of scores stands in its place.
    package var yieldsToQuotas = false
    /// What each quota counts and what it changed, in the order of the call's; empty without a plan.
    package var quotas: [PlanQuotaReport] = []
    /// An irreducible set of decisions and rules that cannot hold together; empty unless infeasible.
    package var clash: [PlanClash]
    /// All such sets as far as they can be listed, and what to take back.
    package var clashes = PlanClashes()
    /// The pairs to which both sides said yes, and what keeping them costs.
    package var agreements = Agreements()
    /// Sum of the pairs' scores, in millionths of a point; low and high are the sums of the ends.
    package var total: PairScore
    /// The lowest score in the plan; nil for a plan without a scored pair.
    package var worst: Int64?
    /// Whether no other plan is equally good for the same ranks by the objective alone; for the objective `stable`,
    /// whether no other plan is stable. False where that was not found out, in a bounded plan.
    package var isUnique: Bool
    /// Whether a second calculation, which trusts nothing of the first, confirmed that nothing better exists.
    package var isCertified: Bool
    /// Whether there is such a second calculation for the objective. For `nash` there is none: prices bound sums, and what
    /// is compared there are products of whole numbers, all of those that a sum of logarithms leaves open.
    package var isChecked = true
    /// Whether something unknown or not rated goes into the scores that the plan was chosen from.
    package var hasOpenScores = false
    /// Whatever the objective, by the total: how much it could at most fall short of the best plan once everything
    /// unknown is known, in millionths of a point; plans with the same ranks matched are compared. 0: this plan has the
    /// highest total whatever the unknowns turn out.
    package var largestRegret: Int64
    package var blockingPairs: [BlockingPair]
    /// By track of the call.
    package var seats: [SeatUse]
    /// Candidates without a partner, in id order.
    package var unmatchedApplicants: [Unmatched]
    /// Partners without an applicant, in id order.
    package var unmatchedPartners: [Unmatched]
    /// All municipalities of the dossier, candidates or not, of which something must be asked first.
    package var notAssessable: [NotAssessable]
    /// Every possible pair that the plan was chosen from.
    package let table: PairTable

    package struct SeatUse: Hashable, Sendable {
        package var seats: Int
        package var used: Int
    }
}

/// A proposed partnership with everything that is said about it.
package struct PlannedPair: Sendable {
    package var applicant: Int
    package var partner: Int
    package var track: Int
    /// A person decided this pair.
    package var isFixed: Bool
    /// Both sides said yes, so the plan keeps the pair.
    package var isAgreed = false
    /// Nil for a fixed pair that is not assessable; it counts 0 in the total.
    package var score: PairScore?
    /// Nil for a fixed pair that is not assessable.
    package var fit: PairFit?
    package var components: PairComponents
    /// What the ranking left open about the applicant.
    package var conditions: [Candidate.Condition]
    /// The applicant's total as it counted with the score; nil where it did not.
    package var countedTotal: CountedTotal?
    /// Reasons against the pair that the person who fixed it, or the two who agreed, overrode.
    package var overridden: [PairBlock]
    package var detail: PairDetail
}

/// What one pair would learn, and what to watch.
package struct PairDetail: Sendable {
    /// What the applicant wants to learn, and the partner's answer.
    package var north: DemandOfferTable
    /// What the partner wants to learn, and the applicant's answer.
    package var south: DemandOfferTable
    package var flags: [PairFlag]

    /// The table of what `side` learns.
    package func table(learner side: Side) -> DemandOfferTable { side == .north ? north : south }
}

/// Two that would both rather have each other than what the plan gives them, each by its own directional fit, where
/// the track has a seat for it: the applicant's own, or a free one.
package struct BlockingPair: Hashable, Sendable {
    package var applicant: Int
    package var partner: Int
    /// What each would learn more than it does in the plan, 0…1.
    package var gainNorth: Double
    package var gainSouth: Double
}

/// A municipality that the plan leaves without a partner.
package struct Unmatched: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// There is nobody on the other side: no partners, or no candidates.
        case nobodyThere
        /// No pair with it is possible: every reason with the number of pairs it stands against, most often first.
        case noPossiblePair([BlockCount])
        /// It had possible partners, and all of them are in pairs that a decision, an agreement or a repair keeps.
        case othersAreBound
        /// Every seat is taken in the tracks where it could have had a partner.
        case seatsFull
        /// It had possible partners, and the seats or partners go to better ranked or better fitting ones.
        case othersWentFirst
    }

    /// Index into the applicants, or into the partners.
    package var municipality: Int
    package var reason: Reason
}

/// How many of a municipality's pairs one kind of reason stands against.
package struct BlockCount: Hashable, Sendable {
    /// One reason of this kind, the first met in id order.
    package var example: PairBlock
    package var pairs: Int
}

/// A decision or rule that takes part in a clash.
package enum PlanClash: Hashable, Sendable {
    /// Index into the decisions' fixed pairs.
    case fixedPair(Int)
    /// Index into the decisions' consents: both sides said yes.
    case agreedPair(Int)
    /// Index into the decisions' forbidden pairs.
    case forbiddenPair(Int)
    /// What stands against that fixed pair.
    case block(PairBlock)
    /// The track has fewer seats than pairs fixed in it.
    case seats(track: Int)
    /// The applicant is fixed to more than one partner.
    case applicantTwice(Int)
    /// The partner is fixed to more than one applicant.
    case partnerTwice(Int)
    /// The plan quota, by its index, asks for at least so many.
    case quotaMinimum(Int)
    /// The plan quota, by its index, allows at most so many.
    case quotaMaximum(Int)
}
