/// A member of the panel, by code, never by name.
package struct Assessor: Sendable {
    package var id: String
    package var role: LocalisedText?
    package var organisation: String?
    /// The municipality somebody works or sits for: the id of an applicant, a partner, or any other.
    package var municipality: String?
    /// Indices of the scored criteria the assessor may score; nil means all of them.
    package var mandate: [Int]?
    package var interests: [(with: String, kind: String?)]
    /// Indices into the call's partner criteria that the assessor may score; nil means all of them.
    package var gridMandate: [Int]? = nil
}

/// One assessor's points for one municipality.
package struct ScoreSheet: Sendable {
    package var assessor: Int
    /// Index into the dossier's applicants; of a sheet about a partner, into its partners.
    package var applicant: Int
    package var isRecused: Bool
    package var reason: LocalisedText?
    /// By criterion index; what is not there was not scored.
    package var scores: [Int: DecimalNumber]
    package var comments: [Int: String]
}
