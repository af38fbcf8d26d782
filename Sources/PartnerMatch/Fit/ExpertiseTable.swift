/// The demand-and-offer table of a pair, of one municipality against all on the other side, or of a whole call: who asks
/// what, who offers what, what nobody offers, which offer nobody asks for, and of whom that is not known.
///
/// Only municipalities that can become a pair in a track are held against each other, whatever the ranking says of the
/// applicant. A pair that a rule or a decision excludes for another reason than its expertise is kept apart: its answers
/// are shown with the reason and count for nothing. In the table of a pair its two count in any case.
package struct ExpertiseTable: Sendable {
    package enum Scope: Hashable, Sendable {
        case call
        /// Index into the applicants (north) or the partners (south).
        case municipality(Side, Int)
        case pair(applicant: Int, partner: Int)
    }

    package var scope: Scope
    package var questionVersion: MatchingSettings.QuestionVersion
    /// Of the municipalities that the table is about: the applicants' first; on each side must-haves first, then
    /// municipality by municipality, each in the order of `DemandOfferTable`.
    package var questions: [Question]
    /// Of the municipalities that the table is about: the applicants' first, then by municipality and id.
    package var offers: [OfferedItem]
    /// Of these municipalities: questions without a theme, which count nowhere.
    package var untaggedQuestions: [Place<DemandPlace>]
    /// Of these municipalities: offers without a theme, which count nowhere.
    package var untaggedOffers: [Place<Int>]
    /// Everybody in the table whose demands or offers are unknown, applicants first.
    package var asks: [NotAssessable]
    /// Of one municipality or a pair: the reasons that exclude a pair, by applicant and partner; else empty.
    package var excluded: [ExcludedPair]

    package struct Place<Position: Sendable>: Sendable {
        package var side: Side
        /// Index into the applicants (north) or the partners (south).
        package var municipality: Int
        package var position: Position
    }

    /// A question or sub-question with its answers.
    package struct Question: Sendable {
        package var side: Side
        package var municipality: Int
        package var place: DemandPlace
        package var priority: Priority?
        /// Share of the municipality's whole demand, 0…1.
        package var share: Double
        package var themes: [Int]
        /// The strongest first, then by municipality. Whoever answers nothing of it is not listed.
        package var answers: [Answer]
        /// How many there are that could answer, as far as rules go, and whose offers are known.
        package var known: Int
        /// How many there are that could answer, as far as rules go, and whose offers are not known.
        package var unknown: Int

        /// The answers that count, the strongest first.
        package var counted: [Answer] { answers.filter { $0.counts } }
        /// How many cover it.
        package var covering: Int { answers.reduce(0) { $0 + ($1.counts && $1.isCovering ? 1 : 0) } }
        /// Whether somebody covers it even with every unrated offer at its lowest.
        package var isSurelyCovered: Bool {
            answers.contains { $0.counts && FitTolerance.isAtLeast($0.strengthLow, DemandOfferTable.coveringStrength) }
        }
        package var standing: Standing {
            if let best = answers.first(where: { $0.counts }) { return best.isCovering ? .covered : .partly }
            return known > 0 ? .nobody : unknown > 0 ? .unknown : .noPartner
        }
    }

    package enum Standing: String, CaseIterable, Sendable {
        /// At least one covers it: strength ≥ ½.
        case covered
        /// Nobody covers it, but somebody comes near.
        case partly
        /// Of those whose offers are known, nobody answers anything of it.
        case nobody
        /// Of nobody who could answer are the offers known.
        case unknown
        /// Rules and decisions leave nobody who could answer.
        case noPartner = "no-partner"

        /// Nobody covers it, so far as is known.
        package var isUncovered: Bool { self == .partly || self == .nobody }
    }

    /// What one municipality can answer to a question.
    package struct Answer: Hashable, Sendable {
        /// Index into the other side.
        package var teacher: Int
        /// With all its offers together, 0…1.
        package var strength: Double
        /// The same with every unrated offer at the call's `unratedLow`.
        package var strengthLow: Double
        /// The single offer that answers best, an index into the teacher's offers; nil where only several together do.
        package var offer: Int?
        /// How well this offer alone answers, 0…1.
        package var offerStrength: Double
        /// False where a rule or a decision excludes the pair.
        package var counts: Bool

        package var isCovering: Bool { FitTolerance.isAtLeast(strength, DemandOfferTable.coveringStrength) }
    }

    /// An offer, and who asks for what it is about.
    package struct OfferedItem: Sendable {
        package var side: Side
        package var municipality: Int
        /// Index into the municipality's offers.
        package var offer: Int
        package var isUnrated: Bool
        package var isUnbacked: Bool
        package var themes: [Int]
        /// The questions that count and that the offer alone would cover at full level, each with the strength at its own
        /// level; the strongest first.
        package var askers: [Asker]
        /// How many municipalities there are that could ask, as far as rules go, and whose demands are known.
        package var known: Int
        /// How many there are that could ask, as far as rules go, and whose demands are not known.
        package var unknown: Int

        package var demand: OfferStanding {
            if askers.isEmpty { return known > 0 ? .nobody : unknown > 0 ? .unknown : .noPartner }
            return askers.contains { FitTolerance.isAtLeast($0.strength, DemandOfferTable.coveringStrength) }
                ? .asked : .tooWeak
        }
    }

    package struct Asker: Hashable, Sendable {
        /// Index into the other side.
        package var learner: Int
        package var place: DemandPlace
        package var priority: Priority?
        /// How well the offer alone answers at its level, 0…1.
        package var strength: Double
    }

    package enum OfferStanding: String, CaseIterable, Sendable {
        /// It covers a question of somebody.
        case asked
        /// Somebody asks for it, but at its level it covers no question.
        case tooWeak = "too-weak"
        /// Of those whose questions are known, nobody asks for it.
        case nobody
        /// Of nobody who could ask are the questions known.
        case unknown
        /// Rules and decisions leave nobody who could ask.
        case noPartner = "no-partner"
    }

    package struct ExcludedPair: Sendable {
        package var applicant: Int
        package var partner: Int
        package var blocks: [PairBlock]
    }
}

extension PairBlock {
    /// Whether it follows from demands, offers or the score, and from no rule or decision about the two.
    package var isAboutExpertise: Bool {
        switch self {
        case .notAssessable, .fitBelowMinimum, .mustCoverageBelowMinimum, .scoreBelowMinimum: true
        case .noTrack, .trackNotApplied, .partnerNotEligible, .partnerInReserve, .partnerNotRetained, .partnerOutByGrid,
            .languageBelowMinimum, .outOfScope, .forbidden, .consentRefused, .withdrawn, .excludedLink:
            false
        }
    }

    /// Whether the two belong to no common track, so that nobody would look for them in one table.
    package var leavesNoTrack: Bool {
        switch self {
        case .noTrack, .trackNotApplied: true
        default: false
        }
    }
}
