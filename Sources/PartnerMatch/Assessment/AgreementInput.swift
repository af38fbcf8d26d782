import DecisionKernels

/// The input of the operation `agreement`: bare scores, rows applicants and columns assessors, `null` for a missing
/// score (design §8).
package struct AgreementInput: Sendable {
    /// All rows have one length.
    package var matrix: [[Double?]]

    package init(matrix: [[Double?]]) { self.matrix = matrix }

    /// Reads `{"matrix": [[9, 2, null], …]}` with everything that is wrong with it at once. O(size).
    package static func read(_ document: JSONDocument, _ node: JSONNode) -> Result<AgreementInput, ProblemList> {
        var reader = AgreementReader(document: document)
        let input = reader.input(node)
        guard let input, !reader.problems.hasErrors else { return .failure(reader.problems) }
        return .success(input)
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

/// Reads and checks; problems carry the place in the request.
private struct AgreementReader {
    let document: JSONDocument
    var problems = ProblemList()

    mutating func input(_ node: JSONNode) -> AgreementInput? {
        guard document.kind(node) == .object else {
            report(.wrongType, node, .object)
            return nil
        }
        var matrix: JSONNode?
        for (key, value) in document.members(node) {
            let name = document.string(key) ?? ""
            if name == "matrix" {
                matrix = matrix ?? value
            } else {
                report(
                    .unknownKey, key, .oneKeyOf(["matrix"]), suggestion: Spelling.nearest(to: name, among: ["matrix"]))
            }
        }
        guard let matrix, document.kind(matrix) != .null else {
            report(.missingKey, node, .key("matrix"))
            return nil
        }
        guard document.kind(matrix) == .array else {
            report(.wrongType, matrix, .list)
            return nil
        }
        let rows = Array(document.elements(matrix))
        let columns = rows.reduce(0) { max($0, document.kind($1) == .array ? document.count($1) : 0) }
        return AgreementInput(matrix: rows.map { row($0, columns: columns) })
    }

    private mutating func row(_ node: JSONNode, columns: Int) -> [Double?] {
        guard document.kind(node) == .array else {
            report(.wrongType, node, .list)
            return []
        }
        if document.count(node) < columns { report(.tooFewElements, node, .atLeast(columns)) }
        var row: [Double?] = []
        for cell in document.elements(node) {
            switch document.kind(cell) {
            case .null: row.append(nil)
            case .number:
                guard let number = document.number(cell) else {
                    report(.numberOutOfLimits, cell, .digits(18, 9))
                    continue
                }
                row.append(number.double)
            case .boolean, .string, .array, .object: report(.wrongType, cell, .number)
            }
        }
        return row
    }

    private mutating func report(
        _ code: ProblemCode, _ node: JSONNode, _ expected: Expectation, suggestion: String? = nil
    ) {
        guard problems.shows(.error) else {
            problems.countOmitted(.error, 1)
            return
        }
        problems.append(
            Problem(
                code, position: document.position(node), pointer: document.pointer(node), expected: expected,
                found: document.excerpt(node), suggestion: suggestion))
    }
}
