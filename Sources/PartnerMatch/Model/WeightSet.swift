/// What the steering group sets: weights, thresholds, bonus points, minimum total, component weights.
package struct WeightSet: Sendable {
    package var id: String?
    package var label: LocalisedText?
    package var setBy: String?
    /// By criterion index of the call; nil where no weights were set at all.
    package var criteria: [Int: DecimalNumber]?
    package var criterionThresholds: [Int: DecimalNumber]
    package var sectionThresholds: [(section: String, points: DecimalNumber)]
    package var bonus: [Int: DecimalNumber]
    package var minimumTotal: DecimalNumber?
    /// Lowest sum of the points on all scored criteria, each as it stands: weights do not count.
    package var minimumPoints: DecimalNumber?
    package var components: ComponentWeights?
    /// By track: what its umbrella association sets for its own grid, by position in that grid. Nil where the set says
    /// nothing of it.
    package var ofUmbrellas: [Int: WeightSet]?

    package static let none = WeightSet(
        id: nil, label: nil, setBy: nil, criteria: nil, criterionThresholds: [:], sectionThresholds: [], bonus: [:],
        minimumTotal: nil, minimumPoints: nil, components: nil)
}

/// How much each component counts in the score of a pair (design §6).
package struct ComponentWeights: Sendable {
    package var weights: [PairComponent: DecimalNumber]

    package static let standard = ComponentWeights(weights: [
        .expertise: DecimalNumber(70), .language: DecimalNumber(15), .preference: DecimalNumber(5),
        .readiness: DecimalNumber(5), .comparability: DecimalNumber(5), .sdg: DecimalNumber(0),
    ])

    package subscript(component: PairComponent) -> DecimalNumber { weights[component] ?? DecimalNumber(0) }
}

/// What the score of a pair is made of.
package enum PairComponent: String, CaseIterable, Sendable {
    case expertise, language, preference, readiness, comparability, sdg
}
