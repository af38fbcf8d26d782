import DecisionKernels

/// The operation `table-weights`: what would have to be different about the weights of a table (design §7 and §8).
struct TableWeightsInput: Sendable {
    /// More would not fit in an answer: tables of alternatives by alternatives.
    private static let largestCount = AcceptabilitySampling.largestAlternativeCount
    static let defaultSamples = 10_000
    static let largestSampleCount = Int64(AcceptabilitySampling.largestSampleCount)

    let input: TableInput
    let table: WeightedTable
    let conditions: WeightConditions
    let cells: [UncertainCell]
    let seats: Int
    let samples: Int
    let seed: UInt64
    /// Alternatives and criteria in the order of the request, as places in the order of names.
    let alternativeOrder: [Int]
    let criterionOrder: [Int]

    /// Reads and answers a request.
    static func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        var request = request
        let document = request.document
        let normalisation =
            request.option("normalisation").flatMap { document.string($0) }
            .flatMap { TableInput.Normalisation(rawValue: $0) } ?? .none
        guard let table = TableInput(&request, isWeighted: true) else { return .failure(request.problems) }
        if normalisation.needsPositive { table.requirePositive(&request, table.values) { _ in true } }
        if table.alternatives.names.count > largestCount, let node = request.part("alternatives") {
            request.report(.tooManyElements, node, .atMostValues(largestCount))
        }
        guard let study = TableWeightsInput(&request, table, normalisation) else { return .failure(request.problems) }
        let constraints = request.option("constraints").map { document.materialise($0) }
        var settings = [
            JSONMember(key: "normalisation", value: .string(normalisation.rawValue)),
            JSONMember(key: "seats", value: .integer(study.seats)),
            JSONMember(key: "samples", value: .integer(study.samples)),
            JSONMember(key: "seed", value: .integer(Int64(bitPattern: study.seed))),
        ]
        if let constraints { settings.insert(JSONMember(key: "constraints", value: constraints), at: 0) }
        return .success(BareAnswer(result: study.result(), settings: settings))
    }

    private init?(_ request: inout BareRequest, _ input: TableInput, _ normalisation: TableInput.Normalisation) {
        func whole(_ key: String) -> Int64? { request.option(key).flatMap { request.document.number($0) }?.int64 }
        self.input = input
        seats = Int(whole("seats") ?? 1)
        samples = Int(whole("samples") ?? Int64(Self.defaultSamples))
        seed = UInt64(bitPattern: whole("seed") ?? 1)
        conditions = WeightConditions(&request, input.criterionNames)
        cells = input.uncertainCells(normalisation, &request)
        alternativeOrder =
            request.part("alternatives").map { node in
                request.document.elements(node).compactMap { request.document.string($0) }
                    .compactMap { input.alternatives[$0] }
            } ?? []
        criterionOrder = input.criterionOrder
        guard !request.problems.hasErrors else { return nil }
        table = WeightedTable(
            values: input.comparable(normalisation), offsets: input.offsets, weights: input.criteria.map { $0.weight })
    }
}
