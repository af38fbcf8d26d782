/// Settings of an operation; data never stands here.
public struct OperationOptions: Sendable {
    /// The language of sentences; numbers and codes do not depend on it.
    public var language: Language
    /// For `explain`: one municipality, or an applicant and a partner. For `check`: whose completion requests.
    public var of: [String] = []
    /// For `check`: the completion requests to everybody whose file lacks something.
    public var requests = false
    /// For `rank`: the southern pre-selection in place of the applicants.
    public var partners = false
    /// For `match` and `explain`: the demand-and-offer table alone, of the call, of one municipality or of a pair.
    public var expertise = false
    /// For `match`: what the proposed pairs can do together, in place of the plan.
    public var network = false
    /// For `match`: when the proposed pairs can visit each other, in place of the plan.
    public var calendar = false
    /// For `match`: the objective in place of the call's, or all of them side by side; nil: the call's.
    package var objective: ObjectiveChoice?
    /// For `match`: so many further plans beside the proposed one, in place of its page.
    public var alternatives: Int?
    /// For `alternatives`: by how many points the sum of scores may be lower for the sake of shared themes; nil: the
    /// usual number.
    public var within: DecimalNumber?
    /// For `match`: what every wish costs, in place of the plan.
    public var prices = false
    /// For `explain`: who reads it.
    public var audience = Audience.panel
    /// For `rematch`: what happens to which plan; nil: the withdrawals that the decisions record.
    public var rematch: RematchScenario?
    /// For `rematch`: what giving up one, two, three … of the kept pairs would bring. For `match`: the plans between
    /// which ranking and pairs leave a choice, in place of the plan.
    public var frontier = false
    /// For `minutes`: the day of the meeting; nil leaves a blank. For all that tells of pairs: the day for which the
    /// deadlines of proposals are judged; nil judges none. It is never taken from a clock.
    public var date: CalendarDate?
    /// For `minutes`: a template in place of the one of the language.
    public var template: MinutesTemplate?

    /// For `weights`: what is asked about them.
    public var weighting = WeightQuestion()
    /// For `compare`: the weight sets; nil: those of `Config/weights` that fit the call.
    public var scenarios: [WeightScenario]?
    /// For `compare`: whether the sets change the weights of the criteria alone, and thresholds, bonus points and the
    /// weights of a pair's components stay those of the dossier.
    public var criteriaOnly = false
    /// For `compare`: whether the pairs are worked out under every set, too.
    public var plans = true
    /// For `compare`: the five rules in place of the weight sets.
    public var rules = false
    /// For `rules`: how PROMETHEE II takes a lead; nil: any lead counts fully.
    package var lead: LeadPreference?

    /// The most further plans that can be asked for.
    package static let mostAlternatives = 100

    /// Settings with the default values but for the language.
    public init(language: Language, of subjects: [String] = [], audience: Audience = .panel) {
        self.language = language
        of = subjects
        self.audience = audience
    }
}
