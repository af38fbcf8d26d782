/// Why no plan exists, as far as it can be listed, and what to take back so that one does.
package struct PlanClashes: Hashable, Sendable {
    /// How many decisions and rules may be involved for everything to be listed; above it one clash and one repair are.
    static let constraintLimit = 20
    /// How many clashes, and how many repairs, are listed at most.
    static let listLimit = 100

    /// Irreducible sets of decisions and rules that cannot hold together: without any one of a set, the rest of it can.
    /// The smallest first.
    package var sets: [[PlanClash]] = []
    /// Whether there are no others.
    package var areAll = true
    /// Decisions to take back, and quotas to give up, so that a plan exists; with fewer of a set none does. The smallest
    /// first.
    package var repairs: [[PlanClash]] = []
    /// Whether there are no others.
    package var areAllRepairs = true

    package init() {}
}

extension PlanClash {
    /// Whether it says only why the others of its set clash: everybody has at most one partner, whatever is decided.
    var isExplanation: Bool {
        switch self {
        case .applicantTwice, .partnerTwice: true
        case .fixedPair, .agreedPair, .forbiddenPair, .block, .seats, .quotaMinimum, .quotaMaximum: false
        }
    }

    /// Whether it is a decision that people can take back, or a quota that they can give up. Other rules of the call, what others answered and who left are
    /// as they are.
    var canBeTakenBack: Bool {
        switch self {
        case .fixedPair, .agreedPair, .forbiddenPair, .quotaMinimum, .quotaMaximum: true
        case .applicantTwice, .partnerTwice, .block, .seats: false
        }
    }
}
