/// What somebody wants to learn (leervraag, question d'apprentissage).
package struct Demand: Sendable {
    package enum Version: String, CaseIterable, Comparable, Sendable {
        case start, final

        package static func < (left: Version, right: Version) -> Bool { left == .start && right == .final }
    }
    package enum Backing: String, CaseIterable, Sendable { case college, council, administration, contested, none }

    package var id: String
    package var version: Version?
    package var question: LocalisedText?
    /// Theme indices, the main one first.
    package var themes: [Int]
    package var priority: Priority?
    package var obstacles: [LocalisedText]
    package var backing: Backing?
    package var source: String?
    package var subQuestions: [SubQuestion]
    /// False where the themes are a proposal that nobody confirmed yet.
    package var themesConfirmed = true

    package struct SubQuestion: Sendable {
        package var id: String
        package var text: LocalisedText?
        package var themes: [Int]
        package var priority: Priority?
        package var themesConfirmed = true
    }

    /// Whether the themes that count for the question, or for one of its sub-questions, are confirmed.
    package func hasConfirmedThemes(subQuestion: Int?) -> Bool {
        guard let subQuestion, !subQuestions[subQuestion].themes.isEmpty else { return themesConfirmed }
        return subQuestions[subQuestion].themesConfirmed
    }
}

/// The pilot's own three grades.
package enum Priority: String, CaseIterable, Sendable {
    case must, like, nice

    /// must 3, like 2, nice 1 (design §5).
    package var weight: Int {
        switch self {
        case .must: 3
        case .like: 2
        case .nice: 1
        }
    }
}

/// What somebody can teach (expertiseaanbod, offre d'expertise).
package struct Offer: Sendable {
    package var id: String
    package var title: LocalisedText?
    package var themes: [Int]
    /// 0…10 where somebody rated it.
    package var level: DecimalNumber?
    package var service: String?
    package var evidence: LocalisedText?
    package var activities: [Activity]
    package var source: String?
    /// False where the themes are a proposal that nobody confirmed yet.
    package var themesConfirmed = true

    package struct Activity: Sendable {
        package var strategy: LocalisedText?
        package var participation: DecimalNumber?
        package var addedValue: DecimalNumber?
    }
}
