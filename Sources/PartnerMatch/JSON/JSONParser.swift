/// Reads a JSON text onto a flat tape in one pass, without recursion: open containers are kept on a list as long as
/// the depth limit. O(n) for n bytes: duplicate keys are found by hashing.
struct JSONParser {
    /// A container that is open.
    struct Frame {
        /// Its index on the tape.
        var node: Int
        var isObject: Bool
        /// Elements or members read completely.
        var count = 0
        /// The index of the key read last.
        var key = 0
    }

    /// What may come next.
    private enum State {
        case value
        case firstElement
        case firstMember
        case nextElement
        case nextMember
        case afterValue
    }

    /// A fault that did not stop reading; its line is found at the end.
    struct PendingFault {
        var reason: JSONFaultReason
        var offset: Int
        var pointer: String
    }

    let text: UnsafeBufferPointer<UInt8>
    let limits: JSONLimits
    var at = 0
    var tape: [TapeNode] = []
    var frames: [Frame] = []
    var lines = LineMarks()
    var pending: [PendingFault] = []
    var omittedFaults = 0
    private var comma = 0

    init(_ text: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.text = text
        self.limits = limits
        tape.reserveCapacity(min(text.count / 16 + 2, limits.nodes))
    }

    /// Reads the whole text.
    mutating func run() throws(JSONFault) {
        guard text.count <= limits.bytes else { throw fault(.tooLarge(limit: limits.bytes), at: 0) }
        try refuseOtherEncodings()
        skipWhiteSpace()
        guard at < text.count else { throw fault(.empty, at: at) }
        var state = State.value
        while true {
            skipWhiteSpace()
            switch state {
            case .value:
                state = try readValue(expected: .value)
            case .firstElement:
                if peek(0x5D) {
                    closeContainer()
                    state = .afterValue
                } else {
                    state = try readValue(expected: .valueOrBracket)
                }
            case .nextElement:
                if peek(0x5D) { throw fault(.trailingComma, at: comma) }
                state = try readValue(expected: .value)
            case .firstMember:
                if peek(0x7D) {
                    closeContainer()
                    state = .afterValue
                } else {
                    try readKey(expected: .keyOrBrace)
                    state = .value
                }
            case .nextMember:
                if peek(0x7D) { throw fault(.trailingComma, at: comma) }
                try readKey(expected: .key)
                state = .value
            case .afterValue:
                guard !frames.isEmpty else {
                    guard at == text.count else { throw trailing() }
                    return
                }
                state = try readSeparator()
            }
        }
    }

    private func peek(_ byte: UInt8) -> Bool {
        at < text.count && text[at] == byte
    }

    mutating func skipWhiteSpace() {
        while at < text.count {
            switch text[at] {
            case 0x20, 0x09, 0x0D: break
            case 0x0A: lines.lineFeed(at: at)
            default: return
            }
            at += 1
        }
    }

    private mutating func readSeparator() throws(JSONFault) -> State {
        let innermost = frames.count - 1
        frames[innermost].count += 1
        let isObject = frames[innermost].isObject
        guard at < text.count else { throw unexpected(isObject ? .commaOrBrace : .commaOrBracket, isMember: false) }
        switch text[at] {
        case 0x2C:
            comma = at
            at += 1
            return isObject ? .nextMember : .nextElement
        case 0x5D where !isObject, 0x7D where isObject:
            closeContainer()
            return .afterValue
        case 0x22, 0x5B, 0x7B, 0x2D, 0x30...0x39: throw fault(.missingComma, at: at)
        default:
            if literal(at: at) != nil { throw fault(.missingComma, at: at) }
            throw unexpected(isObject ? .commaOrBrace : .commaOrBracket, isMember: false)
        }
    }

    /// The value just read is complete: its container counts it when the next separator is read.
    private mutating func closeContainer() {
        at += 1
        let frame = frames[frames.count - 1]
        tape[frame.node].close(end: at, next: tape.count, count: frame.count)
        if frame.isObject, frame.count > 1 { findDuplicateKeys(of: frame) }
        frames.removeLast()
    }

    private mutating func readValue(expected: JSONExpectation) throws(JSONFault) -> State {
        guard at < text.count else { throw unexpected(expected, isMember: true) }
        guard tape.count < limits.nodes else {
            throw fault(.tooManyNodes(limit: limits.nodes), at: at, isMember: true)
        }
        let start = at
        switch text[at] {
        case 0x22:
            let hasEscapes = try readString(isMember: true)
            append(TapeNode(.string, start: start, end: at, next: tape.count + 1, flag: hasEscapes))
        case 0x7B:
            try openContainer(.object)
            return .firstMember
        case 0x5B:
            try openContainer(.array)
            return .firstElement
        case 0x2D, 0x30...0x39:
            try readNumber()
            append(TapeNode(.number, start: start, end: at, next: tape.count + 1))
        default:
            guard let literal = literal(at: at) else { throw unexpected(expected, isMember: true) }
            at += literal.length
            append(
                TapeNode(literal.kind, start: start, end: at, next: tape.count + 1, flag: literal.isTrue))
        }
        return .afterValue
    }

    private mutating func append(_ node: TapeNode) {
        tape.append(node)
    }

    private mutating func openContainer(_ kind: JSONKind) throws(JSONFault) {
        guard frames.count < limits.depth else {
            throw fault(.tooDeep(limit: limits.depth), at: at, isMember: true)
        }
        frames.append(Frame(node: tape.count, isObject: kind == .object))
        append(TapeNode(kind, start: at, end: at + 1, next: tape.count + 1))
        at += 1
    }

    private mutating func readKey(expected: JSONExpectation) throws(JSONFault) {
        guard peek(0x22) else { throw unexpected(expected, isMember: false) }
        guard tape.count < limits.nodes else { throw fault(.tooManyNodes(limit: limits.nodes), at: at) }
        let start = at
        let hasEscapes = try readString(isMember: false)
        frames[frames.count - 1].key = tape.count
        append(TapeNode(.string, start: start, end: at, next: tape.count + 1, flag: hasEscapes))
        skipWhiteSpace()
        guard peek(0x3A) else { throw missingColon() }
        at += 1
    }
}
