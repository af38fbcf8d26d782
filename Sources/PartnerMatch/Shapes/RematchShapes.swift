/// The shape of what a repair starts from (`rematch`).
extension Shape {
    /// The `input` of a request; everything in it is optional.
    package static let rematchInput = Shape.record(
        RecordShape(
            "rematchInput",
            [
                FieldShape(
                    "current", .list(.record(planPair)),
                    "The partnerships as they are; default: the plan of the dossier before any withdrawal."),
                FieldShape(
                    "withdrawals", .list(.reference(.municipality)),
                    "Who leaves, besides those whose withdrawal the decisions record."),
                FieldShape(
                    "countries", .list(.text), "Countries that drop out, by code: their tracks are left out."),
            ]))
}
