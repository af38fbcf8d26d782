import DecisionKernels

extension TableInput {
    private static let number = Shape.decimal(minimum: nil, maximum: nil)

    /// The fields of a table; for an operation that makes weights, none is asked for.
    static func fields(isWeighted: Bool) -> [FieldShape] {
        let criterion = [
            FieldShape("id", .text, required: true, "Its name, which nothing else in the list has."),
            FieldShape(
                "weight", .positiveOrZero, required: isWeighted,
                isWeighted ? "Divided by the sum of all weights." : "As for table; plays no part here."),
            FieldShape("direction", .choice(["max", "min"]), "Whether more or less is better; default max."),
            FieldShape(
                "scale",
                .record(
                    RecordShape(
                        "tableScale",
                        [
                            FieldShape("min", number, required: true, "Its lowest value."),
                            FieldShape("max", number, required: true, "Its highest value."),
                        ])), "The ends of its scale: for null cells, and for min-max."),
            preference,
        ]
        return [
            FieldShape("alternatives", .list(.text), required: isWeighted, "The names of the alternatives."),
            FieldShape(
                "criteria",
                .list(.record(RecordShape(isWeighted ? "tableCriterion" : "dataCriterion", criterion)), atLeast: 1),
                required: isWeighted, "The criteria."),
            FieldShape(
                "values", .list(.list(.orNull(cell))), required: isWeighted,
                "A row for every alternative, in it a cell for every criterion; null: unknown."),
            FieldShape(
                "offsets", .map(keys: nil, values: number),
                isWeighted
                    ? "Bonus points by alternative, added after weighting; for weighted-sum and weighted-product."
                    : "As for table; plays no part here."),
        ]
    }

    private static let preference = FieldShape(
        "preference",
        .record(
            RecordShape(
                "preference",
                [
                    FieldShape(
                        "type", .choice(["usual", "u-shape", "v-shape", "level", "linear", "gaussian"]), required: true,
                        "How a lead becomes a preference (Brans & Vincke 1985)."),
                    FieldShape("q", .positiveOrZero, "For u-shape, level, linear: up to this lead, none."),
                    FieldShape("p", .positiveOrZero, "For v-shape, level, linear: from this lead on, full."),
                    FieldShape("s", .positiveOrZero, "For gaussian: the lead at which the curve turns."),
                ])), "For promethee-2; default usual.")

    private static let cell = Shape.either(
        .cell,
        [
            number, pair("uniformCell", ("low", number, "The lowest."), ("high", number, "The highest.")),
            pair("normalCell", ("mean", number, "The mean."), ("sd", .positiveOrZero, "The standard deviation.")),
            pair(
                "betaCell", ("alpha", .positiveOrZero, "The first shape, on the scale or on 0…1."),
                ("beta", .positiveOrZero, "The second shape.")),
        ])

    private static func pair(
        _ name: String, _ first: (String, Shape, String), _ second: (String, Shape, String)
    ) -> Shape {
        .record(
            RecordShape(
                name,
                [
                    FieldShape(first.0, first.1, required: true, first.2),
                    FieldShape(second.0, second.1, required: true, second.2),
                ]))
    }

    fileprivate static let details = RecordShape(
        "details",
        [
            FieldShape(
                "values", .map(keys: nil, values: .map(keys: nil, values: number)),
                "For weighted-sum and weighted-product: the comparable values by alternative and criterion."),
            FieldShape(
                "distances",
                .map(
                    keys: nil,
                    values: .record(
                        RecordShape(
                            "distances",
                            [
                                FieldShape("ideal", number, required: true, "To the best of every criterion."),
                                FieldShape("antiIdeal", number, required: true, "To the worst."),
                            ]))), "For topsis."),
            FieldShape("S", .map(keys: nil, values: number), "For vikor: the weighted sum of distances to the best."),
            FieldShape("R", .map(keys: nil, values: number), "For vikor: the largest of them."),
            FieldShape("Q", .map(keys: nil, values: number), "For vikor: the compromise of both; low is good."),
            FieldShape("compromise", .list(.text), "For vikor: the compromise set."),
            FieldShape("positiveFlow", .map(keys: nil, values: number), "For promethee-2: what speaks for it."),
            FieldShape("negativeFlow", .map(keys: nil, values: number), "For promethee-2: what speaks against it."),
        ])
}

extension BareShapes {
    private static let number = Shape.decimal(minimum: nil, maximum: nil)

    /// That rows have one length, and what a rule asks of the values, is checked by the program alone.
    static let table = BareShapes(
        input: .record(RecordShape("table", TableInput.fields(isWeighted: true))),
        options: [
            FieldShape(
                "method", .choice(TableInput.Method.allCases.map { $0.rawValue }),
                "The rule; default weighted-sum."),
            FieldShape(
                "normalisation", .choice(TableInput.Normalisation.allCases.map { $0.rawValue }),
                "How columns become comparable; default none, for topsis vector."),
            FieldShape("v", .unitInterval, "For vikor: the weight of the good of most; default 0.5."),
        ],
        result: .record(
            RecordShape(
                "tableResult",
                [
                    FieldShape(
                        "ranking",
                        .list(
                            .record(
                                RecordShape(
                                    "tableRank",
                                    [
                                        FieldShape("alternative", .text, required: true, "Its name."),
                                        FieldShape(
                                            "score", number,
                                            "VIKOR: Q, low is good; TOPSIS: closeness; PROMETHEE: net flow; null where "
                                                + "nobody differs."),
                                        FieldShape(
                                            "rank", .integer(minimum: 1, maximum: 1_000_000), required: true,
                                            "1, 2, 2, 4."),
                                    ]))), required: true, "By rank, equals by name."),
                    FieldShape("details", .record(TableInput.details), required: true, "The method's own numbers."),
                ])))
}
