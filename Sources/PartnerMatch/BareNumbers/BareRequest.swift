/// A request on bare numbers whose shape has been checked: its input and settings to be read, and a place for what is
/// wrong beyond the shape.
struct BareRequest {
    let document: JSONDocument
    let input: JSONNode
    private let options: JSONNode?
    private(set) var problems = ProblemList()

    init(_ document: JSONDocument, input: JSONNode, options: JSONNode?) {
        self.document = document
        self.input = input
        self.options = options
    }

    /// The setting with this key; nil if it is absent or null.
    func option(_ key: String) -> JSONNode? { options.flatMap { value(of: key, in: $0) } }

    /// The part of the input with this key; nil if it is absent or null.
    func part(_ key: String) -> JSONNode? { value(of: key, in: input) }

    /// The value of a key of an object; nil if it is absent or null.
    func value(of key: String, in node: JSONNode) -> JSONNode? {
        guard let value = document.value(node, key), document.kind(value) != .null else { return nil }
        return value
    }

    /// Notes a problem at the node.
    mutating func report(_ problem: Problem, _ node: JSONNode) {
        var placed = problem
        placed.position = document.position(node)
        placed.pointer = document.pointer(node)
        problems.append(placed)
    }

    /// Notes what is wrong with the node.
    mutating func report(
        _ code: ProblemCode, _ node: JSONNode, _ expected: Expectation, suggestion: @autoclosure () -> String? = nil
    ) {
        guard problems.shows(.error) else {
            problems.countOmitted(.error, 1)
            return
        }
        problems.append(
            Problem(
                code, position: document.position(node), pointer: document.pointer(node), expected: expected,
                found: document.excerpt(node), suggestion: suggestion()))
    }
}
