import DecisionKernels

/// The input of the operation `correlate`: two rankings of the same alternatives in the same order (design §8).
enum CorrelateInput {
    /// Reads and answers a request. Null where undefined. O(n·log n).
    static func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        var request = request
        let lists = ["a", "b"].map { key in
            request.part(key).map { list in
                request.document.elements(list).map { request.document.number($0)?.double ?? 0 }
            } ?? []
        }
        if lists[0].count != lists[1].count {
            let shorter = lists[0].count < lists[1].count ? "a" : "b"
            if let node = request.part(shorter) {
                request.report(.tooFewElements, node, .atLeast(max(lists[0].count, lists[1].count)))
            }
        }
        guard !request.problems.hasErrors else { return .failure(request.problems) }
        func number(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }
        return .success(
            BareAnswer(
                result: [
                    "kendallTauB": number(RankCorrelation.kendallTauB(lists[0], lists[1])),
                    "spearman": number(RankCorrelation.spearman(lists[0], lists[1])),
                    "ws": number(RankCorrelation.weightedSimilarity(reference: lists[0], lists[1])),
                ]))
    }
}

extension BareShapes {
    private static let ranking = Shape.list(.decimal(minimum: nil, maximum: nil))
    private static let correlation = Shape.decimal(minimum: "-1", maximum: "1")

    /// That both lists have one length is checked by the program alone.
    static let correlate = BareShapes(
        input: .record(
            RecordShape(
                "correlate",
                [
                    FieldShape("a", ranking, required: true, "Ranks, 1 the best; the reference."),
                    FieldShape("b", ranking, required: true, "Ranks of the same alternatives in the same order."),
                ])),
        result: .record(
            RecordShape(
                "correlateResult",
                [
                    FieldShape(
                        "kendallTauB", correlation, "Kendall's tau-b; null where one list ties everybody."),
                    FieldShape("spearman", correlation, "Spearman's rho, ties sharing the mean of their places."),
                    FieldShape(
                        "ws", .decimal(minimum: nil, maximum: "1"),
                        "WS (Sałabun & Urbaniak 2020), the top of the reference counting most; null where a number is "
                            + "no rank from 1 to n."),
                ])))
}
