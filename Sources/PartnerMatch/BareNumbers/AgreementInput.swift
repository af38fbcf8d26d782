import DecisionKernels

/// The input of the operation `agreement`: bare scores, rows applicants and columns assessors, `null` for a missing
/// score (design §8).
package struct AgreementInput: Sendable {
    /// All rows have one length.
    package var matrix: [[Double?]]

    package init(matrix: [[Double?]]) { self.matrix = matrix }

    /// Reads and answers a request. O(size).
    static func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        var request = request
        let rows = request.part("matrix").map { Array(request.document.elements($0)) } ?? []
        let columns = rows.reduce(0) { max($0, request.document.count($1)) }
        for row in rows where request.document.count(row) < columns {
            request.report(.tooFewElements, row, .atLeast(columns))
        }
        guard !request.problems.hasErrors else { return .failure(request.problems) }
        let document = request.document
        let input = AgreementInput(
            matrix: rows.map { row in document.elements(row).map { document.number($0)?.double } })
        return .success(BareAnswer(result: input.answer()))
    }

    /// The answer: Shrout & Fleiss 1979 on the complete rows, whose number is n, and Krippendorff 2011 on all that can
    /// be paired. Null where undefined. O(n·k).
    package func answer() -> JSONValue {
        let correlation = IntraclassCorrelation(matrix)
        func number(_ value: Double?) -> JSONValue {
            guard let value, value.isFinite else { return .null }
            return .double(value)
        }
        return [
            "icc21": number(correlation.singleAgreement), "icc2k": number(correlation.meanAgreement),
            "icc31": number(correlation.singleConsistency), "icc3k": number(correlation.meanConsistency),
            "krippendorffAlpha": number(KrippendorffAlpha(matrix).value),
            "n": .integer(correlation.completeRows),
        ]
    }
}

extension BareShapes {
    /// That all rows have one length is checked by the program alone.
    static let agreement = BareShapes(
        input: .record(
            RecordShape(
                "agreement",
                [
                    FieldShape(
                        "matrix", .list(.list(.orNull(.decimal(minimum: nil, maximum: nil)))), required: true,
                        "Scores: a row for every applicant, in it one for every assessor, null where there is none.")
                ])),
        result: .record(
            RecordShape(
                "agreementResult",
                [
                    FieldShape("icc21", coefficient, "ICC(2,1): agreement of single assessors (Shrout & Fleiss 1979)."),
                    FieldShape("icc2k", coefficient, "ICC(2,k): agreement of the mean of all assessors."),
                    FieldShape("icc31", coefficient, "ICC(3,1): consistency of single assessors."),
                    FieldShape("icc3k", coefficient, "ICC(3,k): consistency of the mean of all assessors."),
                    FieldShape(
                        "krippendorffAlpha", coefficient,
                        "Krippendorff's alpha on all that can be paired; null: undefined."),
                    FieldShape(
                        "n", .integer(minimum: 0, maximum: 1_000_000), required: true,
                        "Applicants scored by all assessors: the block behind the four ICC."),
                ])))

    private static let coefficient = Shape.decimal(minimum: nil, maximum: nil)
}
