/// Everything a decision is made from: the call, the applications, the partners, and what the panel gave and decided.
///
/// A dossier exists only when its input had no errors; every reference in it is an index into one of its lists.
/// Applicants, partners and assessors are sorted by id, so the order of the input cannot reach a result.
public struct Dossier: Sendable {
    package var call: Call
    package var taxonomy: Taxonomy
    package var weights: WeightSet
    package var applicants: [Municipality]
    package var partners: [Municipality]
    package var assessors: [Assessor]
    /// Sorted by applicant, then assessor.
    package var sheets: [ScoreSheet]
    package var decisions: PanelDecisions
    /// Sheets about partners, by the grids of their umbrella associations. Sorted by partner, then assessor.
    package var partnerSheets: [ScoreSheet] = []
}
