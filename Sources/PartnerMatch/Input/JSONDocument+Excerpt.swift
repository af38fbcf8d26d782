extension JSONDocument {
    /// The value as it stands in the file, shortened to what fits in a message; objects and lists are only named.
    package func excerpt(_ node: JSONNode) -> String {
        switch kind(node) {
        case .null: "null"
        case .boolean: boolean(node) == true ? "true" : "false"
        case .number: numberText(node) ?? ""
        case .string: "\"" + (string(node) ?? "").shortened.printable + "\""
        case .array: count(node) == 0 ? "[]" : "[…]"
        case .object: count(node) == 0 ? "{}" : "{…}"
        }
    }
}
