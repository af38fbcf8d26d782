package import DecisionKernels

/// How the panel assessed: what each assessor gave and still has to give, how strict each is, how far they agree, and
/// what rests on a single one of them. For the analyst and the chair; it decides nothing.
///
/// Indices point into the dossier it was made from: assessors, sheets, applicants, criteria of the call. Statistics
/// are in binary numbers, sums in a fixed order; nothing depends on the order of the input.
package struct AssessorReport: Sendable {
    /// One for every assessor of the dossier, by its index.
    package var assessors: [AssessorRecord]
    /// One for every scored criterion, in the order of the call.
    package var criteria: [CriterionAgreement]
    /// Agreement on the bases of the sheets; nil without weights.
    package var bases: PanelAgreement?
    package var comparison: AssessorComparison
    /// Nil where the assessors cannot be compared, or too few sheets leave nothing to estimate it from.
    package var noise: AssessorNoise?
    /// By place.
    package var nearTies: [NearTie]
    /// Everybody with a place, in the order of the ranking; nil where a score counts whose assessor has no strictness.
    package var normalisedRanks: [NormalisedRank]?
}

/// One assessor.
package struct AssessorRecord: Sendable {
    package var assessor: Int
    /// Sheets handed in, recusals not counted.
    package var sheets: [Int]
    package var recusals: [Int]
    /// How many of the sheets scored every criterion that weighs, and so have a base of their own.
    package var bases: Int
    /// Points of base (0…100) that the assessor gives less than the mean of all for the same applicants; negative for
    /// who gives more. Nil where the assessors cannot be compared.
    package var strictness: Double?
    /// On every criterion that the assessor scored together with others, in the order of the call.
    package var distances: [CriterionDistance]
    /// Whose decision would change without this assessor's sheets, by place; nil without a ranking.
    package var withoutSheets: [DecisionChange]?
    /// Whose place would be another one without this assessor's sheets, in the order of the ranking; nil without one.
    package var placesWithout: [PlaceChange]?
    /// Applicants that the assessor must not score, in id order.
    package var conflicts: [AssessorConflict]
    /// What is still to be scored, by applicant.
    package var tasks: [AssessorTask]
    /// Scores at an end of the scale without the comment that the call asks for, by applicant.
    package var missingComments: [MissingComments]
}

/// How far somebody's scores on a criterion lie from the others'.
package struct CriterionDistance: Sendable {
    package var criterion: Int
    /// The scores compared: those for applicants that another assessor scored as well.
    package var scores: Int
    /// Mean absolute deviation from the mean score of the applicant, in points of the criterion.
    package var distance: Rational
}

/// A decision that rests on one assessor.
package struct DecisionChange: Equatable, Sendable {
    package var applicant: Int
    package var from: Decision
    package var to: Decision
    /// Where `to` is pending or incomplete: what it is if everything turns out well.
    package var wouldBe: Decision?

    /// Only the number of assessors falls short; the points that are left would give the same decision.
    package var isFormal: Bool { wouldBe == from }
}

/// A place as it would be without one assessor.
package struct PlaceChange: Equatable, Sendable {
    package var applicant: Int
    package var place: PlaceInterval
}

/// An applicant that is the assessor's own municipality, or in which it declared an interest.
package struct AssessorConflict: Equatable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case recused
        /// There is nothing to recuse from.
        case noSheet = "no-sheet"
        /// There are points all the same.
        case scored
    }
    package var applicant: Int
    package var status: Status
}

/// What one assessor still has to score for one applicant.
package struct AssessorTask: Sendable {
    package var applicant: Int
    /// Within the mandate and not scored, in the order of the call.
    package var criteria: [Int]
    /// Those of them on which the call asks for more assessors than there are, or a third one.
    package var needed: [Int]
    /// Whether a sheet was handed in already.
    package var hasSheet: Bool
}

/// Criteria of one sheet that need a comment.
package struct MissingComments: Sendable {
    package var applicant: Int
    package var criteria: [Int]
}

/// How far the assessors agree. The columns are the assessors with at least one score.
package struct PanelAgreement: Sendable {
    package var assessors: Int
    /// Applicants whom all of these assessors scored: the n of both correlations.
    package var completeApplicants: Int
    /// ICC(2,1): how well one assessor stands for all. Nil where undefined.
    package var single: Double?
    /// ICC(2,k): how well the mean of all of them does. Nil where undefined.
    package var mean: Double?
    /// Applicants with two scores or more: those behind α.
    package var pairedApplicants: Int
    /// Krippendorff's α for interval data. Nil where undefined.
    package var alpha: Double?
}

/// Agreement on one criterion.
package struct CriterionAgreement: Sendable {
    package var criterion: Int
    package var agreement: PanelAgreement
    /// Mean absolute deviation of the scores from the mean score of their applicant, in points of the criterion; nil
    /// where no applicant has two scores.
    package var spread: Rational?
}

/// Whether the strictness of the assessors can be compared.
package enum AssessorComparison: Sendable {
    /// No sheet has a base: no weights, or none that scored every criterion that weighs.
    case noBases
    case singleAssessor
    case connected
    /// Parts of the panel that share no applicant, so that strictness and quality cannot be told apart.
    case divided([Block])

    package struct Block: Equatable, Sendable {
        package var assessors: [Int]
        package var applicants: [Int]
    }
}

/// What is left of the bases when applicant and strictness are taken out.
package struct AssessorNoise: Sendable {
    /// In points of base.
    package var standardDeviation: Double
    package var degreesOfFreedom: Int
}

/// Neighbours in the ranking whose totals differ by less than the assessors' noise.
package struct NearTie: Sendable {
    package var ahead: Int
    package var behind: Int
    package var difference: Rational
    /// Of the difference of the two means: `σ·√(1/n₁ + 1/n₂)` for the noise σ and n₁ and n₂ sheets with a base
    /// (Snedecor & Cochran 1989, *Statistical Methods*, ch. 6).
    package var standardError: Double
}

/// A place beside the real one, as if all assessors were equally strict. Never used for a decision.
package struct NormalisedRank: Sendable {
    package var applicant: Int
    package var rank: PlaceInterval
    package var normalised: PlaceInterval
}
