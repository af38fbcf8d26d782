/// Who reads an explanation (design §9). What a reader may not see is left out, never only hidden.
public enum Audience: String, CaseIterable, Sendable {
    /// The steering group and the umbrella associations: everything.
    case panel
    /// One applicant: its own points, its own decision, its own proposal.
    case applicant
    /// One partner: its own pre-selection and its own proposal.
    case partner

    /// The side of the pairs on which the reader stands; nil for the panel.
    package var side: Side? {
        switch self {
        case .panel: nil
        case .applicant: .north
        case .partner: .south
        }
    }
}
