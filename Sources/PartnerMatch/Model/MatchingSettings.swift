/// How pairs are made, as the call sets it; the defaults are those of design §5 and §6.
package struct MatchingSettings: Sendable {
    package enum MutualFit: String, CaseIterable, Sendable { case harmonic, geometric, minimum, arithmetic }
    package enum QuestionVersion: String, CaseIterable, Sendable { case newest, start, final }

    /// What a plan is chosen by, once it is known who comes first.
    package enum Objective: String, CaseIterable, Sendable {
        /// The largest sum of scores.
        case total
        /// The most pairs, then the largest sum of scores.
        case countThenTotal = "count-then-total"
        /// The most pairs, then the largest smallest value, then the largest sum of scores.
        case maximinThenTotal = "maximin-then-total"
        /// The most pairs, then the largest smallest value, then the largest second smallest, and so on.
        case leximin
        /// The most pairs, then the largest product of the values.
        case nash
        /// No two would rather have each other.
        case stable

        /// Whether more pairs are better before anything else is looked at.
        package var countsPairsFirst: Bool {
            switch self {
            case .total, .stable: false
            case .countThenTotal, .maximinThenTotal, .leximin, .nash: true
            }
        }
    }

    /// The values that `maximin-then-total`, `leximin` and `nash` look at.
    package enum ObjectiveValues: String, CaseIterable, Sendable {
        /// The scores of the pairs.
        case pairs
        /// What every municipality of a pair, of either side, can learn.
        case municipalities
    }

    /// Who competes for the seats.
    package enum Candidates: String, CaseIterable, Sendable {
        /// The selected, then the reserve.
        case selectedFirst = "selected-first"
        /// Everybody eligible, by total and score together.
        case joint
    }

    package var objective: Objective = .total
    package var candidates: Candidates = .selectedFirst
    /// With `joint`: how much a total counts against a score.
    package var weighing: JointWeighing?
    package var over: ObjectiveValues = .pairs
    package var mutualFit: MutualFit = .harmonic
    /// The least fit in each direction; nil: anything above 0.
    package var minimumFit: DecimalNumber?
    package var minimumMustCoverage = DecimalNumber(0)
    package var minimumScore = DecimalNumber(0)
    package var minimumLanguage: LanguageLevel?
    package var unknownValue = DecimalNumber("0.5") ?? DecimalNumber(0)
    package var unratedLow = DecimalNumber("0.5") ?? DecimalNumber(0)
    package var excludedLinks: [LinkPattern] = []
    package var questionVersion: QuestionVersion = .newest
    /// How many of certain pairs a plan is to have; by id.
    package var quotas: [PlanQuota] = []
    package var similarity = SimilarityTable()
}

/// How near two themes are (design §5).
package struct SimilarityTable: Sendable {
    package var same = 1.0
    package var parentChild = 0.7
    package var grandparent = 0.5
    package var siblings = 0.5
    package var sameDomain = 0.25
    package var related = 0.6
}
