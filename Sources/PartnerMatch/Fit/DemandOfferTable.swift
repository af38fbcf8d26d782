/// The demand-and-offer table of one direction of a pair: every unit of the learner's demand, the offer that answers
/// it best, and what stays unanswered (report 2024-2025 §5.2.1; design §5).
package struct DemandOfferTable: Sendable {
    /// Who learns; the other side teaches.
    package var learner: Side
    /// Must-haves first, then by weight, then by the ids of question and sub-question.
    package var rows: [Row]
    /// Questions and sub-questions without a theme: in no row, and in no number.
    package var untagged: [DemandPlace]

    /// The least strength at which a unit counts as covered.
    static let coveringStrength = 0.5

    package struct Row: Sendable {
        package var place: DemandPlace
        /// The unit's own grade, else its question's; nil where neither has one.
        package var priority: Priority?
        /// Share of the learner's whole demand, 0…1; all rows sum to 1.
        package var share: Double
        /// How well the teacher's offers together answer the unit, 0…1.
        package var strength: Double
        /// The same with every unrated offer at the call's `unratedLow`.
        package var strengthLow: Double
        /// The single offer that answers best; nil when none answers at all.
        package var answer: Answer?
        /// False where the question lies outside the scope of the pair's track; true without a track.
        package var isInScope: Bool
        /// Themes of the unit that are sensitive in the partner's country.
        package var sensitiveThemes: [Int]

        package var isCovered: Bool { FitTolerance.isAtLeast(strength, DemandOfferTable.coveringStrength) }
    }

    package struct Answer: Sendable {
        /// Index into the teacher's offers.
        package var offer: Int
        /// How well this offer alone answers the unit, 0…1.
        package var strength: Double
        /// Per theme of the unit that the offer touches, in the unit's order: the nearest theme of the offer.
        package var matches: [ThemeMatch]
        /// Nobody rated the offer's level.
        package var isUnrated: Bool
        /// The offer names no service that can give it.
        package var isUnbacked: Bool
    }

    package struct ThemeMatch: Hashable, Sendable {
        package var demandTheme: Int
        package var offerTheme: Int
        package var similarity: Double
    }
}

/// Where a unit of demand stands: a question, or one of its sub-questions.
package struct DemandPlace: Hashable, Sendable {
    /// Index into the municipality's demands.
    package var demand: Int
    /// Index into the question's sub-questions; nil for a question without any.
    package var subQuestion: Int?

    package init(demand: Int, subQuestion: Int?) {
        self.demand = demand
        self.subQuestion = subQuestion
    }
}

/// The one tolerance of comparisons between fits. Fits are sums of a few products of numbers with a few decimals, so
/// two that are equal by definition differ by far less, and two that are not by far more.
package enum FitTolerance {
    package static let value = 1e-9

    package static func isAtLeast(_ fit: Double, _ bound: Double) -> Bool { fit >= bound - value }
    /// A share of 1 in whole percent. One that is a half percent by definition goes up, whatever its last bit.
    package static func percent(_ share: Double) -> Int64 {
        Int64(((share + value) * 100).rounded(.toNearestOrAwayFromZero))
    }

    package static func isAbove(_ fit: Double, _ bound: Double) -> Bool { fit > bound + value }
}
