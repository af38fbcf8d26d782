/// An operation on bare numbers in place of a dossier: for analysts, and for checking the kernels against other
/// programs (design §8).
package enum BareOperation: String, CaseIterable, Sendable {
    /// How far assessors agree.
    case agreement
    /// Whom to match so that no two would rather have each other.
    case stable
    /// How alike two rankings are.
    case correlate
    /// Weights from judgements or from data.
    case elicit
    /// One ranking from many criteria, by several rules.
    case table
    /// What would have to be different about the weights of a table.
    case tableWeights = "table-weights"
    /// The best pairs of a table of scores.
    case assign

    /// What a request for it and its result look like.
    package var shapes: BareShapes {
        switch self {
        case .agreement: .agreement
        case .stable: .stable
        case .correlate: .correlate
        case .elicit: .elicit
        case .table: .table
        case .tableWeights: .tableWeights
        case .assign: .assign
        }
    }

    /// The answer, or everything that is wrong with the request beyond its shape.
    func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        switch self {
        case .agreement: AgreementInput.answer(request)
        case .stable: StableInput.answer(request)
        case .correlate: CorrelateInput.answer(request)
        case .elicit: ElicitInput.answer(request)
        case .table: TableInput.answer(request)
        case .tableWeights: TableWeightsInput.answer(request)
        case .assign: AssignInput.answer(request)
        }
    }
}

/// The shapes of one operation on bare numbers; each has a JSON Schema: `assign`, `assign-options`, `assign-result`.
package struct BareShapes: Sendable {
    package var input: Shape
    /// Its settings; none but the language, if empty.
    package var options: [FieldShape] = []
    package var result: Shape
}

/// What was found, and with which settings: those of the request, and the defaults of what it does not set.
struct BareAnswer: Sendable {
    var result: JSONValue
    var settings: [JSONMember] = []
}
