extension JSONDocument {
    /// The value of the first member with this key; nil if there is none or the value is not an object.
    /// O(members), comparing bytes.
    public func value(_ node: JSONNode, _ key: StaticString) -> JSONNode? {
        JSONDocument.withBytes(of: key) { value(node, bytes: $0) }
    }

    /// The value of the first member with this key; nil if there is none or the value is not an object.
    /// O(members), comparing bytes.
    public func value(_ node: JSONNode, _ key: String) -> JSONNode? {
        JSONDocument.withBytes(of: key) { value(node, bytes: $0) }
    }

    /// Whether a key (or any string) stands for exactly these bytes; false for other values.
    public func keyEquals(_ keyNode: JSONNode, _ key: StaticString) -> Bool {
        JSONDocument.withBytes(of: key) { keyEquals(keyNode, bytes: $0) }
    }

    /// Whether a key (or any string) stands for exactly the UTF-8 bytes of `key`; false for other values.
    public func keyEquals(_ keyNode: JSONNode, _ key: String) -> Bool {
        JSONDocument.withBytes(of: key) { keyEquals(keyNode, bytes: $0) }
    }

    /// Whether a string is seen to have a letter, digit or sign of ASCII without decoding it: then it is not blank.
    /// False for a string with escapes, whose letters may stand for a space.
    package func hasVisibleLetter(_ node: JSONNode) -> Bool {
        let tapeNode = self[node]
        guard tapeNode.isString, !tapeNode.flag else { return false }
        return bytes.withUnsafeBufferPointer { text in
            for offset in tapeNode.content where text[offset] > 0x20 && text[offset] < 0x7F { return true }
            return false
        }
    }

    private func value(_ node: JSONNode, bytes key: UnsafeBufferPointer<UInt8>) -> JSONNode? {
        let object = self[node]
        guard object.kind == .object else { return nil }
        return bytes.withUnsafeBufferPointer { text in
            var at = Int(node.index) + 1
            while at < Int(object.next) {
                if JSONText.equal(text, tape[at], to: key) { return JSONNode(at + 1) }
                at = Int(tape[at + 1].next)
            }
            return nil
        }
    }

    private func keyEquals(_ keyNode: JSONNode, bytes key: UnsafeBufferPointer<UInt8>) -> Bool {
        let tapeNode = self[keyNode]
        return tapeNode.isString && bytes.withUnsafeBufferPointer { JSONText.equal($0, tapeNode, to: key) }
    }

    private static func withBytes<Result>(
        of key: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard key.hasPointerRepresentation else {
            return withBytes(of: String(key.unicodeScalar), body)
        }
        return body(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    }

    private static func withBytes<Result>(of key: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = key.utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(key.utf8).withUnsafeBufferPointer(body)
    }
}
