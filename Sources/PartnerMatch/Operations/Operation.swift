/// What can be asked of a dossier; the names are those of the commands and of batch requests.
public enum Operation: String, CaseIterable, Sendable {
    /// Is the dossier in order, and what is missing in the files?
    case check
    /// Who is selected, and why?
    case rank
    /// Which pairs are best, and why?
    case match
    /// The whole story of one municipality or one pair.
    case explain
    /// Rank, match and explain in one go: the main job.
    case propose
    /// How the assessors scored: for the analyst and the chair; it decides nothing.
    case assessors
    /// Which themes do the questions and offers without one seem to be about?
    case resolveThemes = "resolve-themes"
}

/// Settings of an operation; data never stands here.
public struct OperationOptions: Sendable {
    /// The language of sentences; numbers and codes do not depend on it.
    public var language: Language
    /// For `explain`: one municipality, or an applicant and a partner.
    public var of: [String] = []

    /// Settings with the default values but for the language.
    public init(language: Language, of subjects: [String] = []) {
        self.language = language
        of = subjects
    }
}
