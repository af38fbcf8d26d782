/// What puts equal totals in order.
package enum TieBreakRule: Hashable, Sendable {
    /// More points on a scored criterion: an index into the criteria of the call.
    case criterion(Int)
    /// Who brings something that nobody ranked higher has.
    case coverage(CoverageAspect)
}

/// What an applicant can bring to the whole of those ranked higher.
package enum CoverageAspect: String, CaseIterable, Sendable {
    /// The themes of its questions, of the wording that counts, as far as they are in the scope of one of its tracks.
    case themes
    /// The region it lies in.
    case region
}

/// Something that an applicant can bring.
package enum CoverageItem: Hashable, Sendable {
    /// Index of a theme.
    case theme(Int)
    case region(String)
}
