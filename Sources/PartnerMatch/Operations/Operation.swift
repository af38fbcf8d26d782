/// What can be asked of a dossier; the names are those of the commands and of batch requests.
public enum Operation: String, CaseIterable, Sendable {
    /// Is the dossier in order, and what is missing in the files?
    case check
    /// Who is selected, and why?
    case rank
    /// Which pairs are best, and why?
    case match
    /// What is a plan that somebody brings worth, what does it break, and what would mend it?
    case evaluatePlan = "evaluate-plan"
    /// The whole story of one municipality or one pair.
    case explain
    /// Rank, match and explain in one go: the main job.
    case propose
    /// How the assessors scored: for the analyst and the chair; it decides nothing.
    case assessors
    /// A draft of the steering group's minutes.
    case minutes
    /// Which themes do the questions and offers without one seem to be about?
    case resolveThemes = "resolve-themes"
    /// What becomes of the pairs after withdrawals, or when a country drops out?
    case rematch
}
