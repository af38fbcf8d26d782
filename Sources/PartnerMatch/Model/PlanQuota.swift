/// How many of certain pairs a plan is to have, all tracks together: a rule of the call. Quotas may overlap.
package struct PlanQuota: Sendable {
    /// What decides whether a pair counts.
    package enum Subject: Sendable {
        /// Pairs whose municipality of this side meets the condition.
        case municipality(Side, Condition)
        case pair(PairTest)
    }

    /// What a pair as such is about. With both, both hold.
    package struct PairTest: Sendable {
        /// A question of either side about one of these themes (or a narrower one) gets an answer from the other.
        package var themes: Condition.ThemeTest?
        /// The best known common working language is one of these; empty: any.
        package var languages: [String]
    }

    package var id: String
    package var label: LocalisedText?
    /// Where the file does not tell, a pair counts towards the maximum and not towards the minimum.
    package var subject: Subject
    package var minimum: Int?
    package var maximum: Int?
}
