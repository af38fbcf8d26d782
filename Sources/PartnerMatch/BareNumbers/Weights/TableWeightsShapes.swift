import DecisionKernels

extension BareShapes {
    private static let number = Shape.decimal(minimum: nil, maximum: nil)
    private static let numbers = Shape.list(number)
    private static let names = Shape.list(.text)

    private static let row = RecordShape(
        "weightRow",
        [
            FieldShape(
                "coefficients", .map(keys: nil, values: number), required: true, "By criterion; none: zero."),
            FieldShape("relation", .choice(["<=", ">=", "="]), required: true, "How the sum compares."),
            FieldShape("value", number, required: true, "With what."),
        ])

    private static let constraints = RecordShape(
        "weightConstraints",
        [
            FieldShape(
                "order", .list(.text),
                "\"c1 > c2\" or \"b = c\", also as a chain; more than is read as at least."),
            FieldShape(
                "bounds", .map(keys: nil, values: .list(.unitInterval, atLeast: 2)),
                "By criterion the lowest and the highest weight, of a sum of 1."),
            FieldShape(
                "ratios", .list(.list(.either(.weightRatio, [.text, number]), atLeast: 4)),
                "[\"c1\", \"c2\", 1.5, 3]: c1 weighs from 1.5 to 3 times as much as c2."),
            FieldShape("rows", .list(.record(row)), "Linear conditions."),
            FieldShape(
                "words", .list(.text),
                "In words: \"a > b\", \"a = b\", \"10% <= a <= 40%\", \"a >= 1.5 * b\", \"a + b <= 50%\"."),
        ])

    /// Conditions on the weights of a table or a dossier.
    static let weightConstraints = Shape.record(constraints)

    private static let options = [
        FieldShape("constraints", .record(constraints), "Conditions on the weights; none: all weights of sum 1."),
        FieldShape("seats", .integer(minimum: 0, maximum: 1_000_000), "How many are selected; default 1."),
        FieldShape(
            "samples", .integer(minimum: 1, maximum: TableWeightsInput.largestSampleCount),
            "Weights drawn; default 10000."),
        FieldShape("seed", .integer(minimum: 0, maximum: 999_999_999_999_999), "Of the draws; default 1."),
        FieldShape(
            "normalisation", .choice(TableInput.Normalisation.allCases.map { $0.rawValue }),
            "How columns become comparable; default none."),
    ]

    private static func perAlternative(_ name: String, _ fields: [FieldShape]) -> Shape {
        .list(
            .record(RecordShape(name, [FieldShape("alternative", .text, required: true, "Its name.")] + fields)))
    }

    private static let condition = RecordShape(
        "weightCondition",
        WeightConditions.Kind.allCases.map { FieldShape($0.rawValue, .text, "The condition in words.") })

    private static let switching = RecordShape(
        "switching",
        [
            FieldShape("criterion", .text, required: true, "Its name."),
            FieldShape("weight", number, required: true, "Its share today."),
            FieldShape("rankingStable", numbers, required: true, "From and to which share no two swap."),
            FieldShape("leaderStable", numbers, required: true, "From and to which share nobody else leads."),
            FieldShape("selectionStable", numbers, required: true, "From and to which share nobody else is selected."),
            FieldShape(
                "points",
                .list(
                    .record(
                        RecordShape(
                            "switchingPoint",
                            [
                                FieldShape("at", number, required: true, "The share, strictly between 0 and 1."),
                                FieldShape("kind", .choice(["pair"]), required: true, "Two alternatives swap."),
                                FieldShape("pair", names, required: true, "Those two."),
                            ]))), required: true,
                "Every share at which two swap while the others keep their proportions."),
        ])

    private static let nearestChange = RecordShape(
        "nearestChange",
        [
            FieldShape("distance", number, required: true, "The sum of how far each weight moves."),
            FieldShape("weights", .map(keys: nil, values: number), required: true, "Admissible weights that near."),
            FieldShape("in", .text, "Who comes in; null: today several selections are best."),
            FieldShape("out", .text, "Who goes out; null as well."),
        ])

    private static let unit = FieldShape("share", .unitInterval, required: true, "The share of the weightings.")

    /// The settings are checked against the criteria by the program alone.
    static let tableWeights = BareShapes(
        input: .record(RecordShape("table", TableInput.fields(isWeighted: true))), options: options,
        result: .record(
            RecordShape(
                "tableWeightsResult",
                [
                    FieldShape(
                        "infeasible",
                        .record(
                            RecordShape(
                                "noWeights",
                                [
                                    FieldShape(
                                        "conflict", .list(.record(condition)), required: true,
                                        "Conditions that cannot all be met, and could without any one of them.")
                                ])), "Instead of everything else: no weights meet the conditions."),
                    FieldShape(
                        "rankAcceptability",
                        perAlternative(
                            "rankShares", [FieldShape("ranks", numbers, required: true, "The share of each rank.")]),
                        "How often each takes each rank; a share of weightings is not a probability."),
                    FieldShape(
                        "selectedAcceptability",
                        perAlternative(
                            "selectedShare",
                            [unit, FieldShape("standardError", number, "Of the share; null: one batch only.")]),
                        "How often each is selected."),
                    FieldShape(
                        "expectedRank",
                        perAlternative("meanRank", [FieldShape("rank", number, required: true, "The mean rank.")]),
                        "The mean rank of each."),
                    FieldShape(
                        "centralWeights",
                        perAlternative(
                            "centre",
                            [
                                FieldShape(
                                    "weights", .map(keys: nil, values: number),
                                    "The mean weights that put it first; null: none do.")
                            ]), "What one must find important for it to be first."),
                    FieldShape(
                        "confidence",
                        perAlternative(
                            "confidenceFactor",
                            [
                                FieldShape(
                                    "factor", .unitInterval,
                                    "How often it is first under its central weights; null: it never is.")
                            ]), "Whether the figures are known well enough."),
                    FieldShape(
                        "pairwiseWinning", .list(numbers),
                        "By row, how often it is ahead of each other one; a tie counts half."),
                    FieldShape("switching", .list(.record(switching)), "By criterion, exactly."),
                    FieldShape(
                        "nearestChange", .record(nearestChange),
                        "The smallest change of weights after which today's selection is not the only best one; null: "
                            + "none does that."),
                    FieldShape("necessary", names, "Selected under all admissible weights."),
                    FieldShape("possible", names, "Selected under some."),
                    FieldShape("never", names, "Selected under none."),
                    FieldShape("bounded", names, "Those of the possible for which the search ended at its limit."),
                    FieldShape(
                        "uncertainAtMiddle", .boolean,
                        "Whether there are uncertain cells: switching, nearestChange, necessary, possible, never and "
                            + "bounded then hold for their middle figures; the shares are sampled from what they may "
                            + "be."),
                    FieldShape("todayAdmissible", .boolean, "Whether today's weights meet the conditions."),
                    FieldShape("redundant", .list(.record(condition)), "Conditions that change nothing."),
                ])))
}
