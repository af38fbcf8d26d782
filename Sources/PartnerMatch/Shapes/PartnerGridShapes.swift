/// The shapes of the umbrella associations' own grids for the southern pre-selection (design §3).
extension Shape {
    /// A criterion, and whose partners it is about.
    package static let partnerCriterion = Shape.variants(
        name: "partnerCriterion", key: "kind",
        cases: criterionCases.map { RecordShape($0.name, $0.fields + [gridTracks]) })

    private static let gridTracks = FieldShape(
        "tracks", .list(.reference(.track), atLeast: 1), "Tracks whose partners it is about; absent: all.")

    static let trackPreselection = RecordShape(
        "trackPreselection",
        [
            FieldShape(
                "places", .integer(minimum: 0, maximum: 100_000),
                "How many partners are pre-selected; absent: all who pass."),
            FieldShape("reserve", .integer(minimum: 0, maximum: 100_000), "Places in reserve; default 0."),
            FieldShape(
                "tieBreak", .list(.reference(.partnerGrid)),
                "Scored partner criteria compared in this order between equal totals."),
            FieldShape("assessment", .record(assessment), "How its sheets become points; absent: as on applicants."),
        ])

    static let umbrellaWeights = RecordShape(
        "umbrellaWeights",
        [
            FieldShape("setBy", .text, "Who set it; absent: the umbrella association of the track."),
            FieldShape(
                "criteria", .map(keys: .partnerGrid, values: .positiveOrZero),
                "Weight of every scored criterion of the track's grid; only their ratios matter."),
            FieldShape(
                "thresholds", .map(keys: .partnerGrid, values: .decimal(minimum: nil, maximum: nil)),
                "Least points, per scored criterion or per section of the grid."),
            FieldShape(
                "bonus", .map(keys: .partnerGrid, values: .positiveOrZero),
                "Points added to the total, per bonus criterion of the grid."),
            FieldShape(
                "minimumPoints", .decimal(minimum: nil, maximum: nil), "Least sum of points on all scored criteria."),
            FieldShape("minimumTotal", .positiveOrZero, "Least total."),
        ])
}
