/// A line of the scoring grid (quotering, grille de cotation).
package struct Criterion: Sendable {
    package var id: String
    package var label: LocalisedText
    package var reference: String?
    package var source: String?
    /// What a better file would show.
    package var evidence: LocalisedText?
    package var kind: Kind

    package enum Kind: Sendable {
        /// Points by assessors on a fixed scale. Without a scale nothing can be scored on it.
        case scored(Scored)
        /// A promise the applicant makes or refuses.
        case commitment(required: Bool)
        /// Extra points for everybody who meets the condition.
        case bonus(Condition)
        /// A condition on the file: failing it makes ineligible, or is only said.
        case rule(Condition, isExclusive: Bool)
        /// Shown, never scored.
        case informational
    }

    package struct Scored: Sendable {
        package var scale: Scale?
        package var section: String?
        /// Facts the file must answer for its completeness.
        package var asks: [String]
        package var anchors: [(points: DecimalNumber, text: LocalisedText)]
    }

    /// `label` in `language`, or the id where the call gives none.
    package func name(in language: Language) -> String {
        let text = label.text(in: language)
        return text.isEmpty ? id : text
    }
}

/// The fixed scale of a scored criterion; because it is fixed, adding an applicant can never reverse two others.
package struct Scale: Sendable {
    package var minimum: DecimalNumber
    package var maximum: DecimalNumber
    package var step: DecimalNumber?
}
