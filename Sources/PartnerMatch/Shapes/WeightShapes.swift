/// The shape of a weight set: what the steering group decides about the grid (design §3).
extension Shape {
    package static let weights = Shape.record(
        RecordShape(
            "weights",
            [
                FieldShape("format", .constant(formatVersion), "Format of the document."),
                FieldShape("kind", .constant("weights"), "Kind of document."),
                FieldShape("id", .identifier, "Name of the weight set."),
                FieldShape("label", .words, "Name for people."),
                FieldShape("note", .words, "What it stands for."),
                FieldShape("setBy", .text, "Who set it."),
                FieldShape(
                    "criteria", .map(keys: .scoredCriterion, values: .positiveOrZero),
                    "Weight of every scored criterion; only their ratios matter."),
                FieldShape(
                    "thresholds",
                    .map(keys: .criterion, values: .decimal(minimum: nil, maximum: nil)),
                    "Least points, per scored criterion or per section."),
                FieldShape(
                    "bonus", .map(keys: .bonusCriterion, values: .positiveOrZero),
                    "Points added to the total, per bonus criterion."),
                FieldShape("minimumTotal", .positiveOrZero, "Least total."),
                FieldShape(
                    "minimumPoints", .decimal(minimum: nil, maximum: nil),
                    "Least sum of the points on all scored criteria, unweighted."),
                FieldShape("components", .record(components), "Weight of each component of a pair's score."),
                FieldShape(
                    "partnerCriteria", .map(keys: .track, values: .record(umbrellaWeights)),
                    "What the umbrella association of each track set for its own grid."),
            ]))

    private static let components = RecordShape(
        "components",
        PairComponent.allCases.map {
            FieldShape($0.rawValue, .positiveOrZero, "Weight of this component.")
        })
}
