/// The shapes of what the panel gives: assessors, score sheets, decisions (design §3).
extension Shape {
    package static let assessor = Shape.record(
        RecordShape(
            "assessor",
            [
                FieldShape("id", .identifier, required: true, "Code of the assessor, never a name."),
                FieldShape("role", .words, "Role."),
                FieldShape("organisation", .text, "Organisation."),
                FieldShape("municipality", .identifier, "Municipality the assessor belongs to."),
                FieldShape("mandate", .list(.text), "What may be scored: scored (all), criteria, or sections."),
                FieldShape("interests", .list(.record(interest)), "Interests in other municipalities."),
            ]))

    private static let interest = RecordShape(
        "interest",
        [
            FieldShape("with", .identifier, required: true, "Municipality."),
            FieldShape("kind", .text, "Kind of interest."),
        ])

    package static let sheet = Shape.record(
        RecordShape(
            "sheet",
            [
                FieldShape("assessor", .reference(.assessor), required: true, "Who scored."),
                FieldShape("municipality", .reference(.municipality), required: true, "Who was scored."),
                FieldShape("recused", .boolean, "The assessor stepped aside; default false."),
                FieldShape("reason", .words, "Why the assessor stepped aside."),
                FieldShape(
                    "scores",
                    .map(keys: .scoredCriterion, values: .decimal(minimum: nil, maximum: nil)),
                    "Points per criterion; absent or null: not scored."),
                FieldShape(
                    "comments", .map(keys: .criterion, values: .text), "Comments per criterion."),
            ]))

    package static let decisions = Shape.record(
        RecordShape(
            "decisions",
            [
                FieldShape("format", .constant(formatVersion), "Format of the document."),
                FieldShape("kind", .constant("decisions"), "Kind of document."),
                FieldShape("overrides", .list(.record(override)), "Decisions of the panel about one applicant."),
                FieldShape("lots", .list(.record(lot)), "Recorded lots between tied applicants."),
                FieldShape("fixedPairs", .list(.record(pairDecision)), "Pairs that must be in the plan."),
                FieldShape("forbiddenPairs", .list(.record(pairDecision)), "Pairs that must not be in the plan."),
                FieldShape("consents", .list(.record(consent)), "Answers of both sides to a proposal."),
                FieldShape("signOffs", .list(.record(signOff)), "Umbrella associations that agreed."),
                FieldShape("withdrawals", .list(.record(withdrawal)), "Municipalities that stepped out."),
            ]))

    private static let override = RecordShape(
        "override",
        [
            FieldShape("municipality", .reference(.applicant), required: true, "About whom."),
            FieldShape(
                "decision", .choice(PanelDecisions.Override.Decision.allCases.map { $0.rawValue }), required: true,
                "What the panel decided."),
            FieldShape("reason", .words, required: true, "Why; shown with the result."),
            FieldShape("date", .date, "When."),
        ])

    private static let lot = RecordShape(
        "lot",
        [
            FieldShape("between", .list(.reference(.applicant), atLeast: 2), required: true, "Between whom."),
            FieldShape(
                "seed", .integer(minimum: 0, maximum: 999_999_999_999_999_999), required: true,
                "Drawn in public; makes the lot repeatable."),
            FieldShape("date", .date, "When."),
            FieldShape("reason", .words, "Why by lot, and how the seed was drawn; shown with the result."),
        ])

    private static let pairDecision = RecordShape(
        "pairDecision",
        [
            FieldShape("applicant", .reference(.applicant), required: true, "The Flemish municipality."),
            FieldShape("partner", .reference(.partner), required: true, "The partner."),
            FieldShape("reason", .words, required: true, "Why."),
        ])

    private static let consent = RecordShape(
        "consent",
        [
            FieldShape("pair", .list(.reference(.municipality), atLeast: 2), required: true, "Applicant and partner."),
            FieldShape("north", .choice(answers), "Answer of the applicant; default pending."),
            FieldShape("south", .choice(answers), "Answer of the partner; default pending."),
            FieldShape("proposed", .date, "When the two were asked."),
            FieldShape("northDate", .date, "When the applicant answered."),
            FieldShape("southDate", .date, "When the partner answered."),
            FieldShape("deadline", .date, "Last day to answer."),
        ])

    private static let answers = ["yes", "no", "pending"]

    private static let signOff = RecordShape(
        "signOff",
        [
            FieldShape("umbrella", .text, required: true, "Who signed off."),
            FieldShape("track", .reference(.track), required: true, "For which track."),
            FieldShape("date", .date, "When."),
        ])

    private static let withdrawal = RecordShape(
        "withdrawal",
        [
            FieldShape("municipality", .reference(.municipality), required: true, "Who stepped out."),
            FieldShape("date", .date, "When."),
            FieldShape("reason", .words, "Why."),
        ])
}
