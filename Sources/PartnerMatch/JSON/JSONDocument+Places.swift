extension JSONDocument {
    /// The offset of a value's first byte: the quotation mark of a string, the bracket of an array.
    public func offset(_ node: JSONNode) -> Int { Int(self[node].start) }

    /// The line and column of a value. O(1): it looks at 4096 bytes at most.
    public func position(_ node: JSONNode) -> JSONPosition { position(offset: offset(node)) }

    /// The line and column of an offset; offsets outside the text count as the nearest one. O(1).
    public func position(offset: Int) -> JSONPosition {
        let inside = max(0, min(offset, bytes.count))
        return bytes.withUnsafeBufferPointer { lines.position(of: inside, in: $0) }
    }

    /// The JSON Pointer (RFC 6901) of a value, or of the member that a key belongs to. With duplicate keys, the
    /// pointer of a later member reads like that of the first. O(siblings on the way).
    public func pointer(_ node: JSONNode) -> String {
        let target = Int(node.index)
        var pointer: [UInt8] = []
        var container = 0
        bytes.withUnsafeBufferPointer { text in
            while container < target {
                let isObject = tape[container].kind == .object
                var child = container + 1
                var index = 0
                while true {
                    let end = Int(tape[isObject ? child + 1 : child].next)
                    if target < end { break }
                    child = end
                    index += 1
                }
                if isObject {
                    JSONText.appendToken(JSONText.unescapedKey(text, tape[child]), to: &pointer)
                    if child == target { return }
                    container = child + 1
                } else {
                    JSONText.appendToken(index, to: &pointer)
                    container = child
                }
            }
        }
        return String(decoding: pointer, as: UTF8.self)
    }

    /// The value at a JSON Pointer (RFC 6901) that starts at another value; nil where there is none. O(siblings on the
    /// way).
    public func node(_ pointer: String, under start: JSONNode) -> JSONNode? {
        var node = start
        for token in pointer.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst() {
            let text = Substring(token)
            if kind(node) == .array {
                let elements = Array(elements(node))
                guard let index = Int(text), elements.indices.contains(index) else { return nil }
                node = elements[index]
            } else {
                guard let next = value(node, JSONText.unescapedToken(text)) else { return nil }
                node = next
            }
        }
        return node
    }

    /// A value and everything in it as a ``JSONValue``: members in the order of the text, duplicates too, numbers as
    /// written. O(size).
    public func materialise(_ node: JSONNode) -> JSONValue {
        switch kind(node) {
        case .null: .null
        case .boolean: .boolean(self[node].flag)
        case .number: .number(numberText(node) ?? "0")
        case .string: .string(string(node) ?? "")
        case .array: .array(elements(node).map { materialise($0) })
        case .object:
            .object(members(node).map { JSONMember(key: string($0.key) ?? "", value: materialise($0.value)) })
        }
    }
}
