/// The shapes of applicants and partners (design §3).
extension Shape {
    package static let applicant = Shape.record(
        RecordShape(
            "applicant",
            municipalityFields + [
                FieldShape("receivedAt", .date, "Day the application came in."),
                FieldShape("tracks", .list(.reference(.track)), "Tracks applied for, in order of preference."),
                FieldShape(
                    "commitments", .map(keys: .commitment, values: .boolean),
                    "What the applicant promises or refuses."),
            ]))

    package static let partner = Shape.record(
        RecordShape(
            "partner",
            municipalityFields + [
                FieldShape("preselection", .record(preselection), "What the umbrella association decided."),
                FieldShape(
                    "commitments", .map(keys: .partnerGrid, values: .boolean),
                    "What the partner promises or refuses in the grid of its umbrella association."),
            ]))

    private static let municipalityFields = [
        FieldShape("id", .identifier, required: true, "Name of the municipality in this dossier."),
        FieldShape("name", .text, required: true, "Name for people."),
        FieldShape("country", .text, "ISO 3166-1 alpha-2 code."),
        FieldShape("level", .choice(Municipality.Level.allCases.map { $0.rawValue }), "Level of government."),
        FieldShape("population", .integer(minimum: 0, maximum: 100_000_000), "Inhabitants."),
        FieldShape("region", .text, "Province, department or the like."),
        FieldShape(
            "languages", .map(keys: nil, values: .choice(languageLevels)),
            "Level (CEFR) per language (ISO 639-1)."),
        FieldShape(
            "remedies", .map(keys: nil, values: .words),
            "What is arranged against a weak point, such as an interpreter under language."),
        FieldShape("digitalReadiness", .unitInterval, "Internet and equipment, 0 to 1."),
        FieldShape("facts", .map(keys: .fact, values: .boolean), "Answers to yes-or-no questions."),
        FieldShape("links", .list(.record(linkPattern.named("link"))), "International links; [] says there are none."),
        FieldShape("team", .list(.record(teamMember)), "Who carries the partnership; roles, never names."),
        FieldShape("elections", .list(.date), "Days of local elections."),
        FieldShape("aim", .choice(Municipality.Aim.allCases.map { $0.rawValue }), "What it looks for."),
        FieldShape("demands", .list(.record(demand)), "Learning questions; [] says there are none."),
        FieldShape("offers", .list(.record(offer)), "Expertise offered; [] says there is none."),
        FieldShape("factors", .record(.factors), "What helps and what hinders, by its own analysis; counted nowhere."),
        FieldShape("swot", .list(.record(.swot)), "Its strengths, weaknesses, opportunities and threats; not counted."),
        FieldShape(
            "availability", .list(.record(calendarPeriod)),
            "When it can travel or receive, and at no other time; absent: unknown."),
        FieldShape(
            "unavailable", .list(.record(calendarPeriod)), "When it can do neither, such as the rainy season."),
        FieldShape("history", .list(.record(historyEntry)), "What happened afterwards; used by no calculation."),
        FieldShape("sources", .list(.text), "Where the description comes from."),
    ]

    private static let calendarPeriod = RecordShape(
        "calendarPeriod",
        [
            FieldShape("from", .date, "First day."),
            FieldShape("to", .date, "Last day."),
            FieldShape("week", .text, "In place of the days: a week of ISO 8601, such as 2026-W40."),
            FieldShape("reason", .words, "Why."),
        ])

    private static let preselection = RecordShape(
        "preselection",
        [
            FieldShape(
                "status", .choice(Preselection.Status.allCases.map { $0.rawValue }), "Result of the pre-selection."),
            FieldShape("by", .text, "Who decided."),
            FieldShape("date", .date, "When."),
            FieldShape("reason", .words, "Why."),
        ])

    private static let teamMember = RecordShape(
        "teamMember",
        [
            FieldShape("role", .choice(TeamMember.Role.allCases.map { $0.rawValue }), "Profile."),
            FieldShape("service", .text, "Service or office."),
            FieldShape("mandate", .boolean, "Has a written mandate."),
            FieldShape("hoursPerMonth", .positiveOrZero, "Hours a month."),
            FieldShape("substitute", .boolean, "Somebody can take over."),
            FieldShape("southExperience", .boolean, "Knows the South from work."),
        ])

    private static let demand = RecordShape(
        "demand",
        [
            FieldShape("id", .identifier, required: true, "Name of the question."),
            FieldShape("version", .choice(["start", "final"]), "First or final wording."),
            FieldShape("question", .words, "The learning question."),
            FieldShape("themes", .list(.reference(.theme)), "Themes, the main one first."),
            themesConfirmed,
            FieldShape("priority", .choice(priorities), "must, like or nice to have; unknown counts as like."),
            FieldShape("obstacles", .list(.words), "What stands in the way today."),
            FieldShape("backing", .choice(Demand.Backing.allCases.map { $0.rawValue }), "Who stands behind it."),
            FieldShape("source", .text, "Where it is documented."),
            FieldShape("subQuestions", .list(.record(subQuestion)), "Parts of the question."),
        ])

    private static let subQuestion = RecordShape(
        "subQuestion",
        [
            FieldShape("id", .identifier, required: true, "Name of the sub-question."),
            FieldShape("text", .words, "The sub-question."),
            FieldShape("themes", .list(.reference(.theme)), "Themes; absent: those of the question."),
            themesConfirmed,
            FieldShape("priority", .choice(priorities), "must, like or nice to have."),
        ])

    private static let offer = RecordShape(
        "offer",
        [
            FieldShape("id", .identifier, required: true, "Name of the offer."),
            FieldShape("title", .words, "What is offered."),
            FieldShape("themes", .list(.reference(.theme)), "Themes."),
            themesConfirmed,
            FieldShape("level", .decimal(minimum: "0", maximum: "10"), "How strong, by somebody's judgement."),
            FieldShape("service", .text, "Service that can give it."),
            FieldShape("evidence", .words, "What shows it."),
            FieldShape("activities", .list(.record(activity)), "Activity profile of the pilot; shown, not counted."),
            FieldShape("source", .text, "Where it is documented."),
        ])

    private static let activity = RecordShape(
        "activity",
        [
            FieldShape("strategy", .words, "What was done."),
            FieldShape("participation", .decimal(minimum: "0", maximum: "10"), "Level of participation."),
            FieldShape("addedValue", .decimal(minimum: "0", maximum: "10"), "Added value."),
        ])

    private static let historyEntry = RecordShape(
        "historyEntry",
        [
            FieldShape("text", .words, required: true, "What happened."),
            FieldShape("with", .text, "With whom."),
            FieldShape("date", .text, "When, as the source says it."),
            FieldShape("source", .text, "Where it is documented."),
        ])

    private static let themesConfirmed = FieldShape(
        "themesConfirmed", .boolean, "false: the themes are a proposal that nobody confirmed yet; absent: true.")

    private static let priorities = ["must", "like", "nice"]
}

extension RecordShape {
    fileprivate func named(_ name: String) -> RecordShape { RecordShape(name, fields) }
}
