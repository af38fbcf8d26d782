/// What there is to say about a plan that somebody brings: its score, everything it breaks, how far it is from the best
/// plan, and the smallest repair.
package struct PlanEvaluation: Sendable {
    package var input: PlanInput
    /// In the order of the input's pairs: by applicant, then partner.
    package var pairs: [EvaluatedPair]
    /// Everything the plan breaks; empty: it keeps every rule and decision.
    package var violations: [PlanViolation]
    /// Sum of the scores of all pairs that have one, in millionths of a point, whether or not they can be made.
    package var total: PairScore
    /// The lowest score; nil without a scored pair.
    package var worst: Int64?
    /// By track of the call.
    package var seats: [Plan.SeatUse]
    /// Who would rather have each other; whoever is in several pairs is compared with the best of them.
    package var blockingPairs: [BlockingPair]
    /// The best plan, as `match` gives it.
    package var best: Plan
    /// Nil where decisions clash, so that no plan is possible.
    package var distance: PlanDistance?
    /// Nil where decisions clash, so that no plan is possible.
    package var repair: PlanRepair?

    /// What each quota counts in the plan, in the order of the call's.
    package var quotas: [PlanQuotaReport] = []

    package var isValid: Bool { violations.isEmpty }
}

/// A pair of somebody's own plan.
package struct EvaluatedPair: Sendable {
    package var applicant: Int
    package var partner: Int
    /// Nil where the call has no track for the partner's country.
    package var track: Int?
    package var entry: PairTable.Entry
    /// A person fixed this pair.
    package var isFixed: Bool
    /// Both sides said yes, and nothing forbids it.
    package var isAgreed: Bool
    /// What the ranking left open about the applicant.
    package var conditions: [Candidate.Condition]
    /// Indices into the violations that it takes part in.
    package var violations: [Int]
}

/// A rule or decision that a plan breaks.
package enum PlanViolation: Hashable, Sendable {
    /// Something stands against this pair; an index into the evaluation's pairs.
    case block(pair: Int, PairBlock)
    /// The ranking gives the pair's applicant no place, not even in reserve.
    case notCandidate(pair: Int)
    /// The applicant is in more than one pair.
    case applicantTwice(Int)
    /// The partner is in more than one pair.
    case partnerTwice(Int)
    /// More pairs than the track has seats.
    case seats(track: Int)
    /// Too few or too many count for a quota: an index into the evaluation's quotas.
    case quota(Int)
    /// Index into the decisions' fixed pairs.
    case fixedPairMissing(Int)
    /// Index into the decisions' consents: both sides said yes.
    case agreedPairMissing(Int)
    /// The applicant is left out, although it goes before others who are in, or although there is room: a partner and a
    /// seat could be found for it together with all who rank higher and with its equals who are in.
    ///
    /// With quotas: an applicant of the best ranked set that can be matched so that they are kept, where the plan has
    /// fewer of its group of equals.
    ///
    /// - `hasRoom`: nobody has to make room.
    /// - `insteadOf`: lower ranked applicants of the plan any of whom could make room, in id order.
    case passedOver(applicant: Int, hasRoom: Bool, insteadOf: [Int])
    /// The same for applicants of the same rank, of whom only so many fit in together: which of them is not settled.
    case equalsPassedOver([Int], count: Int, hasRoom: Bool, insteadOf: [Int])

    /// In one word, for files.
    package var code: String {
        switch self {
        case .quota: "quota"
        case .block: "block"
        case .notCandidate: "not-candidate"
        case .applicantTwice: "applicant-twice"
        case .partnerTwice: "partner-twice"
        case .seats: "seats"
        case .fixedPairMissing: "fixed-pair-missing"
        case .agreedPairMissing: "agreed-pair-missing"
        case .passedOver: "passed-over"
        case .equalsPassedOver: "equals-passed-over"
        }
    }
}

/// How far a plan is from the best one by the call's objective: of several that are as good, from the one that shares
/// most pairs with it; for `stable`, from the one that `match` gives.
package struct PlanDistance: Sendable {
    /// How much more the best plan scores, in millionths of a point. Below 0 where the plan scores more, which it can
    /// only by breaking something or where the objective is not the sum of scores.
    package var loss: Int64
    /// Pairs of the best plan that the plan has not, and the other way round.
    package var missing: [PairIndices]
    package var extra: [PairIndices]
    package var shared: Int
}

/// An applicant and a partner by their places in the dossier.
package struct PairIndices: Hashable, Comparable, Sendable {
    package var applicant: Int
    package var partner: Int

    package init(_ applicant: Int, _ partner: Int) {
        self.applicant = applicant
        self.partner = partner
    }

    package static func < (left: PairIndices, right: PairIndices) -> Bool {
        (left.applicant, left.partner) < (right.applicant, right.partner)
    }
}

/// The plan that keeps every rule and decision and changes the fewest pairs; among these, whatever the objective, the
/// one with the largest sum of scores.
package struct PlanRepair: Sendable {
    package struct Dropped: Hashable, Sendable {
        /// Index into the evaluation's pairs.
        package var pair: Int
        /// What is wrong with it: indices into the violations. Empty: nothing, it makes room.
        package var violations: [Int]
        /// Indices into `added`: what it makes room for.
        package var makesRoomFor: [Int]
    }

    package struct Added: Hashable, Sendable {
        package enum Reason: Hashable, Sendable {
            /// Index into the decisions' fixed pairs.
            case fixedPair(Int)
            /// Index into the decisions' consents.
            case agreedPair(Int)
            /// The applicant was passed over.
            case passedOver
            /// The applicant lost its partner.
            case newPartner
            /// A place became free.
            case freePlace

            package var code: String {
                switch self {
                case .fixedPair: "fixed-pair"
                case .agreedPair: "agreed-pair"
                case .passedOver: "passed-over"
                case .newPartner: "new-partner"
                case .freePlace: "free-place"
                }
            }
        }

        package var pair: PairIndices
        package var reason: Reason
    }

    /// The whole repaired plan, by applicant.
    package var pairs: [PairIndices]
    package var total: Int64
    package var dropped: [Dropped]
    package var added: [Added]
    /// Whether no other repair changes as few pairs and scores as much.
    package var isUnique: Bool
}
