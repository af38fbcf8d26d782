/// What decides whether and how an applicant takes part in giving the seats.
struct Candidacy: Sendable {
    var eligibility: Eligibility.Status
    /// A threshold is missed even at the high end.
    var isBelowAtBest: Bool
    /// A threshold is missed at the low end.
    var isBelowAtWorst: Bool
    var hasGaps: Bool
    /// Assessors are missing: the panel's own procedure is unfinished, whatever the points say.
    var lacksAssessors: Bool
}

extension Gap {
    /// Whether the gap is in the panel's procedure and not in what is known of the applicant.
    package var isProcedural: Bool {
        switch self {
        case .assessors, .thirdAssessor: true
        case .points, .scale, .bonus, .threshold: false
        }
    }
}
