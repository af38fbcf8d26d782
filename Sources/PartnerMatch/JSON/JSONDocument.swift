/// One JSON text, read strictly (RFC 8259) onto a flat tape that keeps where everything stands.
///
/// Strings and numbers are decoded when they are asked for. Nodes are handles into this document: a node of another
/// document means nothing here.
public struct JSONDocument: Sendable {
    /// The text as it was given.
    public let bytes: [UInt8]
    /// The faults that did not stop reading, in the order of the text: duplicate keys and numbers out of range.
    /// No more than ``JSONLimits/faults``.
    public let faults: [JSONFault]
    /// How many further faults of that kind there are.
    public let omittedFaultCount: Int
    let tape: [TapeNode]
    let lines: LineMarks

    /// Reads a text. O(n) for n bytes, without recursion; 16 bytes of memory for each value and key.
    ///
    /// - Throws: the first fault after which no tree exists, with its place and pointer.
    public static func parse(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONFault) -> JSONDocument {
        try bytes.withUnsafeBufferPointer { (text) throws(JSONFault) -> JSONDocument in
            var parser = JSONParser(text, limits: limits.possible)
            try parser.run()
            return JSONDocument(
                bytes: bytes, faults: parser.notedFaults(), omittedFaultCount: parser.omittedFaults,
                tape: parser.tape, lines: parser.lines)
        }
    }

    /// The one value of the text.
    public var root: JSONNode { JSONNode(0) }

    /// What a value is. O(1).
    public func kind(_ node: JSONNode) -> JSONKind { self[node].kind }

    /// True or false, if that is what the value is.
    public func boolean(_ node: JSONNode) -> Bool? {
        self[node].kind == .boolean ? self[node].flag : nil
    }

    /// The text that a string or key stands for; nil for other values. O(length).
    public func string(_ node: JSONNode) -> String? {
        let tapeNode = self[node]
        guard tapeNode.isString else { return nil }
        return bytes.withUnsafeBufferPointer { JSONText.string($0, tapeNode) }
    }

    /// The exact number; nil for other values and for a number out of range, which is among the ``faults``.
    public func number(_ node: JSONNode) -> DecimalNumber? {
        let tapeNode = self[node]
        guard tapeNode.kind == .number else { return nil }
        return bytes.withUnsafeBufferPointer {
            DecimalNumber(written: UnsafeBufferPointer(rebasing: $0[tapeNode.written]))
        }
    }

    /// A number as it is written; nil for other values.
    public func numberText(_ node: JSONNode) -> String? {
        let tapeNode = self[node]
        guard tapeNode.kind == .number else { return nil }
        return String(decoding: bytes[tapeNode.written], as: UTF8.self)
    }

    /// How many elements an array has, or members an object; 0 for other values. O(1).
    public func count(_ node: JSONNode) -> Int { self[node].count }

    /// The elements of an array in order; nothing for other values.
    public func elements(_ node: JSONNode) -> Elements {
        let tapeNode = self[node]
        return Elements(
            tape: tape, at: Int(node.index) + 1, end: tapeNode.kind == .array ? Int(tapeNode.next) : 0)
    }

    /// The members of an object in the order of the text, duplicates too; nothing for other values.
    public func members(_ node: JSONNode) -> Members {
        let tapeNode = self[node]
        return Members(
            tape: tape, at: Int(node.index) + 1, end: tapeNode.kind == .object ? Int(tapeNode.next) : 0)
    }

    subscript(node: JSONNode) -> TapeNode { tape[Int(node.index)] }

    /// The elements of an array, one after the other.
    public struct Elements: Sequence, IteratorProtocol, Sendable {
        let tape: [TapeNode]
        var at: Int
        let end: Int

        /// The next element. O(1).
        public mutating func next() -> JSONNode? {
            guard at < end else { return nil }
            defer { at = Int(tape[at].next) }
            return JSONNode(at)
        }
    }

    /// The members of an object, one after the other.
    public struct Members: Sequence, IteratorProtocol, Sendable {
        let tape: [TapeNode]
        var at: Int
        let end: Int

        /// The next member. O(1).
        public mutating func next() -> (key: JSONNode, value: JSONNode)? {
            guard at < end else { return nil }
            defer { at = Int(tape[at + 1].next) }
            return (JSONNode(at), JSONNode(at + 1))
        }
    }
}
