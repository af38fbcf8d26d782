extension Operation {
    /// The settings it takes, beside the language; another one is refused.
    package var settings: [FieldShape] {
        switch self {
        case .check: [.whoseRequests, .requests]
        case .rank: [.partners]
        case .match:
            [.callExpertise, .objective, .network, .calendar, .alternatives, .within, .prices, .deadlineDay]
        case .evaluatePlan, .propose: [.deadlineDay]
        case .explain: [.subjects, .ownExpertise, .audience, .deadlineDay]
        case .assessors, .resolveThemes: []
        case .minutes: [.meetingDay, .template]
        case .rematch: [.frontier]
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
    fileprivate static let frontier = FieldShape(
        "frontier", .boolean, "What giving up more of the kept pairs would bring; default false.")
}
