import DecisionKernels

extension BareShapes {
    /// That ids exist and are different, and that the table has as many rows and columns as there are ids, is checked
    /// by the program alone.
    static let assign = BareShapes(
        input: .record(
            RecordShape(
                "assign",
                [
                    FieldShape("rows", .list(.text), required: true, "Ids of the rows."),
                    FieldShape("columns", .list(.text), required: true, "Ids of the columns."),
                    FieldShape(
                        "scores", .list(.list(.orNull(score))), required: true,
                        "A row of scores for every row; null: the pair is impossible. Rounded to millionths."),
                    FieldShape("fixed", pairs, "Pairs that must be made: row, column."),
                    FieldShape("forbidden", pairs, "Pairs that must not be made: row, column."),
                    FieldShape("groups", .list(group), "Limits on how many of some rows or columns are matched."),
                    FieldShape(
                        "current", pairs,
                        "The pairs of an earlier plan: asks for the best total by the number of them given up. Who is "
                            + "no longer in the table left since, and its pair does not count as given up."),
                ])),
        options: [
            FieldShape(
                "objective", .choice(PairingObjective.allCases.map { $0.name }),
                "What is best; default total. All but total first make the most pairs. nash: the product of the scores "
                    + "above 0, after the most of them."),
            FieldShape(
                "require", .choice(AssignOptions.Requirement.allCases.map { $0.rawValue }),
                "Who must be in a pair; default none."),
            FieldShape("minimum", score, "The lowest score with which a pair is made; default: any."),
            FieldShape("best", .integer(minimum: 1, maximum: 1000), "How many plans are told; default 1."),
            FieldShape("prices", .boolean, "Whether to tell what forcing each pair would cost; default false."),
        ],
        result: .record(
            RecordShape(
                "assignResult",
                [
                    FieldShape("plans", .list(plan), "The best plans, the best first, all different."),
                    FieldShape(
                        "optimal", .boolean,
                        "Whether the first plan and every point of the frontier are proved to be the best."),
                    FieldShape(
                        "gap", .decimal(minimum: "0", maximum: nil),
                        "By how much the best total can be higher at most; null: not known."),
                    FieldShape(
                        "unique", .boolean,
                        "Whether no other plan is as good; null beyond 300 rows or columns."),
                    FieldShape(
                        "forcingLoss", .list(.list(.orNull(number))),
                        "By how much the total of the best plan with the pair is lower; a row for every row of the "
                            + "input. A null in it: no plan has the pair. Null as a whole: more than 2500 pairs, by an "
                            + "objective other than total and count-then-total or with groups that overlap."),
                    FieldShape(
                        "frontier", .list(point),
                        "The best total for at most so many pairs of the earlier plan given up, where it rises."),
                    FieldShape("gone", pairs, "Pairs of the earlier plan in which somebody is no longer in the table."),
                    FieldShape(
                        "infeasible",
                        .record(
                            RecordShape(
                                "assignInfeasible",
                                [
                                    FieldShape(
                                        "conflict", .list(constraint), required: true,
                                        "What cannot be kept together; without any one of it there is a plan.")
                                ])),
                        "Why there is no plan; the other keys are absent then."),
                ])))

    private static let score = Shape.decimal(minimum: "-1000000000", maximum: "1000000000")
    private static let number = Shape.decimal(minimum: nil, maximum: nil)
    private static let pair = Shape.list(.text, atLeast: 2)
    private static let pairs = Shape.list(pair)
    private static let group = Shape.record(
        RecordShape(
            "assignGroup",
            [
                FieldShape("id", .text, required: true, "Its id."),
                FieldShape("side", .choice(["rows", "columns"]), required: true, "Whose ids the members are."),
                FieldShape("members", .list(.text), required: true, "Ids of rows or columns."),
                FieldShape("min", .integer(minimum: 0, maximum: 1_000_000), "At least so many matched; default 0."),
                FieldShape("max", .integer(minimum: 0, maximum: 1_000_000), "At most so many matched; default all."),
            ]))
    private static let plan = Shape.record(
        RecordShape(
            "assignPlan",
            [
                FieldShape("pairs", pairs, required: true, "Row and column of each pair, by id."),
                FieldShape("total", number, required: true, "Sum of the scores."),
                FieldShape("worst", number, "The lowest score; null for a plan without pairs."),
            ]))
    private static let point = Shape.record(
        RecordShape(
            "assignFrontierPoint",
            [
                FieldShape(
                    "changes", .integer(minimum: 0, maximum: 1_000_000), required: true,
                    "Pairs of the earlier plan that are given up."),
                FieldShape("total", number, required: true, "Sum of the scores."),
                FieldShape("pairs", pairs, required: true, "Row and column of each pair, by id."),
            ]))
    private static let constraint = Shape.record(
        RecordShape(
            "assignConstraint",
            [
                FieldShape("fixed", pair, "A fixed pair."), FieldShape("forbidden", pair, "A forbidden pair."),
                FieldShape("group", .text, "A group, by its id."),
                FieldShape("row", .text, "A row that must be matched."),
                FieldShape("column", .text, "A column that must be matched."),
                FieldShape("minimum", score, "The lowest score allowed."),
            ]))
}
