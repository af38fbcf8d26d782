extension Operation {
    /// The settings it takes, beside the language; another one is refused.
    package var settings: [FieldShape] {
        switch self {
        case .check: [.whoseRequests, .requests]
        case .rank: [.partners]
        case .match:
            [.callExpertise, .objective, .network, .alternatives, .within, .prices, .deadlineDay]
        case .evaluatePlan, .propose: [.deadlineDay]
        case .explain: [.subjects, .ownExpertise, .audience, .deadlineDay]
        case .assessors, .resolveThemes: []
        case .minutes: [.meetingDay, .template]
        case .rematch: [.frontier]
        case .weights:
            [.weightConstraints, .allPoints, .withoutOpen, .samples, .seed, .scores, .vary, .componentConstraints]
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
        "seed", .integer(minimum: 0, maximum: Int64.max),
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
    fileprivate static let frontier = FieldShape(
        "frontier", .boolean, "What giving up more of the kept pairs would bring; default false.")
}
