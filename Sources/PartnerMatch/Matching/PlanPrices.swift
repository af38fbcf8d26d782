/// What the wishes of people cost (design §6): every possible pair that would have to be made, every chosen one that
/// would have to go, every pair that is fixed or agreed, and one seat more or less.
///
/// Prices are seen from the best plan by the sum of scores. The ranking goes first in that plan and in all others, so a
/// wish can cost a better ranked applicant its place; that is said apart from the points, which then do not compare.
package struct PlanPrices: Sendable {
    /// At most so many pairs are forced one by one, to tell who loses a place.
    static let mostSolved = 2_500

    /// How much worse the best plan is with a wish than without it.
    package struct Cost: Hashable, Sendable {
        /// By how much its total is lower, in millionths of a point; below 0 where it is higher, which takes a change
        /// of who is in the plan.
        package var loss: Int64
        /// Whether better ranked applicants lose their place.
        package var losesRank: Bool
        /// Applicants without a partner because of the wish; nil where nobody looked.
        package var goesOut: [Int]?
        /// Applicants with a partner because of the wish; nil where nobody looked.
        package var comesIn: [Int]?

        static let nothing = Cost(loss: 0, losesRank: false, goesOut: [], comesIn: [])
    }

    package enum State: String, CaseIterable, Sendable {
        /// In the plan.
        case chosen
        /// In the plan because a person decided it.
        case fixed
        /// In the plan because both sides said yes.
        case agreed
        /// Not in the plan; it can be.
        case possible
        /// It cannot be in any plan.
        case impossible
    }

    /// Why a pair can be in no plan.
    package enum Obstacle: Hashable, Sendable {
        case block(PairBlock)
        /// The applicant is bound to this partner by a decision or an agreement.
        case applicantIsBound(to: Int)
        /// The partner is bound to this applicant.
        case partnerIsBound(to: Int)
        /// The track has no seat beside the pairs that are fixed or agreed.
        case noSeat(track: Int)
        /// With the pair no plan keeps the quotas.
        case quotas
    }

    /// A candidate and a partner.
    package struct Cell: Hashable, Sendable {
        package var pair: RematchPair
        package var state: State
        /// What it costs to have the pair in; nil where it is impossible.
        package var forcing: Cost?
        /// For a pair of the plan: what it costs not to have it; nil where the quotas allow no plan without it; for a
        /// fixed or an agreed one nil, see `binding`.
        package var without: Cost?
        /// For a fixed or an agreed pair: what keeping it costs against not having decided or agreed it.
        package var binding: Cost?
        /// Empty unless it is impossible.
        package var obstacles: [Obstacle]
    }

    /// The plan with one seat more or less in a track, ranking and all.
    package struct SeatChange: Hashable, Sendable {
        /// By how much the total is higher, in millionths of a point.
        package var gain: Int64
        /// How many pairs more.
        package var pairs: Int
        package var change: PlanChange
        /// With another partner from whom they learn more, or less.
        package var better: [RematchMember]
        package var worse: [RematchMember]
    }

    package struct Seats: Hashable, Sendable {
        package var track: Int
        package var seats: Int
        /// Nil where no plan is possible.
        package var more: SeatChange?
        /// Nil where no plan is possible, or there is no seat to lose.
        package var less: SeatChange?
    }

    /// The plan that the call's objective proposes.
    package var plan: Plan
    /// The best plan by the sum of scores, by applicant.
    package var pairs: [RematchPair]
    /// Its sum of scores.
    package var total: Int64
    /// The candidates, in id order.
    package var applicants: [Int]
    /// Row by row of the candidates, a cell for every partner; empty where decisions clash.
    package var cells: [Cell]
    /// By track.
    package var seats: [Seats]

    package func cell(_ row: Int, _ partner: Int) -> Cell { cells[row * plan.table.partnerCount + partner] }
}
