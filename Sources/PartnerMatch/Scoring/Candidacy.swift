/// What decides whether and how an applicant takes part in giving the seats.
struct Candidacy: Sendable {
    var eligibility: Eligibility.Status
    /// A threshold is missed even at the high end.
    var isBelowAtBest: Bool
    /// A threshold is missed at the low end.
    var isBelowAtWorst: Bool
    var hasGaps: Bool
    /// The only gap is its place among equals, so it takes part whatever comes.
    var isPresent: Bool
    /// Assessors are missing: the panel's own procedure is unfinished, whatever the points say.
    var lacksAssessors: Bool
}

extension Gap {
    /// Whether only the order among equals is open.
    package var isOrder: Bool {
        if case .coverage = self { return true }
        return false
    }

    /// Whether the gap is in the panel's procedure and not in what is known of the applicant.
    package var isProcedural: Bool {
        switch self {
        case .assessors, .thirdAssessor: true
        case .points, .scale, .bonus, .threshold, .coverage: false
        }
    }
}
