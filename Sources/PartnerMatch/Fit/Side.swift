/// One half of a pair.
package enum Side: String, CaseIterable, Hashable, Sendable {
    /// The Flemish applicant.
    case north
    /// The partner in Benin or Rwanda.
    case south

    package var other: Side { self == .north ? .south : .north }
}
