extension Operation {
    /// The settings it takes, beside the language; another one is refused.
    package var settings: [FieldShape] {
        switch self {
        case .check: [.whoseRequests, .requests]
        case .rank: [.partners]
        case .match:
            [
                .callExpertise, .objective, .network, .calendar, .alternatives, .within, .prices, .planFrontier,
                .deadlineDay,
            ]
        case .evaluatePlan, .propose: [.deadlineDay]
        case .explain: [.subjects, .ownExpertise, .audience, .deadlineDay]
        case .assessors, .resolveThemes: []
        case .minutes: [.meetingDay, .template]
        case .rematch: [.frontier]
        case .weights:
            [.weightConstraints, .allPoints, .withoutOpen, .samples, .seed, .scores, .vary, .componentConstraints]
        case .compare: [.scenarios, .criteriaOnly, .plans, .rules, .lead]
        }
    }
}

extension FieldShape {
    /// Of every operation.
    static let language = FieldShape(
        "language", .choice(Language.allCases.map { $0.rawValue }), "Language of sentences; default nl.")

    fileprivate static let whoseRequests = FieldShape(
        "of", .list(.identifier, atLeast: 1), "Completion requests to these municipalities, in place of the check.")
    fileprivate static let requests = FieldShape(
        "requests", .boolean, "The completion requests to all, in place of the check; default false.")
    fileprivate static let partners = FieldShape(
        "partners", .boolean, "The pre-selection of the partners in place of the applicants; default false.")
    fileprivate static let callExpertise = FieldShape(
        "expertise", .boolean, "The demand-and-offer table of the whole call in place of the plan; default false.")
    fileprivate static let objective = FieldShape(
        "objective", .choice(ObjectiveChoice.names),
        "By what the plan is chosen in place of the call's objective, or all side by side.")
    fileprivate static let network = FieldShape(
        "network", .boolean, "What the proposed pairs can do together, in place of the plan; default false.")
    fileprivate static let calendar = FieldShape(
        "calendar", .boolean,
        "When the proposed pairs can visit each other, by the visits of the call, in place of the plan; default false.")
    fileprivate static let alternatives = FieldShape(
        "alternatives", .integer(minimum: 1, maximum: Int64(OperationOptions.mostAlternatives)),
        "So many further plans beside the proposed one, the best first, each with what it loses and what differs; and "
            + "among plans that lose little the one whose pairs share most themes.")
    fileprivate static let within = FieldShape(
        "within", .positiveOrZero,
        "With alternatives: by how many points the sum of scores may be lower for the sake of shared themes; default "
            + "\(PlanAlternatives.usualWithin.description).")
    fileprivate static let prices = FieldShape(
        "prices", .boolean,
        "What it costs to have any pair in the plan or a chosen one out of it, and what one seat more or less is "
            + "worth, in place of the plan; default false.")
    fileprivate static let subjects = FieldShape(
        "of", .list(.identifier, atLeast: 1), required: true, "A municipality, or an applicant and a partner.")
    fileprivate static let ownExpertise = FieldShape(
        "expertise", .boolean,
        "The demand-and-offer table alone, of the municipality or of the pair; for the panel. Default false.")
    fileprivate static let audience = FieldShape(
        "audience", .choice(Audience.allCases.map { $0.rawValue }),
        "Who reads it; default panel. An applicant or a partner gets what concerns itself alone.")
    fileprivate static let deadlineDay = FieldShape(
        "date", .date, "The day for which deadlines of proposals are judged; absent: none is.")
    fileprivate static let meetingDay = FieldShape(
        "date", .date, "The day of the meeting; absent: a blank to fill in.")
    fileprivate static let template = FieldShape(
        "template", .text, "A template in place of that of Config/minutes.")
    fileprivate static let weightConstraints = FieldShape(
        "constraints", BareShapes.weightConstraints, "Conditions on the weights; none: all weights of sum 1.")
    fileprivate static let allPoints = FieldShape(
        "all", .boolean, "Every switching point, not only those at the line and of the leader; default false.")
    fileprivate static let withoutOpen = FieldShape(
        "withoutOpen", .boolean,
        "Whoever is still open is left out, in place of counting at the best it can reach; default false.")
    fileprivate static let samples = FieldShape(
        "samples", .integer(minimum: 0, maximum: Int64(SamplingSettings.mostSamples)),
        "How many weightings are drawn; 0: none. Default \(SamplingSettings.defaultSamples).")
    fileprivate static let seed = FieldShape(
        "seed", .integer(minimum: 0, maximum: 9_007_199_254_740_991),
        "The same seed gives the same draws; default \(SamplingSettings.defaultSeed).")
    fileprivate static let scores = FieldShape(
        "scores", .choice(SamplingSettings.Scores.allCases.map { $0.rawValue }),
        "What is drawn with the weights. fixed: nothing. partial: points nobody gave, uniformly on their scale, and an "
            + "unknown bonus half of the time. assessors: that, and every mean of assessors as a normal number with its "
            + "standard error from the spread within applicants, pooled by criterion, clipped to the scale. Default "
            + "fixed.")
    fileprivate static let vary = FieldShape(
        "vary", .choice(SamplingSettings.Vary.allCases.map { $0.rawValue }),
        "Which weights vary where pairs are studied: those of the criteria, of the components, or both; default both.")
    fileprivate static let componentConstraints = FieldShape(
        "componentConstraints", .list(.text),
        "Conditions on the weights of components in words, as \"expertise >= 50%\". A component that weighs nothing stays "
            + "out unless one names it.")
    fileprivate static let planFrontier = FieldShape(
        "frontier", .boolean,
        "The plans between which ranking and pairs leave a choice, by the sum of totals and the sum of scores, in place "
            + "of the plan; default false.")
    fileprivate static let frontier = FieldShape(
        "frontier", .boolean, "What giving up more of the kept pairs would bring; default false.")
    fileprivate static let scenarios = FieldShape(
        "scenarios", .list(.either(.existing(.weightSet), [.identifier, .weights]), atLeast: 1),
        "Names of sets of Config/weights, each in the place of the dossier's own; or changes on top of the dossier's own "
            + "weights (RFC 7396), as in the request's key weights. Absent: all sets of Config/weights that fit the call."
    )
    fileprivate static let criteriaOnly = FieldShape(
        "criteriaOnly", .boolean,
        "Whether the sets change the weights of the criteria alone; thresholds, bonus points and the weights of a pair's "
            + "components stay those of the dossier. Default false.")
    fileprivate static let plans = FieldShape(
        "plans", .boolean, "Whether the pairs are worked out under every set, too; default true.")
    fileprivate static let rules = FieldShape(
        "rules", .boolean, "Five rules in place of the weight sets: a cross-check for analysts; default false.")
    fileprivate static let lead = FieldShape(
        "preference",
        .record(
            RecordShape(
                "leadPreference",
                [
                    FieldShape(
                        "type", .choice(LeadPreference.Kind.allCases.map { $0.rawValue }), required: true,
                        "How a lead becomes a preference (Brans & Vincke 1985), the same on every criterion."),
                    FieldShape(
                        "q", .unitInterval,
                        "For u-shape, level, linear: up to this part of the scale, none; default 0.1."),
                    FieldShape(
                        "p", .unitInterval,
                        "For v-shape, level, linear: from this part of the scale on, full; default 0.5."),
                    FieldShape(
                        "s", .unitInterval,
                        "For gaussian: the part of the scale at which the curve turns; default 0.5."),
                ])), "With rules: how PROMETHEE II takes a lead; default usual.")
}
