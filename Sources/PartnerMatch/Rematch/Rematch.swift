/// A plan after withdrawals (design §6, rematch): the pairs that remain are kept, and whoever lost its partner, or is
/// next in line, gets one where that is possible.
package struct Rematch: Sendable {
    /// Somebody who is no longer part of it.
    package struct Leaver: Sendable {
        package enum Cause: Hashable, Sendable {
            /// Index into the withdrawals of the dossier.
            case recorded(Int)
            /// Named for this repair; the decisions do not record it.
            case named
            /// The track of the partner is no longer part of the call.
            case countryDropped(String)
        }

        package var member: RematchMember
        /// The first that applies, in the order of the cases.
        package var cause: Cause
        /// Whom it was paired with.
        package var partners: [Int]
    }

    /// Why a pair of the plan is gone.
    package enum Loss: Hashable, Sendable {
        /// These sides left.
        case left([Side])
        /// The track is no longer part of the call.
        case trackDropped(Int)
        /// What stands against the pair, a rule of the call or a decision: it cannot be, and perhaps never could.
        case blocked([PairBlock])
        /// A decision, or the yes of both sides, gives this side somebody else.
        case decidedOtherwise(Side)
        /// The plan has this side in several pairs; another one of them is kept.
        case twice(Side)
        /// The track has fewer seats than the plan has pairs in it.
        case noSeat(track: Int)
    }

    package struct LostPair: Sendable {
        package var pair: RematchPair
        package var loss: Loss
        /// Nil where the pair is not assessable.
        package var score: PairScore?
    }

    /// Who lost its partner and is not even in line for another one.
    package struct Stranded: Sendable {
        package var applicant: Int
        package var decision: Decision
        /// All the tracks it named dropped out.
        package var hasNoTrackLeft: Bool
    }

    /// One way to give up more.
    package struct Step: Sendable {
        package var pairs: [RematchPair]
        /// Pairs of the plan that could be kept and are not.
        package var givenUp: [RematchPair]
        /// Sum of the scores, in millionths of a point; with `joint`, of the weighted values.
        package var total: Int64
        /// By how much a better one could at most be better; 0: proved.
        package var gap: Int64
        package var isUnique: Bool?
        /// Applicants who have a partner here and none in the step before, and the other way round.
        package var comesIn: [Int]
        package var goesOut: [Int]
    }

    /// What giving up more and more would bring, by the sum of scores whatever the objective; the first step gives up
    /// nothing.
    package struct Frontier: Sendable {
        package var steps: [Step]
        /// Numbers of given-up pairs with which nothing better was found, though that was not proved.
        package var unproved: [Int]
    }

    package var scenario: RematchScenario
    /// Whether the plan was given, or is that of the dossier before any withdrawal.
    package var isGiven: Bool
    /// The plan as it was, by applicant.
    package var old: [RematchPair]
    /// Sum of the scores of the old pairs that have one, in millionths of a point.
    package var oldTotal: Int64
    /// There was no plan: what is decided clashed already.
    package var oldClash: [PlanClash]
    package var leavers: [Leaver]
    /// Tracks of the dropped countries.
    package var droppedTracks: [Int]
    /// Fixed pairs of the decisions that no longer bind, because somebody of them left.
    package var lapsedPairs: [Int]

    /// The dossier as it is now: withdrawals recorded, dropped tracks without seats, lapsed decisions taken out.
    package var dossier: Dossier
    package var ranking: Ranking
    /// Who may get a partner, in order: by that ranking, then the others of the earlier reserve list.
    package var ranked: [Candidate]
    package var plan: Plan
    package var kept: [RematchPair]
    package var lost: [LostPair]
    package var new: [RematchPair]
    /// Kept although reasons of judgment stand against them.
    package var keptDespite: [(pair: RematchPair, blocks: [PairBlock])]
    /// Kept although the ranking, as it is now, has no seat or reserve place for the applicant.
    package var keptOutsideRanking: [Int]
    /// Partners that the umbrella association kept in reserve and that come in for those who left.
    package var reservePartners: [Int]
    /// Applicants who were in reserve, or had no seat, and come in.
    package var incoming: [Int]
    package var stranded: [Stranded]
    /// What giving up more would bring; nil unless asked for.
    package var frontier: Frontier?
    /// Quotas that no plan keeps beside the kept pairs, and that this one does without; indices into the call's.
    package var givenUpQuotas: [Int] = []

    /// The track of a partner of the plan.
    package func track(of pair: RematchPair) -> Int? { plan.table.trackOfPartner[pair.partner] }

    package func hasLeft(_ member: RematchMember) -> Bool { leavers.contains { $0.member == member } }

    package func planned(_ pair: RematchPair) -> PlannedPair? {
        plan.pairs.first { $0.applicant == pair.applicant && $0.partner == pair.partner }
    }

    package func partner(of member: RematchMember) -> RematchPair? {
        (kept + new).first { $0.index(member.side) == member.index }
    }
}
