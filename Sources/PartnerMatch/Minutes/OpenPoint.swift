/// Something that is still to be done, and by whom.
package struct OpenPoint: Sendable {
    package enum Who: Sendable {
        case panel
        case assessor(Int)
        case applicants([Int])
        case partners([Int])
        /// The umbrella association of a track.
        case umbrella(track: Int)
    }

    /// What is to be done; `code` is its name in the output.
    package enum Task: Sendable {
        case setWeights(criteria: [Int])
        case setScales(criteria: [Int])
        case setBonuses(criteria: [Int])
        /// There is no score sheet at all.
        case score
        case settleTie(LineTie)
        /// Two sheets lie too far apart; the candidates are those who may still score.
        case nameThirdAssessor(applicant: Int, candidates: [Int])
        /// Too few assessors, and these have not scored these criteria yet.
        case completeSheet(applicant: Int, criteria: [Int])
        case nameMoreAssessors(applicant: Int)
        case comment(applicant: Int, criteria: [Int])
        /// Somebody scored in spite of a tie with the municipality.
        case judgeConflict(assessor: Int, applicant: Int)
        case reconsider(override: Int)
        case giveDate(RecordedDecision)
        /// Another plan is as good.
        case choosePlan
        case resolveClash
        /// What the files lack; `matters` says that a decision depends on it.
        case completeFile(missing: [MissingItem], matters: Bool)
        case answerOnExpertise([MissingExpertise])
        case nameOffers
        /// Overdue: the deadline lies before the day of the meeting.
        case answerOnPair(applicant: Int, partner: Int, deadline: CalendarDate?, isOverdue: Bool)
        case signOff(TrackSignOff)

        package var code: String {
            switch self {
            case .setWeights: "set-weights"
            case .setScales: "set-scales"
            case .setBonuses: "set-bonuses"
            case .score: "score"
            case .settleTie: "settle-tie"
            case .nameThirdAssessor: "name-third-assessor"
            case .completeSheet: "complete-sheet"
            case .nameMoreAssessors: "name-more-assessors"
            case .comment: "comment"
            case .judgeConflict: "judge-conflict"
            case .reconsider: "reconsider"
            case .giveDate: "give-date"
            case .choosePlan: "choose-plan"
            case .resolveClash: "resolve-clash"
            case .completeFile: "complete-file"
            case .answerOnExpertise: "answer-on-expertise"
            case .nameOffers: "name-offers"
            case .answerOnPair: "answer-on-pair"
            case .signOff: "sign-off"
            }
        }
    }

    package var who: Who
    package var task: Task

    init(_ who: Who, _ task: Task) {
        self.who = who
        self.task = task
    }
}
