/// The shapes of a call and of everything in it (design §3).
extension Shape {
    package static let formatVersion = "partnermatch/1"

    package static let call = Shape.record(
        RecordShape(
            "call",
            [
                FieldShape("format", .constant(formatVersion), "Format of the document."),
                FieldShape("id", .identifier, required: true, "Name of the call."),
                FieldShape("title", .words, "Title for people."),
                FieldShape("version", .text, "Version of the call text, usually its date."),
                FieldShape("opens", .date, "First day for applications."),
                FieldShape("closes", .date, "Last day for applications; a later file is ineligible."),
                FieldShape("period", .record(period), "First and last day of the partnerships."),
                FieldShape("budget", .record(budget), "Money per partnership."),
                FieldShape("notices", .list(.words), "Sentences shown on every result of this call."),
                FieldShape(
                    "tracks", .list(.record(track), atLeast: 1), required: true, "The call's parts, one per country."),
                FieldShape("criteria", .list(criterion), required: true, "The scoring grid, in its own order."),
                FieldShape(
                    "tieBreak", .list(.referenceOr(.scoredCriterion, coverage)),
                    "Between equal totals, in this order: scored criteria, or who covers what nobody higher does."),
                FieldShape("assessment", .record(assessment), "How score sheets become points."),
                FieldShape("quotas", .list(.record(quota)), "How many of certain applicants are to be selected."),
                FieldShape(
                    "partnerCriteria", .list(partnerCriterion), "The umbrella associations' own grids for partners."),
                FieldShape("matching", .record(matching), "How pairs and plans are made."),
                FieldShape(
                    "visits", .list(.record(visit)), "The visits of every pair, each after those that it follows."),
            ]))

    private static let visit = RecordShape(
        "visit",
        [
            FieldShape("id", .identifier, required: true, "Name of the visit."),
            FieldShape("label", .words, "Name for people; default the id."),
            FieldShape("host", .choice(["north", "south"]), required: true, "Who receives."),
            FieldShape("days", .integer(minimum: 1, maximum: 366), required: true, "How many days it takes."),
            FieldShape("earliest", .date, "First day on which it can begin; default the first of the period."),
            FieldShape("latest", .date, "Last day on which it can end; default the last of the period."),
            FieldShape(
                "together", .boolean,
                "Whether all pairs of a track travel at the same time: one visit calendar; default true."),
            FieldShape("tracks", .list(.reference(.track)), "For which tracks; default all."),
            FieldShape("after", .record(visitAfter), "The visit before it in this list, and how long after it."),
        ])

    private static let visitAfter = RecordShape(
        "visitAfter",
        [
            FieldShape("visit", .identifier, required: true, "The id of a visit that stands before this one."),
            FieldShape(
                "days", .integer(minimum: 0, maximum: 3660), "At least so many days between the two; default 0."),
        ])

    private static let coverage = RecordShape(
        "coverage",
        [
            FieldShape(
                "coverage", .choice(CoverageAspect.allCases.map { $0.rawValue }), required: true,
                "Who brings one that nobody ranked higher has goes first.")
        ])

    private static let period = RecordShape(
        "period",
        [
            FieldShape("start", .date, "First day of the partnerships."),
            FieldShape("end", .date, "Last day of the partnerships."),
        ])

    private static let budget = RecordShape(
        "budget",
        [
            FieldShape("perPartnership", .positiveOrZero, "Amount per partnership."),
            FieldShape("currency", .text, "ISO 4217 code."),
            FieldShape("northShare", .unitInterval, "Share of the Flemish partner."),
        ])

    private static let track = RecordShape(
        "track",
        [
            FieldShape("id", .identifier, required: true, "Name of the track."),
            FieldShape("label", .words, "Name for people."),
            FieldShape("country", .text, required: true, "ISO 3166-1 alpha-2 code of the partners' country."),
            FieldShape("umbrella", .text, "Umbrella association that pre-selects and signs off."),
            FieldShape("seats", .integer(minimum: 0, maximum: 100_000), required: true, "Number of partnerships."),
            FieldShape("reserve", .integer(minimum: 0, maximum: 100_000), "Places on the reserve list; default 0."),
            FieldShape("workingLanguages", .list(.text), "ISO 639-1 codes of the languages partners work in."),
            FieldShape("scope", .record(scope), "Which demands belong to the track; both lists empty: all."),
            FieldShape("eligiblePartners", .list(.condition), "Rules every partner must meet."),
            FieldShape("preselection", .record(trackPreselection), "How its umbrella pre-selects by its grid."),
        ])

    private static let scope = RecordShape(
        "scope",
        [
            FieldShape("sdgs", .list(.integer(minimum: 1, maximum: 17)), "Sustainable Development Goals in scope."),
            FieldShape("themes", .list(.reference(.theme)), "Themes in scope, each with all narrower themes."),
            FieldShape("onOutOfScope", .choice(["flag", "block"]), "What a demand out of scope does; default flag."),
        ])

    static let assessment = RecordShape(
        "assessment",
        [
            FieldShape("minimumAssessors", .integer(minimum: 1, maximum: 1000), "Sheets a file needs; default 1."),
            FieldShape("aggregation", .choice(["mean", "median"]), "Of the assessors' points; default mean."),
            FieldShape("disagreement", .record(disagreement), "What happens when assessors differ much."),
            FieldShape("commentAt", .list(.choice(["min", "max"])), "Points that need a comment."),
            FieldShape(
                "conflictOfInterest", .choice(["error", "warning"]),
                "What a sheet by an assessor with ties to the applicant is; default warning."),
        ])

    private static let quota = RecordShape(
        "quota",
        [
            FieldShape("id", .identifier, required: true, "Name of the quota."),
            FieldShape("label", .words, "Name for people; default the id."),
            FieldShape("where", .condition, required: true, "Which applicants count."),
            FieldShape("min", .integer(minimum: 0, maximum: 100_000), "At least so many of them are selected."),
            FieldShape("max", .integer(minimum: 0, maximum: 100_000), "At most so many of them are selected."),
        ])

    private static let disagreement = RecordShape(
        "disagreement",
        [
            FieldShape("rule", .choice(["third-assessor", "none"]), required: true, "Name of the rule."),
            FieldShape("ratio", .unitInterval, "Largest difference between sheets, as a share of the highest."),
        ])

    private static let matching = RecordShape(
        "matching",
        [
            FieldShape(
                "objective", .choice(MatchingSettings.Objective.allCases.map { $0.rawValue }),
                "What a plan is chosen by once the best ranked come first: the largest sum of scores, the largest "
                    + "lowest value, the largest lowest values one after the other, the largest product of values, or "
                    + "that no two would rather have each other; default total."),
            FieldShape(
                "over", .choice(MatchingSettings.ObjectiveValues.allCases.map { $0.rawValue }),
                "The values of maximin-then-total, leximin and nash: scores of pairs, or what every municipality of "
                    + "both sides can learn; default pairs."),
            FieldShape(
                "candidates", .choice(MatchingSettings.Candidates.allCases.map { $0.rawValue }),
                "Who competes for the seats: the selected, then the reserve; or everybody eligible, by total and score "
                    + "together; default selected-first."),
            FieldShape(
                "lambda", .unitInterval,
                "With joint, where it is required: how much a total counts against a score, in steps of "
                    + JointWeighing.step + "."),
            FieldShape(
                "mutualFit", .choice(MatchingSettings.MutualFit.allCases.map { $0.rawValue }),
                "Mean of the two directions; default harmonic."),
            FieldShape("minimumFit", .unitInterval, "Least fit in each direction; default: anything above 0."),
            FieldShape("minimumMustCoverage", .unitInterval, "Least share of must-questions answered; default 0."),
            FieldShape("minimumScore", .decimal(minimum: "0", maximum: "100"), "Least score of a pair; default 0."),
            FieldShape("minimumLanguage", .choice(languageLevels), "Least level on both sides; default none."),
            FieldShape("unknownValue", .unitInterval, "Stands for an unknown component; default 0.5."),
            FieldShape("unratedLow", .unitInterval, "Low end of an unrated offer's level; default 0.5."),
            FieldShape(
                "excludedLinks", .list(.record(linkPattern)), "Links between two municipalities that exclude a pair."),
            FieldShape(
                "questionVersion", .choice(["newest", "start", "final"]), "Which questions count; default newest."),
            FieldShape("similarity", .record(similarity), "How near two themes are."),
            FieldShape("quotas", .list(.record(planQuota)), "How many of certain pairs a plan has, over all tracks."),
        ])

    private static let planQuota = RecordShape(
        "planQuota",
        [
            FieldShape("id", .identifier, required: true, "Name of the quota."),
            FieldShape("label", .words, "Name for people; default the id."),
            FieldShape(
                "side", .choice(["north", "south", "pair"]), required: true,
                "Whether a pair counts by its applicant, by its partner, or by what it is about itself."),
            FieldShape(
                "where", .either(.object, [.condition, .record(pairTest)]), required: true,
                "Which pairs count: for north and south a condition on that municipality, for pair themes or languages."
            ),
            FieldShape("min", .integer(minimum: 0, maximum: 100_000), "At least so many of them are in the plan."),
            FieldShape("max", .integer(minimum: 0, maximum: 100_000), "At most so many of them are in the plan."),
        ])

    private static let pairTest = RecordShape(
        "pairTest",
        [
            FieldShape(
                "themes", .list(.reference(.theme), atLeast: 1),
                "A question of either side about one of these, or a narrower theme, gets an answer from the other."),
            FieldShape(
                "languages", .list(.text, atLeast: 1),
                "The best known common working language is one of these (ISO 639-1)."),
        ])

    private static let similarity = RecordShape(
        "similarity",
        [
            FieldShape("same", .unitInterval, "The same theme; default 1."),
            FieldShape("parentChild", .unitInterval, "A theme and the next broader one; default 0.7."),
            FieldShape("grandparent", .unitInterval, "Two steps broader; default 0.5."),
            FieldShape("siblings", .unitInterval, "Same broader theme below a domain's own; default 0.5."),
            FieldShape("sameDomain", .unitInterval, "Otherwise in one domain; default 0.25."),
            FieldShape("related", .unitInterval, "Listed as related; default 0.6."),
        ])

    package static let languageLevels = LanguageLevel.allCases.map { $0.rawValue }

    package static let linkPattern = RecordShape(
        "linkPattern",
        [
            FieldShape("kind", .choice(Link.Kind.allCases.map { $0.rawValue }), "Kind of link."),
            FieldShape("with", .text, "With whom."),
            FieldShape("withRegion", .text, "With which region, such as global-south or flanders."),
            FieldShape("status", .choice(Link.Status.allCases.map { $0.rawValue }), "State of the link today."),
        ])
}
