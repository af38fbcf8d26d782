/// A call for applications: its tracks, its scoring grid and its rules.
package struct Call: Sendable {
    package var id: String
    package var title: LocalisedText?
    package var version: String?
    package var opens: CalendarDate?
    package var closes: CalendarDate?
    package var periodStart: CalendarDate?
    package var periodEnd: CalendarDate?
    package var budget: Budget?
    /// Sentences that belong on every result made from this call.
    package var notices: [LocalisedText]
    package var tracks: [Track]
    package var criteria: [Criterion]
    /// Compared in this order between equal totals.
    package var tieBreak: [TieBreakRule]
    package var assessment: AssessmentRules
    /// By id.
    package var quotas: [SelectionQuota] = []
    package var matching: MatchingSettings
    /// The umbrella associations' own grids, in the order of the call; empty where there are none.
    package var partnerCriteria: [PartnerCriterion] = []
    /// In the order of the call; a visit after another stands behind it.
    package var visits: [Visit] = []

    package struct Budget: Sendable {
        package var perPartnership: DecimalNumber?
        package var currency: String?
        package var northShare: DecimalNumber?
    }

    /// Indices of the criteria that give points, in the order of the call.
    package var scoredCriteria: [Int] {
        criteria.indices.filter { index in
            if case .scored = criteria[index].kind { return true }
            return false
        }
    }
}

/// A country's part of the call.
package struct Track: Sendable {
    package var id: String
    package var label: LocalisedText?
    package var country: String
    package var umbrella: String?
    package var seats: Int
    package var reserve: Int
    package var workingLanguages: [String]
    package var scope: Scope
    package var eligiblePartners: [Condition]
    package var preselection = PreselectionRules()

    package struct Scope: Sendable {
        package var goals: [Int]
        /// Theme indices, each meaning its whole subtree.
        package var themes: [Int]
        package var blocks: Bool
    }
}

/// How the panel's sheets become points.
package struct AssessmentRules: Sendable {
    package enum Aggregation: String, CaseIterable, Sendable { case mean, median }

    package var minimumAssessors: Int
    package var aggregation: Aggregation
    /// The ratio above which a third assessor is asked for; nil when the call has no such rule.
    package var thirdAssessorRatio: DecimalNumber?
    package var commentAtMinimum: Bool
    package var commentAtMaximum: Bool
    /// Whether a sheet by somebody with ties to the applicant stops everything, and is not only pointed out.
    package var refusesConflicts = false

    package static let standard = AssessmentRules(
        minimumAssessors: 1, aggregation: .mean, thirdAssessorRatio: nil, commentAtMinimum: false,
        commentAtMaximum: false)
}
