import DecisionKernels

/// The input of the operation `assign`: a table of bare scores, and what a plan has to respect (design §8).
///
/// Rows, columns and groups are brought into the order of their ids, so that the answer does not depend on the order
/// in which they are listed. Scores are rounded half away from zero to millionths.
package struct AssignInput: Sendable {
    /// Ascending.
    let rows: [String]
    /// Ascending.
    let columns: [String]
    /// Ascending, as in the problem.
    let groups: [String]
    /// For every row of the input, its place in `rows`.
    let placeOfRow: [Int]
    /// For every column of the input, its place in `columns`.
    let placeOfColumn: [Int]
    let problem: PairingProblem
    /// The pairs of an earlier plan; nil if there is none.
    let current: [IndexPair]?
    /// Pairs of the earlier plan in which somebody is no longer there, in order.
    let gone: [[String]]
    let options: AssignOptions

    /// Reads and answers a request. O(size), and what the search takes.
    static func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        var reader = AssignReader(request)
        guard let input = reader.read() else { return .failure(reader.request.problems) }
        return .success(BareAnswer(result: input.answer(), settings: input.options.settings))
    }
}

/// The settings of the operation `assign`, with their defaults.
struct AssignOptions: Sendable {
    var objective = PairingObjective.total
    var require = Requirement.none
    /// In millionths.
    var minimum: Int64?
    var best = 1
    var prices = false

    /// Who must be in a pair.
    enum Requirement: String, CaseIterable, Sendable {
        case none
        case rows
        case columns
        case both
    }

    var settings: [JSONMember] {
        [
            JSONMember(key: "objective", value: .string(objective.name)),
            JSONMember(key: "require", value: .string(require.rawValue)),
            JSONMember(key: "minimum", value: minimum.map { .millionths($0) } ?? .null),
            JSONMember(key: "best", value: .integer(best)), JSONMember(key: "prices", value: .boolean(prices)),
        ]
    }
}

extension PairingObjective {
    var name: String {
        switch self {
        case .total: "total"
        case .countThenTotal: "count-then-total"
        case .maximinThenTotal: "maximin-then-total"
        case .leximin: "leximin"
        case .nash: "nash"
        }
    }
}

extension DecimalNumber {
    /// The number in millionths, rounded half away from zero; at most 10¹² in magnitude, or the nearest that fits.
    var millionths: Int64 {
        var value = Int128(coefficient)
        let shift = Int(exponent) + 6
        if shift >= 0 {
            for _ in 0..<min(shift, 19) { value *= 10 }
            return Int64(clamping: value)
        }
        if shift < -19 { return 0 }
        var divisor: Int128 = 1
        for _ in 0..<(-shift) { divisor *= 10 }
        let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
        return Int64(clamping: quotient + (abs(rest) * 2 >= divisor ? value.signum() : 0))
    }
}
