/// One value or key on the flat tape of a document, in the order of the text: a container is followed by what it
/// holds, a key by its value. 16 bytes.
struct TapeNode {
    /// Counts share a word with the kind and one flag.
    static let greatestCount = 1 << 28 - 1

    /// Offset of the first byte: the quotation mark of a string, the bracket of a container.
    var start: UInt32
    /// Offset after the last byte.
    var end: UInt32
    /// Index of the node after this one and everything in it.
    var next: UInt32
    private var packed: UInt32

    init(_ kind: JSONKind, start: Int, end: Int, next: Int, flag: Bool = false, count: Int = 0) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        self.next = UInt32(truncatingIfNeeded: next)
        packed = UInt32(kind.rawValue) | (flag ? 8 : 0) | UInt32(truncatingIfNeeded: count) << 4
    }

    var kind: JSONKind {
        switch packed & 7 {
        case 1: .boolean
        case 2: .number
        case 3: .string
        case 4: .array
        case 5: .object
        default: .null
        }
    }

    var isString: Bool { packed & 7 == 3 }

    /// Of a boolean: it is `true`. Of a string: it has escapes.
    var flag: Bool { packed & 8 != 0 }

    /// Elements or members.
    var count: Int { Int(packed >> 4) }

    mutating func close(end: Int, next: Int, count: Int) {
        self.end = UInt32(truncatingIfNeeded: end)
        self.next = UInt32(truncatingIfNeeded: next)
        packed = packed & 15 | UInt32(truncatingIfNeeded: count) << 4
    }

    /// The bytes of a string between its quotation marks.
    var content: Range<Int> { Int(start) + 1..<Int(end) - 1 }
    /// The bytes of the value as written.
    var written: Range<Int> { Int(start)..<Int(end) }
}

/// Where lines begin, noted once per block of 4096 bytes, so that a place is found by looking at one block only
/// and a text of nothing but line feeds costs no memory to speak of.
struct LineMarks: Sendable {
    private static let blockBits = 12

    private struct Mark {
        var line: UInt32
        var start: UInt32
    }

    /// The line in force where each block begins. Blocks after the last line feed have no mark.
    private var marks: [Mark] = []
    /// The line in force after the last line feed.
    private var last = Mark(line: 1, start: 0)

    /// Takes note of a line feed; they come in the order of the text.
    mutating func lineFeed(at offset: Int) {
        let block = offset >> LineMarks.blockBits
        while marks.count <= block {
            marks.append(last)
        }
        last = Mark(line: last.line &+ 1, start: UInt32(truncatingIfNeeded: offset + 1))
    }

    /// The line and column of an offset.
    func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> JSONPosition {
        let block = offset >> LineMarks.blockBits
        guard block < marks.count else {
            return JSONPosition(line: Int(last.line), column: offset - Int(last.start) + 1)
        }
        var line = Int(marks[block].line)
        var start = Int(marks[block].start)
        var at = block << LineMarks.blockBits
        while at < offset {
            if bytes[at] == 0x0A {
                line += 1
                start = at + 1
            }
            at += 1
        }
        return JSONPosition(line: line, column: offset - start + 1)
    }

    /// The line and column of an offset in a text of which no marks exist.
    static func position(of offset: Int, counting bytes: UnsafeBufferPointer<UInt8>) -> JSONPosition {
        var line = 1
        var start = 0
        for at in 0..<min(offset, bytes.count) where bytes[at] == 0x0A {
            line += 1
            start = at + 1
        }
        return JSONPosition(line: line, column: offset - start + 1)
    }
}
