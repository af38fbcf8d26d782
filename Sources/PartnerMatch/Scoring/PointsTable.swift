package import DecisionKernels

/// The points of every applicant on every scored criterion, as the kept sheets give them.
///
/// Recused sheets and missing scores are absent, never zero. Analyses with other weights keep this table as it is:
/// the third-assessor rule looks at the call's own weights only.
package struct PointsTable: Sendable {
    /// Whether the call's rule on disagreement could be applied.
    package enum RuleState: String, CaseIterable, Sendable {
        /// The call has no such rule.
        case none
        case applied
        /// Without weights the bases of the sheets cannot be compared.
        case needsWeights = "needs-weights"
        /// A criterion that weighs has no scale, so no sheet has a base.
        case needsScales = "needs-scales"
    }

    /// The scored criteria: indices into the criteria of the call, in its order. Cells are in the same order.
    package var criteria: [Int]
    /// One row for every applicant of the dossier, by its index.
    package var rows: [Row]
    package var thirdAssessorRule: RuleState

    /// One applicant.
    package struct Row: Sendable {
        package var cells: [Cell]
        /// Indices into the sheets of the dossier: those whose scores count.
        package var kept: [Int]
        /// Sheets left out by the third-assessor rule.
        package var dropped: [Int]
        /// Sheets of assessors who recused themselves.
        package var recused: [Int]
        package var disagreement: Disagreement
    }

    /// One applicant on one criterion.
    package struct Cell: Sendable {
        /// Mean or median of the kept scores; nil where nobody scored.
        package var points: Rational?
        /// How many kept sheets scored it.
        package var scores: Int
        package var lowest: Rational?
        package var highest: Rational?
        /// A third sheet is still to come and may take the place of one of the two.
        package var awaitsThird = false

        /// Highest minus lowest score; nil where nobody scored.
        package var spread: Rational? {
            guard let lowest, let highest else { return nil }
            return highest - lowest
        }
    }

    /// How far the sheets of one applicant lie apart.
    package struct Disagreement: Sendable {
        package enum Outcome: String, CaseIterable, Sendable {
            /// No rule, no weights, or fewer than two sheets that can be compared.
            case notCompared = "not-compared"
            case withinRatio = "within-ratio"
            /// Two sheets too far apart: a third assessor is asked for.
            case thirdAsked = "third-asked"
            /// Three sheets: the two closest are kept, the other is dropped.
            case oneDropped = "one-dropped"
            /// Three sheets at equal distances: all are kept.
            case equalGaps = "equal-gaps"
            /// Four or more sheets: only said.
            case reportedOnly = "reported-only"
        }

        package var outcome: Outcome
        /// The sheets that scored every criterion that weighs, with their bases (0…100), in the order of the dossier.
        package var bases: [SheetBase]
    }

    /// The base that one sheet alone would give.
    package struct SheetBase: Sendable {
        package var sheet: Int
        package var base: Rational
    }

    /// Position of a criterion of the call among `criteria`; nil where it gives no points.
    package func column(of criterion: Int) -> Int? { criteria.firstIndex(of: criterion) }
}
