/// The names of one side of a problem, in the order that decides ties: that of the names, not that of the input.
struct BareNames: Sendable {
    let names: [String]
    private let indices: [String: Int]

    init(_ names: [String]) {
        let sorted = names.sorted()
        self.names = sorted
        var indices: [String: Int] = [:]
        for (index, name) in sorted.enumerated() { indices[name] = index }
        self.indices = indices
    }

    subscript(name: String) -> Int? { indices[name] }
}

extension BareRequest {
    /// The index of the name that a node holds; nil and a problem where nobody has it.
    mutating func index(_ node: JSONNode, among names: BareNames, _ thing: Thing) -> Int? {
        guard let name = document.string(node) else { return nil }
        guard let index = names[name] else {
            report(.unknownName, node, .existing(thing), suggestion: Spelling.nearest(to: name, among: names.names))
            return nil
        }
        return index
    }
}
