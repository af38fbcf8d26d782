extension JSONParser {
    /// Up to this many members are compared with each other; more are hashed.
    private static let fewMembers = 16

    /// Notes every key of the innermost open object that stands in it already. Keys are the same when they stand for
    /// the same bytes, whatever escapes they are written with; Unicode equivalence does not count (RFC 8259 §8.3).
    mutating func findDuplicateKeys(of frame: Frame) {
        if frame.count > JSONParser.fewMembers {
            findDuplicatesByHash(of: frame)
        } else {
            findDuplicatesByComparison(of: frame)
        }
    }

    /// A bit for the length and the outer bytes of a key: keys with different bits differ.
    private func fingerprint(_ key: TapeNode) -> UInt64 {
        let content = key.content
        guard let first = content.first else { return 1 }
        let mixed = content.count &* 7 &+ Int(text[first]) &* 5 &+ Int(text[content.upperBound - 1]) &* 11
        return 1 << UInt64(truncatingIfNeeded: mixed & 63)
    }

    private mutating func findDuplicatesByComparison(of frame: Frame) {
        var seen: UInt64 = 0
        var index = frame.node + 1
        for _ in 0..<frame.count {
            let key = tape[index]
            // A key with escapes may equal one with any fingerprint.
            let bits = key.flag ? UInt64.max : fingerprint(key)
            if seen & bits != 0, contains(key, from: frame.node + 1, before: index) {
                noteDuplicate(key)
            }
            seen |= bits
            index = Int(tape[index + 1].next)
        }
    }

    private func contains(_ key: TapeNode, from first: Int, before end: Int) -> Bool {
        var index = first
        while index < end {
            if JSONText.equal(text, tape[index], key) { return true }
            index = Int(tape[index + 1].next)
        }
        return false
    }

    /// The standard library's hasher is seeded anew in every process, so that no file can be made to collide. The
    /// seed changes only how often keys are compared, never the result.
    private mutating func findDuplicatesByHash(of frame: Frame) {
        var size = 64
        while size < frame.count &* 2 { size &*= 2 }
        var slots = [Int32](repeating: -1, count: size)
        var index = frame.node + 1
        for _ in 0..<frame.count {
            let key = tape[index]
            var slot = hash(of: key) & (size - 1)
            var isNew = true
            while slots[slot] >= 0 {
                if JSONText.equal(text, tape[Int(slots[slot])], key) {
                    isNew = false
                    break
                }
                slot = (slot + 1) & (size - 1)
            }
            if isNew {
                slots[slot] = Int32(truncatingIfNeeded: index)
            } else {
                noteDuplicate(key)
            }
            index = Int(tape[index + 1].next)
        }
    }

    private func hash(of key: TapeNode) -> Int {
        var hasher = Hasher()
        if key.flag {
            JSONText.unescaped(text, key.content).withUnsafeBytes { hasher.combine(bytes: $0) }
        } else {
            hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[key.content]))
        }
        return hasher.finalize()
    }

    private mutating func noteDuplicate(_ key: TapeNode) {
        guard pending.count < limits.faults else {
            omittedFaults += 1
            return
        }
        let bytes = JSONText.unescapedKey(text, key)
        var path = Array(pointer(toMember: false).utf8)
        JSONText.appendToken(bytes, to: &path)
        let fault = PendingFault(
            reason: .duplicateKey(String(decoding: bytes, as: UTF8.self)), offset: Int(key.start),
            pointer: String(decoding: path, as: UTF8.self))
        pending.append(fault)
    }
}
